import { rectAddress } from "../../address";
import { isCellError, type CellValue, type Grid } from "../../grid";
import { ND, type Figure } from "../../domain/figure";
import type { ReadingKind } from "../../domain/policy";
import { formatMeaning } from "../text/numberFormat";
import { readFigureText, type FigureText } from "../text/figureText";
import type { MarkedNumber } from "../text/markedNumber";
import type { DoubtKind } from "../text/numberDoubt";
import type { DecimalSeparator } from "../text/numberText";
import { plainArithmetic, type WorkLeft } from "../text/plainArithmetic";
import { isYear, yearOfSerial } from "../period";

/** How a number was written: bare, as a text with %, shown with % by its format (×100), or with a % that its format only draws. */
export type Way = "none" | "bare" | "percentText" | "shownPercent" | "drawnPercent";

/** The figure cells of one row, read one by one and reused row after row. */
export interface RowCells {
  readonly columns: readonly (number | undefined)[];
  readonly kinds: ReadingKind[];
  /** Number as the cell holds it, or as the text types it («85%» is 85). */
  readonly numbers: number[];
  readonly ways: Way[];
  /** What is written around the number; all of them undefined where `hasMarks` is false. */
  readonly marks: (MarkedNumber | undefined)[];
  hasMarks: boolean;
}

/** What a cell had that must be told, in the order found. */
export interface CellTrouble {
  readonly column: number;
  readonly trouble: "error" | "malformed" | "doubt" | "uncalculated" | "calculated" | "date" | "ambiguousText" | "otherConvention";
  readonly text: string;
  readonly why?: DoubtKind | "merged";
  readonly candidates?: readonly string[];
  readonly reading?: number;
  readonly other?: number;
}

export interface FigureCellsReader {
  readonly cells: RowCells;
  /** Reads the row into `cells` and returns what must be told of it. */
  read(row: number): readonly CellTrouble[];
}

/** Texts that are looked into: beyond them, only what is written as others were is read. */
const MOST_TEXTS = 50_000;

const NO_TROUBLES: readonly CellTrouble[] = [];

/** Reads rows of figure cells; `columns` holds undefined where the matrix has no column. `work` is what its arithmetic may cost. */
export function figureCellsReader(
  grid: Grid,
  columns: readonly (number | undefined)[],
  decimal: DecimalSeparator,
  work: WorkLeft,
): FigureCellsReader {
  const size = columns.length;
  const cells: RowCells = {
    columns,
    kinds: new Array<ReadingKind>(size).fill("blank"),
    numbers: new Array<number>(size).fill(0),
    ways: new Array<Way>(size).fill("none"),
    marks: new Array<MarkedNumber | undefined>(size).fill(undefined),
    hasMarks: false,
  };
  const texts = new Map<string, FigureText>();
  let troubles: CellTrouble[] | undefined;

  const set = (index: number, kind: ReadingKind, number = 0, way: Way = "none"): void => {
    cells.kinds[index] = kind;
    cells.numbers[index] = number;
    cells.ways[index] = way;
  };
  const tell = (trouble: CellTrouble): void => {
    (troubles ??= []).push(trouble);
  };

  const readNumber = (index: number, row: number, column: number, value: number): void => {
    const meaning = formatMeaning(grid.numberFormat(row, column), value);
    if (meaning === "date") {
      // A typed «5/3» that became a date is no figure; a small number that only wears a date format still is.
      const isDate = isYear(yearOfSerial(value, grid.date1904));
      tell({ column, trouble: "date", text: String(value), ...(isDate ? {} : { reading: value }) });
      if (isDate) return set(index, "malformed");
    }
    set(index, "number", value, meaning === "percent" ? "shownPercent" : meaning === "literalPercent" ? "drawnPercent" : "bare");
  };

  const readText = (index: number, column: number, value: string): void => {
    if (value === "ND") return set(index, "nd");
    let reading = texts.get(value);
    if (reading === undefined) {
      reading = readFigureText(value, decimal, texts.size >= MOST_TEXTS);
      if (texts.size < MOST_TEXTS) texts.set(value, reading);
    }
    if (reading.kind === "doubt") {
      tell({ column, trouble: "doubt", text: value, why: reading.why, candidates: reading.candidates });
      return set(index, "malformed");
    }
    if (reading.kind !== "textNumber") {
      if (reading.kind === "malformed") tell({ column, trouble: "malformed", text: value });
      return set(index, reading.kind);
    }
    if (reading.separator !== decimal) tell({ column, trouble: "otherConvention", text: value, reading: reading.value });
    else if (reading.other !== undefined)
      tell({ column, trouble: "ambiguousText", text: value, reading: reading.value, other: reading.other });
    set(index, "textNumber", reading.value, reading.isPercent ? "percentText" : "bare");
    if (reading.marked !== undefined) {
      cells.marks[index] = reading.marked;
      cells.hasMarks = true;
    }
  };

  const merges = grid.merges.filter((merge) =>
    columns.some((column) => column !== undefined && column >= merge.column && column < merge.column + merge.columns),
  );
  /** An empty cell under a merge that shows a value: Excel keeps it in the first cell alone, and whether it is meant here too nobody can tell. */
  const readEmpty = (index: number, row: number, column: number): void => {
    if (merges.length === 0 || work.steps < merges.length) return set(index, "blank");
    work.steps -= merges.length;
    const merge = merges.find(
      (each) => row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
    );
    const value = merge === undefined ? null : grid.value(merge.row, merge.column);
    if (merge === undefined || value === null || value === "") return set(index, "blank");
    tell({ column, trouble: "doubt", text: shown(value), why: "merged", candidates: [rectAddress(merge)] });
    set(index, "malformed");
  };

  /** A formula that nobody computed: what it gives by plain arithmetic, or nothing. */
  const readUncalculated = (index: number, row: number, column: number, formula: string): void => {
    const gives = plainArithmetic(formula, grid, { row, column }, work);
    tell({
      column,
      trouble: gives === undefined ? "uncalculated" : "calculated",
      text: formula,
      ...(gives === undefined ? {} : { reading: gives }),
    });
    if (gives === undefined) set(index, "uncalculated");
    else readNumber(index, row, column, gives);
  };

  return {
    cells,
    read(row) {
      troubles = undefined;
      if (cells.hasMarks) {
        cells.hasMarks = false;
        cells.marks.fill(undefined);
      }
      for (let index = 0; index < size; index += 1) {
        const column = columns[index];
        if (column === undefined) {
          set(index, "noColumn");
          continue;
        }
        const value = grid.value(row, column);
        const formula = value === null ? grid.formula(row, column) : undefined;
        if (typeof value === "number") readNumber(index, row, column, value);
        else if (formula !== undefined) readUncalculated(index, row, column, formula);
        else if (value === null) readEmpty(index, row, column);
        else if (typeof value === "string") readText(index, column, value);
        else {
          const text = shown(value);
          tell({ column, trouble: isCellError(value) ? "error" : "malformed", text });
          set(index, isCellError(value) ? "error" : "malformed");
        }
      }
      return troubles ?? NO_TROUBLES;
    },
  };
}

/** Value as the sheet shows it: «VERDADERO», «#REF!». */
export function shown(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "boolean" ? (value ? "VERDADERO" : "FALSO") : String(value);
}

/** The figure of a cell and what its number is multiplied by, once the unit of its row is known. */
export function figureOf(cells: RowCells, index: number, factor: number): Figure {
  const kind = cells.kinds[index];
  if (kind !== "number" && kind !== "textNumber") return ND;
  const number = cells.numbers[index] ?? 0;
  const way = cells.ways[index];
  if (number === 0) return 0;
  if (way === "percentText") return factor === 100 ? number : withoutNoise((number * factor) / 100);
  return factor === 1 ? number : withoutNoise(number * factor);
}

/** 0.57 × 100 is 56.99999999999999 to a machine: the decimal that was typed is taken back. */
function withoutNoise(value: number): number {
  const rounded = Math.round(value * 1e10) / 1e10;
  return Math.abs(rounded - value) <= Math.abs(value) * 4e-16 * 4 ? rounded : value;
}
