import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { planCutColumns } from "../../../../src/engine/actions/followup/planCutColumns";
import { gridOf, readMatrices } from "../../../../src/engine/actions/readMatrices";
import { computePolicy } from "../../../../src/engine/domain/computePolicy";
import { periodOrder } from "../../../../src/engine/domain/period";
import { defaultProfile } from "../../../../src/engine/domain/profile";
import type { RoundCut } from "../../../../src/engine/followup/cut";
import { certaintyOf } from "../../../../src/engine/reader/certainty";
import { findColumn, type Matrix } from "../../../../src/engine/reader/matrix";
import { readWorkbook } from "../../../../src/engine/reader/readWorkbook";
import type { XlsxHost } from "../../../../src/hosts/xlsx/xlsxHost";
import { smallMatrix } from "../../../golden/smallMatrix";
import { openBook } from "../../sheets/recalculated";

const FIELD = path.join(__dirname, "../../../field");
const books = readdirSync(FIELD, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".xlsx"))
  .sort();

/** Every figure and Avance of every year, and where the columns of each period stand. */
function figuresOf({ policy, columns }: Matrix, years: ReadonlySet<number>): unknown {
  const periods = policy.periods.flatMap((period, index) => (years.has(period.year) ? [index] : []));
  return {
    columns: columns
      .filter(({ period }) => period === undefined || years.has(period.year))
      .map(({ column, role, period }) => [column, role, period]),
    rows: policy.indicators.map(({ code, unit, direction, baseline, targets, actuals }) => [
      code,
      unit,
      direction,
      baseline,
      periods.map((at) => [targets.figures[at], actuals.figures[at]]),
    ]),
    results: [...years].map((year) =>
      computePolicy(policy, year, defaultProfile).indicators.map(({ progress1, progress2 }) => [progress1, progress2]),
    ),
  };
}

interface Surely {
  readonly file: string;
  readonly host: XlsxHost;
  readonly matrix: Matrix;
  readonly read: Awaited<ReturnType<typeof readMatrices>>;
}

async function sureBooks(): Promise<readonly Surely[]> {
  return (await allBooks()).filter(({ matrix }) => certaintyOf(matrix).confidence === "sure" && matrix.policy.periods.length > 0);
}

async function allBooks(): Promise<readonly Surely[]> {
  const all = await Promise.all(
    books.map(async (file) => {
      const host = openBook(new Uint8Array(readFileSync(path.join(FIELD, file))));
      const read = await readMatrices(host);
      return read.outcome.matrices.map((matrix) => ({ file, host, matrix, read }));
    }),
  );
  return all.flat();
}

test.each<{ readonly what: string; readonly cutOf: (year: number) => RoundCut }>([
  { what: "the next year", cutOf: (year) => ({ year: year + 1 }) },
  { what: "the first half of the next year", cutOf: (year) => ({ year: year + 1, months: [1, 6] }) },
])(
  "columns of $what, made in every layout of the field that is sure, are found again and change nothing else",
  async ({ cutOf }) => {
    const sure = await sureBooks();
    expect(sure.length).toBeGreaterThanOrEqual(60);
    for (const { file, host, matrix, read } of sure) {
      const years = new Set(matrix.policy.periods.map(({ year }) => year));
      const cut = cutOf(Math.max(...years));
      const outcome = planCutColumns({ grid: gridOf(read, matrix), matrix, cut });
      if (!outcome.ok) throw new Error(`${file}: ${outcome.problem.message}`);
      const applied = await host.apply(outcome.plan);
      expect([file, applied.ok]).toEqual([file, true]);
      const again = await readMatrices(openBook(host.save()), { sheet: matrix.sheet });
      const found = again.outcome.matrices.find(({ area }) => area.row === matrix.area.row && area.column === matrix.area.column);
      if (!found) throw new Error(`${file}: no matrix`);
      expect([file, figuresOf(found, years)]).toEqual([file, figuresOf(matrix, years)]);
      expect(outcome.created.map(({ role, period }) => [file, findColumn(found, role, period)?.confidence])).toEqual(
        outcome.created.map(() => [file, "sure"]),
      );
      expect(outcome.created.length).toBeGreaterThan(0);
    }
  },
  120_000,
);

test("a plan with targets and no values yet gets the column of its values, whatever years it has", async () => {
  const plans = (await allBooks()).flatMap((book) => {
    const { columns, policy } = book.matrix;
    const period = policy.periods.find(
      (each) =>
        each.months === undefined &&
        findColumn(book.matrix, "target", each) !== undefined &&
        !columns.some(({ role, claims, period: of }) => (role === "actual" || claims === "actual") && of?.year === each.year),
    );
    return period && certaintyOf(book.matrix).confidence !== "doubtful" ? [{ ...book, period }] : [];
  });
  expect(plans.length).toBeGreaterThanOrEqual(10);
  for (const { file, host, matrix, read, period } of plans) {
    const outcome = planCutColumns({ grid: gridOf(read, matrix), matrix, cut: period });
    if (!outcome.ok) throw new Error(`${file}: ${outcome.problem.message}`);
    expect([file, outcome.created.map(({ role }) => role)]).toEqual([file, ["actual"]]);
    expect([file, (await host.apply(outcome.plan)).ok]).toEqual([file, true]);
    const again = await readMatrices(openBook(host.save()), { sheet: matrix.sheet });
    const found = again.outcome.matrices.find(({ area }) => area.row === matrix.area.row && area.column === matrix.area.column);
    if (!found) throw new Error(`${file}: no matrix`);
    const others = new Set(matrix.policy.periods.map(({ year }) => year).filter((year) => year !== period.year));
    expect([file, figuresOf(found, others)]).toEqual([file, figuresOf(matrix, others)]);
    expect([file, findColumn(found, "actual", period)?.confidence]).toEqual([file, "sure"]);
  }
}, 120_000);

test("a matrix that has the columns of the cut gets none", () => {
  const grid = smallMatrix();
  const [matrix] = readWorkbook([grid]).matrices;
  if (!matrix) throw new Error("no matrix");
  const outcome = planCutColumns({ grid, matrix, cut: { year: 2023 } });
  expect(outcome.ok && [outcome.created, outcome.plan.steps]).toEqual([[], []]);
});

test("a protected sheet is left alone, and says so", () => {
  const grid = smallMatrix({ isProtected: true });
  const [matrix] = readWorkbook([grid]).matrices;
  if (!matrix) throw new Error("no matrix");
  const outcome = planCutColumns({ grid, matrix, cut: { year: 2024 } });
  expect(!outcome.ok && outcome.problem.message).toContain("está protegida");
});

test("values typed in the new columns are read as the cut's, beside targets of the same unit", () => {
  const grid = smallMatrix();
  const [matrix] = readWorkbook([grid]).matrices;
  if (!matrix) throw new Error("no matrix");
  const outcome = planCutColumns({ grid, matrix, cut: { year: 2024 } });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  expect(outcome.matrix.policy.periods.map(periodOrder)).toContain(periodOrder({ year: 2024 }));
  expect(outcome.created.map(({ role, column }) => [role, column])).toEqual([
    ["target", matrix.area.column + matrix.area.columns],
    ["actual", matrix.area.column + matrix.area.columns + 1],
  ]);
});
