import { isSame, roundHalfAway } from "../../../domain/rounding";
import type { TextFigure } from "../lexis/figures";
import type { Token } from "../lexis/tokens";
import { amountsOf, hasPhrase, NOTHING, phrases, wordsBetween, type Amount, type Found } from "./tie";

interface Pair {
  readonly part: Amount;
  readonly whole: Amount;
}

/** Between «X» and «Y» of «X de Y». */
const BETWEEN = /^(?:de|del|sobre|entre|\/)$/;
const SAYS_SO = phrases(
  "es decir",
  "esto|o es|sea",
  "representa|representan|representando|equivale|equivalen|equivalente|significa|significan|constituye|constituyen|corresponde|corresponden",
);
/** The percentage may be of something else: it is only taken where it holds. */
const OF_ELSE = phrases(
  "cumplimiento|avance|anterior|previo|meta|esperado|esperados|esperada|esperadas|respecto|mas|menos|superior|inferior",
);
const FAR_WORDS = 18;

/** «X de Y» with its percentage, in any order: «44.44 % (16 de 36 cuencas)», «de 150 programadas se adaptaron 58, es decir, 38.7 %». */
export function ratiosIn(tokens: readonly Token[], ignored: ReadonlySet<TextFigure>): Found {
  const { amounts, percents: all } = amountsOf(tokens);
  const percents = all.filter(({ figure }) => !ignored.has(figure));
  if (amounts.length < 2 || percents.length === 0) return NOTHING;
  const ties: Found["ties"][number][] = [];
  const breaks: Found["breaks"][number][] = [];
  for (const pair of pairsIn(tokens, amounts)) {
    const near = percents.filter((percent) => isNear(percent, pair));
    const right = near.find((percent) => isShare(percent, pair));
    if (right) {
      for (const { figure } of [pair.part, pair.whole, right])
        ties.push([figure, { as: "ratio", part: pair.part.value, whole: pair.whole.value }]);
      continue;
    }
    const said = near.find((percent) => isSaidOf(tokens, percent, pair));
    if (said && pair.part.figure.spelled === undefined && pair.whole.figure.spelled === undefined)
      breaks.push({
        rule: "narrativa.x-de-y",
        figures: [pair.part.figure, pair.whole.figure, said.figure],
        data: { parte: pair.part.value, total: pair.whole.value, dice: said.value, sale: (pair.part.value / pair.whole.value) * 100 },
      });
  }
  const tied = new Set(ties.map(([figure]) => figure));
  return { ties, breaks: breaks.filter(({ figures }) => !figures.some((figure) => tied.has(figure))) };
}

/** Neighbouring amounts of which one is said to be a part of the other. */
function pairsIn(tokens: readonly Token[], amounts: readonly Amount[]): readonly Pair[] {
  return amounts.slice(1).flatMap((second, order): Pair[] => {
    const first = amounts[order];
    if (!first || second.at - first.at > FAR_WORDS || first.figure.unit !== second.figure.unit) return [];
    const words = wordsBetween(tokens, first.at + 1, second.at);
    if (words.includes(".") || words.includes(";") || words.includes("#")) return [];
    if (isPartFirst(words)) return second.value === 0 ? [] : [{ part: first, whole: second }];
    const isWholeFirst =
      isOfAll(wordsBetween(tokens, Math.max(0, first.at - 4), first.at)) &&
      !words.some((word) => /^(?:y|e|:)$/.test(word)) &&
      // «pasó de 41 a 96» is a change.
      !/^(?:a|hasta)$/.test(words.at(-1) ?? "");
    return isWholeFirst && first.value !== 0 ? [{ part: second, whole: first }] : [];
  });
}

/** «16 presas de las 32», «S/ 143 ejecutados de un PIM de S/ 157»; no comma between. */
function isPartFirst(words: readonly string[]): boolean {
  const of = words.map((word) => BETWEEN.test(word)).lastIndexOf(true);
  const behind = words.slice(of + 1).filter((word) => word !== "s" && word !== "/");
  // «tres de objetivo y cinco de servicio» are two parts.
  if (behind.some((word) => word === "y" || word === "e")) return false;
  return of >= 0 && of <= 10 && behind.length <= 2 && words.every((word) => /^[\p{L}/.]+$/u.test(word));
}

/** «de 150», «de los 36», «de un total de 36» before the whole. */
function isOfAll(words: readonly string[]): boolean {
  return /(?:^| )(?:de|del)(?: (?:los|las|un total de|un universo de|total de))?$/.test(words.join(" "));
}

function isNear(percent: Amount, { part, whole }: Pair): boolean {
  const [from, to] = [Math.min(part.at, whole.at), Math.max(part.at, whole.at)];
  return percent.at < from ? from - percent.at <= FAR_WORDS : percent.at - to <= FAR_WORDS;
}

/** «(83.3 %)» right behind, «83.3 % (5 de 6)», «es decir, 83.3 %»: the words leave no doubt that it is theirs. */
function isSaidOf(tokens: readonly Token[], percent: Amount, { part, whole }: Pair): boolean {
  const [from, to] = [Math.min(part.at, whole.at), Math.max(part.at, whole.at)];
  if (percent.at < from) return wordsBetween(tokens, percent.at + 1, from).join(" ") === "(";
  if (percent.at < to) return false;
  const words = wordsBetween(tokens, to + 1, percent.at);
  if (words.includes(";") || words.includes(".") || words.includes("#")) return false;
  const isBracket = words.at(-1) === "(" && words.length <= 8 && !words.slice(0, -1).some((word) => /^[(),]$/.test(word));
  return isBracket || (hasPhrase(words, SAYS_SO) && !hasPhrase(words, OF_ELSE));
}

/** Whether a written percentage is the share, at the decimals written or a tenth away; of what should fall, the target over the value. */
function isShare({ value, decimals }: Amount, { part, whole }: Pair): boolean {
  const shares = [part.value / whole.value, ...(part.value === 0 ? [] : [whole.value / part.value])];
  const words = part.figure.spelled === undefined ? [] : [part.figure.spelled / whole.value];
  return [...shares, ...words].some((share) => isWritten(value, share * 100, decimals));
}

export function isWritten(value: number, exact: number, decimals: number): boolean {
  const printed = Math.max(0, decimals);
  return (
    isSame(value, exact) || Math.abs(value - exact) <= 0.1 * 10 ** -Math.max(0, printed - 1) || value === roundHalfAway(exact, printed)
  );
}
