import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";
import type { CellData, WorkbookData } from "../../../src/sandbox/excel/model/book/workbookData";

const SAMPLE = join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx");

/** The sample workbook, as its file says it. */
export function openSample(): XlsxHost {
  const opened = openXlsx(new Uint8Array(readFileSync(SAMPLE)));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.host;
}

/** The contents of a file as the data the stand-in for Excel is filled with: values, formulas, formats and merges. */
export async function bookFromFile(file: XlsxHost): Promise<WorkbookData> {
  const sheets = (await file.listSheets()).map(async ({ name }) => {
    const grid = await file.readGrid(name);
    const cells: CellData[] = [];
    for (let row = grid.area.row; row < grid.area.row + grid.area.rows; row++) {
      for (let column = grid.area.column; column < grid.area.column + grid.area.columns; column++) {
        const value = grid.value(row, column);
        const formula = grid.formula(row, column);
        if (value !== null)
          cells.push({ row, column, value, numberFormat: grid.numberFormat(row, column), ...(formula !== undefined && { formula }) });
      }
    }
    return { name, cells, merges: grid.merges };
  });
  return { sheets: await Promise.all(sheets) };
}
