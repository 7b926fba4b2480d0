import type { Grid } from "../../grid";
import type { DecimalConvention } from "../matrix";
import { decimalProvenBy, readFigureText } from "./figureText";
import type { DecimalSeparator } from "./numberText";

/** The convention of a matrix, and whether its texts prove both («62,2%» beside «61.86%»). */
export interface DecimalEvidence extends DecimalConvention {
  readonly isMixed: boolean;
}

/**
 * Decides on evidence whether the texts of a matrix write decimals with a point or a comma: what they prove by themselves, then what the
 * numbers beside an ambiguous text («1,718») make likelier; a point, as es-PE writes, where nothing tells.
 */
export function decideDecimal(
  grid: Grid,
  columns: readonly number[],
  firstRow: number,
  lastRow: number,
  chosen: DecimalSeparator | undefined,
): DecimalEvidence {
  const texts = gatherTexts(grid, columns, firstRow, lastRow);
  const proven: Record<DecimalSeparator, string[]> = { ".": [], ",": [] };
  const ambiguous: TextCell[] = [];
  let first: string | undefined;
  for (const cell of texts.values()) {
    const separator = decimalProvenBy(cell.text);
    const reading = readFigureText(cell.text, ".");
    if (reading.kind === "textNumber") first ??= cell.text;
    if (separator !== undefined) proven[separator].push(...Array.from({ length: Math.min(cell.count, 1000) }, () => cell.text));
    else if (reading.kind === "textNumber" && reading.other !== undefined) ambiguous.push(cell);
  }
  const points = proven["."].length;
  const commas = proven[","].length;
  const isMixed = points > 0 && commas > 0;
  const separator = chosen ?? (commas > points ? "," : points > 0 ? "." : undefined);
  if (separator !== undefined) {
    const evidence = proven[separator][0] ?? first;
    return {
      separator,
      isMixed,
      confidence: chosen !== undefined || !isMixed ? "sure" : "likely",
      ...(evidence === undefined ? {} : { evidence }),
    };
  }
  if (ambiguous.length === 0)
    return { separator: ".", isMixed: false, confidence: "sure", ...(first === undefined ? {} : { evidence: first }) };
  return byNeighbours(grid, columns, ambiguous);
}

interface TextCell {
  readonly text: string;
  readonly row: number;
  count: number;
}

function gatherTexts(grid: Grid, columns: readonly number[], firstRow: number, lastRow: number): ReadonlyMap<string, TextCell> {
  const texts = new Map<string, TextCell>();
  // Row by row, as hosts store their cells.
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (const column of columns) {
      const value = grid.value(row, column);
      if (typeof value !== "string" || value === "" || value === "ND") continue;
      const known = texts.get(value);
      if (known !== undefined) known.count += 1;
      else if (texts.size < 20_000) texts.set(value, { text: value, row, count: 1 });
    }
  }
  return texts;
}

/** «1,718» beside 450 and 1320 is thousands; beside 1.65 and 1.7 it is decimals. */
function byNeighbours(grid: Grid, columns: readonly number[], ambiguous: readonly TextCell[]): DecimalEvidence {
  let votes = 0;
  let decisive: string | undefined;
  for (const { text, row } of ambiguous.slice(0, 500)) {
    const reading = readFigureText(text, ".");
    if (reading.kind !== "textNumber" || reading.other === undefined) continue;
    const around = columns.map((column) => grid.value(row, column)).filter((value) => typeof value === "number" && value > 0) as number[];
    const middle = around.sort((a, b) => a - b)[Math.floor(around.length / 2)];
    if (middle === undefined) continue;
    const asPoint = Math.abs(Math.log(Math.abs(reading.value) / middle));
    const asComma = Math.abs(Math.log(Math.abs(reading.other) / middle));
    const isClear = Math.abs(asPoint - asComma) >= Math.log(10);
    // A row of whole numbers holds no 1.718.
    if (!isClear && !around.every(Number.isInteger)) continue;
    votes += (isClear ? asPoint < asComma : Number.isInteger(reading.value)) ? 1 : -1;
    decisive ??= text;
  }
  const evidence = decisive ?? ambiguous[0]?.text;
  return {
    separator: votes < 0 ? "," : ".",
    isMixed: false,
    confidence: votes === 0 ? "doubtful" : "likely",
    ...(evidence === undefined ? {} : { evidence }),
  };
}
