import type { ICellData } from "@univerjs/core";
import type { CellValue } from "../../engine/grid";
import { isCellError } from "../../engine/grid";
import { NOT_CALCULATED } from "../excel/model/calculator";
import type { Cell } from "../excel/model/cells";

const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** Errors that cells show; what the grid computes comes as their text. */
const ERROR = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** A cell's content as Univer holds it; every field is said, so that what stood there before goes. */
export function gridContent({ value, formula }: Cell): ICellData {
  const own = { f: formula ?? null, si: null, p: null };
  if (value === null || (formula !== undefined && value === NOT_CALCULATED)) return { v: null, t: null, ...own };
  if (isCellError(value)) return { v: value.error, t: TEXT, ...own };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN, ...own };
  return { v: value, t: typeof value === "number" ? NUMBER : TEXT, ...own };
}

/** What a cell of the grid holds, as the model does. */
export function modelValue({ v, t, p }: ICellData, isResult: boolean): CellValue {
  if (p) return (p.body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n") || null;
  if (v === undefined || v === null || v === "") return isResult && v === "" ? "" : null;
  if (t === BOOLEAN || typeof v === "boolean") return v === 1 || v === true || v === "TRUE";
  if (typeof v === "string" && ERROR.test(v)) return { error: v };
  return v;
}

export function sameContent(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}
