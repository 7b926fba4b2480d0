import { readRows, type Cells } from "./sheet";

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
