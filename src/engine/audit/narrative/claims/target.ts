import { isKnown } from "../../../domain/figure";
import { roundHalfAway } from "../../../domain/rounding";
import type { ClaimForm } from "./claim";
import { foldedPiece } from "./folded";

const META = "(?:metas?|lo (?:esperado|programado|previsto|planificado)|logros? esperados?|valor (?:esperado|previsto|programado))";
const GAP = "(?: [\\p{L}·,%.()]+){0,3}?";
/** Said of the target: passed, reached, missed. */
const FORMS: readonly (readonly ["exceeded" | "reached" | "missed", RegExp])[] = [
  [
    "missed",
    new RegExp(
      `\\bno (?:se |fue |ha |han |logro |llego a |alcanzo a )*(?:alcanz|logr|cumpl|super|lleg|sobrepas|obtuv)\\p{L}*${GAP} (?:a |con )?(?:la |el |su )?${META}`,
      "gu",
    ),
  ],
  ["missed", new RegExp(`${META}${GAP} no (?:se |fue |ha sido |pudo ser )*(?:alcanz|logr|cumpl|super|sobrepas)\\p{L}*`, "gu")],
  [
    "exceeded",
    new RegExp(
      `(?<!\\bno )(?<!\\bno se )\\b(?:se )?(?:super|sobrepas|exced|rebas)(?:o|a|aron|an|ando|io|ieron|e|en)${GAP} (?:la |el |su )?${META}`,
      "gu",
    ),
  ],
  ["exceeded", new RegExp(`${META}${GAP} (?:fue|ha sido|resulto|quedo) (?:ampliamente )?(?:super|sobrepas|exced|rebas)ad[oa]`, "gu")],
];

/** «Se superó la meta», «la meta no fue alcanzada»: the value against the target, in the indicator's own direction. */
export const targetClaim: ClaimForm = {
  rule: "narrativa.meta",
  find: (piece) => {
    const { text, place } = foldedPiece(piece);
    const found: { start: number; end: number; data: { says: string } }[] = [];
    for (const [says, words] of FORMS)
      for (const match of text.matchAll(words)) {
        const span = { start: place(match.index), end: place(match.index + match[0].length) };
        if (!found.some(({ start, end }) => span.start < end && span.end > start)) found.push({ ...span, data: { says } });
      }
    return found;
  },
  against: ({ data }, row, mark, cells) => {
    if (row.indicator === undefined) return undefined;
    const year = mark.when.year;
    const [actual, target] = [cells.figure(row, "actual", year), cells.figure(row, "target", year)];
    if (!isKnown(actual) || !isKnown(target)) return undefined;
    const isDown = row.indicator.direction === "descending" || row.indicator.direction === "ceiling";
    const isBeyond = isDown ? actual < target : actual > target;
    const isEqual = roundHalfAway(actual, 6) === roundHalfAway(target, 6);
    const holds = data["says"] === "missed" ? !isBeyond && !isEqual : data["says"] === "exceeded" ? isBeyond : isBeyond || isEqual;
    return holds ? undefined : { dice: String(data["says"]), codigo: row.code, valor: actual, meta: target, anio: year };
  },
};
