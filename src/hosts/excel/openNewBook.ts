import type { HostProblem } from "../../engine/host";
import { failureOf } from "./run/excelFailure";
import { isSupported } from "./run/excelRun";

export type OpenNewOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: HostProblem };

/** `Excel.createWorkbook` came with it. */
const CREATES = "1.8";
const BYTES_AT_ONCE = 0x8000;

const UNSUPPORTED: HostProblem = {
  code: "unsupported",
  message:
    "Esta versión de Excel no abre libros nuevos desde el panel (hace falta Microsoft 365, Excel 2021 o Excel en la web). No se abrió nada. " +
    "Descarga el archivo y ábrelo tú, o hazlo en «PNTP en el navegador».",
};

/** Opens the bytes of a workbook as a new one that nobody has saved yet, in a window of its own. The workbook of the pane stays as it is. */
export async function openNewBook(bytes: Uint8Array): Promise<OpenNewOutcome> {
  if (!isSupported(CREATES)) return { ok: false, problem: UNSUPPORTED };
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: failureOf(error, "abrir el libro nuevo").problem };
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += BYTES_AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + BYTES_AT_ONCE));
  return btoa(text);
}
