import type { ICellData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { Rect } from "../../engine/address";
import { bottom, intersection, isUnbounded, right } from "../excel/model/rect";
import type { SheetModel } from "../excel/model/book/sheet";
import type { WorkbookModel } from "../excel/model/book/workbook";
import { gridContent } from "./cellContent";
import { gridRange, gridRule } from "./conditionalRules";
import type { Axis } from "./pendingSheet";
import { reveal } from "./freeArea";
import { freezeOf, sheetSnapshot, shownSize, StyleMemo } from "./sheetSnapshot";

/** Univer's own mark on what changes looks alone: nothing is calculated again. */
const LOOK_ALONE = "sheet.command.set-style";

type CellMatrix = Record<number, Record<number, ICellData>>;

/** Puts into the grid what the model holds, by Univer's own mutations, which leave no step to undo. */
export class GridWriter {
  readonly #api: FUniver;
  readonly #unitId: string;
  readonly #container: Element;
  #depth = 0;

  constructor(api: FUniver, unitId: string, container: Element) {
    this.#api = api;
    this.#unitId = unitId;
    this.#container = container;
  }

  /** True while the grid is being written: what it tells then is not a person's doing. */
  get isWriting(): boolean {
    return this.#depth > 0;
  }

  /** Content and look of some cells of a sheet, and of others the look alone. */
  putCells(sheet: SheetModel, contents: readonly Rect[], looks: readonly Rect[]): void {
    if (contents.length + looks.length === 0) return;
    this.#fit(sheet);
    const styles = new StyleMemo();
    const styled = (row: number, column: number) => ({ s: styles.of(sheet.lookAt(row, column)) });
    const whole = matrixOf(sheet, contents, (row, column) => ({ ...gridContent(sheet.cell(row, column)), ...styled(row, column) }));
    const bare = matrixOf(sheet, looks, (row, column) => (whole[row]?.[column] ? undefined : styled(row, column)));
    if (contents.length > 0) this.#run("sheet.mutation.set-range-values", sheet, { cellValue: whole });
    if (looks.length > 0) this.#run("sheet.mutation.set-range-values", sheet, { cellValue: bare, trigger: LOOK_ALONE });
  }

  /** A sheet with all that is in it. */
  addSheet(book: WorkbookModel, sheet: SheetModel): void {
    this.#run("sheet.mutation.insert-sheet", undefined, {
      index: book.sheets.indexOf(sheet),
      sheet: { ...sheetSnapshot(sheet), cellData: {} },
    });
    const used = sheet.cells.used(false);
    if (used) this.putCells(sheet, [used], []);
  }

  removeSheet(sheet: SheetModel): void {
    this.#run("sheet.mutation.remove-sheet", sheet, { subUnitName: sheet.name });
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
  putLines(sheet: SheetModel, changes: readonly { readonly axis: Axis; readonly from: number; readonly count: number }[]): void {
    if (changes.length === 0) return;
    this.#fit(sheet);
    const { rowCount, columnCount } = shownSize(sheet);
    const data: Record<Axis, Record<number, object>> = { rows: {}, columns: {} };
    for (const { axis, from, count } of changes) {
      const last = Math.min(from + count, axis === "rows" ? rowCount : columnCount) - 1;
      for (let at = from; at <= last; at++) {
        const size = Math.round((sheet[axis].sizeAt(at) * 4) / 3);
        data[axis][at] = { ...(axis === "rows" ? { h: size, ia: 0 } : { w: size }), hd: sheet[axis].isHidden(at) ? 1 : 0 };
      }
    }
    if (changes.some(({ axis }) => axis === "rows")) this.#run("sheet.mutation.set-row-data", sheet, { rowData: data.rows });
    if (changes.some(({ axis }) => axis === "columns")) this.#run("sheet.mutation.set-col-data", sheet, { columnData: data.columns });
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
      reveal(this.#api, view, this.#container, sheet, area);
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

/** The cells of some areas, each once, as far as the grid shows the sheet. */
function matrixOf(sheet: SheetModel, areas: readonly Rect[], cellAt: (row: number, column: number) => ICellData | undefined): CellMatrix {
  const { rowCount, columnCount } = shownSize(sheet);
  const shown: Rect = { row: 0, column: 0, rows: rowCount, columns: columnCount };
  const matrix: CellMatrix = {};
  for (const area of areas) {
    const within = intersection(isUnbounded(area) ? shown : area, shown);
    if (!within) continue;
    for (let row = within.row; row <= bottom(within); row++) {
      const cells = (matrix[row] ??= {});
      for (let column = within.column; column <= right(within); column++) {
        if (cells[column]) continue;
        const cell = cellAt(row, column);
        if (cell) cells[column] = cell;
      }
    }
  }
  return matrix;
}
