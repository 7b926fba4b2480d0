import { cutYear } from "../domain/computePolicy";
import { isKnown } from "../domain/figure";
import type { Finding } from "../domain/finding";
import type { Policy } from "../domain/policy";
import { roleNames } from "../words/glossary";
import type { ColumnRole, Confidence, Matrix, MatrixColumn } from "./matrix";
import type { ReadingRule } from "./matrixFindings";

/** Why a reading is not sure: a column whose role is not certain, a role that no column has, or what a finding tells. */
export type DoubtReason =
  | { readonly about: "column"; readonly column: MatrixColumn }
  | { readonly about: "missing"; readonly role: ColumnRole }
  | { readonly about: "noFigures"; readonly year: number }
  | { readonly about: "finding"; readonly rule: ReadingRule; readonly count: number };

/** How sure a reading is, and why it is not sure. */
export interface Certainty {
  readonly confidence: Confidence;
  readonly reasons: readonly DoubtReason[];
}

/**
 * The judge of every badge «Segura / Probable / Dudosa». Sure is a reading whose figures nobody has to look at again: every column that feeds
 * one is certain, nothing of it was assumed or left open, and there are figures. What is told only so that it is known does not lower it; every
 * error of the reader does, and every warning unless it is named here as one that leaves the figures as they are. `year`: the one asked for.
 */
export function certaintyOf(
  { columns, findings, policy }: Pick<Matrix, "columns" | "findings" | "policy">,
  year = cutYear(policy),
): Certainty {
  const uncertain = columns.filter(({ role, claims = role, confidence }) => FEEDING.has(claims) && confidence !== "sure");
  const missing = NEEDED.filter((role) => !columns.some((column) => column.role === role));
  const told = countRules(findings.filter(lowers));
  const isDoubtful =
    uncertain.some(({ confidence }) => confidence === "doubtful") || missing.some((role) => role === "target" || role === "actual");
  const reasons: readonly DoubtReason[] = [
    ...missing.map((role): DoubtReason => ({ about: "missing", role })),
    ...(year === undefined || hasFigures(policy, year) ? [] : [{ about: "noFigures", year } as const]),
    ...uncertain.map((column): DoubtReason => ({ about: "column", column })),
    ...[...told].map(([rule, count]): DoubtReason => ({ about: "finding", rule, count })),
  ];
  return { confidence: isDoubtful ? "doubtful" : reasons.length > 0 ? "likely" : "sure", reasons };
}

/** The matrix once the cut was asked for by its year: what was in doubt about it is answered. */
export function withCutAsked(matrix: Matrix): Matrix {
  return { ...matrix, findings: matrix.findings.filter(({ rule }) => !ABOUT_CUT.has(rule)) };
}

const NEEDED: readonly ColumnRole[] = ["code", "name", "baselineValue", "target", "actual"];
const FEEDING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([...NEEDED, "direction", "aggregation"]);

const ABOUT_CUT: ReadonlySet<string> = new Set<ReadingRule>([
  "lectura.corte-distinto",
  "lectura.corte-sin-columna",
  "lectura.corte-con-pocos-valores",
  "lectura.anio-en-ceros",
  "lectura.anio-incompleto",
  "lectura.otro-anio-escrito",
  "lectura.corte-cerrado",
  "lectura.corte-abierto",
]);

/** Warnings that leave every figure as it is read, or whose columns say the same by themselves. */
const LEAVES_FIGURES: ReadonlySet<string> = new Set<ReadingRule>([
  "lectura.rol-disputado",
  "lectura.falta-columna",
  "lectura.mas-hallazgos",
  // The closed cut is what was signed: it is told, and not in doubt.
  "lectura.corte-cerrado",
]);
/** Notes of something that was assumed, or of figures that were left out. */
const ASSUMED: ReadonlySet<string> = new Set<ReadingRule>(["lectura.otro-anio-escrito", "lectura.nodo-con-cifras"]);

function lowers({ rule, severity, data }: Finding): boolean {
  if (!rule.startsWith("lectura.")) return false;
  if (rule === "lectura.columna-dudosa") return FIGURE_NAMES.some((name) => listOf(data["candidatas"]).includes(name));
  return ASSUMED.has(rule) || (severity !== "note" && !LEAVES_FIGURES.has(rule));
}

/** A column that could be one of these may be the one to calculate with, whatever it is taken for meanwhile. */
const FIGURE_NAMES = (["target", "actual", "baselineValue"] as const).map((role) => roleNames[role]);

function listOf(value: Finding["data"][string] | undefined): readonly string[] {
  return typeof value === "object" ? value : [];
}

/** Whether some indicator has what an Avance of the year is made of. */
function hasFigures({ periods, indicators }: Policy, year: number): boolean {
  const ofYear = periods.flatMap((period, index) => (period.year === year ? [index] : []));
  const isKnownIn = (figures: Policy["indicators"][number]["targets"]["figures"]): boolean =>
    ofYear.some((index) => {
      const figure = figures[index];
      return figure !== undefined && isKnown(figure);
    });
  return indicators.some(({ targets, actuals }) => isKnownIn(targets.figures) && isKnownIn(actuals.figures));
}

function countRules(findings: readonly Finding[]): ReadonlyMap<ReadingRule, number> {
  const counts = new Map<ReadingRule, number>();
  for (const { rule } of findings) counts.set(rule as ReadingRule, (counts.get(rule as ReadingRule) ?? 0) + 1);
  return counts;
}
