import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { buildExampleSheet } from "../../../src/engine/actions/exampleSheet";
import { faultyRows } from "../../engine/actions/fixes/faultyGrid";

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

/** A matrix with one fault of every kind that can be fixed. */
export function writeFaulty(sheet: ExcelJS.Worksheet): void {
  faultyRows().forEach((cells, row) =>
    cells.forEach((content, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      const { value, format } =
        typeof content === "object" && content !== null && !("error" in content) ? content : { value: content, format: undefined };
      if (typeof value === "string" || typeof value === "number") cell.value = value;
      if (format !== undefined) cell.numFmt = format;
    }),
  );
}

/** The example with a second column that claims to be the values of 2023. */
export function writeExampleWithRival(sheet: ExcelJS.Worksheet): void {
  writeExample(sheet);
  sheet.getCell(4, 21).value = "Valores obtenidos";
  sheet.getCell(5, 21).value = 2023;
  for (let row = 6; row <= 21; row++) if (sheet.getCell(row, 18).value !== null) sheet.getCell(row, 21).value = 5;
}

/** «Meta», «Avance» and «% Avance» by year: no header says «valor obtenido». */
export function writeYearByYear(sheet: ExcelJS.Worksheet): void {
  sheet.addRows([
    [
      "Código",
      "Indicador",
      "Sentido",
      "Línea base",
      "Meta 2024",
      "Avance 2024",
      "% Avance 2024",
      "Meta 2025",
      "Avance 2025",
      "% Avance 2025",
      "Observaciones",
    ],
    ["OP.01", "Ampliar la cobertura"],
    ["IOP.01.01", "Tasa de cobertura de vacunas", "ascendente", 38.8, 43.2, 40.2, 93.1, 47.6, 46.2, 97.1],
    ["IOP.01.02", "Tasa de cobertura de controles", "ascendente", 51.8, 53.6, 52, 97, 55.3, 59.7, 108],
    ["IOP.01.03", "Tasa de hogares con conexión", "ascendente", 24.8, 27.5, 25.6, 93.1, 30.1, 30.1, 100],
    ["IOP.01.04", "Tasa de hogares con desagüe", "ascendente", 61.2, 64, 80, 125, 66.9, 46.8, 70],
  ]);
}

/** A tracking table whose headers tell nothing: no matrix until its columns are told. */
export function writeTrackingTable(sheet: ExcelJS.Worksheet): void {
  sheet.addRows([
    ["Cuadro de control"],
    [null, null, null, "2024", null, null, "2025"],
    ["Ref.", "Concepto", "Inicio", "Columna 1", "Columna 2", "Razón", "Columna 1", "Columna 2", "Razón"],
    [1001, "Households with improved access", 47.4, 50.3, 48.8, 0.97, 56.1, 28.1, 0.5],
    [1002, "Households with treated water", 68.7, 71.4, 66.4, 0.93, 76.8, 76.8, 1],
    [1003, "Farmers who apply practices", 65.9, 71.1, 66.1, 0.93, 81.5, 88, 1.08],
    [1004, "Schools with a kitchen garden", 53.7, 58.6, 63.3, 1.08, 68.4, 85.5, 1.25],
  ]);
  sheet.mergeCells("D2:F2");
  sheet.mergeCells("G2:I2");
}

/** Three «fichas técnicas», one below the other. */
export function writeCards(sheet: ExcelJS.Worksheet): void {
  for (const number of [1, 2, 3])
    sheet.addRows([
      ["FICHA TÉCNICA DEL INDICADOR"],
      ["Nombre del indicador:", `Porcentaje de casos resueltos ${number}`],
      ["Justificación:", "Mide la resolución de los casos."],
      ["Responsable del indicador:", "Dirección de Servicios"],
      ["Método de cálculo:", "(A/B)*100"],
      ["Sentido esperado:", "Ascendente"],
      [null, "Línea de base", "Logros esperados"],
      ["Año", 2024, 2026, 2027],
      ["Valor", 43, 45.5, 48],
      [],
    ]);
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
