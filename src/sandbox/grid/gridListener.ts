import type { ICellData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import type { Rect } from "../../engine/address";
import { isCellError, type CellValue } from "../../engine/grid";
import { NOT_CALCULATED } from "../excel/model/calculator";
import { boundingRect } from "../excel/model/rect";
import type { SheetModel } from "../excel/model/book/sheet";
import type { WorkbookModel } from "../excel/model/book/workbook";
import { modelValue, sameContent } from "./cellContent";
import { lookChange } from "./cellStyle";

interface ValuesMutation {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;
}

/** Takes into the model what a person does at the grid, and what its formulas give. */
export class GridListener {
  readonly #api: FUniver;
  readonly #book: WorkbookModel;
  readonly #isWriting: () => boolean;
  readonly #stops: { dispose(): void }[] = [];
  #isTaking = false;

  constructor(api: FUniver, book: WorkbookModel, isWriting: () => boolean) {
    this.#api = api;
    this.#book = book;
    this.#isWriting = isWriting;
    this.#stops.push(
      api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
        if (id === "sheet.mutation.set-range-values") this.#takeValues(params as ValuesMutation);
        if (id === "sheet.mutation.set-worksheet-col-width") this.#takeWidths(params as LinesMutation, "columns");
        if (id === "sheet.mutation.set-worksheet-row-height") this.#takeWidths(params as LinesMutation, "rows");
      }),
      api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => this.#takeSelection(worksheet.getSheetId(), selections)),
      api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => this.#takeSheet(activeSheet.getSheetId())),
    );
  }

  /** True while the model is told of the grid's own doing: it need not be put into the grid again. */
  get isTaking(): boolean {
    return this.#isTaking;
  }

  stop(): void {
    for (const stop of this.#stops) stop.dispose();
  }

  #takeValues({ subUnitId, cellValue = {} }: ValuesMutation): void {
    if (this.#isWriting()) return;
    const sheet = this.#book.findSheet(subUnitId);
    const workbook = this.#api.getActiveWorkbook();
    const view = workbook?.getSheetBySheetId(subUnitId);
    if (!sheet || !workbook || !view) return;
    const seen: GridView = { view, styles: workbook.getWorkbook().getStyles() };
    const edits: Edit[] = [];
    this.#take(() => {
      for (const [row, cells] of Object.entries(cellValue)) {
        for (const column of Object.keys(cells)) edits.push(...this.#takeCell(sheet, seen, Number(row), Number(column)));
      }
      const [first] = edits;
      if (!first) return;
      const area = edits.map((edit) => edit.area).reduce(boundingRect);
      this.#book.as("user", () =>
        sheet.tell({ kind: "cells", sheet, area, ...(edits.length === 1 && { before: { value: first.before } }) }),
      );
    });
  }

  /** One cell that the grid set: the result of the formula the model knows, or what a person put there. */
  #takeCell(sheet: SheetModel, { view, styles }: GridView, row: number, column: number): Edit[] {
    const raw = view.getSheet().getCellRaw(row, column) ?? {};
    const area = { row, column, rows: 1, columns: 1 };
    const formula = raw.f || raw.si ? view.getRange(row, column).getFormula() : undefined;
    const known = sheet.cell(row, column);
    const value = modelValue(raw, formula !== undefined);
    if (formula !== undefined && formula === known.formula) {
      if (raw.v !== undefined && !sameContent(value, known.value) && !forgets(value, known.value))
        this.#book.setResult(sheet, row, column, value);
      return [];
    }
    const look = lookChange(sheet.lookAt(row, column), styles.getStyleByCell(raw) ?? undefined);
    if (look) this.#book.as("user", () => sheet.changeLook(area, look));
    if (formula === undefined && known.formula === undefined && sameContent(value, known.value)) return [];
    if (formula === undefined) sheet.setContent(row, column, { value });
    else sheet.setContent(row, column, { value: value ?? NOT_CALCULATED, formula });
    return [{ area, before: known.value }];
  }

  #takeWidths({ subUnitId, ranges }: LinesMutation, axis: "rows" | "columns"): void {
    if (this.#isWriting()) return;
    const sheet = this.#book.findSheet(subUnitId);
    const view = this.#api.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    if (!sheet || !view) return;
    this.#take(() => {
      for (const { startRow, endRow, startColumn, endColumn } of ranges) {
        const [from, to] = axis === "rows" ? [startRow, endRow] : [startColumn, endColumn];
        for (let at = from; at <= to; at++) {
          const size = axis === "rows" ? view.getSheet().getRowHeight(at) : view.getSheet().getColumnWidth(at);
          sheet[axis].setSize(at, 1, (size * 3) / 4);
        }
        this.#book.as("user", () => sheet.tell({ kind: "lines", sheet, axis, from, count: to - from + 1, hiddenChanged: false }));
      }
    });
  }

  #takeSelection(sheetId: string, selections: readonly GridRange[]): void {
    const sheet = this.#book.findSheet(sheetId);
    const last = selections.at(-1);
    if (this.#isWriting() || !sheet || !last) return;
    const area = {
      row: last.startRow,
      column: last.startColumn,
      rows: last.endRow - last.startRow + 1,
      columns: last.endColumn - last.startColumn + 1,
    };
    if (Object.values(area).some((each) => !Number.isFinite(each))) return;
    this.#take(() => this.#book.as("user", () => this.#book.select(sheet, area)));
  }

  #takeSheet(sheetId: string): void {
    const sheet = this.#book.findSheet(sheetId);
    if (this.#isWriting() || !sheet) return;
    this.#take(() => this.#book.as("user", () => this.#book.activate(sheet)));
  }

  #take(act: () => void): void {
    this.#isTaking = true;
    try {
      act();
    } finally {
      this.#isTaking = false;
    }
  }
}

/** A sheet of the grid, with the styles its cells name. */
interface GridView {
  readonly view: FWorksheet;
  readonly styles: ReturnType<ReturnType<FWorkbook["getWorkbook"]>["getStyles"]>;
}

interface Edit {
  readonly area: Rect;
  readonly before: CellValue;
}

interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

interface LinesMutation {
  readonly subUnitId: string;
  readonly ranges: readonly GridRange[];
}

/** A function this engine does not know must not take away the result that Excel left in the file. */
function forgets(result: ReturnType<typeof modelValue>, known: ReturnType<typeof modelValue>): boolean {
  return isCellError(result) && result.error === "#NAME?" && known !== null && !isCellError(known);
}
