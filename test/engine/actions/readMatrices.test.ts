import { gridOf as gridRead, readMatrices } from "../../../src/engine/actions/readMatrices";
import type { WorkbookHost } from "../../../src/engine/host";
import { smallMatrix } from "../../golden/smallMatrix";
import { MemoryHost } from "../../memoryHost";
import { gridOf } from "../gridOf";
import { fillFrom } from "./fillRequest";
import { ourSheets } from "../../../src/engine/words/sheets/ourSheets";

test("a matrix that a name of ours points into is found all the same, where there is no other", async () => {
  const host = MemoryHost.of([smallMatrix()]);
  const named: WorkbookHost = {
    listSheets: () => host.listSheets(),
    readGrid: (sheet, options) => host.readGrid(sheet, options),
    apply: (plan, options) => host.apply(plan, options),
    findName: async (name) =>
      name === ourSheets.summary.owner ? { sheet: "Matriz 2023", area: { row: 0, column: 0, rows: 3, columns: 3 } } : undefined,
  };
  expect((await readMatrices(named)).outcome.matrices).toHaveLength(1);
});

describe("Reading a workbook", () => {
  test("our own sheets are not searched, and the levels typed in the summary are found", async () => {
    const host = MemoryHost.of([gridOf([["notas"]], { sheet: "Notas" }), smallMatrix()]);
    await host.apply((await fillFrom(host)).plan);
    const place = await host.findName("PNTP_Nivel_Objetivos");
    host.type("Resumen PNTP", `E${(place?.area.row ?? 0) + 1}`, 2);

    const read = await readMatrices(host);
    expect(read.grids.map(({ sheet }) => sheet)).toEqual(["Notas", "Matriz 2023"]);
    expect(read.summary).toEqual({ sheet: "Resumen PNTP", levels: { objectives: 2, services: null, followUp: null } });
  });

  test("only the sheet asked for is read", async () => {
    const host = MemoryHost.of([smallMatrix(), { ...smallMatrix(), sheet: "Otra" }]);
    const read = await readMatrices(host, { sheet: "otra" });
    expect(read.grids.map(({ sheet }) => sheet)).toEqual(["Otra"]);
    expect(gridRead(read, read.outcome.matrices[0] ?? fail()).sheet).toBe("Otra");
  });

  test("a level typed as anything but 1, 2 or 3 is not a choice", async () => {
    const host = MemoryHost.of([smallMatrix()]);
    await host.apply((await fillFrom(host)).plan);
    const place = await host.findName("PNTP_Nivel_Objetivos");
    host.type("Resumen PNTP", `E${(place?.area.row ?? 0) + 1}`, 7);
    expect((await readMatrices(host)).summary?.levels.objectives).toBeNull();
  });
});

function fail(): never {
  throw new Error("no matrix");
}
