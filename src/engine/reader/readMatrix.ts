import type { Period } from "../domain/policy";
import type { Grid } from "../grid";
import { placeAddress, rectAddress } from "../address";
import { reportUncalculated } from "./computedGrid";
import { decideDecimal } from "./text/decimalConvention";
import { fold } from "./text/fold";
import { areaBelow, lastDataRow, type HeaderBlock } from "./headers/headerBlock";
import type { ColumnRole, Matrix, MatrixColumn, ReaderChoices } from "./matrix";
import { ReadingFindings } from "./matrixFindings";
import { isSamePeriod } from "../domain/period";
import { yearsInRows } from "./unread/yearsInRows";
import { readColumns, type ReadColumns } from "./headers/readColumns";
import { readAbove, titleYear } from "./above/readAbove";
import { yearsBeside } from "./above/readBeside";
import { settleCut } from "./above/settleCut";
import { readRows } from "./rows/readRows";
import { settleAggregation } from "./rows/settleAggregation";
import { rowFiguresReader, type FigureColumns } from "./rows/rowFigures";

/** A matrix and where to look for the next one; `matrix` is undefined where the header had no indicator below it. */
export interface MatrixReading {
  readonly matrix?: Matrix;
  readonly nextRow: number;
}

/**
 * Reads the matrix under a header block:
 *
 *   header cells ──▶ columns (role, period, why) ──▶ decimal convention ──▶ rows (tree, figures) ──▶ Matrix
 */
export function readMatrix(grid: Grid, found: HeaderBlock, fromRow: number, choices: ReaderChoices): MatrixReading {
  const block = withChosenColumns(found, grid, choices);
  const findings = new ReadingFindings();
  const end = lastDataRow(grid, block);
  const { title, facts, years } = readAbove(grid, fromRow, block.top);
  const read = readColumns(grid, block, end, titleYear(years), choices, findings);
  const figureColumns = figureColumnsOf(read);
  const textColumns = [figureColumns.baselineValue, ...figureColumns.targets, ...figureColumns.actuals].filter(
    (column) => column !== undefined,
  );
  const { isMixed, ...decimal } = decideDecimal(grid, textColumns, block.bottom + 1, end, choices.decimal);
  const below = [block.bottom + 1, end] as const;
  const figures = rowFiguresReader(grid, figureColumns, { ...decimal, isMixed }, read.columns, below, findings);
  const rows = readRows(grid, block, end, { columns: read.columns, decimal: decimal.separator, parts: choices.parts }, figures, findings);
  const isTable = !isMatrix(read.columns, rows.indicators, choices) || yearsInRows(grid, read.columns, block, rows.lastRow) !== undefined;
  if (isTable) return { nextRow: Math.max(block.bottom + 1, rows.nextRow) };

  const area = areaBelow(block, rows.lastRow);
  const policy = {
    ...(title === undefined ? {} : { title }),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
    periods: read.periods,
    nodes: rows.nodes,
    indicators: settleAggregation(rows.indicators, { grid, columns: read.columns, periods: read.periods }, choices.aggregation, findings),
  };
  const cut = settleCut(policy, [...years, ...yearsBeside(grid, block, rows.lastRow, read.columns)], choices, grid.sheet, findings);
  reportHidden(grid, area, findings);
  reportUncalculated(grid, { area, headerRows: [block.top, block.bottom], columns: read.columns }, findings);
  return {
    nextRow: rows.nextRow,
    matrix: {
      sheet: grid.sheet,
      area,
      headerRows: [block.top, block.bottom],
      dataRows: [block.bottom + 1, rows.lastRow],
      columns: read.columns,
      rows: rows.rows,
      decimal,
      policy: cut === undefined ? policy : { ...policy, cut },
      findings: findings.all(),
      ...(read.missing.length > 0 && { missing: read.missing }),
    },
  };
}

/** Columns that the user gave a role, beside the ones with a header. */
function withChosenColumns(block: HeaderBlock, { area }: Grid, { columns = {} }: ReaderChoices): HeaderBlock {
  const chosen = Object.keys(columns)
    .map(Number)
    .filter((column) => column >= area.column && column < area.column + area.columns);
  return { ...block, left: Math.min(block.left, ...chosen), right: Math.max(block.right, ...chosen) };
}

function figureColumnsOf({ columns, periods, baselineYear, percentColumns, unitColumn }: ReadColumns): FigureColumns {
  const ofPeriod = (role: ColumnRole, period: Period): number | undefined =>
    columns.find((column) => column.role === role && column.period !== undefined && isSamePeriod(column.period, period))?.column;
  const baselineYearColumn = columns.find(({ role }) => role === "baselineYear")?.column;
  const baselineValue = columns.find(({ role }) => role === "baselineValue")?.column;
  return {
    ...(baselineYearColumn === undefined ? {} : { baselineYear: baselineYearColumn }),
    ...(baselineValue === undefined ? {} : { baselineValue }),
    targets: periods.map((period) => ofPeriod("target", period)),
    actuals: periods.map((period) => ofPeriod("actual", period)),
    ...(unitColumn === undefined ? {} : { unit: unitColumn }),
    ...(baselineYear === undefined ? {} : { headerYear: baselineYear }),
    isPercentHeader: percentColumns.size > 0,
  };
}

/** A list with targets is a matrix when its rows carry codes of the hierarchy, its columns are those of an indicator, or the user says so. */
function isMatrix(
  columns: readonly MatrixColumn[],
  indicators: readonly { readonly key: string; readonly objective?: string; readonly service?: string }[],
  { columns: chosen = {} }: ReaderChoices,
): boolean {
  if (indicators.length === 0) return false;
  if (Object.values(chosen).some(({ role }) => role === "target" || role === "actual")) return true;
  const hasCodes = indicators.some(({ objective, service }) => objective !== undefined || service !== undefined);
  const telling = columns.filter(({ role }) => role === "baselineValue" || role === "direction" || role === "aggregation").length;
  return telling > 0 || (hasCodes && !isBudget(columns));
}

const BUDGET = /^(?:pia|pim|presupuesto|devengado|girado|certificad[oa]|compromiso|marco presupuestal)(?![a-z])/;

/** A table of the money of objectives and actions, by their codes: PIA, PIM, devengado, % de ejecución. */
function isBudget(columns: readonly MatrixColumn[]): boolean {
  if (columns.some(({ role }) => role === "target")) return false;
  return columns.filter(({ role, header }) => role === "other" && BUDGET.test(fold(header))).length >= 2;
}

function reportHidden(grid: Grid, area: Matrix["area"], findings: ReadingFindings): void {
  const rows = [...grid.hiddenRows].filter((row) => row >= area.row && row < area.row + area.rows);
  const columns = [...grid.hiddenColumns].filter((column) => column >= area.column && column < area.column + area.columns);
  if (rows.length + columns.length === 0) return;
  const first = { row: rows[0] ?? area.row, column: rows.length > 0 ? area.column : (columns[0] ?? area.column) };
  findings.add(
    "lectura.oculto",
    "note",
    { cell: placeAddress({ sheet: grid.sheet, ...first }) },
    { filas: rows.length, columnas: columns.length, rango: rectAddress(area) },
  );
}
