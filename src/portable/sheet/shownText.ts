import { isDateFormat } from "numfmt";
import { isCellError, type CellValue } from "../../engine/grid";
import { numberText } from "../../hosts/xlsx/looks/numberText";

/** Days between the two calendars of Excel. */
const CALENDARS_APART = 1462;
const PIXELS_IN_A_DIGIT = 7;

/** What a cell shows; a plain number is rounded to what fits in `width` pixels, as Excel does. */
export function shownText(value: CellValue, numberFormat: string, date1904: boolean, width: number): string {
  if (typeof value === "boolean") return value ? "VERDADERO" : "FALSO";
  if (typeof value !== "number") return isCellError(value) ? value.error : (value ?? "");
  if (numberFormat === "General") return fitting(value, Math.floor((width - 6) / PIXELS_IN_A_DIGIT));
  return numberText(date1904 && isDateFormat(numberFormat) ? value + CALENDARS_APART : value, numberFormat, "es-PE");
}

function fitting(value: number, room: number): string {
  const text = numberText(value, "General", "es-PE");
  const [whole = ""] = text.split(".");
  if (text.length <= room || !text.includes(".") || text.includes("E")) return text;
  return String(Number(value.toFixed(Math.max(0, room - whole.length - 1))));
}
