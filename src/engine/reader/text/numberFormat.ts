/** What a number format does to a number: multiplies it to show a percent, shows it as it is with a % of its own, or as a date. */
export type FormatMeaning = "plain" | "percent" | "literalPercent" | "date";

/** Reads an Excel number format code: «0.0%» is percent, «0"%"» literal percent, «dd/mm/yyyy» date. */
export function formatMeaning(format: string): FormatMeaning {
  if (format === "General" || format === "0" || format === "@" || format === "") return "plain";
  const known = cache.get(format);
  if (known !== undefined) return known;
  const meaning = meaningOf(format);
  if (cache.size < 2000) cache.set(format, meaning);
  return meaning;
}

const cache = new Map<string, FormatMeaning>();
const QUOTED = /"[^"]*"|\\.|_.|\*./g;
const BRACKETED = /\[[^\]]*\]/g;

function meaningOf(format: string): FormatMeaning {
  const [first = ""] = format.split(";");
  const codes = first.replace(QUOTED, "").replace(BRACKETED, "").toLowerCase();
  if (codes.includes("%")) return "percent";
  if (/(?:"[^"]*%[^"]*"|\\%)/.test(first)) return "literalPercent";
  if (/[dy]|m{1,5}/.test(codes.replace(/general|e[+-]0+/g, "")) && !/[0#?]/.test(codes)) return "date";
  return "plain";
}
