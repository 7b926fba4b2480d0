import { figuresOf } from "../../../../../src/engine/audit/narrative/lexis/figures";
import { sentencesOf } from "../../../../../src/engine/audit/narrative/lexis/text";

const read = (sentence: string): string[] =>
  figuresOf(sentence).map(({ kind, readings, isPercent }) =>
    kind === "number" ? `${readings.map(({ value }) => value).join("/")}${isPercent ? "%" : ""}` : kind,
  );

describe("figures of a sentence", () => {
  test.each([
    ["cumplimiento del 98 % en el año 2023", ["98%"]],
    ["del 85% esperado", ["85%"]],
    ["se llegó a 162.3 %", ["162.3%"]],
    ["el 62,2% obtenido", ["62.2%"]],
    ["1,718 víctimas", ["1718/1.718"]],
    ["3 157.9 %", ["3157.9%"]],
    ["3\u202f157.9 %", ["3157.9%"]],
    ["un avance de -290.2", ["-290.2"]],
    ["un avance de −290.2", ["-290.2"]],
    ["cumplimiento de 9.5.5%", ["malformed"]],
    ["cinco (5) eventos", ["5"]],
    ["tres indicadores en nivel bajo", ["3"]],
    ["del ND obtenido", ["nd"]],
    ["30 por ciento de avance", ["30%"]],
    ["1.234.567 personas", ["1234567"]],
    ["treinta y dos indicadores de nivel alto", ["32"]],
  ])("«%s» has %j", (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  test("a percent sign that strayed behind the year belongs to the figure", () => {
    expect(read("cumplimiento de 111.7 en el año 2023%")).toEqual(["111.7%"]);
  });

  test("words and digits that differ are kept side by side", () => {
    expect(figuresOf("cinco (6) eventos")[0]).toMatchObject({ spelled: 5, readings: [{ value: 6 }] });
  });
});

describe("numbers that are no figure of an indicator", () => {
  const left = (sentence: string): string[] => figuresOf(sentence).map(({ text }) => text.trim());
  test.each([
    ["El 15 de marzo de 2023 se aprobó", []],
    ["mediante Decreto Supremo N° 009-2021-IN", []],
    ["la Ley N° 28950 y su reglamento", []],
    ["según el artículo 12 y el numeral 4.2", []],
    ["la Línea 1818 recibió 98 denuncias", ["98"]],
    ["en menos de 24 horas", []],
    ["en el periodo 2019-2023", []],
    ["por S/ 1,250.00", ["1,250.00"]],
    ["nivel bajo [0-75> y alto ≥ 95", []],
    ["en 2da instancia", []],
    ["en el año 2023 se atendió a 2605 policías", ["2605"]],
    ["1. Datos generales", []],
    ["Avance Tipo 1 de 77.5", ["77.5"]],
  ])("«%s» keeps %j", (sentence, expected) => {
    expect(left(sentence)).toEqual(expected);
  });
});

describe("sentences", () => {
  test.each([
    ["El D.S. N.° 009-2021-IN aprueba la política. El avance fue 77.5.", 2],
    ["S.21 Servicio de investigación. Cumplió el 98.0%.", 2],
    ["El IOP.02.01 llegó a 45.5. El IOP.02.02 a 381.8.", 2],
    ["Se realizaron 48 eventos (art. 5).", 1],
    ["Subió 1,4 p. p. menos que en 2021.", 1],
    ["Subió 4,5 p. p. La meta era 6.", 2],
    ["Costó S/. 3 500 por alumno.", 1],
    ["El D. S. N° 009-2021-IN. El plan sigue.", 2],
    ["Son tres de tipo I. La meta se cumplió.", 2],
    ["Lo firmó J. C. Pérez. No hubo más.", 2],
    ["Participaron, p. ej., 45 distritos (aprox. 30 %).", 1],
    ["Según el núm. 4.2 del Exp. 123, del Dpto. de Lima, son 30 hab. por km.", 1],
    ["Abre a las 8 a. m. y cierra a las 5 p. m. todos los días.", 1],
    ["EE. UU. donó 30 equipos; la UE, 12.", 2],
    ["El avance es: 45 en Lima: 30 y Cusco: 15.", 1],
    ["¿Y cómo cerramos? Mejor. Tres de cuatro.", 3],
    ["La Sra. Quispe y el Dr. Rojas. Nadie más.", 2],
    ["Atendió a 45 (etc.). Luego, a 30.", 2],
    ["Resp.: OTI. Meta: 30.", 2],
    ["Quemó 30 ha. de bosque. Son 12 ha. 45 familias lo vieron.", 3],
    ["¿Se cumplió? No. 45 de 60.", 3],
    ["Av. Abancay 500, Of. 12. Son 45 casos.", 2],
  ])("«%s» is %i", (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
  });

  test("a sentence stands in its paragraph where it says", () => {
    const paragraph = "  Primero fue 77.5.  Luego, 81.8. ";
    for (const { text, start } of sentencesOf(paragraph)) expect(paragraph.slice(start, start + text.length)).toBe(text);
  });
});
