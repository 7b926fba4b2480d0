/** What a cell takes from what a person typed in it, where Excel in Spanish reads it otherwise than the grid: undefined leaves it to the grid. */
export type Typed = { readonly kind: "text"; readonly text: string } | { readonly kind: "date"; readonly serial: number };

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/;
const DATE = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY = 86_400_000;
/** 31 December 1899 is day 1 less one, and Excel counts a 29 February 1900 that there was not. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** `pattern`: the number format of the cell. */
export function typedText(typed: string, pattern: string): Typed | undefined {
  const text = typed.trim();
  if (isPercent(pattern) && isWhole(text)) return { kind: "text", text: `${text}%` };
  const serial = dateSerial(text);
  return serial === undefined ? undefined : { kind: "date", serial };
}

export function isDatePattern(pattern: string): boolean {
  return /[dy]/i.test(unquoted(pattern));
}

/** Formats that keep what is typed as text. */
export function isTextPattern(pattern: string): boolean {
  return pattern === "@" || pattern === "@@@";
}

function isPercent(pattern: string): boolean {
  return unquoted(pattern).includes("%");
}

function unquoted(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\./g, "");
}

/** From 1 on a number typed where percentages stand is of those: 8.9 is 8.9 %. Below, 0.5 is 50 %, as Excel has it. */
function isWhole(text: string): boolean {
  return NUMBER.test(text) && /\d/.test(text) && Math.abs(Number(text.replaceAll(",", ""))) >= 1;
}

/** «31/12/2023», day first as in Peru, as Excel counts days; two digits of a year are of 1930 to 2029. */
function dateSerial(text: string): number | undefined {
  const [, day = "", , month = "", year = ""] = DATE.exec(text) ?? [];
  if (day === "") return undefined;
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  const isReal = full >= 1900 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? Math.round((date.getTime() - DAY_ZERO) / DAY) : undefined;
}
