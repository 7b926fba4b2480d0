import type { TextFigure } from "../lexis/figures";
import { hasCondition, levelOfNoun, nearest, saidBy, type CountClaim, type Said } from "./claims";
import type { Item } from "./features";
import {
  changeClaim,
  differenceClaim,
  levelsIn,
  shareClaim,
  thenClaim,
  withoutCondition,
  type Around,
  type Before,
  type ClaimOfPlace,
  type Common,
} from "./shortClaims";
import {
  beforeVerb,
  changeAt,
  differenceOf,
  isInBracket,
  isInBracketAfter,
  isOfThen,
  isSubject,
  isWholeBefore,
  kindSaid,
  leftOf,
  rightOf,
  saidOfAll,
  wholeOf,
} from "./stretches";

type FigureItem = Extract<Item, { as: "figure" }>;

/** Words before a figure that mean all there are. */
const ALL_OF = new Set(
  (
    "los las sus total tiene tienen cuenta cuentan contiene comprende comprenden incluye posee mide miden medidos medidas traves mediante cargo " +
    "conformado conformada conformados compuesto compuesta integrado integrada todos todas suman organiza organizan estructura estructurado " +
    "estructurada consta constan divide reune agrupa establece contempla plantea desarrolla monitorea definen articula despliega evaluan"
  ).split(" "),
);
/** Those of them that say so by themselves: «los dos indicadores» may be the two just named. */
const OWNS = new Set([...ALL_OF].filter((word) => word !== "los" && word !== "las"));
const EMPTY = saidBy([]);

/** The counts that a sentence states. */
export function readSentence(items: readonly Item[], around: Around): readonly CountClaim[] {
  const places = items.flatMap((item, place) => (item.as === "figure" && isCountable(item.figure) ? [place] : []));
  const first = places[0];
  if (first === undefined) return [];
  const opening = items.slice(0, first);
  const except = opening.filter(({ text }) => /^(?:salvo|excepto|exceptuando|menos)$/.test(text)).map(({ text }) => text);
  const frame = { ...saidBy(opening), ...kindSaid(opening), ...(except.length > 0 ? { kind: except } : {}) };
  const claims: CountClaim[] = [];
  let inherited = EMPTY;
  for (const place of places) {
    const { figure, position } = items[place] as FigureItem;
    const claim = claimAt(items, place, { frame, inherited, around, claims, isFirst: place === first });
    if (!claim) continue;
    claims.push({ ...claim, figure, position });
    // A group that is named whole («de los 9 indicadores en nivel bajo») limits what follows; a part of it does not.
    const { said } = claim;
    const kind = leftOf(items, place).some(({ text }) => text === "sus") ? { kind: ["sus"] } : {};
    inherited = {
      ...kind,
      ...(claim.isDefinite && claim.whole === undefined ? said : withoutCondition(said)),
      noun: claim.noun,
      unknown: [],
    };
  }
  return claims;
}

function isCountable({ kind, readings, isPercent, unit }: TextFigure): boolean {
  const [reading] = readings;
  if (kind !== "number" || !reading) return false;
  return isPercent || (reading.decimals === 0 && reading.value >= 0 && unit === "none");
}

function claimAt(items: readonly Item[], place: number, setting: Before): ClaimOfPlace | undefined {
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
  if (changed)
    return figure.isPercent ? undefined : changeClaim(common, changed, leftOf(items, changed === "from" ? place : place - 2), setting);
  const then = isOfThen(leftOf(items, place)) ? thenClaim(common, items.slice(0, place), claims) : undefined;
  if (then) return then;
  const whole = wholeAt === undefined ? undefined : (items[wholeAt] as FigureItem).figure.readings[0]?.value;
  const claim = groupClaim(items, place, common, rightItems, setting);
  return claim && { ...claim, ...(whole === undefined ? {} : { whole }) };
}

/** A count of a group that the words beside it name or limit. */
function groupClaim(
  items: readonly Item[],
  place: number,
  common: Common,
  rightItems: readonly Item[],
  setting: Before,
): ClaimOfPlace | undefined {
  const right = saidBy(rightItems, common.stated === 1);
  // «13 de los 23 indicadores alcanzaron un nivel alto»: the condition is of the 13; «los tres objetivos mejoraron»: of all three.
  const isWhole = isWholeBefore(items, place);
  const left = leftOf(items, place);
  const isOfEach = isSubject(left, rightItems);
  const own = isWhole ? { ...withoutCondition(right), unknown: [] } : isOfEach ? withoutCondition(right) : right;
  const claim = countClaim(common, ofLevel(own, rightItems, setting), rightItems, left, isHead(items, place), setting);
  const ofAll = isOfEach && !isOfGroup(items.slice(0, place)) ? right : saidOfAll(items, place);
  return claim && { ...claim, ...(isWhole ? { isWhole } : {}), ...(ofAll && claim.isTotal ? { ofAll } : {}) };
}

/** «de los cuales ocho corresponden a objetivos y 21 a servicios»: of the indicators just counted, by level. */
function ofLevel(own: Said, rightItems: readonly Item[], { inherited, frame, around }: Before): Said {
  const level = own.noun?.level === undefined && own.noun?.what !== "indicators" ? levelOfNoun(own.noun) : undefined;
  const before = rightItems.slice(
    0,
    rightItems.findIndex(({ as }) => as === "noun"),
  );
  if (level === undefined || !before.some(({ text }) => /^(?:a|al|para|son|de|del|mide|miden|miran|siguen|corresponden)$/.test(text)))
    return own;
  if ((inherited.noun ?? frame.noun ?? around.noun)?.what !== "indicators") return { ...own, unknown: [...own.unknown, "nivel"] };
  return { ...own, noun: { what: "indicators", level }, levels: [level] };
}

/** A count beside its noun, or short of it: «9 indicadores de nivel bajo», «7 medios». */
function countClaim(
  common: Common,
  own: Said,
  rightItems: readonly Item[],
  leftItems: readonly Item[],
  isHeadOfList: boolean,
  setting: Before,
): ClaimOfPlace | undefined {
  const { claims } = setting;
  const left = saidBy(leftItems);
  const near = nearest(own, hasCondition(own) ? withoutCondition(left) : left);
  const isAll = leftItems.some(({ text }) => ALL_OF.has(text)) || isLabel(leftItems);
  const noun = nounOf(near, leftItems, rightItems, isAll, setting);
  const last = claims.at(-1);
  if (!noun || (common.isShare && !own.noun && last?.isShare !== true)) return undefined;
  const said = saidTogether(near, own, noun, isOfGroup(leftItems), setting);
  const isTotal = !hasCondition(said);
  const isBare = own.noun !== undefined && !hasCondition(near);
  const isNext = isNextTotal(last, leftItems);
  const limiting = isTotal ? saidBy(beforeVerb(rightItems)).unknown : own.unknown;
  return {
    ...common,
    noun,
    said: { ...said, unknown: [...(isAll ? limiting : [...limiting, ...left.unknown]), ...scopeOf(near, leftItems, setting)] },
    isTotal,
    isDefinite: isAll || (isBare && (isHeadOfList || isNext)),
    ...marksOf(leftItems, near.noun === undefined),
    ...(isTotal && isNext ? {} : likelyOf(noun, setting)),
    ...otherNounOf(near, setting),
    ...(isOfBefore(near, setting) ? { isOfBefore: true as const } : {}),
  };
}

/** The noun beside the figure, else that of the sentence, else, where the words leave no doubt that indicators are counted, of the one before. */
function nounOf(
  near: Said,
  leftItems: readonly Item[],
  rightItems: readonly Item[],
  isAll: boolean,
  { inherited, frame, around, isFirst }: Before,
): Said["noun"] {
  if (near.noun) return near.noun;
  const here = inherited.noun ?? frame.noun;
  const noun = here ?? (hasCondition(near) || isAll ? around.noun : undefined);
  // «Solo ocho llegaron a la meta», «MINSA: 4»: a sentence that says nothing else goes on with the one before.
  const isOfBefore = (isFirst && frame.unknown.length === 0) || (near.entity !== undefined && isLabel(leftItems));
  return isToldShort(near, rightItems, isAll, here ?? (isOfBefore ? noun : undefined)) ? noun : undefined;
}

function otherNounOf(near: Said, { inherited, frame, around }: Before): Pick<CountClaim, "otherNoun"> {
  return (near.noun ?? inherited.noun ?? frame.noun) === undefined && around.otherNoun ? { otherNoun: around.otherNoun } : {};
}

/** What limits a count that is told short stands before it: «los descendentes: de los nueve, solo tres …», «de sus tres indicadores». */
function scopeOf(near: Said, leftItems: readonly Item[], { frame, inherited, around }: Before): readonly string[] {
  const isOwned = (near.entity ?? inherited.entity ?? frame.entity) !== undefined || frame.objectives.length > 0;
  const owner = isOwned ? [] : leftItems.filter(({ text }) => text === "sus").map(({ text }) => text);
  if (near.noun !== undefined || near.entity !== undefined) return owner;
  const isOfSentence = inherited.noun !== undefined || frame.noun !== undefined;
  return [...owner, ...(isOfSentence ? [...(frame.kind ?? []), ...(inherited.kind ?? [])] : (around.scope ?? []))];
}

function marksOf(leftItems: readonly Item[], isElliptic: boolean): Pick<CountClaim, "isOwned" | "isElliptic"> {
  const isOwned = leftItems.some(({ text }) => OWNS.has(text)) || isLabel(leftItems);
  return { ...(isOwned ? { isOwned } : {}), ...(isElliptic ? { isElliptic } : {}) };
}

/** Its noun, or that of the count that it goes on with, stands in an earlier sentence. */
function isOfBefore(near: Said, { frame, around, claims }: Before): boolean {
  if (near.noun !== undefined || frame.noun !== undefined || around.levels !== undefined) return false;
  return claims.at(-1)?.isOfBefore ?? true;
}

/** «mejoraron, ya que de los siete solo uno …»: the group itself, not those of it that the sentence tells of. */
function isOfGroup(left: readonly Item[]): boolean {
  return left.at(-2)?.text === "de" && /^l[oa]s$/.test(left.at(-1)?.text ?? "");
}

/** What the nearer words leave open, the counts before and the opening of the sentence say. */
function saidTogether(
  near: Said,
  own: Said,
  noun: NonNullable<Said["noun"]>,
  isGroup: boolean,
  { frame, inherited, around, claims, isFirst }: Before,
): Said {
  const said = nearest(near, inherited, (isFirst || claims.length === 0) && !isGroup ? frame : withoutCondition(frame));
  // The level of the count before is not surely that of another entity's, or of all.
  const isOther = near.noun !== undefined && inherited.noun !== undefined && near.noun.what !== inherited.noun.what;
  const isOfOther = own.levels.length === 0 && (isOther || near.entity !== undefined || (near.noun === undefined && !hasCondition(said)));
  const levels = levelsIn(said, frame, noun);
  const above = noun.what === "indicators" && levels.length === 0 ? around.levels : undefined;
  return { ...said, levels: isOfOther ? [] : (above ?? levels) };
}

function likelyOf(noun: NonNullable<Said["noun"]>, { frame, inherited, around }: Before): Pick<CountClaim, "likelyLevel"> {
  if (noun.what !== "indicators") return {};
  const likelyLevel = [frame.noun, inherited.noun, around.noun].map(levelOfNoun).find((level) => level !== undefined) ?? around.likelyLevel;
  return likelyLevel === undefined ? {} : { likelyLevel };
}

/** Without its noun: few words with a condition, or «de los cuatro»; an outcome or a trend only where the sentence names what is counted. */
function isToldShort(near: Said, rightItems: readonly Item[], isAll: boolean, noun: Said["noun"]): boolean {
  const { band, range, entity } = near;
  if (rightItems.length > LONGEST_ELLIPSIS) return false;
  if (band !== undefined || range !== undefined) return true;
  if (hasCondition(near)) return noun !== undefined;
  return entity === undefined ? isAll && rightItems.every(({ as }) => as === "neutral") : noun?.what === "indicators";
}

/** «Indicadores: 29», «INPE: 18» */
function isLabel(left: readonly Item[]): boolean {
  return (
    left.at(-1)?.text === ":" &&
    left.length <= 4 &&
    left.slice(0, -1).every(({ as }) => as === "noun" || as === "neutral" || as === "level" || as === "entity")
  );
}

/** «cuatro objetivos, once acciones y 32 indicadores»: totals go in a row. */
function isNextTotal(last: CountClaim | undefined, leftItems: readonly Item[]): boolean {
  return last?.isTotal === true && leftItems.every(({ as }) => as === "neutral" || as === "mark");
}

/** An elliptic count is short: «7 medios», «cuatro (4) superan el 95 %». */
const LONGEST_ELLIPSIS = 10;

/** «7 indicadores miden los OER: …» */
function isHead(items: readonly Item[], place: number): boolean {
  return place === 0 && items.some(({ as, text }) => as === "mark" && text === ":");
}
