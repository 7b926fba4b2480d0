import type { Finding } from "../domain/finding";
import type { ColumnRole, Confidence, Matrix, MatrixColumn } from "./matrix";
import type { ReadingRule } from "./matrixFindings";

/** Why a reading is not sure: a column whose role is not certain, a role that no column has, or what a finding tells. */
export type DoubtReason =
  | { readonly about: "column"; readonly column: MatrixColumn }
  | { readonly about: "missing"; readonly role: ColumnRole }
  | { readonly about: "finding"; readonly rule: ReadingRule; readonly count: number };

/** How sure a reading is, and why it is not sure. */
export interface Certainty {
  readonly confidence: Confidence;
  readonly reasons: readonly DoubtReason[];
}

/**
 * The judge of every badge «Segura / Probable / Dudosa». Sure is a reading whose figures nobody has to look at again: every column that feeds
 * one is certain, and nothing of it was assumed or left open. What is told only so that it is known does not lower it; every warning of the
 * reader does unless it is named here as one that leaves the figures as they are.
 */
export function certaintyOf({ columns, findings }: Pick<Matrix, "columns" | "findings">): Certainty {
  const uncertain = columns.filter(({ role, claims = role, confidence }) => FEEDING.has(claims) && confidence !== "sure");
  const missing = NEEDED.filter((role) => !columns.some((column) => column.role === role));
  const told = countRules(findings.filter(lowers));
  const isDoubtful =
    uncertain.some(({ confidence }) => confidence === "doubtful") || missing.some((role) => role === "target" || role === "actual");
  const reasons: readonly DoubtReason[] = [
    ...missing.map((role): DoubtReason => ({ about: "missing", role })),
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
]);

/** Warnings and errors that leave every figure as it is read, and what they tell is said by the columns or stands in the cell itself. */
const LEAVES_FIGURES: ReadonlySet<string> = new Set<ReadingRule>([
  "lectura.columna-dudosa",
  "lectura.rol-disputado",
  "lectura.falta-columna",
  "lectura.celda-con-error",
  "lectura.mas-hallazgos",
]);
/** Notes of something that was assumed, or of figures that were left out. */
const ASSUMED: ReadonlySet<string> = new Set<ReadingRule>(["lectura.otro-anio-escrito", "lectura.nodo-con-cifras"]);

function lowers({ rule, severity }: Finding): boolean {
  if (!rule.startsWith("lectura.")) return false;
  return ASSUMED.has(rule) || (severity !== "note" && !LEAVES_FIGURES.has(rule));
}

function countRules(findings: readonly Finding[]): ReadonlyMap<ReadingRule, number> {
  const counts = new Map<ReadingRule, number>();
  for (const { rule } of findings) counts.set(rule as ReadingRule, (counts.get(rule as ReadingRule) ?? 0) + 1);
  return counts;
}
