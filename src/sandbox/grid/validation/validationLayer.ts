import type { FUniver } from "@univerjs/core/lib/facade";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import { cellAddress } from "../../../engine/address";
import type { Cell } from "../../excel/model/cells";
import { contains } from "../../excel/model/rect";
import type { WorkbookModel } from "../../excel/model/book/workbook";
import { make } from "../../page/elements";
import { freeArea, sheetCanvas } from "../freeArea";
import { askKept } from "./askKept";
import { askedOf, breaksRule, hasDropDown, optionsOf, type AskedCell } from "./asked";
import { OptionsList } from "./optionsList";

/**
 * What the workbook asks of the cell in front, as Excel shows it: its words beside it, its list behind a button (Alt+↓), and a question
 * where something else was typed.
 */
export class ValidationLayer {
  readonly #layer = make("div", { className: "asked" });
  readonly #button = make("button", { type: "button", tabIndex: -1, title: "Opciones (Alt+↓)", hidden: true }, "▾");
  readonly #words = make("div", { className: "prompt", hidden: true });
  readonly #stops: (() => void)[] = [];
  #list: OptionsList | undefined = undefined;
  /** The cell that is being typed in, and what it held. */
  #typing: (AskedCell & { readonly before: Cell }) | undefined = undefined;
  #frame = 0;

  constructor(
    private readonly api: FUniver,
    private readonly book: WorkbookModel,
    private readonly container: HTMLElement,
    private readonly focusSheet: () => void,
  ) {
    this.#words.setAttribute("role", "status");
    this.#button.setAttribute("aria-haspopup", "listbox");
    this.#button.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#button.addEventListener("click", () => (this.#list ? this.#close() : this.#open()));
    this.#layer.append(this.#button, this.#words);
    container.append(this.#layer);
    const press = (event: KeyboardEvent): void => this.#press(event);
    window.addEventListener("keydown", press, true);
    const commands = api.addEvent(api.Event.CommandExecuted, () => this.#ask());
    const starts = api.addEvent(api.Event.SheetEditStarted, ({ row, column }) => this.#startTyping({ sheet: book.active, row, column }));
    this.#stops.push(
      () => window.removeEventListener("keydown", press, true),
      () => commands.dispose(),
      () => starts.dispose(),
      book.listen((change) => {
        if (change.kind === "selection" || change.kind === "sheetActivated") this.#close();
        if (change.kind === "cells") this.#judge(change);
        this.#ask();
      }),
    );
    this.#ask();
  }

  /** The workbook is no longer shown. */
  close(): void {
    for (const stop of this.#stops) stop();
    cancelAnimationFrame(this.#frame);
    this.#layer.remove();
  }

  get #cell(): AskedCell {
    const { active: sheet, selected } = this.book;
    return { sheet, row: selected.row, column: selected.column };
  }

  /** Whether the one cell in front may be written in. */
  get #isOpen(): boolean {
    const { active, selected } = this.book;
    const { sheet, row, column } = this.#cell;
    const merge = sheet.mergeAt(row, column);
    const isOne = merge ? contains(merge, selected) : selected.rows === 1 && selected.columns === 1;
    return isOne && (!active.protection || sheet.lookAt(row, column).locked === false);
  }

  #ask(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#show();
    });
  }

  #show(): void {
    const cell = this.#cell;
    const asked = this.#isOpen ? askedOf(cell) : undefined;
    const view = this.api.getActiveWorkbook()?.getActiveSheet();
    const canvas = sheetCanvas(this.container);
    const place =
      asked && canvas && view?.getSheetId() === cell.sheet.id ? this.#placeOf(view, canvas.getBoundingClientRect(), cell) : undefined;
    this.#layer.hidden = place === undefined;
    if (!asked || !place) return;
    this.#layer.style.left = `${Math.round(place.left)}px`;
    this.#layer.dataset["side"] = place.left > this.container.clientWidth / 2 ? "left" : "right";
    // At the edge of the sheet the button stands within the cell, where it can be reached.
    this.#layer.toggleAttribute("data-edge", place.left + BUTTON > this.container.clientWidth);
    this.#layer.style.top = `${Math.round(place.top)}px`;
    this.#button.hidden = !hasDropDown(asked) || optionsOf(this.book, cell, asked) === undefined;
    this.#button.setAttribute("aria-label", `Opciones de ${cellAddress(cell.row, cell.column)}`);
    const { showPrompt, title, message } = asked.prompt;
    this.#words.hidden = !showPrompt || title + message === "" || this.#list !== undefined;
    const [head, text] = [make("strong", {}, title), make("p", {}, message)];
    if (this.#words.textContent !== title + message) this.#words.replaceChildren(...(title === "" ? [] : [head]), text);
  }

  /** The lower right corner of a cell, where it is in sight. */
  #placeOf(
    view: FWorksheet,
    canvas: DOMRect,
    { row, column, sheet }: AskedCell,
  ): { readonly left: number; readonly top: number } | undefined {
    const { zoom, left, top, width, height, scrolledX, scrolledY } = freeArea(view, canvas);
    const merge = sheet.mergeAt(row, column);
    const first = view.getRange(row, column).getCellRect();
    const last = merge ? view.getRange(merge.row + merge.rows - 1, merge.column + merge.columns - 1).getCellRect() : first;
    const x = last.right - (first.left < left ? 0 : scrolledX);
    const y = last.bottom - (first.top < top ? 0 : scrolledY);
    const isInSight = (first.left < left || x > left) && (first.top < top || y > top) && x < left + width && y < top + height;
    const home = this.container.getBoundingClientRect();
    return isInSight ? { left: canvas.left - home.left + x * zoom, top: canvas.top - home.top + y * zoom } : undefined;
  }

  #press(event: KeyboardEvent): void {
    const isHere = event.target instanceof Node && this.container.contains(event.target);
    const isAsked = event.altKey && event.key === "ArrowDown" && isHere && !this.#button.hidden && !this.#layer.hidden;
    if (!isAsked || this.#list || this.api.getActiveWorkbook()?.isCellEditing()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#open();
  }

  #open(): void {
    const cell = this.#cell;
    const asked = askedOf(cell);
    const options = asked && optionsOf(this.book, cell, asked);
    if (!options) return;
    const present = String(cell.sheet.value(cell.row, cell.column) ?? "");
    const label = this.#button.getAttribute("aria-label") ?? "";
    this.#list = new OptionsList(
      options,
      present,
      label,
      (option) => this.#take(cell, option),
      () => this.#close(),
    );
    this.#layer.append(this.#list.element);
    this.#button.setAttribute("aria-expanded", "true");
    this.#list.open();
    this.#ask();
  }

  #close(): void {
    const list = this.#list;
    if (!list) return;
    this.#list = undefined;
    const hadFocus = list.element.contains(document.activeElement);
    list.element.remove();
    this.#button.setAttribute("aria-expanded", "false");
    if (hadFocus) this.focusSheet();
    this.#ask();
  }

  /** What a person takes from a list stands as if she had typed it. */
  #take({ row, column }: AskedCell, option: string): void {
    const typed = option.trim() !== "" && Number.isFinite(Number(option)) ? Number(option) : option;
    this.#put(row, column, { v: typed });
    this.#close();
  }

  #put(row: number, column: number, content: { readonly v?: string | number | boolean | null; readonly f?: string | null }): void {
    this.api
      .getActiveWorkbook()
      ?.getActiveSheet()
      .getRange(row, column)
      .setValue({ v: null, f: null, p: null, si: null, ...content });
  }

  #startTyping(cell: AskedCell): void {
    this.#close();
    this.#typing = askedOf(cell) && { ...cell, before: cell.sheet.cell(cell.row, cell.column) };
  }

  /** What was typed has come into the model: where it is not what is asked, it stays only if she says so. */
  #judge(change: {
    readonly sheet: unknown;
    readonly area: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
  }): void {
    const typing = this.#typing;
    if (!typing || change.sheet !== typing.sheet || !contains(change.area, { ...typing, rows: 1, columns: 1 })) return;
    this.#typing = undefined;
    const asked = askedOf(typing);
    if (!asked?.errorAlert.showAlert || !breaksRule(this.book, typing, asked)) return;
    const { before, row, column, sheet } = typing;
    void askKept(asked.errorAlert).then((isKept) => {
      if (!isKept && this.book.active === sheet) this.#put(row, column, contentOf(before));
      this.focusSheet();
    });
  }
}

/** Room that the button takes beside its cell, in pixels. */
const BUTTON = 24;

function contentOf({ value, formula }: Cell): { readonly v?: string | number | boolean | null; readonly f?: string } {
  if (formula !== undefined) return { f: formula };
  return { v: typeof value === "object" && value !== null ? value.error : (value ?? null) };
}
