import { planFill } from "../../../src/engine/actions/fillProgress";
import { planClose } from "../../../src/engine/actions/followup/closeCut";
import { planCutColumns } from "../../../src/engine/actions/followup/planCutColumns";
import { readRoundBook } from "../../../src/engine/actions/followup/roundBook";
import { listDoubts } from "../../../src/engine/actions/doubts";
import { readAgain, readMatrices } from "../../../src/engine/actions/readMatrices";
import { cutYear } from "../../../src/engine/domain/computePolicy";
import { cutDay } from "../../../src/engine/domain/cutDay";
import { certaintyOf } from "../../../src/engine/reader/certainty";
import type { Matrix, ReaderChoices } from "../../../src/engine/reader/matrix";
import { findingText } from "../../../src/engine/words/findingTexts";
import { sha256 } from "../../../src/hosts/sha256";
import { MemoryHost } from "../../memoryHost";
import { gridOf, type TestCell } from "../gridOf";

const HEADS = ["Código", "Indicador", "Sentido", "Línea base"];
const at = "2025-03-01T09:00:00-05:00";

/** Four indicators with values of each year; of the last, as many as said. */
function matrixOf(title: string, years: readonly number[], ofLast = 4): readonly (readonly TestCell[])[] {
  const headers = [...HEADS, ...years.map((year) => `LE ${year}`), ...years.map((year) => `VO ${year}`)];
  const rows = [1, 2, 3, 4].map((code): readonly TestCell[] => [
    ...[`IOP.01.0${code}`, `Número de casos ${code}`, "ascendente", 10],
    ...years.map((_, index) => 20 + index),
    ...years.map((_, index) => (index === years.length - 1 && code > ofLast ? "ND" : 15 + index)),
  ]);
  return [["Política de prueba"], [title], headers, ...rows];
}

function hostOf(title: string, years: readonly number[], ofLast?: number): MemoryHost {
  return MemoryHost.of([gridOf(matrixOf(title, years, ofLast), { sheet: "Matriz" })]);
}

async function read(host: MemoryHost, choices: ReaderChoices = {}): Promise<Matrix> {
  const [matrix] = (await readMatrices(host, { choices })).outcome.matrices;
  if (!matrix) throw new Error("no matrix");
  return matrix;
}

async function close(host: MemoryHost, year: number): Promise<void> {
  const matrix = await read(host);
  const grid = await host.readGrid(matrix.sheet);
  const book = await readRoundBook(host, sha256);
  const filled = planFill({ grid, matrix, year, parts: { progress: false, bands: false, summary: false } });
  if (!book.ok || !filled.ok) throw new Error("not closed");
  const accepts = { missing: true, pending: true };
  const made = planClose({ grid, matrix, book: book.book, cut: { year }, at, sha256, fill: filled.fill, accepts });
  if (!made.ok) throw new Error(made.message);
  expect(await host.apply(made.plan)).toMatchObject({ ok: true });
}

const rules = ({ findings }: Matrix): readonly string[] => findings.map(({ rule }) => rule);

test("the cut is the closed one where the sheet still writes an earlier year, and that is told with both answers", async () => {
  const host = hostOf("Corte: 31 de diciembre de 2023", [2022, 2023, 2024]);
  expect(cutYear((await read(host)).policy)).toBe(2023);
  await close(host, 2024);
  const matrix = await read(host);
  expect(cutYear(matrix.policy)).toBe(2024);
  expect(cutDay(matrix.policy, 2024)).toBe("2024-12-31");
  expect(rules(matrix)).toEqual(["lectura.corte-cerrado"]);
  expect(matrix.findings.map(findingText)).toEqual([
    "«Corte: 31 de diciembre de 2023» (Matriz!A2) dice 2023, y el corte 2024 se cerró el 01/03/2025 («Corte 2024 PNTP»): se calcula con 2024. " +
      "Pon al día lo escrito, o elige otro año.",
  ]);
  expect(certaintyOf(matrix).confidence).toBe("sure");
  expect(listDoubts(matrix, {}).flatMap(({ answers }) => answers.map(({ year }) => year))).toEqual([2024, 2023]);
});

test("read with the sheet named, with its cut sheet renamed, and again from the same grids it is the same cut", async () => {
  const host = hostOf("Corte: 31 de diciembre de 2023", [2022, 2023, 2024]);
  await close(host, 2024);
  host.edit((book) => {
    for (const sheet of book.sheets) if (sheet.name === "Corte 2024 PNTP") sheet.name = "Cierre firmado";
  });
  const whole = await readMatrices(host);
  for (const { matrices } of [whole.outcome, readAgain(whole, {}), (await readMatrices(host, { sheet: "Matriz" })).outcome])
    expect(matrices.map(({ policy }) => cutYear(policy))).toEqual([2024]);
});

test("what the planner chose stands, and is told beside the closed one", async () => {
  const host = hostOf("Corte: 31 de diciembre de 2023", [2022, 2023, 2024]);
  await close(host, 2024);
  const matrix = await read(host, { cut: { year: 2023, not: 2024 } });
  expect(cutYear(matrix.policy)).toBe(2023);
  expect(matrix.findings.map(findingText).join()).toContain("se calcula con 2023, como elegiste");
});

test("a year after the closed one that has values and is not closed is asked about; the last year stands meanwhile, as where nothing is closed", async () => {
  const host = hostOf("Matriz de seguimiento", [2022, 2023, 2024]);
  await close(host, 2023);
  const matrix = await read(host);
  expect([cutYear(matrix.policy), rules(matrix)]).toEqual([2024, ["lectura.corte-abierto"]]);
  expect(matrix.findings.map(findingText).join()).toContain("(los tienen 4 de 4 indicadores). Mientras no se elija, el corte es 2024.");
  expect(listDoubts(matrix, {}).flatMap(({ answers }) => answers.map(({ year }) => year))).toEqual([2024, 2023]);
  await close(host, 2024);
  expect([cutYear((await read(host)).policy), rules(await read(host))]).toEqual([2024, []]);
});

test("closing a year answers what was asked about its few values; a cut that is written and closed is no doubt", async () => {
  const few = hostOf("Matriz de seguimiento", [2022, 2023, 2024], 1);
  expect(rules(await read(few))).toEqual(["lectura.corte-con-pocos-valores"]);
  await close(few, 2024);
  expect([cutYear((await read(few)).policy), rules(await read(few))]).toEqual([2024, []]);
  const written = hostOf("Corte: 31 de diciembre de 2024", [2022, 2023, 2024]);
  await close(written, 2024);
  expect([cutYear((await read(written)).policy), rules(await read(written))]).toEqual([2024, []]);
});

test("an earlier cut that was closed leaves a later written one as it is", async () => {
  const host = hostOf("Corte: 31 de diciembre de 2024", [2022, 2023, 2024]);
  await close(host, 2023);
  const matrix = await read(host);
  expect([cutYear(matrix.policy), rules(matrix)]).toEqual([2024, []]);
});

test("the columns of the next cut are still made safely beside a closed one", async () => {
  const host = hostOf("Corte: 31 de diciembre de 2023", [2022, 2023, 2024]);
  await close(host, 2024);
  const matrix = await read(host);
  const made = planCutColumns({ grid: await host.readGrid("Matriz"), matrix, cut: { year: 2025 } });
  expect(made).toMatchObject({ ok: true, created: [{}, {}] });
  if (made.ok) expect(cutYear(made.matrix.policy)).toBe(2024);
});
