import { isKnown } from "../domain/figure";
import { isDownward, isFarAbove, isWorse } from "../domain/misleading";
import type { Indicator } from "../domain/policy";
import { fold } from "../reader/text/fold";
import { findColumn } from "../reader/matrix";
import type { AuditContext } from "./context";
import { ruleOfIndicator, UNREADABLE, type AuditRule, type Sighting } from "./rule";

/** Targets: línea base and logros esperados against the direction, the type and what was already obtained. */
export const targetRules: readonly AuditRule[] = [
  ruleOfIndicator("metas.contra-sentido", "warning", againstDirection, { yieldsTo: ["metas.cero"] }),
  ruleOfIndicator("metas.no-monotona", "warning", notMonotone, { yieldsTo: ["metas.contra-sentido", "metas.cero"] }),
  ruleOfIndicator("metas.igual-linea-base", "warning", equalsBaseline),
  ruleOfIndicator("metas.cero", "warning", zeroTarget),
  ruleOfIndicator("metas.ya-superada", "note", alreadyPassed, {
    yieldsTo: ["metas.contra-sentido", "metas.igual-linea-base", "metas.no-monotona", "metas.cero"],
  }),
  ruleOfIndicator("metas.muy-baja", "note", tooLow, {
    yieldsTo: ["metas.ya-superada", "metas.contra-sentido", "metas.no-monotona", "metas.igual-linea-base"],
    yieldsInRow: ["valores.porcentaje-sobre-100", "valores.escala-distinta", "valores.atipico", "lectura.escala-dudosa"],
  }),
  ruleOfIndicator("metas.linea-base-nd", "note", baselineMissing, { yieldsTo: UNREADABLE }),
  ruleOfIndicator("metas.linea-base-sin-anio", "note", baselineWithoutYear, { yieldsTo: ["lectura.anio-base-ilegible"] }),
  ruleOfIndicator("metas.linea-base-posterior", "warning", baselineAfterTargets),
  ruleOfIndicator("metas.anio-base-distinto", "note", baselineYearDiffers),
  ruleOfIndicator("metas.nombre-acumulado", "warning", nameSaysCumulative),
  ruleOfIndicator("metas.nombre-tasa", "warning", nameSaysRate),
  ruleOfIndicator("metas.sin-meta", "warning", targetMissing, { yieldsTo: UNREADABLE }),
];

type Look = Omit<Sighting, "code"> | undefined;

function targetOf(indicator: Indicator, context: AuditContext): number | undefined {
  const target = context.figure(indicator, "target", context.year);
  return target !== undefined && isKnown(target) ? target : undefined;
}

function baselineOf(indicator: Indicator): number | undefined {
  return isKnown(indicator.baseline.value) ? indicator.baseline.value : undefined;
}

function targetCell(indicator: Indicator, context: AuditContext): string {
  return context.figureCell(indicator, "target", context.year);
}

function againstDirection(indicator: Indicator, context: AuditContext): Look {
  const [target, baseline] = [targetOf(indicator, context), baselineOf(indicator)];
  if (target === undefined || baseline === undefined || !isWorse(target, baseline, indicator.direction)) return undefined;
  if (indicator.direction === "ceiling" || indicator.direction === "floor") return undefined;
  return { cell: targetCell(indicator, context), data: { meta: target, base: baseline, sentido: indicator.direction ?? "ascending" } };
}

/** 10, 20, 10, 20: a step of the path goes back. */
function notMonotone(indicator: Indicator, context: AuditContext): Look {
  if (indicator.direction === "ceiling" || indicator.direction === "floor") return undefined;
  const points = context.points(indicator, "target", Infinity);
  const at = points.findIndex(
    (point, index) => index > 0 && isWorse(point.value, points[index - 1]?.value ?? point.value, indicator.direction),
  );
  const back = points[at];
  if (!back) return undefined;
  return {
    cell: context.cell(indicator.row, back.column),
    data: { serie: points.map((point) => point.value).join(", "), anio: back.period.year },
  };
}

function equalsBaseline(indicator: Indicator, context: AuditContext): Look {
  const [target, baseline] = [targetOf(indicator, context), baselineOf(indicator)];
  if (target === undefined || target !== baseline || indicator.baseline.year === context.year) return undefined;
  // A limit not to be crossed may well be where things stand.
  if (indicator.direction === "ceiling" || indicator.direction === "floor") return undefined;
  return { cell: targetCell(indicator, context), data: { meta: target, anio: context.year } };
}

function zeroTarget(indicator: Indicator, context: AuditContext): Look {
  if (targetOf(indicator, context) !== 0) return undefined;
  // Nothing to reach, or nothing left: the second has a figure by a convention of the tool.
  const isDown = isDownward(indicator.direction);
  return {
    cell: targetCell(indicator, context),
    severity: isDown ? "note" : "warning",
    data: { anio: context.year, sentido: isDown ? "descendente" : "ascendente" },
  };
}

/** The year before had already reached the target: it asks for nothing new. */
function alreadyPassed(indicator: Indicator, context: AuditContext): Look {
  const target = targetOf(indicator, context);
  const before = context.points(indicator, "actual", context.year - 1).at(-1);
  if (target === undefined || !before || indicator.direction === "ceiling" || indicator.direction === "floor") return undefined;
  if (!isWorse(target, before.value, indicator.direction)) return undefined;
  const result = context.result(indicator);
  const trivial = result && isFarAbove(result) ? { avance: result.progress1.value } : {};
  return { cell: targetCell(indicator, context), data: { meta: target, antes: before.value, anioAntes: before.period.year, ...trivial } };
}

function tooLow(indicator: Indicator, context: AuditContext): Look {
  const result = context.result(indicator);
  if (!result || !isFarAbove(result)) return undefined;
  return { cell: targetCell(indicator, context), data: { meta: targetOf(indicator, context) ?? 0, avance: result.progress1.value } };
}

function baselineMissing(indicator: Indicator, context: AuditContext): Look {
  // Without a column for it the reader says so once for the whole matrix.
  const { value, kind } = indicator.baseline;
  if (isKnown(value) || kind === "noColumn" || kind === "uncalculated" || targetOf(indicator, context) === undefined) return undefined;
  return { cell: context.roleCell(indicator.row, "baselineValue"), data: { vacia: kind === "blank" ? 1 : 0 } };
}

function baselineWithoutYear(indicator: Indicator, context: AuditContext): Look {
  if (indicator.baseline.year !== undefined || !isKnown(indicator.baseline.value) || !findColumn(context.input.matrix, "baselineYear"))
    return undefined;
  return { cell: context.roleCell(indicator.row, "baselineYear"), data: {} };
}

function baselineAfterTargets(indicator: Indicator, context: AuditContext): Look {
  const year = indicator.baseline.year;
  const first = context.points(indicator, "target", Infinity)[0];
  if (year === undefined || !first || year <= first.period.year) return undefined;
  return { cell: context.roleCell(indicator.row, "baselineYear"), data: { anioBase: year, anioMeta: first.period.year } };
}

/** METHOD §6: the target of the baseline year repeats the baseline. */
function baselineYearDiffers(indicator: Indicator, context: AuditContext): Look {
  const [year, baseline] = [indicator.baseline.year, baselineOf(indicator)];
  if (year === undefined || baseline === undefined) return undefined;
  const target = context.figure(indicator, "target", year);
  if (target === undefined || !isKnown(target) || target === baseline) return undefined;
  return { cell: context.figureCell(indicator, "target", year), data: { anio: year, base: baseline, meta: target } };
}

function nameSaysCumulative(indicator: Indicator, context: AuditContext): Look {
  if (indicator.aggregation !== "nonCumulative" || !/\bacumulad[oa]s?\b/.test(fold(indicator.name))) return undefined;
  return { cell: context.roleCell(indicator.row, "aggregation"), data: {} };
}

/** A rate of change is a percentage between two years: it is not added up, and its figures are not a count. */
function nameSaysRate(indicator: Indicator, context: AuditContext): Look {
  if (!/\btasa de (variacion|crecimiento|incremento|reduccion)\b/.test(fold(indicator.name))) return undefined;
  if (indicator.aggregation === "cumulative")
    return { cell: context.roleCell(indicator.row, "aggregation"), data: { motivo: "acumulado" } };
  const figures = [...context.points(indicator, "target", Infinity), ...context.points(indicator, "actual")];
  if (
    indicator.unit === "percent" ||
    figures.length === 0 ||
    !figures.every(({ value }) => Number.isInteger(value) && Math.abs(value) > 100)
  )
    return undefined;
  return { cell: context.seriesCells(indicator, figures), data: { motivo: "conteo" } };
}

function targetMissing(indicator: Indicator, context: AuditContext): Look {
  const kind = context.kind(indicator, "target", context.year);
  if (targetOf(indicator, context) !== undefined || kind === "noColumn" || kind === "uncalculated") return undefined;
  const actual = context.figure(indicator, "actual", context.year);
  if (actual === undefined || isKnown(actual)) return undefined;
  const later = context.points(indicator, "target", Infinity);
  if (later.length === 0 || (later[0]?.period.year ?? 0) > context.year) return undefined;
  return { cell: targetCell(indicator, context), data: { anio: context.year } };
}
