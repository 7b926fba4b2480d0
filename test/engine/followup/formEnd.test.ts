import type { CellValue, Grid } from "../../../src/engine/grid";
import { readIdentity } from "../../../src/engine/followup/formIdentity";
import { readForms, readParagraphs } from "../../../src/engine/followup/returned/readForms";

/** A sheet with one cell at its very end; `asked` counts the cells that were looked at. */
function farSheet(): { readonly grid: Grid; readonly asked: () => number } {
  const cells: Readonly<Record<string, CellValue>> = { "0,0": "Formato PNTP", "0,1": 1, "1048575,16383": 1 };
  let count = 0;
  const grid = {
    sheet: "Reporte",
    area: { row: 0, column: 0, rows: 1_048_576, columns: 16_384 },
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    isProtected: false,
    date1904: false,
    value: (row: number, column: number): CellValue => {
      count++;
      return cells[`${row},${column}`] ?? null;
    },
    formula: () => undefined,
    numberFormat: () => "General",
  };
  return { grid, asked: () => count };
}

test.each<[string, (grid: Grid) => unknown]>([
  ["forms", (grid) => readForms(grid, ".")],
  ["paragraphs", readParagraphs],
  ["the hidden sheet", readIdentity],
])("A sheet whose last cell is the last of all is not walked to its end for %s", (_, read) => {
  const { grid, asked } = farSheet();
  read(grid);
  expect(asked()).toBeGreaterThan(0);
  expect(asked()).toBeLessThan(3_000_000);
});
