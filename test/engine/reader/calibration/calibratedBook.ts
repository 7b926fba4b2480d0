import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unreadFigures } from "../../../../src/engine/actions/unreadFigures";
import { computePolicy, cutYear } from "../../../../src/engine/domain/computePolicy";
import { defaultProfile } from "../../../../src/engine/domain/profile";
import type { IndicatorResult } from "../../../../src/engine/domain/results";
import type { Grid } from "../../../../src/engine/grid";
import { certaintyOf } from "../../../../src/engine/reader/certainty";
import type { Confidence, Matrix } from "../../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../../src/engine/reader/readWorkbook";
import { openXlsx } from "../../../../src/hosts/xlsx/openXlsx";
import { plantedSheet } from "../../../planted/matrix/score";
import type { PlantedSheet, SheetRow } from "../../../planted/matrix/plantedSheet";
import published from "../../../writers/figures.json";
import type { TestCell } from "../../gridOf";
import { scoreBook, type ExpectedBook } from "../corpusScore";

/** One reading: the badge it gets, and what of it is wrong, in words; nothing: every figure of it is right. */
export interface CalibratedBook {
  readonly corpus: string;
  readonly name: string;
  readonly badge: Confidence;
  readonly faults: readonly string[];
}

const TESTS = path.join(__dirname, "../../..");

export async function gridsOf(file: string): Promise<readonly Grid[]> {
  const opened = openXlsx(new Uint8Array(readFileSync(file)));
  if (!opened.ok) throw new Error(opened.problem.message);
  const sheets = await opened.host.listSheets();
  return Promise.all(sheets.map(({ name }) => opened.host.readGrid(name)));
}

/** The reader's own corpus: every cell as its script says. */
export async function corpusBooks(): Promise<readonly CalibratedBook[]> {
  const books = await Promise.all(
    workbooksOf(path.join(TESTS, "matrices")).map(async ({ file, name }) => {
      const { matrices } = readWorkbook(await gridsOf(file));
      const expected = JSON.parse(readFileSync(file.replace(/xlsx$/, "json"), "utf8")) as ExpectedBook;
      return matrices.map((matrix, index): CalibratedBook => {
        const wanted = expected.matrices[index];
        const faults =
          wanted === undefined ? ["no matrix is there"] : scoreBook({ matrices: [matrix] }, { about: "", matrices: [wanted] }).differences;
        return { corpus: "matrices", name, badge: certaintyOf(matrix).confidence, faults };
      });
    }),
  );
  return books.flat();
}

/** The books of other writers: the Avance of 2023, computed by hand. */
export async function writtenBooks(): Promise<readonly CalibratedBook[]> {
  const books = await Promise.all(
    workbooksOf(path.join(TESTS, "writers/books")).map(async ({ file, name }) => {
      const [matrix] = readWorkbook(await gridsOf(file)).matrices;
      if (matrix === undefined) return [];
      const results = computePolicy(matrix.policy, 2023, defaultProfile).indicators;
      const faults = Object.entries(published).flatMap(([code, [progress1, progress2]]) =>
        progressFaults(
          code,
          results.find(({ indicator }) => indicator.code === code),
          progress1,
          progress2,
        ),
      );
      return [{ corpus: "writers", name, badge: certaintyOf(matrix).confidence, faults }];
    }),
  );
  return books.flat();
}

/** Matrices with five faults each: the figures of every row of an indicator as they are typed, unreadable ones ND. */
export function plantedBooks(howMany: number): readonly CalibratedBook[] {
  return Array.from({ length: howMany }, (_, seed): CalibratedBook => {
    const { sheet } = plantedSheet(seed);
    const [matrix] = readWorkbook([sheet.grid()]).matrices;
    if (matrix === undefined) return { corpus: "planted", name: String(seed), badge: "sure", faults: ["no matrix"] };
    return { corpus: "planted", name: String(seed), badge: certaintyOf(matrix).confidence, faults: plantedFaults(matrix, sheet) };
  });
}

interface FieldBook {
  readonly anio: number;
  readonly hoja?: string;
  readonly indicadores: readonly {
    readonly codigo?: string | null;
    readonly avanceTipo1: number | null;
    readonly avanceTipo2: number | null;
  }[];
  /** What must be asked before there is a figure. */
  readonly pregunta?: string;
}

/** Layouts as they are kept in the field: year, rows and both Avances. A book that must ask and is sure is wrong. */
export async function fieldBooks(): Promise<readonly CalibratedBook[]> {
  const folder = path.join(TESTS, "field");
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".expected.json"))
    : [];
  const books = await Promise.all(
    files.map(async (file): Promise<readonly CalibratedBook[]> => {
      const expected = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as FieldBook;
      const name = file.slice(0, -".expected.json".length);
      const { matrices } = readWorkbook(await gridsOf(path.join(folder, `${name}.xlsx`)));
      const matrix = matrices.find(({ sheet }) => sheet === expected.hoja) ?? matrices[0];
      const year = matrix && cutYear(matrix.policy);
      if (matrix === undefined || year === undefined) return [];
      return [{ corpus: "field", name, badge: certaintyOf(matrix).confidence, faults: fieldFaults(matrix, year, expected) }];
    }),
  );
  return books.flat();
}

/** Layouts of a tester who set out to find wrong figures under «Segura»; the answers are his. */
export async function rivalBooks(): Promise<readonly CalibratedBook[]> {
  const folder = path.join(TESTS, "field", "otra");
  const answers = JSON.parse(readFileSync(path.join(folder, "respuestas.json"), "utf8")) as Readonly<Record<string, RivalAnswer>>;
  const books = await Promise.all(
    Object.entries(answers).map(async ([name, { anio, avances }]): Promise<readonly CalibratedBook[]> => {
      const { matrices } = readWorkbook(await gridsOf(path.join(folder, `${name}.xlsx`)));
      const [matrix] = matrices;
      const year = matrix && cutYear(matrix.policy);
      if (matrix === undefined || year === undefined || matrices.length > 1 || unreadFigures(matrix) !== undefined) return [];
      const indicadores = avances.map(([avanceTipo1, avanceTipo2]) => ({ avanceTipo1, avanceTipo2 }));
      return [{ corpus: "otra", name, badge: certaintyOf(matrix).confidence, faults: fieldFaults(matrix, year, { anio, indicadores }) }];
    }),
  );
  return books.flat();
}

interface RivalAnswer {
  readonly anio: number;
  readonly avances: readonly (readonly [number | null, number | null])[];
}

function workbooksOf(folder: string): readonly { readonly file: string; readonly name: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => ({ file: path.join(folder, file), name: file.slice(0, -".xlsx".length) }));
}

function fieldFaults(matrix: Matrix, year: number, { anio, indicadores, pregunta }: FieldBook): readonly string[] {
  const results = computePolicy(matrix.policy, year, defaultProfile).indicators;
  return [
    ...(pregunta === undefined ? [] : ["it does not ask"]),
    ...(year === anio ? [] : [`year ${year}, not ${anio}`]),
    ...(results.length === indicadores.length ? [] : [`${results.length} indicators, not ${indicadores.length}`]),
    ...indicadores.flatMap(({ codigo, avanceTipo1, avanceTipo2 }, index) =>
      progressFaults(codigo ?? String(index), results[index], avanceTipo1, avanceTipo2, 0.0501),
    ),
  ];
}

function progressFaults(
  code: string,
  result: IndicatorResult | undefined,
  progress1: unknown,
  progress2: unknown,
  tolerance = 1e-9,
): readonly string[] {
  const isSame = (read: unknown, wanted: unknown): boolean =>
    typeof read === "number" && typeof wanted === "number"
      ? Math.abs(read - wanted) <= Math.max(tolerance, tolerance * Math.abs(wanted))
      : typeof read !== "number" && typeof wanted !== "number";
  const read = [result?.progress1.value, result?.progress2.value];
  return isSame(read[0], progress1) && isSame(read[1], progress2)
    ? []
    : [`${code}: ${JSON.stringify(read)}, not ${JSON.stringify([progress1, progress2])}`];
}

function plantedFaults({ policy }: Matrix, sheet: PlantedSheet): readonly string[] {
  const results = computePolicy(policy, sheet.cut, defaultProfile).indicators;
  return sheet.rows
    .filter(({ kind }) => kind.endsWith("Indicator"))
    .flatMap((row) => {
      const result = results.find(({ indicator }) => indicator.row === sheet.rowNumber(row));
      const { baseline, target, actual } = result?.reading ?? {};
      const read = [baseline, target, actual].map((figure) => (typeof figure === "number" ? figure : null));
      const typed = typedFigures(row, sheet.cut);
      return read.every((figure, index) => (figure === null ? typed[index] === null : Math.abs(figure - (typed[index] ?? NaN)) < 1e-6))
        ? []
        : [`${row.code}: ${JSON.stringify(read)}, not ${JSON.stringify(typed)}`];
    });
}

function typedFigures(row: SheetRow, year: number): readonly (number | null)[] {
  return [row.baseline, row.targets[year], row.actuals[year]].map(typedFigure);
}

/** A figure as anyone reads its cell: 0.85 under a percent format is 85, «62,2%» is 62.2, «12 casos» 12, and what is no number is none. */
function typedFigure(cell: TestCell): number | null {
  const { value, format = "" } = typeof cell === "object" && cell !== null && !("error" in cell) ? cell : { value: cell };
  if (typeof value === "number") return format.includes("%") ? value * 100 : value;
  if (typeof value !== "string") return null;
  const digits = /^\s*(-?\d+(?:[.,]\d+)?)\s*(?:%|[a-z ]+)?\s*$/.exec(value)?.[1];
  return digits === undefined ? null : Number(digits.replace(",", "."));
}
