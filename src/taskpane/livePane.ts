import { createExcelHost } from "../hosts/excel/excelHost";
import type { PaneWorkbook } from "./paneWorkbook";
import { PaneSession } from "./state/paneSession";

let session: PaneSession | undefined;

/** The one session over the workbook open in Excel; pane and ribbon buttons share it (shared runtime). Office.js must be ready. */
export function livePane(): PaneSession {
  return (session ??= new PaneSession(excelWorkbook()));
}

/** The workbook open in Excel; another one beside it is opened by a part that loads on demand. */
function excelWorkbook(): PaneWorkbook {
  return Object.assign(createExcelHost(), {
    createWorkbook: async (bytes: Uint8Array): Promise<void> => {
      const { openNewBook } = await import("../hosts/excel/openNewBook");
      const opened = await openNewBook(bytes);
      if (!opened.ok) throw Object.assign(new Error(opened.problem.message), { problem: opened.problem });
    },
  });
}
