import { readFileSync } from "node:fs";
import path from "node:path";
import { openFindings, reviewMatrix } from "../../../src/engine/actions/reviewMatrix";
import type { Finding } from "../../../src/engine/domain/finding";
import { readWorkbook } from "../../../src/engine/reader/readWorkbook";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { nodeCodec } from "../../../src/opc/zip/nodeCodec";
import { gridOf, type TestCell } from "../gridOf";

/** The visible rows of the published matrix, typed as they were printed: figures as text, Avance columns as numbers. */
function publishedFindings(): readonly Finding[] {
  const [, ...rows] = readFileSync(path.join(__dirname, "../../sample/matriz_2023_publicada.csv"), "utf8")
    .trim()
    .split(/\r?\n/)
    .map(cellsOf);
  const cell = (text: string, index: number): TestCell =>
    text === "" ? null : (index === 6 || index >= 18) && text !== "ND" ? Number(text) : text;
  const blanks: TestCell[] = [null, null, null, null];
  const years: TestCell[] = [2019, 2020, 2021, 2022, 2023];
  const grid = gridOf([
    [
      "Código",
      "Objetivo prioritario / Lineamiento / Servicio / Indicador",
      "Responsable de indicador",
      "Tipo de indicador / Estándar de cumplimiento",
      "Sentido esperado",
      "Tipo de agregación",
      "Línea base",
      null,
      "Logros esperados",
      ...blanks,
      "Valores obtenidos",
      ...blanks,
      "Avance Tipo 1 (%)",
      "Avance Tipo 2 (%)",
    ],
    [null, null, null, null, null, null, "Año", "Valor", ...years, ...years, 2023, 2023],
    ...rows.map((row) => row.map(cell)),
  ]);
  return findingsIn(grid);
}

function findingsIn(grid: Parameters<typeof reviewMatrix>[0]["grid"]): readonly Finding[] {
  const matrix = readWorkbook([grid]).matrices[0];
  const outcome = matrix && reviewMatrix({ grid, matrix });
  if (!outcome?.ok) throw new Error("the matrix was not reviewed");
  return openFindings(outcome.review);
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, text = ""]) => text.replace(/^"|"$/g, "").replaceAll('""', '"'))
    .slice(0, 20);
}

const published = publishedFindings();
const codesOf = (rule: string): readonly (string | undefined)[] =>
  published.filter((finding) => finding.rule === rule).map(({ code }) => code);

describe("the published rows of 2023", () => {
  test("printed Avances follow from their rows: no error of any kind", () => {
    expect(published.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(published.filter(({ rule }) => rule.endsWith("-no-sale"))).toEqual([]);
  });

  test.each([
    ["resultados.verde-enganoso", ["ISS.02.05.01.01"], "95.5 with −90.7"],
    ["valores.porcentaje-sobre-100", ["ISS.02.04.03.01", "ISS.02.05.02.01"], "3000 % and 1400 %"],
    ["valores.acumulado-baja", ["ISS.03.01.01.01"], "19 → 6"],
    ["metas.no-monotona", ["IOP.03.02"], "10, 20, 10, 20"],
    ["metas.nombre-acumulado", ["ISS.03.01.01.01"], "«acumulado», no acumulado"],
    ["resultados.objetivo-segun-cero", ["OP.03"], "50 → 100"],
    ["estructura.lineamiento-sin-servicio", ["LN.02.06"], "a guideline without service"],
  ])("%s speaks of %j (%s)", (rule, codes) => {
    expect(codesOf(rule)).toEqual(codes);
  });

  test("3000 % and 1400 % are told as a division the other way round", () => {
    expect(
      published.filter(({ rule }) => rule === "valores.porcentaje-sobre-100").map(({ data }) => [data["valor"], data["causa"]]),
    ).toEqual([
      [3000, "invertido"],
      [1400, "invertido"],
    ]);
  });

  test("«Ministerio Publico» has no other spelling in the extract, and beside «Ministerio Público» it is told", () => {
    expect(codesOf("estructura.entidad-varias-formas")).toEqual([]);
    expect(
      sample.filter(({ rule }) => rule === "estructura.entidad-varias-formas").map(({ code, data }) => [code, data["propuesto"]]),
    ).toEqual([
      ["ISS.02.04.03.01", "Ministerio Público"],
      ["ISS.02.05.02.01", "Ministerio Público"],
      ["ISS.03.02.04.01", "Ministerio Público"],
    ]);
  });

  test("advertencias are few enough to be read: the true faults and nothing else", () => {
    expect(
      published
        .filter(({ severity }) => severity === "warning")
        .map(({ rule, code }) => `${rule} ${code ?? ""}`)
        .sort(),
    ).toEqual([
      "metas.no-monotona IOP.03.02",
      "metas.nombre-acumulado ISS.03.01.01.01",
      "resultados.objetivo-segun-cero OP.03",
      "resultados.verde-enganoso ISS.02.05.01.01",
      "valores.acumulado-baja ISS.03.01.01.01",
      "valores.porcentaje-sobre-100 ISS.02.04.03.01",
      "valores.porcentaje-sobre-100 ISS.02.05.02.01",
    ]);
  });
});

let sample: readonly Finding[] = [];
beforeAll(async () => {
  const opened = openXlsx(new Uint8Array(readFileSync(path.join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx"))), nodeCodec);
  if (!opened.ok) throw new Error(opened.problem.message);
  sample = findingsIn(await opened.host.readGrid("Matriz"));
});

test("in the sample no cell has two findings", () => {
  const cells = sample.flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
  expect(cells.filter((cell, index) => cells.indexOf(cell) !== index)).toEqual([]);
});
