import type { Finding } from "../../../src/engine/domain/finding";
import type { ReadingRule } from "../../../src/engine/reader/matrixFindings";
import { certaintyOf } from "../../../src/engine/reader/certainty";
import type { Matrix } from "../../../src/engine/reader/matrix";
import { certaintyText } from "../../../src/engine/words/certaintyTexts";
import { withClosedCuts } from "../../../src/engine/reader/above/closedCuts";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { findingText } from "../../../src/engine/words/findingTexts";
import { readingTexts } from "../../../src/engine/words/findings/reading";
import { gridOf, percentCell, type GridOptions, type TestCell } from "../gridOf";

const TITLES: readonly TestCell[] = [
  "Código",
  "Indicador",
  "Responsable",
  "Sentido esperado",
  "Tipo de agregación",
  "Línea base",
  null,
  "Logros esperados",
  null,
  "Valores obtenidos",
  null,
];
const YEARS: readonly TestCell[] = [null, null, null, null, null, "Año", "Valor", 2022, 2023, 2022, 2023];
const MERGES = ["F1:G1", "H1:I1", "J1:K1"];

/** An indicator row of a clean matrix, with some cells changed by their column letter. */
function row(name: string, changes: Readonly<Record<string, TestCell>> = {}, code: TestCell = "IOP.01.01"): readonly TestCell[] {
  const cells: TestCell[] = [code, name, "MIMP", "ascendente", "no acumulado", 2020, 10, 20, 30, 15, 25];
  return cells.map((cell, at) => {
    const changed = changes["ABCDEFGHIJK"[at] ?? ""];
    return changed === undefined ? cell : changed;
  });
}

interface Sheet {
  readonly rows: readonly (readonly TestCell[])[];
  /** Years that were closed in its workbook. */
  readonly closed?: readonly number[];
  readonly options?: GridOptions;
}

const clean = (...rows: readonly (readonly TestCell[])[]): Sheet => ({ rows: [TITLES, YEARS, ...rows], options: { merges: MERGES } });
const count = "Número de casos";
const share = "Porcentaje de casos";
/** A clean matrix under a line. */
const above = (text: string): Sheet => ({ rows: [[text], TITLES, YEARS, row(count)], options: { merges: ["F2:G2", "H2:I2", "J2:K2"] } });
/** Four indicators with values of 2022; of 2023 as many as said. */
const fewOf2023 = (many: number): Sheet =>
  clean(...[1, 2, 3, 4].map((at) => row(`${count} ${at}`, at <= many ? {} : { K: "ND" }, `IOP.01.0${at}`)));
/** Values of the first half of 2023 and, under a cut in June, of the second. */
const halves = (second: TestCell, cut = "Corte: I semestre 2023"): Sheet => ({
  rows: [
    [cut],
    ["Código", "Indicador", "Sentido", "Tipo de agregación", "Línea base", "LE 2023", "VO 2023-I", "VO 2023-II"],
    ["IOP.01.01", count, "ascendente", "no acumulado", 10, 20, 12, second],
  ],
});
/** Both halves of a year, of a row that says its tipo de agregación or does not. */
const inHalves = (name: string, aggregation: TestCell, first: number, second: number): Sheet => ({
  rows: [
    ["Código", "Indicador", "Sentido", "Tipo de agregación", "Línea base", "LE 2023", "VO 2023-I", "VO 2023-II"],
    ["IOP.01.01", name, "ascendente", aggregation, 10, 240, first, second],
  ],
});
const withoutCut = ({ rows }: Sheet): Sheet => ({ rows: rows.slice(1) });
/** Two numbers that tell which column a header means. */
const headed = (headers: readonly TestCell[], ...rows: readonly (readonly TestCell[])[]): Sheet => ({ rows: [headers, ...rows] });
const HEADS: readonly TestCell[] = ["Código", "Indicador", "Sentido", "Línea base", "LE 2023", "VO 2023"];
const CELLS: readonly TestCell[] = ["IOP.01.01", count, "ascendente", 10, 20, 15];

/** One indicator in several rows, each a group of the column «Desagregación». */
const byGroup = (...groups: readonly string[]): Sheet =>
  headed([...HEADS, "Desagregación"], ...groups.map((group) => [...CELLS, group]), [
    "IOP.01.02",
    "Número de sedes",
    ...CELLS.slice(2),
    "Nacional",
  ]);

/** For each rule: a sheet that triggers it, and its nearest neighbour that must not. */
const EXAMPLES: Readonly<Record<ReadingRule, readonly [triggers: Sheet, silent: Sheet]>> = {
  "lectura.columna-dudosa": [
    headed([...HEADS, "Avance (%)"], [...CELLS, 75]),
    headed([...HEADS, "Avance Tipo 1 (%) 2023"], [...CELLS, 75]),
  ],
  "lectura.vocabulario": [
    headed(["Código", "Indicator", "Sentido", "Baseline", "Target 2023", "Actual 2023"], CELLS),
    headed(HEADS, CELLS),
  ],
  "lectura.rol-disputado": [headed([...HEADS, "VO 2023"], [...CELLS, 16]), headed([...HEADS, "VO 2022"], [...CELLS, 16])],
  "lectura.falta-columna": [
    headed(["Código", "Indicador", "Sentido", "LE 2023", "VO 2023"], ["IOP.01.01", count, "ascendente", 20, 15]),
    headed(HEADS, CELLS),
  ],
  "lectura.posible-porcentaje": [
    headed([...HEADS.slice(0, 5), "Avance ejecutado 2023"], [...CELLS.slice(0, 5), percentCell(0.75)]),
    headed(HEADS, CELLS),
  ],
  "lectura.anio-deducido": [{ ...clean(row(count)), rows: [TITLES, [...YEARS.slice(0, 9), null, null], row(count)] }, clean(row(count))],
  "lectura.titulo-mal-combinado": [
    {
      rows: [
        ["Código", "Indicador", "Sentido", "LB", "LE", null, null, "VO", null, null],
        [null, null, null, null, 2021, 2022, 2023, 2021, 2022, 2023],
        ["IOP.01.01", count, "ascendente", 1, 2, 3, 4, 2, 3, 4],
      ],
      options: { merges: ["E1:G1", "H1:I1"] },
    },
    {
      rows: [
        ["Código", "Indicador", "Sentido", "LB", "LE", null, null, "VO", null, null],
        [null, null, null, null, 2021, 2022, 2023, 2021, 2022, 2023],
        ["IOP.01.01", count, "ascendente", 1, 2, 3, 4, 2, 3, 4],
      ],
      options: { merges: ["E1:G1", "H1:J1"] },
    },
  ],
  "lectura.corte-distinto": [above("Fecha de corte: 31/12/2022"), above("Fecha de corte: 31/12/2023")],
  "lectura.corte-sin-columna": [above("Fecha de corte: 31/12/2027"), above("Fecha de corte: 31/12/2023")],
  "lectura.corte-con-pocos-valores": [fewOf2023(1), fewOf2023(2)],
  "lectura.anio-en-ceros": [
    clean(row(count, { K: 0 }), row(share, { K: 0 }, "IOP.01.02")),
    clean(row(count, { K: 0 }), row(share, {}, "IOP.01.02")),
  ],
  "lectura.anio-incompleto": [withoutCut(halves("ND")), withoutCut(halves(15))],
  "lectura.corte-a-medio-anio": [above("Corte: I semestre 2023"), above("Corte: 31/12/2023")],
  "lectura.valores-tras-el-corte": [halves(15), halves(15, "Corte: II semestre 2023")],
  "lectura.otro-anio-escrito": [above("Matriz del PEI 2022"), above("PEI 2022-2023")],
  "lectura.corte-cerrado": [
    { ...above("Fecha de corte: 31/12/2022"), closed: [2023] },
    { ...above("Fecha de corte: 31/12/2023"), closed: [2023] },
  ],
  "lectura.corte-abierto": [
    { ...clean(row(count)), closed: [2022] },
    { ...clean(row(count)), closed: [2023] },
  ],
  "lectura.decimal-ambiguo": [clean(row(count, { J: "1,718" })), clean(row(count, { J: "1,718", H: "20.5" }))],
  "lectura.decimal-mezclado": [
    clean(row(share, { H: "61.86%", I: "63.36%", J: "62,2%" })),
    clean(row(share, { H: "61.86%", I: "63.36%", J: "62.2%" })),
  ],
  "lectura.escala-dudosa": [clean(row(share, { K: 0.85 })), clean(row(share, { K: percentCell(0.85) }))],
  "lectura.unidad-dudosa": [clean(row(count, { K: "25%" })), clean(row(share, { K: "25%" }))],
  "lectura.cifra-ilegible": [clean(row(share, { K: "9.5.5%" })), clean(row(share, { K: "9.5%", J: "n.d." }))],
  "lectura.cifra-en-duda": [clean(row(count, { K: "45 de 60" })), clean(row(count, { K: "45 casos" }))],
  "lectura.cifra-con-texto": [clean(row(count, { K: "45 casos" })), clean(row(count, { K: "45" }))],
  "lectura.celda-con-error": [clean(row(count, { K: { error: "#REF!" } })), clean(row(count, { K: { value: 25, formula: "=5*5" } }))],
  "lectura.formula-sin-calcular": [
    clean(row(count, { K: { formula: '=VLOOKUP("a",Z1:Z9,1)' } })),
    clean(row(count, { K: { formula: "=5*5" } })),
  ],
  "lectura.celda-sin-calcular": [
    clean(row(count), row(count, { D: { formula: "=D3" } }, "IOP.01.02")),
    clean(row(count), row(count, { F: { formula: "=F3+0" } }, "IOP.01.02")),
  ],
  "lectura.formula-calculada": [clean(row(count, { K: { formula: "=5*5" } })), clean(row(count, { K: { value: 25, formula: "=5*5" } }))],
  "lectura.formula-desactualizada": [
    clean(row(count, { K: { value: 40, formula: "=5*5" } })),
    clean(row(count, { K: { value: 25, formula: "=5*5" } })),
  ],
  "lectura.fecha-en-cifra": [
    clean(row(count, { K: { value: 45_356, format: "d-mmm" } })),
    clean(row(count, { F: { value: 44_196, format: "yyyy" } })),
  ],
  "lectura.sentido-no-definido": [clean(row(count, { D: "No definido" })), clean(row(count, { D: "No definido (máximo permisible)" }))],
  "lectura.sentido-ilegible": [clean(row(count, { D: "trimestral" })), clean(row(count, { D: "Descendente" }))],
  "lectura.agregacion-ilegible": [clean(row(count, { E: "mensual" })), clean(row(count, { E: "No agregable" }))],
  "lectura.agregacion-sin-decir": [inHalves(count, null, 115, 116), inHalves(count, "acumulado", 115, 116)],
  "lectura.partes-sin-sumar": [inHalves(share, null, 40, 50), inHalves(share, "no acumulado", 40, 50)],
  "lectura.partes-en-total-corrido": [inHalves(count, "acumulado", 115, 231), inHalves(count, "acumulado", 115, 116)],
  "lectura.anio-base-ilegible": [clean(row(count, { F: 20 })), clean(row(count, { F: "Año 2020" }))],
  "lectura.codigo-deducido": [clean(["OP.01", "Objetivo"], row(count, {}, "1.1")), clean(["OP.01", "Objetivo"], row(count))],
  "lectura.fila-sin-codigo": [
    clean(row(count), row("Número de víctimas", { A: null }, null)),
    clean(row(count), row("Total de indicadores", { A: null }, null)),
  ],
  "lectura.partes-de-indicador": [clean(row(share), row("Urbano", {}, null)), clean(row(share), row(share, {}, "IOP.01.02"))],
  "lectura.codigo-repetido": [clean(row(count), row(count, { K: 26 })), clean(row(count), row(count))],
  "lectura.partes-sin-total": [byGroup("Urbano", "Rural"), byGroup("Nacional")],
  "lectura.nodo-con-cifras": [
    clean(["OP.01", "Objetivo", null, null, null, null, null, 2, 3, 4, 5], row(count)),
    clean(["OP.01", "Objetivo"], row(count)),
  ],
  "lectura.oculto": [
    { ...clean(row(count)), options: { merges: MERGES, hiddenRows: [2] } },
    { ...clean(row(count)), options: { merges: MERGES, hiddenRows: [40] } },
  ],
  "lectura.mas-hallazgos": [clean(...manyRows({ K: { error: "#REF!" } }, 230)), clean(...manyRows({ K: { error: "#REF!" } }, 20))],
};

function manyRows(changes: Readonly<Record<string, TestCell>>, howMany: number): readonly (readonly TestCell[])[] {
  return Array.from({ length: howMany }, (_, at) => row(count, changes, `IOP.01.${String(at + 1).padStart(2, "0")}`));
}

function matrixOf({ rows, options, closed = [] }: Sheet): Matrix {
  const { matrices } = readWorkbook([gridOf(rows, options)]);
  expect(matrices).toHaveLength(1);
  const signed = closed.map((year) => ({ year, day: `${year + 1}-03-01`, sheet: `Corte ${year} PNTP`, policy: "" }));
  return withClosedCuts(matrices[0] as Matrix, signed);
}

function findingsOf(sheet: Sheet): readonly Finding[] {
  return matrixOf(sheet).findings;
}

describe("every doubt of the reader is told, and only then", () => {
  test.each(Object.entries(EXAMPLES))("%s is found in its example and not in its neighbour", (rule, [triggers, silent]) => {
    expect(findingsOf(triggers).map((finding) => finding.rule)).toContain(rule);
    expect(findingsOf(silent).map((finding) => finding.rule)).not.toContain(rule);
  });

  /** What leaves the figures as they are read, and is told only to be known. */
  const KNOWN: readonly ReadingRule[] = [
    "lectura.titulo-mal-combinado",
    "lectura.corte-a-medio-anio",
    "lectura.corte-cerrado",
    "lectura.cifra-con-texto",
    "lectura.formula-calculada",
    "lectura.agregacion-ilegible",
    "lectura.partes-sin-sumar",
    "lectura.codigo-deducido",
    "lectura.oculto",
  ];

  test("a reading with an open doubt is not sure, and says why", () => {
    const sure = Object.entries(EXAMPLES).filter(([, [triggers]]) => certaintyOf(matrixOf(triggers)).confidence === "sure");
    expect(sure.map(([rule]) => rule)).toEqual(KNOWN);
  });

  test("its neighbour is sure", () => {
    const examples = Object.entries(EXAMPLES).filter(([rule]) => rule !== "lectura.mas-hallazgos");
    const said = examples.map(([rule, [, silent]]) => [rule, certaintyText(certaintyOf(matrixOf(silent)))]);
    expect(said.filter(([, text]) => text !== "Segura")).toEqual([]);
  });

  test("a clean matrix gives no finding", () => {
    expect(findingsOf(clean(row(count), row(share, { H: "20%", I: percentCell(0.3), J: 15, K: "ND" }, "IOP.01.02")))).toEqual([]);
  });

  test("each finding has its whole sentence in Spanish", () => {
    for (const [rule, [triggers]] of Object.entries(EXAMPLES)) {
      const finding = findingsOf(triggers).find((each) => each.rule === rule);
      const sentence = finding === undefined ? "" : findingText(finding);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|«»/);
    }
  });

  test("each rule has a sentence, and no sentence is left over", () => {
    expect(Object.keys(readingTexts).sort()).toEqual(Object.keys(EXAMPLES).sort());
  });
});
