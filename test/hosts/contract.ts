import { planFill } from "../../src/engine/actions/fillProgress";
import { gridOf, readMatrices } from "../../src/engine/actions/readMatrices";
import type { CellValue, Grid } from "../../src/engine/grid";
import type { ApplyOutcome, WorkbookHost } from "../../src/engine/host";
import type { Rect } from "../../src/engine/address";
import type { CellWrite, Plan, PlanStep, PutSheet } from "../../src/engine/plan";
import { describeBars } from "./barsContract";
import { ourSheet, REFUSED_PLANS } from "./refusedPlans";
import { area, cell, FIGURE, FORM, LISTS, REASON, register } from "./xlsx/sheetParts";

/** A workbook as simple as every host can be given one. */
export interface ContractSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly merges?: readonly Rect[];
  readonly isProtected?: boolean;
}

export interface HostUnderContract {
  readonly host: WorkbookHost;
  /** Types a value over a cell, as a user would. */
  type(sheet: string, row: number, column: number, value: number): Promise<void>;
  /** Protects a sheet, as a user would; the host that has it open from then on. */
  protect(sheet: string): Promise<WorkbookHost>;
  /** What stands in a sheet beside its cells: «PNTP_Tabla A3:B5», «B4:B5 custom». */
  beside(sheet: string): Promise<{ readonly tables: readonly string[]; readonly validations: readonly string[] }>;
  /** Bars that stand in a sheet, whoever put them: «C2:C4 #1f3b5c». */
  bars(sheet: string): Promise<readonly string[]>;
  /** «Deshacer». */
  undo(outcome: ApplyOutcome): Promise<ApplyOutcome>;
}

export interface ContractOptions {
  readonly open: (sheets: readonly ContractSheet[]) => Promise<HostUnderContract>;
  readonly openSample: () => Promise<WorkbookHost>;
}

const matrix: ContractSheet = {
  name: "Matriz",
  rows: [
    ["Código", "LE", "VO", null],
    ["IOP.01.01", 50, 40, null],
    ["IOP.01.02", "85%", "ND", true],
  ],
};

/** Its last column, still empty, is merged over both rows of indicators. */
const mergedMatrix = { ...matrix, merges: [{ row: 1, column: 3, rows: 2, columns: 1 }], rows: matrix.rows.map((row) => row.slice(0, 3)) };

/** What every host promises, whatever it is made of: the same questions, the same answers. */
export function describeHost(name: string, { open, openSample }: ContractOptions): void {
  describe(`${name} as a host`, () => {
    it("lists its sheets in order, with their used part and whether they are protected", async () => {
      const { host } = await open([matrix, { name: "Cerrada", rows: [[1]], isProtected: true }]);
      expect(await host.listSheets()).toMatchObject([
        { name: "Matriz", visibility: "visible", isProtected: false, used: { row: 0, column: 0, rows: 3, columns: 4 } },
        { name: "Cerrada", visibility: "visible", isProtected: true, used: { row: 0, column: 0, rows: 1, columns: 1 } },
      ]);
    });

    it("reads values as they are: numbers, text that looks like a number, logical values, nothing", async () => {
      const { host } = await open([matrix]);
      expect(valuesOf(await host.readGrid("Matriz"))).toEqual(matrix.rows);
    });

    it("reads a part of a sheet, and nothing of what lies around it", async () => {
      const { host } = await open([matrix]);
      const grid = await host.readGrid("Matriz", { within: { row: 1, column: 1, rows: 1, columns: 2 } });
      expect([grid.value(1, 1), grid.value(1, 2)]).toEqual([50, 40]);
      expect(grid.area).toEqual({ row: 1, column: 1, rows: 1, columns: 2 });
    });

    it("refuses to read a sheet that is not there", async () => {
      const { host } = await open([matrix]);
      await expect(host.readGrid("Otra")).rejects.toThrow();
    });

    it("writes values and formulas, empties a cell, and leaves the rest as it was", async () => {
      const { host } = await open([matrix]);
      await done(
        host.apply(
          plan(
            write(
              { row: 1, column: 3, formula: "=C2/B2*100", value: 80 },
              { row: 2, column: 3, value: null },
              { row: 1, column: 0, value: "OP.01" },
            ),
          ),
        ),
      );
      const grid = await host.readGrid("Matriz");
      expect([grid.formula(1, 3), grid.value(2, 3), grid.value(1, 0)]).toEqual(["=C2/B2*100", null, "OP.01"]);
      expect([grid.value(0, 0), grid.value(1, 1), grid.value(2, 1), grid.value(2, 2)]).toEqual(["Código", 50, "85%", "ND"]);
    });

    it("writes number formats", async () => {
      const { host } = await open([matrix]);
      await done(host.apply(plan(write({ row: 1, column: 2, style: { numberFormat: "0.0" } }))));
      const grid = await host.readGrid("Matriz");
      expect([grid.numberFormat(1, 2), grid.value(1, 2)]).toEqual(["0.0", 40]);
    });

    it("keeps text as text, also where it looks like a formula, a number, a date or an error", async () => {
      const { host } = await open([matrix]);
      const texts = ["=1+1", "+5", "-3", "@x", "85%", "1/2", "2023", "#N/D de prueba", "#N/A", "#DIV/0!", "#¡REF!"];
      await done(host.apply(plan(write(...texts.map((value, index) => ({ row: 10 + index, column: 0, value }))))));
      const grid = await host.readGrid("Matriz");
      expect(texts.map((_, index) => grid.value(10 + index, 0))).toEqual(texts);
      expect(texts.map((_, index) => grid.formula(10 + index, 0))).toEqual(texts.map(() => undefined));
    });

    it("counts the cells it was asked to write in the user's sheets", async () => {
      const { host } = await open([matrix]);
      const outcome = await host.apply(plan(write({ row: 1, column: 3, value: 1 }, { row: 2, column: 3, value: 2 })));
      expect(outcome).toMatchObject({ ok: true, report: { cellsWritten: 2, sheets: [] } });
    });

    it.each(REFUSED_PLANS.map((refused) => [refused.about, refused] as const))(
      "refuses %s with the one sentence for it, and does none of the plan",
      async (_, { sheets, steps, code, message }) => {
        const { host } = await open(sheets);
        const before = await Promise.all(sheets.map(async (sheet) => valuesOf(await host.readGrid(sheet.name))));
        expect(await host.apply(plan(...steps))).toMatchObject({ ok: false, problem: { code, message } });
        expect(await Promise.all(sheets.map(async (sheet) => valuesOf(await host.readGrid(sheet.name))))).toEqual(before);
        expect((await host.listSheets()).map((sheet) => sheet.name)).toEqual(sheets.map((sheet) => sheet.name));
      },
    );

    it("does not write a sheet of ours that she protected", async () => {
      const { host, protect } = await open([matrix]);
      await done(host.apply(plan(ownSheet("uno"))));
      const reopened = await protect("Prueba PNTP");
      const outcome = await reopened.apply(plan(write({ row: 1, column: 3, value: 1 }), ownSheet("dos")));
      expect(outcome).toMatchObject({
        ok: false,
        problem: { code: "sheetProtected", message: expect.stringContaining("«Prueba PNTP»") as unknown },
      });
      expect((await reopened.readGrid("Prueba PNTP")).value(0, 0)).toBe("uno");
      expect(valuesOf(await reopened.readGrid("Matriz"))).toEqual(matrix.rows);
    });

    it("locks a sheet of ours, refreshes it all the same, and takes it back", async () => {
      const { host, undo } = await open([matrix]);
      await done(host.apply(plan(...ROUND)));
      const stateOf = async () =>
        (await host.listSheets()).map(({ name: sheet, visibility, isProtected }) => [sheet, visibility, isProtected]);
      const made = await stateOf();
      expect(made).toEqual([
        ["Matriz", "visible", false],
        ["Listas PNTP", "veryHidden", false],
        ["Reporte", "visible", true],
        ["Registro PNTP", "visible", false],
      ]);
      expect(await host.apply(plan({ step: "writeCells", sheet: "Reporte", cells: [cell(0, 0, "x")] }))).toMatchObject({
        ok: false,
        problem: { code: "sheetProtected" },
      });
      const titled = { ...FORM, content: { ...FORM.content, cells: [cell(0, 0, "Reporte 2024"), ...FORM.content.cells.slice(1)] } };
      const outcome = await host.apply(plan(titled));
      expect(outcome).toMatchObject({ ok: true, report: { sheets: [{ name: "Reporte", created: false }] } });
      expect([(await host.readGrid("Reporte")).value(0, 0), await stateOf()]).toEqual(["Reporte 2024", made]);
      await undone(undo(outcome));
      expect([(await host.readGrid("Reporte")).value(0, 0), await stateOf()]).toEqual(["Reporte", made]);
    });

    it("takes away the sheets it made, hidden or locked, with their tables", async () => {
      const { host, undo } = await open([matrix]);
      const outcome = await host.apply(plan(...ROUND));
      await undone(undo(outcome));
      expect((await host.listSheets()).map((sheet) => sheet.name)).toEqual(["Matriz"]);
      await done(host.apply(plan(...ROUND)));
    });

    it("says what may be typed where, anew at each refresh, and goes back to what it said before", async () => {
      const { host, beside, undo } = await open([matrix]);
      await done(host.apply(plan(...ROUND)));
      const asked = ["A1 any", "A7 textLength", "B4:B5 custom", "C4:C5 list", "D4:D5 list"];
      expect((await beside("Reporte")).validations).toEqual(asked);
      const outcome = await host.apply(
        plan({ ...FORM, content: { ...FORM.content, validations: [{ ...FIGURE, area: area(3, 1) }, REASON] } }),
      );
      expect((await beside("Reporte")).validations).toEqual(["B4 custom", "C4:C5 list"]);
      await undone(undo(outcome));
      expect((await beside("Reporte")).validations).toEqual(asked);
    });

    it("makes a table, grows and shrinks it in place, and goes back to what it was", async () => {
      const { host, beside, undo } = await open([matrix]);
      await done(host.apply(plan(...ROUND)));
      expect((await beside("Registro PNTP")).tables).toEqual(["PNTP_TablaRegistro A3:B4"]);
      const outcome = await host.apply(plan(register([...ONE_ROW, ["IOP.01.02", 7], ["IOP.02.01", 8]])));
      expect(outcome).toMatchObject({ ok: true });
      expect((await beside("Registro PNTP")).tables).toEqual(["PNTP_TablaRegistro A3:B6"]);
      expect((await host.readGrid("Registro PNTP")).value(5, 1)).toBe(8);
      await undone(undo(outcome));
      expect((await beside("Registro PNTP")).tables).toEqual(["PNTP_TablaRegistro A3:B4"]);
      expect((await host.readGrid("Registro PNTP")).value(5, 1)).toBeNull();
    });

    it("makes its sheet under the longest name that Excel takes, also where that is taken", async () => {
      const wanted = `Resumen de la política ${"x".repeat(20)}`;
      const { host } = await open([matrix, { name: wanted.slice(0, 31), rows: [["mío"]] }]);
      const outcome = await host.apply(plan(ourSheet(wanted)));
      expect(outcome).toMatchObject({ ok: true, report: { sheets: [{ wanted, name: `${wanted.slice(0, 27)} (2)`, created: true }] } });
      expect((await host.listSheets()).map((sheet) => sheet.name.length)).toEqual([6, 31, 31]);
    });

    it("refuses when a source no longer holds what the plan saw, and says which cell", async () => {
      const { host, type } = await open([matrix]);
      const seen = await host.readGrid("Matriz");
      await type("Matriz", 1, 2, 41);
      const sources = [{ sheet: "Matriz", area: { row: 0, column: 0, rows: 3, columns: 3 } }];
      const outcome = await host.apply({ ...plan(write({ row: 1, column: 3, value: 1 })), sources }, { expected: [seen] });
      expect(outcome).toMatchObject({
        ok: false,
        problem: { code: "sourcesChanged", at: { sheet: "Matriz", row: 1, column: 2 }, message: expect.stringContaining("C2") as unknown },
      });
      expect((await host.readGrid("Matriz")).value(1, 3)).toBeNull();
    });

    it("does not mind changes outside the sources", async () => {
      const { host, type } = await open([matrix]);
      const seen = await host.readGrid("Matriz");
      await type("Matriz", 2, 3, 7);
      const sources = [{ sheet: "Matriz", area: { row: 0, column: 0, rows: 2, columns: 3 } }];
      await done(host.apply({ ...plan(write({ row: 1, column: 3, value: 1 })), sources }, { expected: [seen] }));
    });

    it("refuses a covered cell of a merged area and says where, and writes its first cell", async () => {
      const { host } = await open([mergedMatrix]);
      expect(await host.apply(plan(write({ row: 2, column: 3, value: 1 })))).toMatchObject({
        ok: false,
        problem: { code: "mergedCell", at: { sheet: "Matriz", row: 2, column: 3 } },
      });
      await done(host.apply(plan(write({ row: 1, column: 3, value: 1 }))));
    });

    it("splits the merged areas it is asked to, keeps the others, and writes the cells they covered", async () => {
      const other = { row: 0, column: 0, rows: 1, columns: 2 };
      const { host } = await open([
        { ...mergedMatrix, merges: [...mergedMatrix.merges, other], rows: [["Código", null, "VO"], ...mergedMatrix.rows.slice(1)] },
      ]);
      await done(
        host.apply(
          plan(
            { step: "unmergeCells", sheet: "Matriz", areas: mergedMatrix.merges },
            write({ row: 1, column: 3, value: 80 }, { row: 2, column: 3, value: 90 }),
          ),
        ),
      );
      const grid = await host.readGrid("Matriz");
      expect([grid.value(1, 3), grid.value(2, 3), grid.merges]).toEqual([80, 90, [other]]);
    });

    it("does not mind a merged area that somebody split meanwhile", async () => {
      const { host } = await open([matrix]);
      await done(
        host.apply(plan({ step: "unmergeCells", sheet: "Matriz", areas: mergedMatrix.merges }, write({ row: 2, column: 3, value: 90 }))),
      );
      expect((await host.readGrid("Matriz")).value(2, 3)).toBe(90);
    });

    it("makes a sheet of ours, finds it by its name, and refreshes it in place", async () => {
      const { host } = await open([matrix]);
      expect(await host.findName("PNTP_Prueba")).toBeUndefined();
      expect(await host.apply(plan(ownSheet("uno")))).toMatchObject({
        ok: true,
        report: { sheets: [{ wanted: "Prueba PNTP", name: "Prueba PNTP", created: true }] },
      });
      expect(await host.findName("PNTP_Prueba")).toMatchObject({ sheet: "Prueba PNTP" });
      expect(await host.apply(plan(ownSheet("dos")))).toMatchObject({
        ok: true,
        report: { sheets: [{ name: "Prueba PNTP", created: false }] },
      });
      const grid = await host.readGrid("Prueba PNTP");
      expect([grid.value(0, 0), grid.formula(1, 0)]).toEqual(["dos", "=Matriz!B2"]);
      expect((await host.listSheets()).map(({ name: sheet }) => sheet)).toEqual(["Matriz", "Prueba PNTP"]);
    });

    it("leaves what she wrote in the blank cells of a sheet of ours, and moves what is in the way, with a word", async () => {
      const { host } = await open([matrix]);
      await done(host.apply(plan(ownSheet("uno"))));
      const notes = [
        { row: 1, column: 1, value: "nota" },
        { row: 0, column: 1, value: 12 },
        { row: 4, column: 0, value: "firma" },
      ];
      await done(
        host.apply(plan({ step: "writeCells", sheet: "Prueba PNTP", cells: [...notes, { row: 0, column: 0, value: "otro título" }] })),
      );
      const outcome = await host.apply(plan(ownSheet("uno", [{ row: 1, column: 1, value: 7 }])));
      expect(outcome).toMatchObject({
        ok: true,
        report: { sheets: [{ created: false, moved: [{ from: { row: 0, column: 0 } }, { from: { row: 1, column: 1 } }] }] },
      });
      const grid = await host.readGrid("Prueba PNTP");
      const moved = outcome.ok ? (outcome.report.sheets[0]?.moved ?? []) : [];
      expect(moved.map(({ to }) => grid.value(to.row, to.column))).toEqual(["otro título", "nota"]);
      expect([grid.value(0, 0), grid.value(0, 1), grid.value(1, 1), grid.value(4, 0)]).toEqual(["uno", 12, 7, "firma"]);
      expect(await host.apply(plan(ownSheet("dos", [{ row: 1, column: 1, value: 7 }])))).toMatchObject({ ok: true });
      const again = await host.readGrid("Prueba PNTP");
      expect([again.value(0, 0), again.value(0, 1), ...moved.map(({ to }) => again.value(to.row, to.column))]).toEqual([
        "dos",
        12,
        "otro título",
        "nota",
      ]);
    });

    it("does not take for ours a sheet where nothing of what it wrote is left", async () => {
      const { host } = await open([matrix]);
      await done(host.apply(plan(ownSheet("uno"))));
      const hers = [
        { row: 0, column: 0, value: "Código" },
        { row: 1, column: 0, value: "IOP.01.01" },
      ];
      await done(host.apply(plan({ step: "writeCells", sheet: "Prueba PNTP", cells: hers })));
      expect(await host.apply(plan(ownSheet("dos")))).toMatchObject({
        ok: false,
        problem: { message: expect.stringMatching(/PNTP_Prueba.*(No|no) se escribió nada/) as unknown },
      });
      expect((await host.readGrid("Prueba PNTP")).value(0, 0)).toBe("Código");
    });

    it("names the main cells of a sheet of ours", async () => {
      const { host } = await open([matrix]);
      await done(host.apply(plan(ownSheet("uno"))));
      expect(await host.findName("PNTP_PruebaTotal")).toEqual({ sheet: "Prueba PNTP", area: { row: 1, column: 0, rows: 1, columns: 1 } });
    });

    it("never writes over a user's sheet of the same name", async () => {
      const { host } = await open([matrix, { name: "Prueba PNTP", rows: [["mío"]] }]);
      expect(await host.apply(plan(ownSheet("uno")))).toMatchObject({
        ok: true,
        report: { sheets: [{ wanted: "Prueba PNTP", name: "Prueba PNTP (2)", created: true }] },
      });
      expect((await host.readGrid("Prueba PNTP")).value(0, 0)).toBe("mío");
      expect((await host.readGrid("Prueba PNTP (2)")).value(0, 0)).toBe("uno");
    });

    it("changes no cell when it puts band colours", async () => {
      const { host } = await open([matrix]);
      const rules = [
        {
          area: { row: 1, column: 3, rows: 2, columns: 1 },
          formula: `=AND(ISNUMBER(D2),D2<75)+N("PNTP")`,
          fill: "#fde7e9",
          color: "#8a1520",
        },
      ];
      await done(host.apply(plan({ step: "formatBands", sheet: "Matriz", rules })));
      expect(valuesOf(await host.readGrid("Matriz"))).toEqual(matrix.rows);
    });

    describeBars(open);

    it("gives the sample matrix its published figures, and takes the whole plan of the main button", async () => {
      const host = await openSample();
      const read = await readMatrices(host);
      const [found] = read.outcome.matrices;
      if (!found) throw new Error("no matrix was found");
      const planned = planFill({ grid: gridOf(read, found), matrix: found, stamp: { savedOn: "2023-12-31" } });
      if (!planned.ok) throw new Error(planned.problem.message);
      const objectives = planned.fill.results.objectives.map(({ objective, progress1, progress2 }) => [
        objective.key,
        rounded(progress1.progress.value),
        rounded(progress2.progress.value),
      ]);
      expect(objectives).toEqual([
        ["OP.01", 77.5, 0],
        ["OP.02", 81.8, 66.7],
        ["OP.03", 50, 0],
      ]);
      await done(host.apply(planned.fill.plan, { expected: [gridOf(read, found)] }));
      const again = await readMatrices(host);
      expect(again.outcome.matrices).toHaveLength(1);
      expect(again.summary?.sheet).toBe("Resumen PNTP");
    });
  });
}

const ONE_ROW = [["IOP.01.01", 12]] as const;
/** What goes out to the entities and comes back: lists, a form, a table. */
const ROUND = [LISTS, FORM, register(ONE_ROW)] as const;

async function undone(work: Promise<ApplyOutcome>): Promise<void> {
  const outcome = await work;
  expect(outcome.ok ? (outcome.report.remarks ?? []) : outcome.problem.message).toEqual([]);
}

function ownSheet(title: string, more: readonly CellWrite[] = []): PutSheet {
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  return {
    step: "putSheet",
    name: "Prueba PNTP",
    owner: "PNTP_Prueba",
    content: {
      cells: [{ row: 0, column: 0, value: title, style: { bold: true } }, { row: 1, column: 0, formula: "=Matriz!B2", value: 50 }, ...more],
      columnWidths: [20],
      showGridlines: true,
      print: { orientation: "portrait", area, footer: { left: "", right: "" } },
      names: { PNTP_PruebaTotal: { row: 1, column: 0, rows: 1, columns: 1 } },
    },
  };
}

function write(...cells: CellWrite[]): PlanStep {
  return { step: "writeCells", sheet: "Matriz", cells };
}

function plan(...steps: PlanStep[]): Plan {
  return { title: "Prueba", steps, sources: [] };
}

async function done(work: Promise<ApplyOutcome>): Promise<void> {
  const outcome = await work;
  expect(outcome.ok ? "done" : outcome.problem.message).toBe("done");
}

function valuesOf(grid: Grid): CellValue[][] {
  return Array.from({ length: 3 }, (_, row) => Array.from({ length: 4 }, (_unused, column) => grid.value(row, column)));
}

function rounded(value: number | "ND"): number | "ND" {
  return value === "ND" ? value : Math.round(value * 10) / 10;
}
