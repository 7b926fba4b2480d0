import { columnName } from "../../../src/engine/address";
import { unreadFigures } from "../../../src/engine/actions/unreadFigures";
import { computePolicy } from "../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../src/engine/domain/profile";
import type { Matrix, RoleAnswer } from "../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { writeColumns } from "../../../src/cli/input/columnsOption";
import { gridOf, percentCell, type TestCell } from "../gridOf";

type Rows = readonly (readonly TestCell[])[];

function read(rows: Rows, answer?: RoleAnswer): Matrix {
  const [matrix] = readWorkbook([gridOf(rows)], answer ? { columns: answer.columns } : {}).matrices;
  if (matrix === undefined) throw new Error("no matrix was read");
  return matrix;
}

function questions({ missing = [] }: Matrix, role = "actual"): readonly string[] {
  return missing.filter((answer) => answer.role === role).map(({ columns }) => writeColumns(columns));
}

function candidates({ missing = [] }: Matrix): readonly string[] {
  return missing.map(({ candidates: columns }) => columns.map(columnName).join("+"));
}

/** Avance Tipo 1 of the year after the first answer. */
function afterAnswer(rows: Rows, year: number): readonly number[] {
  const settled = read(rows, read(rows).missing?.[0]);
  return computePolicy(settled.policy, year, defaultProfile).indicators.map(({ progress1: { value } }) => Math.round(Number(value)));
}

/** «Meta», «Avance» and «% Avance» of two years and of the whole term. */
const yearByYear: Rows = [
  [
    "Sector",
    "Indicador",
    "Línea base",
    "Meta 2024",
    "Avance 2024",
    "% Avance 2024",
    "Meta 2025",
    "Avance 2025",
    "% Avance 2025",
    "Avance del período",
    "Observaciones",
  ],
  ["Salud", "Tasa de cobertura de vacunas", 38.8, 43.2, 40.2, 93.1, 47.6, 46.2, 97.1, 46.2, "—"],
  ["Salud", "Tasa de cobertura de controles", 51.8, 53.6, 52, 97, 55.3, 59.7, 108, 59.7, "—"],
  ["Agua", "Tasa de hogares con conexión", 24.8, 27.5, 25.6, 93.1, 30.1, 30.1, 100, 30.1, "—"],
  ["Agua", "Tasa de hogares con desagüe", 61.2, 64, 80, 125, 66.9, 46.8, 70, 46.8, "—"],
];

/** Two targets, of which the printed percentage says which one counts. */
const twoTargets: Rows = [
  ["Ejercicio fiscal 2025"],
  [],
  [
    "Nivel",
    "Denominación del indicador",
    "Sentido",
    "Meta anual aprobada",
    "Meta anual modificada",
    "Realizado al periodo",
    "Avance % anual vs modificada",
  ],
  ["Fin", "Porcentaje de acciones concluidas del fin", "ascendente", 49.07, 53.98, 51.82, 96],
  ["Propósito", "Porcentaje de acciones concluidas del propósito", "ascendente", 66.35, 66.35, 69.67, 105],
  ["Componente", "Porcentaje de acciones concluidas del componente", "ascendente", 84.43, 84.43, 67.54, 80],
  ["Actividad", "Porcentaje de acciones concluidas de la actividad", "ascendente", 91.3, 100.43, 60.26, 60],
];

/** Nothing in the headers: only the arithmetic and the scale. */
const namelessColumns: Rows = [
  ["Código", "Indicador", "Línea base", "Logro esperado 2025", "Dic. 2025", "Cociente", "Peso", "Ppto. (S/)", "N°"],
  ["IOP.01.01", "Número de personas atendidas", 100, 120, 90, 0.75, 10, 1500000, 1],
  ["IOP.01.02", "Número de personas capacitadas", 200, 240, 264, 1.1, 20, 2700000, 2],
  ["IOP.01.03", "Número de talleres", 10, 40, 10, 0.25, 5, 350000, 3],
];

/** Money executed beside physical figures; a percentage that no other column confirms. */
const moneyBeside: Rows = [
  ["Código", "Indicador", "Sentido", "Línea base", "Programado 2025", "Se logró 2025", "Presupuesto ejecutado 2025", "% de avance 2025"],
  ["IOP.01.01", "Porcentaje de casos resueltos", "ascendente", 40, 50, 45, 1200345.5, percentCell(0.4)],
  ["IOP.01.02", "Porcentaje de denuncias atendidas", "ascendente", 30, 60, 66, 800000, percentCell(0.9)],
  ["IOP.01.03", "Porcentaje de locales adecuados", "ascendente", 10, 20, 5, 99000, percentCell(0.3)],
];

const planOnly: Rows = [
  ["Código", "Descripción", "Nombre del indicador", "Línea de base", null, "Logros esperados", null, "Unidad responsable"],
  [null, null, null, "Año", "Valor", 2027, 2028, null],
  ["OEI.01", "Mejorar la calidad", "Porcentaje de personas atendidas", 2025, 55.1, 50.2, 45.3, "Gerencia"],
  ["AEI.01.01", "Servicio oportuno", "Porcentaje de casos resueltos", 2025, 63.5, 67.2, 70.9, "Oficina"],
  ["AEI.01.02", "Servicio completo", "Porcentaje de casos cerrados", 2025, 33.7, 30.1, 26.5, "Oficina"],
];

/** Quarters beside the year, all called «Avance». */
const quartersBeside: Rows = [
  [
    "Código",
    "Indicador",
    "Sentido",
    "Línea base",
    "Meta anual 2025",
    "Avance 1er trim",
    "Avance 2do trim",
    "Avance 3er trim",
    "Avance 4to trim",
    "Avance acumulado anual",
  ],
  ["IOP.01.01", "Porcentaje de casos resueltos", "ascendente", 40, 50, 12, 20, 33, 45, 45],
  ["IOP.01.02", "Porcentaje de denuncias atendidas", "ascendente", 30, 60, 15, 30, 40, 66, 66],
  ["IOP.01.03", "Porcentaje de locales adecuados", "ascendente", 10, 20, 1, 3, 4, 5, 5],
];

const noTargets: Rows = [
  ["Código", "Indicador", "Sentido", "Línea base", "Valor obtenido 2025", "Cuota", "Peso"],
  ["IOP.01.01", "Número de personas atendidas", "ascendente", 100, 90, 120, 1],
  ["IOP.01.02", "Número de personas capacitadas", "ascendente", 200, 264, 240, 3],
  ["IOP.01.03", "Número de talleres", "ascendente", 10, 10, 40, 2],
];

describe("a matrix without a column for a figure asks which one it is", () => {
  test("a title over several years is one answer, its percentages are none, and what has no year comes last", () => {
    const matrix = read(yearByYear);
    expect(questions(matrix)[0]).toBe("E=vo:2024,H=vo:2025");
    expect(candidates(matrix)).toEqual(["E+H", "J"]);
    expect(afterAnswer(yearByYear, 2025)).toEqual([97, 108, 100, 70]);
    expect(afterAnswer(yearByYear, 2024)).toEqual([93, 97, 93, 125]);
  });

  test("the target that the printed percentage divides by comes with the answer", () => {
    const [answer] = unreadFigures(read(twoTargets))?.answers ?? [];
    expect(answer && writeColumns(answer.columns)).toBe("D=nada,E=le:2025");
    const { indicators } = computePolicy(read(twoTargets, answer).policy, 2025, defaultProfile);
    expect(indicators.map(({ progress1: { value } }) => Math.round(Number(value)))).toEqual([96, 105, 80, 60]);
  });

  test("arithmetic and scale tell where no word does; weights, money and numbering are no candidates", () => {
    expect(questions(read(namelessColumns))).toEqual(["E=vo:2025"]);
    expect(afterAnswer(namelessColumns, 2025)).toEqual([75, 110, 25]);
  });

  test("money is no candidate beside figures, and a percentage comes after a figure of the targets' scale", () => {
    const asked = questions(read(moneyBeside));
    expect(asked[0]).toBe("F=vo:2025");
    expect(asked.join()).not.toContain("G=");
    expect(afterAnswer(moneyBeside, 2025)).toEqual([90, 110, 25]);
  });

  test("the whole year comes before its quarters, which are one answer together", () => {
    const matrix = read(quartersBeside);
    expect(questions(matrix)[0]).toBe("J=vo:2025");
    expect(candidates(matrix).slice(0, 2)).toEqual(["J", "F+G+H+I"]);
    expect(afterAnswer(quartersBeside, 2025)).toEqual([90, 110, 25]);
  });

  test("a plan without results has no candidates: it is told, not asked", () => {
    const matrix = read(planOnly);
    expect(matrix.missing).toBeUndefined();
    expect(matrix.findings.find(({ rule }) => rule === "lectura.falta-columna")?.data["candidatas"]).toEqual([]);
  });

  test("targets are asked about the same way", () => {
    expect(questions(read(noTargets), "target")[0]).toBe("F=le:2025");
    expect(afterAnswer(noTargets, 2025)).toEqual([75, 110, 25]);
  });

  test("each column is asked about once, and an answer leaves nothing to ask about it", () => {
    const asked = read(yearByYear).findings.filter(({ rule }) => rule === "lectura.columna-dudosa");
    expect(asked.map(({ data }) => data["columna"])).not.toContain("E");
    const settled = read(yearByYear, read(yearByYear).missing?.[0]);
    expect(settled.missing).toBeUndefined();
    expect(settled.findings.map(({ rule, data }) => [rule, data["rol"]])).not.toContainEqual(["lectura.falta-columna", "Valor obtenido"]);
  });

  test("an answer without a year takes the one of the header, or that of the other block", () => {
    const columns = { 4: { role: "actual" }, 7: { role: "actual" } } as const;
    const [byHeader] = readWorkbook([gridOf(yearByYear)], { columns }).matrices;
    expect(byHeader?.policy.periods).toEqual([{ year: 2024 }, { year: 2025 }]);
    expect(byHeader?.policy.indicators[0]?.actuals.figures).toEqual([40.2, 46.2]);
    const [byTarget] = readWorkbook([gridOf(namelessColumns)], { columns: { 4: { role: "actual" } } }).matrices;
    expect(byTarget?.policy.indicators[0]?.actuals.figures).toEqual([90]);
  });
});
