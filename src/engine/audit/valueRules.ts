import { isKnown } from "../domain/figure";
import type { Indicator } from "../domain/policy";
import { fold } from "../reader/text/fold";
import { findColumn, findFigureColumn } from "../reader/matrix";
import type { AuditContext, Point } from "./context";
import { ruleOfIndicator, UNREADABLE, type AuditRule, type Sighting } from "./rule";
import { likelyScale } from "./scale";

/** How many times above or below the median of its own history a value must be to be called atypical [OURS]. */
export const OUTLIER_RATIO = 5;

/** How far apart the values of a history may be, at most, for another one to stand out from it [OURS]. */
const STEADY_HISTORY = 3;

/** Values: what was typed in línea base, logros esperados and valores obtenidos. */
export const valueRules: readonly AuditRule[] = [
  ruleOfIndicator("valores.celda-vacia", "note", blankActual),
  ruleOfIndicator("valores.sin-dato-mezclado", "note", blanksAmongNd, {
    yieldsTo: ["valores.obtenido-sin-meta", "metas.sin-meta"],
    yieldsInRow: ["valores.celda-vacia"],
  }),
  ruleOfIndicator("valores.obtenido-sin-meta", "warning", actualWithoutTarget, { yieldsTo: UNREADABLE }),
  ruleOfIndicator("valores.numero-como-texto", "note", numbersAsText, { yieldsTo: ["lectura.decimal-ambiguo", "lectura.cifra-con-texto"] }),
  ruleOfIndicator("valores.porcentaje-sobre-100", "warning", shareAbove100),
  ruleOfIndicator("valores.escala-distinta", "warning", otherScale, {
    yieldsTo: ["valores.porcentaje-sobre-100", "lectura.escala-dudosa"],
  }),
  ruleOfIndicator("valores.atipico", "warning", outlier, {
    yieldsTo: [
      "valores.porcentaje-sobre-100",
      "valores.escala-distinta",
      "lectura.escala-dudosa",
      "lectura.cifra-con-texto",
      "valores.acumulado-baja",
      "valores.negativo",
    ],
  }),
  ruleOfIndicator("valores.acumulado-baja", "warning", fallingCount, { yieldsTo: ["valores.negativo"] }),
  ruleOfIndicator("valores.cero-dudoso", "note", doubtfulZero),
  ruleOfIndicator("valores.negativo", "warning", negativeCount),
  ruleOfIndicator("valores.conteo-con-decimales", "note", fractionalCount, { yieldsTo: ["valores.escala-distinta"] }),
  ruleOfIndicator("valores.repetido", "note", repeatedActual),
];

type Look = Omit<Sighting, "code"> | undefined;

/** One row says «no data» in two ways, ND in some years and nothing in others: is the empty one a figure still to come? */
function blanksAmongNd(indicator: Indicator, context: AuditContext): Look {
  for (const role of ["actual", "target"] as const) {
    const { kinds } = role === "actual" ? indicator.actuals : indicator.targets;
    const upToCut = context.input.matrix.policy.periods.flatMap((period, index) =>
      period.year <= context.year ? [{ period, kind: kinds[index] }] : [],
    );
    const blank = upToCut.find(({ kind }) => kind === "blank");
    if (!blank || !upToCut.some(({ kind }) => kind === "nd")) continue;
    const column = findFigureColumn(context.input.matrix, role, blank.period);
    if (column !== undefined) return { cell: context.cell(indicator.row, column), data: { anio: blank.period.year, columna: role } };
  }
  return undefined;
}

/** A blank among figures or ND: the reader of the report cannot tell whether it is a zero, no data or not applicable. */
function blankActual(indicator: Indicator, context: AuditContext): Look {
  if (context.kind(indicator, "actual", context.year) !== "blank") return undefined;
  if (!isKnown(context.figure(indicator, "target", context.year) ?? "ND")) return undefined;
  return { cell: context.figureCell(indicator, "actual", context.year), data: { anio: context.year } };
}

function actualWithoutTarget(indicator: Indicator, context: AuditContext): Look {
  const actual = context.figure(indicator, "actual", context.year);
  const target = context.figure(indicator, "target", context.year);
  if (actual === undefined || target === undefined || !isKnown(actual) || isKnown(target)) return undefined;
  if (context.kind(indicator, "target", context.year) === "uncalculated") return undefined;
  return { cell: context.figureCell(indicator, "target", context.year), data: { anio: context.year, obtenido: actual } };
}

/** Told once per row, and only for rows whose other figures are numbers: a matrix typed as text throughout is read as it is. */
function numbersAsText(indicator: Indicator, context: AuditContext): Look {
  // «2020: 182» in one cell can only be text.
  const hasOwnCell = findColumn(context.input.matrix, "baselineYear") !== undefined;
  const kinds = [...(hasOwnCell ? [indicator.baseline.kind] : []), ...indicator.targets.kinds, ...indicator.actuals.kinds];
  const texts = kinds.filter((kind) => kind === "textNumber").length;
  const numbers = kinds.filter((kind) => kind === "number").length;
  if (texts === 0 || numbers <= texts) return undefined;
  const points = [...context.points(indicator, "target", Infinity), ...context.points(indicator, "actual", Infinity)];
  const asText = points.filter((point) => typeof context.input.grid.value(indicator.row, point.column) === "string");
  const first = asText[0];
  return {
    cell: first ? context.cell(indicator.row, first.column) : context.roleCell(indicator.row, "baselineValue"),
    data: { celdas: texts },
  };
}

/** The worst place first: what was obtained in the cut year, then what was expected, then the years before; one finding a row. */
function shareAbove100(indicator: Indicator, context: AuditContext): Look {
  if (indicator.measure !== "share") return undefined;
  const [targets, actuals] = [context.points(indicator, "target", Infinity), context.points(indicator, "actual")];
  const above = [...actuals.filter(({ period }) => period.year === context.year), ...targets, ...actuals].find(
    ({ value }) => value > 100 + 1e-9,
  );
  if (!above) return undefined;
  // Its own target and the figure of the year before tell which correction can be believed.
  const expected = [
    targets.find(({ period }) => period.year === above.period.year),
    actuals.filter(({ period }) => period.year < above.period.year).at(-1),
  ].flatMap((point) => (point && point !== above ? [point.value] : []));
  return { cell: context.cell(indicator.row, above.column), data: { valor: above.value, ...likelyScale(above.value, expected) } };
}

/** What came before the cut year: línea base and earlier valores obtenidos. */
function historyOf(indicator: Indicator, context: AuditContext): readonly number[] {
  const { year, value } = indicator.baseline;
  const earlier = context.points(indicator, "actual", context.year - 1);
  // A baseline that is also a valor obtenido of its year is one observation, not two.
  const isApart = isKnown(value) && (year === undefined || year < context.year) && !earlier.some((point) => point.period.year === year);
  return [...(isApart ? [value] : []), ...earlier.map((point) => point.value)];
}

/** About 100 times (or a hundredth of) both its target and its own history: typed in another scale. */
function otherScale(indicator: Indicator, context: AuditContext): Look {
  const actual = lastActual(indicator, context);
  const target = context.figure(indicator, "target", context.year);
  if (!actual || actual.value === 0 || target === undefined || !isKnown(target) || target === 0) return undefined;
  const history = historyOf(indicator, context);
  const ratios = [target, ...history.slice(-2)].map((other) => actual.value / other);
  if (history.length === 0 || !ratios.every((ratio) => (ratio >= 50 && ratio <= 200) || (ratio >= 0.005 && ratio <= 0.02)))
    return undefined;
  const proposed = (ratios[0] ?? 1) > 1 ? actual.value / 100 : actual.value * 100;
  return { cell: context.cell(indicator.row, actual.column), data: { valor: actual.value, propuesto: proposed, meta: target } };
}

function outlier(indicator: Indicator, context: AuditContext): Look {
  const actual = lastActual(indicator, context);
  const history = historyOf(indicator, context);
  if (!actual || actual.value <= 0 || history.length < 2 || history.some((value) => value <= 0)) return undefined;
  if (Math.max(...history) > Math.min(...history) * STEADY_HISTORY) return undefined;
  const typical = median(history);
  if (actual.value < typical * OUTLIER_RATIO && actual.value > typical / OUTLIER_RATIO) return undefined;
  // A target that asks for the jump explains it.
  const target = context.figure(indicator, "target", context.year);
  if (target !== undefined && isKnown(target) && target > 0 && Math.abs(actual.value / target - 1) < 0.5) return undefined;
  return { cell: context.cell(indicator.row, actual.column), data: { valor: actual.value, mediana: typical, anios: history.length } };
}

/** A total that is added to every year cannot fall. */
function fallingCount(indicator: Indicator, context: AuditContext): Look {
  const isRunningTotal =
    (indicator.aggregation === "cumulative" || /\bacumulad/.test(fold(indicator.name))) &&
    context.input.profile.cumulative === "runningTotal";
  if (!isRunningTotal || indicator.unit === "percent" || indicator.direction === "descending") return undefined;
  const points = context.points(indicator, "actual");
  const fall = points.filter((point, index) => index > 0 && point.value < (points[index - 1]?.value ?? point.value)).at(-1);
  const before = fall && points[points.indexOf(fall) - 1];
  if (!before) return undefined;
  return {
    cell: context.cell(indicator.row, fall.column),
    data: { antes: before.value, anioAntes: before.period.year, despues: fall.value, anio: fall.period.year },
  };
}

/** A zero after a history of figures: a true zero, or «no hay dato»? The verdict depends on it. */
function doubtfulZero(indicator: Indicator, context: AuditContext): Look {
  const actual = lastActual(indicator, context);
  if (!actual || actual.value !== 0 || indicator.direction === "descending" || indicator.direction === "ceiling") return undefined;
  const history = context.points(indicator, "actual", context.year - 1);
  const baseline = indicator.baseline.value;
  const everPositive = history.some((point) => point.value > 0) || (isKnown(baseline) && baseline > 0);
  return everPositive ? { cell: context.cell(indicator.row, actual.column), data: { anio: context.year } } : undefined;
}

function negativeCount(indicator: Indicator, context: AuditContext): Look {
  if (indicator.measure !== "count" && indicator.measure !== "share") return undefined;
  const point = [...context.points(indicator, "target", Infinity), ...context.points(indicator, "actual")].find(({ value }) => value < 0);
  return point && { cell: context.cell(indicator.row, point.column), data: { valor: point.value } };
}

function fractionalCount(indicator: Indicator, context: AuditContext): Look {
  if (indicator.measure !== "count") return undefined;
  const point = context
    .points(indicator, "actual")
    .filter(({ value }) => !Number.isInteger(value))
    .at(-1);
  return point && { cell: context.cell(indicator.row, point.column), data: { valor: point.value } };
}

/** The same figure to the last digit as the year before, in a count of three digits or more: perhaps copied. */
function repeatedActual(indicator: Indicator, context: AuditContext): Look {
  const points = context.points(indicator, "actual");
  const [before, now] = points.slice(-2);
  if (!before || !now || now.period.year !== context.year || now.value !== before.value || indicator.unit === "percent") return undefined;
  if (Math.abs(now.value) < 100) return undefined;
  return {
    cell: context.cell(indicator.row, now.column),
    data: { valor: now.value, anioAntes: before.period.year, anio: now.period.year },
  };
}

function lastActual(indicator: Indicator, context: AuditContext): Point | undefined {
  return context
    .points(indicator, "actual")
    .filter((point) => point.period.year === context.year)
    .at(-1);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = sorted.length % 2 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
