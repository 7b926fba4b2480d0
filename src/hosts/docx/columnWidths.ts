import type { TableBlock } from "../../engine/document/reportDocument";
import { plainText } from "../../engine/words/reportTexts/phrase";

/** Of a letter, in sizes of the font: Arial's capitals and digits, the others. */
const WIDE = 0.72;
const NARROW = 0.54;
/** Twips: 9.5 points in tables, 6.5 in the matrix. */
const FONT = { grid: 190, facts: 190, matrix: 130 } as const;
/** No column takes more of the page for one word. */
const MOST = 0.3;

/** Widths in twips by the shares of the table; a column whose longest word would be broken takes room from the widest one. */
export function columnWidths(block: TableBlock, width: number, margin: number): readonly number[] {
  const shares = block.widths.reduce((sum, share) => sum + share, 0);
  const widths = block.widths.map((share) => Math.floor((share / shares) * width));
  const needs = widths.map((_, column) => Math.min(longestWord(block, column) + margin * 2, width * MOST));
  needs.forEach((need, column) => {
    const lacking = Math.ceil(need - (widths[column] ?? 0));
    if (lacking <= 0) return;
    const room = widths.map((each, other) => (other === column ? 0 : each - (needs[other] ?? 0)));
    const giver = room.indexOf(Math.max(...room));
    const given = Math.min(lacking, Math.max(0, Math.floor(room[giver] ?? 0)));
    widths[column] = (widths[column] ?? 0) + given;
    widths[giver] = (widths[giver] ?? 0) - given;
  });
  return widths;
}

function longestWord({ header, rows, look }: TableBlock, column: number): number {
  let longest = Math.max(0, ...(header?.[column] ?? "").split(" ").map(letters));
  for (const { cells } of rows) {
    const cell = cells.some((each) => "span" in each && each.span !== undefined) ? undefined : cells[column];
    if (!cell || "prose" in cell) continue;
    for (const word of plainText(cell.runs).split(/[\s\-/]+/)) longest = Math.max(longest, letters(word));
  }
  return longest * FONT[look];
}

function letters(word: string): number {
  const wide = word.match(/[\p{Lu}\d%]/gu)?.length ?? 0;
  return wide * WIDE + (word.length - wide) * NARROW;
}
