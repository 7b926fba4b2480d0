import type { Basis, Contradiction, Judgement } from "../../../../../src/engine/audit/narrative/report";

export const AT1: Basis = { as: "figure", meaning: "progress1", year: 2023 };

/** A judgement on the first place of a figure in its sentence: of OP.02, whose Avance Tipo 1 is 81.8. */
export function judgement(quote: string, text: string, more: Partial<Judgement> = {}): Judgement {
  const start = quote.indexOf(text);
  return {
    paragraph: 0,
    quote,
    start,
    end: start + text.length,
    text,
    figure: Number.parseFloat(text.replace(",", ".")),
    verdict: "no_cuadra",
    code: "OP.02",
    cell: "Matriz!S42",
    expected: 81.8182,
    basis: AT1,
    ...more,
  };
}

export function contradiction(rule: Contradiction["rule"], quote: string, more: Partial<Contradiction> = {}): Contradiction {
  return { rule, paragraph: 0, quote, data: {}, ...more };
}
