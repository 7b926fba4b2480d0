import fc from "fast-check";
import { contains, coverCells, rowBands, tileCells, type Cell } from "../../../src/hosts/excel/read/rectangles";
import { gatherLooks } from "../../../src/hosts/excel/apply/paintCells";

const cells = fc.uniqueArray(fc.record({ row: fc.nat(30), column: fc.nat(8) }), {
  selector: ({ row, column }) => `${row},${column}`,
  maxLength: 60,
});
const held = (rects: readonly { row: number; column: number; rows: number; columns: number }[], cell: Cell) =>
  rects.filter((rect) => contains(rect, cell)).length;

describe("Rectangles over cells", () => {
  it("tile the cells exactly: each once, and no other", () => {
    fc.assert(
      fc.property(cells, (some) => {
        const tiles = tileCells(some);
        expect(some.every((cell) => held(tiles, cell) === 1)).toBe(true);
        expect(tiles.reduce((sum, { rows, columns }) => sum + rows * columns, 0)).toBe(some.length);
      }),
    );
  });

  it("cover every cell, and two full columns with one rectangle", () => {
    fc.assert(fc.property(cells, (some) => some.every((cell) => held(coverCells(some), cell) >= 1)));
    const columns = Array.from({ length: 50 }, (_, row) => [
      { row, column: 5 },
      { row, column: 6 },
    ]).flat();
    expect(coverCells(columns)).toEqual([{ row: 0, column: 5, rows: 50, columns: 2 }]);
  });

  it("keep cells far apart in rectangles of their own", () => {
    expect(
      coverCells([
        { row: 0, column: 0 },
        { row: 500_000, column: 0 },
      ]),
    ).toHaveLength(2);
  });

  it("are cut into bands of whole rows that together are the rectangle", () => {
    const bands = rowBands({ row: 3, column: 2, rows: 10, columns: 4 }, 12);
    expect(bands.map(({ row, rows }) => [row, rows])).toEqual([
      [3, 3],
      [6, 3],
      [9, 3],
      [12, 1],
    ]);
    expect(rowBands({ row: 0, column: 0, rows: 2, columns: 100 }, 12)).toHaveLength(2);
  });

  it("gather cells of one look, apart where lower and upper borders would clash inside", () => {
    const column = (look: object) => Array.from({ length: 4 }, (_, row) => ({ row, column: 0, look }));
    const line = { style: "Continuous", weight: "Thin", color: "#808080" };
    expect(gatherLooks(column({ fill: "#ffffff" }))).toHaveLength(1);
    expect(gatherLooks(column({ borders: { top: line, bottom: line } }))).toHaveLength(1);
    expect(gatherLooks(column({ borders: { bottom: line } }))).toHaveLength(1);
    expect(gatherLooks(column({ borders: { top: { style: "None" }, bottom: line } }))).toHaveLength(4);
    expect(gatherLooks(column({}))).toHaveLength(0);
  });
});
