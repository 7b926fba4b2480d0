import type { Rect } from "../../address";
import { isCellError, type CellValue, type Grid } from "../../grid";
import type { HeaderBlock } from "./headerBlock";
import { readHeaderWords, type HeaderWords } from "./headerWords";
import type { ColumnRole } from "../matrix";

/** One header text over a column: typed there, spread by a merge, or taken from the title on its left where a merge is missing. */
export interface HeaderCell {
  readonly text: string;
  readonly words: HeaderWords;
  readonly row: number;
  readonly origin: "own" | "merged" | "carried";
  /** Column where the text is typed. */
  readonly from: number;
}

/** Header texts of every column of the block, from top to bottom; a text merged down several rows counts once. */
export function readHeaderCells(
  grid: Grid,
  block: HeaderBlock,
  hasData: (column: number) => boolean,
): ReadonlyMap<number, readonly HeaderCell[]> {
  const rows: (HeaderCell | undefined)[][] = [];
  const merges = grid.merges.filter((merge) => overlaps(merge, block));
  for (let row = block.top; row <= block.bottom; row += 1) {
    const cells: (HeaderCell | undefined)[] = [];
    for (let column = block.left; column <= block.right; column += 1) cells.push(headerCell(grid, row, column, merges));
    rows.push(cells);
  }
  rows.forEach(readQuarters);
  carryTitles(rows, block, hasData);

  const byColumn = new Map<number, readonly HeaderCell[]>();
  for (let column = block.left; column <= block.right; column += 1) {
    const cells = rows.map((row) => row[column - block.left]).filter((cell) => cell !== undefined);
    byColumn.set(
      column,
      cells.filter((cell, index) => cells.findIndex((other) => other.row === cell.row && other.from === cell.from) === index),
    );
  }
  return byColumn;
}

/** Header as shown to people: its texts joined. */
export function headerText(cells: readonly HeaderCell[]): string {
  const texts = cells.map(({ text }) => text.replace(/\s+/g, " ").trim());
  return texts.filter((text, index) => texts.indexOf(text) === index).join(" · ");
}

function headerCell(grid: Grid, row: number, column: number, merges: readonly Rect[]): HeaderCell | undefined {
  const merge = merges.find(
    (area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  const from = merge?.column ?? column;
  const fromRow = merge?.row ?? row;
  const value = grid.value(fromRow, from);
  const text = textOf(value);
  if (text === "") return undefined;
  const words = readHeaderWords(value, typeof value === "number" ? grid.numberFormat(fromRow, from) : "General", grid.date1904);
  return {
    text: words.period?.year !== undefined && typeof value === "number" ? String(words.period.year) : text,
    words,
    row: fromRow,
    origin: merge !== undefined && merge.columns > 1 ? "merged" : "own",
    from,
  };
}

/** «I», «II» beside «III», «IV» are quarters. */
function readQuarters(row: (HeaderCell | undefined)[]): void {
  const numeral = (cell: HeaderCell | undefined): number => ["I", "II", "III", "IV"].indexOf(cell?.text.toUpperCase() ?? "");
  if (!row.some((cell) => numeral(cell) > 1)) return;
  row.forEach((cell, at) => {
    const index = numeral(cell);
    if (cell !== undefined && index >= 0)
      row[at] = { ...cell, words: { ...cell.words, period: { months: [index * 3 + 1, index * 3 + 3] } } };
  });
}

function textOf(value: CellValue): string {
  if (value === null || typeof value === "boolean" || isCellError(value)) return "";
  return typeof value === "number" ? String(value) : value.trim();
}

const BLOCK_ROLES: ReadonlySet<ColumnRole> = new Set(["target", "actual", "baselineValue", "progress1", "progress2"]);

/**
 * Fills the blanks at the right of a block title («Logros esperados», «2023») that was not merged over its columns, or over too few of
 * them.
 */
function carryTitles(rows: (HeaderCell | undefined)[][], block: HeaderBlock, hasData: (column: number) => boolean): void {
  const last = rows.length - 1;
  rows.forEach((row, index) => {
    for (let at = 1; at < row.length; at += 1) {
      // A column left empty inside a block does not end it.
      const isGap = row[at - 1] === undefined && rows.every((other) => other[at - 1] === undefined) && !hasData(block.left + at - 1);
      const title = row[isGap ? at - 2 : at - 1];
      if (row[at] !== undefined || title === undefined || !isBlockTitle(title.words, index < last)) continue;
      // A header typed above names the column by itself: the title on the left stops there.
      if (rows.some((other, above) => above < index && isStandalone(other[at]))) continue;
      const below = rows
        .slice(index + 1)
        .map((other) => other[at])
        .filter((cell) => cell !== undefined);
      const continuesBelow = below.length > 0 && below.every(({ words }) => isSubHeader(words, title.words));
      const isUntitledColumn =
        index === 0 && rows.every((other) => other[at] === undefined) && title.words.period === undefined && hasData(block.left + at);
      if (continuesBelow || isUntitledColumn) row[at] = { ...title, origin: "carried" };
    }
  });
}

function isBlockTitle(words: HeaderWords, hasRowsBelow: boolean): boolean {
  const [role] = words.roles;
  return (
    (role !== undefined && BLOCK_ROLES.has(role) && words.period === undefined) ||
    (hasRowsBelow && role === undefined && words.period !== undefined)
  );
}

function isStandalone(cell: HeaderCell | undefined): boolean {
  const [role] = cell?.words.roles ?? [];
  return role !== undefined && !BLOCK_ROLES.has(role) && cell?.words.strength !== "doubtful";
}

/** Under a role title stand years, parts of them, «Año», «Valor»; under a year title stand roles and parts of the year. */
function isSubHeader(words: HeaderWords, title: HeaderWords): boolean {
  const [role] = words.roles;
  const isPeriodTitle = title.roles.length === 0;
  if (isPeriodTitle) return words.period?.year === undefined && (saysPart(words) || (role !== undefined && BLOCK_ROLES.has(role)));
  return words.period !== undefined || words.whole !== undefined ? role === undefined : words.part !== undefined;
}

function saysPart({ period, whole }: HeaderWords): boolean {
  return period?.months !== undefined || whole !== undefined;
}

function overlaps(merge: Rect, block: HeaderBlock): boolean {
  return (
    merge.row <= block.bottom &&
    merge.row + merge.rows > block.top &&
    merge.column <= block.right &&
    merge.column + merge.columns > block.left
  );
}
