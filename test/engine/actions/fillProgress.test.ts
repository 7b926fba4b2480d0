import { columnNumber, MAX_COLUMNS, rectAddress } from "../../../src/engine/address";
import { describeChanges } from "../../../src/engine/actions/previewChanges";
import { planSummary } from "../../../src/engine/actions/buildSummary";
import { planBands } from "../../../src/engine/actions/colourBands";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { smallMatrix } from "../../golden/smallMatrix";
import { MemoryHost } from "../../memoryHost";
import { gridOf } from "../gridOf";
import { cellAt, fillFrom, fillOf, requestFor, summaryOf, writtenCells } from "./fillRequest";

const K = columnNumber("K");
const L = columnNumber("L");

describe("The fill plan", () => {
  test("a second run on its own output changes nothing", async () => {
    for (const mode of ["formulas", "values", "functions"] as const) {
      for (const withColumns of [true, false]) {
        const host = MemoryHost.of([smallMatrix({ withColumns })]);
        await host.apply((await fillFrom(host, { mode, stamp: { savedOn: "2024-03-31" } })).plan);
        const once = host.dump();
        await host.apply((await fillFrom(host, { mode, stamp: { savedOn: "2024-03-31" } })).plan);
        expect(host.dump()).toBe(once);
      }
    }
  });

  test("takes the latest year with a valor obtenido unless a year is given", () => {
    expect(fillOf(planFill(requestFor(smallMatrix()))).year).toBe(2023);
    expect(fillOf(planFill({ ...requestFor(smallMatrix()), year: 2022 })).year).toBe(2022);
  });

  test("makes new columns for a year whose Avance columns are missing, beside those of other years", () => {
    const fill = fillOf(planFill({ ...requestFor(smallMatrix()), year: 2022 }));
    expect(fill.columns).toEqual({ type1: L + 1, type2: L + 2, created: [1, 2] });
  });

  test("guideline and service rows get no figure", () => {
    const rows = new Set(writtenCells(fillOf(planFill(requestFor(smallMatrix()))).plan).map(({ row }) => row));
    expect([7, 8].filter((row) => rows.has(row))).toEqual([]);
  });

  test("objective rows carry the roll-up of their indicators, live over their Avance cells (O1, O2)", () => {
    const cells = writtenCells(fillOf(planFill(requestFor(smallMatrix()))).plan);
    expect(cellAt(cells, 4, K)?.formula).toContain("K6:K7");
    expect(cellAt(cells, 4, K)?.value).toBeCloseTo((75 + (62.2 / 85) * 100) / 2, 9);
  });

  test("new columns go to the first free ones to the right: notes beside the matrix stay", () => {
    const grid = smallMatrix({ withColumns: false });
    const noted = {
      ...grid,
      area: { ...grid.area, columns: grid.area.columns + 3 },
      value: (row: number, column: number) => (row === 6 && column === K + 1 ? "nota" : grid.value(row, column)),
    };
    const request = { grid: noted, matrix: requestFor(grid).matrix };
    expect(fillOf(planFill(request)).columns).toEqual({ type1: K + 2, type2: K + 3, created: [1, 2] });
  });

  test("says so when the sheet has no room to the right", () => {
    const grid = smallMatrix({ withColumns: false });
    const full = {
      ...grid,
      area: { ...grid.area, columns: MAX_COLUMNS },
      value: (row: number, column: number) => (column > 9 ? "x" : grid.value(row, column)),
    };
    const outcome = planFill({ grid: full, matrix: requestFor(grid).matrix });
    expect(outcome).toMatchObject({ ok: false, problem: { code: "noRoom" } });
  });

  test("an objective whose row is one title across the matrix gets no Avance of its own, and its indicators do", () => {
    const grid = smallMatrix();
    const merged = { ...grid, merges: [...grid.merges, { row: 4, column: 1, rows: 1, columns: 11 }] };
    const cells = writtenCells(fillOf(planFill({ grid: merged, matrix: requestFor(grid).matrix })).plan);
    expect(cells.some(({ row }) => row === 4)).toBe(false);
    expect(cells.some(({ row }) => row === 5)).toBe(true);
  });

  test("merged cells over an Avance are a problem that names them, and nothing is planned", () => {
    const grid = smallMatrix();
    for (const merge of [
      { row: 5, column: K, rows: 1, columns: 2 },
      { row: 5, column: K, rows: 2, columns: 1 },
      { row: 5, column: K - 1, rows: 1, columns: 2 },
      { row: 4, column: K, rows: 1, columns: 2 },
    ]) {
      const outcome = planFill({ grid: { ...grid, merges: [...grid.merges, merge] }, matrix: requestFor(grid).matrix });
      expect(outcome).toMatchObject({
        ok: false,
        problem: { code: "mergedCells", message: expect.stringContaining(rectAddress(merge)) as string },
      });
    }
  });

  test("a merge that covers only cells nobody fills is no problem", () => {
    const grid = smallMatrix();
    const merged = { ...grid, merges: [...grid.merges, { row: 6, column: K, rows: 2, columns: 1 }] };
    expect(fillOf(planFill({ grid: merged, matrix: requestFor(grid).matrix })).split).toEqual([]);
  });

  test("asked to split them, the plan splits just those merges first and then writes every Avance", () => {
    const grid = smallMatrix();
    const merge = { row: 5, column: K, rows: 2, columns: 2 };
    const fill = fillOf(
      planFill({ grid: { ...grid, merges: [...grid.merges, merge] }, matrix: requestFor(grid).matrix, splitMerges: true }),
    );
    expect(fill.plan.steps[0]).toEqual({ step: "unmergeCells", sheet: "Matriz 2023", areas: [merge] });
    expect(writtenCells(fill.plan)).toEqual(writtenCells(fillOf(planFill(requestFor(grid))).plan));
    expect(describeChanges(fill).unmerged).toEqual(["K6:L7"]);
  });

  test("an existing number format stays, unless it would show a percent as another number or as text", () => {
    const grid = smallMatrix();
    const formats: Record<number, string> = { 5: "0.00", 6: "0%", 9: "@", 11: "General" };
    const formatted = {
      ...grid,
      numberFormat: (row: number, column: number) => (column === K ? (formats[row] ?? "#,##0.0") : grid.numberFormat(row, column)),
    };
    const cells = writtenCells(fillOf(planFill({ grid: formatted, matrix: requestFor(grid).matrix })).plan);
    expect([5, 6, 9, 11, 12].map((row) => cellAt(cells, row, K)?.style?.numberFormat)).toEqual([
      undefined,
      "#,##0.0",
      "#,##0.0",
      "#,##0.0",
      undefined,
    ]);
  });

  test("a protected matrix is not written: the problem says what to do, and the summary alone still goes", () => {
    const request = requestFor(smallMatrix({ isProtected: true }));
    expect(planFill(request)).toMatchObject({
      ok: false,
      problem: { code: "sheetProtected", message: expect.stringContaining("Desprotégela") as string },
    });
    expect(fillOf(planSummary(request)).plan.steps.map(({ step }) => step)).toEqual(["putSheet"]);
  });

  test("a year without columns and colours without columns are refused with a sentence", () => {
    expect(planFill({ ...requestFor(smallMatrix()), year: 1999 })).toMatchObject({
      ok: false,
      problem: { code: "unknownYear", message: expect.stringContaining("2022, 2023") as string },
    });
    expect(planBands(requestFor(smallMatrix({ withColumns: false })))).toMatchObject({ ok: false, problem: { code: "noColumns" } });
  });

  test("levels of the valoración typed over in the summary are kept by the next run (V6)", async () => {
    const host = MemoryHost.of([smallMatrix()]);
    await host.apply((await fillFrom(host)).plan);
    const place = await host.findName("PNTP_Nivel_Seguimiento");
    host.type("Resumen PNTP", `E${(place?.area.row ?? 0) + 1}`, 1);
    const fill = await fillFrom(host);
    expect(fill.results.rating.criteria.map(({ level, chosen }) => [level, chosen])).toEqual([
      [1, false],
      [1, false],
      [1, true],
    ]);
    const level = summaryOf(fill.plan).content.names?.["PNTP_Nivel_Seguimiento"];
    const cell = cellAt(summaryOf(fill.plan).content.cells, level?.row ?? 0, level?.column ?? 0);
    expect(cell).toMatchObject({ value: 1 });
    expect(cell?.formula).toBeUndefined();
  });

  describe("what is typed in a level of the summary", () => {
    let host: MemoryHost;
    let row: number;
    beforeEach(async () => {
      host = MemoryHost.of([smallMatrix()]);
      await host.apply((await fillFrom(host)).plan);
      row = (await host.findName("PNTP_Nivel_Seguimiento"))?.area.row ?? 0;
    });

    /** Types it, runs again, and gives the level that stands, what was told to have moved, and what of hers is in the sheet. */
    async function typedAndRun(content: string | number, formula?: string) {
      if (formula === undefined) host.type("Resumen PNTP", `E${row + 1}`, content);
      else
        await host.apply({
          title: "Teclear",
          sources: [],
          steps: [{ step: "writeCells", sheet: "Resumen PNTP", cells: [{ row, column: 4, formula, value: content }] }],
        });
      const fill = await fillFrom(host);
      const outcome = await host.apply(fill.plan);
      if (!outcome.ok) throw new Error(outcome.problem.message);
      const grid = await host.readGrid("Resumen PNTP");
      const [moved] = outcome.report.sheets.flatMap(({ moved: moves = [] }) => moves);
      return {
        level: fill.results.rating.criteria[2],
        stands: grid.formula(row, 4) ?? grid.value(row, 4),
        from: moved?.from,
        hers: moved && (grid.formula(moved.to.row, moved.to.column) ?? grid.value(moved.to.row, moved.to.column)),
      };
    }

    test.each([
      ["Avanzado", 3],
      [" intermedio", 2],
      ["INICIAL", 1],
      ["3", 3],
      ["2 (intermedio)", 2],
      [2, 2],
    ] as const)("«%s» is a level, as it is read in the column beside (V6)", async (typed, level) => {
      expect(await typedAndRun(typed)).toEqual({
        level: expect.objectContaining({ level, chosen: true }) as unknown,
        stands: level,
        from: undefined,
        hers: undefined,
      });
    });

    test.each([
      { typed: "por definir con la ministra" },
      { typed: 7 },
      { typed: 2.5 },
      { typed: "Alto" },
      { typed: "12 de marzo" },
      { typed: 2, formula: "=1+1" },
      { typed: 3, formula: "=2" },
    ])(
      "$typed ($formula) is none: the proposal stands, and hers is beside it and told",
      async ({ typed, formula }: { readonly typed: string | number; readonly formula?: string }) => {
        const { level, stands, from, hers } = await typedAndRun(typed, formula);
        expect(level).toMatchObject({ chosen: false });
        expect(stands).toBe(`=D${row + 1}`);
        expect([from, hers]).toEqual([{ row, column: 4 }, formula ?? typed]);
      },
    );

    test("what was told once stays where it went, and is not told again", async () => {
      await typedAndRun("por definir");
      const outcome = await host.apply((await fillFrom(host)).plan);
      expect(outcome.ok && outcome.report.sheets.flatMap(({ moved = [] }) => moved)).toEqual([]);
      expect(host.dump()).toContain("por definir");
    });
  });

  test("objectives named in cells beside their indicators get no row of their own, and the summary computes their mean itself", () => {
    const grid = gridOf(
      [
        [
          "Objetivo prioritario",
          "Código",
          "Indicador",
          "Sentido esperado",
          "Línea base",
          "",
          "Logros esperados",
          "Valores obtenidos",
          "Avance Tipo 1 (%)",
          "Avance Tipo 2 (%)",
        ],
        ["", "", "", "", "Año", "Valor", 2023, 2023, 2023, 2023],
        ["OP.01 Prevenir", "IOP.01.01", "Uno", "ascendente", 2020, 10, 40, 30, null, null],
        [null, "IOP.01.02", "Dos", "ascendente", 2020, 10, 40, 20, null, null],
      ],
      { merges: ["A3:A4"] },
    );
    const fill = fillOf(planFill(requestFor(grid)));
    const figures = writtenCells(fill.plan).filter(({ column }) => column === 8);
    expect(figures.map(({ row, value }) => [row, value])).toEqual([
      [2, 75],
      [3, 50],
    ]);
    const summary = summaryOf(fill.plan).content.cells;
    expect(cellAt(summary, 12, 3)).toMatchObject({ value: 62.5, formula: expect.stringContaining("Matriz!I3:I4") as string });
  });
});
