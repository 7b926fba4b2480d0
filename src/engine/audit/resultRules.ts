import { bandOf } from "../domain/band";
import { computePolicy } from "../domain/computePolicy";
import { isKnown, type Figure } from "../domain/figure";
import type { Indicator } from "../domain/policy";
import type { Profile } from "../domain/profile";
import type { ObjectiveResult } from "../domain/results";
import { roundHalfAway } from "../domain/rounding";
import { isCellError } from "../grid";
import { findColumn } from "../reader/matrix";
import { readNumberText } from "../reader/numberText";
import type { AuditContext } from "./context";
import { isWorse } from "./direction";
import { ruleOfIndicator, type AuditRule, type Sighting } from "./rule";

/** Share of the way from baseline to target (Avance Tipo 2) from which a red band hides progress [OURS]. */
export const HIDDEN_PROGRESS = 100 / 3;

/** How far a printed Avance may be from the one its row gives (METHOD §8). */
export const PRINTED_TOLERANCE = 0.1;

/** Results: what the bands say, and whether the printed Avance follows from its row. */
export const resultRules: readonly AuditRule[] = [
  ruleOfIndicator("resultados.avance-no-sale", "error", (indicator, context) => printedDiffers(indicator, context, "progress1")),
  ruleOfIndicator("resultados.avance2-no-sale", "error", (indicator, context) => printedDiffers(indicator, context, "progress2")),
  { id: "resultados.objetivo-no-sale", severity: "error", find: printedObjectives },
  ruleOfIndicator("resultados.verde-enganoso", "warning", misleadingGreen),
  ruleOfIndicator("resultados.rojo-enganoso", "note", misleadingRed),
  ruleOfIndicator("resultados.banda-por-redondeo", "warning", bandByRounding),
  { id: "resultados.objetivo-por-redondeo", severity: "warning", find: objectiveBandByRounding },
  { id: "resultados.objetivo-segun-nd", severity: "warning", find: objectiveBandByNd },
  { id: "resultados.objetivo-segun-cero", severity: "warning", find: objectiveBandByZero },
];

type Look = Omit<Sighting, "code"> | undefined;
type ProgressRole = "progress1" | "progress2";

/** What stands in an Avance cell: a figure, ND, or undefined where nothing was printed. */
function printed(context: AuditContext, row: number, role: ProgressRole): { figure: Figure; column: number } | undefined {
  const { matrix, grid } = context.input;
  const column = (findColumn(matrix, role, { year: context.year }) ?? matrix.columns.find((one) => one.role === role && one.period === undefined))?.column;
  if (column === undefined) return undefined;
  const value = grid.value(row, column);
  if (typeof value === "number") return { figure: isShownAsPercent(grid.numberFormat(row, column)) ? value * 100 : value, column };
  if (typeof value !== "string" || isCellError(value)) return undefined;
  const read = readNumberText(value, matrix.decimal.separator);
  if (read.kind === "textNumber") return { figure: read.value, column };
  return read.kind === "nd" ? { figure: "ND", column } : undefined;
}

function isShownAsPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

function printedDiffers(indicator: Indicator, context: AuditContext, role: ProgressRole): Look {
  const shown = printed(context, indicator.row, role);
  const computed = context.result(indicator)?.[role].value;
  if (!shown || computed === undefined || agrees(shown.figure, computed)) return undefined;
  const changesBand = role === "progress1" && bandOf(shown.figure, context.input.profile) !== bandOf(computed, context.input.profile);
  return { cell: context.cell(indicator.row, shown.column), data: { impreso: shown.figure, calculado: computed, cambiaBanda: changesBand ? 1 : 0 } };
}

function* printedObjectives(context: AuditContext): Iterable<Sighting> {
  for (const result of context.input.results.objectives) {
    for (const role of ["progress1", "progress2"] as const) {
      const shown = printed(context, result.objective.row, role);
      const computed = result[role].progress.value;
      // An objective whose indicators stand outside the extract cannot be redone from it.
      if (!shown || result[role].total === 0 || agrees(shown.figure, computed)) continue;
      yield { cell: context.cell(result.objective.row, shown.column), code: result.objective.code, data: { impreso: shown.figure, calculado: computed, tipo: role === "progress1" ? 1 : 2 } };
    }
  }
}

/** Equal within the tolerance; the small term keeps 77.5 against 77.6 inside it in binary. */
function agrees(shown: Figure, computed: Figure): boolean {
  if (!isKnown(shown) || !isKnown(computed)) return shown === computed;
  return Math.abs(roundHalfAway(shown, 1) - roundHalfAway(computed, 1)) <= PRINTED_TOLERANCE + 1e-9;
}

/** AT1 in the high band while the value obtained is worse than the baseline: green that hides a fall. */
function misleadingGreen(indicator: Indicator, context: AuditContext): Look {
  const result = context.result(indicator);
  const { value: baseline } = indicator.baseline;
  if (result?.band !== "high" || !isKnown(result.reading.actual) || !isKnown(baseline) || !isWorse(result.reading.actual, baseline, indicator.direction)) return undefined;
  return { cell: context.figureCell(indicator, "actual", context.year), data: { avance1: result.progress1.value, avance2: result.progress2.value, obtenido: result.reading.actual, base: baseline } };
}

function misleadingRed(indicator: Indicator, context: AuditContext): Look {
  const result = context.result(indicator);
  const { value: baseline } = indicator.baseline;
  if (result?.band !== "low" || !isKnown(result.progress2.value) || !isKnown(result.reading.actual) || !isKnown(baseline)) return undefined;
  const improved = result.reading.actual !== baseline && !isWorse(result.reading.actual, baseline, indicator.direction);
  if (!improved || result.progress2.value < HIDDEN_PROGRESS) return undefined;
  return { cell: context.figureCell(indicator, "actual", context.year), data: { avance1: result.progress1.value, avance2: result.progress2.value, obtenido: result.reading.actual, base: baseline } };
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

function bandsByRounding(figure: Figure, profile: Profile): { avance: number; redondeado: number; banda: string; otraBanda: string } | undefined {
  if (!isKnown(figure)) return undefined;
  const rounded = roundHalfAway(figure, 1);
  const [exact, other] = [bandOf(figure, { ...profile, bandOn: "unrounded" }), bandOf(rounded, { ...profile, bandOn: "unrounded" })];
  return exact === other ? undefined : { avance: figure, redondeado: rounded, banda: exact, otraBanda: other };
}

/** The band of the objective with ND skipped against ND counted as 0. */
function* objectiveBandByNd(context: AuditContext): Iterable<Sighting> {
  const { matrix, profile, results } = context.input;
  const otherReading = profile.ndInMean === "skip" ? "zero" : "skip";
  const others = computePolicy(matrix.policy, context.year, { ...profile, ndInMean: otherReading }).objectives;
  for (const [index, result] of results.objectives.entries()) {
    const other = others[index];
    if (other && other.band !== result.band && result.progress1.considered > 0) yield objectiveChange(context, result, other, { lectura: otherReading });
  }
}

/** The band of the objective if the zeros obtained were really «no hay dato» (OP.03 of 2023: 50 → 100). */
function* objectiveBandByZero(context: AuditContext): Iterable<Sighting> {
  const { matrix, profile, results } = context.input;
  const isDoubtful = (indicator: Indicator): boolean => indicator.level === "objective" && context.figure(indicator, "actual", context.year) === 0;
  const doubtful = context.indicators.filter(isDoubtful);
  if (doubtful.length === 0) return;
  const withoutZeros = { ...matrix.policy, indicators: matrix.policy.indicators.map((indicator) => (isDoubtful(indicator) ? withoutActual(indicator, context) : indicator)) };
  const others = computePolicy(withoutZeros, context.year, { ...profile, ndInMean: "skip" }).objectives;
  for (const [index, result] of results.objectives.entries()) {
    const other = others[index];
    const codes = doubtful.filter((indicator) => indicator.objective === result.objective.key).map((indicator) => indicator.code);
    if (other && codes.length > 0 && other.band !== result.band && other.band !== "noData") yield objectiveChange(context, result, other, { indicadores: codes });
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
    data: { ...why, avance: result.progress1.progress.value, banda: result.band, otroAvance: other.progress1.progress.value, otraBanda: other.band },
  };
}
