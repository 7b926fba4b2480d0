import { hasCondition, levelOfNoun, nearest, saidBy, type CountClaim, type Said } from "./claims";
import type { Item } from "./features";
import type { Level } from "./filter";

/** What a sentence inherits where it does not say it: from the sentences before it in its paragraph, its parent, its heading. */
export interface Around {
  readonly noun?: Said["noun"];
  /** The other one, where the sentence before counts two: «cuatro objetivos y 27 indicadores». */
  readonly otherNoun?: Said["noun"];
  /** Of the indicators that the sentence before counts. */
  readonly likelyLevel?: Level;
  /** What limits the counts of the sentence before: an entity, an objective, words that no table knows. */
  readonly scope?: readonly string[];
  /** Said by the bullet that they stand under: surely of them. */
  readonly levels?: Said["levels"];
}

/** What stands before a count in its sentence and around it. */
export interface Before {
  readonly frame: Said;
  readonly inherited: Said;
  readonly around: Around;
  /** Those before it in the sentence. */
  readonly claims: readonly CountClaim[];
  readonly isFirst: boolean;
}

export type ClaimOfPlace = Omit<CountClaim, "figure" | "position">;

export type Common = Pick<CountClaim, "stated" | "isShare">;

/** «uno más que en 2022», behind a count. */
export function differenceClaim(
  common: Common,
  right: Said,
  difference: 1 | -1,
  previous: CountClaim | undefined,
): ClaimOfPlace | undefined {
  if (!previous || (right.years.length === 0 && right.against === undefined)) return undefined;
  const said = { ...nearest(right, previous.said), unknown: [] };
  return { ...common, noun: previous.noun, said, isTotal: previous.isTotal, isDefinite: false, difference };
}

/** «13 de los 23 indicadores (56.5 %)»: the share of the part. */
export function shareClaim(common: Common, claims: readonly CountClaim[]): ClaimOfPlace | undefined {
  const [before, last] = [claims.at(-2), claims.at(-1)];
  const part = last !== undefined && before?.whole === last.stated ? before : last;
  if (!part || part.isShare || !hasCondition(part.said)) return undefined;
  const { noun, said, isDefinite, whole } = part;
  return { ...common, noun, said, isTotal: false, isDefinite, ...(whole === undefined ? {} : { whole }) };
}

/** «…, proporción inferior a la de 2022, cuando fueron dieciséis»: the count before it, of the year last named. */
export function thenClaim(common: Common, before: readonly Item[], claims: readonly CountClaim[]): ClaimOfPlace | undefined {
  const year = before.flatMap((item) => (item.as === "year" ? [item.year] : [])).at(-1);
  const last = claims.at(-1);
  if (!last || year === undefined) return undefined;
  return { ...common, noun: last.noun, said: { ...last.said, years: [year] }, isTotal: last.isTotal, isDefinite: false };
}

/** «los indicadores bajos pasaron de 11 a 8» */
export function changeClaim(
  common: Common,
  changed: "from" | "to",
  leftItems: readonly Item[],
  { frame, inherited }: Before,
): ClaimOfPlace | undefined {
  const left = saidBy(leftItems);
  const near = nearest(left, inherited, withoutCondition(frame));
  if (!near.noun || !hasCondition(left)) return undefined;
  const said = { ...near, years: [], levels: levelsIn(near, frame) };
  const isOfYearBefore = changed === "from" ? { isOfYearBefore: true as const } : {};
  return { ...common, noun: near.noun, said, isTotal: false, isDefinite: true, ...isOfYearBefore };
}

/** Counts by condition are of the level that the sentence opens with: «A nivel de AEI, catorce indicadores …». */
export function levelsIn(said: Said, frame: Said, noun = said.noun): Said["levels"] {
  const framed = levelOfNoun(frame.noun);
  return noun?.what === "indicators" && said.levels.length === 0 && framed !== undefined && hasCondition(said) ? [framed] : said.levels;
}

export function withoutCondition({ band: _band, range: _range, target: _target, trend: _trend, ...rest }: Said): Said {
  return rest;
}
