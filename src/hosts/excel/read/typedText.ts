import { isCellError, type CellValue } from "../../../engine/grid";

/** What Excel takes in `formulas`: constants, or a formula in English. */
export type CellInput = string | number | boolean;

/**
 * A constant as it must be sent so that the cell holds exactly it: text that Excel would read as formula, number, date or logical value
 * goes with an apostrophe.
 */
export function inputOf(value: CellValue): CellInput {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string") return value;

  return wouldChange(value) ? `'${value}` : value;
}

/** What Excel shows of a cell: its value, and of what type it is. */
export interface Shown {
  readonly value: unknown;
  /** As `valueTypes` gives it: it alone tells the error #N/A from the text «#N/A». */
  readonly type: unknown;
}

/**
 * A cell as `formulas` gave it, made fit to be written back: formulas stay, text is protected. What it shows tells «'=A1» (text) from «=A1»,
 * and a text from an error.
 */
export function inputAsRead(formula: unknown, shown: Shown): CellInput {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  if (typeof formula !== "string") return "";

  if (isFormula(formula, shown.value)) return formula;
  const error = errorOf(formula, shown.type);
  return error === undefined ? inputOf(formula) : error;
}

/** true for a formula; a text that begins with «=» shows itself. */
export function isFormula(formula: unknown, shown: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula.length > 1 && formula !== shown;
}

const errorNames =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!)$/;

const spanishErrors: Readonly<Record<string, string>> = {
  "#¡NULO!": "#NULL!",
  "#¡DIV/0!": "#DIV/0!",
  "#¡VALOR!": "#VALUE!",
  "#¡REF!": "#REF!",
  "#¿NOMBRE?": "#NAME?",
  "#¡NUM!": "#NUM!",
  "#N/D": "#N/A",
  "#¡DESBORDAMIENTO!": "#SPILL!",
  "#¡CALC!": "#CALC!",
};

/** A value as Excel gives it: errors come as text («#REF!», or «#¡REF!» where Excel speaks Spanish), empty cells as "". */
export function valueAsRead({ value, type }: Shown, hasFormula: boolean): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  if (value === "") return hasFormula ? "" : null;

  const error = errorOf(value, type);
  return error === undefined ? value : { error };
}

/** English name of the error that a cell holds; undefined for a text, whatever it says. An error of a kind that came later is one all the same. */
export function errorOf(shown: unknown, type: unknown): string | undefined {
  if (typeof shown !== "string" || !shown.startsWith("#") || type === "String") return undefined;
  const error = spanishErrors[shown] ?? shown;
  return type === "Error" || errorNames.test(error) ? error : undefined;
}

/**
 * Signs that start a formula; digits, currency and brackets that start a number or date; words Excel turns into logical values, errors or
 * months.
 */
function wouldChange(text: string): boolean {
  return (
    /^\s*['=+\-@#\d.,($€£¥%]/.test(text) ||
    /^\s*(S\/|true|false|verdadero|falso)/i.test(text) ||
    /^\s*(ene|jan|feb|mar|abr|apr|may|jun|jul|ago|aug|set|sep|oct|nov|dic|dec)\p{L}*\.?[\s/-]*\d/iu.test(text)
  );
}
