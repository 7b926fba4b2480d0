import { element } from "./elements";

/** Widths of the panel, in pixels: with less its figures would not stand in a line, with more the sheet is too narrow. */
const NARROWEST = 280;
const WIDEST = 720;
const STEP = 20;
/** Lower windows open without the bar of formats. */
const LOW_WINDOW = 760;

export type View = "sheet" | "panel";

/** How the page shares its room: the bar of formats, the panel's width, and on a phone which of the two is seen. */
export class Layout {
  readonly #desk = element("desk", HTMLElement);
  readonly #tools = element("tools", HTMLButtonElement);
  readonly #edge = element("edge", HTMLDivElement);
  readonly #views: Readonly<Record<View, HTMLButtonElement>> = {
    sheet: element("view-sheet", HTMLButtonElement),
    panel: element("view-panel", HTMLButtonElement),
  };

  constructor() {
    this.#showTools(window.innerHeight >= LOW_WINDOW);
    this.#tools.addEventListener("click", () => this.#showTools(this.#tools.getAttribute("aria-pressed") !== "true"));
    for (const view of ["sheet", "panel"] as const) this.#views[view].addEventListener("click", () => this.show(view));
    this.show("panel");
    this.#moveEdge();
  }

  /** On a phone's width, where there is room for one of them. */
  show(view: View): void {
    this.#desk.dataset["view"] = view;
    for (const [name, button] of Object.entries(this.#views)) button.setAttribute("aria-pressed", String(name === view));
  }

  #showTools(areShown: boolean): void {
    this.#desk.dataset["tools"] = areShown ? "shown" : "hidden";
    this.#tools.setAttribute("aria-pressed", String(areShown));
  }

  /** By mouse, finger or arrow keys. */
  #moveEdge(): void {
    const edge = this.#edge;
    edge.setAttribute("aria-valuemin", String(NARROWEST));
    edge.setAttribute("aria-valuemax", String(WIDEST));
    this.#widen(370);
    edge.addEventListener("pointerdown", (event) => {
      edge.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    edge.addEventListener("pointermove", (event) => {
      if (edge.hasPointerCapture(event.pointerId)) this.#widen(this.#desk.getBoundingClientRect().right - event.clientX);
    });
    edge.addEventListener("keydown", ({ key }) => {
      const width = Number(edge.getAttribute("aria-valuenow"));
      if (key === "ArrowLeft") this.#widen(width + STEP);
      if (key === "ArrowRight") this.#widen(width - STEP);
    });
  }

  #widen(width: number): void {
    const whole = Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));
    this.#edge.setAttribute("aria-valuenow", String(whole));
    this.#desk.style.setProperty("--panel-width", `${whole}px`);
  }
}
