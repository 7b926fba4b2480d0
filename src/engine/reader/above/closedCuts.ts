import { cutYear, latestYear, yearsWithActuals } from "../../domain/computePolicy";
import type { Finding } from "../../domain/finding";
import type { ClosedYear } from "../../domain/policy";
import type { Matrix, ReaderChoices } from "../matrix";
import type { ReadingRule } from "../matrixFindings";

/** What is asked about the cut that the closing of a year answers, where that year is the one asked about. */
const ANSWERED: ReadonlySet<string> = new Set<ReadingRule>([
  "lectura.corte-distinto",
  "lectura.corte-con-pocos-valores",
  "lectura.anio-en-ceros",
  "lectura.anio-incompleto",
]);

/**
 * The matrix once it is known which of its years were closed («Corte 2024 PNTP»): the last of them is the cut where the sheet writes an earlier
 * one, or asks whether it is; both are told. What the planner answered (`choices`) stays. A later year with values that nobody closed is asked
 * about.
 */
export function withClosedCuts(matrix: Matrix, closed: readonly ClosedYear[], { cut: chosen }: Pick<ReaderChoices, "cut"> = {}): Matrix {
  const { policy } = matrix;
  const years = yearsWithActuals(policy);
  const last = closed.filter(({ year }) => years.includes(year)).sort((a, b) => b.year - a.year)[0];
  if (last === undefined) return matrix;
  const isChosen = chosen !== undefined && policy.cut?.year === chosen.year;
  const before = policy.cut?.year;
  const isEarlier = before !== undefined && before < last.year;
  const written = isEarlier ? matrix.findings.find(({ rule }) => rule === "lectura.corte-distinto") : undefined;
  const cut = isChosen ? policy.cut : isEarlier || isAsked(matrix, last.year) ? { year: last.year, closed: last } : policy.cut;
  const settled = cut === undefined ? { ...matrix, policy } : { ...matrix, policy: { ...policy, cut } };
  const year = cutYear(settled.policy) ?? last.year;
  const kept = cut?.closed === undefined ? matrix.findings : matrix.findings.filter(({ rule }) => !ANSWERED.has(rule));
  const told = isEarlier ? [closedFinding(last, before, year, written, isChosen)] : [];
  return { ...settled, findings: [...kept, ...told, ...(isChosen ? [] : openFindings(settled, last, year))] };
}

/** Whether something asks if that year is the cut. */
function isAsked({ findings }: Matrix, year: number): boolean {
  return findings.some(({ rule, data }) => ANSWERED.has(rule) && rule !== "lectura.corte-distinto" && data["anio"] === year);
}

function closedFinding(
  { year, sheet, day }: ClosedYear,
  before: number,
  used: number,
  written: Finding | undefined,
  isChosen: boolean,
): Finding {
  return {
    rule: "lectura.corte-cerrado" satisfies ReadingRule,
    severity: isChosen ? "note" : "warning",
    ...(written?.cell === undefined ? {} : { cell: written.cell }),
    data: { escrito: written?.data["escrito"] ?? "", anio: before, otro: year, hoja: sheet, cerrado: day, usado: used },
  };
}

/** A year after the last closed one with values, where nothing is written and nothing else asks about it. */
function openFindings({ policy, findings }: Matrix, { year: closed, sheet, day }: ClosedYear, used: number): readonly Finding[] {
  const latest = latestYear(policy);
  const isSaid = policy.cut !== undefined && policy.cut.closed === undefined;
  const isAskedAlready = policy.cut === undefined && findings.some(({ rule }) => ANSWERED.has(rule));
  if (latest === undefined || latest <= closed || isSaid || isAskedAlready) return [];
  const index = policy.periods.findIndex(({ year, months }) => year === latest && months === undefined);
  const values = policy.indicators.filter(({ actuals }) => typeof actuals.figures[index] === "number").length;
  const data = { anio: latest, otro: closed, hoja: sheet, cerrado: day, valores: values, de: policy.indicators.length, usado: used };
  return [{ rule: "lectura.corte-abierto" satisfies ReadingRule, severity: "warning", data }];
}
