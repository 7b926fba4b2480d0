import { placeAddress } from "../../address";
import type { Baseline, Indicator } from "../../domain/policy";
import { roundHalfAway } from "../../domain/rounding";
import type { Grid } from "../../grid";
import { storedGrid } from "../computedGrid";
import { readYearAndValue } from "../headers/baselineCell";
import { roleText } from "../headers/columnDraft";
import { figureCellsReader, figureOf, type CellTrouble, type RowCells } from "./figureCells";
import { formatMeaning } from "../text/numberFormat";
import type { DecimalEvidence } from "../text/decimalConvention";
import type { MatrixColumn } from "../matrix";
import type { ReadingFindings } from "../matrixFindings";
import { isYear, periodInText, yearOfSerial } from "../period";
import { settleMarks } from "./rowMarks";
import { percentHabit } from "./percentHabit";
import { settleUnit, type UnitDoubt } from "./rowUnit";
import { seriesOf } from "./series";
import { StaleFormulas } from "../text/staleFormulas";
import type { WorkLeft } from "../text/plainArithmetic";
import { ToldOnce } from "./toldOnce";
import { statedUnit, type StatedUnit } from "./unit";
import { readNumberText } from "../text/numberText";
import { fold } from "../text/fold";

/** Cells and signs that the arithmetic of a whole reading may look at. */
const MOST_STEPS = 1_000_000;

/** Sheet columns of the figures; one target and one actual per period, undefined where there is none. */
export interface FigureColumns {
  readonly baselineYear?: number;
  readonly baselineValue?: number;
  readonly targets: readonly (number | undefined)[];
  readonly actuals: readonly (number | undefined)[];
  readonly unit?: number;
  /** Year written in the header of the baseline. */
  readonly headerYear?: number;
  /** The headers of the figures say «(%)». */
  readonly isPercentHeader: boolean;
}

export type RowFigures = Pick<Indicator, "unit" | "unitOfMeasure" | "baseline" | "targets" | "actuals">;

export interface RowFiguresReader {
  read(row: number, code: string, name: string): RowFigures;
  /** To call after the last row: what is told once for the whole matrix. */
  finish(): void;
}

/**
 * Reads línea base, logros esperados and valores obtenidos of indicator rows, each row in one unit, telling what is doubtful (lectura.*).
 */
export function rowFiguresReader(
  grid: Grid,
  columns: FigureColumns,
  decimal: DecimalEvidence,
  matrixColumns: readonly MatrixColumn[],
  rows: readonly [first: number, last: number],
  findings: ReadingFindings,
): RowFiguresReader {
  const { targets, actuals } = columns;
  const all = [columns.baselineValue, ...targets, ...actuals];
  const work: WorkLeft = { steps: MOST_STEPS };
  const reader = figureCellsReader(storedGrid(grid), all, decimal.separator, work);
  const { cells } = reader;
  const factors = new Array<number>(all.length).fill(1);
  const titles = new Map(matrixColumns.map(({ column, role, period }) => [column, roleText(role, period)]));
  const name = matrixColumns.find(({ role }) => role === "name")?.column;
  const habit = percentHabit({
    grid,
    rows,
    columns: all.filter((column) => column !== undefined),
    ...(name === undefined ? {} : { name }),
    ...(columns.unit === undefined ? {} : { unit: columns.unit }),
    isPercentHeader: columns.isPercentHeader,
  });
  const once = new ToldOnce(decimal);
  const stale = new StaleFormulas(storedGrid(grid), work);

  const report = (row: number, code: string, { column, trouble, text, reading, other, why, candidates }: CellTrouble): void => {
    const cell = placeAddress({ sheet: grid.sheet, row, column });
    const at = { cell, ...(code === "" ? {} : { code }) };
    const columna = titles.get(column) ?? "";
    switch (trouble) {
      case "error":
        return findings.add("lectura.celda-con-error", "error", at, { error: text, columna });
      case "malformed":
        return findings.add("lectura.cifra-ilegible", "error", at, { texto: text, columna });
      case "doubt":
        return findings.add("lectura.cifra-en-duda", "warning", at, {
          texto: text,
          columna,
          motivo: why ?? "",
          candidatas: candidates ?? [],
        });
      case "uncalculated":
        return once.uncalculatedFormula(cell);
      case "calculated":
        return once.calculatedFormula(cell, roundHalfAway(reading ?? 0, 4));
      case "date":
        return findings.add("lectura.fecha-en-cifra", reading === undefined ? "error" : "warning", at, { columna, leido: reading ?? "" });
      case "ambiguousText":
        return once.ambiguousText(cell, text, [String(reading), String(other)]);
      case "otherConvention":
        return once.otherConvention(cell, text);
    }
  };

  /** What is written around the figures of the row: doubts about it, and what was read for what. */
  const readMarks = (row: number, code: string, stated: StatedUnit): void => {
    const place = (index: number): string => placeAddress({ sheet: grid.sheet, row, column: all[index] ?? 0 });
    const textAt = (index: number): string => String(grid.value(row, all[index] ?? 0));
    const isTarget = (index: number): boolean => index > 0 && index <= targets.length;
    settleMarks(cells, isTarget, stated, ({ index, why, beside }) => {
      const at = { cell: place(index), ...(code === "" ? {} : { code }) };
      const otra = beside === undefined ? "" : `${place(beside)}: «${textAt(beside)}»`;
      findings.add("lectura.cifra-en-duda", "warning", at, {
        texto: textAt(index),
        columna: titles.get(all[index] ?? -1) ?? "",
        motivo: why,
        otra,
      });
    });
    cells.marks.forEach((mark, index) => {
      if (mark !== undefined)
        once.markedFigure(place(index), textAt(index), roundHalfAway((cells.numbers[index] ?? 0) * (mark.times ?? 1), 4));
    });
  };

  return {
    read(row, code, name) {
      const troubles = reader.read(row);
      for (const column of all) if (column !== undefined) stale.look(row, column);
      const inOneCell =
        cells.kinds[0] === "malformed" && columns.baselineValue !== undefined
          ? readYearAndValue(grid.value(row, columns.baselineValue), decimal.separator)
          : undefined;
      for (const trouble of troubles) if (inOneCell === undefined || trouble.column !== columns.baselineValue) report(row, code, trouble);
      if (inOneCell !== undefined) {
        cells.kinds[0] = inOneCell.kind;
        cells.numbers[0] = inOneCell.value;
        cells.ways[0] = inOneCell.kind !== "textNumber" ? "none" : inOneCell.isPercent ? "percentText" : "bare";
      }
      const unitText = columns.unit === undefined ? undefined : grid.value(row, columns.unit);
      const stated = statedUnit(name, typeof unitText === "string" ? unitText : undefined, columns.isPercentHeader);
      if (cells.hasMarks) readMarks(row, code, stated);
      const unit = settleUnit(cells, factors, stated, habit, (doubt) => reportUnit(grid, row, code, doubt, cells, findings));
      if (cells.hasMarks) cells.marks.forEach((mark, index) => (factors[index] = (factors[index] ?? 1) * (mark?.times ?? 1)));
      const year = inOneCell?.year ?? baselineYear(grid, row, code, columns, findings);
      return {
        unit,
        ...(typeof unitText === "string" && unitText.trim() !== "" ? { unitOfMeasure: unitText.trim() } : {}),
        baseline: baselineOf(cells, factors[0] ?? 1, year),
        targets: seriesOf(cells, factors, 1, targets.length),
        actuals: seriesOf(cells, factors, 1 + targets.length, actuals.length),
      };
    },
    finish() {
      once.tell(findings);
      stale.tell(findings);
    },
  };
}

function baselineOf(cells: RowCells, factor: number, year: number | undefined): Baseline {
  const baseline: { -readonly [Key in keyof Baseline]: Baseline[Key] } = {
    value: figureOf(cells, 0, factor),
    kind: cells.kinds[0] ?? "noColumn",
  };
  if (year !== undefined) baseline.year = year;
  if (factor !== 1) baseline.factor = factor;
  return baseline;
}

function reportUnit(grid: Grid, row: number, code: string, doubt: UnitDoubt, cells: RowCells, findings: ReadingFindings): void {
  const places = doubt.cells
    .flatMap((index) => cells.columns[index] ?? [])
    .map((column) => placeAddress({ sheet: grid.sheet, row, column }));
  const [cell = placeAddress({ sheet: grid.sheet, row, column: grid.area.column })] = places;
  const at = { cell, ...(code === "" ? {} : { code }) };
  if (doubt.kind === "unit") {
    findings.add("lectura.unidad-dudosa", "warning", at, { celdas: places, unidad: doubt.unit === "percent" ? "porcentaje" : "número" });
    return;
  }
  const [index = 0] = doubt.cells;
  const number = cells.numbers[index] ?? 0;
  const readings = [number * 100, number].map((value) => `${Number(value.toPrecision(12))} %`);
  findings.add("lectura.escala-dudosa", "warning", at, {
    celdas: places,
    valor: number,
    leido: doubt.factor === 100 ? (readings[0] ?? "") : (readings[1] ?? ""),
    candidatas: readings,
  });
}

function baselineYear(
  grid: Grid,
  row: number,
  code: string,
  { baselineYear: column, headerYear }: FigureColumns,
  findings: ReadingFindings,
): number | undefined {
  if (column === undefined) return headerYear;
  const value = grid.value(row, column);
  if (typeof value === "number") {
    const year = formatMeaning(grid.numberFormat(row, column), value) === "date" ? yearOfSerial(value, grid.date1904) : value;
    if (isYear(year)) return year;
  } else if (typeof value === "string") {
    const year = periodInText(fold(value))?.year;
    if (year !== undefined) return year;
    if (readNumberText(value, ".").kind !== "malformed" && readNumberText(value, ".").kind !== "textNumber") return headerYear;
  } else if (value === null) return headerYear;
  findings.add(
    "lectura.anio-base-ilegible",
    "warning",
    { cell: placeAddress({ sheet: grid.sheet, row, column }), ...(code === "" ? {} : { code }) },
    { texto: String(typeof value === "object" ? value.error : value) },
  );
  return headerYear;
}
