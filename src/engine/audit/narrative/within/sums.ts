import type { Token } from "../lexis/tokens";
import { amountsOf, hasPhrase, NOTHING, phrases, wordsBetween, type Amount, type Found } from "./tie";

/** Words that open the parts of the total before them. */
const OPENERS = phrases(
  "de los|las cuales",
  "de los|las que",
  "de ellos|ellas|estos|estas",
  "de ese|este|dicho|esa|esta|dicha total|monto|suma|cifra|cantidad|grupo|universo|numero",
  "a saber",
  "distribuidos|distribuidas|desagregados|desagregadas|desglosados|desglosadas|divididos|divididas|repartidos|repartidas",
  "clasificados|clasificadas|agrupados|agrupadas|conformado|conformada|conformados|conformadas|compuesto|compuesta|integrado|integrada",
  "segmentados|segmentadas|discriminados|discriminadas|diferenciados|diferenciadas|correspondiendo|siendo",
  "corresponden|distribuyen|dividen|componen|reparten|desagregan|comprende|comprenden",
);
/** Words that name some parts and not all of them. */
const SOME = phrases(
  "entre ellos|ellas|estos|estas",
  "entre los|las cuales",
  "incluye|incluyen|incluyendo|incluidos|incluidas|destacan|destaca|destacando|principalmente|especialmente|ademas|tambien|asimismo|igualmente",
  "sobre todo",
  "por ejemplo",
);
/** Words before a total that say it is the sum of those before. */
const SUMS = phrases(
  "suman|sumando|totalizan|totalizando|totaliza|hacen|haciendo|sumandose|=",
  "en total",
  "un total de",
  "total de",
  "el total es|fue|asciende",
);
const SUM_IS = phrases("da|dan|es|son|fue|arroja|asciende|alcanza|resulta|suma");
/** Pairs of words that divide a whole: no third part is missing. */
const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:mujer|femenin|nina|senorita)/, /^(?:hombre|varon|masculin|nino)/],
  [/^urban/, /^rural/],
  [/^public/, /^privad/],
  [/^nacional/, /^extranjer/],
  [/^(?:presencial)/, /^(?:virtual|remot)/],
];
const FAR = 110;

/** Totals with their parts: «263 víctimas (220 mujeres y 43 hombres)», «857, de las cuales 732 … y 125 …», «16 …, 9 … y 5 …, que suman 30». */
export function sumsIn(tokens: readonly Token[]): Found {
  const { amounts } = amountsOf(tokens);
  if (amounts.length < 3) return NOTHING;
  const sums = amounts.flatMap(
    (amount, order) => partsAfter(tokens, amounts, amount, order) ?? partsBefore(tokens, amounts, amount, order) ?? [],
  );
  return toldSums([...sums, ...listsOfClauses(tokens, amounts)]);
}

const MOST_BARE_WORDS = 7;
const BARE_REACH = 0.05;

/** «838 raciones …; desayuno 214, almuerzo 409, cena 215»: a clause that is a bare list divides a figure before it, if it comes near one. */
function listsOfClauses(tokens: readonly Token[], amounts: readonly Amount[]): readonly Sum[] {
  return tokens.flatMap(({ text }, from): readonly Sum[] => {
    const order = text === ";" ? amounts.findIndex(({ at }) => at > from) : -1;
    const parts = order < 1 ? [] : listFrom(tokens, amounts.slice(order), tokens.length);
    const isBare = parts.every(({ at }, place) => at - (parts[place - 1]?.at ?? from) <= MOST_BARE_WORDS);
    if (parts.length < 3 || !isBare) return [];
    const sums = amounts
      .slice(Math.max(0, order - 3), order)
      .filter(({ figure }) => figure.unit === parts[0]?.figure.unit)
      .map((total) => ({ total, parts, reach: BARE_REACH }));
    return [sums.find(holds) ?? sums.find(isMeant) ?? []].flat();
  });
}

export interface Sum {
  readonly total: Amount;
  readonly parts: readonly Amount[];
  /** How far the sum may be from the total and still be meant as it, in shares of it. */
  readonly reach: number;
}

/** Sums that hold are ties; those near enough to be meant, and wrong, are breaks. */
export function toldSums(sums: readonly Sum[]): Found {
  const held = sums.filter(holds);
  const inHeld = new Set(held.flatMap(({ total, parts }) => [total.figure, ...parts.map(({ figure }) => figure)]));
  return {
    ties: held.flatMap(({ total, parts }) => [
      [total.figure, { as: "sum", isPart: false }] as const,
      ...parts.map(({ figure }) => [figure, { as: "sum", isPart: true }] as const),
    ]),
    breaks: sums
      .filter((sum) => !holds(sum) && isMeant(sum) && !inHeld.has(sum.total.figure))
      .map(({ total, parts }) => ({
        rule: "narrativa.partes-no-suman" as const,
        figures: [total.figure, ...parts.map(({ figure }) => figure)],
        data: { total: total.value, suma: sumOf(parts), partes: parts.map(({ figure }) => figure.text.trim()) },
      })),
  };
}

function sumOf(parts: readonly Amount[]): number {
  return Number(parts.reduce((before, { value }) => before + value, 0).toPrecision(12));
}

function holds({ total, parts }: Sum): boolean {
  const decimals = Math.min(...[total, ...parts].map((amount) => amount.decimals));
  const isWhole = [total, ...parts].every((amount) => amount.decimals === 0);
  return isWhole ? sumOf(parts) === total.value : Math.abs(sumOf(parts) - total.value) <= 0.51 * parts.length * 10 ** -decimals;
}

function isMeant({ total, parts, reach }: Sum): boolean {
  return Math.abs(sumOf(parts) - total.value) <= reach * total.value && parts.every(({ value }) => value <= total.value * 1.2);
}

/** «T …: a …, b … y c …», «T (a y b)», «T (98 %), de los cuales a … y b …»; `last` stands right before the parts. */
function partsAfter(tokens: readonly Token[], amounts: readonly Amount[], last: Amount, order: number): Sum | undefined {
  const next = amounts[order + 1];
  if (!next || next.at - last.at > 30) return undefined;
  const words = wordsBetween(tokens, last.at + 1, next.at);
  const opens = openerIn(words);
  if (!opens || words.includes(".") || hasPhrase(words, SOME)) return undefined;
  const list = listFrom(tokens, amounts.slice(order + 1), endOfParts(tokens, words, next, opens));
  if (list.length < 2) return undefined;
  const totals = (opens === "words" ? amounts.slice(Math.max(0, order - 2), order + 1).reverse() : [last]).map((each) =>
    atScaleOf(list, each),
  );
  const held = heldBy(totals, list);
  if (held) return { ...held, reach: 0 };
  const inside = wordsBetween(tokens, next.at, Math.min(tokens.length, (list.at(-1)?.at ?? next.at) + 6));
  const meant =
    nearestTo(
      sumOf(list),
      totals.filter(({ figure }) => figure.unit === next.figure.unit),
    ) ?? atScaleOf(list, last);
  const isWhole = list.length > 2 || opens !== "words" || isDivided(inside);
  return hasPhrase(inside, SOME) ? undefined : { total: meant, parts: list, reach: isWhole ? 0.5 : 0.2 };
}

type Opener = "words" | "bracket" | "colon";

function openerIn(words: readonly string[]): Opener | undefined {
  if (hasPhrase(words, OPENERS)) return "words";
  return words.at(-1) === "(" ? "bracket" : words.includes(":") ? "colon" : undefined;
}

/** Parts that start in a bracket end with it; not «distribuidos en el cercado (1,702), Quillcay (1,086)», each in its own. */
function endOfParts(tokens: readonly Token[], words: readonly string[], { at }: Amount, opens: Opener): number {
  const isInBracket = words.lastIndexOf("(") > words.lastIndexOf(")");
  const isOwn = opens === "words" && words.at(-1) === "(" && tokens[at + 1]?.text === ")";
  return isInBracket && !isOwn ? closeOf(tokens, at) : tokens.length;
}

/** «S/ 5.3 millones: muebles, 2.1; …»: parts without a scale are told at that of their total. */
function atScaleOf(parts: readonly Amount[], total: Amount): Amount {
  const digits = total.figure.readings.at(-1);
  const isShort = (total.figure.scale ?? 0) > 1 && parts.every(({ figure }) => figure.scale === undefined);
  return isShort && digits ? { ...total, value: digits.value, decimals: digits.decimals } : total;
}

export function nearestTo(sum: number, totals: readonly Amount[]): Amount | undefined {
  return [...totals].sort((a, b) => Math.abs(a.value - sum) - Math.abs(b.value - sum))[0];
}

function closeOf(tokens: readonly Token[], from: number): number {
  const close = tokens.findIndex(({ text }, at) => at > from && text === ")");
  return close < 0 ? tokens.length : close;
}

/** The total that the first parts of a list add up to exactly: what follows them is another thought. */
function heldBy(totals: readonly Amount[], list: readonly Amount[]): Pick<Sum, "total" | "parts"> | undefined {
  for (let length = list.length; length >= 2; length--) {
    const parts = list.slice(0, length);
    const total = totals.find((each) => holds({ total: each, parts, reach: 0 }));
    if (total) return { total, parts };
  }
  return undefined;
}

function isDivided(words: readonly string[]): boolean {
  const isNot = words.some((word, at) => word === "no" && words.slice(0, at).includes(words[at + 1] ?? "no"));
  return isNot || COMPLEMENTS.some(([one, other]) => words.some((word) => one.test(word)) && words.some((word) => other.test(word)));
}

/** The amounts that commas and «y» join, from the first on. */
function listFrom(tokens: readonly Token[], amounts: readonly Amount[], end: number): readonly Amount[] {
  const parts: Amount[] = [];
  for (const amount of amounts) {
    const last = parts.at(-1);
    if (amount.at > end || (last && !isListGap(tokens, last, amount))) break;
    const [before] = parts.slice(-2, -1);
    // «a, b y c; …»: the last of a list is behind its «y».
    if (last && before && isLastGap(tokens, before, last) && !isLastGap(tokens, last, amount)) break;
    parts.push(amount);
  }
  return parts;
}

/** «…, b y c»: the joint nearest to the second is an «y». */
function isLastGap(tokens: readonly Token[], one: Amount, other: Amount): boolean {
  const joints = wordsBetween(tokens, one.at + 1, other.at).filter((word) => /^(?:,|;|y|e)$/.test(word));
  return /^[ye]$/.test(joints.at(-1) ?? "");
}

const OTHER_THOUGHT = new Set(
  "frente respecto representa representan equivale equivalen cumplimiento esperado esperados esperada esperadas meta mientras ano anterior que".split(
    " ",
  ),
);

/** Between two parts of a list: a comma, «y», «+», «más»; no stop, and no word that starts another thought. */
function isListGap(tokens: readonly Token[], one: Amount, other: Amount): boolean {
  const words = wordsBetween(tokens, one.at + 1, other.at);
  const length = (tokens[other.at]?.start ?? 0) - (tokens[one.at]?.end ?? 0);
  if (length > FAR || one.figure.unit !== other.figure.unit) return false;
  return (
    words.some((word) => /^(?:,|;|y|e|\+|mas)$/.test(word)) &&
    !words.some((word) => word === "." || word === ":" || OTHER_THOUGHT.has(word))
  );
}

/** «a …, b … y c …, que suman T», «la suma de los tres (a, b y c) da T». */
function partsBefore(tokens: readonly Token[], amounts: readonly Amount[], total: Amount, order: number): Sum | undefined {
  const last = amounts[order - 1];
  if (!last || total.at - last.at > 20) return undefined;
  const gap = wordsBetween(tokens, last.at + 1, total.at);
  const isSum = hasPhrase(gap.slice(-6), SUMS) || (hasPhrase(gap, SUM_IS) && wordsBetween(tokens, 0, last.at).includes("suma"));
  if (!isSum || gap.includes(".") || gap.includes(";")) return undefined;
  const parts: Amount[] = [last];
  for (let at = order - 2; at >= 0; at--) {
    const [part, next] = [amounts[at], parts[0]];
    if (!part || !next || !isListGap(tokens, part, next)) break;
    parts.unshift(part);
  }
  return parts.length < 2 ? undefined : { total, parts, reach: 0.5 };
}
