import type { ReadingKind } from "../../domain/policy";
import type { CellValue } from "../../grid";
import { readFigureText } from "../text/figureText";
import type { DecimalSeparator } from "../text/numberText";
import { isYear } from "../period";

/** Year and value of a baseline written in one cell. */
export interface YearAndValue {
  readonly year: number;
  readonly kind: ReadingKind;
  /** As typed: 61.86 for «2019: 61.86%». */
  readonly value: number;
  readonly isPercent: boolean;
}

const YEAR_FIRST = /^\(?(?:año )?((?:19|20)\d\d)\)?\s*[:;,=\-–/|)]?\s+(.+)$/i;
const YEAR_LAST = /^(.+?)[\s,;:–-]*\(?\s*((?:19|20)\d\d)\s*\)?$/;

/** Of a year with its figure; the patterns above go back on themselves over a longer run of blanks. */
const LONGEST = 120;

/** Reads «2019: 61.86%», «61.86% (2019)», «2020 ND»; undefined where the cell is not so. */
export function readYearAndValue(cell: CellValue, decimal: DecimalSeparator): YearAndValue | undefined {
  if (typeof cell !== "string") return undefined;
  const text = cell.trim();
  if (text.length > LONGEST) return undefined;
  const first = YEAR_FIRST.exec(text);
  const last = first === null ? YEAR_LAST.exec(text) : null;
  const year = Number(first?.[1] ?? last?.[2]);
  const value = first?.[2] ?? last?.[1];
  if (value === undefined || !isYear(year)) return undefined;
  const reading = readFigureText(value, decimal);
  // Of a figure with a multiplier or a limit the cell of its own is asked for.
  if (reading.kind === "malformed" || reading.kind === "doubt") return undefined;
  if (
    "marked" in reading &&
    (reading.marked?.times !== undefined || reading.marked?.marks.some((mark) => mark === "limit" || mark === "unfinished") === true)
  )
    return undefined;
  return reading.kind === "textNumber"
    ? { year, kind: "textNumber", value: reading.value, isPercent: reading.isPercent }
    : { year, kind: reading.kind, value: 0, isPercent: false };
}
