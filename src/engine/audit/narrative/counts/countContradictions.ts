import type { PolicyResults } from "../../../domain/results";
import { fold } from "../../../reader/text/fold";
import type { Contradiction } from "../report";
import type { PlacedCount } from "./countJudgements";
import { hasCondition } from "./claims";
import { countMatching, type CountFacts } from "./filter";
import { conditionsOf } from "./readings";

/** Counts by band that do not add up to the total of their sentence, or that count the rows without data twice; what is not so of all of a group. */
export function* countContradictions(placed: readonly PlacedCount[], results: PolicyResults, facts: CountFacts): Iterable<Contradiction> {
  for (const statement of statementsOf(placed)) {
    const broken = brokenTotal(statement, results);
    const [first] = statement;
    if (broken && first)
      yield { paragraph: first.piece.paragraph, quote: first.piece.quote, rule: "narrativa.partes-no-suman", data: broken };
  }
  for (const count of placed) {
    const others = againstAll(count, facts);
    if (others.length > 0)
      yield { ...placeOf(count), rule: "narrativa.conjunto", data: { dice: clauseOf(count), otros: others.slice(0, 6) } };
  }
}

/** Those of a group, counted rightly, of which what is said of all of them is not so in any reading. */
function againstAll({ claim, verdict: { outcome, filter } }: PlacedCount, facts: CountFacts): readonly string[] {
  const { ofAll } = claim;
  if (ofAll === undefined || outcome !== "ties" || filter === undefined || hasCondition(claim.said)) return [];
  // Of all there are, the sets say it (`claims/sets/all`).
  if ((filter.entity ?? filter.objectives ?? filter.services) === undefined) return [];
  const group = countMatching(filter, facts) ?? [];
  const trend = ofAll.trend === undefined ? {} : { against: filter.year - 1 };
  const told = conditionsOf(ofAll).map((condition) => new Set(countMatching({ ...filter, ...condition, ...trend }, facts) ?? group));
  const failing = told.map((codes) => group.filter((code) => !codes.has(code)));
  return failing.every((codes) => codes.length > 0) ? (failing[0] ?? []) : [];
}

function placeOf({ piece: { paragraph, quote } }: PlacedCount): Pick<Contradiction, "paragraph" | "quote"> {
  return { paragraph, quote };
}

/** From the count to the end of its clause. */
function clauseOf({ piece: { quote }, figure }: PlacedCount): string {
  return (/^[^;.]{0,90}/.exec(quote.slice(figure.start))?.[0] ?? "").trim();
}

function statementsOf(placed: readonly PlacedCount[]): readonly (readonly PlacedCount[])[] {
  const statements = new Map<number, PlacedCount[]>();
  for (const count of placed) statements.set(count.statement, [...(statements.get(count.statement) ?? []), count]);
  return [...statements.values()];
}

/**
 * Bands against their total. «9 bajo, 3 medio, 32 alto y 3 sin dato» of 44: the published count has those without data inside «bajo»
 * already; it ties where the text says so («de los cuales 3 sin dato»).
 */
function brokenTotal(statement: readonly PlacedCount[], results: PolicyResults): Contradiction["data"] | undefined {
  const bands = statement.filter(
    ({ claim }) =>
      claim.said.band !== undefined &&
      claim.said.band !== "withData" &&
      !claim.isShare &&
      claim.difference === undefined &&
      !claim.isOfYearBefore,
  );
  const kinds = new Set(bands.map(({ claim }) => claim.said.band));
  if (kinds.size !== bands.length || !(["low", "medium", "high"] as const).every((band) => kinds.has(band))) return undefined;
  const stated = statement.find(({ claim }) => claim.isTotal && !claim.isShare && !hasCondition(claim.said))?.claim.stated;
  const total = stated ?? totalOfMatrix(bands, results);
  if (total === undefined) return undefined;
  const sum = bands.reduce((before, { claim }) => before + claim.stated, 0);
  if (sum === total) return undefined;
  const without = sum - (bands.find(({ claim }) => claim.said.band === "noData")?.claim.stated ?? 0);
  if (without === total && statement.some(({ piece }) => INSIDE.test(fold(piece.quote)))) return undefined;
  // Rows without data need not be counted: what is missing may be they.
  if (sum < total && !kinds.has("noData") && saysWithoutData(statement)) return undefined;
  // Counts that are wrong one by one are judged as such; against the matrix only the double counting is told.
  if (stated === undefined && without !== total) return undefined;
  return { total, suma: sum, partes: bands.map(({ claim }) => String(claim.stated)), ...(stated === undefined ? { segun: "matriz" } : {}) };
}

/** «…; del índice de accesibilidad todavía no se dispone de medición»: the row without data is named, not counted. */
function saysWithoutData(statement: readonly PlacedCount[]): boolean {
  return statement.some(({ whole }) =>
    /\b(?:sin|no)\s(?:\S+\s){0,4}(?:datos?|informacion|medicion|medid[oa]s?|reporte)/.test(fold(whole.quote)),
  );
}

/** Total of the level, where the text counts its four groups. */
function totalOfMatrix(bands: readonly PlacedCount[], results: PolicyResults): number | undefined {
  const filter = bands[0]?.verdict.filter;
  return bands.length === 4 && filter?.level !== undefined && filter.objectives === undefined && filter.entity === undefined
    ? results.counts[filter.level].total
    : undefined;
}

/** Words that put the rows without data inside another count. */
const INSIDE =
  /\b(?:de\s+(?:los|las)\s+cuales|de\s+ell[oa]s|de\s+est[oa]s|inclu(?:ye|yen|ido|idos|yendo)|entre\s+(?:ellos|ellas|los\s+cuales)|considerad[oa]s?\s+(?:como|en)|contad[oa]s?\s+(?:como|en))\b/;
