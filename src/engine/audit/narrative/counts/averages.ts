import { isKnown, type Figure } from "../../../domain/figure";
import type { PolicyResults } from "../../../domain/results";
import type { TextFigure } from "../lexis/figures";
import type { Judgement } from "../report";
import { isWritten } from "../within/ratios";
import { saidBy } from "./claims";
import type { Item } from "./features";
import type { Counted, CountFacts, Level } from "./filter";
import { yearsOf } from "./readings";
import { changeAt } from "./stretches";

/** «El avance promedio de los objetivos pasó de 92.8 % a 91.0 %»: a mean of Avances over all that are named. */
export interface Average {
  readonly figure: TextFigure;
  readonly position: number;
  readonly verdict: "cuadra" | "no_cuadra";
  readonly expected: number;
  readonly basis: Extract<Judgement["basis"], { as: "mean" }>;
}

const MEAN = /^(?:promedio|promedios|promediado|media)$/;
const OF_AVANCE = /^(?:avance|avances|cumplimiento|desempeno|progreso)$/;

/** The means of Avance Tipo 1 that a sentence states of all objectives, or of all indicators of a level. */
export function averagesIn(items: readonly Item[], year: number, facts: CountFacts): readonly Average[] {
  const at = items.findIndex(({ text }) => MEAN.test(text));
  const first = items.findIndex((item, place) => place > at && item.as === "figure" && item.figure.isPercent);
  if (at < 0 || first < 0) return [];
  const before = items.slice(0, first);
  const said = saidBy(items.slice(at, first));
  const unknown = saidBy(before).unknown.filter((word) => !MEAN.test(word) && !/^(?:paso|pasaron|registro|arroja)$/.test(word));
  const isOfAvance = before.some(({ text }) => OF_AVANCE.test(text));
  const { noun, objectives, services, entity, levels } = said;
  if (!noun || !isOfAvance || unknown.length > 0 || objectives.length + services.length > 0 || entity !== undefined) return [];
  if (noun.what !== "objectives" && (noun.what !== "indicators" || (noun.level ?? levels[0]) === undefined)) return [];
  const isChange = changeAt(items, first) === "from";
  return (isChange ? [first, first + 2] : [first]).flatMap((place, order): Average[] => {
    const item = items[place];
    if (item?.as !== "figure" || !item.figure.readings[0]) return [];
    const of = isChange && order === 0 ? year - 1 : (yearsOf(said, year)[0] ?? year);
    const results = facts.resultsOfYear(of);
    const expected = results && meanOf(noun.what, noun.level ?? levels[0], results);
    if (expected === undefined) return [];
    const { value, decimals } = item.figure.readings[0];
    const verdict = isWritten(value, expected, decimals) ? "cuadra" : "no_cuadra";
    return [{ figure: item.figure, position: item.position, verdict, expected, basis: { as: "mean", what: noun.what, year: of } }];
  });
}

function meanOf(what: Counted, level: Level | undefined, results: PolicyResults): number | undefined {
  const values: readonly Figure[] =
    what === "objectives"
      ? results.objectives.map(({ progress1 }) => progress1.progress.value)
      : results.indicators.filter(({ indicator }) => indicator.level === level).map(({ progress1 }) => progress1.value);
  const known = values.filter(isKnown);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}
