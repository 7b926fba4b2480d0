import type { FUniver } from "@univerjs/core/lib/facade";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import { drawChart } from "../../charts/drawChart";
import type { ChartSpec } from "../../engine/plan";
import { ownCharts } from "../book/ownCharts";
import type { WorkbookModel } from "../excel/model/book/workbook";

/** Greys of the workbook's charts on white paper, in every theme: their colours are those of the print. */
const LOOK = { text: "#595959", grid: "#D9D9D9", fontFamily: "Calibri, sans-serif" } as const;

interface Drawn {
  readonly spec: ChartSpec;
  readonly frame: HTMLElement;
  readonly takeAway: () => void;
}

/** Draws the charts of the sheet in sight over the grid, where they are anchored, and keeps them with their cells. */
export class ChartLayer {
  readonly #api: FUniver;
  readonly #book: WorkbookModel;
  readonly #container: HTMLElement;
  /** What of the sheet scrolls: charts are cut off at its edges. */
  readonly #window = document.createElement("div");
  readonly #stops: (() => void)[] = [];
  #drawn: readonly Drawn[] = [];
  #described = "";
  #frame = 0;
  #isStale = true;

  constructor(api: FUniver, book: WorkbookModel, container: HTMLElement) {
    this.#api = api;
    this.#book = book;
    this.#container = container;
    this.#window.className = "charts";
    container.append(this.#window);
    const moves = api.addEvent(api.Event.CommandExecuted, () => this.#ask());
    const sizes = new ResizeObserver(() => this.#ask());
    sizes.observe(container);
    const stopListening = book.listen(() => {
      this.#isStale = true;
      this.#ask();
    });
    this.#stops.push(
      () => moves.dispose(),
      () => sizes.disconnect(),
      stopListening,
    );
    this.#ask();
  }

  /** The workbook is no longer shown. */
  close(): void {
    for (const stop of this.#stops) stop();
    cancelAnimationFrame(this.#frame);
    for (const { takeAway } of this.#drawn) takeAway();
    this.#window.remove();
  }

  /** Many changes come together: the layer follows once, before the next frame. */
  #ask(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#follow();
    });
  }

  #follow(): void {
    if (this.#isStale) this.#redraw();
    this.#isStale = false;
    if (this.#drawn.length === 0) return;
    const view = this.#api.getActiveWorkbook()?.getActiveSheet();
    const canvas = this.#container.querySelector("canvas[id*=sheet-main]");
    // The grid shows a sheet a moment after the model does.
    const isInSight = canvas !== null && view?.getSheetId() === this.#book.active.id;
    this.#window.hidden = !isInSight;
    if (isInSight) this.#place(view, canvas.getBoundingClientRect());
  }

  /** Charts whose figures and looks are as before stay: their canvases are not drawn again. */
  #redraw(): void {
    const specs = ownCharts(this.#book.active);
    const described = JSON.stringify([this.#book.active.id, specs]);
    if (described === this.#described) return;
    this.#described = described;
    for (const { takeAway } of this.#drawn) takeAway();
    this.#drawn = specs.map((spec) => this.#draw(spec));
  }

  #draw(spec: ChartSpec): Drawn {
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", spec.title);
    const frame = document.createElement("div");
    frame.append(canvas);
    this.#window.append(frame);
    const destroy = drawChart(canvas, spec, LOOK);
    const takeAway = () => {
      destroy();
      frame.remove();
    };
    return { spec, frame, takeAway };
  }

  #place(view: FWorksheet, canvas: DOMRect): void {
    const zoom = view.getZoom();
    const scroll = view.getScrollState();
    const first = view.getRange(0, 0).getCellRect();
    const { rows, columns } = this.#book.active.frozen;
    const still = view.getRange(rows, columns).getCellRect();
    const reached = view.getRange(scroll.sheetViewStartRow, scroll.sheetViewStartColumn).getCellRect();
    const scrolledX = reached.left - first.left + scroll.offsetX;
    const scrolledY = reached.top - first.top + scroll.offsetY;
    const home = this.#container.getBoundingClientRect();
    setPlace(this.#window, {
      left: canvas.left - home.left + still.left * zoom,
      top: canvas.top - home.top + still.top * zoom,
      width: canvas.width - still.left * zoom,
      height: canvas.height - still.top * zoom,
    });
    for (const { spec, frame } of this.#drawn) {
      const { row, column, rows: tall, columns: wide } = spec.anchor;
      const start = view.getRange(row, column).getCellRect();
      const end = view
        .getRange(Math.min(row + tall, view.getMaxRows()) - 1, Math.min(column + wide, view.getMaxColumns()) - 1)
        .getCellRect();
      setPlace(frame, {
        left: (start.left - still.left - scrolledX) * zoom,
        top: (start.top - still.top - scrolledY) * zoom,
        width: (end.right - start.left) * zoom,
        height: (end.bottom - start.top) * zoom,
      });
    }
  }
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function setPlace(element: HTMLElement, place: Place): void {
  for (const side of ["left", "top", "width", "height"] as const) element.style[side] = `${Math.round(place[side])}px`;
}
