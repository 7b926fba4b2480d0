import { wholeContent } from "../../../src/engine/longRows";
import type { CellWrite, LongRows, Plan, PutSheet } from "../../../src/engine/plan";
import { traceOf } from "../../../src/engine/ownership/sheetTrace";
import { newWorkbook } from "../../../src/hosts/xlsx/newWorkbook";

const COUNT = 9_000;
const style = { bold: true } as const;
/** How often a row may be made: for the check of the plan, for the trace, to be written. */
const MOST_TIMES = 3;

let made = 0;
const longRows: LongRows = {
  first: 2,
  count: COUNT,
  columns: 3,
  height: 15,
  cellsOf: (index) => {
    made++;
    const values = [index + 1, `Indicador ${index + 1}`, index % 7 === 0 ? null : index / 3];
    return values.map((value, column): CellWrite => ({ row: 2 + index, column, value, style }));
  },
};
const step: PutSheet = {
  step: "putSheet",
  name: "Lista PNTP",
  owner: "PNTP_Lista",
  content: {
    cells: [
      { row: 0, column: 0, value: "Lista", style },
      ...["N.º", "Nombre", "Valor"].map((value, column): CellWrite => ({ row: 1, column, value, style })),
    ],
    rowHeights: { 0: 30 },
    longRows,
    columnWidths: [6, 40, 12],
    showGridlines: false,
    tables: [{ name: "Lista", area: { row: 1, column: 0, rows: COUNT + 1, columns: 3 } }],
    print: { orientation: "landscape", area: { row: 0, column: 0, rows: COUNT + 2, columns: 3 }, footer: { left: "", right: "" } },
  },
};
const held: PutSheet = { ...step, content: wholeContent(step.content) };
const planOf = (...steps: readonly PutSheet[]): Plan => ({ title: "Lista", sources: [], steps });

async function saved(...plans: readonly Plan[]): Promise<Uint8Array> {
  const host = newWorkbook("Lista");
  for (const plan of plans) expect(await host.apply(plan)).toMatchObject({ ok: true, report: { cellsWritten: 4 + COUNT * 3 } });
  return host.save();
}

test("rows that are made as they are written give the bytes of those that are held, each made a few times", async () => {
  made = 0;
  const long = await saved(planOf(step));
  expect(made).toBeLessThanOrEqual(COUNT * MOST_TIMES);
  expect(Buffer.from(long).equals(Buffer.from(await saved(planOf(held))))).toBe(true);
});

test("the trace of both is the same", () => {
  expect(traceOf(step.content)).toEqual(traceOf(held.content));
});

test("over a sheet that stands already they are what is held", async () => {
  const again = await saved(planOf(step), planOf(step));
  expect(Buffer.from(again).equals(Buffer.from(await saved(planOf(held), planOf(held))))).toBe(true);
});

test.each([
  ["a text that no cell takes", "x".repeat(40_000)],
  ["no number", Number.NaN],
])("%s in the last of them is told before anything is written", async (_, value) => {
  const last = (index: number): readonly CellWrite[] =>
    index === COUNT - 1 ? [{ row: 2 + index, column: 0, value }] : longRows.cellsOf(index);
  const outcome = await newWorkbook("Lista").apply(
    planOf({ ...step, content: { ...step.content, longRows: { ...longRows, cellsOf: last } } }),
  );
  expect(outcome).toMatchObject({ ok: false });
});
