import { placeAddress } from "../../address";
import type { Baseline, Indicator } from "../../domain/policy";
import type { Grid } from "../../grid";
import { readYearAndValue } from "../headers/baselineCell";
import { roleText } from "../headers/columnDraft";
import { figureCellsReader, figureOf, type CellTrouble, type RowCells } from "./figureCells";
import { formatMeaning } from "../text/numberFormat";
import type { DecimalEvidence } from "../text/decimalConvention";
import type { MatrixColumn } from "../matrix";
import type { ReadingFindings } from "../matrixFindings";
import { isYear, periodInText, yearOfSerial } from "../period";
import { settleUnit, type UnitDoubt } from "./rowUnit";
import { seriesOf } from "./series";
import { StaleFormulas } from "../text/staleFormulas";
import { statedUnit } from "./unit";
import { readNumberText } from "../text/numberText";
import { fold } from "../text/fold";

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

export type RowFigures = Pick<Indicator, "unit" | "baseline" | "targets" | "actuals">;

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
  findings: ReadingFindings,
): RowFiguresReader {
  const { targets, actuals } = columns;
  const all = [columns.baselineValue, ...targets, ...actuals];
  const reader = figureCellsReader(grid, all, decimal.separator);
  const { cells } = reader;
  const factors = new Array<number>(all.length).fill(1);
  const titles = new Map(matrixColumns.map(({ column, role, period }) => [column, roleText(role, period)]));
  const mixed: { cell: string; text: string }[] = [];
  let mixedCount = 0;
  const ambiguous: { cell: string; text: string; candidates: readonly string[] }[] = [];
  let ambiguousCount = 0;
  const uncalculated: string[] = [];
  let uncalculatedCount = 0;
  const stale = new StaleFormulas(grid);

  const report = (row: number, code: string, { column, trouble, text, reading, other }: CellTrouble): void => {
    const cell = placeAddress({ sheet: grid.sheet, row, column });
    const at = { cell, ...(code === "" ? {} : { code }) };
    const columna = titles.get(column) ?? "";
    if (trouble === "error") findings.add("lectura.celda-con-error", "error", at, { error: text, columna });
    else if (trouble === "malformed") findings.add("lectura.cifra-ilegible", "error", at, { texto: text, columna });
    else if (trouble === "uncalculated") {
      uncalculatedCount += 1;
      if (uncalculated.length < 6) uncalculated.push(cell);
    } else if (trouble === "date")
      findings.add("lectura.fecha-en-cifra", reading === undefined ? "error" : "warning", at, { columna, leido: reading ?? "" });
    else if (trouble === "ambiguousText") {
      if (decimal.confidence === "sure") return;
      ambiguousCount += 1;
      if (ambiguous.length < 6) ambiguous.push({ cell, text, candidates: [String(reading), String(other)] });
    } else {
      mixedCount += 1;
      if (mixed.length < 3) mixed.push({ cell, text });
    }
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
      const unit = settleUnit(cells, factors, stated, (doubt) => reportUnit(grid, row, code, doubt, cells, findings));
      const year = inOneCell?.year ?? baselineYear(grid, row, code, columns, findings);
      return {
        unit,
        baseline: baselineOf(cells, factors[0] ?? 1, year),
        targets: seriesOf(cells, factors, 1, targets.length),
        actuals: seriesOf(cells, factors, 1 + targets.length, actuals.length),
      };
    },
    finish() {
      const [doubt] = ambiguous;
      if (doubt !== undefined) {
        const { cell, text, candidates } = doubt;
        findings.add(
          "lectura.decimal-ambiguo",
          "warning",
          { cell },
          {
            texto: text,
            leido: candidates[0] ?? "",
            candidatas: candidates,
            cantidad: ambiguousCount,
            celdas: ambiguous.map((each) => each.cell),
          },
        );
      }
      const [formula] = uncalculated;
      if (formula !== undefined)
        findings.add("lectura.formula-sin-calcular", "error", { cell: formula }, { cantidad: uncalculatedCount, celdas: uncalculated });
      stale.tell(findings);
      const [first] = mixed;
      if (first !== undefined)
        findings.add(
          "lectura.decimal-mezclado",
          "warning",
          { cell: first.cell },
          { convencion: decimal.separator, cantidad: mixedCount, ejemplos: mixed.map(({ cell, text }) => `${cell}: «${text}»`) },
        );
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
    const year = formatMeaning(grid.numberFormat(row, column)) === "date" ? yearOfSerial(value, grid.date1904) : value;
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
