import type { Rect } from "../../../../engine/address";
import type { CellValue } from "../../../../engine/grid";
import { NO_CALCULATOR, type Calculator } from "../calculator";
import type { Change, ChangeListener, Origin } from "../change";
import type { NameModel } from "./names";
import { SheetModel } from "./sheet";

/** The workbook behind the grid and behind Office.js: both write to it, and both hear of what the other wrote. */
export class WorkbookModel {
  name = "Libro1.xlsx";
  readonly sheets: SheetModel[] = [];
  readonly names: NameModel[] = [];
  readonly settings = new Map<string, unknown>();
  /** XML that programs keep in the file, by id. */
  readonly customXml = new Map<string, string>();
  readonly properties = new Map<string, unknown>();
  /** The file cannot be saved under its name; its cells can still be edited, as in Excel. */
  readOnly = false;
  /** Structure protected: sheets cannot be added, deleted, renamed or moved. */
  isProtected = false;
  structurePassword: string | undefined = undefined;
  isDirty = false;
  /** AutoCorrect option «Rellenar fórmulas en tablas para crear columnas calculadas»: the person's, on unless switched off. */
  fillsTableColumns = true;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  calculator: Calculator = NO_CALCULATOR;
  #active: SheetModel | undefined = undefined;
  #selected: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
  #origin: Origin = "user";
  #lastId = 0;
  readonly #listeners = new Set<ChangeListener<SheetModel>>();

  /** The sheet in front. */
  get active(): SheetModel {
    const sheet = this.#active ?? this.sheets[0];
    if (!sheet) throw new Error("a workbook has at least one sheet");
    return sheet;
  }

  /** Selected cells of the sheet in front. */
  get selected(): Rect {
    return this.#selected;
  }

  /** Ids never repeat, not even after a deletion. */
  newId(): string {
    return `{00000000-0001-0000-0000-${String(++this.#lastId).padStart(12, "0")}}`;
  }

  addCustomXml(xml: string): string {
    const id = this.newId();
    this.customXml.set(id, xml);
    this.tell({ kind: "settings" });
    return id;
  }

  newNumber(): number {
    return ++this.#lastId;
  }

  findSheet(nameOrId: string): SheetModel | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find(({ id, name }) => id === nameOrId || name.toLowerCase() === wanted);
  }

  addSheet(name: string, at = this.sheets.length): SheetModel {
    const sheet = new SheetModel(this, this.newId(), name);
    this.sheets.splice(at, 0, sheet);
    this.tell({ kind: "sheetAdded", sheet });
    return sheet;
  }

  deleteSheet(sheet: SheetModel): void {
    const at = sheet.position;
    const wasActive = this.active === sheet;
    this.sheets.splice(at, 1);
    if (wasActive) {
      const isVisible = ({ visibility }: SheetModel) => visibility === "Visible";
      this.#active = this.sheets.slice(at).find(isVisible) ?? this.sheets.slice(0, at).reverse().find(isVisible) ?? this.sheets[0];
      this.#selected = { row: 0, column: 0, rows: 1, columns: 1 };
    }
    this.tell({ kind: "sheetDeleted", sheet });
    if (wasActive) this.tell({ kind: "sheetActivated", sheet: this.active });
  }

  moveSheet(sheet: SheetModel, to: number): void {
    const before = sheet.position;
    this.sheets.splice(before, 1);
    this.sheets.splice(to, 0, sheet);
    this.tell({ kind: "sheetMoved", sheet, before });
  }

  activate(sheet: SheetModel): void {
    const before = this.active;
    if (before === sheet) return;
    this.#active = sheet;
    this.#selected = { row: 0, column: 0, rows: 1, columns: 1 };
    this.tell({ kind: "sheetDeactivated", sheet: before });
    this.tell({ kind: "sheetActivated", sheet });
  }

  select(sheet: SheetModel, area: Rect): void {
    this.activate(sheet);
    this.#selected = area;
    this.tell({ kind: "selection", sheet, area });
  }

  /** Result of a formula, from the calculator. */
  setResult(sheet: SheetModel, row: number, column: number, value: CellValue): void {
    const { formula } = sheet.cell(row, column);
    if (formula === undefined) return;
    sheet.setContent(row, column, { value, formula });
    this.as("calculation", () => sheet.tell({ kind: "cells", sheet, area: { row, column, rows: 1, columns: 1 } }));
  }

  /** Everything done inside is told as of this origin: the grid wraps a person's edits, the host the add-in's. */
  as<Result>(origin: Origin, act: () => Result): Result {
    const outer = this.#origin;
    this.#origin = origin;
    try {
      return act();
    } finally {
      this.#origin = outer;
    }
  }

  /** Stays until the returned function is called. */
  listen(listener: ChangeListener<SheetModel>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: Change<SheetModel>): void {
    if (
      this.#origin !== "load" &&
      this.#origin !== "calculation" &&
      change.kind !== "selection" &&
      change.kind !== "sheetActivated" &&
      change.kind !== "sheetDeactivated"
    )
      this.isDirty = true;
    if (change.kind === "cells" && this.#origin !== "calculation") this.calculator.changed?.(change.sheet, change.area);
    for (const listener of [...this.#listeners]) listener(change, this.#origin);
  }
}
