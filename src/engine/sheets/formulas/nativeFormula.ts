import { isDownward } from "../../domain/misleading";
import type { Direction, Indicator } from "../../domain/policy";
import type { Profile } from "../../domain/profile";
import type { FigureCell, FigureFinder, OperandCells } from "./figureCell";
import type { DecimalMark } from "./numberValue";
import { operandStyle, operandText, type OperandText } from "./operandText";

/** Where and how the formulas of a matrix find their figures. */
export interface FormulaSource {
  readonly finder: FigureFinder;
  readonly decimal: DecimalMark;
  /** Sheet of the matrix as a formula of another sheet writes it, «Matriz!»; empty inside the matrix itself. */
  readonly prefix: string;
}

/**
 * Avance Tipo 1 of an indicator as a formula that any Excel since 2013 and LibreOffice recalculate, with the answers of the domain
 * (P1–P18):
 * «ND» where an operand is not a number. Undefined where no formula can give a figure: a column or the baseline year is missing.
 */
export function nativeProgress1(
  indicator: Indicator,
  { target, actual }: OperandCells,
  profile: Profile,
  source: FormulaSource,
): string | undefined {
  if (!target || !actual) return undefined;
  return guarded([target, actual], source, ([le, vo]) => type1Formula(le, vo, indicator.direction ?? "ascending", profile));
}

/** Avance Tipo 2, likewise (P6, P16, P18). */
export function nativeProgress2({ baseline, target, actual }: OperandCells, source: FormulaSource): string | undefined {
  if (!baseline || !target || !actual) return undefined;
  return guarded([baseline, target, actual], source, ([lb, le, vo]) => `IF(${le}=${lb},"ND",(${vo}-${lb})/(${le}-${lb})*100)`);
}

/**
 * The value obtained against the baseline: 1 better in that direction, 0 the same number, −1 worse; «ND» where one of them is none
 * (B6, B7).
 */
export function nativeWay(indicator: Indicator, { baseline, actual }: OperandCells, source: FormulaSource): string | undefined {
  if (!baseline || !actual) return undefined;
  const [more, less] = isDownward(indicator.direction) ? [-1, 1] : [1, -1];
  return guarded([baseline, actual], source, ([lb, vo]) => `IF(${vo}=${lb},0,IF(${vo}>${lb},${more},${less}))`);
}

/**
 * The figure of one operand itself, in the unit the engine reads it in (85 for 0.85 shown as 85 %); «ND» where it is not a number. A cell
 * without a figure has the factor of its row, `factorOfBlanks`.
 */
export function nativeFigure(cells: readonly FigureCell[] | undefined, source: FormulaSource, factorOfBlanks = 1): string | undefined {
  if (!cells) return undefined;
  const isScaled = cells.some((cell) => cell.factor !== undefined);
  const factor = isScaled ? operandStyle(cells, source.prefix, source.decimal).factor : factorOfBlanks;
  return guarded([cells], source, ([figure]) => (factor === 1 ? figure : `${figure}*${factor}`));
}

/** Avance Tipo 1 over two expressions of one unit, each direction with its edge cases. A negative figure, or LE = 0 where it divides, is ND. */
export function type1Formula(le: string, vo: string, direction: Direction, { descending }: Profile): string {
  const complement = `(2*${le}-${vo})/${le}*100`;
  const unlessNegative = (formula: string): string => `IF(OR(${le}<0,${vo}<0),"ND",${formula})`;
  switch (direction) {
    case "ascending":
      return `IF(AND(${le}>0,${vo}>=0),${vo}/${le}*100,"ND")`;
    case "descending":
      return unlessNegative(
        descending === "complement" ? `IF(${le}=0,IF(${vo}=0,100,0),${complement})` : `IF(${vo}=0,100,${le}/${vo}*100)`,
      );
    case "ceiling":
      return unlessNegative(`IF(${vo}<=${le},100,${descending === "complement" ? `IF(${le}=0,0,${complement})` : `${le}/${vo}*100`})`);
    case "floor":
      return unlessNegative(`IF(${vo}>=${le},100,${vo}/${le}*100)`);
  }
}

/** «ND» unless every operand is a figure. Plain numbers are counted; texts are read inside IFERROR, since NUMBERVALUE fails on «ND». */
function guarded(
  cells: readonly [readonly FigureCell[], ...(readonly FigureCell[])[]],
  { prefix, decimal }: FormulaSource,
  formula: (expressions: readonly [string, string, string]) => string,
): string {
  const style = operandStyle(cells.flat(), prefix, decimal);
  const operands = cells.map((each) => operandText(each, style));
  const [first = "", second = "", third = ""] = operands.map(({ expression }) => expression);
  const answer = formula([first, second, third]);
  // Joined, not concatenated: one flat text instead of a tree of pieces, which counts when there are 100 000 of them.
  return (
    style.readsText ? ["=IFERROR(IF(", anyOf(missingOf(operands)), `,"ND",`, answer, `),"ND")`] : ["=", countedFirst(operands, answer)]
  ).join("");
}

function countedFirst(operands: readonly OperandText[], answer: string): string {
  const counted = operands.map((operand) => operand.counted).join(",");
  const count = operands.reduce((sum, operand) => sum + operand.count, 0);
  return `IF(${anyOf([`COUNT(${counted})<${count}`, ...missingOf(operands)])},"ND",${answer})`;
}

function missingOf(operands: readonly OperandText[]): readonly string[] {
  return operands.flatMap(({ missing }) => missing);
}

function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? "") : `OR(${conditions.join(",")})`;
}
