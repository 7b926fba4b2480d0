import type { FUniver } from "@univerjs/core/lib/facade";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import { drawChart } from "../../charts/drawChart";
import type { ChartSpec } from "../../engine/plan";
import { ownCharts } from "../book/ownCharts";
import type { WorkbookModel } from "../excel/model/book/workbook";
import { freeArea, sheetCanvas } from "./freeArea";

/** Greys of the charts: on white paper as they are printed, and on the dark sheet of the dark themes. */
const LIGHT = { text: "#595959", grid: "#D9D9D9", fontFamily: "Calibri, sans-serif" } as const;
const DARK = { text: "#D6D6D6", grid: "#4D4D4D", fontFamily: "Calibri, sans-serif" } as const;

/** In milliseconds. */
const QUIET = 90;

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
  /** The page's and that of the grid's own canvas, which takes another size a moment after the page does. */
  readonly #sizes = new ResizeObserver(() => this.#ask());
  #drawn: readonly Drawn[] = [];
  #described = "";
  #frame = 0;
  #redrawing: ReturnType<typeof setTimeout> | undefined = undefined;
  #isStale = true;

  constructor(api: FUniver, book: WorkbookModel, container: HTMLElement) {
    this.#api = api;
    this.#book = book;
    this.#container = container;
    this.#window.className = "charts";
    container.append(this.#window);
    const moves = api.addEvent(api.Event.CommandExecuted, () => this.#ask());
    this.#sizes.observe(container);
    const themes = new MutationObserver(() => this.#redrawSoon());
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const stopListening = book.listen(() => this.#redrawSoon());
    this.#stops.push(
      () => moves.dispose(),
      () => this.#sizes.disconnect(),
      () => themes.disconnect(),
      stopListening,
    );
    this.#ask();
  }

  /** The workbook is no longer shown. */
  close(): void {
    for (const stop of this.#stops) stop();
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#redrawing);
    for (const { takeAway } of this.#drawn) takeAway();
    this.#window.remove();
  }

  /** Once the changes that come one after the other are over: each chart is drawn with all its figures. */
  #redrawSoon(): void {
    clearTimeout(this.#redrawing);
    this.#redrawing = setTimeout(() => {
      this.#isStale = true;
      this.#ask();
    }, QUIET);
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
    const canvas = sheetCanvas(this.#container);
    if (canvas) this.#sizes.observe(canvas);
    // The grid shows a sheet a moment after the model does.
    const isInSight = canvas !== null && view?.getSheetId() === this.#book.active.id;
    this.#window.hidden = !isInSight;
    if (isInSight) this.#place(view, canvas.getBoundingClientRect());
  }

  /** Charts whose figures and looks are as before stay: their canvases are not drawn again. */
  #redraw(): void {
    const specs = ownCharts(this.#book.active);
    const described = JSON.stringify([this.#book.active.id, isDark(), specs]);
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
    const destroy = drawChart(canvas, spec, isDark() ? DARK : LIGHT);
    const takeAway = () => {
      destroy();
      frame.remove();
    };
    return { spec, frame, takeAway };
  }

  #place(view: FWorksheet, canvas: DOMRect): void {
    const { zoom, left, top, scrolledX, scrolledY } = freeArea(view, canvas);
    const home = this.#container.getBoundingClientRect();
    setPlace(this.#window, {
      left: canvas.left - home.left + left * zoom,
      top: canvas.top - home.top + top * zoom,
      width: canvas.width - left * zoom,
      height: canvas.height - top * zoom,
    });
    for (const { spec, frame } of this.#drawn) {
      const { row, column, rows: tall, columns: wide } = spec.anchor;
      const start = view.getRange(row, column).getCellRect();
      const end = view
        .getRange(Math.min(row + tall, view.getMaxRows()) - 1, Math.min(column + wide, view.getMaxColumns()) - 1)
        .getCellRect();
      setPlace(frame, {
        left: (start.left - left - scrolledX) * zoom,
        top: (start.top - top - scrolledY) * zoom,
        width: (end.right - start.left) * zoom,
        height: (end.bottom - start.top) * zoom,
      });
    }
  }
}

function isDark(): boolean {
  return (document.documentElement.dataset["theme"] ?? "light") !== "light";
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
