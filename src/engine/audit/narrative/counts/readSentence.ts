import type { TextFigure } from "../lexis/figures";
import { hasCondition, levelOfNoun, nearest, saidBy, type CountClaim, type Said } from "./claims";
import type { Item } from "./features";
import { changeAt, differenceOf, isInBracket, isInBracketAfter, isWholeBefore, leftOf, rightOf, wholeOf } from "./stretches";

type FigureItem = Extract<Item, { as: "figure" }>;

/** Words before a figure that mean all there are. */
const ALL_OF = new Set(
  (
    "los las total tiene tienen cuenta cuentan contiene comprende comprenden incluye posee mide miden medidos medidas traves mediante cargo " +
    "conformado conformada compuesto compuesta integrado integrada todos todas suman"
  ).split(" "),
);
const EMPTY = saidBy([]);

/** What a sentence inherits where it does not say it: from the sentences before it in its paragraph, its parent, its heading. */
export interface Around {
  readonly noun?: Said["noun"];
}

/** The counts that a sentence states. */
export function readSentence(items: readonly Item[], around: Around): readonly CountClaim[] {
  const places = items.flatMap((item, place) => (item.as === "figure" && isCountable(item.figure) ? [place] : []));
  const first = places[0];
  if (first === undefined) return [];
  const frame = saidBy(items.slice(0, first));
  const claims: CountClaim[] = [];
  let inherited = EMPTY;
  for (const place of places) {
    const { figure, position } = items[place] as FigureItem;
    const claim = claimAt(items, place, { frame, inherited, around, claims, isFirst: place === first });
    if (!claim) continue;
    claims.push({ ...claim, figure, position });
    // A group that is named whole («de los 9 indicadores en nivel bajo») limits what follows; a part of it does not.
    const { said } = claim;
    inherited = { ...(claim.isDefinite && claim.whole === undefined ? said : withoutCondition(said)), noun: claim.noun, unknown: [] };
  }
  return claims;
}

function isCountable({ kind, readings, isPercent, unit }: TextFigure): boolean {
  const [reading] = readings;
  if (kind !== "number" || !reading) return false;
  return isPercent || (reading.decimals === 0 && reading.value >= 0 && unit === "none");
}

interface Setting {
  readonly frame: Said;
  readonly inherited: Said;
  readonly around: Around;
  /** Those before it in the sentence. */
  readonly claims: readonly CountClaim[];
  readonly isFirst: boolean;
}

type ClaimOfPlace = Omit<CountClaim, "figure" | "position">;

function claimAt(items: readonly Item[], place: number, setting: Setting): ClaimOfPlace | undefined {
  const { figure } = items[place] as FigureItem;
  const { claims } = setting;
  const common = { stated: figure.readings[0]?.value ?? 0, isShare: figure.isPercent };
  const wholeAt = wholeOf(items, place);
  const rightItems = rightOf(items, wholeAt ?? place);
  const difference = differenceOf(rightItems);
  if (difference !== undefined)
    return figure.isPercent ? undefined : differenceClaim(common, saidBy(rightItems), difference, claims.at(-1));
  if (figure.isPercent && isInBracket(items, place)) return isInBracketAfter(items, place) ? shareClaim(common, claims) : undefined;
  const changed = changeAt(items, place);
  if (changed) return figure.isPercent ? undefined : changeClaim(common, changed, setting);
  const whole = wholeAt === undefined ? undefined : (items[wholeAt] as FigureItem).figure.readings[0]?.value;
  const right = saidBy(rightItems, common.stated === 1);
  // «13 de los 23 indicadores alcanzaron un nivel alto»: the condition is of the 13.
  const own = isWholeBefore(items, place) ? { ...withoutCondition(right), unknown: [] } : right;
  const claim = countClaim(common, own, rightItems, leftOf(items, place), isHead(items, place), setting);
  return claim && { ...claim, ...(whole === undefined ? {} : { whole }) };
}

type Common = Pick<CountClaim, "stated" | "isShare">;

/** «uno más que en 2022», behind a count. */
function differenceClaim(common: Common, right: Said, difference: 1 | -1, previous: CountClaim | undefined): ClaimOfPlace | undefined {
  if (!previous) return undefined;
  const said = { ...nearest(right, previous.said), unknown: [] };
  return { ...common, noun: previous.noun, said, isTotal: previous.isTotal, isDefinite: false, difference };
}

/** «13 de los 23 indicadores (56.5 %)»: the share of the part. */
function shareClaim(common: Common, claims: readonly CountClaim[]): ClaimOfPlace | undefined {
  const [before, last] = [claims.at(-2), claims.at(-1)];
  const part = last !== undefined && before?.whole === last.stated ? before : last;
  if (!part || part.isShare || !hasCondition(part.said)) return undefined;
  const { noun, said, isDefinite, whole } = part;
  return { ...common, noun, said, isTotal: false, isDefinite, ...(whole === undefined ? {} : { whole }) };
}

/** «los indicadores bajos pasaron de 11 a 8» */
function changeClaim(common: Common, changed: "from" | "to", { frame }: Setting): ClaimOfPlace | undefined {
  if (!frame.noun || !hasCondition(frame)) return undefined;
  const said = { ...frame, years: [], levels: levelsIn(frame, frame) };
  const isOfYearBefore = changed === "from" ? { isOfYearBefore: true as const } : {};
  return { ...common, noun: frame.noun, said, isTotal: false, isDefinite: true, ...isOfYearBefore };
}

/** A count beside its noun, or short of it: «9 indicadores de nivel bajo», «7 medios». */
function countClaim(
  common: Common,
  own: Said,
  rightItems: readonly Item[],
  leftItems: readonly Item[],
  isHeadOfList: boolean,
  { frame, inherited, around, claims, isFirst }: Setting,
): ClaimOfPlace | undefined {
  const left = saidBy(leftItems);
  const near = nearest(own, hasCondition(own) ? withoutCondition(left) : left);
  const said = nearest(near, inherited, isFirst || claims.length === 0 ? frame : withoutCondition(frame));
  const noun = [near.noun, inherited.noun, frame.noun, hasCondition(near) ? around.noun : undefined].find((each) => each !== undefined);
  const last = claims.at(-1);
  if (!noun || (common.isShare && !own.noun && last?.isShare !== true)) return undefined;
  const isAll = leftItems.some(({ text }) => ALL_OF.has(text));
  const isBare = own.noun !== undefined && !hasCondition(near);
  const isDefinite = isAll || (isBare && (isHeadOfList || isNextTotal(last, leftItems)));
  if (!isToldWell(near, own, said, isDefinite, rightItems)) return undefined;
  const likelyLevel = noun.what === "indicators" ? likelyLevelOf([frame.noun, inherited.noun, around.noun]) : undefined;
  const unknown = [...own.unknown, ...(isAll ? [] : left.unknown)];
  return {
    ...common,
    noun,
    said: { ...said, unknown, levels: levelsIn(said, frame, noun) },
    isTotal: !hasCondition(said),
    isDefinite,
    ...(likelyLevel === undefined ? {} : { likelyLevel }),
  };
}

/** «cuatro objetivos, once acciones y 32 indicadores»: totals go in a row. */
function isNextTotal(last: CountClaim | undefined, leftItems: readonly Item[]): boolean {
  return last?.isTotal === true && leftItems.every(({ as }) => as === "neutral" || as === "mark");
}

/** With a condition, its noun beside it or few words; without one, its noun, and words that mean them all. */
function isToldWell(near: Said, own: Said, said: Said, isDefinite: boolean, rightItems: readonly Item[]): boolean {
  if (hasCondition(near)) return near.noun !== undefined || rightItems.length <= LONGEST_ELLIPSIS;
  return own.noun !== undefined && (hasCondition(said) || isDefinite);
}

function likelyLevelOf(nouns: readonly Said["noun"][]): CountClaim["likelyLevel"] {
  return nouns.map(levelOfNoun).find((level) => level !== undefined);
}

/** An elliptic count is short: «7 medios», «cuatro (4) superan el 95 %». */
const LONGEST_ELLIPSIS = 10;

/** Counts by condition are of the level that the sentence opens with: «A nivel de AEI, catorce indicadores …». */
function levelsIn(said: Said, frame: Said, noun = said.noun): Said["levels"] {
  const framed = levelOfNoun(frame.noun);
  return noun?.what === "indicators" && said.levels.length === 0 && framed !== undefined && hasCondition(said) ? [framed] : said.levels;
}

/** «7 indicadores miden los OER: …» */
function isHead(items: readonly Item[], place: number): boolean {
  return place === 0 && items.some(({ as, text }) => as === "mark" && text === ":");
}

function withoutCondition({ band: _band, range: _range, target: _target, trend: _trend, ...rest }: Said): Said {
  return rest;
}
