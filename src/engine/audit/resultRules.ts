import { bandOf } from "../domain/band";
import { computePolicy } from "../domain/computePolicy";
import { isKnown, type Figure } from "../domain/figure";
import { misleads, type Misleading } from "../domain/misleading";
import type { Indicator } from "../domain/policy";
import type { Profile } from "../domain/profile";
import type { ObjectiveResult } from "../domain/results";
import { roundHalfAway } from "../domain/rounding";
import type { AuditContext } from "./context";
import { disagreement, type ProgressRole } from "./printed";
import { isOfOtherRules } from "./otherRules";
import { bandByOtherReading } from "./otherReadings";
import { ruleOfIndicator, type AuditRule, type Sighting } from "./rule";

/** Where a formula is at fault (formulas.*), that finding tells of the figure too. */
const FORMULA_FAULTS = ["formulas.constante", "formulas.distinta", "formulas.rango-corto", "formulas.otro-libro", "formulas.error"];

/** Results: what the bands say, and whether the printed Avance follows from its row. */
export const resultRules: readonly AuditRule[] = [
  ruleOfIndicator("resultados.avance-no-sale", "error", (indicator, context) => printedDiffers(indicator, context, "progress1"), {
    yieldsTo: FORMULA_FAULTS,
  }),
  ruleOfIndicator("resultados.avance2-no-sale", "error", (indicator, context) => printedDiffers(indicator, context, "progress2"), {
    yieldsTo: FORMULA_FAULTS,
  }),
  { id: "resultados.objetivo-no-sale", severity: "error", yieldsTo: FORMULA_FAULTS, find: printedObjectives },
  ruleOfIndicator("resultados.verde-enganoso", "warning", (indicator, context) => misleading(indicator, context, "green")),
  ruleOfIndicator("resultados.rojo-enganoso", "note", (indicator, context) => misleading(indicator, context, "red")),
  ruleOfIndicator("resultados.banda-por-redondeo", "warning", bandByRounding),
  ruleOfIndicator("resultados.banda-segun-nd", "warning", bandByOtherReading),
  { id: "resultados.objetivo-por-redondeo", severity: "warning", find: objectiveBandByRounding },
  { id: "resultados.objetivo-segun-nd", severity: "warning", find: objectiveBandByNd },
  { id: "resultados.objetivo-segun-cero", severity: "warning", find: objectiveBandByZero },
];

type Look = Omit<Sighting, "code"> | undefined;
function printedDiffers(indicator: Indicator, context: AuditContext, role: ProgressRole): Look {
  const found = disagreement(context, indicator.row, role);
  if (!found) return undefined;
  const { impreso, calculado, column } = found;
  const changesBand = role === "progress1" && bandOf(impreso, context.input.profile) !== bandOf(calculado, context.input.profile);
  return {
    cell: context.cell(indicator.row, column),
    ...told(context, indicator.row, role, { impreso, calculado, cambiaBanda: changesBand ? 1 : 0 }),
  };
}

function* printedObjectives(context: AuditContext): Iterable<Sighting> {
  for (const { objective } of context.input.results.objectives) {
    for (const role of ["progress1", "progress2"] as const) {
      const found = disagreement(context, objective.row, role);
      if (found)
        yield {
          cell: context.cell(objective.row, found.column),
          code: objective.code,
          ...told(context, objective.row, role, {
            impreso: found.impreso,
            calculado: found.calculado,
            tipo: role === "progress1" ? 1 : 2,
            modo: meanMode(context.input.profile),
          }),
        };
    }
  }
}

/** What the rules that changed since gave is stale: told as such, and no error of the matrix. */
function told(
  context: AuditContext,
  row: number,
  role: ProgressRole,
  data: Sighting["data"] & { readonly impreso: Figure },
): Pick<Sighting, "data" | "severity"> {
  return isOfOtherRules(context, row, role, data.impreso) ? { severity: "warning", data: { ...data, deAntes: 1 } } : { data };
}

/** How the mean of an objective is made under the rules in force. */
function meanMode({ clamp, mean, ndInMean }: Profile): readonly string[] {
  return [clamp ? "clamped" : "free", ...(mean === "weighted" ? ["weighted"] : []), ...(ndInMean === "zero" ? ["ndAsZero"] : [])];
}

/** The level says the contrary of what happened since the baseline (B6, B7). */
function misleading(indicator: Indicator, context: AuditContext, wanted: Misleading): Look {
  const result = context.result(indicator);
  if (!result || misleads(result) !== wanted) return undefined;
  const { progress1, progress2, reading } = result;
  return {
    cell: context.figureCell(indicator, "actual", context.year),
    data: { avance1: progress1.value, avance2: progress2.value, obtenido: reading.actual, base: reading.baseline },
  };
}

function bandByRounding(indicator: Indicator, context: AuditContext): Look {
  const result = context.result(indicator);
  const change = result && bandsByRounding(result.progress1.value, context.input.profile);
  return change && { cell: context.figureCell(indicator, "actual", context.year), data: change };
}

function* objectiveBandByRounding(context: AuditContext): Iterable<Sighting> {
  for (const result of context.input.results.objectives) {
    const change = bandsByRounding(result.progress1.progress.value, context.input.profile);
    if (change) yield { cell: context.roleCell(result.objective.row, "code"), code: result.objective.code, data: change };
  }
}

function bandsByRounding(
  figure: Figure,
  profile: Profile,
): { avance: number; redondeado: number; banda: string; otraBanda: string; decide: string } | undefined {
  if (!isKnown(figure)) return undefined;
  const [own, other] = [
    bandOf(figure, profile),
    bandOf(figure, { ...profile, bandOn: profile.bandOn === "rounded" ? "unrounded" : "rounded" }),
  ];
  return own === other
    ? undefined
    : { avance: figure, redondeado: roundHalfAway(figure, 1), banda: own, otraBanda: other, decide: profile.bandOn };
}

/** The band of the objective with ND skipped against ND counted as 0. */
function* objectiveBandByNd(context: AuditContext): Iterable<Sighting> {
  const { matrix, profile, results } = context.input;
  const otherReading = profile.ndInMean === "skip" ? "zero" : "skip";
  const others = computePolicy(matrix.policy, context.year, { ...profile, ndInMean: otherReading }).objectives;
  for (const [index, result] of results.objectives.entries()) {
    const other = others[index];
    if (other && other.band !== result.band && result.progress1.considered > 0)
      yield objectiveChange(context, result, other, { lectura: otherReading });
  }
}

/** The band of the objective if the zeros obtained were really «no hay dato» (OP.03 of 2023: 50 → 100). */
function* objectiveBandByZero(context: AuditContext): Iterable<Sighting> {
  const { matrix, profile, results } = context.input;
  const isDoubtful = (indicator: Indicator): boolean =>
    indicator.level === "objective" && context.figure(indicator, "actual", context.year) === 0;
  const doubtful = context.indicators.filter(isDoubtful);
  if (doubtful.length === 0) return;
  const withoutZeros = {
    ...matrix.policy,
    indicators: matrix.policy.indicators.map((indicator) => (isDoubtful(indicator) ? withoutActual(indicator, context) : indicator)),
  };
  const others = computePolicy(withoutZeros, context.year, { ...profile, ndInMean: "skip" }).objectives;
  for (const [index, result] of results.objectives.entries()) {
    const other = others[index];
    const codes = doubtful.filter((indicator) => indicator.objective === result.objective.key).map((indicator) => indicator.code);
    if (other && codes.length > 0 && other.band !== result.band && other.band !== "noData")
      yield objectiveChange(context, result, other, { indicadores: codes });
  }
}

function withoutActual(indicator: Indicator, context: AuditContext): Indicator {
  const isCut = (index: number): boolean => context.input.matrix.policy.periods[index]?.year === context.year;
  return {
    ...indicator,
    actuals: {
      ...indicator.actuals,
      figures: indicator.actuals.figures.map((figure, index) => (isCut(index) ? "ND" : figure)),
      kinds: indicator.actuals.kinds.map((kind, index) => (isCut(index) ? "nd" : kind)),
    },
  };
}

function objectiveChange(context: AuditContext, result: ObjectiveResult, other: ObjectiveResult, why: Sighting["data"]): Sighting {
  return {
    cell: context.roleCell(result.objective.row, "code"),
    code: result.objective.code,
    data: {
      ...why,
      avance: result.progress1.progress.value,
      banda: result.band,
      otroAvance: other.progress1.progress.value,
      otraBanda: other.band,
    },
  };
}
