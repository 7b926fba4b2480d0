import type { Dismissal } from "../../../../../src/engine/audit/dismissals";
import { acceptanceOf, reviewAlarms, type ReviewedAlarm } from "../../../../../src/engine/audit/narrative/review/accepted";
import type { Contradiction, Judgement } from "../../../../../src/engine/audit/narrative/report";
import { contradiction, judgement } from "./judgements";

const QUOTE = "El OP.02 tuvo un avance de 97.8 % en el año 2023.";
const wrong = judgement(QUOTE, "97.8 %");
const review = (judgements: readonly Judgement[], decisions: readonly Dismissal[] = [], contradictions: readonly Contradiction[] = []) =>
  reviewAlarms({ judgements, contradictions }, decisions);

function decided(judgements: readonly Judgement[], contradictions: readonly Contradiction[] = []): Dismissal {
  const [first] = review(judgements, [], contradictions);
  if (!first) throw new Error("no alarm");
  return acceptanceOf(first, "Está bien así", "");
}

const stateOf = ([first]: readonly ReviewedAlarm[]): string | undefined =>
  first && (["accepted", "reopened", "unseen"] as const).find((each) => first[each] !== undefined);

describe("«Está bien así»", () => {
  test("holds for the sentence and the figure that it was said of, wherever the sentence stands", () => {
    const decision = decided([wrong]);
    expect(stateOf(review([wrong], [decision]))).toBe("accepted");
    expect(stateOf(review([{ ...wrong, paragraph: 40, cell: "Matriz!S80" }], [decision]))).toBe("accepted");
    expect(decision).toMatchObject({ rule: "narrativa.cifra", about: "OP.02", cell: "Matriz!S42" });
  });

  test("falls when the sentence changes, and when another figure of it is the alarm", () => {
    const decision = decided([wrong]);
    const edited = QUOTE.replace("en el año", "para el año");
    expect(stateOf(review([judgement(edited, "97.8 %")], [decision]))).toBeUndefined();
    expect(stateOf(review([judgement(QUOTE, "2023", { expected: 4 })], [decision]))).toBeUndefined();
  });

  test("falls when the matrix says something else, or the figure is read as another, and says that it was accepted", () => {
    const decision = decided([wrong]);
    expect(stateOf(review([{ ...wrong, expected: 82 }], [decision]))).toBe("reopened");
    expect(stateOf(review([{ ...wrong, code: "OP.03" }], [decision]))).toBe("reopened");
    const target: Judgement = { ...wrong, basis: { as: "figure", meaning: "target", year: 2023 } };
    expect(stateOf(review([target], [decision]))).toBe("reopened");
  });

  test("does not hold in a sheet that nobody sees", () => {
    const place = { sheet: "Hallazgos PNTP", visibility: "hidden" } as const;
    expect(stateOf(review([wrong], [{ ...decided([wrong]), place }]))).toBe("unseen");
    expect(stateOf(review([wrong], [{ ...decided([wrong]), place: { ...place, visibility: "visible" } }]))).toBe("accepted");
  });

  test("is said of sentences as well; what they say of the matrix counts", () => {
    const meta = contradiction("narrativa.meta", "Se superó la meta.", { data: { codigo: "OP.02", valor: 8, meta: 9 } });
    const decision = decided([], [meta]);
    expect(stateOf(review([], [decision], [meta]))).toBe("accepted");
    expect(stateOf(review([], [decision], [{ ...meta, data: { ...meta.data, valor: 10 } }]))).toBe("reopened");
    expect(stateOf(review([], [decision], [{ ...meta, rule: "narrativa.x-de-y" }]))).toBeUndefined();
  });

  test("of the matrix's own findings says nothing of the text", () => {
    expect(stateOf(review([wrong], [{ ...decided([wrong]), rule: "valores.negativo" }]))).toBeUndefined();
  });
});
