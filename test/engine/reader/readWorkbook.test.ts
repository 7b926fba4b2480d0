import fc from "fast-check";
import type { Indicator } from "../../../src/engine/domain/policy";
import { locateIn } from "../../../src/engine/reader/locate";
import { findColumn, type Matrix, type ReaderChoices } from "../../../src/engine/reader/matrix";
import { isOwnSheet, readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { gridOf, percentCell, type GridOptions, type TestCell } from "../gridOf";

const TITLES: readonly TestCell[] = [
  "Código",
  "Indicador",
  "Responsable",
  "Sentido esperado",
  "Línea base",
  null,
  "Logros esperados",
  null,
  "Valores obtenidos",
  null,
];
const YEARS: readonly TestCell[] = [null, null, null, null, "Año", "Valor", 2022, 2023, 2022, 2023];
const indicator = (code: string, name: string, ...figures: readonly TestCell[]): readonly TestCell[] => [
  code,
  name,
  "MIMP",
  "ascendente",
  2020,
  ...figures,
];

function read(rows: readonly (readonly TestCell[])[], options: GridOptions = {}, choices: ReaderChoices = {}): Matrix {
  const { matrices } = readWorkbook([gridOf(rows, options)], choices);
  const [matrix] = matrices;
  if (matrix === undefined) throw new Error("no matrix was read");
  return matrix;
}

function figures({ policy }: Matrix): readonly string[] {
  return policy.indicators.map(
    ({ key, unit, baseline, targets, actuals }) =>
      `${key} ${unit} ${baseline.year ?? ""} ${baseline.value} | ${targets.figures.join(" ")} | ${actuals.figures.join(" ")}`,
  );
}

describe("figures are read in one unit per row", () => {
  test("text with %, a number with % format and a bare number mean the same, and each keeps its factor", () => {
    const { policy } = read([TITLES, YEARS, indicator("IOP.01.01", "Porcentaje de casos", "80%", 85, percentCell(0.9), "85", "62.2 %")]);
    const [first] = policy.indicators;
    expect(first).toMatchObject({ unit: "percent", baseline: { value: 80, kind: "textNumber", factor: 100 } });
    expect(first?.targets).toEqual({ figures: [85, 90], kinds: ["number", "number"], factors: [1, 100] });
    expect(first?.actuals).toEqual({ figures: [85, 62.2], kinds: ["textNumber", "textNumber"], factors: [1, 100] });
  });

  test("3000 % stays 3000", () => {
    const { policy } = read([TITLES, YEARS, indicator("IOP.01.01", "Porcentaje de casos", "ND", "95%", "95%", "18.5%", percentCell(30))]);
    expect(policy.indicators[0]?.actuals.figures).toEqual([18.5, 3000]);
  });

  test("0.57 shown as 57 % is 57, not 56.99999999999999", () => {
    const { policy } = read([
      TITLES,
      YEARS,
      indicator("IOP.01.01", "Porcentaje de casos", "ND", percentCell(0.57), percentCell(0.29), percentCell(0.07), percentCell(1.1)),
    ]);
    expect([...(policy.indicators[0]?.targets.figures ?? []), ...(policy.indicators[0]?.actuals.figures ?? [])]).toEqual([57, 29, 7, 110]);
  });

  test("a bare 0.85 in a row of percents is read by its neighbours and asked about; 85 is not", () => {
    const ratios = read([TITLES, YEARS, indicator("IOP.01.01", "Porcentaje de casos", 80, 85, 90, 0.85, 0.9)]);
    expect(ratios.policy.indicators[0]?.actuals).toEqual({ figures: [85, 90], kinds: ["number", "number"], factors: [100, 100] });
    expect(ratios.findings.map(({ rule, data }) => [rule, data["candidatas"]])).toEqual([["lectura.escala-dudosa", ["85 %", "0.85 %"]]]);
    const small = read([TITLES, YEARS, indicator("IOP.01.01", "Porcentaje de casos", 0.4, "0.5%", "0.6%", 0.55, "0.7%")]);
    expect(small.policy.indicators[0]?.actuals.figures).toEqual([0.55, 0.7]);
    expect(small.findings.map(({ rule }) => rule)).toEqual(["lectura.escala-dudosa"]);
  });

  test("what is no figure is ND with its own kind", () => {
    const { policy } = read([
      TITLES,
      YEARS,
      indicator("IOP.01.01", "Número de casos", null, "N.D.", "no aplica", { error: "#DIV/0!" }, "9.5.5%"),
    ]);
    const [first] = policy.indicators;
    expect(first?.baseline).toEqual({ year: 2020, value: "ND", kind: "blank" });
    expect(first?.targets.kinds).toEqual(["nd", "notApplicable"]);
    expect(first?.actuals).toEqual({ figures: ["ND", "ND"], kinds: ["error", "malformed"] });
  });

  test("a formula counts by its value", () => {
    const { policy } = read([TITLES, YEARS, indicator("IOP.01.01", "Número de casos", 10, 20, 30, { value: 15, formula: "=5*3" }, 25)]);
    expect(policy.indicators[0]?.actuals.figures).toEqual([15, 25]);
  });

  test("a figure of a period without its column says so", () => {
    const { policy } = read([
      ["Código", "Indicador", "Línea base", "LE 2022", "LE 2023", "VO 2023"],
      ["IOP.01.01", "Número de casos", 10, 20, 30, 25],
    ]);
    expect(policy.periods).toEqual([{ year: 2022 }, { year: 2023 }]);
    expect(policy.indicators[0]?.actuals).toEqual({ figures: ["ND", 25], kinds: ["noColumn", "number"] });
  });
});

describe("the decimal convention is decided on evidence", () => {
  test("one text that proves it decides the ambiguous ones", () => {
    const point = read([TITLES, YEARS, indicator("IOP.01.01", "Número de casos", "1,718", "62.5", 20, 20, 20)]);
    expect(point.decimal).toMatchObject({ separator: ".", confidence: "sure", evidence: "62.5" });
    expect(point.policy.indicators[0]?.baseline.value).toBe(1718);
    const comma = read([TITLES, YEARS, indicator("IOP.01.01", "Número de casos", "1,718", "62,5", 20, 20, 20)]);
    expect(comma.decimal).toMatchObject({ separator: ",", confidence: "sure" });
    expect(comma.policy.indicators[0]?.baseline.value).toBe(1.718);
  });

  test("many figures in doubt are one question, with their cells", () => {
    const asked = read([TITLES, YEARS, indicator("IOP.01.01", "Tasa de casos", "1,718", "1,200", null, null, "1,300")]).findings.filter(
      ({ rule }) => rule === "lectura.decimal-ambiguo",
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]?.data["cantidad"]).toBe(3);
    expect(asked[0]?.data["celdas"]).toHaveLength(3);
  });

  test("without proof it stays doubtful, with both readings, and a choice settles it", () => {
    const rows = [TITLES, YEARS, indicator("IOP.01.01", "Tasa de casos", "1,718", null, null, null, null)];
    const asked = read(rows);
    expect(asked.decimal.confidence).toBe("doubtful");
    expect(asked.findings.find(({ rule }) => rule === "lectura.decimal-ambiguo")?.data["candidatas"]).toEqual(["1718", "1.718"]);
    const chosen = read(rows, {}, { decimal: "," });
    expect(chosen.policy.indicators[0]?.baseline.value).toBe(1.718);
    expect(chosen.findings).toEqual([]);
  });
});

describe("rows", () => {
  test("every row has its kind, wherever it stands", () => {
    const matrix = read([
      ["Matriz"],
      TITLES,
      YEARS,
      ["OP.01", "Objetivo"],
      indicator("IOP.01.01", "Número de casos", 1, 2, 3, 4, 5),
      [],
      ["LN.01.01", "Lineamiento"],
      ["SS.01.01.01", "Servicio"],
      TITLES,
      YEARS,
      indicator("ISS.01.01.01.01", "Número de casos", 1, 2, 3, 4, 5),
      ["Nota: preliminar"],
      ["Total", null, null, null, null, 2, 4, 6, 8, 10],
      ["Fuente: MIMP"],
    ]);
    expect(matrix.rows.map(({ kind }) => kind)).toEqual([
      "objective",
      "indicator",
      "blank",
      "guideline",
      "service",
      "header",
      "header",
      "indicator",
      "note",
      "total",
    ]);
    expect(matrix.area).toEqual({ row: 1, column: 0, rows: 12, columns: 10 });
    expect([matrix.headerRows, matrix.dataRows]).toEqual([
      [1, 2],
      [3, 12],
    ]);
  });

  test("an extract that starts in the middle takes its parents from the codes", () => {
    const { policy } = read([TITLES, YEARS, indicator("ISS.02.04.03.01", "Número de casos", 1, 2, 3, 4, 5)]);
    expect(policy.nodes).toEqual([]);
    expect(policy.indicators[0]).toMatchObject({ objective: "OP.02", guideline: "LN.02.04", service: "SS.02.04.03" });
  });

  test("objectives without code at the left get one by their place, and it is told", () => {
    const matrix = read(
      [
        ["Objetivo prioritario", "Indicador", "Sentido", "Línea base", "LE 2023", "VO 2023"],
        ["Reducir la trata", "Número de casos", "ascendente", 10, 20, 15],
        [null, "Número de víctimas", "ascendente", 10, 20, 15],
        ["Proteger a las víctimas", "Número de atenciones", "ascendente", 10, 20, 15],
      ],
      { merges: ["A2:A3"] },
    );
    expect(matrix.policy.nodes.map(({ key, name }) => `${key} ${name}`)).toEqual([
      "OP.01 Reducir la trata",
      "OP.02 Proteger a las víctimas",
    ]);
    expect(matrix.policy.indicators.map(({ objective }) => objective)).toEqual(["OP.01", "OP.01", "OP.02"]);
    expect(matrix.findings.map(({ rule }) => rule)).toContain("lectura.codigo-deducido");
  });
});

describe("what the user answers is obeyed", () => {
  const rows = [
    ["Código", "Indicador", "Sentido", "Línea base", "LE 2023", "VO 2023", "VO 2023"],
    ["IOP.01.01", "Número de casos", "ascendente", 10, 20, 15, 16],
  ];

  test("a chosen column wins its dispute, and nothing is asked any more", () => {
    expect(read(rows).findings.map(({ rule }) => rule)).toEqual(["lectura.rol-disputado"]);
    const chosen = read(rows, {}, { columns: { 6: { role: "actual", period: { year: 2023 } } } });
    expect(figures(chosen)).toEqual(["IOP.01.01 number  10 | 20 | 16"]);
    expect(chosen.findings).toEqual([]);
  });

  test("the header rows can be pointed at", () => {
    const odd = [
      ["Clave", "Nombre de la cosa", "Inicio", "Esperado al 2023", "Logrado al 2023"],
      ["IOP.01.01", "Número de casos", 10, 20, 15],
    ];
    const columns = { 2: { role: "baselineValue" as const } };
    expect(figures(read(odd, {}, { headerRows: [0, 0], columns }))).toEqual(["IOP.01.01 number  10 | 20 | 15"]);
  });

  test("a sheet and an area pick one of several matrices", () => {
    const one = [TITLES, YEARS, indicator("IOP.01.01", "Número de casos", 1, 2, 3, 4, 5)];
    const stacked = [...one, [], ["Otra política"], [], TITLES, YEARS, indicator("IOP.01.01", "Número de casos", 6, 7, 8, 9, 10)];
    const grids = [gridOf(stacked, { sheet: "A" }), gridOf(one, { sheet: "B" })];
    expect(readWorkbook(grids).matrices.map(({ sheet, area }) => [sheet, area.row])).toEqual([
      ["A", 0],
      ["A", 6],
      ["B", 0],
    ]);
    const second = readWorkbook(grids).matrices[1];
    expect(readWorkbook(grids, { sheet: "A", ...(second === undefined ? {} : { area: second.area }) }).matrices).toEqual([second]);
    expect(readWorkbook(grids, { sheet: "B" }).matrices.map(({ sheet }) => sheet)).toEqual(["B"]);
  });
});

describe("what is no matrix", () => {
  test("a budget gets what was found in it and what it lacks", () => {
    const { matrices, nearMiss } = readWorkbook([
      gridOf([["Carátula"]], { sheet: "Portada" }),
      gridOf(
        [
          ["Código", "Actividad", "Meta 2023", "Ejecutado 2023"],
          [5_000_100, "Actividad 1", 10, 9],
        ],
        { sheet: "Presupuesto" },
      ),
    ]);
    expect(matrices).toEqual([]);
    expect(nearMiss).toMatchObject({ sheet: "Presupuesto", missing: expect.arrayContaining(["baselineValue"]) as unknown });
    expect(nearMiss?.found).toEqual(expect.arrayContaining(["code", "target", "actual"]));
  });

  test("a list of indicators without figures is told as the closest thing", () => {
    expect(readWorkbook([gridOf([[], ["Código", "Indicador", "Responsable"], ["IOP.01.01", "Número de casos", "MIMP"]])]).nearMiss).toEqual(
      {
        sheet: "Matriz",
        area: { row: 1, column: 0, rows: 1, columns: 3 },
        found: ["code", "name", "responsible"],
        missing: ["baselineValue", "target", "actual"],
      },
    );
  });

  test("an empty workbook has no matrix and nothing close", () => {
    expect(readWorkbook([])).toEqual({ matrices: [] });
    expect(readWorkbook([gridOf([])])).toEqual({ matrices: [] });
  });

  test.each([
    ["Resumen PNTP", true],
    ["resumen pntp (2)", true],
    ["Hallazgos PNTP", true],
    ["Ficha IOP.01.01", true],
    ["PNTP 2023", false],
    ["Matriz PNTP", false],
  ])("the sheet «%s» is ours: %s", (name, isOurs) => {
    expect(isOwnSheet(name)).toBe(isOurs);
  });
});

describe("where things stand", () => {
  test("every figure has its address", () => {
    const matrix = read([TITLES, YEARS, indicator("IOP.01.01", "Número de casos", 1, 2, 3, 4, 5)], { sheet: "Matriz 2023", at: "B4" });
    const locate = locateIn(matrix);
    const [first] = matrix.policy.indicators as readonly [Indicator];
    expect([
      locate(first, "baseline", undefined),
      locate(first, "target", { year: 2023 }),
      locate(first, "actual", { year: 2022 }),
      locate(first, "actual", { year: 2030 }),
    ]).toEqual(["'Matriz 2023'!G6", "'Matriz 2023'!I6", "'Matriz 2023'!J6", undefined]);
    expect(findColumn(matrix, "actual", { year: 2023 })?.why).toContain("Valores obtenidos");
  });

  test("the year of a resolution in a header is not the year of its column: two targets of 2025 are asked about", () => {
    const header = ["Código", "Indicador", "Sentido", "Línea base", "Logro esperado 2025", null, "Valor obtenido 2025"];
    const below = [null, null, null, null, "PEI aprobado (R.M. 010-2022)", "PEI modificado (R.M. 077-2025)", null];
    const matrix = read([header, below, ["IOP.01.01", "Número de casos atendidos", "ascendente", 1, 20, 15, 12]], { merges: ["E1:F1"] });
    expect(matrix.policy.periods).toEqual([{ year: 2025 }]);
    expect(matrix.findings.map(({ rule }) => rule)).toContain("lectura.rol-disputado");
  });

  test("the policy takes its name from the titles above", () => {
    expect(
      read([
        ["Ministerio del Interior"],
        ["Nombre de la política:", "Política Nacional X"],
        TITLES,
        YEARS,
        indicator("IOP.01.01", "Número de casos", 1, 2, 3, 4, 5),
      ]).policy.title,
    ).toBe("Política Nacional X");
  });

  test("the order of the columns changes nothing that is read", () => {
    const headers = [
      "Código",
      "Indicador",
      "Responsable",
      "Sentido",
      "Tipo de agregación",
      "Año de línea base",
      "Valor de línea base",
      "LE 2022",
      "LE 2023",
      "VO 2022",
      "VO 2023",
      "Observaciones",
      "Avance Tipo 1 (%) 2023",
    ];
    const rows: readonly (readonly TestCell[])[] = [
      ["OP.01", "Objetivo uno"],
      [
        "IOP.01.01",
        "Porcentaje de casos",
        "MIMP",
        "ascendente",
        "no acumulado",
        2020,
        "7.9%",
        "8.6%",
        percentCell(0.089),
        "8.7%",
        6.9,
        "ok",
        77.5,
      ],
      ["ISS.01.01.01.01", "Número de casos", "PNP", "descendente", "acumulado", 2019, 259, 286, 300, 60, "ND", null, null],
    ];
    const inOrder = (order: readonly number[]): readonly unknown[] => {
      const pick = (cells: readonly TestCell[]): TestCell[] => order.map((at) => cells[at] ?? null);
      const { policy } = read([pick(headers), ...rows.map(pick)]);
      return [policy.nodes, policy.indicators];
    };
    const straight = inOrder(headers.map((_, at) => at));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          headers.map((_, at) => at),
          { minLength: headers.length },
        ),
        (order) => expect(inOrder(order)).toEqual(straight),
      ),
      { numRuns: 60 },
    );
  });

  test("the place of the matrix in the sheet changes nothing that is read", () => {
    const rows = [
      TITLES,
      YEARS,
      ["OP.01", "Objetivo"],
      indicator("IOP.01.01", "Porcentaje de casos", "ND", "20%", percentCell(0.3), "15%", 25),
    ];
    const straight = figures(read(rows));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }), (above, left) =>
        expect(
          figures(
            read([
              ...Array.from({ length: above }, () => []),
              ...rows.map((cells) => [...Array.from({ length: left }, () => null), ...cells]),
            ]),
          ),
        ).toEqual(straight),
      ),
      { numRuns: 40 },
    );
  });
});
