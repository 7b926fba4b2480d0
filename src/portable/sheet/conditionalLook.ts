import type { FormulaToken } from "../../engine/formula/formulaTokens";
import { cellAddress } from "../../engine/address";
import type { FileConditionalFormat } from "../../hosts/xlsx/looks/conditionalFormats";
import type { ConditionalLook } from "../../hosts/xlsx/looks/look";
import type { SheetSight } from "../../hosts/xlsx/looks/sheetSight";
import { conditionHolds, conditionTokens, isInside } from "./condition";

interface Rule {
  readonly format: FileConditionalFormat;
  readonly tokens: readonly FormulaToken[];
}

/** Gives what the conditional formats of a sheet put over a cell, the first ones winning. */
export function conditionalLooks({ conditional, grid }: SheetSight): (row: number, column: number) => ConditionalLook | undefined {
  const rules = conditional.flatMap((format): Rule[] => {
    const formula = format.format && formulaOf(format);
    return formula === undefined ? [] : [{ format, tokens: conditionTokens(formula) }];
  });
  const read = (row: number, column: number) => grid.value(row, column);
  return (row, column) => {
    let look: ConditionalLook | undefined;
    for (const { format, tokens } of rules) {
      const [first] = format.areas;
      if (!first || !format.areas.some((area) => isInside(area, { row, column }))) continue;
      if (conditionHolds(tokens, first, { row, column }, read) !== true) continue;
      look = { ...format.format, ...look };
      if (format.stopIfTrue) break;
    }
    return look;
  };
}

const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** A rule as a formula about the first cell of its areas; undefined for bars, scales and the like. */
function formulaOf({ rule, areas: [first] }: FileConditionalFormat): string | undefined {
  if (rule.type === "Custom") return rule.formula;
  if (rule.type !== "CellValue" || !first) return undefined;
  const cell = cellAddress(first.row, first.column);
  const [low, high] = [rule.formula1, rule.formula2 ?? "0"].map((formula) => `(${formula.replace(/^=/, "")})`);
  if (rule.operator === "Between") return `=AND(${cell}>=${low},${cell}<=${high})`;
  if (rule.operator === "NotBetween") return `=OR(${cell}<${low},${cell}>${high})`;
  return `=${cell}${SIGNS[rule.operator] ?? "="}${low}`;
}
