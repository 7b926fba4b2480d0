import type { Plan, PutSheet } from "../../src/engine/plan";
import type { ContractOptions } from "./contract";
import { ourSheet } from "./refusedPlans";
import { area, cell } from "./xlsx/sheetParts";

const SHEET = "Prueba PNTP";

/** A sheet of ours with bars of 0, 25, 50 … */
function withBars(rows: number, fill: string): Plan {
  const sheet = ourSheet(SHEET);
  const shares = Array.from({ length: rows }, (_, row) => cell(1 + row, 2, 25 * row));
  const bandRules = [{ area: area(1, 2, rows, 1), formula: '=100+N("PNTP")', fill, color: fill, isBar: true }];
  const step: PutSheet = { ...sheet, content: { ...sheet.content, cells: [...sheet.content.cells, ...shares], bandRules } };
  return { title: "Barras", sources: [], steps: [step] };
}

/** What every host promises of bars. */
export function describeBars(open: ContractOptions["open"]): void {
  it("puts bars in a sheet of ours, refreshes them in place, and gives back what stood there", async () => {
    const { host, bars, undo } = await open([{ name: "Matriz", rows: [["Código"]] }]);
    expect(await host.apply(withBars(3, "#1f3b5c"))).toMatchObject({ ok: true });
    expect(await bars(SHEET)).toEqual(["C2:C4 #1f3b5c"]);
    const refreshed = await host.apply(withBars(4, "#237b23"));
    expect(await bars(SHEET)).toEqual(["C2:C5 #237b23"]);
    expect(await undo(refreshed)).toMatchObject({ ok: true });
    expect(await bars(SHEET)).toEqual(["C2:C4 #1f3b5c"]);
  });
}
