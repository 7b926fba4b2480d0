import type { FUniver } from "@univerjs/core/lib/facade";
import type { Rect } from "../../engine/address";
import type { Change } from "../excel/model/change";
import type { SheetModel } from "../excel/model/book/sheet";
import type { WorkbookModel } from "../excel/model/book/workbook";
import { GridCalculator } from "./gridCalculator";
import { gridRange } from "./conditionalRules";
import { GridGuard } from "./gridGuard";
import { GridListener } from "./gridListener";
import { GridPaint } from "./gridPaint";
import { GridWriter } from "./gridWriter";
import { PendingSheet } from "./pendingSheet";
import { bookSnapshot } from "./sheetSnapshot";

/** Changes that come one after the other are shown when there were none for so long, and at the latest after so long, in milliseconds. */
const QUIET = 80;
const LATEST = 1500;

let lastUnit = 0;

/** Keeps the grid and the model of a workbook saying the same: what one is told, the other hears. */
export class GridMirror {
  readonly #book: WorkbookModel;
  readonly #writer: GridWriter;
  readonly #listener: GridListener;
  readonly #guard: GridGuard;
  readonly #paint: GridPaint;
  readonly #stopListening: () => void;
  readonly #api: FUniver;
  readonly #unitId: string;
  readonly #pending = new Map<SheetModel, PendingSheet>();
  readonly #merges = new Map<SheetModel, readonly object[]>();
  /** The sheets that the grid holds. */
  readonly #held: Set<SheetModel>;
  /** What is to be brought to the front once it is dressed; without an area the sheet alone. */
  #front: { readonly sheet: SheetModel; readonly area: Rect | undefined } | undefined = undefined;
  #firstAsked = 0;
  #showing: ReturnType<typeof setTimeout> | undefined = undefined;

  /** `refuse` is told, in a sentence, what a person may not do here. */
  constructor(api: FUniver, book: WorkbookModel, container: Element, refuse: (sentence: string) => void) {
    this.#api = api;
    this.#book = book;
    this.#unitId = `libro-${++lastUnit}`;
    this.#writer = new GridWriter(api, this.#unitId, container);
    this.#writer.as(() => void api.createWorkbook(bookSnapshot(book, this.#unitId)));
    this.#paint = new GridPaint(api, this.#unitId);
    this.#held = new Set(book.sheets);
    for (const sheet of book.sheets) {
      this.#merges.set(sheet, sheet.merges.map(gridRange));
      this.#writer.putConditionalFormats(sheet);
    }
    this.#writer.show(book.active, undefined);
    this.#listener = new GridListener(api, book, () => this.#writer.isWriting);
    this.#guard = new GridGuard(api, book, refuse, () => this.#writer.isWriting);
    this.#stopListening = book.listen((change) => this.#follow(change));
    book.calculator = new GridCalculator(api, () => this.#write());
  }

  /** Shows at once what waits to be shown. */
  flush(): void {
    clearTimeout(this.#showing);
    this.#showing = undefined;
    this.#write();
    const front = this.#front;
    this.#front = undefined;
    if (front && !front.sheet.isDeleted) this.#writer.show(front.sheet, front.area);
    this.#paint.goOn();
  }

  /** Whether she is typing into a cell: it is not in the model yet. */
  get isEditing(): boolean {
    return this.#api.getActiveWorkbook()?.isCellEditing() ?? false;
  }

  /** What she is typing is entered, as when she leaves the cell. */
  async endEdit(): Promise<void> {
    if (this.isEditing) await this.#api.getActiveWorkbook()?.endEditingAsync(true);
  }

  /** The workbook is no longer shown. */
  close(): void {
    this.#stopListening();
    this.#listener.stop();
    this.#guard.stop();
    clearTimeout(this.#showing);
    this.#writer.as(() => this.#api.disposeUnit(this.#unitId));
  }

  #follow(change: Change<SheetModel>): void {
    if (this.#listener.isTaking || !this.#note(change)) return;
    // Nothing half-written is painted: the figures first, then the look, would each draw the sheet again.
    this.#paint.hold();
    if (this.#showing === undefined) this.#firstAsked = Date.now();
    clearTimeout(this.#showing);
    this.#showing = setTimeout(() => this.flush(), Math.max(0, Math.min(QUIET, this.#firstAsked + LATEST - Date.now())));
  }

  /** Keeps what is to be put into the grid; false where it is nothing that a grid shows. */
  #note(change: Change<SheetModel>): boolean {
    switch (change.kind) {
      case "cells":
        this.#of(change.sheet).contents.push(change.area);
        return true;
      case "look":
        this.#of(change.sheet).looks.push(change.area);
        return true;
      case "merges":
        this.#of(change.sheet).hasMergesChanged = true;
        this.#of(change.sheet).contents.push(change.area);
        return true;
      case "lines":
        this.#of(change.sheet).lines.push(change);
        return true;
      case "sheetActivated":
        this.#front = { sheet: change.sheet, area: undefined };
        return true;
      case "selection":
        this.#front = { sheet: change.sheet, area: change.area };
        return true;
      case "sheetDeleted":
        this.#pending.delete(change.sheet);
        if (this.#held.delete(change.sheet)) this.#writer.removeSheet(change.sheet);
        return true;
      default:
        return this.#noteWhole(change);
    }
  }

  /** What is of a sheet and not of some of its cells. */
  #noteWhole(change: Change<SheetModel>): boolean {
    const flag = FLAGS[change.kind];
    if (flag === undefined || !("sheet" in change)) return false;
    this.#of(change.sheet)[flag] = true;
    return true;
  }

  #of(sheet: SheetModel): PendingSheet {
    let pending = this.#pending.get(sheet);
    if (!pending) this.#pending.set(sheet, (pending = new PendingSheet()));
    return pending;
  }

  /** Puts into the grid what the model has and it has not; sheets first, since formulas of others name them. */
  #write(): void {
    const pending = [...this.#pending].filter(([sheet]) => !sheet.isDeleted);
    this.#pending.clear();
    for (const [sheet, { isWhole }] of pending) if (isWhole) this.#putWhole(sheet);
    for (const [sheet, each] of pending) if (!each.isWhole) this.#putChanges(sheet, each);
  }

  #putWhole(sheet: SheetModel): void {
    if (this.#held.has(sheet)) {
      this.#writer.removeSheet(sheet);
      if (sheet === this.#book.active) this.#front ??= { sheet, area: undefined };
    }
    this.#held.add(sheet);
    this.#merges.set(sheet, sheet.merges.map(gridRange));
    this.#writer.addSheet(this.#book, sheet);
    this.#writer.putConditionalFormats(sheet);
  }

  #putChanges(sheet: SheetModel, pending: PendingSheet): void {
    if (pending.isRenamed) this.#writer.rename(sheet);
    if (pending.isShownOrHidden) this.#writer.showOrHide(sheet);
    this.#writer.putLines(sheet, pending.lines);
    if (pending.hasMergesChanged) {
      this.#writer.putMerges(sheet, this.#merges.get(sheet) ?? []);
      this.#merges.set(sheet, sheet.merges.map(gridRange));
    }
    this.#writer.putCells(sheet, pending.contents, pending.looks);
    if (pending.hasFormatsChanged) this.#writer.putConditionalFormats(sheet);
    if (pending.isFrozenChanged) this.#writer.freeze(sheet);
    if (pending.isLookChanged) this.#writer.putSheetLook(sheet);
  }
}

type Flag = "isWhole" | "isRenamed" | "isShownOrHidden" | "isFrozenChanged" | "isLookChanged" | "hasFormatsChanged";

/** A sheet whose rows or columns moved, or that moved itself, is put again whole. */
const FLAGS: { readonly [Kind in Change<SheetModel>["kind"]]?: Flag } = {
  sheetAdded: "isWhole",
  shifted: "isWhole",
  sheetMoved: "isWhole",
  sheetRenamed: "isRenamed",
  visibility: "isShownOrHidden",
  frozen: "isFrozenChanged",
  sheetLook: "isLookChanged",
  conditionalFormats: "hasFormatsChanged",
};
