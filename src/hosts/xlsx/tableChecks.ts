import type { TableFacts } from "../../engine/checks/findPlanProblem";
import type { CellWrite } from "../../engine/plan";
import { changesContent } from "./cells/cellEdits";
import { contains } from "./cells/sheetCells";
import { readTables, renameTableColumn } from "./cells/tables";
import type { Workbook } from "./workbook";

/** The tables of a sheet, for the check of a plan. */
export function tablesOf(workbook: Workbook, sheetPath: string): TableFacts[] {
  const isNamedInFormulas = (column: string) => isNamed(workbook, column);
  return readTables(workbook.pkg, sheetPath).map((table) => ({ ...table, isNamedInFormulas }));
}

/** Keeps the tables of a sheet whole under writes that were found good: a new header renames its column. */
export function keepTables(workbook: Workbook, sheetPath: string, cells: readonly CellWrite[]): void {
  for (const table of readTables(workbook.pkg, sheetPath)) {
    const { area, headerRows, columns } = table;
    for (const write of cells) {
      const { row, column, value } = write;
      const isHeader = contains(area, row, column) && row - area.row < headerRows;
      if (isHeader && changesContent(write) && typeof value === "string" && value !== columns[column - area.column])
        renameTableColumn(workbook.pkg, table, column - area.column, value);
    }
  }
}

/** Structured references write the name of a column between brackets: Tabla1[[#Data],[Avance]]. */
function isNamed(workbook: Workbook, column: string): boolean {
  const wanted = column.toLowerCase();
  const names = (text: string | undefined) => text !== undefined && text.includes("[") && text.toLowerCase().includes(wanted);
  const inSheets = workbook.part.sheets.some((entry) => {
    const cells = workbook.grid(entry)?.cells;
    return cells !== undefined && (cells.formulas.some(names) || cells.sharedGroups.some((master) => names(master?.text)));
  });
  return inSheets || workbook.part.names.some(({ text }) => names(text));
}
