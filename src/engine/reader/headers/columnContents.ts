import { aggregationSpellings, directionSpellings } from "../../words/glossary";
import { isCellError, type Grid } from "../../grid";
import { readYearAndValue } from "./baselineCell";
import { readCode } from "../text/code";
import { fold } from "../text/fold";
import { formatMeaning } from "../text/numberFormat";
import { readFigureText } from "../text/figureText";
import { readNumberText } from "../text/numberText";
import { isYear } from "../period";

/** What a sample of a column's cells looks like; each count is of cells that could be that. */
export interface ColumnContents {
  readonly filled: number;
  readonly codes: number;
  /** Codes of indicators, of objectives, and cells that begin with a code and go on with text. */
  readonly indicatorCodes: number;
  readonly objectiveCodes: number;
  readonly codedTexts: number;
  readonly figures: number;
  /** Figures with words around them: «592 casos», «45 de 60». */
  readonly markedFigures: number;
  readonly years: number;
  readonly directions: number;
  readonly aggregations: number;
  readonly longTexts: number;
}

const SAMPLE = 240;

/** Looks at up to 240 rows, the first ones and then evenly spread, so that 100 000 rows cost no more than a few. */
export function sampleColumn(grid: Grid, column: number, firstRow: number, lastRow: number): ColumnContents {
  const contents = {
    filled: 0,
    codes: 0,
    indicatorCodes: 0,
    objectiveCodes: 0,
    codedTexts: 0,
    figures: 0,
    markedFigures: 0,
    years: 0,
    directions: 0,
    aggregations: 0,
    longTexts: 0,
  };
  for (const row of sampleRows(firstRow, lastRow)) {
    const value = grid.value(row, column);
    if (value === null || value === "") continue;
    if (typeof value === "number") {
      contents.filled += 1;
      contents.figures += 1;
      if (isYear(value) || formatMeaning(grid.numberFormat(row, column)) === "date") contents.years += 1;
    } else if (typeof value === "string") addText(contents, value);
    else contents.filled += 1;
  }
  return contents;
}

/** Whether two columns say the same in every row looked at. */
export function holdTheSame(grid: Grid, column: number, other: number, firstRow: number, lastRow: number): boolean {
  for (const row of sampleRows(firstRow, lastRow)) {
    const [one, two] = [grid.value(row, column), grid.value(row, other)];
    if (one !== two && !(isCellError(one) && isCellError(two) && one.error === two.error)) return false;
  }
  return true;
}

function* sampleRows(firstRow: number, lastRow: number): Generator<number> {
  const count = lastRow - firstRow + 1;
  if (count <= SAMPLE) {
    for (let row = firstRow; row <= lastRow; row += 1) yield row;
    return;
  }
  for (let row = firstRow; row < firstRow + SAMPLE / 2; row += 1) yield row;
  const step = (count - SAMPLE / 2) / (SAMPLE / 2);
  for (let index = 0; index < SAMPLE / 2; index += 1) yield firstRow + SAMPLE / 2 + Math.floor(index * step);
}

function addText(contents: { -readonly [Key in keyof ColumnContents]: number }, text: string): void {
  const trimmed = text.trim();
  if (trimmed === "") return;
  contents.filled += 1;
  if (trimmed.length > 25) contents.longTexts += 1;
  const code = readCode(trimmed);
  if (code !== undefined) {
    if (code.rest === "") contents.codes += 1;
    else contents.codedTexts += 1;
    if (code.kind === "indicator") contents.indicatorCodes += 1;
    if (code.kind === "objective") contents.objectiveCodes += 1;
    return;
  }
  if (trimmed.length > 40) return;
  const reading = readNumberText(trimmed, ".");
  if (reading.kind !== "malformed" || readYearAndValue(trimmed, ".") !== undefined) contents.figures += 1;
  else if (readFigureText(trimmed, ".").kind !== "malformed") contents.markedFigures += 1;
  if (reading.kind === "textNumber" && isYear(reading.value)) contents.years += 1;
  const folded = fold(trimmed);
  if (folded.length > 2 && directionSpellings.has(folded)) contents.directions += 1;
  if (folded.length > 2 && aggregationSpellings.has(folded)) contents.aggregations += 1;
}
