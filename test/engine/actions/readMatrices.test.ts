import { gridOf as gridRead, readMatrices } from "../../../src/engine/actions/readMatrices";
import type { WorkbookHost } from "../../../src/engine/host";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { book } from "../../attacks/plainBook";
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

  test("names of ours whose sheet another program deleted name nothing: the book is read, and written anew", async () => {
    const gone = [ourSheets.summary.owner, "PNTP_Nivel_Objetivos", ourSheets.findings.owner, ourSheets.settings.owner];
    const names = gone.map((name) => `<definedName name="${name}">'Borrada'!$E$4</definedName>`).join("");
    const opened = openXlsx(book({ names: `<definedNames>${names}</definedNames>` }));
    if (!opened.ok) throw new Error(opened.problem.message);
    for (const name of gone) expect(await opened.host.findName(name)).toBeUndefined();
    const { plan } = await fillFrom(opened.host);
    expect(await opened.host.apply(plan)).toMatchObject({ ok: true });
    expect(await opened.host.findName(ourSheets.summary.owner)).toMatchObject({ sheet: "Resumen PNTP" });
  });

  test("a level that a name takes from another sheet is none", async () => {
    const host = MemoryHost.of([gridOf([[3]], { sheet: "Oculta" }), smallMatrix()]);
    await host.apply((await fillFrom(host)).plan);
    const led: WorkbookHost = {
      listSheets: () => host.listSheets(),
      readGrid: (sheet, options) => host.readGrid(sheet, options),
      apply: (plan, options) => host.apply(plan, options),
      findName: async (name) =>
        /^PNTP_Nivel/.test(name) ? { sheet: "Oculta", area: { row: 0, column: 0, rows: 1, columns: 1 } } : host.findName(name),
    };
    expect((await readMatrices(led)).summary?.levels).toEqual({ objectives: null, services: null, followUp: null });
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
