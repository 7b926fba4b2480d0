import { bandOf } from "../../../src/engine/domain/band";
import { computeIndicator } from "../../../src/engine/domain/computePolicy";
import { ND, percent, type Figure } from "../../../src/engine/domain/figure";
import { neededActual } from "../../../src/engine/domain/neededActual";
import type { RatingLevel } from "../../../src/engine/domain/profile";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { progressType1, progressType2, withDirectionAssumed } from "../../../src/engine/domain/progress";
import { rateLevels } from "../../../src/engine/domain/rating";
import type { Progress } from "../../../src/engine/domain/results";
import { rollUp } from "../../../src/engine/domain/rollUp";
import { roundHalfAway } from "../../../src/engine/domain/rounding";
import { ndReasonShort } from "../../../src/engine/words/ndReasons";
import { ratingLabel } from "../../../src/engine/words/labels";
import {
  bandNamed,
  cell,
  directionNamed,
  figure,
  list,
  profileOf,
  progressVectors,
  publishedVectors,
  readCsv,
  type ProgressVector,
} from "../../vectors/readVectors";
import { indicatorOf, periodNamed } from "./policyOf";

/** The CSV vectors through the engine; each title carries the rule of its row. */

test.each(progressVectors().map((vector) => [vector.rule, vector.title, vector] as const))("%s: %s", (_, __, vector) => {
  const { progress1, progress2 } = progressOf(vector);
  expect(printed(progress1.value)).toBe(vector.progress1);
  expect(printed(progress2.value)).toBe(vector.progress2);
  expect(bandOf(progress1.value, defaultProfile)).toBe(vector.band);
  expect(shortReason(progress1)).toBe(vector.reason1);
  expect(shortReason(progress2)).toBe(vector.reason2);
});

test.each(
  progressVectors()
    .filter(({ rule }) => /^P([1-6]|1[1-6])$/.test(rule))
    .map((vector) => [vector.rule, vector.title, vector] as const),
)("%s is the rule named by the figure of: %s", (rule, _, vector) => {
  const { progress1, progress2 } = progressOf(vector);
  expect([progress1.rule, progress2.rule]).toContain(rule);
});

test.each(publishedVectors().map((vector) => [vector.title, vector] as const))(
  "P1, P6, P7, P8: the published figures of %s come out",
  (_, vector) => {
    const { progress1, progress2 } = progressOf(vector);
    expect(printed(progress1.value)).toBe(vector.progress1);
    if (vector.progress2 !== undefined) expect(printed(progress2.value)).toBe(vector.progress2);
  },
);

test.each(readCsv("series.csv").map((row) => [cell(row, "regla"), cell(row, "caso"), row] as const))("%s: %s", (_, __, row) => {
  const year = Number(cell(row, "anio"));
  const targets = series(cell(row, "logros_esperados"));
  const actuals = series(cell(row, "valores_obtenidos"));
  const periods = [...new Set([...Object.keys(targets), ...Object.keys(actuals)])].sort().map(periodNamed);
  const aggregation = cell(row, "agregacion");
  const baselineYear = cell(row, "anio_lb");
  const indicator = indicatorOf(
    {
      code: "ISS.01.01.01.01",
      direction: "ascending",
      ...(aggregation === "sin decir"
        ? { asksAggregation: true }
        : aggregation !== "" && { aggregation: aggregation === "acumulado" ? "cumulative" : "nonCumulative" }),
      ...(baselineYear !== "" && { baselineYear: Number(baselineYear) }),
      baseline: cell(row, "linea_base"),
      targets,
      actuals,
    },
    periods,
  );
  const { progress1, progress2 } = computeIndicator(indicator, periods, year, profileOf(cell(row, "opcion")));
  expect(printed(progress1.value)).toBe(figure(cell(row, "avance_tipo_1")));
  expect(printed(progress2.value)).toBe(figure(cell(row, "avance_tipo_2")));
  expect(shortReason(progress1)).toBe(cell(row, "motivo_avance_1"));
});

test.each(readCsv("objetivos.csv").map((row) => [cell(row, "regla"), cell(row, "caso"), row] as const))("%s: %s", (_, __, row) => {
  const relevances = list(cell(row, "relevancias"));
  const items = list(cell(row, "avances")).map((text, index) => {
    const relevance = relevances[index];
    return { progress: progressNamed(text), ...(relevance !== undefined && relevance !== "-" && { relevance: Number(relevance) }) };
  });
  const result = rollUp(items, profileOf(cell(row, "opciones")));
  expect(printed(result.progress.value)).toBe(figure(cell(row, "promedio")));
  expect([result.considered, result.total]).toEqual([Number(cell(row, "n")), Number(cell(row, "N"))]);
});

test.each(readCsv("niveles.csv").map((row) => [cell(row, "regla"), cell(row, "caso"), row] as const))("%s: %s", (_, __, row) => {
  const thresholds = { medium: Number(cell(row, "medio_desde")), high: Number(cell(row, "alto_desde")) };
  const profile = { ...profileOf(cell(row, "decide")), thresholds };
  expect(bandOf(figure(cell(row, "avance")), profile)).toBe(bandNamed(cell(row, "nivel")));
});

test.each(readCsv("redondeo.csv").map((row) => [cell(row, "regla"), cell(row, "caso"), row] as const))("%s: %s", (_, __, row) => {
  const rounded = roundHalfAway(Number(cell(row, "numero")), Number(cell(row, "decimales")));
  expect(rounded).toBe(Number(cell(row, "resultado")));
});

test.each(readCsv("valor_necesario.csv").map((row) => [cell(row, "regla"), cell(row, "caso"), row] as const))("%s: %s", (_, __, row) => {
  const band = cell(row, "nivel") === "alto" ? "high" : "medium";
  const direction = directionNamed(cell(row, "sentido")) ?? "ascending";
  expect(neededActual({ target: figure(cell(row, "logro_esperado")) }, direction, band, profileOf(cell(row, "opcion")))).toBe(
    figure(cell(row, "valor_necesario")),
  );
});

test.each(readCsv("valoracion.csv").map((row) => [cell(row, "regla"), cell(row, "caso"), row] as const))("%s: %s", (_, __, row) => {
  const level = (header: string): RatingLevel => Number(cell(row, header)) as RatingLevel;
  const rating = rateLevels(
    { objectives: level("nivel_objetivos"), services: level("nivel_servicios"), followUp: level("nivel_seguimiento") },
    defaultProfile,
  );
  expect(rating.points).toBe(Number(cell(row, "puntos")));
  expect(rating.score).toBeCloseTo(Number(cell(row, "puntaje")), 12);
  expect(ratingLabel[rating.level].toLowerCase()).toBe(cell(row, "nivel"));
});

test("the vectors are at least 60 rows of Avances, with all four directions and every published row", () => {
  const vectors = progressVectors();
  expect(vectors.length).toBeGreaterThanOrEqual(60);
  expect(new Set(vectors.map(({ directionText }) => directionText)).size).toBe(5);
  expect(publishedVectors().length).toBe(31);
});

function progressOf({ baseline, target, actual, direction }: ProgressVector): {
  readonly progress1: Progress;
  readonly progress2: Progress;
} {
  const reading = { baseline, target, actual };
  const type1 = progressType1(reading, direction ?? "ascending", defaultProfile);
  return { progress1: direction ? type1 : withDirectionAssumed(type1), progress2: progressType2(reading, direction) };
}

function progressNamed(text: string): Progress {
  if (text === "NA") return { value: ND, rule: "P18", reason: "not-applicable" };
  if (text === "ND") return { value: ND, rule: "P10", reason: "actual-nd" };
  return { value: percent(Number(text)), rule: "P1" };
}

function printed(value: Figure): Figure {
  return value === ND ? ND : roundHalfAway(value, 1);
}

function shortReason(progress: Progress): string {
  return "reason" in progress ? ndReasonShort[progress.reason] : "";
}

/** «2021: 10 | 2022: ND» → { "2021": "10", "2022": "ND" }. */
function series(text: string): Record<string, string> {
  return Object.fromEntries(text.split("|").map((part) => part.split(":").map((each) => each.trim()) as [string, string]));
}
