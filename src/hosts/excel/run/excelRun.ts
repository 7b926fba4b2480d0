import { failureOf } from "./excelFailure";

export interface RunOptions {
  /** Waits until the user has finished typing in a cell, instead of failing. */
  readonly waitForEdit?: boolean;
}

/**
 * The one door to Excel: runs a batch and turns any failure into an ExcelFailure with its sentence. `doing` completes «No se pudo …».
 * No undo group is asked for (ExcelApi 1.20): inside one, placing or deleting a sheet throws UndoNotSupported, and «Deshacer» is ours.
 */
export async function inExcel<T>(
  doing: string,
  batch: (context: Excel.RequestContext) => Promise<T>,
  { waitForEdit = false }: RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run(waitForEdit ? { delayForCellEdit: true } : {}, batch);
  } catch (error) {
    throw failureOf(error, doing);
  }
}

/** true when this Excel has the calls of that ExcelApi requirement set. */
export function isSupported(excelApi: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", excelApi);
}
