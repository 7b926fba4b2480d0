import { cellAddress, rectAddress } from "../../src/engine/address";
import type { CellValue } from "../../src/engine/grid";
import { generateMetadata } from "../../src/functions/generateMetadata";
import { registerFunctions } from "../../src/functions/register";
import type { FunctionResult } from "../../src/sandbox/excel/customFunctions";
import { CellReference, type FunctionsMetadata } from "../../src/sandbox/excel/functionArguments";
import type { ExcelHost } from "../../src/sandbox/excel/host";
import type { Platform } from "../../src/sandbox/excel/platform";
import { loadOffice } from "../sandbox/excel/loadOffice";

const SHEET = "Datos 2023";

/** The stand-in with the add-in's functions, as one of the Excels hands them their cells. */
export interface FunctionsInExcel {
  readonly excel: ExcelHost;
  /** The same functions in another Excel. */
  on(platform: Platform): void;
  /** Puts the rows in a sheet, from A1, in place of what it had. */
  fill(rows: readonly (readonly CellValue[])[]): void;
  /** One cell, or a block of them, as a formula would name them. */
  cells(row: number, column: number, rows?: number): CellReference;
  call(id: string, ...args: readonly unknown[]): Promise<FunctionResult>;
}

export async function functionsInExcel(): Promise<FunctionsInExcel> {
  const office = await loadOffice();
  registerFunctions();
  const excel = office.host;
  excel.functions.metadata = JSON.parse(await generateMetadata()) as FunctionsMetadata;
  return {
    excel,
    on: (platform) => office.on(platform),
    fill: (rows) => {
      const cells = rows.flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : { row: r, column: c, value })));
      office.open({ sheets: [{ name: SHEET, cells }] });
    },
    cells: (row, column, rows = 1) =>
      new CellReference(`'${SHEET}'!${rows === 1 ? cellAddress(row, column) : rectAddress({ row, column, rows, columns: 1 })}`),
    call: (id, ...args) => excel.functions.invoke(id, args, { address: `'${SHEET}'!Z1` }).result,
  };
}

/** The value of a function of one cell; an error of Excel as its text. */
export function oneCell(result: FunctionResult): unknown {
  if (!result.ok) return result.error;
  return Array.isArray(result.value) ? (result.value as unknown[][])[0]?.[0] : result.value;
}
