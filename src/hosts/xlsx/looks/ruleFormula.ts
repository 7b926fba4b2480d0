import { cellAddress } from "../../../engine/address";
import type { FileRule } from "./conditionalFormats";

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** A rule as a formula about the first cell of its areas; undefined for bars, scales and the like. */
export function ruleFormula(rule: FileRule, { row, column }: { readonly row: number; readonly column: number }): string | undefined {
  if (rule.type === "Custom") return `=${bare(rule.formula)}`;
  if (rule.type !== "CellValue") return undefined;
  const cell = cellAddress(row, column);
  const [low, high] = [rule.formula1, rule.formula2 ?? "0"].map((formula) => `(${bare(formula)})`);
  if (rule.operator === "Between") return `=AND(${cell}>=${low},${cell}<=${high})`;
  if (rule.operator === "NotBetween") return `=OR(${cell}<${low},${cell}>${high})`;
  return `=${cell}${COMPARISONS[rule.operator] ?? "="}${low}`;
}

function bare(formula: string): string {
  return formula.replace(/^=/, "");
}
