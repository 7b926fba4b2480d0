import type { Indicator } from "../../domain/policy";
import type { Profile } from "../../domain/profile";
import type { OperandCells } from "./figureCell";
import type { FormulaMode } from "./formulaMode";
import { functionMean, functionProgress1, functionProgress2 } from "./functionFormula";
import { meanFormula, type MeanItem, type MeanPlace } from "./meanFormula";
import { nativeProgress1, nativeProgress2, type FormulaSource } from "./nativeFormula";

/** What is written in an Avance cell of an indicator; undefined where only the figure itself can be. */
export function progressFormula(
  type: 1 | 2,
  indicator: Indicator,
  operands: OperandCells,
  mode: FormulaMode,
  profile: Profile,
  source: FormulaSource,
): string | undefined {
  if (mode === "values") return undefined;
  if (type === 1) {
    const asFunction = mode === "functions" ? functionProgress1(indicator, operands, profile, source) : undefined;
    return asFunction ?? nativeProgress1(indicator, operands, profile, source);
  }
  return (mode === "functions" ? functionProgress2(operands, source) : undefined) ?? nativeProgress2(operands, source);
}

/** What is written in an Avance cell of an objective, likewise. */
export function objectiveFormula(items: readonly MeanItem[], mode: FormulaMode, profile: Profile, place: MeanPlace): string | undefined {
  if (mode === "values") return undefined;
  return (mode === "functions" ? functionMean(items, profile, place) : undefined) ?? meanFormula(items, profile, place);
}
