import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { buildExampleSheet } from "../../../src/engine/actions/exampleSheet";

/** The 50-indicator sample, in base64. */
export function sampleBook(): string {
  return readFileSync(join(__dirname, "../../../assets/ejemplo/matriz_trata_2023.xlsx")).toString("base64");
}

/** A workbook made of sheets, in base64. */
export async function bookOf(sheets: Readonly<Record<string, (sheet: ExcelJS.Worksheet) => void | Promise<void>>>): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [name, fill] of Object.entries(sheets)) await fill(book.addWorksheet(name));
  return Buffer.from(await book.xlsx.writeBuffer()).toString("base64");
}

/** Writes the short example matrix: objectives 77.5, 81.8 and 50.0 in 2023. */
export function writeExample(sheet: ExcelJS.Worksheet): void {
  for (const { row, column, value, style } of buildExampleSheet().content.cells) {
    const cell = sheet.getCell(row + 1, column + 1);
    if (typeof value === "string" || typeof value === "number") cell.value = value;
    if (style?.numberFormat) cell.numFmt = style.numberFormat;
  }
}

/** The example with a second column that claims to be the values of 2023. */
export function writeExampleWithRival(sheet: ExcelJS.Worksheet): void {
  writeExample(sheet);
  sheet.getCell(4, 21).value = "Valores obtenidos";
  sheet.getCell(5, 21).value = 2023;
  for (let row = 6; row <= 21; row++) if (sheet.getCell(row, 18).value !== null) sheet.getCell(row, 21).value = 5;
}

/** Something that has some of a matrix's columns, and no figures. */
export function writeNearMiss(sheet: ExcelJS.Worksheet): void {
  sheet.addRows([
    ["Código", "Indicador", "Responsable", "Línea base"],
    ["IOP.01.01", "Cobertura distrital de inspección", "SUNAFIL", 5],
    ["IOP.02.01", "Casos atendidos por fiscalías", "Ministerio Público", 12],
  ]);
}

/** Protects a sheet as a ministry does before sending it. */
export async function protect(sheet: ExcelJS.Worksheet): Promise<void> {
  await sheet.protect("clave", {});
}
