import type { Place } from "../../engine/address";
import type { UndoneCell, UndoSight, WorkbookHost } from "../../engine/host";
import { isEmpty, sameHeld } from "../../engine/inverse/held";
import type { Held, InversePlan, RestoreCells } from "../../engine/inverse/steps";

/** What a plan would take back now, as long as rows stand where they stood: nobody edits this workbook but through plans. */
export async function seeInverse({ inverseOf: title, steps }: InversePlan, at: string, host: WorkbookHost): Promise<UndoSight> {
  const restored = steps.filter((step) => step.step === "restoreCells");
  const seen = await Promise.all(restored.filter(({ own }) => own === undefined).map((step) => seeCells(step, host)));
  return {
    title,
    at,
    cells: seen.flatMap(({ cells }) => cells),
    kept: seen.flatMap(({ kept }) => kept),
    refreshed: restored.flatMap(({ own, sheet, cells }) => (own ? [{ sheet: sheet.name, cells: cells.length }] : [])),
    removed: steps.flatMap((step) => (step.step === "removeSheet" ? [step.sheet.name] : [])),
    recoloured: steps.flatMap((step) => (step.step === "restoreBands" ? [step.sheet.name] : [])),
    remarks: [],
  };
}

async function seeCells(
  { sheet, cells }: RestoreCells,
  host: WorkbookHost,
): Promise<{ readonly cells: UndoneCell[]; readonly kept: Place[] }> {
  const grid = await host.readGrid(sheet.name);
  const heldNow = (row: number, column: number): Held => {
    const formula = grid.formula(row, column);
    return formula === undefined ? { value: grid.value(row, column) } : { formula };
  };
  const same = (a: Held, b: Held): boolean => (isEmpty(a) && isEmpty(b)) || sameHeld(a, b);
  const written = cells.flatMap(({ row, column, left, back }) =>
    left && back ? [{ place: { sheet: sheet.name, row, column }, left, back, now: heldNow(row, column) }] : [],
  );
  return {
    cells: written.flatMap(({ place, left, back, now }) => (same(left, now) && !same(back, now) ? [{ ...place, now, back }] : [])),
    kept: written.flatMap(({ place, left, back, now }) => (same(left, now) || same(back, now) ? [] : [place])),
  };
}
