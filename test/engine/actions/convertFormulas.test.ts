import { planConversion } from "../../../src/engine/actions/convertFormulas";
import { smallMatrix } from "../../golden/smallMatrix";
import { MemoryHost } from "../../memoryHost";
import { fillFrom, fillOf, requestFor, writtenCells } from "./fillRequest";

describe("Conversion of the Avance cells", () => {
  test("formulas to functions and back gives the same workbook", async () => {
    const host = MemoryHost.of([smallMatrix()]);
    await host.apply((await fillFrom(host)).plan);
    const native = host.dump();
    for (const mode of ["functions", "formulas"] as const) {
      const grid = await host.readGrid("Matriz 2023");
      await host.apply(fillOf(planConversion({ ...requestFor(grid), mode })).plan);
      if (mode === "functions") expect(host.dump()).toContain("=PNTP.AVANCE1(");
    }
    expect(host.dump()).toBe(native);
  });

  test("writes neither colours nor summary, and leaves empty Avance cells empty", () => {
    const fill = fillOf(planConversion({ ...requestFor(smallMatrix()), mode: "formulas" }));
    expect(fill.plan.steps.map(({ step }) => step)).toEqual(["writeCells"]);
    expect(writtenCells(fill.plan).map(({ row }) => row)).not.toContain(10 + 1);
  });

  test("leaves the mean of an objective as it is while an Avance that it counts is empty", async () => {
    const host = MemoryHost.of([smallMatrix()]);
    await host.apply((await fillFrom(host)).plan);
    await host.apply({
      title: "Vaciar",
      sources: [],
      steps: [{ step: "writeCells", sheet: "Matriz 2023", cells: [{ row: 5, column: 10, value: null }] }],
    });
    const cells = writtenCells(
      fillOf(planConversion({ ...requestFor(await host.readGrid("Matriz 2023")), mode: "functions" })).plan,
    ).filter(({ column }) => column === 10);
    expect(cells.map(({ row }) => row)).not.toContain(4);
    expect(cells.map(({ row }) => row)).toContain(6);
  });

  test("a matrix without Avance columns has nothing to convert", () => {
    expect(planConversion({ ...requestFor(smallMatrix({ withColumns: false })), mode: "values" })).toMatchObject({
      ok: false,
      problem: { code: "noColumns" },
    });
  });
});
