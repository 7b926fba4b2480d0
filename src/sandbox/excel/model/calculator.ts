import type { Rect } from "../../../engine/address";
import type { CellValue } from "../../../engine/grid";
import type { SheetModel } from "./book/sheet";

/** What computes formulas: Univer in the browser, a table of known answers or nothing in tests. */
export interface Calculator {
  /** The result of a formula just put in a cell; undefined when it will come later through `WorkbookModel.setResult`. */
  evaluate(formula: string, sheet: SheetModel, row: number, column: number): CellValue | undefined;
  /** Cells changed, formulas or inputs: results that follow from them are given through `setResult`. */
  changed?(sheet: SheetModel, area: Rect): void;
  /** Resolves when every result that is due is in the model; requests that read wait for it. */
  settled?(): Promise<void>;
}

/** What a cell shows while nothing has computed its formula. */
export const NOT_CALCULATED: CellValue = { error: "#BUSY!" };

/** No calculation at all: formulas keep the value they came with, or show that they were not calculated. */
export const NO_CALCULATOR: Calculator = { evaluate: () => undefined };
