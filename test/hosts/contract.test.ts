/** @jest-environment-options {"globalsCleanup": "off"} */
import ExcelJS from "exceljs";
import type { CellValue, Grid } from "../../src/engine/grid";
import { cellAddress } from "../../src/engine/address";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { MemoryHost } from "../memoryHost";
import { loadOffice, type OfficeInNode } from "../sandbox/excel/loadOffice";
import { describeHost, type ContractSheet } from "./contract";
import { bookFromFile, openSample } from "./excel/bookFromFile";
import { editFile } from "./xlsx/byHand";
import { open as openBytes } from "./xlsx/packageParts";

let office: OfficeInNode;

beforeAll(async () => {
  office = await loadOffice();
});

describeHost("The workbook in memory", {
  open: async (sheets) => {
    const host = MemoryHost.of(sheets.map(gridFrom));
    return {
      host,
      type: async (sheet, row, column, value) => host.type(sheet, cellAddress(row, column), value),
      protect: async (name) => {
        host.edit(({ sheets: all }) => all.filter((sheet) => sheet.name === name).forEach((sheet) => (sheet.isProtected = true)));
        return host;
      },
    };
  },
  openSample: async () => {
    const file = openSample();
    const grids = (await file.listSheets()).map(({ name }) => file.readGrid(name));
    return MemoryHost.of(await Promise.all(grids));
  },
});

describeHost("An .xlsx file", {
  open: async (sheets) => {
    const opened = openXlsx(await bytesOf(sheets));
    if (!opened.ok) throw new Error(opened.problem.message);
    const { host } = opened;
    const type = async (sheet: string, row: number, column: number, value: number): Promise<void> => {
      await host.apply({ title: "Teclear", sources: [], steps: [{ step: "writeCells", sheet, cells: [{ row, column, value }] }] });
    };
    return { host, type, protect: async (sheet) => openBytes(editFile(host.save(), (file) => file.protect(sheet))) };
  },
  openSample: async () => openSample(),
});

describeHost("Excel, over the real Office.js,", {
  open: async (sheets) => {
    const excel = office.open({
      sheets: sheets.map(({ isProtected, merges, ...sheet }) => ({
        name: sheet.name,
        cells: cellsOf(sheet),
        ...(merges && { merges }),
        ...(isProtected && { protection: {} }),
      })),
    });
    return {
      host: createExcelHost(),
      type: async (sheet, row, column, value) => excel.book.findSheet(sheet)?.setContent(row, column, { value }),
      protect: async (sheet) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).protection.protect();
          await context.sync();
        });
        return createExcelHost();
      },
    };
  },
  openSample: async () => {
    office.open(await bookFromFile(openSample()));
    return createExcelHost();
  },
});

function cellsOf({ rows }: Pick<ContractSheet, "rows">): { row: number; column: number; value: CellValue }[] {
  return rows.flatMap((line, row) => line.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])));
}

function gridFrom({ name, rows, merges = [], isProtected = false }: ContractSheet): Grid {
  return {
    sheet: name,
    area: { row: 0, column: 0, rows: rows.length, columns: Math.max(...rows.map(({ length }) => length)) },
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isProtected,
    date1904: false,
    value: (row, column) => rows[row]?.[column] ?? null,
    formula: () => undefined,
    numberFormat: () => "General",
  };
}

async function bytesOf(sheets: readonly ContractSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, rows, merges = [], isProtected } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const { row, column, value } of cellsOf({ rows })) sheet.getCell(row + 1, column + 1).value = value as string | number | boolean;
    for (const { row, column, rows: height, columns } of merges) sheet.mergeCells(row + 1, column + 1, row + height, column + columns);
    if (isProtected) await sheet.protect("", {});
  }
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}
