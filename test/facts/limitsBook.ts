import ExcelJS from "exceljs";

/** Rows under the header; code, name, responsible, direction, aggregation, baseline, LE 2022, LE 2023, VO 2022, VO 2023. */
const ROWS: readonly (readonly ExcelJS.CellValue[])[] = [
  ["OP.01", "Mejorar el servicio"],
  ["IOP.01.01", "Número de casos atendidos", "Entidad A", "ascendente", "no acumulado", 2020, 10, 50, 100, 36, 72],
  ["IOP.01.02", "Número de personas capacitadas", "Entidad B", "ascendente", "no acumulado", 2020, 10, 50, 100, 46, 92],
  ["LN.01.01", "Ampliar la cobertura"],
  ["SS.01.01.01", "Servicio de orientación"],
  ["ISS.01.01.01.01", "Número de familias orientadas", "Entidad A", "ascendente", "no acumulado", 2020, 20, 100, 200, 60, 144],
  ["ISS.01.01.01.02", "Número de familias visitadas", "Entidad A", "ascendente", "no acumulado", 2020, 20, 100, 200, 60, 184],
  ["ISS.01.01.01.03", "Número de talleres", "Entidad B", "ascendente", "no acumulado", 2020, 20, 100, 200, 60, "ND"],
  ["OP.02", "Reducir los riesgos"],
  ["IOP.02.01", "Número de inspecciones", "Entidad B", "ascendente", "no acumulado", 2020, 10, 60, 110, 20, 22],
];

/** A matrix whose Avances stand between the limits of today and others: 72 and 92, and no figure that is 75 or 95. */
export async function limitsBook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Matriz");
  const header = ["Código", "Objetivo prioritario / Indicador", "Responsable de indicador", "Sentido esperado", "Tipo de agregación"];
  sheet.addRow([...header, "Línea base", null, "Logros esperados", null, "Valores obtenidos", null]);
  sheet.addRow([...header.map(() => null), "Año", "Valor", 2022, 2023, 2022, 2023]);
  for (const row of ROWS) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
