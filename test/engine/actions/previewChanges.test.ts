import { planBands } from "../../../src/engine/actions/colourBands";
import { planFill } from "../../../src/engine/actions/fillProgress";
import { describeChanges } from "../../../src/engine/actions/previewChanges";
import { smallMatrix } from "../../golden/smallMatrix";
import { MemoryHost } from "../../memoryHost";
import { fillFrom, fillOf, requestFor } from "./fillRequest";

const preview = describeChanges(fillOf(planFill(requestFor(smallMatrix()))));

describe("The preview", () => {
  test("counts the cells written, those that hold something today, and the figures that change", () => {
    expect(preview).toMatchObject({ cellsWritten: 14, overwritten: 7, figures: 14, filled: 7, within: "'Matriz 2023'!K5:L13" });
    expect(preview.ranges).toEqual(["'Matriz 2023'!K5:L7", "'Matriz 2023'!K10:L13"]);
  });

  test("says every figure before and after, and what stands in the cells it writes, which adds up", () => {
    expect(preview.compared).toHaveLength(14);
    expect(preview.standing).toEqual({ empty: 7, typed: 4, herFormulas: 1, others: 2 });
    const { empty, typed, herFormulas, others } = preview.standing;
    expect(empty + typed + herFormulas + others).toBe(preview.cellsWritten);
    expect(preview.levels).toEqual([]);
  });

  test("of colours alone it says the level of each figure that stands there", () => {
    const colours = describeChanges(fillOf(planBands(requestFor(smallMatrix()))));
    expect(colours.compared).toEqual([]);
    expect(colours.levels.map(({ code, figure, band }) => [code, figure, band])).toEqual([
      ["OP.01", 80, "medium"],
      ["IOP.01.01", 75, "medium"],
      ["IOP.01.02", 96, "high"],
      ["ISS.01.01.01.01", "ND", "noData"],
    ]);
  });

  test("names band changes first, each with its figures before and after", () => {
    expect(preview.figureChanges.map(({ code, bandBefore, bandAfter }) => [code, bandBefore, bandAfter])).toEqual([
      ["IOP.01.02", "high", "low"],
      ["OP.01", "medium", "low"],
    ]);
    expect(preview.sentences[0]).toBe("IOP.01.02 pasa de alto a bajo: el Avance Tipo 1 pasa de 96,0 a 73,2 (K7).");
  });

  test("names the figures typed by hand and the formulas of others that are replaced", () => {
    expect(preview.typedFigures.map(({ cell, shows }) => [cell, shows])).toEqual([
      ["'Matriz 2023'!K5", 80],
      ["'Matriz 2023'!K6", 75],
      ["'Matriz 2023'!L6", 66.7],
      ["'Matriz 2023'!K7", 96],
    ]);
    expect(preview.herFormulas).toMatchObject([
      { cell: "'Matriz 2023'!L7", code: "IOP.01.02", formula: "=ROUND((J7-F7)/(H7-F7)*100,1)", shows: 34.9, agrees: true },
    ]);
    expect(preview.sentences).toContain(
      "Se reemplaza 1 fórmula que no es de PNTP por fórmulas: IOP.01.02 (L7) «=ROUND((J7-F7)/(H7-F7)*100,1)» da 34,9, como PNTP.",
    );
  });

  test("a figure that prints the same at one decimal is no change", () => {
    const changes = preview.figureChanges.map(({ cell }) => cell);
    expect(changes).not.toContain("'Matriz 2023'!L6");
  });

  test("after applying there is nothing left to say but that nothing changes, in every mode", async () => {
    for (const mode of ["formulas", "functions"] as const) {
      const host = MemoryHost.of([smallMatrix()]);
      await host.apply((await fillFrom(host, { mode })).plan);
      const again = describeChanges(await fillFrom(host, { mode }));
      expect(again.figureChanges).toEqual([]);
      expect(again.typedFigures).toEqual([]);
      expect(again.herFormulas).toEqual([]);
      expect(again.sentences).toContain("Ninguna de las 14 cifras que hay cambia.");
      expect(again.sentences).toContain("Se actualiza la hoja «Resumen PNTP».");
    }
  });

  test("a figure that becomes ND, and an ND that becomes a figure, are changes", () => {
    const grid = smallMatrix();
    const typed = {
      ...grid,
      value: (row: number, column: number) =>
        row === 9 && column === 10 ? 50 : row === 5 && column === 10 ? "ND" : grid.value(row, column),
    };
    const changes = describeChanges(fillOf(planFill({ grid: typed, matrix: requestFor(grid).matrix }))).figureChanges;
    expect(changes.filter(({ type }) => type === 1).map(({ code, before, after }) => [code, before, after])).toEqual(
      expect.arrayContaining([
        ["ISS.01.01.01.01", 50, "ND"],
        ["IOP.01.01", "ND", 75],
      ]),
    );
  });
});
