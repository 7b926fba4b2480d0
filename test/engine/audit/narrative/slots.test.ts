import { readingOf } from "../../../../src/engine/audit/narrative/reading";
import { judgementText } from "../../../../src/engine/words/findings/narrative";
import { defaultProfile } from "../../../../src/engine/domain/profile";
import { checkRoad } from "./claims/roadMatrix";
import { slotExamples } from "./slotExamples";

/** Levels chosen by hand: 1, 2 and 3 with weights 4, 4 and 2 give 1.8 (V1). */
const profile = { ...defaultProfile, ratingLevels: { objectives: 1, services: 2, followUp: 3 } as const };

test.each(Object.entries(slotExamples))("%s: each figure is judged in the slot that its words give", (_, { text, readings }) => {
  const { judgements, contradictions } = checkRoad(text, profile);
  expect(judgements.flatMap(({ basis }) => readingOf(basis) ?? [])).toEqual(readings);
  expect(judgements.map(({ verdict }) => verdict)).not.toContain("no_cuadra");
  expect(contradictions).toEqual([]);
});

test("a baseline is a «la», every other measure an «el»", () => {
  const [baseline] = checkRoad(slotExamples.baseline.text).judgements;
  expect(baseline && judgementText(baseline)).toMatch("cuadra con la línea base de IOP.01.01");
});
