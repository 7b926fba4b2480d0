import { isKnown, type Figure } from "../../../domain/figure";
import type { PolicyResults } from "../../../domain/results";
import type { TextFigure } from "../lexis/figures";
import type { Judgement } from "../report";
import { isWritten } from "../within/ratios";
import { saidBy, type Said } from "./claims";
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
/** Verbs and adjectives that limit nothing. */
const PLAIN =
  /^(?:paso|pasaron|registro|arroja|simple|aritmetico|asciende|ascendio|llega|llego|alcanzo|situo|resulta|da|queda|general|global)$/;
const OF_AVANCE = /^(?:avance|avances|cumplimiento|desempeno|progreso)$/;

/** The means of Avance Tipo 1 that a sentence states of all objectives, or of all indicators of a level. */
export function averagesIn(items: readonly Item[], year: number, facts: CountFacts): readonly Average[] {
  const at = items.findIndex(({ text }) => MEAN.test(text));
  const first = items.findIndex((item, place) => place > at && item.as === "figure" && item.figure.isPercent);
  if (at < 0 || first < 0) return [];
  const said = saidBy(items.slice(at, first));
  const noun = isOfAllObjectives(items.slice(0, first), facts) ? ({ what: "objectives" } as const) : nounOfAll(items, at, first);
  if (noun === undefined) return [];
  const { levels } = said;
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

/** «el promedio de los cinco», «los cinco objetivos en una sola cifra»: as many as the matrix has; only they have nothing but Avances. */
function isOfAllObjectives(before: readonly Item[], { matrix: { policy } }: CountFacts): boolean {
  const all = policy.nodes.filter(({ kind }) => kind === "objective").length;
  const group = before.findIndex(
    (item, place) => item.as === "figure" && item.figure.readings[0]?.value === all && before[place - 1]?.text === "los",
  );
  if (group < 0 || all < 2) return false;
  const next = before[group + 1];
  return next === undefined || next.as === "mark" || next.as === "neutral" || (next.as === "noun" && next.what === "objectives");
}

/** What is averaged, where no other word limits it. */
function nounOfAll(items: readonly Item[], at: number, first: number): Said["noun"] {
  const before = items.slice(0, first);
  const { noun, objectives, services, entity, levels } = saidBy(items.slice(at, first));
  const unknown = saidBy(before).unknown.filter((word) => !MEAN.test(word) && !PLAIN.test(word));
  const isOfAvance = before.some(({ text }) => OF_AVANCE.test(text));
  if (!noun || !isOfAvance || unknown.length > 0 || objectives.length + services.length > 0 || entity !== undefined) return undefined;
  return noun.what === "objectives" || (noun.what === "indicators" && (noun.level ?? levels[0]) !== undefined) ? noun : undefined;
}

function meanOf(what: Counted, level: Level | undefined, results: PolicyResults): number | undefined {
  const values: readonly Figure[] =
    what === "objectives"
      ? results.objectives.map(({ progress1 }) => progress1.progress.value)
      : results.indicators.filter(({ indicator }) => indicator.level === level).map(({ progress1 }) => progress1.value);
  const known = values.filter(isKnown);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}
