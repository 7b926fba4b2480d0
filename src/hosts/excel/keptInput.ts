import type { CellInput } from "./typedText";

/**
 * true when a cell, as `formulas` gives it back, holds what was put in it. Excel spells formulas its own way (spaces, letter case, quotes of
 * sheet names, «@», the prefixes of functions it does not know): that is no difference.
 */
export function isKept(input: CellInput, now: unknown): boolean {
  if (typeof input === "boolean") return now === input;
  if (typeof input === "number") return typeof now === "number" && Math.abs(now - input) <= Math.abs(input) * 1e-12;
  if (typeof now !== "string") return false;
  if (isFormulaInput(input)) return plainFormula(now) === plainFormula(input);

  const text = input.startsWith("'") ? input.slice(1) : input;
  return plainText(now) === plainText(text) || plainText(now) === plainText(input);
}

export function isFormulaInput(input: CellInput | undefined): boolean {
  return typeof input === "string" && input.startsWith("=") && input.length > 1;
}

function plainText(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

/** Formula in capitals, without what Excel adds or takes away; texts in quotes stay as they are. */
function plainFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\s'@]/g, "").replaceAll(/_xlfn\.|_xlws\.|_xludf\./gi, "").replaceAll(/_xldudf_pntp_/gi, "PNTP.").toUpperCase()))
    .join("");
}
