import { addLocale, format, getLocale } from "numfmt";
import type { CellValue } from "../../../engine/grid";

// The renderer knows Spanish only with the decimal comma of Spain; Peru writes 1,234.5.
addLocale({ ...getLocale("es"), group: ",", decimal: "." }, "es-PE");

/** What a cell shows. A format that cannot be read shows the value as General, as a cell wide enough would. */
export function numberText(value: CellValue, numberFormat: string, locale: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  const options = { locale };
  try {
    return format(numberFormat, value, options);
  } catch {
    return format("General", value, options);
  }
}
