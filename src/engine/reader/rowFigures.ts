import { placeAddress } from "../address";
import type { Figure } from "../domain/figure";
import type { Baseline, Indicator, ReadingKind, Series } from "../domain/policy";
import type { Grid } from "../grid";
import { roleText } from "./columnDraft";
import { figureCellsReader, figureOf, type CellTrouble, type RowCells } from "./figureCells";
import { formatMeaning } from "./numberFormat";
import type { DecimalEvidence } from "./decimalConvention";
import type { MatrixColumn } from "./matrix";
import type { ReadingFindings } from "./matrixFindings";
import { isYear, periodInText, yearOfSerial } from "./period";
import { bareScale, shownScale, statedUnit } from "./unit";
import { readNumberText } from "./numberText";
import { fold } from "./fold";

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

/** Reads línea base, logros esperados and valores obtenidos of indicator rows, each row in one unit, telling what is doubtful (lectura.*). */
export function rowFiguresReader(grid: Grid, columns: FigureColumns, decimal: DecimalEvidence, matrixColumns: readonly MatrixColumn[], findings: ReadingFindings): RowFiguresReader {
  const { targets, actuals } = columns;
  const all = [columns.baselineValue, ...targets, ...actuals];
  const reader = figureCellsReader(grid, all, decimal.separator);
  const { cells } = reader;
  const factors = new Array<number>(all.length).fill(1);
  const titles = new Map(matrixColumns.map(({ column, role, period }) => [column, roleText(role, period)]));
  const mixed: { cell: string; text: string }[] = [];
  let mixedCount = 0;

  const report = (row: number, code: string, { column, trouble, text, reading, other }: CellTrouble): void => {
    const cell = placeAddress({ sheet: grid.sheet, row, column });
    const at = { cell, ...(code === "" ? {} : { code }) };
    const columna = titles.get(column) ?? "";
    if (trouble === "error") findings.add("lectura.celda-con-error", "error", at, { error: text, columna });
    else if (trouble === "malformed") findings.add("lectura.cifra-ilegible", "error", at, { texto: text, columna });
    else if (trouble === "date") findings.add("lectura.fecha-en-cifra", reading === undefined ? "error" : "warning", at, { columna, leido: reading ?? "" });
    else if (trouble === "ambiguousText") {
      if (decimal.confidence !== "sure") findings.add("lectura.decimal-ambiguo", "warning", at, { texto: text, columna, leido: reading ?? "", otro: other ?? "", candidatas: [String(reading), String(other)] });
    } else {
      mixedCount += 1;
      if (mixed.length < 3) mixed.push({ cell, text });
    }
  };

  return {
    read(row, code, name) {
      const troubles = reader.read(row);
      const inOneCell = cells.kinds[0] === "malformed" && columns.baselineValue !== undefined ? yearAndValue(grid.value(row, columns.baselineValue), decimal) : undefined;
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
      const [first] = mixed;
      if (first !== undefined) findings.add("lectura.decimal-mezclado", "warning", { cell: first.cell }, { convencion: decimal.separator, cantidad: mixedCount, ejemplos: mixed.map(({ cell, text }) => `${cell}: «${text}»`) });
    },
  };
}

function baselineOf(cells: RowCells, factor: number, year: number | undefined): Baseline {
  const baseline: { -readonly [Key in keyof Baseline]: Baseline[Key] } = { value: figureOf(cells, 0, factor), kind: cells.kinds[0] ?? "noColumn" };
  if (year !== undefined) baseline.year = year;
  if (factor !== 1) baseline.factor = factor;
  return baseline;
}

type UnitDoubt = { readonly kind: "scale"; readonly cells: readonly number[]; readonly factor: 1 | 100 } | { readonly kind: "unit"; readonly cells: readonly number[]; readonly unit: "percent" | "number" };

/** Decides whether the row is in percent and what each cell's number is multiplied by. */
function settleUnit(cells: RowCells, factors: number[], stated: "percent" | "number" | undefined, doubt: (doubt: UnitDoubt) => void): "percent" | "number" {
  const { ways, numbers } = cells;
  let percents = 0;
  let bares = 0;
  let smallest = Infinity;
  for (let index = 0; index < ways.length; index += 1) {
    factors[index] = 1;
    const way = ways[index];
    const number = Math.abs(numbers[index] ?? 0);
    if (way === "none" || way === undefined) continue;
    if (way !== "bare") percents += 1;
    else if (number > 0) {
      bares += 1;
      smallest = Math.min(smallest, number);
    }
    if (way === "percentText" || way === "shownPercent") factors[index] = 100;
  }
  if (percents === 0 && stated !== "percent") return "number";
  if (stated === "number" && bares > 0) {
    settleShownInNumbers(cells, factors, doubt);
    return "number";
  }
  if (stated === "number") doubt({ kind: "unit", cells: indexes(ways, (way) => way !== "none" && way !== "bare"), unit: "percent" });
  if (bares > 0 && smallest <= 1) settleBare(cells, factors, doubt);
  return "percent";
}

/** Bare numbers up to 1 in a row of percents. */
function settleBare({ ways, numbers }: RowCells, factors: number[], doubt: (doubt: UnitDoubt) => void): void {
  const bare = indexes(ways, (way) => way === "bare");
  const figure = (index: number): number => (ways[index] === "shownPercent" ? 100 : 1) * (numbers[index] ?? 0);
  const isSmall = (index: number): boolean => ways[index] === "bare" && Math.abs(numbers[index] ?? 0) <= 1;
  const sure = indexes(ways, (way) => way !== "bare" && way !== "none").map(figure);
  // The next cells of the series tell best: 1 beside 1.25 is 1 %, 1 beside 95 is 100 %.
  const beside = indexes(ways, (way) => way !== "none").filter((index) => !isSmall(index) && ((numbers[index - 1] !== 0 && isSmall(index - 1)) || (numbers[index + 1] !== 0 && isSmall(index + 1)))).map(figure);
  const scale = bareScale(bare.map((index) => numbers[index] ?? 0), sure, beside);
  const doubted: number[] = [];
  for (const index of bare) {
    const size = Math.abs(numbers[index] ?? 0);
    if (size === 0) continue;
    factors[index] = size <= 1 ? scale.small : scale.large;
    if (size <= 1 || scale.large === 100) doubted.push(index);
  }
  if (scale.isAmbiguous) doubt({ kind: "scale", cells: doubted, factor: scale.small });
}

/** Cells with % in a row that says «Número de…». */
function settleShownInNumbers({ ways, numbers }: RowCells, factors: number[], doubt: (doubt: UnitDoubt) => void): void {
  const bare = indexes(ways, (way) => way === "bare").map((index) => numbers[index] ?? 0);
  const shown = indexes(ways, (way) => way === "shownPercent" || way === "percentText");
  for (const index of shown) factors[index] = shownScale((numbers[index] ?? 0) / (ways[index] === "percentText" ? 100 : 1), bare);
  const doubted = indexes(ways, (way) => way !== "bare" && way !== "none");
  if (doubted.length > 0) doubt({ kind: "unit", cells: doubted, unit: "number" });
}

function indexes<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): number[] {
  const found: number[] = [];
  items.forEach((item, index) => {
    if (isWanted(item)) found.push(index);
  });
  return found;
}

function reportUnit(grid: Grid, row: number, code: string, doubt: UnitDoubt, cells: RowCells, findings: ReadingFindings): void {
  const places = doubt.cells.flatMap((index) => cells.columns[index] ?? []).map((column) => placeAddress({ sheet: grid.sheet, row, column }));
  const [cell = placeAddress({ sheet: grid.sheet, row, column: grid.area.column })] = places;
  const at = { cell, ...(code === "" ? {} : { code }) };
  if (doubt.kind === "unit") {
    findings.add("lectura.unidad-dudosa", "warning", at, { celdas: places, unidad: doubt.unit === "percent" ? "porcentaje" : "número" });
    return;
  }
  const [index = 0] = doubt.cells;
  const number = cells.numbers[index] ?? 0;
  const readings = [number * 100, number].map((value) => `${Number(value.toPrecision(12))} %`);
  findings.add("lectura.escala-dudosa", "warning", at, { celdas: places, valor: number, leido: doubt.factor === 100 ? (readings[0] ?? "") : (readings[1] ?? ""), candidatas: readings });
}

function seriesOf(cells: RowCells, factors: readonly number[], start: number, length: number): Series {
  const figures = new Array<Figure>(length);
  for (let at = 0; at < length; at += 1) figures[at] = figureOf(cells, start + at, factors[start + at] ?? 1);
  const kinds = sharedKinds(cells.kinds, start, length);
  const shared = sharedFactors(factors, start, length);
  return shared === undefined ? { figures, kinds } : { figures, kinds, factors: shared };
}

const KIND_DIGITS: Readonly<Record<ReadingKind, number>> = { number: 0, textNumber: 1, nd: 2, notApplicable: 3, blank: 4, error: 5, malformed: 6, noColumn: 7 };
/** Longest series whose kinds fit in one exact integer. */
const LONGEST_KEY = 16;
const kindsByKey = new Map<number, readonly ReadingKind[]>();
const factorsByKey = new Map<number, readonly number[]>();

/** Most rows have the same kinds as many others: they share one frozen array, so that 100 000 rows stay light. */
function sharedKinds(kinds: readonly ReadingKind[], start: number, length: number): readonly ReadingKind[] {
  let key = length;
  for (let at = start; at < start + length; at += 1) key = key * 8 + KIND_DIGITS[kinds[at] ?? "noColumn"];
  return length > LONGEST_KEY ? kinds.slice(start, start + length) : shared(kindsByKey, key, () => kinds.slice(start, start + length));
}

/** undefined where all are 1. */
function sharedFactors(factors: readonly number[], start: number, length: number): readonly number[] | undefined {
  let key = 1;
  let areOnes = true;
  for (let at = start; at < start + length; at += 1) {
    const isOne = factors[at] === 1;
    key = key * 2 + (isOne ? 0 : 1);
    areOnes &&= isOne;
  }
  if (areOnes) return undefined;
  return length > LONGEST_KEY * 3 ? factors.slice(start, start + length) : shared(factorsByKey, key, () => factors.slice(start, start + length));
}

function shared<Item>(known: Map<number, readonly Item[]>, key: number, make: () => readonly Item[]): readonly Item[] {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = Object.freeze(make());
  if (known.size < 10_000) known.set(key, made);
  return made;
}

/** «2019: 61.86%», «61.86% (2019)»: year and value of the baseline in one cell. */
function yearAndValue(value: unknown, decimal: DecimalEvidence): { year: number; kind: ReadingKind; value: number; isPercent: boolean } | undefined {
  if (typeof value !== "string") return undefined;
  const match = /^\(?(?:año )?((?:19|20)\d\d)\)?\s*[:;,=\-–/|)]?\s+(.+)$/i.exec(value.trim()) ?? /^()(.+?)[\s,;:–-]*\(?\s*((?:19|20)\d\d)\s*\)?$/.exec(value.trim());
  if (match === null) return undefined;
  const year = Number(match[1] === "" ? match[3] : match[1]);
  const reading = readNumberText(match[2] ?? "", decimal.separator);
  if (reading.kind === "malformed" || !isYear(year)) return undefined;
  return reading.kind === "textNumber" ? { year, kind: "textNumber", value: reading.value, isPercent: reading.isPercent } : { year, kind: reading.kind, value: 0, isPercent: false };
}

function baselineYear(grid: Grid, row: number, code: string, { baselineYear: column, headerYear }: FigureColumns, findings: ReadingFindings): number | undefined {
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
  findings.add("lectura.anio-base-ilegible", "warning", { cell: placeAddress({ sheet: grid.sheet, row, column }), ...(code === "" ? {} : { code }) }, { texto: String(typeof value === "object" ? value.error : value) });
  return headerYear;
}
