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

/**
 * A cell as `formulas` gave it, made fit to be written back: formulas stay, text is protected. `shown` is its value, which tells «'=A1»
 * (text) from «=A1».
 */
export function inputAsRead(formula: unknown, shown: unknown): CellInput {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  if (typeof formula !== "string") return "";

  return isFormula(formula, shown) || errorNames.test(formula) ? formula : inputOf(formula);
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
export function valueAsRead(shown: unknown, hasFormula: boolean): CellValue {
  if (typeof shown === "number" || typeof shown === "boolean") return shown;
  if (typeof shown !== "string") return null;
  if (shown === "") return hasFormula ? "" : null;
  if (!shown.startsWith("#")) return shown;

  const error = spanishErrors[shown] ?? shown;
  return errorNames.test(error) ? { error } : shown;
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
