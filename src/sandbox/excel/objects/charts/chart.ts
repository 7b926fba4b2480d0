import type { ChartModel } from "../../model/book/chart";
import type { SheetModel } from "../../model/book/sheet";
import { invalidArgument, itemNotFound } from "../../wire/hostError";
import { addProperty } from "../../wire/addMembers";
import { areaArgument, numberArgument, textArgument } from "../arguments";
import { addPart, addStored, ChartPart } from "./chartPart";
import { ChartAreaFormat, ChartAxes, ChartDataLabels, ChartLegend, ChartTitle } from "./chartParts";
import { ChartSeriesCollection } from "./chartSeries";
import type { HostObjects } from "../hostObjects";

/** Excel.Chart. */
export class Chart extends ChartPart {
  static override readonly className = "Chart";
  static override readonly identity = "Id";
  static override readonly navigation = ["title", "dataLabels", "legend", "series", "axes", "format", "worksheet"];
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly model: ChartModel;

  constructor(host: HostObjects, sheet: SheetModel, model: ChartModel) {
    super({ settings: model.settings, changed: () => sheet.tell({ kind: "charts", sheet }) }, "");
    this.host = host;
    this.sheet = sheet;
    this.model = model;
  }

  get id() {
    return this.model.id;
  }

  get name() {
    return this.model.name;
  }

  set name(name: unknown) {
    this.model.name = textArgument(name);
    this.store.changed();
  }

  get chartType() {
    return this.model.type;
  }

  set chartType(type: unknown) {
    this.model.type = textArgument(type);
    this.store.changed();
  }

  get series() {
    return new ChartSeriesCollection(this.host, this.sheet, this.model);
  }

  get axes() {
    return new ChartAxes(this.store, "");
  }

  get worksheet() {
    return this.host.worksheet(this.sheet);
  }

  /** Covers whole cells, from the first to the last. */
  setPosition(startCell: unknown, endCell: unknown) {
    const { rows, columns } = this.sheet;
    const find = (name: string) => this.host.book.findSheet(name);
    const start = areaArgument(startCell, this.sheet, find).area;
    const end = endCell === null || endCell === undefined ? undefined : areaArgument(endCell, this.sheet, find).area;
    this.model.left = columns.offsetOf(start.column);
    this.model.top = rows.offsetOf(start.row);
    if (end) {
      this.model.width = columns.offsetOf(end.column + end.columns) - this.model.left;
      this.model.height = rows.offsetOf(end.row + end.rows) - this.model.top;
    }
    this.store.changed();
  }

  activate() {
    this.host.requireFocus();
    this.host.book.activate(this.sheet);
  }

  delete() {
    const at = this.sheet.charts.indexOf(this.model);
    if (at < 0) throw itemNotFound();
    this.sheet.charts.splice(at, 1);
    this.store.changed();
  }

  static {
    for (const side of ["left", "top", "width", "height"] as const) {
      addProperty(
        this,
        side,
        ({ model }) => model[side],
        ({ model, store }, points) => {
          const size = numberArgument(points);
          if (size < 0) throw invalidArgument();
          model[side] = size;
          store.changed();
        },
      );
    }
    addStored(this, { style: 2, displayBlanksAs: "NotPlotted" });
    addPart(this, "title", ChartTitle);
    addPart(this, "legend", ChartLegend);
    addPart(this, "dataLabels", ChartDataLabels);
    addPart(this, "format", ChartAreaFormat);
  }
}
