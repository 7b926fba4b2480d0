import { hasCondition, type CountClaim, type Said } from "./claims";
import type { CountFilter, Counted, Level } from "./filter";

/** Where a claim stands: the cut year and the objective or the entity of the heading above. */
export interface Place {
  readonly year: number;
  readonly objective?: string;
  readonly entity?: string;
}

/** Every sensible reading of a claim as a filter, likeliest first. */
export function readingsOfClaim(
  { noun, otherNoun, said, likelyLevel, isOfYearBefore, isWhole }: CountClaim,
  { year, objective, entity: above }: Place,
): readonly CountFilter[] {
  const against = said.against === "before" ? year - 1 : said.against;
  const named = said.years.length > 0 ? yearsOf(said, year) : [year];
  // «tomado el año previo como referencia, 26 mejoraron»: of the cut, held against it.
  const years = isOfYearBefore ? [against ?? year - 1] : said.trend === undefined ? named : [...new Set([...named, year])];
  const nouns = [noun, ...(otherNoun ? [otherNoun] : [])].flatMap((each) => nounsOf(each, said, likelyLevel));
  return nouns.flatMap(({ what, level }) =>
    [...scopesOf(said, what, objective, above), ...(isWhole === true ? [{}] : [])].flatMap((scope) =>
      conditionsOf(said).flatMap((condition) =>
        years.map((each): CountFilter => ({
          what,
          year: each,
          ...(level === undefined ? {} : { level }),
          ...scope,
          ...condition,
          ...(said.trend === undefined || against === undefined ? {} : { against }),
        })),
      ),
    ),
  );
}

/** «15 lucen un avance alto»: short of its noun, it may be of all the indicators that an earlier sentence counted. */
export function widerReadings(claim: CountClaim, place: Place): readonly CountFilter[] {
  const { isOfBefore, said, noun } = claim;
  if (isOfBefore !== true || !hasCondition(said) || noun.what === "entities") return [];
  return readingsOfClaim({ ...claim, noun: { what: "indicators" }, said: { ...said, levels: [] } }, place);
}

/** The years that the words name. */
export function yearsOf({ years }: Said, cutYear: number): readonly number[] {
  return years.map((year) => (year === "before" ? cutYear - 1 : year));
}

function nounsOf(
  { what, level }: CountClaim["noun"],
  said: Said,
  likelyLevel: Level | undefined,
): readonly { readonly what: Counted; readonly level?: Level }[] {
  const [fixed] = level === undefined ? said.levels : [level];
  switch (what) {
    case "indicators":
      if (fixed !== undefined) return [{ what, level: fixed }];
      return likelyLevel === undefined
        ? [{ what }, { what, level: "service" }, { what, level: "objective" }]
        : [{ what, level: likelyLevel }, { what }, { what, level: likelyLevel === "service" ? "objective" : "service" }];
    case "objectives":
      return hasCondition(said) && said.trend === undefined ? [{ what }, { what: "indicators", level: "objective" }] : [{ what }];
    case "services":
      return hasCondition(said) ? [{ what: "indicators", level: "service" }, { what }] : [{ what }];
    default:
      return fixed === undefined ? [{ what }] : [{ what, level: fixed }];
  }
}

function scopesOf(said: Said, what: Counted, objective: string | undefined, above: string | undefined): readonly Partial<CountFilter>[] {
  const scopes = nodeScopesOf(said, what, objective);
  const entity = said.entity ?? (what === "entities" ? undefined : above);
  const ofEntity = entity === undefined ? [] : scopes.map((scope) => ({ ...scope, entity }));
  if (said.entity !== undefined) return ofEntity;
  // «la entidad» may be that of the heading, or the one whose plan it is.
  if (said.thisOne === "entity") return entity === undefined ? [] : [...ofEntity, ...scopes];
  return [...scopes, ...ofEntity];
}

function nodeScopesOf(
  { objectives, services, thisOne }: Said,
  what: Counted,
  heading: string | undefined,
): readonly Partial<CountFilter>[] {
  if (what === "objectives") return [{}];
  if (services.length > 0 && what !== "services") return [{ services }];
  if (objectives.length > 0) return [{ objectives }];
  const above = heading === undefined ? [] : [{ objectives: [heading] }];
  return thisOne === "objective" && above.length > 0 ? above : [...above, {}];
}

/** The condition in each of the ways it may be meant. */
export function conditionsOf({ band, range, target, trend }: Said): readonly Partial<CountFilter>[] {
  if (band === "low") return [{ band }, { band, isPublished: true }];
  if (band === "noData" || band === "withData") return [{ band }, { band, isOfActual: true }];
  if (band !== undefined) return [{ band }];
  if (range !== undefined) {
    const { isOpen, isClosed, ...limits } = range;
    const other = { ...limits, ...(limits.from === undefined ? { isClosed: isClosed !== true } : { isOpen: isOpen !== true }) };
    return [{ range: limits }, { range: other }, { range }, { range: limits, isPublished: true }];
  }
  if (target !== undefined) {
    const near = target === "exceeded" ? [{ target: "reached" as const }] : target === "missed" ? [{ target, isPublished: true }] : [];
    return [{ target }, ...near];
  }
  return trend === undefined
    ? [{}]
    : [
        { trend, trendOf: "actual" },
        { trend, trendOf: "progress" },
      ];
}

/** The filter without what limits it: all of which a share is told. */
export function wholeOf({ what, year, level, objectives, services, entity, isWide }: CountFilter): CountFilter {
  const limits = { level, objectives, services, entity, isWide };
  return { what, year, ...(Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) as Partial<CountFilter>) };
}
