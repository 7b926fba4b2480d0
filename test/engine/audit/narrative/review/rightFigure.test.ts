import { placedFigures, placeOf } from "../../../../../src/engine/audit/narrative/review/places";
import { rightFigure } from "../../../../../src/engine/audit/narrative/review/rightFigure";
import type { Judgement } from "../../../../../src/engine/audit/narrative/report";
import { judgement } from "./judgements";

const VALUE: Partial<Judgement> = { basis: { as: "figure", meaning: "actual", year: 2023 } };

test.each<[string, string, Partial<Judgement>, string | undefined]>([
  ["an Avance keeps its sign of percent and has its decimal", "97.8 %", {}, "81.8 %"],
  ["also where it was written without one", "97%", {}, "81.8%"],
  ["with the comma, where the text writes commas", "97,8 %", {}, "81,8 %"],
  ["and its two decimals", "97.80 %", {}, "81.82 %"],
  ["a count is written as the matrix has it", "2", { ...VALUE, expected: 3, figure: 2 }, "3"],
  ["a value has the decimals of the matrix", "40 %", { ...VALUE, expected: 38.7, figure: 40 }, "38.7 %"],
  ["thousands stay as they were: comma", "1,781", { ...VALUE, expected: 1718, figure: 1781 }, "1,718"],
  ["a stop", "1.781", { ...VALUE, expected: 1718, figure: 1781 }, "1.718"],
  ["a stop, and then decimals with a comma", "1.781 soles", { ...VALUE, expected: 1718.5, figure: 1781 }, "1.718,5 soles"],
  ["a hard space", "1\u00a0781", { ...VALUE, expected: 12718, figure: 1781 }, "12\u00a0718"],
  ["none, where there were none", "1781", { ...VALUE, expected: 1718, figure: 1781 }, "1718"],
  ["millions", "1,234,567", { ...VALUE, expected: 234567, figure: 1234567 }, "234,567"],
  ["below zero", "3.5", { ...VALUE, expected: -4.5, figure: 3.5 }, "-4.5"],
  ["none where the matrix has no figure", "97.8 %", { expected: null }, undefined],
  ["none where it is a question", "97.8 %", { certainty: "media" }, undefined],
  ["none where it ties", "97.8 %", { verdict: "cuadra" }, undefined],
  ["none for ND", "ND", { figure: null }, undefined],
])("the right figure: %s", (_, text, more, right) => {
  expect(rightFigure(judgement(`Fue ${text}.`, text, more))).toBe(right);
});

test("figures of a sentence that stands twice in a paragraph are placed one by one, and have no single place", () => {
  const quote = "Fue 5 %.";
  const paragraphs = [{ text: `${quote} ${quote}` }, { text: "Fue 7 %." }];
  const placed = placedFigures(paragraphs, [
    judgement(quote, "5 %"),
    judgement(quote, "5 %"),
    judgement("Fue 7 %.", "7 %", { paragraph: 1 }),
  ]);
  expect(placed.get(0)?.map(({ start, end }) => [start, end])).toEqual([
    [4, 7],
    [13, 16],
  ]);
  expect(placeOf(paragraphs, judgement(quote, "5 %"))).toBeUndefined();
  expect(placeOf(paragraphs, judgement("Fue 7 %.", "7 %", { paragraph: 1 }))).toEqual({ line: "Fue 7 %.", start: 4, end: 7 });
});
