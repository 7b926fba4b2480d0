import fc from "fast-check";
import type { PresentCell } from "../../../src/engine/ownership/ownCells";
import { refreshSheet, type SheetRefresh } from "../../../src/engine/ownership/refreshSheet";
import { readTrace, traceOf, writeTrace, type SheetTrace } from "../../../src/engine/ownership/sheetTrace";
import { traceIn, traceNames } from "../../../src/engine/ownership/traceNames";
import type { CellWrite, SheetContent } from "../../../src/engine/plan";

function contentOf(cells: readonly CellWrite[], more: Partial<SheetContent> = {}): SheetContent {
  return {
    cells,
    columnWidths: [20, 10, 10],
    showGridlines: false,
    print: { orientation: "portrait", area: { row: 0, column: 0, rows: 10, columns: 3 }, footer: { left: "", right: "" } },
    ...more,
  };
}

/** A title, a header with two blank looks, and rows of code, figure and a formula. */
function table(codes: readonly string[], more: Partial<SheetContent> = {}): SheetContent {
  const rows = codes.flatMap((code, index): CellWrite[] => [
    { row: 2 + index, column: 0, value: code },
    { row: 2 + index, column: 1, value: 3 },
    { row: 2 + index, column: 2, formula: `=ROUND(Matriz!T${12 + index},1)`, value: 77.5 },
  ]);
  const looks: CellWrite[] = [1, 2].map((column) => ({ row: 1, column, style: { fill: "#1f3b5c" } }));
  return contentOf([{ row: 0, column: 0, value: "Resumen" }, { row: 1, column: 0, value: "Código" }, ...looks, ...rows], more);
}

function standing(content: SheetContent): PresentCell[] {
  return content.cells.flatMap(({ row, column, value, formula }) =>
    value === undefined && formula === undefined ? [] : [{ row, column, value: value ?? null, formula }],
  );
}

function refreshed(content: SheetContent, present: readonly PresentCell[], trace: SheetTrace | undefined): SheetRefresh {
  const sorted = [...present].sort((a, b) => a.row - b.row || a.column - b.column);
  const outcome = refreshSheet({ content }, { trace, present: sorted, merges: [] });
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.refresh;
}

const CODES = ["OP.01", "OP.02", "OP.03"];
const note = (row: number, column: number, value = "mi nota"): PresentCell => ({ row, column, value });

describe("A sheet of ours written anew", () => {
  const content = table(CODES);
  const trace = traceOf(content);

  test("takes back every cell it wrote, and moves nothing", () => {
    const { own, moves } = refreshed(content, standing(content), trace);
    expect([own.hers, moves]).toEqual([[], []]);
    expect(content.cells.every(({ row, column }) => own.owns(row, column))).toBe(true);
  });

  test("leaves what she typed in its blank cells, also where it says the same as one of ours", () => {
    const { own, moves } = refreshed(
      content,
      [...standing(content), note(1, 1), note(0, 1, "OP.02"), { row: 7, column: 1, value: 3 }],
      trace,
    );
    expect(own.hers).toEqual([note(0, 1, "OP.02"), note(1, 1), { row: 7, column: 1, value: 3 }]);
    expect(moves).toEqual([]);
  });

  test("does not paint a cell that holds something of hers", () => {
    const { writesOf } = refreshed(content, [...standing(content), note(1, 1)], trace);
    expect(writesOf(content.cells).some(({ row, column }) => row === 1 && column === 1)).toBe(false);
    expect(writesOf(content.cells)).toHaveLength(content.cells.length - 1);
  });

  test("knows its cells after rows were put in, taken out or sorted", () => {
    const inserted = standing(content).map((cell) => (cell.row >= 3 ? { ...cell, row: cell.row + 2 } : cell));
    const sorted = standing(content).map((cell) => (cell.row >= 2 ? { ...cell, row: 6 - cell.row } : cell));
    const deleted = standing(content)
      .filter(({ row }) => row !== 3)
      .map((cell) => (cell.row > 3 ? { ...cell, row: cell.row - 1 } : cell));
    for (const present of [inserted, sorted, deleted]) expect(refreshed(content, present, trace).own.hers).toEqual([]);
  });

  test("knows its formulas after the matrix moved under them or was renamed", () => {
    const moved = standing(content).map((cell) =>
      cell.formula === undefined ? cell : { ...cell, formula: "=ROUND('Matriz 2024'!U40,1)", value: 12 },
    );
    expect(refreshed(content, moved, trace).own.hers).toEqual([]);
  });

  test("sets a text typed over one of ours to the right, and writes ours again", () => {
    const typed = standing(content).map((cell) => (cell.row === 0 ? note(0, 0, "Resumen del ministerio") : cell));
    expect(refreshed(content, typed, trace).moves).toEqual([{ from: { row: 0, column: 0 }, to: { row: 0, column: 4 } }]);
  });

  test("takes along a note beside a row that has moved, and keeps one where ours does not come", () => {
    const longer = table(["OP.00", ...CODES]);
    const { moves } = refreshed(longer, [...standing(content), note(3, 5), note(20, 0)], trace);
    expect(moves).toEqual([{ from: { row: 3, column: 5 }, to: { row: 4, column: 5 } }]);
  });

  test("keeps a column of notes in order where every row moves", () => {
    const longer = table(["OP.00", ...CODES]);
    const { moves } = refreshed(longer, [...standing(content), note(2, 5, "a"), note(3, 5, "b"), note(4, 5, "c")], trace);
    expect(moves.map(({ from, to }) => [from.row, to.row, to.column])).toEqual([
      [2, 3, 5],
      [3, 4, 5],
      [4, 5, 5],
    ]);
  });

  test("reads what is typed in an input cell as an answer, not as a note in the way", () => {
    const inputs = [{ row: 2, column: 1, rows: 3, columns: 1 }];
    const asking = table(CODES, { inputs });
    const answered = standing(asking).map((cell) => (cell.row === 3 && cell.column === 1 ? { ...cell, value: 2 } : cell));
    const { own, moves } = refreshed(asking, answered, traceOf(asking));
    expect([own.hers, moves]).toEqual([[], []]);
  });

  test("is not ours where nothing of what we wrote is found", () => {
    const hers = [note(0, 0, "Código"), note(1, 0, "IOP.01.01")];
    for (const kept of [trace, undefined]) {
      expect(refreshSheet({ content }, { trace: kept, present: hers, merges: [] })).toMatchObject({ ok: false, why: "notOurs" });
    }
  });

  test("is not ours by its title alone, where there is no memory of what was written", () => {
    const [title] = standing(content);
    const hers = [...(title ? [title] : []), note(40, 2, "otra nota")];
    expect(refreshSheet({ content }, { trace: undefined, present: hers, merges: [] })).toMatchObject({ ok: false, why: "notOurs" });
  });

  test("without memory of what was written takes for ours only what it would write", () => {
    const { own, moves } = refreshed(content, [...standing(content), note(11, 5)], undefined);
    expect([own.hers, moves]).toEqual([[note(11, 5)], []]);
  });

  test("refuses where her cell is in the way and there is no free one beside it", () => {
    const full = Array.from({ length: 12 }, (_, index) => note(0, 4 + index, `x${index}`));
    const typed = standing(content).map((cell) => (cell.row === 0 ? note(0, 0, "otro título") : cell));
    const present = [...typed, ...full].sort((a, b) => a.row - b.row || a.column - b.column);
    expect(refreshSheet({ content }, { trace, present, merges: [] })).toMatchObject({
      ok: false,
      why: "noRoom",
      at: { row: 0, column: 0 },
    });
  });
});

describe("The trace of what was written", () => {
  const cell = fc.record({
    row: fc.nat(400),
    column: fc.nat(60),
    value: fc.oneof(fc.string({ minLength: 1 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
  });
  const contents = fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}`, maxLength: 300 });

  test("reads back as it was written, through names that a workbook can hold", () => {
    fc.assert(
      fc.property(
        contents,
        fc.dictionary(
          fc.nat(400).map(String),
          fc.integer({ min: 1, max: 1600 }).map((quarters) => quarters / 4),
        ),
        (cells, rowHeights) => {
          const trace = traceOf(contentOf(cells, { rowHeights, names: { PNTP_Valoracion: { row: 0, column: 0, rows: 1, columns: 1 } } }));
          expect(readTrace(writeTrace(trace))).toEqual(trace);
          const names = traceNames("PNTP_Resumen", trace);
          expect(
            names.every(
              ({ formula }) => formula.length <= 8192 && [...formula.matchAll(/"([^"]*)"/g)].every(([, text = ""]) => text.length <= 255),
            ),
          ).toBe(true);
          expect(traceIn("PNTP_Resumen", (name) => names.find((each) => each.name === name)?.formula)).toEqual(trace);
        },
      ),
    );
  });

  test("of any sheet finds every cell of it again, and takes nothing that was added", () => {
    fc.assert(
      fc.property(contents, fc.nat(399), (others, row) => {
        const cells = [{ row: 0, column: 65, value: "Resumen" }, ...others];
        const content = contentOf(cells);
        const added = note(row, 70);
        const { own } = refreshed(
          content,
          [...standing(content).filter(({ value }) => value !== null && value !== ""), added],
          traceOf(content),
        );
        expect(own.hers).toEqual([added]);
      }),
    );
  });

  test("cut short or of another kind is no trace", () => {
    const text = writeTrace(traceOf(table(CODES)));
    for (const broken of [
      "",
      "2.AAA.",
      text
        .slice(0, -2)
        .replace(/\.[^.]*$/, "")
        .slice(0, 9),
      "1.%%%.",
    ])
      expect(readTrace(broken)).toBeUndefined();
  });

  test("of a table of 30,000 rows stays small, and the table is ours whole", () => {
    const cells = Array.from({ length: 270_000 }, (_, index): CellWrite => ({
      row: 5 + Math.floor(index / 9),
      column: index % 9,
      value: `hallazgo ${index}`,
    }));
    const trace = traceOf(contentOf(cells));
    expect(writeTrace(trace).length).toBeLessThan(72_000);
    const { own } = refreshed(
      contentOf(cells),
      [
        { row: 29_000, column: 3, value: "hallazgo 7" },
        { row: 29_000, column: 12, value: "suyo" },
        { row: 5, column: 0, value: "hallazgo 0" },
      ],
      trace,
    );
    expect(own.hers).toEqual([{ row: 29_000, column: 12, value: "suyo" }]);
  });
});
