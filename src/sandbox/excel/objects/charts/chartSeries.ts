import { quotedSheet } from "../../../../engine/address";
import type { ChartModel, SeriesModel } from "../../model/book/chart";
import { wireValue } from "../../model/entry";
import { absoluteArea } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { HostError, invalidArgument, itemNotFound } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { areaArgument, integerArgument, oneOf, textArgument } from "../arguments";
import { addPart, addStored, ChartPart, type ChartStore } from "./chartPart";
import { ChartBorder, ChartDataLabels, ChartFill, ChartLineFormat } from "./chartParts";
import type { HostObjects } from "../hostObjects";

/** Excel.ChartSeriesCollection. */
export class ChartSeriesCollection extends WireObject {
  static override readonly className = "ChartSeriesCollection";
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly chart: ChartModel;

  constructor(host: HostObjects, sheet: SheetModel, chart: ChartModel) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.chart = chart;
  }

  get items() {
    return this.chart.series.map((series) => new ChartSeries(this.host, this.sheet, this.chart, series));
  }

  get count() {
    return this.chart.series.length;
  }

  add(name: unknown, index: unknown) {
    const { length } = this.chart.series;
    const at = index === null || index === undefined ? length : integerArgument(index);
    if (at < 0 || at > length) throw invalidArgument();
    const series: SeriesModel = {
      name: typeof name === "string" ? name : `Serie${length + 1}`,
      values: undefined,
      categories: undefined,
      settings: new Map(),
    };
    this.chart.series.splice(at, 0, series);
    this.sheet.tell({ kind: "charts", sheet: this.sheet });
    return new ChartSeries(this.host, this.sheet, this.chart, series);
  }

  getCount() {
    return this.chart.series.length;
  }

  getItemAt(index: unknown) {
    const series = this.chart.series[integerArgument(index)];
    if (!series) throw invalidArgument();
    return new ChartSeries(this.host, this.sheet, this.chart, series);
  }
}

/** Excel.ChartSeries. */
export class ChartSeries extends ChartPart {
  static override readonly className = "ChartSeries";
  static override readonly navigation = ["format", "points", "dataLabels"];
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
  readonly series: SeriesModel;

  constructor(host: HostObjects, sheet: SheetModel, chart: ChartModel, series: SeriesModel) {
    super({ settings: series.settings, changed: () => sheet.tell({ kind: "charts", sheet }) }, "");
    this.host = host;
    this.sheet = sheet;
    this.chart = chart;
    this.series = series;
  }

  get name() {
    return this.series.name;
  }

  set name(name: unknown) {
    this.series.name = textArgument(name);
    this.store.changed();
  }

  get chartType() {
    return this.series.settings.get("chartType") ?? this.chart.type;
  }

  set chartType(type: unknown) {
    this.series.settings.set("chartType", textArgument(type));
    this.store.changed();
  }

  get points() {
    return new ChartPointsCollection(this.host, this.store, this.series);
  }

  setValues(source: unknown) {
    this.series.values = referenceOf(this, source);
    this.store.changed();
  }

  setXAxisValues(source: unknown) {
    this.series.categories = referenceOf(this, source);
    this.store.changed();
  }

  getDimensionDataSourceString(dimension: unknown) {
    const isCategories = oneOf(["Values", "Categories", "XValues", "YValues"], dimension);
    return ((isCategories === "Categories" || isCategories === "XValues" ? this.series.categories : this.series.values) ?? "").replaceAll(
      "$",
      "",
    );
  }

  delete() {
    const at = this.chart.series.indexOf(this.series);
    if (at < 0) throw itemNotFound();
    this.chart.series.splice(at, 1);
    this.store.changed();
  }

  static {
    addStored(this, {
      hasDataLabels: false,
      filtered: false,
      markerStyle: "Automatic",
      markerBackgroundColor: "",
      markerForegroundColor: "",
      overlap: -27,
    });
    addPart(this, "dataLabels", ChartDataLabels);
  }

  get format() {
    return new ChartSeriesFormat(this.store, "format");
  }
}

/** Excel.ChartSeriesFormat. */
export class ChartSeriesFormat extends ChartPart {
  static override readonly className = "ChartSeriesFormat";
  static override readonly navigation = ["fill", "line"];
  static {
    addPart(this, "fill", ChartFill);
    addPart(this, "line", ChartLineFormat);
  }
}

/** Excel.ChartPointsCollection. */
export class ChartPointsCollection extends WireObject {
  static override readonly className = "ChartPointsCollection";
  readonly host: HostObjects;
  readonly store: ChartStore;
  readonly series: SeriesModel;

  constructor(host: HostObjects, store: ChartStore, series: SeriesModel) {
    super();
    this.host = host;
    this.store = store;
    this.series = series;
  }

  get items() {
    return Array.from({ length: this.getCount() }, (_, index) => new ChartPoint(this.store, `points.${index}`));
  }

  get count() {
    return this.getCount();
  }

  getCount() {
    return this.series.values === undefined ? 0 : seriesValues(this.host, this.host.book.active, this.series.values).length;
  }

  getItemAt(index: unknown) {
    const at = integerArgument(index);
    if (at < 0 || at >= this.getCount()) throw invalidArgument();
    return new ChartPoint(this.store, `points.${at}`);
  }
}

/** Excel.ChartPoint: one bar, slice or marker. */
export class ChartPoint extends ChartPart {
  static override readonly className = "ChartPoint";
  static override readonly navigation = ["format"];
  static {
    addStored(this, { markerStyle: "Automatic", markerBackgroundColor: "", markerForegroundColor: "" });
  }

  get format() {
    return new ChartPointFormat(this.store, `${this.path}.format`);
  }
}

/** Excel.ChartPointFormat. */
export class ChartPointFormat extends ChartPart {
  static override readonly className = "ChartPointFormat";
  static override readonly navigation = ["fill", "border"];
  static {
    addPart(this, "fill", ChartFill);
    addPart(this, "border", ChartBorder);
  }
}

/** The values of cells a series refers to. */
export function seriesValues(host: HostObjects, home: SheetModel, reference: string): (string | number | boolean)[] {
  const { sheet, area } = areaArgument(reference, home, (name) => host.book.findSheet(name));
  const values: (string | number | boolean)[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) values.push(wireValue(sheet.value(row, column)));
  return values;
}

/** A series takes one row or one column. */
function referenceOf({ host, sheet: home }: ChartSeries, source: unknown): string {
  const { sheet, area } = areaArgument(source, home, (name) => host.book.findSheet(name));
  if (area.rows > 1 && area.columns > 1) throw new HostError("InvalidArgument", "A series takes its values from one row or one column.");
  return `${quotedSheet(sheet.name)}!${absoluteArea(area)}`;
}
