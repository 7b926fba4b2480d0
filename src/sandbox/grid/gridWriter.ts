import type { ICellData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { Rect } from "../../engine/address";
import { boundingRect, bottom, intersection, isUnbounded, right } from "../excel/model/rect";
import type { SheetModel } from "../excel/model/book/sheet";
import type { WorkbookModel } from "../excel/model/book/workbook";
import { gridContent } from "./cellContent";
import { gridRange, gridRule } from "./conditionalRules";
import { freezeOf, sheetSnapshot, shownSize, StyleMemo } from "./sheetSnapshot";

/** More separate areas than this are painted as the one that holds them all. */
const MANY_AREAS = 40;

/** Puts into the grid what the model holds, by Univer's own mutations, which leave no step to undo. */
export class GridWriter {
  readonly #api: FUniver;
  readonly #unitId: string;
  #depth = 0;

  constructor(api: FUniver, unitId: string) {
    this.#api = api;
    this.#unitId = unitId;
  }

  /** True while the grid is being written: what it tells then is not a person's doing. */
  get isWriting(): boolean {
    return this.#depth > 0;
  }

  /** Content and look of some cells of a sheet. */
  putCells(sheet: SheetModel, areas: readonly Rect[]): void {
    this.#fit(sheet);
    const { rowCount, columnCount } = shownSize(sheet);
    const shown: Rect = { row: 0, column: 0, rows: rowCount, columns: columnCount };
    const wanted = areas.length > MANY_AREAS ? [areas.reduce(boundingRect)] : areas;
    const styles = new StyleMemo();
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const area of wanted) {
      const within = intersection(isUnbounded(area) ? shown : area, shown);
      if (!within) continue;
      for (let row = within.row; row <= bottom(within); row++) {
        const cells = (cellValue[row] ??= {});
        for (let column = within.column; column <= right(within); column++)
          cells[column] = { ...gridContent(sheet.cell(row, column)), s: styles.of(sheet.lookAt(row, column)) };
      }
    }
    this.#run("sheet.mutation.set-range-values", sheet, { cellValue });
  }

  addSheet(book: WorkbookModel, sheet: SheetModel): void {
    this.#run("sheet.mutation.insert-sheet", undefined, { index: book.sheets.indexOf(sheet), sheet: sheetSnapshot(sheet) });
  }

  removeSheet(sheet: SheetModel): void {
    this.#run("sheet.mutation.remove-sheet", sheet, { subUnitName: sheet.name });
  }

  /** A sheet whose rows or columns moved is put again whole. */
  replaceSheet(book: WorkbookModel, sheet: SheetModel): void {
    this.removeSheet(sheet);
    this.addSheet(book, sheet);
    this.putConditionalFormats(sheet);
  }

  rename(sheet: SheetModel): void {
    this.#run("sheet.mutation.set-worksheet-name", sheet, { name: sheet.name });
  }

  move(book: WorkbookModel, sheet: SheetModel): void {
    this.#run("sheet.mutation.set-worksheet-order", sheet, { fromOrder: -1, toOrder: book.sheets.indexOf(sheet) });
  }

  showOrHide(sheet: SheetModel): void {
    this.#run("sheet.mutation.set-worksheet-hidden", sheet, { hidden: sheet.visibility === "Visible" ? 0 : 1 });
  }

  putMerges(sheet: SheetModel, old: readonly object[]): void {
    if (old.length > 0) this.#run("sheet.mutation.remove-worksheet-merge", sheet, { ranges: old });
    if (sheet.merges.length > 0) this.#run("sheet.mutation.add-worksheet-merge", sheet, { ranges: sheet.merges.map(gridRange) });
  }

  /** Widths or heights, and which lines are hidden. */
  putLines(sheet: SheetModel, axis: "rows" | "columns", from: number, count: number): void {
    this.#fit(sheet);
    const { rowCount, columnCount } = shownSize(sheet);
    const last = Math.min(from + count, axis === "rows" ? rowCount : columnCount) - 1;
    const data: Record<number, object> = {};
    for (let at = from; at <= last; at++) {
      const size = Math.round((sheet[axis].sizeAt(at) * 4) / 3);
      data[at] = { ...(axis === "rows" ? { h: size, ia: 0 } : { w: size }), hd: sheet[axis].isHidden(at) ? 1 : 0 };
    }
    if (axis === "rows") this.#run("sheet.mutation.set-row-data", sheet, { rowData: data });
    else this.#run("sheet.mutation.set-col-data", sheet, { columnData: data });
  }

  freeze(sheet: SheetModel): void {
    this.#run("sheet.mutation.set-frozen", sheet, freezeOf(sheet));
  }

  putSheetLook(sheet: SheetModel): void {
    this.#run("sheet.mutation.toggle-gridlines", sheet, { showGridlines: sheet.showGridlines ? 1 : 0 });
    this.#run("sheet.mutation.set-tab-color", sheet, { color: sheet.tabColor });
  }

  /** All conditional formats of a sheet, again. */
  putConditionalFormats(sheet: SheetModel): void {
    const view = this.#api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    if (!view) return;
    for (const { cfId } of view.getConditionalFormattingRules()) this.#run("sheet.mutation.delete-conditional-rule", sheet, { cfId });
    // Each goes in front of those before it: the last to win goes in first.
    for (const format of [...sheet.conditionalFormats].reverse()) {
      const rule = gridRule(format);
      if (rule) this.#run("sheet.mutation.add-conditional-rule", sheet, { rule });
    }
  }

  /** Brings a sheet to the front and selects cells of it. */
  show(sheet: SheetModel, area: Rect | undefined): void {
    this.as(() => {
      const workbook = this.#api.getActiveWorkbook();
      const view = workbook?.getSheetBySheetId(sheet.id);
      if (!workbook || !view) return;
      if (workbook.getActiveSheet().getSheetId() !== sheet.id) workbook.setActiveSheet(view);
      if (!area || isUnbounded(area)) return;
      const { row, column, rows, columns } = area;
      view.getRange(row, column, rows, columns).activate();
      const seen = view.getVisibleRange();
      if (!seen || row < seen.startRow || row >= seen.endRow || column < seen.startColumn || column >= seen.endColumn)
        view.scrollToCell(Math.max(0, row - 3), Math.max(0, column - 2));
    });
  }

  as(act: () => void): void {
    this.#depth++;
    try {
      act();
    } finally {
      this.#depth--;
    }
  }

  /** The grid has as many rows and columns as the sheet asks for. */
  #fit(sheet: SheetModel): void {
    const view = this.#api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    if (!view) return;
    const { rowCount, columnCount } = shownSize(sheet);
    if (rowCount > view.getMaxRows()) this.#run("sheet.mutation.set-worksheet-row-count", sheet, { rowCount });
    if (columnCount > view.getMaxColumns()) this.#run("sheet.mutation.set-worksheet-column-count", sheet, { columnCount });
  }

  #run(mutation: string, sheet: SheetModel | undefined, params: object): void {
    this.as(() => void this.#api.syncExecuteCommand(mutation, { unitId: this.#unitId, ...(sheet && { subUnitId: sheet.id }), ...params }));
  }
}
