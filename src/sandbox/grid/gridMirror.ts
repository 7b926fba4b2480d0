import type { FUniver } from "@univerjs/core/lib/facade";
import type { Rect } from "../../engine/address";
import type { Change } from "../excel/model/change";
import type { SheetModel } from "../excel/model/book/sheet";
import type { WorkbookModel } from "../excel/model/book/workbook";
import { GridCalculator } from "./gridCalculator";
import { gridRange } from "./conditionalRules";
import { GridGuard } from "./gridGuard";
import { GridListener } from "./gridListener";
import { GridWriter } from "./gridWriter";
import { bookSnapshot } from "./sheetSnapshot";

let lastUnit = 0;

/** Keeps the grid and the model of a workbook saying the same: what one is told, the other hears. */
export class GridMirror {
  readonly #book: WorkbookModel;
  readonly #writer: GridWriter;
  readonly #listener: GridListener;
  readonly #guard: GridGuard;
  readonly #stopListening: () => void;
  readonly #api: FUniver;
  readonly #unitId: string;
  /** Cells that the model changed and the grid does not show yet. */
  readonly #waiting = new Map<SheetModel, Rect[]>();
  readonly #merges = new Map<SheetModel, readonly object[]>();
  #flushing: ReturnType<typeof setTimeout> | undefined = undefined;

  /** `refuse` is told, in a sentence, what a person may not do here. */
  constructor(api: FUniver, book: WorkbookModel, refuse: (sentence: string) => void) {
    this.#api = api;
    this.#book = book;
    this.#unitId = `libro-${++lastUnit}`;
    this.#writer = new GridWriter(api, this.#unitId);
    this.#writer.as(() => void api.createWorkbook(bookSnapshot(book, this.#unitId)));
    for (const sheet of book.sheets) {
      this.#merges.set(sheet, sheet.merges.map(gridRange));
      this.#writer.putConditionalFormats(sheet);
    }
    this.#writer.show(book.active, undefined);
    this.#listener = new GridListener(api, book, () => this.#writer.isWriting);
    this.#guard = new GridGuard(api, book, refuse);
    this.#stopListening = book.listen((change) => this.#follow(change));
    book.calculator = new GridCalculator(api, () => this.flush());
  }

  /** Shows at once what waits to be shown. */
  flush(): void {
    clearTimeout(this.#flushing);
    this.#flushing = undefined;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const [sheet, areas] of waiting) if (!sheet.isDeleted) this.#writer.putCells(sheet, areas);
  }

  /** The workbook is no longer shown. */
  close(): void {
    this.#stopListening();
    this.#listener.stop();
    this.#guard.stop();
    clearTimeout(this.#flushing);
    this.#writer.as(() => this.#api.disposeUnit(this.#unitId));
  }

  #follow(change: Change<SheetModel>): void {
    if (this.#listener.isTaking) return;
    switch (change.kind) {
      case "cells":
      case "look":
        return this.#queue(change.sheet, change.area);
      case "shifted":
        this.#waiting.delete(change.sheet);
        return this.#writer.replaceSheet(this.#book, change.sheet);
      case "merges":
        this.#writer.putMerges(change.sheet, this.#merges.get(change.sheet) ?? []);
        this.#merges.set(change.sheet, change.sheet.merges.map(gridRange));
        return this.#queue(change.sheet, change.area);
      case "lines":
        return this.#writer.putLines(change.sheet, change.axis, change.from, change.count);
      case "conditionalFormats":
        return this.#writer.putConditionalFormats(change.sheet);
      case "frozen":
        return this.#writer.freeze(change.sheet);
      case "sheetLook":
        return this.#writer.putSheetLook(change.sheet);
      case "sheetAdded":
        return this.#writer.addSheet(this.#book, change.sheet);
      case "sheetDeleted":
        this.#waiting.delete(change.sheet);
        return this.#writer.removeSheet(change.sheet);
      case "sheetRenamed":
        return this.#writer.rename(change.sheet);
      case "sheetMoved":
        return this.#writer.replaceSheet(this.#book, change.sheet);
      case "visibility":
        return this.#writer.showOrHide(change.sheet);
      case "sheetActivated":
        return this.#writer.show(change.sheet, undefined);
      case "selection":
        this.flush();
        return this.#writer.show(change.sheet, change.area);
      default:
    }
  }

  #queue(sheet: SheetModel, area: Rect): void {
    const areas = this.#waiting.get(sheet);
    if (areas) areas.push(area);
    else this.#waiting.set(sheet, [area]);
    this.#flushing ??= setTimeout(() => this.flush(), 0);
  }
}
