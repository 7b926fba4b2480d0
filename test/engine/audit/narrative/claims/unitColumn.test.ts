import { checkNarrative } from "../../../../../src/engine/audit/narrative/checkNarrative";
import { computePolicy } from "../../../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../../../src/engine/domain/profile";
import { readWorkbook } from "../../../../../src/engine/reader/readWorkbook";
import { readPlain } from "../../../../../src/hosts/texts/readPlain";
import { gridOf } from "../../../gridOf";

/** A plan that says its units in a column of their own, not in the names. */
const [matrix] = readWorkbook([
  gridOf([
    ["Código", "Objetivo / Servicio / Indicador", "Unidad de medida", "Sentido esperado", "Logros esperados", "", "Valores obtenidos", ""],
    ["", "", "", "", 2022, 2023, 2022, 2023],
    ["OP.01", "Mejorar la sanidad y el consumo"],
    ["IOP.01.01", "Consumo anual de quinua por persona", "Kilogramos", "Ascendente", 17.2, 18.4, 14.1, 16.9],
    ["SS.01.01.01", "Servicio de certificación"],
    ["ISS.01.01.01.01", "Tiempo promedio de emisión del certificado fitosanitario", "Horas", "Descendente", 28, 26, 24, 20],
    ["ISS.01.01.01.02", "Espera promedio para la inspección de los predios", "Días", "Descendente", 30, 24, 29, 25],
    ["ISS.01.01.01.03", "Predios con buenas prácticas", "Porcentaje", "Ascendente", "10%", "12%", "9.5%", "11.6%"],
  ]),
]).matrices;

function unitsTold(text: string): readonly unknown[] {
  if (!matrix) throw new Error("The sheet has no matrix.");
  const results = computePolicy(matrix.policy, 2023, defaultProfile);
  const { contradictions } = checkNarrative({ paragraphs: readPlain(text), matrix, results, profile: defaultProfile });
  return contradictions.filter(({ rule }) => rule === "narrativa.unidad").map(({ data }) => data["es"]);
}

test.each([
  ["El tiempo de emisión del certificado fitosanitario fue de 20 días en promedio.", "horas"],
  ["La espera para la inspección de los predios se acortó de 29 a 25 semanas.", "días"],
  ["El consumo de quinua fue de 16.9 % por persona.", "kilogramos"],
  ["La emisión del certificado fitosanitario pasó de 24 a 20 minutos.", "horas"],
])("another unit than that of its column: %s", (text, unit) => {
  expect(unitsTold(text)).toContain(unit);
});

test.each([
  "El certificado fitosanitario se entrega en 20 horas en promedio.",
  "La espera para la inspección de los predios se acortó de 29 a 25 días.",
  "El consumo de quinua fue de 16.9 kg por persona.",
  "El consumo de quinua alcanzó 91.8 % de la meta.",
  "El 11.6 % de los predios aplica buenas prácticas.",
  "El consumo de quinua subió 19.9 % en doce meses.",
])("its own unit, or a share of it: %s", (text) => {
  expect(unitsTold(text)).toEqual([]);
});
