import { cellAddress } from "../../address";
import { isKnown } from "../../domain/figure";
import type { ObjectiveResult, PolicyResults } from "../../domain/results";
import { dashboardTexts as texts } from "../../words/sheets/dashboardTexts";
import { DATA_TOP, dataColumn, MOST_INDICATORS } from "./dashboardLayout";
import type { DashboardInput, DashboardSource } from "./dashboardSource";
import { meanFormula } from "../formulas/meanFormula";
import { meanItems } from "../matrix/progressColumns";
import type { CanvasCell, SheetCanvas } from "../kit/sheetCanvas";
import { worstFirst } from "../kit/worstFirst";
import { sheetStyles as looks } from "../kit/sheetStyles";

/** The table of objectives by year in the data of the charts. */
export interface YearTable {
  /** Row of the header, and of each objective after it. */
  readonly header: number;
  /** The worst first. */
  readonly objectives: readonly ObjectiveResult[];
  /** Column of each year drawn, with its figures in the order of the objectives; null where ND. */
  readonly years: readonly { readonly year: number; readonly column: number; readonly values: readonly (number | null)[] }[];
  readonly limits: { readonly medium: number; readonly high: number };
  readonly next: number;
}

/**
 * Avance Tipo 1 of the objectives in each year drawn: the mean of their indicators, which stand below with a formula on the matrix each.
 */
export function putYearTable(canvas: SheetCanvas, input: DashboardInput, source: DashboardSource, below: number): YearTable {
  const { results, years, profile } = input;
  const objectives = worstFirst(results.objectives);
  const limits = { medium: dataColumn.first + years.length, high: dataColumn.first + years.length + 1 };
  const table: YearTable = {
    header: DATA_TOP,
    objectives,
    years: years.map((each, index) => ({
      year: each.year,
      column: dataColumn.first + index,
      values: objectives.map((objective) => meanOf(each, objective)),
    })),
    limits,
    next: DATA_TOP + objectives.length + 2,
  };
  const indicatorTop = below + 1;
  const indicatorRows = rowsOfIndicators(objectives, indicatorTop);

  putHeader(canvas, DATA_TOP, [
    texts.code,
    ...years.map(({ year }) => year),
    texts.mediumLimit(profile.thresholds.medium),
    texts.highLimit(profile.thresholds.high),
  ]);
  objectives.forEach((objective, index) => {
    const row = DATA_TOP + 1 + index;
    canvas.put(row, dataColumn.code, { value: objective.objective.code, style: looks.text });
    years.forEach((each, at) => {
      const column = dataColumn.first + at;
      const value = table.years[at]?.values[index] ?? { error: "#N/A" };
      const formula = indicatorRows && meanOver(each, objective, indicatorRows, column, input);
      // A chart draws the text «ND» as 0; it leaves #N/A out.
      canvas.put(row, column, cell(formula === undefined ? undefined : `IFERROR(${formula.slice(1)}+0,NA())`, value));
    });
    canvas.put(row, limits.medium, { value: profile.thresholds.medium, style: looks.count });
    canvas.put(row, limits.high, { value: profile.thresholds.high, style: looks.count });
  });
  if (indicatorRows && indicatorRows.size > 0) putIndicators(canvas, below, input, source, indicatorRows);
  return table;
}

function putIndicators(
  canvas: SheetCanvas,
  header: number,
  { years }: DashboardInput,
  source: DashboardSource,
  rows: ReadonlyMap<number, number>,
): void {
  putHeader(canvas, header, [texts.yearsTable, ...years.map(({ year }) => year)]);
  years.forEach((each, at) => {
    for (const result of each.indicators) {
      const row = rows.get(result.indicator.row);
      if (row === undefined) continue;
      if (at === 0)
        canvas.put(row, dataColumn.code, {
          value: result.indicator.code,
          style: looks.text,
          link: source.summary.place(result.indicator.row),
        });
      canvas.put(row, dataColumn.first + at, cell(source.ofYear(result), result.progress1.value));
    }
  });
}

/** Rows of the sheet by rows of the matrix; undefined where there are too many. */
function rowsOfIndicators(objectives: readonly ObjectiveResult[], top: number): ReadonlyMap<number, number> | undefined {
  const all = objectives.flatMap(({ indicators }) => indicators);
  return all.length > MOST_INDICATORS ? undefined : new Map(all.map(({ indicator }, index) => [indicator.row, top + index]));
}

function meanOf(results: PolicyResults, { objective }: ObjectiveResult): number | null {
  const value = results.objectives.find((each) => each.objective.row === objective.row)?.progress1.progress.value ?? "ND";
  return isKnown(value) ? value : null;
}

function meanOver(
  results: PolicyResults,
  { objective }: ObjectiveResult,
  rows: ReadonlyMap<number, number>,
  column: number,
  { profile }: DashboardInput,
): string | undefined {
  const result = results.objectives.find((each) => each.objective.row === objective.row);
  const items = result ? meanItems(result, 1) : [];
  if (items.length === 0) return undefined;
  return meanFormula(
    items.map((item) => ({ ...item, row: rows.get(item.row) ?? 0 })),
    profile,
    { column, prefix: "", dataRows: [0, 0] },
  );
}

function putHeader(canvas: SheetCanvas, row: number, labels: readonly (string | number)[]): void {
  labels.forEach((value, index) =>
    canvas.put(row, dataColumn.code + index, { value, style: index === 0 ? looks.header : looks.headerRight }),
  );
}

function cell(formula: string | undefined, value: CanvasCell["value"]): CanvasCell {
  return formula === undefined ? { value, style: looks.percent } : { formula: `=${formula}`, value, style: looks.percent };
}

/** A line of eight heights of block, one a year: «▃▆█», a point where there is no figure. It follows its cells in any spreadsheet. */
export function trendCell(row: number, { years }: YearTable, index: number): Pick<CanvasCell, "formula" | "value"> {
  const parts = years.map(({ column, values }) => {
    const at = cellAddress(row, column);
    return { formula: `IF(ISNUMBER(${at}),UNICHAR(9601+ROUND(MIN(100,MAX(0,${at}))/100*7,0)),"·")`, value: blockOf(values[index] ?? null) };
  });
  return { formula: `=${parts.map(({ formula }) => formula).join("&")}`, value: parts.map(({ value }) => value).join("") };
}

function blockOf(value: number | null): string {
  return value === null ? "·" : String.fromCharCode(9601 + Math.round((Math.min(100, Math.max(0, value)) / 100) * 7));
}
