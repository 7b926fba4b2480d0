import ExcelJS from "exceljs";

/** Bytes of a workbook with one small matrix per sheet name; `change` edits it before it is written. */
export async function bookWith(
  sheets: readonly string[],
  change: (workbook: ExcelJS.Workbook) => void | Promise<void> = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const name of sheets) addMatrix(workbook.addWorksheet(name), 0);
  await change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** OP.01 with two indicators, 2022 and 2023: AT1 80 and ND in 2023. */
export function addMatrix(sheet: ExcelJS.Worksheet, above: number): void {
  const rows = [
    [
      "Código",
      "Objetivo prioritario / Indicador",
      "Responsable de indicador",
      "Sentido esperado",
      "Línea base",
      null,
      "Logros esperados",
      null,
      "Valores obtenidos",
      null,
    ],
    [null, null, null, null, "Año", "Valor", 2022, 2023, 2022, 2023],
    ["OP.01", "Mejorar el servicio"],
    ["IOP.01.01", "Número de casos atendidos", "Entidad A", "ascendente", 2020, 10, 15, 20, 12, 16],
    ["IOP.01.02", "Número de personas capacitadas", "Entidad B", "ascendente", 2020, 5, 6, 8, 6, "ND"],
  ];
  rows.forEach((row, i) => (sheet.getRow(above + i + 1).values = row as ExcelJS.CellValue[]));
}
