import type { TextParagraph } from "../lexis/text";
import { tokensOf, type Token } from "../lexis/tokens";
import type { Piece, Statement } from "../piece";
import { toldSums, type Sum } from "./sums";
import { amountsOf, hasPhrase, phrases, wordsBetween, type Amount, type Found } from "./tie";

/** «Por provincia: …», «Según sexo: …»: what follows divides the figure before it. */
const DIVIDES = phrases(
  "por|segun",
  "de ellos|ellas|estos|estas|ese|esa|este|esta|dicho|dicha|esos|esas",
  "distribucion|desagregacion|desglose|detalle|distribuidos|distribuidas|desagregado|desagregados|desglosado",
);
const NEAR = 0.25;
const CLEARLY_NEARER = 3;

/** The parts that a bullet or sentence names of the total in the bullet or sentence before: «1 523 … / Por provincia: a 512, b 688 y c 323». */
export function partitionOf(child: Statement, parent: Piece | undefined): Found | undefined {
  const tokens = tokensOf(child.whole);
  const colon = tokens.findIndex(({ text }) => text === ":" || text === ",");
  if (!parent || colon < 1 || colon > 8 || !hasPhrase(wordsBetween(tokens, 0, colon).slice(0, 3), DIVIDES)) return undefined;
  const { amounts } = amountsOf(tokens);
  if (amounts.length < 2 || amounts.some(({ at }) => at < colon) || !isPlainList(tokens, amounts)) return undefined;
  return againstTotals(amountsOf(tokensOf(parent)).amounts, amounts);
}

/** Each part in its own words between commas: nothing is told of it but its name. */
function isPlainList(tokens: readonly Token[], amounts: readonly Amount[]): boolean {
  return amounts.slice(1).every(({ at, figure }, order) => {
    const before = amounts[order];
    if (!before || before.figure.unit !== figure.unit) return false;
    const words = wordsBetween(tokens, before.at + 1, at);
    return words.length <= 12 && words.some((word) => /^(?:,|;|y|e|\+)$/.test(word)) && !words.includes(".");
  });
}

/** «Por región natural:»: the bullets under it divide a figure of the bullets before it. */
export function isDividing({ quote, mentions, figures }: Piece): boolean {
  return figures.length === 0 && hasPhrase(wordsBetween(tokensOf({ quote, mentions, figures }), 0, 3), DIVIDES);
}

/** Bullets under one: «Tocache: 512», «Leoncio Prado: 688»: together they may be the figure of their parent. */
export function partitionOfList(children: readonly Piece[], above: readonly Piece[]): Found | undefined {
  const parts = children.map((child) => {
    const { amounts, percents } = amountsOf(tokensOf(child));
    const [only] = amounts;
    return only && amounts.length === 1 && percents.length <= 1 && child.quote.length <= 60 ? only : undefined;
  });
  const known = parts.filter((part) => part !== undefined);
  if (known.length < 2 || known.length !== parts.length) return undefined;
  const found = againstTotals(
    above.flatMap((piece) => amountsOf(tokensOf(piece)).amounts),
    known,
  );
  return known.length > 2 || found.ties.length > 0 ? found : undefined;
}

/** The total is the figure that the parts add up to; else the one clearly nearest, if near enough to be meant. */
function againstTotals(totals: readonly Amount[], parts: readonly Amount[]): Found {
  const sum = parts.reduce((before, { value }) => before + value, 0);
  const exact = totals.find(({ value }) => value === sum);
  const [best, second] = totals
    .filter(({ value }) => Math.abs(value - sum) <= NEAR * value)
    .sort((a, b) => Math.abs(a.value - sum) - Math.abs(b.value - sum));
  const isMeant = best && (!second || Math.abs(second.value - sum) > CLEARLY_NEARER * Math.abs(best.value - sum));
  const total = exact ?? (isMeant ? best : undefined);
  const sums: readonly Sum[] = total ? [{ total, parts, reach: NEAR }] : [];
  return toldSums(sums);
}

/** The paragraph that an item of a list stands under: the one before it that is less deep. */
export function parentOf(paragraph: number, paragraphs: readonly TextParagraph[]): number | undefined {
  const depth = paragraphs[paragraph]?.list;
  if (depth === undefined) return undefined;
  for (let at = paragraph - 1; at >= 0 && at > paragraph - 40; at--) {
    const other = paragraphs[at];
    if (!other || other.heading !== undefined || other.cells !== undefined) return undefined;
    if (other.list === undefined) return depth === 0 && /:\s*$/.test(other.text) ? at : undefined;
    if (other.list < depth) return at;
  }
  return undefined;
}

const MOST_SIBLINGS = 8;

/** The items of a list before one that stand beside it, and the one that they stand under. */
export function siblingsBefore(paragraph: number, paragraphs: readonly TextParagraph[]): readonly number[] {
  const depth = paragraphs[paragraph]?.list;
  const found: number[] = [];
  for (let at = paragraph - 1; depth !== undefined && at >= 0 && at >= paragraph - MOST_SIBLINGS; at--) {
    const own = paragraphs[at]?.list;
    if (own === undefined || own > depth) break;
    found.push(at);
    if (own < depth) break;
  }
  return found;
}
