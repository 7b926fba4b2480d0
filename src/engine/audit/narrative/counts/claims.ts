import type { Band } from "../../../domain/results";
import type { TextFigure } from "../lexis/figures";
import type { Counted, Level, Range, TargetOutcome, Trend } from "./filter";
import type { Item } from "./features";

export type SaidYear = number | "before";

/** What words say of a count, each where they say it. */
export interface Said {
  readonly noun?: { readonly what: Counted; readonly level?: Level };
  readonly levels: readonly Level[];
  readonly band?: Band | "withData";
  readonly range?: Range;
  readonly target?: TargetOutcome;
  readonly trend?: Trend;
  /** «before»: «el año anterior», of no other than the cut. */
  readonly years: readonly SaidYear[];
  readonly against?: number | "before";
  readonly objectives: readonly string[];
  readonly services: readonly string[];
  readonly entity?: string;
  readonly thisOne?: "objective" | "service" | "entity";
  /** Which of them, by a word that no table of ours knows: «indicadores descendentes». */
  readonly kind?: readonly string[];
  /** Words that no table of ours knows: they may limit the count to something else. */
  readonly unknown: readonly string[];
}

/** «9 indicadores de nivel bajo»: a count as the sentence states it. */
export interface CountClaim {
  readonly figure: TextFigure;
  /** Index of the figure in its statement. */
  readonly position: number;
  readonly stated: number;
  /** A percentage of the whole: «el 62 % de los indicadores». */
  readonly isShare: boolean;
  readonly noun: { readonly what: Counted; readonly level?: Level };
  /** Said in the sentence itself, nearest first: beside the figure, beside the figures before it, before them all. */
  readonly said: Said;
  /** The sentence before counts two things, and this may be of the other. */
  readonly otherNoun?: Said["noun"];
  /** Level that words farther off make likely, not certain. */
  readonly likelyLevel?: Level;
  /** Nothing but the noun: all there are. */
  readonly isTotal: boolean;
  /** «los 8 indicadores bajos», «un total de», «cuenta con»: the sentence means them all. */
  readonly isDefinite: boolean;
  /** «cuenta con», «un total de», «Indicadores: 29»: not only «los 29». */
  readonly isOwned?: true;
  /** Short of its noun: «7 medios». */
  readonly isElliptic?: true;
  /** «13 de los 23»: the 23, which what limits the part need not limit. */
  readonly isWhole?: true;
  /** What is said of each of them: «los tres indicadores del MINSA cumplieron su meta», «de los cuatro, todos la cumplieron». */
  readonly ofAll?: Said;
  /** Its noun stands in an earlier sentence. */
  readonly isOfBefore?: true;
  /** The figure that it is a part of: «13 de los 23». */
  readonly whole?: number;
  /** «pasaron de 11 a 8»: the first is of the year held against. */
  readonly isOfYearBefore?: true;
  /** «uno más que en 2022»: the difference to that year of the claim before it. */
  readonly difference?: 1 | -1;
}

/**
 * What is said by a stretch of items; of two nouns the first is counted, the second says the level. «el indicador», one of them, is
 * counted only beside a 1.
 */
export function saidBy(items: readonly Item[], mayBeOne = false): Said {
  const gathered: Gathered = { levels: [], years: [], objectives: [], services: [], unknown: [], mayBeOne };
  items.forEach((item, at) => {
    // «indicadores por objetivo» are of any level.
    if (item.as !== "noun" || !/^(?:por|segun|cada)$/.test(items[at - 1]?.text ?? "")) gather(gathered, item);
  });
  if (gathered.isOfGoal && gathered.reaching === undefined) gathered.unknown.push("meta");
  return gathered;
}

type Lists = "levels" | "years" | "objectives" | "services" | "unknown";
type Gathered = { -readonly [K in keyof Omit<Said, Lists>]: Said[K] } & { readonly [K in Lists]: Said[K][number][] } & {
  readonly mayBeOne: boolean;
  reaching?: TargetOutcome;
  isOfGoal?: boolean;
  isAgainst?: boolean;
};

function gather(said: Gathered, item: Item): void {
  switch (item.as) {
    case "noun":
      gatherNoun(said, item);
      break;
    case "level":
      said.levels.push(item.level);
      break;
    case "band":
    case "range":
    case "outcome":
    case "reaching":
    case "goal":
    case "trend":
      gatherCondition(said, item);
      break;
    case "against":
    case "yearBefore":
    case "year":
      gatherYear(said, item);
      break;
    case "mention":
    case "entity":
    case "thisOne":
    case "unknown":
      gatherScope(said, item);
      break;
    default:
      break;
  }
}

type Of<K extends Item["as"]> = Extract<Item, { as: K }>;

function gatherNoun(said: Gathered, { what, level, text }: Of<"noun">): void {
  if (level !== undefined) said.levels.push(level);
  else if (said.noun && (what === "objectives" || what === "services")) said.levels.push(what === "objectives" ? "objective" : "service");
  if (!said.noun && (said.mayBeOne || !isOne(text))) said.noun = { what, ...(level === undefined ? {} : { level }) };
}

function gatherCondition(said: Gathered, item: Of<"band" | "range" | "outcome" | "reaching" | "goal" | "trend">): void {
  if (item.as === "band") said.band ??= item.band;
  else if (item.as === "range") said.range ??= item.range;
  else if (item.as === "outcome") said.target ??= item.target;
  else if (item.as === "trend") said.trend ??= item.trend;
  else {
    if (item.as === "reaching") said.reaching ??= item.target;
    else said.isOfGoal = true;
    if (said.isOfGoal && said.reaching !== undefined) said.target ??= said.reaching;
  }
}

function gatherYear(said: Gathered, item: Of<"against" | "yearBefore" | "year">): void {
  if (item.as === "against") said.isAgainst = true;
  else if (said.isAgainst === true || said.trend !== undefined) said.against = item.as === "year" ? item.year : "before";
  else said.years.push(item.as === "year" ? item.year : "before");
}

function gatherScope(said: Gathered, item: Of<"mention" | "entity" | "thisOne" | "unknown">): void {
  if (item.as === "thisOne") said.thisOne ??= item.kind;
  else if (item.as === "mention") {
    const { subject } = item.mention;
    if (subject?.kind === "objective") said.objectives.push(subject.objective.key);
    else if (subject?.service) said.services.push(subject.service.key);
    else said.unknown.push(item.text);
  } else if (item.as === "entity") {
    if ((said.entity ?? item.entity) !== item.entity) said.unknown.push(item.text);
    said.entity ??= item.entity;
  } else if (!isPlainVerb(item.word)) said.unknown.push(item.word);
}

function isOne(noun: string): boolean {
  return /^(?:indicador|objetivo|servicio|lineamiento|entidad|accion|unidad|institucion|organo)$/.test(noun);
}

/** «permanecieron», «mostraban»: verbs of the third person plural say nothing that limits a count. */
export function isPlainVerb(word: string): boolean {
  return /(?:aron|ieron|eron|aban|ian)$/.test(word);
}

/** Whether something beside the noun is said: a band, a range, an outcome, a trend. */
export function hasCondition({ band, range, target, trend }: Said): boolean {
  return band !== undefined || range !== undefined || target !== undefined || trend !== undefined;
}

/** What the nearer words do not say, the farther do; conditions go together. */
export function nearest(...from: readonly Said[]): Said {
  const first = <K extends keyof Said>(key: K): Said[K] | undefined => from.map((said) => said[key]).find((value) => value !== undefined);
  const list = <K extends "years" | "objectives" | "services" | "levels">(key: K): Said[K] =>
    from.map((said) => said[key]).find((values) => values.length > 0) ?? [];
  const condition = from.find(hasCondition);
  const optional = {
    noun: first("noun"),
    band: condition?.band,
    range: condition?.range,
    target: condition?.target,
    trend: condition?.trend,
    against: first("against"),
    entity: first("entity"),
    thisOne: first("thisOne"),
  };
  const said = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Said>;
  return {
    ...said,
    levels: list("levels"),
    years: list("years"),
    objectives: list("objectives"),
    services: list("services"),
    unknown: from[0]?.unknown ?? [],
  };
}

/** The level that a counted noun is of. */
export function levelOfNoun(noun: Said["noun"]): Level | undefined {
  if (noun?.level !== undefined) return noun.level;
  return noun?.what === "objectives" ? "objective" : noun?.what === "services" ? "service" : undefined;
}
