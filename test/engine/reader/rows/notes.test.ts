import { readWorkbook } from "../../../../src/engine/reader/readWorkbook";
import { readRows, sheet, type Cells } from "./sheet";

/* Prose as it stands below matrices and between their rows: PESEM and PEI annexes, ENDES and ENAHO footnotes, evaluation reports. */
const OBJECTIVE: Cells = { A: "OP.01", B: "Mejorar el servicio" };
const IOP1: Cells = { A: "IOP.01.01", B: "Porcentaje de casos uno", figures: [40, 50, 60, 45, 54] };
const IOP2: Cells = { A: "IOP.01.02", B: "Porcentaje de casos dos", figures: [30, 35, 44, 36, 44] };
const SERVICE: Cells = { A: "SS.01.01.01", B: "Servicio uno" };
const ISS: Cells = { A: "ISS.01.01.01.01", B: "Número de atenciones", figures: [100, 120, 150, 110, 132] };
const MATRIX = [OBJECTIVE, IOP1, IOP2, SERVICE, ISS];
const KEYS = ["IOP.01.01", "IOP.01.02", "ISS.01.01.01.01"];
const NODES = ["OP.01 Mejorar el servicio", "SS.01.01.01 Servicio uno"];
const BLANK: Cells = {};

describe("prose that begins with a code is a note", () => {
  test.each<[string, readonly Cells[]]>([
    [
      "«Notas:» and sentences in the code column",
      [
        BLANK,
        { A: "Notas:" },
        { A: "IOP.01.01: la fuente es la encuesta de hogares; dato preliminar." },
        { A: "OP.01 y su servicio se encuentran por debajo de lo esperado." },
        { A: "ISS.01.01.01.01 no incluye a las sedes regionales." },
      ],
    ],
    ["no «Notas» before them", [{ A: "IOP.01.02 - El dato 2025 es preliminar y será actualizado por el INEI." }]],
    ["«NOTA :» with a space, and the code in the name column", [BLANK, { B: "NOTA :" }, { B: "IOP.01.01 cambió de fuente en 2024." }]],
    ["code and note in two columns", [{ A: "Nota" }, { A: "IOP.01.01", B: "Encuesta Nacional de Hogares (ENAHO) 2025." }]],
    ["definitions listed below, code and text", [BLANK, { A: "OP.01", B: "Mide la mejora del servicio en el ámbito nacional" }]],
    ["a retired indicator", [{ A: "IOP.01.03 fue retirado por Resolución Ministerial N° 120-2024." }]],
    [
      "a node that the notes alone name",
      [{ A: "Fuente: registros administrativos" }, { A: "OP.02 no presenta indicadores en el período." }],
    ],
    ["a legend of names", [{ A: "Leyenda" }, { A: "OP.01", B: "Mejorar el servicio" }, { A: "SS.01.01.01", B: "Servicio uno" }]],
    ["several codes in one sentence", [{ A: "OP.01, IOP.01.01 e IOP.01.02: información al 31 de diciembre de 2025." }]],
    ["footnotes with marks", [{ A: "1/ Dato preliminar." }, { A: "IOP.01.01: valor estimado con el marco muestral 2017." }]],
    ["a source with a year in a figure column", [{ B: "Fuente: INEI - ENAHO", figures: [null, null, null, null, 2025] }]],
    ["«Elaboración:» in the name column", [{ B: "Elaboración: OPP" }, { B: "ISS.01.01.01.01: cifra acumulada a diciembre" }]],
    ["a legend of what the codes are", [{ A: "IOP: indicador de objetivo prioritario" }, { A: "OP: objetivo prioritario" }]],
    ["an approving rule", [BLANK, { A: "OP.01 se modificó mediante Decreto Supremo N° 004-2024." }]],
  ])("below the matrix: %s", (_, below) => {
    const { matrix, keys, nodes } = readRows([...MATRIX, ...below]);
    expect(keys).toEqual(KEYS);
    expect(nodes).toEqual(NODES);
    expect(matrix.dataRows[1]).toBe(6);
    expect(matrix.findings.filter(({ rule }) => rule === "lectura.fila-sin-codigo")).toEqual([]);
  });

  test("between the rows the matrix goes on below it", () => {
    const note: Cells = { A: "IOP.01.01: la meta se ajustó en 2024; ver el informe de evaluación." };
    const about: Cells = { A: "OP.01 presenta un avance medio, explicado por el segundo indicador." };
    const { keys, nodes } = readRows([OBJECTIVE, IOP1, note, IOP2, about, SERVICE, ISS]);
    expect(keys).toEqual(KEYS);
    expect(nodes).toEqual(NODES);
  });

  test("after notes at the foot of a page, the next objective is one", () => {
    const { keys, nodes } = readRows([
      ...MATRIX,
      { A: "Nota: datos preliminares." },
      { A: "OP.02", B: "Las personas acceden a servicios que cuentan con estándares" },
      { A: "IOP.02.01", B: "Porcentaje de personas", figures: [10, 20, 30, 20, 25] },
    ]);
    expect(keys).toEqual([...KEYS, "IOP.02.01"]);
    expect(nodes.at(-1)).toBe("OP.02 Las personas acceden a servicios que cuentan con estándares");
  });

  test("an objective or a service repeated at the top of a page is one, with its first name", () => {
    const { nodes, matrix } = readRows([OBJECTIVE, IOP1, OBJECTIVE, IOP2, SERVICE, ISS]);
    expect(nodes).toEqual(NODES);
    expect(matrix.policy.indicators.map(({ objective }) => objective)).toEqual(["OP.01", "OP.01", "OP.01"]);
  });
});

describe("what looks like prose and is a row stays one", () => {
  test("an indicator without figures, the last of its matrix", () => {
    const { keys } = readRows([...MATRIX, { A: "ISS.01.01.01.02", B: "Número de sedes que se encuentran habilitadas" }]);
    expect(keys).toEqual([...KEYS, "ISS.01.01.01.02"]);
  });

  test("objectives and indicators with code and name in one cell", () => {
    const { keys, nodes } = readRows([
      { A: "OP.01 La población accede a servicios que se brindan con calidad" },
      { A: "IOP.01.01 Porcentaje de personas que no cuentan con servicio", figures: [40, 50, 60, 45, 54] },
      { A: "OP.02 Las entidades cumplen la ley." },
      { A: "IOP.02.01 Número de entidades", figures: [4, 5, 6, 4, 5] },
      { A: "IOP.02.02 Número de sanciones" },
    ]);
    expect(keys).toEqual(["IOP.01.01", "IOP.02.01", "IOP.02.02"]);
    expect(nodes).toEqual(["OP.01 La población accede a servicios que se brindan con calidad", "OP.02 Las entidades cumplen la ley."]);
  });

  test("a service without indicators at the end", () => {
    const { nodes } = readRows([...MATRIX, { A: "SS.01.01.02", B: "Servicio de orientación que se presta a la familia" }]);
    expect(nodes.at(-1)).toBe("SS.01.01.02 Servicio de orientación que se presta a la familia");
  });

  test("codes of the notes do not tell that indicators have codes of their own", () => {
    const { keys, matrix } = readRows([
      { A: "OEI.01", B: "Porcentaje de usuarios satisfechos", figures: [40, 50, 60, 45, 57] },
      { A: "AEI.01.01", B: "Porcentaje de trámites en plazo", figures: [40, 50, 60, 45, 60] },
      { A: "Notas:" },
      { A: "IOEI.01.01: la fuente es la encuesta anual." },
      { A: "IAEI.01.01.01", B: "Registro administrativo." },
    ]);
    expect(keys).toEqual(["IOEI.01.01", "IAEI.01.01.01"]);
    expect(matrix.policy.indicators.map(({ written }) => written)).toEqual(["OEI.01", "AEI.01.01"]);
  });
});

test("a budget below, by the codes of objectives and services, is no matrix and renames nothing", () => {
  const rows = [
    ...MATRIX,
    BLANK,
    { A: "2. Ejecución presupuestal (S/)" },
    { A: "Código", B: "Objetivo / Servicio", C: "PIA 2025", D: "PIM 2025", figures: ["Devengado 2025", "% Ejecución"] },
    { A: "OP.01", B: "Otro nombre del objetivo", C: 197000, D: 236400, figures: [212491, 89.9] },
    { A: "SS.01.01.01", B: "Servicio uno", C: 831000, D: 997200, figures: [932884, 93.6] },
  ];
  const { matrices } = readWorkbook([sheet(rows)]);
  expect(matrices.map(({ policy }) => policy.nodes.map(({ code, name }) => `${code} ${name}`))).toEqual([NODES]);
  expect(matrices[0]?.policy.indicators.map(({ key }) => key)).toEqual(KEYS);
});

test("the sheet of these tests is a matrix", () => {
  expect(sheet([OBJECTIVE, IOP1]).area.rows).toBe(4);
});

describe("legends and statistics are no indicators", () => {
  test.each<[string, readonly Cells[]]>([
    [
      "a legend with its limits under «Leyenda»",
      [
        BLANK,
        { A: "Leyenda:", B: "Bajo", figures: [0, 75, null, null, null] },
        { B: "Medio", figures: [75, 95, null, null, null] },
        { B: "Alto", figures: [95, 100, null, null, null] },
      ],
    ],
    [
      "a legend without a title",
      [BLANK, { A: "Bajo", figures: [0, 50, null, null, null] }, { A: "Medio", figures: [50, 80, null, null, null] }],
    ],
    [
      "statistics of the columns",
      ["Mediana", "Máximo", "Mínimo:", "Variación (%)", "Desviación estándar", "Brecha"].map((name) => ({
        B: name,
        figures: [40, 50, 60, 45, 54],
      })),
    ],
  ])("below the matrix: %s", (_, below) => {
    const { keys, matrix } = readRows([...MATRIX, ...below]);
    expect(keys).toEqual(KEYS);
    expect(matrix.findings.filter(({ rule }) => /fila-sin-codigo|partes/.test(rule))).toEqual([]);
  });

  test("between the rows the matrix goes on", () => {
    const figures = [1, 2, 3, 4, 5];
    expect(readRows([OBJECTIVE, IOP1, IOP2, { B: "Mediana", figures }, { A: "Brecha", figures }, SERVICE, ISS]).keys).toEqual(KEYS);
  });

  test("levels right under an indicator are its parts, and are asked about", () => {
    const figures = [1, 2, 3, 4, 5];
    const { keys, matrix } = readRows([OBJECTIVE, IOP1, { B: "Alto", figures }, { B: "Bajo", figures }, IOP2]);
    expect(keys).toEqual(["IOP.01.01", "IOP.01.02"]);
    expect(matrix.findings.map(({ rule }) => rule)).toContain("lectura.partes-de-indicador");
  });

  test("an indicator whose name begins with such a word stays one", () => {
    expect(readRows([...MATRIX, { B: "Brecha de acceso entre zonas", figures: [1, 2, 3, 4, 5] }]).keys).toHaveLength(4);
  });
});
