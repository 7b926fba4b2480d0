import { readingOf } from "../../../../src/engine/audit/narrative/reading";
import { checkRoad } from "./claims/roadMatrix";

/** A wrong figure: its text, where the words let it stand, and the measure and year that it is instead; none of a round number. */
type Told = readonly [text: string, reading: string, is: string];

/** A figure that is another cell of its row than the one its words speak of. */
const WRONG: readonly (readonly [string, Told])[] = [
  ["Las ambulancias operativas fueron 240, frente a las 240 programadas.", ["240", "VO 2023", "target 2023"]],
  ["Se fiscalizaron 170 centros de inspección, más de los 170 programados.", ["170", "VO 2023", "target 2023"]],
  ["Las ambulancias operativas fueron 203 (203 en 2022).", ["203", "VO 2023", "actual 2022"]],
  ["Las ambulancias operativas fueron 203, 33 más que en 2022.", ["203", "VO 2023", "actual 2022"]],
  ["Las ambulancias operativas fueron 236, más que las 180 de 2022.", ["180", "VO 2022", "target 2022"]],
  ["La auditoría de seguridad cubrió 21.6 % de la red vial, contra 24 % de 2022.", ["24 %", "VO 2022", "target 2022"]],
  ["La auditoría de seguridad cubrió 21.6 % de la red vial; no se llegó a la meta (21.6 %).", ["21.6 %", "LE 2023", "actual 2023"]],
  ["Se supervisó el 30 % de la red vial con auditoría de seguridad.", ["30 %", "VO 2023", ""]],
  ["Se retiraron 265 buses por antigüedad, más de los 300 que fijaba la meta.", ["300", "LE 2023", ""]],
];

test.each(WRONG)("«%s» is told what it is", (text, told) => {
  const alarms = checkRoad(text).judgements.flatMap(({ text: figure, verdict, basis }) =>
    verdict === "no_cuadra" || verdict === "cambia_banda"
      ? [[figure, readingOf(basis), basis.as === "figure" && basis.is ? `${basis.is.meaning} ${basis.is.year}` : ""]]
      : [],
  );
  expect(alarms).toEqual([told]);
});

/** The same figures where the words, or what stands beside them, let them be there. */
const RIGHT: readonly (readonly [string, readonly string[]])[] = [
  ["Pasaron de 203 a 236 las ambulancias operativas.", ["VO 2022", "VO 2023"]],
  ["Las ambulancias operativas fueron 236, más que las 203 de 2022.", ["VO 2023", "VO 2022"]],
  ["Las ambulancias operativas fueron 236 (en 2022, 203).", ["VO 2023", "VO 2022"]],
  ["Se retiraron 265 buses por antigüedad, menos de los 350 que fijaba la meta.", ["VO 2023", "LE 2023"]],
  ["El IOP.02.01 obtuvo 21.6 %, lo cual supone el 72.0 % de lo programado (30 %).", ["VO 2023", "AT1 2023", "LE 2023"]],
  ["El cumplimiento del ISS.03.01.01.01 asciende a 100.0 % y en 2022 ascendió a 98.0 %.", ["AT1 2023", "AT1 2022"]],
  ["El tiempo promedio de llegada fue de 23 minutos; se esperaba llegar a 24.", ["VO 2023", "LE 2023"]],
  ["Un año antes se retiraron 112 buses por antigüedad.", ["VO 2022"]],
];

test.each(RIGHT)("«%s» is right", (text, readings) => {
  const { judgements } = checkRoad(text);
  expect(judgements.map(({ verdict }) => verdict)).toEqual(readings.map(() => "cuadra"));
  expect(judgements.map(({ basis }) => readingOf(basis))).toEqual(readings);
});

const table = (header: string, ...cells: readonly string[]): string =>
  `| Indicador | ${header} |\n|---|---|\n${cells.map((cell) => `| ISS.01.01.01.02 Número de ambulancias operativas | ${cell} |`).join("\n")}`;

test("under a year alone a cell is a value of it, never its target", () => {
  expect(checkRoad(table("2022", "203")).judgements.map(({ verdict, basis }) => [verdict, readingOf(basis)])).toEqual([
    ["cuadra", "VO 2022"],
  ]);
  expect(checkRoad(table("2022", "180")).judgements.map(({ verdict }) => verdict)).not.toContain("cuadra");
});

const FAR: readonly (readonly [why: string, text: string, told: readonly [string, string]])[] = [
  ["a right change behind", "Las ambulancias operativas fueron 98, 33 más que en 2022.", ["98", "VO 2023"]],
  ["its column", table("Valor obtenido 2023", "3"), ["3", "VO 2023"]],
  ["a code with its measure", "El ISS.01.01.01.02 tuvo como meta 1500 ambulancias operativas.", ["1500", "LE 2023"]],
];

test.each(FAR)("a figure of quite another size is told by %s", (_, text, told) => {
  const alarms = checkRoad(text).judgements.filter(({ verdict }) => verdict === "no_cuadra" || verdict === "cambia_banda");
  expect(alarms.map(({ text: figure, basis }) => [figure, readingOf(basis)])).toEqual([told]);
});

test("an ambulance in words, or of another scale, is no value of the row", () => {
  for (const text of [
    "El ISS.01.01.01.02 tuvo como meta dos ambulancias operativas.",
    "El ISS.01.01.01.02 tuvo como meta S/ 15.3 millones.",
  ])
    expect(checkRoad(text).judgements.map(({ verdict }) => verdict)).toEqual(["no_verificable"]);
});

test("a line that names an indicator over a list says what its items are of", () => {
  const { judgements } = checkRoad("Ficha 2. Ambulancias (ISS.01.01.01.02)\n- Meta: 240\n- Resultado: 112\n- Cumplimiento: 98.3 %");
  expect(judgements.map(({ code, verdict }) => [code, verdict])).toEqual([
    ["ISS.01.01.01.02", "cuadra"],
    ["ISS.01.01.01.02", "cambia_banda"],
    ["ISS.01.01.01.02", "cuadra"],
  ]);
});

test("a cell is stated once: the other figure that equals it is judged in the row of its words", () => {
  const { judgements } = checkRoad("El ISS.02.01.01.01 llegó a 265 centros fiscalizados y el ISS.02.01.01.02 a 265 buses retirados.");
  expect(judgements.map(({ code, verdict }) => [code, verdict])).toEqual([
    ["ISS.02.01.01.01", "no_cuadra"],
    ["ISS.02.01.01.02", "cuadra"],
  ]);
});
