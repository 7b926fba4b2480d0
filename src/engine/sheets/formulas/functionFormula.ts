import { ND } from "../../domain/figure";
import type { Direction, Indicator } from "../../domain/policy";
import type { Profile } from "../../domain/profile";
import type { FigureCell, OperandCells } from "./figureCell";
import type { FormulaSource } from "./nativeFormula";
import { operandStyle, operandText } from "./operandText";
import { numberValue } from "./numberValue";
import type { MeanItem, MeanPlace } from "./meanFormula";
import { rowRuns, runAddress } from "../kit/rowRuns";

/** Names of the PNTP functions in formulas. */
const FUNCTION_NAMES = { progress1: "PNTP.AVANCE1", progress2: "PNTP.AVANCE2", mean: "PNTP.PROMEDIO_OP" } as const;

/** Sentido as the third argument of PNTP.AVANCE1 takes it. */
const DIRECTION_ARGUMENT = {
  ascending: "ascendente",
  descending: "descendente",
  ceiling: "máximo permisible",
  floor: "mínimo permisible",
} as const satisfies Record<Direction, string>;

/**
 * Avance Tipo 1 as =PNTP.AVANCE1(valor_obtenido, logro_esperado, sentido), an empty cell as ""; undefined where the function alone would
 * answer otherwise than the engine.
 */
export function functionProgress1(
  indicator: Indicator,
  { target, actual }: OperandCells,
  profile: Profile,
  source: FormulaSource,
): string | undefined {
  if (!target || !actual) return undefined;
  const direction = indicator.direction ?? "ascending";
  if (profile.descending === "complement" && (direction === "descending" || direction === "ceiling")) return undefined;
  const operands = functionArguments([actual, target], source);
  return operands && `=${FUNCTION_NAMES.progress1}(${operands.join(",")},"${DIRECTION_ARGUMENT[direction]}")`;
}

/** Avance Tipo 2 as =PNTP.AVANCE2(valor_obtenido, logro_esperado, linea_base). */
export function functionProgress2({ baseline, target, actual }: OperandCells, source: FormulaSource): string | undefined {
  if (!baseline || !target || !actual) return undefined;
  const operands = functionArguments([actual, target, baseline], source);
  return operands && `=${FUNCTION_NAMES.progress2}(${operands.join(",")})`;
}

/**
 * The mean of an objective as =PNTP.PROMEDIO_OP(avances, nd, relevancias); undefined where the function cannot give it:
 * indicators that are not neighbours, «no aplica» that would count as 0, no clamp, relevancias that no column holds.
 */
export function functionMean(
  all: readonly MeanItem[],
  profile: Profile,
  { column, prefix, relevanceColumn }: MeanPlace,
): string | undefined {
  const [run, ...more] = rowRuns(all.map(({ row }) => row));
  if (!run || more.length > 0 || !profile.clamp || all.some(({ isExcluded }) => isExcluded)) return undefined;
  const cells = runAddress(run, column, prefix);
  const nd = profile.ndInMean === "zero" ? `"cero"` : `"omitir"`;
  if (profile.mean === "simple") return `=${FUNCTION_NAMES.mean}(${cells}${profile.ndInMean === "zero" ? `,${nd}` : ""})`;
  if (relevanceColumn === undefined || profile.relevanceMax !== null) return undefined;
  return `=${FUNCTION_NAMES.mean}(${cells},${nd},${runAddress(run, relevanceColumn, prefix)})`;
}

/** The cells where all are in the same unit and read alike; undefined where they would have to be prepared first. */
function functionArguments(
  operands: readonly (readonly FigureCell[])[],
  { prefix, decimal }: FormulaSource,
): readonly string[] | undefined {
  const cells = operands.flat();
  const style = operandStyle(cells, prefix, decimal);
  const plain = { ...style, readsText: false };
  const sameUnit = cells.every(
    (cell) => isReadAlike(cell) && (cell.factor ?? style.factor) === style.factor && !isTypedPercentAmongNumbers(cell, cells),
  );
  const isTrap = (cell: FigureCell): boolean =>
    cell.figure === ND && (typeof cell.value === "number" || (typeof cell.value === "object" && cell.value !== null));
  if (!sameUnit || cells.some(isTrap)) return undefined;
  const texts = operands.map((each) => operandText(each, plain));
  const isSum = operands.some((each) => each.length > 1);
  if (isSum && style.readsText) return undefined;
  return texts.map(({ expression, counted, count }) =>
    count === 1 ? blankGuarded(counted, expression) : `IF(COUNT(${counted})=${count},${expression},"ND")`,
  );
}

/** Excel for Windows and Mac hands an empty cell to a function as 0; an empty text is told from 0 everywhere. */
function blankGuarded(cell: string, expression: string): string {
  return `IF(ISBLANK(${cell}),"",${expression})`;
}

/** The function reads a text without knowing the matrix: with a decimal point where that can be, else with a comma («62,2%»). */
function isReadAlike({ kind, value, figure, factor }: FigureCell): boolean {
  if (kind !== "textNumber") return true;
  const number = typeof value === "string" ? numberValue(value, ONLY_COMMA.test(value) ? "," : ".") : undefined;
  return number !== undefined && figure !== ND && (figure === 0 || Math.abs(number * (factor ?? 1) - figure) <= 1e-12 * Math.abs(figure));
}

const ONLY_COMMA = /^[+-]?\d+,(\d{1,2}|\d{4,}) ?%?$/;

/** «85%» as text is 85 for the function, and 0.85 shown as 85 % is 0.85: they do not meet in one formula. */
function isTypedPercentAmongNumbers({ kind, factor }: FigureCell, cells: readonly FigureCell[]): boolean {
  return kind === "textNumber" && (factor ?? 1) !== 1 && cells.some((other) => other.kind === "number" && other.figure !== 0);
}
