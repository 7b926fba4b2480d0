import { quotedSheet, type Rect } from "../../../../engine/address";
import { chartFrom, type ChartModel, type SeriesModel } from "../../model/book/chart";
import { absoluteArea } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { invalidArgument, itemNotFound } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { areaArgument, integerArgument, oneOf, textArgument } from "../arguments";
import { Chart } from "./chart";
import type { HostObjects } from "../hostObjects";
import { requireAllowed } from "../permission";

/** Excel.ChartCollection: the charts of a sheet. */
export class ChartCollection extends WireObject {
  static override readonly className = "ChartCollection";
  readonly host: HostObjects;
  readonly sheet: SheetModel;

  constructor(host: HostObjects, sheet: SheetModel) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get items() {
    return this.sheet.charts.map((chart) => new Chart(this.host, this.sheet, chart));
  }

  get count() {
    return this.sheet.charts.length;
  }

  add(type: unknown, sourceData: unknown, seriesBy: unknown) {
    if (this.sheet.protection) requireAllowed(this.sheet, "allowEditObjects");
    const { book } = this.host;
    const { sheet, area } = areaArgument(sourceData, this.sheet, (name) => book.findSheet(name));
    const chart = chartFrom(book.newId(), { name: freeName(this.sheet), type: textArgument(type) });
    chart.series.push(...seriesFrom(sheet, area, oneOf(["Auto", "Columns", "Rows"], seriesBy ?? "Auto")));
    this.sheet.charts.push(chart);
    this.sheet.tell({ kind: "charts", sheet: this.sheet });
    return new Chart(this.host, this.sheet, chart);
  }

  getItem(name: unknown) {
    const chart = this.getItemOrNullObject(name);
    if (!chart) throw itemNotFound();
    return chart;
  }

  getItemOrNullObject(name: unknown) {
    const wanted = textArgument(name).toLowerCase();
    return find(this, (chart) => chart.name.toLowerCase() === wanted || chart.id === name) ?? null;
  }

  /** How the library finds a chart again, by id. */
  _GetItem(key: unknown) {
    const chart = find(this, ({ id }) => id === key);
    if (!chart) throw itemNotFound();
    return chart;
  }

  getItemAt(index: unknown) {
    const chart = this.items[integerArgument(index)];
    if (!chart) throw invalidArgument();
    return chart;
  }

  getCount() {
    return this.sheet.charts.length;
  }
}

function find({ host, sheet }: ChartCollection, matches: (chart: ChartModel) => boolean): Chart | undefined {
  const chart = sheet.charts.find(matches);
  return chart && new Chart(host, sheet, chart);
}

function freeName({ charts }: SheetModel): string {
  let number = charts.length + 1;
  while (charts.some(({ name }) => name === `Gráfico ${number}`)) number++;
  return `Gráfico ${number}`;
}

/** Excel's guess: series along the longer side; a first line of texts gives the names, the other one the categories. */
function seriesFrom(sheet: SheetModel, area: Rect, by: "Auto" | "Columns" | "Rows"): SeriesModel[] {
  const byColumns = by === "Columns" || (by === "Auto" && area.rows >= area.columns);
  const isText = (row: number, column: number) => typeof sheet.value(row, column) === "string" || sheet.value(row, column) === null;
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  const hasTopTexts = area.rows > 1 && isText(area.row, lastColumn);
  const hasLeftTexts = area.columns > 1 && isText(lastRow, area.column);
  const inner: Rect = {
    row: area.row + (hasTopTexts ? 1 : 0),
    column: area.column + (hasLeftTexts ? 1 : 0),
    rows: area.rows - (hasTopTexts ? 1 : 0),
    columns: area.columns - (hasLeftTexts ? 1 : 0),
  };
  const reference = (rect: Rect) => `${quotedSheet(sheet.name)}!${absoluteArea(rect)}`;
  return Array.from({ length: byColumns ? inner.columns : inner.rows }, (_, index) => {
    const values: Rect = byColumns ? { ...inner, column: inner.column + index, columns: 1 } : { ...inner, row: inner.row + index, rows: 1 };
    const named = byColumns ? hasTopTexts && sheet.value(area.row, values.column) : hasLeftTexts && sheet.value(values.row, area.column);
    const categories: Rect | undefined = byColumns
      ? hasLeftTexts
        ? { ...inner, column: area.column, columns: 1 }
        : undefined
      : hasTopTexts
        ? { ...inner, row: area.row, rows: 1 }
        : undefined;
    return {
      name: typeof named === "string" || typeof named === "number" ? String(named) : `Serie${index + 1}`,
      values: reference(values),
      categories: categories && reference(categories),
      settings: new Map(),
    };
  });
}
