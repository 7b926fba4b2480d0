/**
 * `npx tsx test/matrices/makeCorpus.ts`: writes the workbooks of the reader's corpus and what must be read in each, always with the same
 * bytes.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import type { CellError, CellValue } from "../../src/engine/grid";
import type { TestCell } from "../engine/gridOf";
import { readBase } from "./corpusBase";
import { cellBooks } from "./cellBooks";
import type { CorpusBook, CorpusSheet, ExpectedMatrix } from "./corpusSheet";
import { layoutBooks } from "./layoutBooks";

const WRITTEN = new Date(Date.UTC(2024, 2, 15, 12));

export async function corpusBooks(): Promise<readonly CorpusBook[]> {
  const base = await readBase();
  return [...layoutBooks(base), ...cellBooks(base)];
}

export async function bookBytes(book: CorpusBook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: "PNTP", lastModifiedBy: "PNTP", created: WRITTEN, modified: WRITTEN });
  for (const sheet of book.sheets) writeSheet(workbook.addWorksheet(sheet.name), sheet);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return zipSync(unzipSync(bytes), { mtime: new Date(2024, 2, 15, 12), level: 9 });
}

/** One line per matrix and per row, so that a change reads well in a diff. */
export function expectedText({ about, matrices }: CorpusBook): string {
  const matrix = ({ rows, ...rest }: ExpectedMatrix): string =>
    `    {\n${Object.entries(rest)
      .map(([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
      .join("")}      "rows": [\n${rows.map((row) => `        ${JSON.stringify(row)}`).join(",\n")}\n      ]\n    }`;
  return (
    `{\n  "about": ${JSON.stringify(about)},\n  "matrices": ` +
    `[${matrices.length === 0 ? "" : `\n${matrices.map(matrix).join(",\n")}\n  `}]\n}\n`
  );
}

function writeSheet(sheet: ExcelJS.Worksheet, { rows, merges, hiddenRows = [], hiddenColumns = [] }: CorpusSheet): void {
  rows.forEach((row, at) => row.forEach((cell, column) => writeCell(sheet, at + 1, column + 1, cell)));
  for (const merge of merges) sheet.mergeCells(merge);
  for (const row of hiddenRows) sheet.getRow(row + 1).hidden = true;
  for (const column of hiddenColumns) sheet.getColumn(column + 1).hidden = true;
}

function writeCell(sheet: ExcelJS.Worksheet, row: number, column: number, cell: TestCell): void {
  if (cell === null || cell === undefined) return;
  const target = sheet.getCell(row, column);
  if (typeof cell !== "object" || "error" in cell) {
    target.value = excelValue(cell);
    return;
  }
  target.value =
    cell.formula === undefined
      ? excelValue(cell.value ?? null)
      : ({ formula: cell.formula.slice(1), result: excelValue(cell.value ?? null) } as ExcelJS.CellFormulaValue);
  if (cell.format !== undefined) target.numFmt = cell.format;
}

function excelValue(value: CellValue): ExcelJS.CellValue {
  return typeof value === "object" && value !== null ? { error: (value as CellError).error as ExcelJS.CellErrorValue["error"] } : value;
}

async function main(): Promise<void> {
  for (const book of await corpusBooks()) {
    await writeFile(path.join(__dirname, `${book.name}.xlsx`), await bookBytes(book));
    await writeFile(path.join(__dirname, `${book.name}.json`), expectedText(book));
    process.stdout.write(`${book.name}\n`);
  }
}

if (require.main === module) void main();
