import { createExcelHost } from "../hosts/excel/excelHost";
import { PaneSession } from "./state/paneSession";

let session: PaneSession | undefined;

/** The one session over the workbook open in Excel; pane and ribbon buttons share it (shared runtime). Office.js must be ready. */
export function livePane(): PaneSession {
  return (session ??= new PaneSession(createExcelHost()));
}
