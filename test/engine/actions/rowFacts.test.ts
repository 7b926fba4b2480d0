import { rowFacts } from "../../../src/engine/actions/rowFacts";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { andBefore, enumerated } from "../../../src/engine/words/counted";
import { gridOf } from "../gridOf";

test("what a row says beside its figures: who answers for it, numerator, denominator and source, of the cut year", () => {
  const grid = gridOf([
    [
      "Código",
      "Indicador",
      "Responsable",
      "Sentido",
      "Logro esperado 2023",
      "Valor obtenido 2023",
      "Numerador 2022",
      "Numerador 2023",
      "Denominador 2023",
      "Fuente",
      "Observaciones",
    ],
    [
      "IOP.01.01",
      "Porcentaje de casos",
      "PNP",
      "Ascendente",
      { value: 0.5, format: "0%" },
      { value: 0.4, format: "0%" },
      30,
      40,
      100,
      "RENAVIT",
      "ninguna",
    ],
    [
      "IOP.01.02",
      "Porcentaje de otros",
      "MIMP",
      "Ascendente",
      { value: 0.5, format: "0%" },
      { value: 0.4, format: "0%" },
      1,
      null,
      10,
      null,
      null,
    ],
  ]);
  const [matrix] = readWorkbook([grid]).matrices;
  if (matrix === undefined) throw new Error("no matrix");
  expect(rowFacts({ matrix, grid, year: 2023 }, 1)).toEqual([
    { label: "Responsable", text: "PNP", cell: "Matriz!C2" },
    { label: "Numerador 2023", text: "40", cell: "Matriz!H2" },
    { label: "Denominador 2023", text: "100", cell: "Matriz!I2" },
    { label: "Fuente", text: "RENAVIT", cell: "Matriz!J2" },
  ]);
  expect(rowFacts({ matrix, grid, year: 2023 }, 2).map(({ label }) => label)).toEqual(["Responsable", "Denominador 2023"]);
});

test("«e» stands before what sounds like i, and «y» before the rest", () => {
  expect(["IOP.01", "ISS.01", "inicial", "«Iquitos»", "hijos", "hielo", "OP.01", "yeso", "1 más"].map(andBefore)).toEqual([
    "e",
    "e",
    "e",
    "e",
    "e",
    "y",
    "y",
    "y",
    "y",
  ]);
  expect(enumerated(["OP.01", "IOP.01.01"])).toBe("OP.01 e IOP.01.01");
});
