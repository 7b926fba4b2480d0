import type { TestCell } from "../../gridOf";
import { readLayout, readRows, type Cells } from "./sheet";

/* How matrices, fichas técnicas, PpR baselines and INEI series (ENDES, ENAHO, ENAPRES) break an indicator down. */
const OBJECTIVE: Cells = { A: "OP.01", B: "Mejorar el servicio" };
const SHARE: Cells = { A: "IOP.01.01", B: "Porcentaje de casos uno", figures: [40, 50, 60, 45, 54] };
const NEXT: Cells = { A: "IOP.01.02", B: "Porcentaje de casos dos", figures: [30, 35, 44, 36, 44] };
const SERVICE: Cells = { A: "SS.01.01.01", B: "Servicio uno" };
const COUNT: Cells = { A: "ISS.01.01.01.01", B: "Número de atenciones", figures: [100, 120, 150, 110, 132] };
const KEYS = ["IOP.01.01", "IOP.01.02", "ISS.01.01.01.01"];
const HIGH = [45, 55, 65, 50, 62];
const LOW = [30, 40, 50, 35, 30];
const HALF = [50, 60, 75, 55, 66];

function partsOf(rows: readonly Cells[], merges: readonly string[] = []) {
  const { matrix, keys } = readRows(rows, {}, merges);
  const parts = matrix.policy.indicators.flatMap(({ key, parts: own = [] }) => own.map(({ name, kind }) => `${key} ${kind} ${name}`));
  const asked = matrix.findings.filter(({ rule }) => rule === "lectura.partes-de-indicador");
  const uncoded = matrix.findings.filter(({ rule }) => rule === "lectura.fila-sin-codigo");
  return { matrix, keys, parts, asked, uncoded };
}

describe("rows that break an indicator down are parts of it", () => {
  test.each<[string, readonly string[]]>([
    ["indented places", ["   Urbano", "   Rural"]],
    ["places", ["Urbano", "Rural"]],
    ["areas", ["Área urbana", "Área rural"]],
    ["ámbito", ["Ámbito urbano", "Ámbito rural"]],
    ["capitals", ["URBANO", "RURAL"]],
    ["dashes", ["- Costa", "- Sierra"]],
    ["bullets", ["• Selva", "• Resto del país"]],
    ["letters", ["a) Varones de la zona", "b) Mujeres de la zona"]],
    ["sexes", ["Hombres", "Mujeres"]],
    ["sexes with age", ["Mujeres de 15 a 49 años", "Hombres de 15 a 49 años"]],
    ["ages", ["0 a 5 años", "6 y más"]],
    ["ages in words", ["Menores de 5 años", "Mayores de 60 años"]],
    ["of which", ["De los cuales: mujeres", "De los cuales: hombres"]],
    ["departments", ["Ayacucho", "Madre de Dios"]],
    ["regions", ["Región Lima", "Región Callao"]],
    ["levels", ["Primaria", "Secundaria"]],
    ["poverty", ["Pobres", "No pobres"]],
    ["quintiles", ["Quintil 1", "Quintil 5"]],
    ["languages", ["Lengua materna: castellano", "Lengua materna: quechua"]],
    ["management", ["Gestión pública", "Gestión privada"]],
    ["groups no list knows", ["Penales", "Centros juveniles"]],
    ["a mark before a measure", ["   - Porcentaje de mujeres", "   - Porcentaje de hombres"]],
    ["governments", ["Gobiernos regionales", "Gobiernos locales"]],
    ["numbers of a list", ["1) Inicial", "2) Primaria"]],
  ])("%s", (_, [one, other]) => {
    const { keys, parts, asked, uncoded } = partsOf([
      OBJECTIVE,
      SHARE,
      { B: one, figures: HIGH },
      { B: other, figures: LOW },
      NEXT,
      SERVICE,
      COUNT,
    ]);
    expect(keys).toEqual(KEYS);
    expect(parts.map((part) => part.split(" ").slice(0, 2).join(" "))).toEqual(["IOP.01.01 group", "IOP.01.01 group"]);
    expect(asked).toHaveLength(1);
    expect(uncoded).toEqual([]);
  });

  test("figures that add up tell names that say nothing", () => {
    const { keys, parts } = partsOf([
      OBJECTIVE,
      SERVICE,
      COUNT,
      { B: "Número de atenciones en sedes que funcionan en la capital", figures: HALF },
      { B: "Número de atenciones en sedes que funcionan en provincias", figures: HALF },
    ]);
    expect(keys).toEqual(["ISS.01.01.01.01"]);
    expect(parts).toHaveLength(2);
  });

  test("the code of the parent again, typed or merged down, or with a letter", () => {
    const below: readonly Cells[] = [
      { B: "Urbano", figures: HIGH },
      { B: "Rural", figures: LOW },
    ];
    const repeated = partsOf([OBJECTIVE, SHARE, ...below.map((row) => ({ ...row, A: "IOP.01.01" })), NEXT]);
    const merged = partsOf([OBJECTIVE, SHARE, ...below, NEXT], ["A4:A6"]);
    const lettered = partsOf([
      OBJECTIVE,
      SHARE,
      { A: "IOP.01.01-a)", B: "Casos en sedes", figures: HIGH },
      { A: "IOP.01.01-b)", B: "Casos en línea", figures: LOW },
      NEXT,
    ]);
    const deeper = partsOf([
      OBJECTIVE,
      SHARE,
      { A: "IOP.01.01.1", B: "Urbano", figures: HIGH },
      { A: "IOP.01.01.2", B: "Rural", figures: LOW },
      NEXT,
    ]);
    for (const { keys, parts } of [repeated, merged, lettered, deeper]) {
      expect(keys).toEqual(["IOP.01.01", "IOP.01.02"]);
      expect(parts).toHaveLength(2);
    }
  });

  test("a letter as code, a letter behind the code, a number below the number", () => {
    const bare = partsOf([
      OBJECTIVE,
      SHARE,
      { A: "a)", B: "Casos en sedes", figures: HIGH },
      { A: "b)", B: "Casos virtuales", figures: LOW },
      NEXT,
    ]);
    const glued = partsOf([OBJECTIVE, SHARE, { A: "IOP.01.01a", B: "Casos en sedes", figures: HIGH }, NEXT]);
    const numbered = partsOf([
      { A: "1", B: "Mejorar el servicio" },
      { A: "1.1", B: "Porcentaje de casos uno", figures: [40, 50, 60, 45, 54] },
      { A: "1.1.1", B: "Urbano", figures: HIGH },
      { A: "1.2", B: "Porcentaje de casos dos", figures: LOW },
    ]);
    expect([bare.keys, bare.parts.length]).toEqual([["IOP.01.01", "IOP.01.02"], 2]);
    expect([glued.keys, glued.parts.length]).toEqual([["IOP.01.01", "IOP.01.02"], 1]);
    expect([numbered.keys, numbered.parts]).toEqual([["1.1", "1.2"], ["1.1 group Urbano"]]);
  });

  test("the name of the indicator again, with a group behind it", () => {
    const { keys, parts } = partsOf([
      OBJECTIVE,
      SHARE,
      { B: "Porcentaje de casos uno - Urbano", figures: HIGH },
      { B: "Porcentaje de casos uno (mujeres)", figures: LOW },
      NEXT,
    ]);
    expect(keys).toEqual(["IOP.01.01", "IOP.01.02"]);
    expect(parts).toHaveLength(2);
  });

  describe("a column that says the group", () => {
    const headers: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Desagregación", "Línea base", "LE 2025", "VO 2025"];
    const rowOf = (code: TestCell, name: TestCell, group: TestCell, ...figures: readonly TestCell[]): readonly TestCell[] => [
      code,
      name,
      "Ascendente",
      group,
      ...figures,
    ];
    const quejas = rowOf("IOP.01.02", "Porcentaje de quejas", "Nacional", 30, 44, 44);

    test("code and name in each row, or merged down", () => {
      const name = "Porcentaje de casos";
      const typed = readLayout([
        headers,
        rowOf("IOP.01.01", name, "Nacional", 40, 60, 54),
        rowOf("IOP.01.01", name, "Urbano", 45, 65, 62),
        rowOf("IOP.01.01", name, "Rural", 30, 50, 30),
        quejas,
      ]);
      const merged = readLayout(
        [
          headers,
          rowOf("IOP.01.01", name, "Nacional", 40, 60, 54),
          rowOf(null, null, "Urbano", 45, 65, 62),
          rowOf(null, null, "Rural", 30, 50, 30),
          quejas,
        ],
        { merges: ["A2:A4", "B2:B4"] },
      );
      for (const { keys, matrix } of [typed, merged]) {
        expect(keys).toEqual(["IOP.01.01", "IOP.01.02"]);
        expect(matrix.policy.indicators[0]?.parts?.map((part) => part.name)).toEqual(["Urbano", "Rural"]);
        expect(matrix.policy.indicators[0]?.actuals.figures).toEqual([54]);
      }
    });

    test("without a row of the whole nothing is computed, and it is told", () => {
      const name = "Porcentaje de casos";
      const { keys, matrix } = readLayout([
        headers,
        rowOf("IOP.01.01", name, "Urbano", 45, 65, 62),
        rowOf("IOP.01.01", name, "Rural", 30, 50, 30),
        quejas,
      ]);
      expect(keys).toEqual(["IOP.01.02"]);
      expect(matrix.findings).toMatchObject([
        { rule: "lectura.partes-sin-total", severity: "error", cell: "Matriz!A2", data: { partes: ["Urbano", "Rural"] } },
      ]);
    });

    test("two rows with the same code and name, and no group, are a code written twice", () => {
      const twice = rowOf("IOP.01.01", "Porcentaje de casos", null, 45, 65, 62);
      expect(readLayout([headers, twice, twice, quejas]).keys).toEqual(["IOP.01.01", "IOP.01.01", "IOP.01.02"]);
    });
  });

  test("numerator and denominator", () => {
    const { keys, parts } = partsOf([
      OBJECTIVE,
      SHARE,
      { B: "Numerador: casos resueltos", figures: [20, 25, 30, 45, 54] },
      { B: "Denominador", figures: [50, 50, 50, 100, 100] },
      NEXT,
    ]);
    expect(keys).toEqual(["IOP.01.01", "IOP.01.02"]);
    expect(parts).toEqual(["IOP.01.01 numerator Numerador: casos resueltos", "IOP.01.01 denominator Denominador"]);
  });

  test("a heading without figures between them, and a total, do no harm", () => {
    const { keys, parts } = partsOf([
      OBJECTIVE,
      SHARE,
      { B: "Desagregación por sexo:" },
      { B: "Hombres", figures: HIGH },
      { B: "Mujeres", figures: LOW },
      { B: "Por ámbito" },
      { B: "Urbano", figures: HIGH },
      { B: "Rural", figures: LOW },
      NEXT,
    ]);
    expect(keys).toEqual(["IOP.01.01", "IOP.01.02"]);
    expect(parts).toHaveLength(4);
  });

  test("a matrix without codes of indicators: only what the name or its mark tells", () => {
    const { keys, parts } = partsOf([
      { A: "OEI.01", B: "Porcentaje de usuarios satisfechos", figures: [40, 50, 60, 45, 57] },
      { B: "Urbano", figures: HIGH },
      { B: "Rural", figures: LOW },
      { A: "AEI.01.01", B: "Porcentaje de trámites en plazo", figures: [40, 50, 60, 45, 60] },
    ]);
    expect(keys).toEqual(["IOEI.01.01", "IAEI.01.01.01"]);
    expect(parts).toHaveLength(2);
  });

  test("they are asked about once, with their cells, and keep their figures in the unit of their indicator", () => {
    const { matrix, asked } = partsOf([
      OBJECTIVE,
      SHARE,
      { B: "Urbano", figures: ["45%", "55%", "65%", "50%", 0.62] },
      { B: "Rural", figures: LOW },
      SERVICE,
      COUNT,
      { B: "Hombres", figures: HALF },
      { B: "Mujeres", figures: HALF },
    ]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      severity: "warning",
      cell: "Matriz!B5",
      data: { cantidad: 4, indicadores: ["IOP.01.01", "ISS.01.01.01.01"] },
    });
    expect(matrix.policy.indicators[0]?.parts?.[0]).toMatchObject({ row: 4, unit: "percent", baseline: { value: 45 } });
    expect(matrix.policy.indicators[1]?.parts?.map(({ actuals }) => actuals.figures)).toEqual([
      [55, 66],
      [55, 66],
    ]);
    expect(matrix.rows.filter(({ kind }) => kind === "part").map(({ row }) => row)).toEqual([4, 5, 8, 9]);
    expect(matrix.dataRows[1]).toBe(9);
  });

  test("the answer settles it", () => {
    const rows = [OBJECTIVE, SHARE, { B: "Urbano", figures: HIGH }, { B: "Rural", figures: LOW }, NEXT];
    const parts = readRows(rows, { parts: "parts" });
    expect(parts.keys).toEqual(["IOP.01.01", "IOP.01.02"]);
    expect(parts.matrix.findings).toEqual([]);
    const indicators = readRows(rows, { parts: "indicators" });
    expect(indicators.keys).toHaveLength(4);
    expect(indicators.matrix.findings.map(({ rule }) => rule)).toEqual(["lectura.fila-sin-codigo", "lectura.fila-sin-codigo"]);
  });
});

describe("an indicator without a code is one, as today", () => {
  test.each<[string, readonly Cells[]]>([
    ["a measure of its own", [SHARE, { B: "Porcentaje de personas que acceden al servicio en el plazo", figures: HIGH }]],
    ["below a service of its own", [SHARE, SERVICE, { B: "Urbano", figures: HIGH }]],
    ["the first row", [{ B: "Rural", figures: HIGH }]],
    ["a long name without a measure", [SHARE, { B: "Víctimas que reciben atención integral en los centros de emergencia", figures: HIGH }]],
    [
      "a short name with a responsible of its own",
      [SHARE, { B: "Denuncias atendidas", C: "Ministerio Público", figures: [4, 5, 6, 7, 8] }],
    ],
    ["a code of another kind", [SHARE, { A: "MP-001", B: "Denuncias", figures: [4, 5, 6, 7, 8] }]],
    ["an area that is measured", [SHARE, { B: "Área de bosques que fue recuperada", figures: [4, 5, 6, 7, 8] }]],
    ["a number of its own", [SHARE, { A: "1.2", B: "Rural", figures: HIGH }]],
  ])("%s", (_, rows) => {
    const { matrix, parts, asked } = partsOf([OBJECTIVE, ...rows]);
    const withFigures = rows.filter(({ figures }) => figures !== undefined).length;
    expect(matrix.policy.indicators).toHaveLength(withFigures);
    expect(parts).toEqual([]);
    expect(asked).toEqual([]);
  });

  test("two indicators of one node, the second without its code", () => {
    const { keys, parts } = partsOf([
      { A: "OEI.01", B: "Porcentaje de usuarios satisfechos", figures: [40, 50, 60, 45, 57] },
      { B: "Quejas resueltas", figures: [30, 35, 40, 36, 44] },
    ]);
    expect(keys).toHaveLength(2);
    expect(parts).toEqual([]);
  });
});
