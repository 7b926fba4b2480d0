import { buildExampleSheet } from "../../../src/engine/actions/exampleSheet";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { Grid } from "../../../src/engine/grid";
import type { Matrix } from "../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { buildModel } from "../../../src/taskpane/state/book/buildModel";
import type { PaneModel } from "../../../src/taskpane/state/paneModel";
import { gridOf, type TestCell } from "../../engine/gridOf";

/** The example matrix as rows of cells; `change` edits them before they are read. */
export function exampleGrid(
  change: (rows: TestCell[][]) => void = () => undefined,
  options: { readonly sheet?: string; readonly isProtected?: boolean } = {},
): Grid {
  const rows: TestCell[][] = [];
  for (const { row, column, value, style } of buildExampleSheet().content.cells) {
    (rows[row] ??= [])[column] = style?.numberFormat ? { value: value ?? null, format: style.numberFormat } : (value ?? null);
  }
  const filled = Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
  change(filled);
  return gridOf(filled, { sheet: "Matriz", ...options });
}

export function matrixIn(grid: Grid): Matrix {
  const [matrix] = readWorkbook([grid]).matrices;
  if (matrix === undefined) throw new Error("the reader finds no matrix");
  return matrix;
}

/** What the pane shows of the example. */
export function exampleModel(change?: (rows: TestCell[][]) => void): PaneModel {
  const model = buildModel(matrixIn(exampleGrid(change)), defaultProfile);
  if (model === undefined) throw new Error("the example has no year");
  return model;
}
