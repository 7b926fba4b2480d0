import { parseRect, placeAddress, type Rect } from "../../address";
import { isCellError, type CellValue, type Grid } from "../../grid";
import { facing } from "../../reader/partOfGrid";
import { dateOfSerial, isYear, yearOfSerial } from "../../reader/period";
import { readFigureText } from "../../reader/text/figureText";
import type { MarkedNumber } from "../../reader/text/markedNumber";
import { formatMeaning } from "../../reader/text/numberFormat";
import { isAsShown } from "../../reader/text/staleFormulas";
import { plainArithmetic, type WorkLeft } from "../../reader/text/plainArithmetic";
import { provenDecimal } from "../../reader/text/numberText";
import { isPendingText } from "./pendingText";

/** How a number was written: bare, as a text with %, shown with % by its format (0.85 is 85 %), or with a % that its format only draws. */
export type AnswerWay = "bare" | "percentText" | "shownPercent" | "drawnPercent";

/** What a cell to be filled holds when the form comes back. Only its value is looked at: no formula, link or format goes on from here. */
export type Answer = {
  /** «Reporte!H12». */
  readonly cell: string;
  /** As the cell shows it, cut where it is long. */
  readonly text: string;
} & (NumberAnswer | OtherAnswer);

export interface NumberAnswer {
  readonly kind: "number";
  /** As the cell holds it, or as the text types it: 85 for «85%». */
  readonly number: number;
  readonly way: AnswerWay;
  /** What the other decimal convention would give: 1.718 for «1,718». */
  readonly other?: number;
  readonly mark?: MarkedNumber;
  /** It is a formula whose stored result does not follow from it: what it gives. */
  readonly gives?: number;
}

export type OtherAnswer =
  | { readonly kind: "blank" | "nd" | "notApplicable" | "pending" | "error" | "malformed" }
  /** One cell was made of those of several rows: the number that it shows, where it shows one. */
  | { readonly kind: "merged"; readonly shown?: NumberAnswer }
  /** A formula that only points to a cell with nothing in it, which spreadsheets show as 0. */
  | { readonly kind: "emptyReference" }
  /** Nobody computed its formula; what plain arithmetic gives, where it does. */
  | { readonly kind: "uncalculated"; readonly gives?: number }
  /** A number that wears a format of dates, or «3/5» that became one; `typed`: what it may have been. */
  | { readonly kind: "date"; readonly typed: readonly string[] }
  /** A text of two figures: what it may mean. */
  | { readonly kind: "doubt"; readonly why: string; readonly candidates: readonly string[] };

const LONGEST_SHOWN = 80;
/** Cells and signs that one formula may look at. */
const MOST_STEPS = 2_000;

/** Reads an answer; `decimal` is the convention that is tried first. */
export function readAnswer(grid: Grid, row: number, column: number, decimal: "." | ","): Answer {
  const merge = grid.merges.length === 0 ? undefined : tallMergeOver(grid, row, column);
  if (merge !== undefined) return readMerged(grid, row, column, merge, decimal);
  const value = grid.value(row, column);
  const answer = { cell: placeAddress({ sheet: grid.sheet, row, column }), text: textOf(value) };
  if (typeof value === "number") {
    const read = readNumber(grid, row, column, value);
    return { ...answer, ...read, ...(read.kind === "emptyReference" && { text: formulaText(grid, row, column) }) };
  }
  if (typeof value === "string") return { ...answer, ...readText(value, decimal) };
  if (isCellError(value)) return { ...answer, kind: "error" };
  if (value !== null) return { ...answer, kind: "malformed" };
  const formula = grid.formula(row, column);
  if (formula !== undefined) return { ...answer, text: formulaText(grid, row, column), ...readUncalculated(grid, row, column, formula) };
  return { ...answer, kind: "blank" };
}

function formulaText(grid: Grid, row: number, column: number): string {
  return (grid.formula(row, column) ?? "").slice(0, LONGEST_SHOWN);
}

function textOf(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  const text = typeof value === "boolean" ? (value ? "VERDADERO" : "FALSO") : String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

function readNumber(grid: Grid, row: number, column: number, value: number): NumberAnswer | OtherAnswer {
  const format = grid.numberFormat(row, column);
  const meaning = formatMeaning(format);
  if (meaning === "date") return { kind: "date", typed: typedAs(value, grid.date1904) };
  const formula = grid.formula(row, column);
  if (value === 0 && formula !== undefined && pointsToNothing(formula, grid)) return { kind: "emptyReference" };
  const work: WorkLeft = { steps: MOST_STEPS };
  const gives = formula === undefined ? undefined : plainArithmetic(formula, grid, { row, column }, work);
  return {
    kind: "number",
    number: value,
    way: meaning === "percent" ? "shownPercent" : meaning === "literalPercent" ? "drawnPercent" : "bare",
    ...(gives === undefined || isAsShown(value, gives, format) ? {} : { gives }),
  };
}

/** «=A1» of an empty cell; of a cell of another sheet nobody knows here, and its 0 may be one. */
function pointsToNothing(formula: string, grid: Grid): boolean {
  const [, sheet, address] = /^=\+?\(?(?:('[^']+'|[^'!()+*/-]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7})\)?$/i.exec(formula.trim()) ?? [];
  if (address === undefined) return false;
  const isOther = sheet !== undefined && sheet.replace(/^'|'$/g, "") !== grid.sheet;
  const place = parseRect(address.replaceAll("$", "").toUpperCase());
  return isOther || (place !== undefined && (grid.value(place.row, place.column) ?? "") === "");
}

/** «3/5» that became 3 May: the quotient, and the decimal number; a small number that only wears the format stays itself. */
function typedAs(serial: number, date1904: boolean): readonly string[] {
  if (!isYear(yearOfSerial(serial, date1904))) return [String(serial)];
  const { day, month } = dateOfSerial(serial, date1904);
  return [`${day}/${month}`, `${day}.${month}`];
}

function readText(value: string, decimal: "." | ","): NumberAnswer | OtherAnswer {
  if (isPendingText(value)) return { kind: "pending" };
  if (DATE_TEXT.test(value.trim())) return { kind: "date", typed: [] };
  if (SCIENTIFIC.test(value.trim()))
    return { kind: "doubt", why: "scientific", candidates: [String(Number(value.trim().replace(",", ".")))] };
  // A text as long as a book is no figure, and is not looked into.
  if (ERROR_TEXT.test(value.trim())) return { kind: "error" };
  const reading = value.length > 1000 ? ({ kind: "malformed" } as const) : readFigureText(value, decimal);
  if (reading.kind === "doubt") return { kind: "doubt", why: reading.why, candidates: reading.candidates };
  if (reading.kind !== "textNumber") return { kind: reading.kind };
  return {
    kind: "number",
    number: reading.value,
    way: reading.isPercent ? "percentText" : "bare",
    ...(reading.other === undefined || provenDecimal(value) !== undefined ? {} : { other: reading.other }),
    ...(reading.marked === undefined ? {} : { mark: reading.marked }),
  };
}

/** «31/12/2024»: a date, and no figure. */
const DATE_TEXT = /^\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d$|^(?:19|20)\d\d-\d{1,2}-\d{1,2}$/;
/** «1.6E+03», as spreadsheets shorten a long number. */
const SCIENTIFIC = /^[-+]?\d+(?:[.,]\d+)?e[-+]?\d{1,2}$/i;

/** An error of a cell that was pasted as text, in Spanish or in English. */
const ERROR_TEXT = /^#[¡¿]?(?:ref|div\/0|valor|value|nombre|name|num|nulo|null|calc|desbordamiento|spill)[!?]?$/i;
/** A formula that can only give an error. */
const WRONG_FORMULA = /#REF!|\/\s*0+(?![\d.])/i;

function readUncalculated(grid: Grid, row: number, column: number, formula: string): OtherAnswer {
  if (WRONG_FORMULA.test(formula)) return { kind: "error" };
  if (pointsToNothing(formula, grid) && !formula.includes("!")) return { kind: "emptyReference" };
  const gives = plainArithmetic(formula, grid, { row, column }, { steps: MOST_STEPS });
  return { kind: "uncalculated", ...(gives === undefined ? {} : { gives }) };
}

/** Whether the one value is meant for each of the rows nobody can tell. */
function readMerged(grid: Grid, row: number, column: number, merge: Rect, decimal: "." | ","): Answer {
  const shown = readAnswer({ ...facing(grid), merges: [] }, merge.row, merge.column, decimal);
  const answer = { cell: placeAddress({ sheet: grid.sheet, row, column }), text: shown.text };
  if (shown.kind === "blank") return { ...answer, kind: "blank" };
  return { ...answer, kind: "merged", ...(shown.kind === "number" ? { shown } : {}) };
}

function tallMergeOver({ merges }: Grid, row: number, column: number): Rect | undefined {
  return merges.find(
    (merge) =>
      merge.rows > 1 && row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns,
  );
}
