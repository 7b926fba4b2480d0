import { failureOf } from "./excelFailure";

export interface RunOptions {
  /** What the batch writes is one step of Excel's own undo, where the host can do that. */
  readonly undoGroup?: boolean;
  /** Waits until the user has finished typing in a cell, instead of failing. */
  readonly waitForEdit?: boolean;
}

/** The one door to Excel: runs a batch and turns any failure into an ExcelFailure with its sentence. `doing` completes «No se pudo …». */
export async function inExcel<T>(doing: string, batch: (context: Excel.RequestContext) => Promise<T>, { undoGroup = false, waitForEdit = false }: RunOptions = {}): Promise<T> {
  const options: Excel.RunOptions = { ...(undoGroup && isSupported("1.20") && { mergeUndoGroup: true }), ...(waitForEdit && { delayForCellEdit: true }) };
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw failureOf(error, doing);
  }
}

/** true when this Excel has the calls of that ExcelApi requirement set. */
export function isSupported(excelApi: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", excelApi);
}
