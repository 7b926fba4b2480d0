import { readTrace, writeTrace, type SheetTrace } from "./sheetTrace";

/** A text inside a formula holds 255 characters, a formula 8192. */
const TEXT_LENGTH = 250;
const TEXTS_PER_NAME = 30;

export interface TraceName {
  readonly name: string;
  /** With «=»: texts joined, as a name can hold them. */
  readonly formula: string;
}

/**
 * Hidden names «PNTP_Resumen_huella», «…_huella2» that hold the trace: they are kept by Excel, LibreOffice and most programs, and
 * Office.js reads them.
 */
export function traceNames(owner: string, trace: SheetTrace): readonly TraceName[] {
  const text = writeTrace(trace);
  const names: TraceName[] = [];
  for (let start = 0; start === 0 || start < text.length; start += TEXT_LENGTH * TEXTS_PER_NAME) {
    const pieces: string[] = [];
    const end = Math.min(text.length, start + TEXT_LENGTH * TEXTS_PER_NAME);
    for (let at = start; at < end; at += TEXT_LENGTH) pieces.push(`"${text.slice(at, Math.min(end, at + TEXT_LENGTH))}"`);
    names.push({ name: traceName(owner, names.length + 1), formula: `=${pieces.join("&")}` });
  }
  return names;
}

/** The trace kept with a sheet; `formulaOf` gives what a workbook-level name holds, with or without «=». */
export function traceIn(owner: string, formulaOf: (name: string) => string | undefined): SheetTrace | undefined {
  let text = "";
  for (let number = 1; ; number++) {
    const formula = formulaOf(traceName(owner, number));
    if (formula === undefined) break;
    text += [...formula.matchAll(/"([^"]*)"/g)].map(([, piece]) => piece ?? "").join("");
  }
  return text === "" ? undefined : readTrace(text);
}

/** Whether a name is one of those that hold the trace of this owner. */
export function isTraceName(owner: string, name: string): boolean {
  const prefix = `${owner}_huella`.toLowerCase();
  return name.toLowerCase().startsWith(prefix) && /^\d*$/.test(name.slice(prefix.length));
}

function traceName(owner: string, number: number): string {
  return `${owner}_huella${number === 1 ? "" : number}`;
}
