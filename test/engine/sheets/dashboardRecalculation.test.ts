import { cellAddress } from "../../../src/engine/address";
import { isCellError } from "../../../src/engine/grid";
import type { CellWrite, Plan } from "../../../src/engine/plan";
import { whenLibreOffice } from "../../requirements";
import { profileOf } from "../../vectors/readVectors";
import { summaryOf } from "../actions/fillRequest";
import { cardPlan, dashboardPlan } from "./planOnGrid";
import { disagreements, openBook, recalculated, withWrongCache } from "./recalculated";
import { bookOfGrid } from "./bookOfGrid";
import { trajectoryMatrix } from "./trajectoryMatrix";

/** An error as the text it shows, so that both sides compare alike. */
function shown(cell: CellWrite): CellWrite {
  return isCellError(cell.value ?? null) ? { ...cell, value: (cell.value as { readonly error: string }).error } : cell;
}

describe("The formulas of «Tablero PNTP» and «Ficha»", () => {
  whenLibreOffice("give the engine's answer in LibreOffice, for every profile and kind of trajectory", async () => {
    const grid = trajectoryMatrix();
    const profiles = ["", "ND como 0", "ponderado", "sin tope", "complemento"].map((name) => profileOf(name));
    const plans: readonly Plan[] = [
      ...profiles.map((profile) => dashboardPlan(grid, { profile })),
      ...["IOP.01.01", "IOP.01.02", "IOP.01.03", "IOP.02.01", "IOP.02.02", "IOP.02.03", "ISS.01.01.01.01"].map((code) =>
        cardPlan(grid, code),
      ),
      cardPlan(grid, "IOP.02.01", { year: 2022 }),
    ];
    const books: Uint8Array[] = [];
    for (const plan of plans) {
      const host = openBook(await bookOfGrid(grid));
      const outcome = await host.apply(withWrongCache(plan));
      if (!outcome.ok) throw new Error(outcome.problem.message);
      books.push(host.save());
    }
    const hosts = await recalculated(books);
    const wrong: string[] = [];
    for (const [index, plan] of plans.entries()) {
      const { name, content } = summaryOf(plan);
      const found = await hosts[index]?.readGrid(name);
      if (!found) throw new Error(`no sheet ${name}`);
      const asShown = {
        ...found,
        value: (row: number, column: number) => {
          const value = found.value(row, column);
          return isCellError(value) ? value.error : value;
        },
      };
      wrong.push(...disagreements(content.cells.map(shown), asShown, ({ row, column }) => `${name} ${index} ${cellAddress(row, column)}`));
    }
    expect(wrong).toEqual([]);
  });
});
