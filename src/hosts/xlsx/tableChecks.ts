import type { CellWrite } from "../../engine/plan";
import { changesContent } from "./cells/cellEdits";
import { ProblemFound, problems } from "./problems";
import { contains } from "./cells/sheetCells";
import { readTables, renameTableColumn, type SheetTable } from "./cells/tables";
import type { Workbook } from "./workbook";

/** Keeps the tables of a sheet whole under these writes: a new header renames its column, what would break the table is refused. */
export function keepTables(workbook: Workbook, sheet: string, sheetPath: string, cells: readonly CellWrite[]): void {
  for (const table of readTables(workbook.pkg, sheetPath)) {
    for (const write of cells)
      if (changesContent(write) && contains(table.area, write.row, write.column)) keepTable(workbook, sheet, table, write);
  }
}

function keepTable(workbook: Workbook, sheet: string, table: SheetTable, write: CellWrite): void {
  const at = { sheet, row: write.row, column: write.column };
  const rowInTable = write.row - table.area.row;
  if (rowInTable >= table.area.rows - table.totalsRows) throw new ProblemFound(problems.tableTotals(at, table.name));
  if (rowInTable >= table.headerRows) return;
  const refuse = (reason: string) => new ProblemFound(problems.tableHeader(at, table.name, reason));
  const index = write.column - table.area.column;
  const { value } = write;
  if (write.formula !== undefined || typeof value !== "string" || value.trim() === "") throw refuse("Excel solo admite ahí un texto");
  const name = table.columns[index] ?? "";
  if (value === name) return;
  const isTaken = table.columns.some((other, i) => i !== index && other.toLowerCase() === value.toLowerCase());
  if (isTaken) throw refuse(`ya hay otra columna llamada «${value}»`);
  if (isNamedInFormulas(workbook, name)) throw refuse(`hay fórmulas que usan la columna «${name}» por su nombre`);
  renameTableColumn(workbook.pkg, table, index, value);
}

/** Structured references write the name of a column between brackets: Tabla1[[#Data],[Avance]]. */
function isNamedInFormulas(workbook: Workbook, column: string): boolean {
  const wanted = column.toLowerCase();
  const names = (text: string | undefined) => text !== undefined && text.includes("[") && text.toLowerCase().includes(wanted);
  const inSheets = workbook.part.sheets.some((entry) => {
    const cells = workbook.grid(entry)?.cells;
    return cells !== undefined && (cells.formulas.some(names) || cells.sharedGroups.some((master) => names(master?.text)));
  });
  return inSheets || workbook.part.names.some(({ text }) => names(text));
}
