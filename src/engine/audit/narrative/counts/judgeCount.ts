import { roundHalfAway } from "../../../domain/rounding";
import type { TextFigure } from "../lexis/figures";
import { contentWords } from "../subjects";
import type { CountClaim } from "./claims";
import { countMatching, type CountFacts, type CountFilter } from "./filter";
import { readingsOfClaim, widerReadings, wholeOf, yearsOf, type Place } from "./readings";

/** What the matrix says of a count: `unclear` where a reading is not sure enough to speak. */
export interface CountVerdict {
  readonly outcome: "ties" | "differs" | "unclear";
  readonly expected?: number;
  /** The reading that ties, else the likeliest. */
  readonly filter?: CountFilter;
}

/**
 * A count is right if any sensible reading gives it, and wrong only when every reading gives another and nothing in its words is unknown.
 */
export function judgeCount(
  claim: CountClaim,
  place: Place,
  facts: CountFacts,
  topics: ReadonlySet<string>,
  previous: CountVerdict | undefined,
): CountVerdict {
  const readings = claim.difference === undefined ? readingsOfClaim(claim, place) : previous?.filter ? [previous.filter] : [];
  const optionsOf = (filters: readonly CountFilter[]): readonly { filter: CountFilter; expected: number }[] =>
    filters.flatMap((filter) => {
      const expected = expectedOf(claim, filter, place, facts);
      return expected === undefined ? [] : [{ filter, expected }];
    });
  const options = optionsOf(readings);
  const unknown = new Set(claim.said.unknown);
  const isOfTopic = [...contentWords([...unknown].join(" "))].some((word) => topics.has(word));
  if (isOfTopic) return { outcome: "unclear" };
  if (claim.isElliptic === true && !claim.isShare && claim.stated > facts.matrix.policy.indicators.length) return { outcome: "unclear" };
  const right = options.find(({ expected }) => ties(claim, expected));
  // «dos indicadores» that nothing calls all: a small number meets a total by chance.
  const isLoose = claim.isTotal && !claim.isDefinite && (unknown.size > 0 || claim.stated < FEWEST_OF_ALL);
  if (right) return unknown.size > 2 || isLoose ? { outcome: "unclear" } : { outcome: "ties", ...right };
  const [likeliest] = options;
  if (!likeliest || unknown.size > 0 || (claim.difference === undefined && !isSure(claim, place))) return { outcome: "unclear" };
  if (optionsOf(widerReadings(claim, place)).some(({ expected }) => ties(claim, expected))) return { outcome: "unclear" };
  return { outcome: "differs", ...likeliest };
}

const FEWEST_OF_ALL = 4;

/** A total that only says «los dos indicadores» may mean those just spoken of; «cerca de» is no figure to dispute. */
function isSure(
  { isTotal, isDefinite, isOwned, isElliptic, figure, said, noun, stated }: CountClaim,
  { objective, entity }: Place,
): boolean {
  if (figure.hedge === "about") return false;
  if (!isTotal) return true;
  if (isElliptic === true && said.entity !== undefined) return true;
  if (!isDefinite || isElliptic === true || (isOwned !== true && stated < FEWEST_OF_ALL)) return false;
  const isScoped =
    said.objectives.length > 0 ||
    said.levels.length > 0 ||
    noun.what !== "indicators" ||
    noun.level !== undefined ||
    said.entity !== undefined ||
    said.thisOne !== undefined;
  return isScoped || (objective === undefined && entity === undefined);
}

function expectedOf(claim: CountClaim, filter: CountFilter, { year }: Place, facts: CountFacts): number | undefined {
  const count = countMatching(filter, facts)?.length;
  if (count === undefined) return undefined;
  if (claim.difference !== undefined) {
    const before = countMatching(
      { ...filter, year: yearsOf(claim.said, year).find((each) => each !== filter.year) ?? year - 1 },
      facts,
    )?.length;
    return before === undefined ? undefined : (count - before) * claim.difference;
  }
  if (!claim.isShare) return count;
  const whole = claim.whole ?? countMatching(wholeOf(filter), facts)?.length;
  return whole === undefined || whole === 0 ? undefined : (count / whole) * 100;
}

function ties({ figure, stated, isShare }: CountClaim, expected: number): boolean {
  const decimals = Math.max(0, figure.readings[0]?.decimals ?? 0);
  const isEqual = isShare ? isRounded(stated, expected, decimals) : stated === expected;
  return isEqual || isHedged(figure, stated, expected);
}

function isRounded(stated: number, exact: number, decimals: number): boolean {
  return stated === roundHalfAway(exact, decimals) || Math.abs(stated - exact) <= 0.1 * 10 ** -Math.max(0, decimals - 1);
}

/** «más de la mitad», «casi 30»: what the words let it be. */
function isHedged({ hedge }: TextFigure, stated: number, expected: number): boolean {
  switch (hedge) {
    case "over":
      return expected > stated;
    case "atLeast":
      return expected >= stated;
    case "under":
      return expected < stated;
    case "atMost":
      return expected <= stated;
    case "about":
      return Math.abs(expected - stated) <= 0.1 * Math.max(expected, stated);
    default:
      return false;
  }
}
