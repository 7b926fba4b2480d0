import { readLayout } from "./sheet";
import type { GridOptions, TestCell } from "../../gridOf";

/* The tables of PEI, POI, PESEM and PDRC: code, name of the objective or action, name of the indicator (CEPLAN, anexos B-2, B-3, A-6). */
const YEARS: readonly TestCell[] = ["Año", "Valor", 2024, 2025, 2024, 2025];
const FIGURE_TITLES: readonly TestCell[] = ["Línea de base", null, "Logros esperados", null, "Valores obtenidos", null];
const F: readonly TestCell[] = [2023, 40, 50, 60, 45, 57];
const G: readonly TestCell[] = [2023, 30, 35, 40, 36, 44];
const NODES = ["OEI.01 Mejorar la calidad del servicio", "AEI.01.01 Atención oportuna al ciudadano"];
const SATISFIED = "Porcentaje de usuarios satisfechos";
const SOLVED = "Porcentaje de quejas resueltas";
const ON_TIME = "Porcentaje de trámites en plazo";
const DESKS = "Número de oficinas con turno digital";

interface Layout {
  readonly rows: readonly (readonly TestCell[])[];
  readonly options?: GridOptions;
}

/** Three text columns at the left, two rows of header. */
function three(
  headers: readonly [TestCell, TestCell, TestCell],
  subheaders: readonly [TestCell, TestCell, TestCell],
  merges: readonly string[] = [],
): Layout {
  return {
    rows: [
      [...headers, ...FIGURE_TITLES],
      [...subheaders, ...YEARS],
      ["OEI.01", "Mejorar la calidad del servicio", SATISFIED, ...F],
      [null, null, SOLVED, ...G],
      ["AEI.01.01", "Atención oportuna al ciudadano", ON_TIME, ...F],
      [null, null, DESKS, ...G],
    ],
    options: { merges: ["D1:E1", "F1:G1", "H1:I1", ...merges] },
  };
}

const NONE: readonly [null, null, null] = [null, null, null];
const MERGED_DOWN = ["A3:A4", "B3:B4", "A5:A6", "B5:B6"];

describe("the node is called as its column says, the indicator as its own", () => {
  test.each<[string, Layout]>([
    ["Código · Descripción · Nombre del indicador", three(["Código", "Descripción", "Nombre del Indicador"], NONE)],
    ["the same, merged down", three(["Código", "Descripción", "Nombre del Indicador"], NONE, MERGED_DOWN)],
    [
      "OEI/AEI over Código and Descripción",
      three(["OEI/AEI", null, "Nombre del Indicador"], ["Código", "Descripción", null], ["A1:B1", "C1:C2", ...MERGED_DOWN]),
    ],
    ["Denominación", three(["Código", "Denominación", "Indicador"], NONE)],
    ["Objetivo / Acción", three(["Código", "Objetivo Estratégico / Acción Estratégica", "Indicador"], NONE)],
    ["Objetivo Estratégico Institucional alone", three(["Código", "Objetivo Estratégico Institucional", "Indicador"], NONE)],
    ["Enunciado", three(["Cód.", "Enunciado", "Nombre del indicador"], NONE, MERGED_DOWN)],
    ["Nombre and Indicadores", three(["Código OEI/AEI", "Nombre", "Indicadores"], NONE)],
    ["Objetivos y acciones", three(["Código", "Objetivos y acciones estratégicas", "Indicadores de desempeño"], NONE)],
    ["Elemento del plan", three(["Código", "Elemento", "Denominación del indicador"], NONE)],
  ])("%s", (_, { rows, options }) => {
    const { matrix, keys, nodes } = readLayout(rows, options);
    expect(nodes).toEqual(NODES);
    expect(keys).toEqual(["IOEI.01.01", "IOEI.01.02", "IAEI.01.01.01", "IAEI.01.01.02"]);
    expect(matrix.policy.indicators.map(({ name }) => name)).toEqual([SATISFIED, SOLVED, ON_TIME, DESKS]);
    expect(matrix.policy.indicators.map(({ objective, service }) => [objective, service])).toEqual([
      ["OEI.01", undefined],
      ["OEI.01", undefined],
      ["OEI.01", "AEI.01.01"],
      ["OEI.01", "AEI.01.01"],
    ]);
    expect(matrix.findings.filter(({ severity, rule }) => severity !== "note" && rule !== "lectura.sentido-no-definido")).toEqual([]);
    expect(matrix.columns[1]?.role).toBe("nodeName");
  });

  test("code and title of the node in one cell, the indicator in its column", () => {
    const { nodes, matrix } = readLayout([
      ["Objetivo / Acción estratégica", "Indicador", "Línea base", "LE 2025", "VO 2025"],
      ["OEI.01 Mejorar la calidad del servicio", SATISFIED, 40, 60, 57],
      [null, SOLVED, 30, 40, 44],
      ["AEI.01.01: Atención oportuna al ciudadano", ON_TIME, 40, 60, 57],
    ]);
    expect(nodes).toEqual(NODES);
    expect(matrix.policy.indicators.map(({ key, name }) => `${key} ${name}`)).toEqual([
      `IOEI.01.01 ${SATISFIED}`,
      `IOEI.01.02 ${SOLVED}`,
      `IAEI.01.01.01 ${ON_TIME}`,
    ]);
  });

  test("indicators with codes of their own beside the node's", () => {
    const { keys, nodes, matrix } = readLayout([
      ["Código", "Descripción", "Cod. Indicador", "Nombre del indicador", "Línea base", "LE 2025", "VO 2025"],
      ["OEI.01", "Mejorar la calidad del servicio", "IND.01.OEI.01", SATISFIED, 40, 60, 57],
      [null, null, "IND.02.OEI.01", SOLVED, 30, 40, 44],
      ["AEI.01.01", "Atención oportuna al ciudadano", "IND.01.AEI.01.01", ON_TIME, 40, 60, 57],
    ]);
    expect(keys).toEqual(["IOEI.01.01", "IOEI.01.02", "IAEI.01.01.01"]);
    expect(matrix.policy.indicators.map(({ code }) => code)).toEqual(["IND.01.OEI.01", "IND.02.OEI.01", "IND.01.AEI.01.01"]);
    expect(nodes).toEqual(NODES);
  });

  test("a matrix whose names stand in one column keeps them there", () => {
    const { nodes, matrix } = readLayout([
      ["Código", "Objetivo / Acción / Indicador", "Descripción del indicador", "Línea base", "LE 2025", "VO 2025"],
      ["OEI.01", "Mejorar la calidad del servicio", null, null, null, null],
      ["IOEI.01.01", SATISFIED, "Mide la satisfacción con la atención recibida", 40, 60, 57],
    ]);
    expect(nodes).toEqual(["OEI.01 Mejorar la calidad del servicio"]);
    expect(matrix.policy.indicators.map(({ name }) => name)).toEqual([SATISFIED]);
  });
});

describe("nodes written as one line over the matrix", () => {
  const HEADERS: readonly (readonly TestCell[])[] = [
    ["Código", "Indicador", ...FIGURE_TITLES, "Avance Tipo 1 (%)", "Avance Tipo 2 (%)"],
    [null, null, ...YEARS, 2025, 2025],
  ];
  const MERGES = ["C1:D1", "E1:F1", "G1:H1"];

  test("their printed averages, beside the line, are no figures of an indicator", () => {
    const { keys, nodes } = readLayout(
      [
        ...HEADERS,
        ["OEI.01 Mejorar la calidad del servicio", null, null, null, null, null, null, null, 95, 85],
        ["IOEI.01.01", SATISFIED, ...F, 95, 85],
        ["AEI.01.01 Atención oportuna al ciudadano", null, null, null, null, null, null, null, 95, 85],
        ["IAEI.01.01.01", ON_TIME, ...F, 95, 85],
      ],
      { merges: [...MERGES, "A3:H3", "A5:H5"] },
    );
    expect(nodes).toEqual(NODES);
    expect(keys).toEqual(["IOEI.01.01", "IAEI.01.01.01"]);
  });

  test("averages under the figures, where indicators have no codes of their own", () => {
    const { keys, nodes, matrix } = readLayout(
      [
        ...HEADERS,
        ["OEI.01 Mejorar la calidad del servicio", null, null, 35, 42, 50, 40, 50],
        [null, SATISFIED, ...F],
        [null, SOLVED, ...G],
        ["AEI.01.01 Atención oportuna al ciudadano", null, null, 40, 50, 60, 45, 57],
        [null, ON_TIME, ...F],
      ],
      { merges: [...MERGES, "A3:B3", "A6:B6"] },
    );
    expect(nodes).toEqual(NODES);
    expect(keys).toEqual(["IOEI.01.01", "IOEI.01.02", "IAEI.01.01.01"]);
    expect(matrix.findings.filter(({ rule }) => rule === "lectura.nodo-con-cifras")).toHaveLength(2);
  });

  test("a node with its name and figures, and no indicator's name, in a table that has that column", () => {
    const { keys, nodes } = readLayout([
      ["Código", "Descripción", "Nombre del indicador", "Línea base", "LE 2025", "VO 2025"],
      ["OEI.01", "Mejorar la calidad del servicio", null, 35, 50, 50],
      [null, null, SATISFIED, 40, 60, 57],
      [null, null, SOLVED, 30, 40, 44],
    ]);
    expect(nodes).toEqual(["OEI.01 Mejorar la calidad del servicio"]);
    expect(keys).toEqual(["IOEI.01.01", "IOEI.01.02"]);
  });
});

describe("keys of indicators without a code of their own", () => {
  const headers: readonly TestCell[] = ["Código", "Descripción", "Nombre del indicador", "Línea base", "LE 2025", "VO 2025"];
  const rowsOf = (code: TestCell, name: string, ...indicators: readonly string[]) =>
    indicators.map((each, index): readonly TestCell[] => [index === 0 ? code : null, index === 0 ? name : null, each, 40, 60, 57]);

  test("a row put in elsewhere, or the nodes in another order, change none of them", () => {
    const one = rowsOf("OEI.01", "Mejorar", SATISFIED, SOLVED);
    const two = rowsOf("OEI.02", "Reducir", ON_TIME, DESKS);
    const named = ({ matrix }: ReturnType<typeof readLayout>): Record<string, string> =>
      Object.fromEntries(matrix.policy.indicators.map(({ key, name }) => [name, key]));
    const before = named(readLayout([headers, ...one, ...two]));
    expect(before).toEqual({ [SATISFIED]: "IOEI.01.01", [SOLVED]: "IOEI.01.02", [ON_TIME]: "IOEI.02.01", [DESKS]: "IOEI.02.02" });
    expect(named(readLayout([headers, ...two, ...one]))).toEqual(before);
    expect(named(readLayout([headers, ...one, ...rowsOf("OEI.03", "Otro", "Número de sedes"), ...two]))).toMatchObject(before);
    expect(named(readLayout([["PEI 2024"], [], headers, ...one, ...two]))).toEqual(before);
  });

  test("beside indicators that have codes, theirs take none that a code could have", () => {
    const { keys } = readLayout([
      ["Código", "Indicador", "Línea base", "LE 2025", "VO 2025"],
      ["OP.01", "Mejorar el servicio", null, null, null],
      ["IOP.01.01", SATISFIED, 40, 60, 57],
      [null, "Porcentaje de quejas que se resuelven en el plazo", 30, 40, 44],
      ["IOP.01.02", ON_TIME, 40, 60, 57],
      [null, "Número de oficinas que cuentan con turno digital", 10, 20, 30],
    ]);
    expect(keys).toEqual(["IOP.01.01", "IOP.01.SC1", "IOP.01.02", "IOP.01.SC2"]);
  });

  test.each(["IND.01.AEI.01.01", "AOI00099900001", "MP-001", "1.1", "IP-12/A"])("«%s» is kept as written", (code) => {
    const { matrix } = readLayout([
      ["Código", "Indicador", "Sentido", "Línea base", "LE 2025", "VO 2025"],
      [code, SATISFIED, "Ascendente", 40, 60, 57],
    ]);
    expect(matrix.policy.indicators.map((indicator) => indicator.code)).toEqual([code]);
    expect(matrix.policy.indicators[0]).not.toHaveProperty("written");
  });
});
