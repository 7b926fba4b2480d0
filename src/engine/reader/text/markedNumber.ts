import { fold } from "./fold";
import { doubtIn, type TextDoubt } from "./numberDoubt";
import { readNumberText } from "./numberText";
import { MONEY, unitIn } from "./unitWords";

/** What else than its digits a cell says of a figure. */
export type MarkKind = "unit" | "times" | "note" | "comment" | "approximate" | "limit" | "unfinished" | "ordinal";

/** A figure among words or signs: «592 casos», «S/ 1,250.50», «63.0 p/», «≥ 80 %», «1.2 millones de soles». */
export interface MarkedNumber {
  readonly kind: "marked";
  /** The number alone, as it was typed: «1,250.50», «49.0 %». */
  readonly core: string;
  readonly marks: readonly MarkKind[];
  /** What is counted, in one word for all its spellings: «casos», «soles». */
  readonly unit?: string;
  /** What the number is multiplied by: 1000 for «12 mil». */
  readonly times?: number;
  /** «US$ 5.3 M» is thousands to some and millions to others. */
  readonly isTimesDoubtful?: boolean;
}

export type MarkedText = MarkedNumber | TextDoubt | { readonly kind: "nd" | "notApplicable" | "malformed" };

/** Above any figure with its unit and note. */
const LONGEST = 70;

/**
 * Reads a text that is no plain number: its figure with what is written around it, why none can be told, or neither. Undefined where that has
 * to be found out and `isKnownOnly`: a reading looks into so many texts and no more.
 */
export function readMarkedText(text: string, isKnownOnly: true): MarkedText | undefined;
export function readMarkedText(text: string): MarkedText;
export function readMarkedText(text: string, isKnownOnly = false): MarkedText | undefined {
  const [, before = "", number, after = ""] = text.length > LONGEST ? [] : (ONE_NUMBER.exec(text) ?? []);
  if (number === undefined) return isKnownOnly ? undefined : lookInto(text);
  const around = `${before}#${after}`;
  const known = surroundings.get(around);
  const reading = known?.kind === "marked" ? { ...known, core: known.core.replace("#", number) } : known;
  if (reading !== undefined && (reading.kind !== "marked" || isNumber(reading.core))) return reading;
  return isKnownOnly ? undefined : remembered(lookInto(text), around, number);
}

const ONE_NUMBER = /^((?:\D*[^\d.,'])?)(\d(?:[\d.,]*\d)?)((?:[^\d.,']\D*)?)$/;
/** Most figures of a matrix have one of a few texts around them: what these mean is found once, with «#» for the number. */
const surroundings = new Map<string, MarkedText>();
const MOST_SURROUNDINGS = 5_000;

function remembered(reading: MarkedText, around: string, number: string): MarkedText {
  const isTold = reading.kind === "marked" ? reading.core.includes(number) : reading.kind === "malformed" && isNumber(number);
  if (isTold && surroundings.size < MOST_SURROUNDINGS)
    surroundings.set(around, reading.kind === "marked" ? { ...reading, core: reading.core.replace(number, "#") } : reading);
  return reading;
}

function lookInto(text: string): MarkedText {
  const folded = text.length > LONGEST * 2 ? "" : fold(text);
  if (folded === "" || folded.length > LONGEST) return { kind: "malformed" };
  const answer = answerWithNote(folded);
  if (answer !== undefined) return { kind: answer };
  if (!/\d/.test(folded)) return { kind: "malformed" };
  return numberAmongWords(folded, /\d ?M$/.test(text.trim())) ?? doubtIn(folded) ?? { kind: "malformed" };
}

/** «No se midió en 2023». */
const OF_YEAR = /,? ?(?:(?:en|para|durante|a|al|del) )?(?:el )?(?:ano )?(?:19|20)\d\d$/;
const ANSWER = /^(.{1,30}?)(?: ?(?:\(.{1,60}\)|\[.{1,3}\]|\*{1,3}\/?|[¹²³]+|\d{1,2}\/|(?<= )[a-z]\/|(?::| -|;|,) .{2,60}))+$/;

/** «ND 1/», «n.d. (*)», «ND - en proceso», «No aplica (no programado)»: the answer, whatever is noted beside it. */
function answerWithNote(folded: string): "nd" | "notApplicable" | undefined {
  const [, answer = folded.replace(OF_YEAR, "")] = ANSWER.exec(folded) ?? [];
  if (!/[a-z\u2026-]/.test(answer) || /\d/.test(answer)) return undefined;
  const { kind } = readNumberText(answer.trim(), ".");
  return kind === "nd" || kind === "notApplicable" ? kind : undefined;
}

interface Draft {
  rest: string;
  readonly marks: Set<MarkKind>;
  /** «5.3 M» with a capital letter is no measure. */
  readonly hasCapitalM: boolean;
  unit?: string;
  times?: number;
  isTimesDoubtful?: boolean;
}

/** More things than these nobody writes around one figure. */
const MOST_PIECES = 6;

/** Takes away, piece by piece, what is not the number; undefined where what is left is none. */
function numberAmongWords(folded: string, hasCapitalM: boolean): MarkedNumber | undefined {
  const rest = folded
    .replace(/[.;:,]+$/, "")
    .replace(/^['"«]+|['"»]+$/g, "")
    .replace(/ ?\b(?:porciento|pct)\b\.?/, "%");
  const draft: Draft = { rest, marks: new Set(), hasCapitalM };
  for (let piece = 0; piece < MOST_PIECES && !isNumber(draft.rest); piece += 1) if (!takePiece(draft)) return undefined;
  if (!isNumber(draft.rest)) return undefined;
  const { marks, unit, times, isTimesDoubtful } = draft;
  return {
    kind: "marked",
    core: draft.rest,
    marks: [...marks],
    ...(unit === undefined ? {} : { unit }),
    ...(times === undefined ? {} : { times }),
    ...(isTimesDoubtful === undefined ? {} : { isTimesDoubtful }),
  };
}

function isNumber(text: string): boolean {
  return readNumberText(text, ".").kind === "textNumber";
}

/** One reference to a note at the end: «p/», «1/», «(1)», «[2]», «*», «²» (but that of m²). */
const NOTE =
  /(?:(?<=[\d%)a-z.]) ?(?:\((?:[1-9]|\*{1,3}|[a-hpr]|\d{1,2}\/|[a-hpr]\/)\)|\[(?:\d{1,2}|\*{1,3}|[a-hpr])\]|\*{1,3}\/?|[†‡#]+)|(?<=[\d%)]) ?[¹²³⁴-⁹⁰]+|(?<=[\d%)a-z.]) (?:\d{1,2}|[a-hpr])\/|(?<=[\d%])[a-hpr]\/|(?<=[\d%]) ?[per])$/;
const NOTE_FIRST = /^(?:[a-hpr]\/|\*{1,3}) ?(?=\d)/;
/** «2 (dos) informes». */
const IN_LETTERS = /(?<=\d) ?\((?:[a-z]+ ?){1,6}\)(?= [a-z])/;
const STATE =
  /[ ,;-]* ?\(?(?:(?:dato |valor |cifra )?(?:preliminar(?:es)?|prelim\.?|provisional|estimad[oa]s?|est\.|referencial|revisad[oa]))\)?$/;
const UNFINISHED = /[ ,;-]* ?\(?(?:(?:dato |valor |cifra |avance )?(?:proyectad[oa]s?|proyeccion|proy\.?|parcial(?:es)?|en proceso))\)?$/;
const APPROXIMATE_END = /[ ,;]* ?\(?aprox(?:imad[oa](?:mente)?|imadamente)?\.?\)?$/;
const APPROXIMATE = /^(?:[≈~]|aprox(?:imadamente|\.)?:?|alrededor de|cerca de|casi|unos|unas|c\.) ?(?=[\d(s$u-])/;
const LIMIT =
  /^(?:m[ai][xn]\.|>=|=>|≥|>|<=|=<|≤|<|(?:mas|menos) (?:de|del)|al menos|por lo menos|(?:como |un )?(?:minimo|maximo)(?: de)?|no (?:menos|mas) (?:de|del)|no (?:menor|mayor) (?:a|que|de|al)|(?:mayor|menor)(?: o igual)? (?:a|que|de|al)|hasta|a lo (?:mas|sumo)):? ?(?:el |un )?(?=[\ds$u(-])/;
const LIMIT_END = /(?:(?<=[\d%)]) ?\+| (?:a|o) (?:mas|menos)| (?:como )?(?:minimo|maximo))$/;
const ORDINAL = /^(?:n ?[°º]\.?|nro\.?|num\.|no\.) ?(?=\d)/;
const LABEL = /^[a-z][a-z ./]{1,30}: ?(?=[\d(s$u<>≥≤-])/;
const MONEY_SIGN = /^([-+(]?) ?(s\/\.?|s\.\/|us ?\$|u\$s|usd|pen|\$|€|eur)\.? ?([-+(]?\d.*)$/;
const COMMENT = /^(.*\d.*?) ?\(([^()\d]{1,60})\)$/;
const SHARE_OF = /^(.*\d ?(?:%|por ciento)) (?:de |del |en )?[a-z][a-z ]*$/;
const RATE =
  /^(.*?\d) ?(?:[a-z]+ )?((?:por|x|por cada|x cada|cada)(?: cada)? (?:10{0,2}|1[ ,.']?000|10[ ,.']?000|100[ ,.']?000|1[ ,.']?000[ ,.']?000|mil|100 mil|millon(?: de)?) [a-z][a-z. ]{1,40}|por mil|‰)$/;
const TIMES = /^(.*?\d\)?) ?(mil millones|millones|millon|mill\.?|mlls?\.?|miles|mil|k)(?: (?:de )?([a-z$/. ]+))?$/;
const TIMES_WORD = /^(?:mil|miles|mil millones|millon|millones|mill\.?)(?: de [a-z$/. ]+)?$/;
const MONEY_TIMES = /^(.*?\d\)?) ?(mm|m)\.?$/;
const UNIT = /^(.*?[\d%]\)?) ?([a-z°º%µ‰€$][a-z°º%µ‰²³$./ -]*[23]?)$/;
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^mil millones$/, 1e9],
  [/^(?:mil|miles|k)$/, 1e3],
  [/^m/, 1e6],
];

/** Takes one piece from an end; false where there is none to take. */
function takePiece(draft: Draft): boolean {
  for (const [pattern, mark] of CUTS) {
    const rest = draft.rest.replace(pattern, "").trim();
    if (rest === draft.rest || !/\d/.test(rest)) continue;
    draft.rest = rest;
    draft.marks.add(mark);
    return true;
  }
  return takeMoney(draft) || takeComment(draft) || takeShareOf(draft) || takeRate(draft) || takeTimes(draft) || takeUnit(draft);
}

const CUTS: readonly (readonly [RegExp, MarkKind])[] = [
  [STATE, "comment"],
  [UNFINISHED, "unfinished"],
  [APPROXIMATE_END, "approximate"],
  [APPROXIMATE, "approximate"],
  [NOTE, "note"],
  [LIMIT, "limit"],
  [LIMIT_END, "limit"],
  [ORDINAL, "ordinal"],
  [LABEL, "comment"],
  [NOTE_FIRST, "note"],
  [IN_LETTERS, "comment"],
];

function takeMoney(draft: Draft): boolean {
  const [, before = "", sign, rest] = MONEY_SIGN.exec(draft.rest) ?? [];
  if (sign === undefined || rest === undefined) return false;
  draft.rest = `${before}${rest}`;
  return setUnit(draft, unitIn(sign.replace(/\.$/, "")));
}

function takeComment(draft: Draft): boolean {
  const [, rest, comment = ""] = COMMENT.exec(draft.rest) ?? [];
  if (rest === undefined || doubtIn(`0 ${comment}`) !== undefined) return false;
  const said = comment.replace(/^en /, "");
  if (TIMES_WORD.test(said)) draft.rest = `${rest} ${said}`;
  else {
    draft.rest = /^(?:%|por ciento|porcentaje)$/.test(said) ? `${rest}%` : rest;
    draft.marks.add("comment");
  }
  return true;
}

function takeShareOf(draft: Draft): boolean {
  const [, rest] = SHARE_OF.exec(draft.rest) ?? [];
  if (rest === undefined || doubtIn(draft.rest) !== undefined) return false;
  draft.rest = rest;
  draft.marks.add("comment");
  return true;
}

function takeRate(draft: Draft): boolean {
  const [, rest, rate] = RATE.exec(draft.rest) ?? [];
  if (rest === undefined || rate === undefined) return false;
  draft.rest = rest;
  return setUnit(
    draft,
    rate
      .replace(/^x /, "por ")
      .replace(/^por cada |^cada /, "por ")
      .replace(/(\d)[ ,.'](?=\d)/g, "$1"),
  );
}

function takeTimes(draft: Draft): boolean {
  const isShort = draft.hasCapitalM || (draft.unit !== undefined && MONEY.has(draft.unit));
  const [, rest, word, of] = TIMES.exec(draft.rest) ?? (isShort ? MONEY_TIMES.exec(draft.rest) : null) ?? [];
  if (rest === undefined || word === undefined || draft.times !== undefined) return false;
  const unit = of === undefined ? undefined : unitIn(of.trim());
  if (of !== undefined && unit === undefined) return false;
  draft.rest = rest;
  draft.times = FACTORS.find(([spelling]) => spelling.test(word))?.[1] ?? 1;
  if (word === "m") draft.isTimesDoubtful = true;
  draft.marks.add("times");
  return unit === undefined || setUnit(draft, unit);
}

function takeUnit(draft: Draft): boolean {
  const [, rest, words = ""] = UNIT.exec(draft.rest) ?? [];
  const unit = rest === undefined || draft.unit !== undefined ? undefined : unitIn(words.trim());
  if (rest === undefined || unit === undefined || doubtIn(`${rest} ${words.replace(/[23]$/, "")}`) !== undefined) return false;
  draft.rest = rest;
  return setUnit(draft, unit);
}

function setUnit(draft: Draft, unit: string | undefined): boolean {
  if (unit === undefined || (draft.unit !== undefined && draft.unit !== unit)) return false;
  draft.unit = unit;
  draft.marks.add("unit");
  return true;
}
