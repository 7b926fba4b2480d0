import { checkNarrative } from "../../../../../src/engine/audit/narrative/checkNarrative";
import type { Contradiction, NarrativeReport } from "../../../../../src/engine/audit/narrative/report";
import { computePolicy } from "../../../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../../../src/engine/domain/profile";
import type { Matrix } from "../../../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../../../src/engine/reader/readWorkbook";
import { readPlain } from "../../../../../src/hosts/texts/readPlain";
import { gridOf } from "../../../gridOf";

/** A small policy of both directions, rates, days and hours, three entities, a year without data, and objectives that rise, fall and stay. */
const ROWS: readonly (readonly (string | number)[])[] = [
  [
    "Código",
    "Objetivo / Servicio / Indicador",
    "Responsable de indicador",
    "Sentido esperado",
    "Tipo de agregación",
    "Línea base",
    "",
    "Logros esperados",
    "",
    "",
    "Valores obtenidos",
    "",
    "",
  ],
  ["", "", "", "", "", "Año", "Valor", 2021, 2022, 2023, 2021, 2022, 2023],
  ["OP.01", "Reducir las muertes en las carreteras"],
  [
    "IOP.01.01",
    "Tasa de fallecidos por siniestros viales por cada 100 000 habitantes",
    "MTC",
    "descendente",
    "no acumulado",
    2020,
    9.9,
    9.5,
    9,
    8.5,
    9.7,
    9.3,
    9.4,
  ],
  ["SS.01.01.01", "Servicio de ambulancias"],
  [
    "ISS.01.01.01.01",
    "Tiempo promedio de llegada de la ambulancia (minutos)",
    "MINSA",
    "descendente",
    "no acumulado",
    2020,
    30,
    28,
    26,
    24,
    29,
    27,
    23,
  ],
  ["ISS.01.01.01.02", "Número de ambulancias operativas", "MINSA", "ascendente", "no acumulado", 2020, 140, 150, 180, 240, 148, 203, 236],
  ["SS.01.01.02", "Servicio de indemnizaciones"],
  [
    "ISS.01.01.02.01",
    "Días promedio para el pago de las indemnizaciones",
    "SBS",
    "descendente",
    "no acumulado",
    2020,
    22,
    18,
    14,
    12,
    20,
    15,
    11,
  ],
  ["OP.02", "Mejorar la infraestructura y los vehículos"],
  [
    "IOP.02.01",
    "Porcentaje de la red vial con auditoría de seguridad",
    "MTC",
    "ascendente",
    "no acumulado",
    2020,
    "14.5%",
    "18%",
    "24%",
    "30%",
    "16.2%",
    "19.3%",
    "21.6%",
  ],
  ["SS.02.01.01", "Servicio de inspección técnica"],
  [
    "ISS.02.01.01.01",
    "Número de centros de inspección fiscalizados",
    "SUTRAN",
    "ascendente",
    "no acumulado",
    2020,
    118,
    140,
    160,
    170,
    128,
    150,
    174,
  ],
  [
    "ISS.02.01.01.02",
    "Número de buses retirados por antigüedad",
    "ATU",
    "ascendente",
    "no acumulado",
    2020,
    50,
    200,
    300,
    350,
    "ND",
    112,
    265,
  ],
  ["OP.03", "Fortalecer la cultura vial"],
  [
    "IOP.03.01",
    "Porcentaje de sanciones firmes cobradas",
    "SUTRAN",
    "ascendente",
    "no acumulado",
    2020,
    "12.7%",
    "20%",
    "22%",
    "24%",
    "16.9%",
    "17.8%",
    "22.6%",
  ],
  ["SS.03.01.01", "Servicio de educación vial"],
  [
    "ISS.03.01.01.01",
    "Número de escolares capacitados",
    "MINEDU",
    "ascendente",
    "no acumulado",
    2020,
    84200,
    90000,
    100000,
    110000,
    0,
    98000,
    110000,
  ],
  [
    "ISS.03.01.01.02",
    "Porcentaje de datos del Observatorio actualizados",
    "MTC",
    "ascendente",
    "no acumulado",
    2020,
    "55%",
    "70%",
    "80%",
    "90%",
    "75%",
    "91.7%",
    "ND",
  ],
];

let matrix: Matrix | undefined;

export function roadMatrix(): Matrix {
  matrix ??= readWorkbook([gridOf(ROWS.map((row) => [...row]))]).matrices[0];
  if (!matrix) throw new Error("The road sheet has no matrix.");
  return matrix;
}

/** What is told of a text against the road matrix of 2023. */
export function toldOf(text: string): readonly Contradiction[] {
  return checkRoad(text).contradictions;
}

export function checkRoad(text: string, profile = defaultProfile): NarrativeReport {
  const { policy } = roadMatrix();
  return checkNarrative({ paragraphs: readPlain(text), matrix: roadMatrix(), results: computePolicy(policy, 2023, profile), profile });
}
