import type { FormulaToken } from "../../engine/formula/formulaTokens";
import type { FileConditionalFormat } from "../../hosts/xlsx/looks/conditionalFormats";
import { ruleFormula } from "../../hosts/xlsx/looks/ruleFormula";
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
    const [first] = format.areas;
    const formula = format.format && first && ruleFormula(format.rule, first);
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
