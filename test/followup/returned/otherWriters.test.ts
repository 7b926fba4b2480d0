import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readInbox } from "../../../src/engine/actions/followup/gather";
import { planGather, type GatherOutcome } from "../../../src/engine/actions/followup/planGather";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { isSamePeriod } from "../../../src/engine/domain/period";
import type { Indicator, Period } from "../../../src/engine/domain/policy";
import { isSameFigure } from "../../../src/engine/followup/judge/known";
import { periodText } from "../../../src/engine/words/periodText";
import { sha256 } from "../../../src/hosts/sha256";
import { packageFaults } from "../../writers/packageFaults";
import { NOW, openMatrix, type OpenMatrix } from "./gathered";
import { memoryFile, memoryPort } from "./memoryForms";

const BOOKS = join(__dirname, "../../writers/books");
const names = readdirSync(BOOKS)
  .filter((name) => name.endsWith(".xlsx"))
  .sort();

/** The last year with values obtained, and three indicators with another value each. */
function reportFor({ matrix }: OpenMatrix): { readonly cut: Period; readonly values: readonly (readonly [Indicator, number])[] } {
  const cut = matrix.columns
    .flatMap(({ role, period }) => (role === "actual" && period !== undefined && period.months === undefined ? [period] : []))
    .at(-1);
  const chosen = matrix.policy.indicators
    .filter(({ actuals }) => actuals.kinds.some((kind) => kind === "number" || kind === "textNumber"))
    .slice(0, 3);
  return {
    cut: cut ?? { year: 2023 },
    values: chosen.map((indicator, at) => [indicator, indicator.unit === "percent" ? 41.5 + at : 40 + at]),
  };
}

async function gathering(into: OpenMatrix, { cut, values }: ReturnType<typeof reportFor>): Promise<GatherOutcome> {
  const rows = values.map(([{ code, name }, value]) => [code, name, `${value}`] as const);
  const context = { ...into, profile: defaultProfile, at: NOW, sha256 };
  const outcome = await readInbox([memoryFile("formato")], { ...context, port: memoryPort({ formato: { cut: periodText(cut), rows } }) });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const items = outcome.inbox.items.filter(({ verdict }) => verdict !== "asks");
  return planGather({ ...context, inbox: { ...outcome.inbox, items }, accept: "all", choices: {} });
}

/** Every figure but those that were reported, row by row. */
function otherFigures({ matrix }: OpenMatrix, { cut, values }: ReturnType<typeof reportFor>): string {
  const written = new Set(values.map(([{ row }]) => row));
  return JSON.stringify(
    matrix.policy.indicators.map(({ row, baseline, targets, actuals }) => [
      row,
      baseline.value,
      targets.figures,
      matrix.policy.periods.map((period, at) => (written.has(row) && isSamePeriod(period, cut) ? "" : actuals.figures[at])),
    ]),
  );
}

test("There are books of other writers to gather into", () => {
  expect(names.length).toBeGreaterThan(80);
});

test.each(names)("%s: what is reported enters, nothing else changes, and it can be taken back", async (name) => {
  const bytes = readFileSync(join(BOOKS, name));
  const before = await openMatrix(bytes);
  const report = reportFor(before);
  expect(report.values.length).toBe(3);
  const outcome = await gathering(before, report);
  if (!outcome.ok) throw new Error(outcome.message);
  const { plan, written, inbox } = outcome.gathering;
  const applied = await before.host.apply(plan, { expected: [before.grid] });
  if (!applied.ok) throw new Error(applied.problem.message);
  const output = before.host.save();
  const after = await openMatrix(output);
  const at = after.matrix.policy.periods.findIndex((period) => isSamePeriod(period, report.cut));
  const entered = report.values.filter(([{ row }, value]) => {
    const figure = after.matrix.policy.indicators.find((each) => each.row === row)?.actuals.figures[at];
    return figure !== undefined && isSameFigure(figure, value);
  });
  // What could not be written is told, and is not there.
  expect(entered.length).toBe(inbox.items.filter(({ verdict }) => verdict === "new" || verdict === "changes" || verdict === "same").length);
  expect(written.length).toBeGreaterThan(0);
  expect(otherFigures(after, report)).toBe(otherFigures(before, report));
  // Of all that the file had, only the cells of those values are not as they were.
  const cells = new Set(written.map(({ cell }) => cell.split("!").at(-1)));
  const faults = packageFaults(new Uint8Array(bytes), output);
  expect(faults.filter((fault) => !cells.has(/^KEPT .+: ([A-Z]+\d+):/.exec(fault)?.[1] ?? ""))).toEqual([]);

  const again = await gathering(after, report);
  expect(again.ok && again.gathering.hasNews).toBe(false);
  const undone = applied.inverse && (await before.host.apply(applied.inverse()));
  expect(undone?.ok).toBe(true);
  const back = await openMatrix(before.host.save());
  expect(back.matrix.policy.indicators).toEqual((await openMatrix(bytes)).matrix.policy.indicators);
});
