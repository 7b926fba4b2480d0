import { isCellError, type CellValue } from "../../grid";
import { formatMeaning } from "../../reader/text/numberFormat";
import { valueText } from "../../words/figureText";

/** What a cell holds, as a person sees it: texts between «», percentages with their sign. */
export function shownCell({ value, format }: { readonly value: CellValue; readonly format: string }, separator: "." | ","): string {
  if (value === null || value === "") return "vacía";
  if (isCellError(value)) return value.error;
  if (typeof value !== "number") return value === "ND" ? "ND" : `«${String(value)}»`;
  const meaning = formatMeaning(format, value);
  const text = `${valueText(meaning === "percent" ? Number((value * 100).toPrecision(12)) : value)}${meaning === "percent" || meaning === "literalPercent" ? " %" : ""}`;
  const shown = separator === "," ? text.replace(".", ",") : text;
  return meaning === "date" ? `${shown}, con formato de fecha` : shown;
}
