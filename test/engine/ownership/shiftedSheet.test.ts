import { readFileSync } from "node:fs";
import path from "node:path";
import type { PresentCell } from "../../../src/engine/ownership/ownCells";
import { refreshSheet, type SheetRefresh } from "../../../src/engine/ownership/refreshSheet";
import { traceOf } from "../../../src/engine/ownership/sheetTrace";
import type { PutSheet } from "../../../src/engine/plan";
import { fillFrom } from "../actions/fillRequest";
import { openBook } from "../sheets/recalculated";

const SAMPLE = path.join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx");

/** «Resumen PNTP» of the published matrix of 2023, as the button plans it. */
async function summary(): Promise<PutSheet> {
  const { plan } = await fillFrom(openBook(new Uint8Array(readFileSync(SAMPLE))));
  const step = plan.steps.find((each): each is PutSheet => each.step === "putSheet" && each.owner === "PNTP_Resumen");
  if (!step) throw new Error("no summary in the plan");
  return step;
}

function standing({ content }: PutSheet): PresentCell[] {
  const full = content.cells.filter(({ value, formula }) => formula !== undefined || (value ?? "") !== "");
  return full.map(({ row, column, value, formula }) => ({ row, column, value: value ?? null, formula }));
}

type Place = (place: number) => number | undefined;

/** References inside formulas move too, which a trace does not look at. */
function moved(present: readonly PresentCell[], rowOf: Place, columnOf: Place): PresentCell[] {
  return present.flatMap((cell) => {
    const [row, column] = [rowOf(cell.row), columnOf(cell.column)];
    return row === undefined || column === undefined ? [] : [{ ...cell, row, column }];
  });
}

function refreshed(step: PutSheet, present: readonly PresentCell[], former = step): SheetRefresh {
  const sorted = [...present].sort((a, b) => a.row - b.row || a.column - b.column);
  const outcome = refreshSheet(step, { trace: traceOf(former.content), present: sorted, merges: [] });
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.refresh;
}

const same = (place: number): number => place;
const inserted = (at: number) => (place: number) => (place >= at ? place + 1 : place);
const deleted = (at: number) => (place: number) => (place === at ? undefined : place > at ? place - 1 : place);

describe("The summary of the published matrix", () => {
  let step: PutSheet;
  let present: readonly PresentCell[];
  let rows: readonly number[];
  beforeAll(async () => {
    step = await summary();
    present = standing(step);
    rows = Array.from({ length: Math.max(...present.map(({ row }) => row)) + 2 }, (_, row) => row);
  });
  const left = (shifted: readonly PresentCell[]): readonly PresentCell[] => refreshed(step, shifted).own.hers;

  test("is ours whole after a row is put in anywhere, or two", () => {
    for (const row of rows) {
      expect({ row, left: left(moved(present, inserted(row), same)) }).toEqual({ row, left: [] });
      expect({ row, left: left(moved(moved(present, inserted(row), same), inserted(row + 3), same)) }).toEqual({ row, left: [] });
    }
  });

  test("is ours whole after a row is taken out anywhere", () => {
    for (const row of rows) expect({ row, left: left(moved(present, deleted(row), same)) }).toEqual({ row, left: [] });
  });

  test("is ours whole after a column is put in or taken out anywhere", () => {
    for (let column = 0; column < 10; column++) {
      expect({ column, left: left(moved(present, same, inserted(column))) }).toEqual({ column, left: [] });
      expect({ column, left: left(moved(present, same, deleted(column))) }).toEqual({ column, left: [] });
    }
  });

  test("leaves a formula of hers alone, though one like it was ours and she typed over it, and tells it", () => {
    const score = step.content.names?.PNTP_Valoracion;
    if (!score) throw new Error("no score");
    const hers = { row: score.row, column: 10, value: 3.6, formula: "=E43*2" };
    const isScore = ({ row, column }: PresentCell): boolean => row === score.row && column === score.column;
    const typed = present.map((cell) => (isScore(cell) ? { ...cell, formula: undefined, value: 2 } : cell));
    const { own, moves, doubtful } = refreshed(step, [...typed, hers]);
    expect(own.hers).toContainEqual(hers);
    expect(doubtful).toEqual([{ row: hers.row, column: hers.column }]);
    expect(moves.map(({ from }) => from)).toEqual([{ row: score.row, column: score.column }]);
  });

  test("displaces nothing when it is written as it was", () => {
    expect(refreshed(step, present).displaced).toEqual([]);
  });

  test("tells where each of its cells went when its blocks begin two rows below", () => {
    const score = step.content.names?.PNTP_Valoracion;
    if (!score) throw new Error("no score");
    const grown = moved(present, (row) => (row >= 16 ? row + 2 : row), same);
    const cells = grown.map(({ formula, ...cell }) => ({ ...cell, ...(formula !== undefined && { formula }) }));
    const inputs = (step.content.inputs ?? []).map((input) => ({ ...input, row: input.row + 2 }));
    const longer: PutSheet = { ...step, content: { ...step.content, cells, inputs } };
    const { displaced } = refreshed(longer, present, step);
    const { row, column } = score;
    expect(displaced).toContainEqual({ from: { row, column }, to: { row: row + 2, column } });
    expect(displaced.every(({ from, to }) => to?.row === from.row + 2 && to.column === from.column)).toBe(true);
    expect(displaced).toHaveLength(present.filter((cell) => cell.row >= 16).length);
  });
});
