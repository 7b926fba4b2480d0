import type { Token } from "../lexis/tokens";
import { isWritten } from "./ratios";
import { amountsOf, hasPhrase, NOTHING, phrases, wordsBetween, type Amount, type Found } from "./tie";

/** «de A a B», then how much that is: «es decir, 8.65 puntos», «1,4 p. p. menos». */
const SAYS_SO = phrases(
  "es decir",
  "esto es",
  "o sea",
  "representa|representan|equivale|significa|supone|implica|:|(",
  "incremento|aumento|reduccion|disminucion|caida|diferencia|variacion|crecimiento|alza|mejora|retroceso",
);
const MORE_OR_LESS = /^(?:mas|menos)$/;
const POINTS = /^(?:puntos?|pp|p)$/;
const AGAINST = phrases("que", "frente a|al", "respecto a|al|de|del", "en comparacion");
const NEAR_WORDS = 10;

/** Differences and growth told by their two figures; `before` is the sentence before in the paragraph. */
export function changesIn(tokens: readonly Token[], before: readonly Token[]): Found {
  const { amounts, percents } = amountsOf(tokens);
  const all = [...amounts, ...percents].sort((a, b) => a.at - b.at);
  if (all.length < 2) return NOTHING;
  const founds = all.flatMap(
    (change, order) => toldByRange(tokens, all, change, order) ?? toldByBracket(tokens, all, change, order, before) ?? [],
  );
  return { ties: founds.flatMap(({ ties }) => ties), breaks: founds.flatMap(({ breaks }) => breaks) };
}

/** «de 48.60 % a 57.25 %, es decir, 8.65 puntos» */
function toldByRange(tokens: readonly Token[], all: readonly Amount[], change: Amount, order: number): Found | undefined {
  const [from, to] = [all[order - 2], all[order - 1]];
  if (!from || !to || change.at - to.at > NEAR_WORDS || to.at - from.at > NEAR_WORDS) return undefined;
  const [opening, middle, gap] = [
    wordsBetween(tokens, from.at - 1, from.at),
    wordsBetween(tokens, from.at + 1, to.at),
    wordsBetween(tokens, to.at + 1, change.at),
  ];
  if (!/^(?:de|del|desde)$/.test(opening[0] ?? "") || !/^(?:a|hasta)$/.test(middle.at(-1) ?? "") || gap.includes(".") || gap.includes(";"))
    return undefined;
  const isChange = isAmountOfChange(tokens, change) || hasPhrase(gap, SAYS_SO);
  return isChange ? told(change, from, to, isAmountOfChange(tokens, change) && hasPhrase(gap, SAYS_SO)) : undefined;
}

/** «241 076 arribos; 81,4 % más que en 2021 (132 907)», «48,1 %. Subió 3,2 puntos frente al año previo (44,9 %)» */
function toldByBracket(
  tokens: readonly Token[],
  all: readonly Amount[],
  change: Amount,
  order: number,
  before: readonly Token[],
): Found | undefined {
  const from = all[order + 1];
  if (!from || from.at - change.at > NEAR_WORDS || tokens[from.at - 1]?.text !== "(" || tokens[from.at + 1]?.text !== ")") return undefined;
  const words = wordsBetween(tokens, change.at + 1, from.at);
  if (!isAmountOfChange(tokens, change) || !hasPhrase(words, AGAINST)) return undefined;
  const isLikeFrom = ({ figure }: Amount): boolean => figure.isPercent === from.figure.isPercent;
  const here = all.slice(0, order).filter(isLikeFrom).at(-1);
  const to = here ?? lastOf(before, isLikeFrom);
  return to ? told(change, from, to, here !== undefined && here === all[order - 1]) : undefined;
}

function lastOf(tokens: readonly Token[], is: (amount: Amount) => boolean): Amount | undefined {
  const { amounts, percents } = amountsOf(tokens);
  return [...amounts, ...percents]
    .sort((a, b) => a.at - b.at)
    .filter(is)
    .at(-1);
}

/** «3,2 puntos», «1,4 p. p. menos», «28 menos», «81,4 % más». */
function isAmountOfChange(tokens: readonly Token[], { at, figure }: Amount): boolean {
  const after = wordsBetween(tokens, at + 1, at + 7);
  return figure.unit === "points" || POINTS.test(after[0] ?? "") || after.slice(0, 4).some((word) => MORE_OR_LESS.test(word));
}

function told(change: Amount, from: Amount, to: Amount, isSure: boolean): Found {
  const tie = { as: "variation", from: from.value, to: to.value } as const;
  // «de 3,042 a 3,619 millones»: the scale behind the last is of both.
  if (from.figure.scale !== to.figure.scale) return NOTHING;
  const difference = Math.abs(to.value - from.value);
  const growth = from.value === 0 ? undefined : Math.abs(to.value / from.value - 1) * 100;
  const isGrowth = change.figure.isPercent && growth !== undefined && isWritten(change.value, growth, change.decimals);
  const isDifference = (!change.figure.isPercent || from.figure.isPercent) && isWritten(change.value, difference, change.decimals);
  if (isGrowth || isDifference) return { ties: [[change.figure, tie]], breaks: [] };
  const right = change.figure.isPercent && !from.figure.isPercent ? growth : difference;
  return {
    ties: [],
    breaks:
      isSure && right !== undefined
        ? [
            {
              rule: "narrativa.variacion",
              figures: [change.figure, from.figure, to.figure],
              data: { dice: change.figure.text.trim(), desde: from.figure.text.trim(), hasta: to.figure.text.trim(), sale: right },
            },
          ]
        : [],
  };
}
