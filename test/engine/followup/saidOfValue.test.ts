import { ND } from "../../../src/engine/domain/figure";
import { heldToComment } from "../../../src/engine/followup/judge/deniedBy";
import { figure } from "../../../src/engine/followup/judge/outcome";
import { unitDoubts } from "../../../src/engine/followup/judge/saidUnit";
import { readAnswer } from "../../../src/engine/followup/returned/answer";
import { isPendingText } from "../../../src/engine/followup/returned/pendingText";
import { inboxSentence } from "../../../src/engine/words/followup/inboxTexts";
import { gridOf } from "../gridOf";

const SHARE = { unit: "percent", measure: "share", name: "Porcentaje de víctimas atendidas", unitOfMeasure: "Porcentaje" } as const;
const VICTIMS = { unit: "number", measure: "count", name: "Número de víctimas rescatadas", unitOfMeasure: "Número" } as const;
const SOLES = { unit: "number", measure: "amount", name: "Monto ejecutado", unitOfMeasure: "Soles" } as const;

function doubts(text: string, indicator: typeof SHARE | typeof VICTIMS | typeof SOLES): readonly string[] {
  const answer = readAnswer(gridOf([[text]]), 0, 0, ".");
  if (answer.kind !== "number") throw new Error(`${text}: ${answer.kind}`);
  return unitDoubts(answer, indicator).map(inboxReason);
}
const inboxReason = ({ why, data }: Parameters<typeof inboxSentence>[0]): string => inboxSentence({ why, data });

test("A written unit that is not the indicator's is asked about, and named; its own, and what anything may be called, is not", () => {
  expect(doubts("85 personas", SHARE)).toEqual([
    "«85 personas» habla de personas, y el indicador es un porcentaje: confirma que es su valor.",
  ]);
  for (const [text, of] of [
    ["19 casos", SHARE],
    ["150 días", VICTIMS],
    ["12 docenas", VICTIMS],
    ["S/ 1,612.00", VICTIMS],
    ["150 víctimas", SHARE],
    ["12 toneladas", SOLES],
  ] as const)
    expect([text, doubts(text, of).length]).toEqual([text, 1]);
  for (const [text, of] of [
    ["85 puntos", SHARE],
    ["85pp", SHARE],
    ["85 por ciento", SHARE],
    ["1850 personas", VICTIMS],
    ["1850 víctimas", VICTIMS],
    ["1 víctima", VICTIMS],
    ["S/ 1,612.00", SOLES],
    ["1612¹", VICTIMS],
  ] as const)
    expect([text, doubts(text, of)]).toEqual([text, []]);
});

test("A raised number that may be a power is asked about", () => {
  expect(doubts("14²", VICTIMS)).toEqual(["En «14²» no se sabe si el número elevado es una llamada de nota o una potencia."]);
});

function held(value: number, comment: string): unknown {
  const outcome = heldToComment(figure(value), comment, { isWhole: false });
  return outcome.kind === "asks" ? outcome.meant.map((meant) => meant.value) : outcome.kind;
}

test("A comment that denies the value is asked about, with what it says instead", () => {
  expect(held(0, "No hay dato, se puso 0")).toEqual([0, ND]);
  expect(held(19, "Son 17 %, no 19 %")).toEqual([19, 17]);
  expect(held(19, "Debe decir 17.5 %")).toEqual([19, 17.5]);
  expect(held(19, "No 19, sino 17")).toEqual([19, 17]);
  expect(held(150, "Corregido: 140")).toEqual([150, 140]);
  expect(held(1850, "Anulado, se enviará otro")).toEqual([1850]);
});

test("A comment with other numbers that does not deny the value is not asked about", () => {
  for (const comment of [
    "De 20 operativos, 19 se hicieron",
    "Son 20 operativos en 3 regiones",
    "Ley N° 28950, artículo 19",
    "Informe No 19-2024",
    "El dato de 2023 fue 17",
    "Corregido el 12/01/2025",
    "Corregido a 19",
    "No hay datos de Loreto",
    "Dato preliminar, falta validar",
    "No 20 sino más regiones",
    "El valor final es 19 %",
  ])
    expect([comment, held(19, comment)]).toEqual([comment, "figure"]);
});

test("What is still to come has one verdict, however it is said; a reason that says so is no reason", () => {
  for (const text of [
    "por definir",
    "?",
    "¿?",
    "pendiente",
    "Por confirmar",
    "en proceso",
    "por validar",
    "en trámite",
    "Dato por validar",
    "EN PROCESO DE VALIDACIÓN",
  ])
    expect([text, isPendingText(text), readAnswer(gridOf([[text]]), 0, 0, ".").kind]).toEqual([text, true, "pending"]);
  for (const text of ["ND", "sin dato", "por falta de presupuesto", "No se recogió", "en Lima", "12"])
    expect([text, isPendingText(text)]).toEqual([text, false]);
});

test("ND is said to be said only where it was", () => {
  const of = (texto: string) => inboxSentence({ why: "ndWithoutReason", data: { texto } });
  expect(of("N.D.")).toBe("Dice ND y no dice por qué: se toma, y conviene pedir el motivo.");
  expect(of("--")).toBe("Dice «--», que se toma como ND, y no dice por qué: conviene pedir el motivo.");
});

test("A date is no figure, a year beside a figure is none, and a shortened number is one", () => {
  const read = (text: string) => readAnswer(gridOf([[text]]), 0, 0, ".");
  expect(read("31/12/2024")).toMatchObject({ kind: "date", typed: [] });
  expect(read("2024-12-31")).toMatchObject({ kind: "date", typed: [] });
  expect(read("85% en 2023")).toMatchObject({ kind: "doubt", candidates: ["85"] });
  expect(read("1.6E+03")).toMatchObject({ kind: "doubt", candidates: ["1600"] });
  expect(read("12 y 2023 más")).toMatchObject({ kind: "doubt", candidates: ["12", "2023"] });
});
