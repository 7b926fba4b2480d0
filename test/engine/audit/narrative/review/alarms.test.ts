import { alarmsOf, standingOf } from "../../../../../src/engine/audit/narrative/review/alarms";
import { reviewAlarms } from "../../../../../src/engine/audit/narrative/review/accepted";
import { tallyOf } from "../../../../../src/engine/audit/narrative/review/tally";
import type { Judgement } from "../../../../../src/engine/audit/narrative/report";
import { alarmText, conclusionText } from "../../../../../src/engine/words/findings/narrativeSummary";
import { contradiction, judgement } from "./judgements";

const QUOTE = "El OP.02 tuvo un avance de 97.8 %.";
const unchecked = judgement(QUOTE, "97.8 %", { verdict: "no_verificable", expected: null, basis: { as: "unlinked", why: "no-subject" } });
const tied = judgement("OP.02: 81.8 %.", "81.8 %", { verdict: "cuadra" });
const within = judgement("75 de 150, es decir, 50 %.", "50 %", { verdict: "cuadra", basis: { as: "ratio", part: 75, whole: 150 } });
const conclusion = (judgements: readonly Judgement[], contradictions: Parameters<typeof alarmsOf>[0]["contradictions"] = []): string =>
  conclusionText(tallyOf(judgements, reviewAlarms({ judgements, contradictions }, [])));

test("alarms go by harm, the sure ones first, those alike as they stand in the text", () => {
  const alarms = alarmsOf({
    judgements: [
      judgement("a 1 %", "1 %", { paragraph: 5 }),
      judgement("b 2 %", "2 %", { paragraph: 1, certainty: "media" }),
      judgement("c 3 %", "3 %", { paragraph: 9, verdict: "cambia_banda" }),
      judgement("d 4 %", "4 %", { paragraph: 3 }),
      tied,
      unchecked,
    ],
    contradictions: [
      contradiction("narrativa.partes-no-suman", "e"),
      contradiction("narrativa.meta", "f", { paragraph: 8 }),
      contradiction("narrativa.meta", "g", { paragraph: 2, certainty: "media" }),
    ],
  });
  expect(alarms.map(({ harm, certainty, about }) => `${harm} ${certainty} ${about.quote}`)).toEqual([
    "band alta c 3 %",
    "figure alta d 4 %",
    "figure alta a 1 %",
    "figure media b 2 %",
    "words alta f",
    "words media g",
    "within alta e",
  ]);
});

test("a figure stands with the matrix, only within the text, as a question, as an alarm or unchecked", () => {
  expect(
    [
      tied,
      { ...tied, verdict: "redondeo" as const },
      within,
      judgement(QUOTE, "97.8 %", { certainty: "media" }),
      judgement(QUOTE, "97.8 %"),
      unchecked,
    ].map(standingOf),
  ).toEqual(["matrix", "matrix", "within", "question", "alarm", "unchecked"]);
});

test("an alarm without certainty asks: whether it is the value of another year, or the one that it was set against", () => {
  const basis = { as: "figure", meaning: "actual", year: 2023, is: { meaning: "actual", year: 2022 } } as const;
  const about = judgement("Obtuvo 61.4 %.", "61.4 %", { certainty: "media", basis, expected: 68.9 });
  expect(alarmText({ about, certainty: "media" })).toBe(
    "¿Es el valor obtenido de 2022? El valor obtenido de 2023 de OP.02 (Matriz!S42) es 68.9.",
  );
  expect(alarmText({ about: judgement(QUOTE, "97.8 %"), certainty: "media" })).toMatch(
    /^¿Es el Avance Tipo 1 de 2023 de OP\.02\? La matriz \(Matriz!S42\) da 81\.8\.$/,
  );
  expect(alarmText({ about: judgement(QUOTE, "97.8 %"), certainty: "alta" })).not.toContain("¿");
});

describe("the conclusion never says that all is well", () => {
  test("where nothing was checked, nothing was found, or all that ties ties within the text", () => {
    expect(conclusion([unchecked])).toBe("Ninguna cifra se pudo comprobar.");
    expect(conclusion([])).toMatch(/^En este texto no encontré cifras/);
    expect(conclusion([within])).toBe("Ninguna cifra se comparó con la matriz: solo cuadran entre sí.");
  });

  test("where some were not compared, or a code does not exist", () => {
    expect(conclusion([tied, unchecked, within])).toBe("La cifra comparada con la matriz cuadra; 2 no se compararon con ella.");
    const unknown: Judgement = { ...unchecked, basis: { as: "unlinked", why: "unknown-subject" } };
    expect(conclusion([tied, unknown])).toMatch(/El texto nombra códigos o servicios que no están en la matriz leída\.$/);
    expect(conclusion([unknown])).toMatch(/^Ninguna cifra se pudo comprobar\. El texto nombra códigos/);
  });

  test("and counts alarms, contradictions and questions apart", () => {
    expect(conclusion([tied, tied])).toBe("Las 2 cifras comparadas con la matriz cuadran.");
    expect(
      conclusion(
        [judgement(QUOTE, "97.8 %"), judgement("x 4 %", "4 %", { certainty: "media" }), tied],
        [contradiction("narrativa.meta", "f")],
      ),
    ).toBe("1 cifra no cuadra, 1 contradicción y 1 pregunta por responder.");
  });
});
