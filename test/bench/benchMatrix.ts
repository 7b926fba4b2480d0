import ExcelJS from "exceljs";

const YEARS = Array.from({ length: 12 }, (_, i) => 2012 + i);
export const LAST_YEAR = 2023;

/** Columns of the bench matrix, one-based: Avance stands in the last two. */
export const PROGRESS_COLUMNS = [9 + 2 * YEARS.length, 10 + 2 * YEARS.length] as const;
export const FIRST_ROW = 5;

/** Indicators under each objective: 6 of its own and 44 of services, as many as the sample has in all. */
const PER_OBJECTIVE = 50;
const OWN = 6;

/** Writes a matrix of `count` indicators × 12 years to a file, in the mixed cells that planners type. */
export async function writeBenchMatrix(path: string, count: number, title = "Política de medición"): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: count < 20_000 });
  const sheet = workbook.addWorksheet("Matriz");
  sheet.addRow([title]).commit();
  sheet.addRow([]).commit();
  sheet
    .addRow([
      "Código",
      "Objetivo prioritario / Lineamiento / Servicio / Indicador",
      "Responsable de indicador",
      "Tipo de indicador",
      "Sentido esperado",
      "Tipo de agregación",
      "Línea base",
      null,
      "Logros esperados",
      ...YEARS.slice(1).map(() => null),
      "Valores obtenidos",
      ...YEARS.slice(1).map(() => null),
      "Avance Tipo 1 (%)",
      "Avance Tipo 2 (%)",
    ])
    .commit();
  sheet.addRow([null, null, null, null, null, null, "Año", "Valor", ...YEARS, ...YEARS, LAST_YEAR, LAST_YEAR]).commit();
  for (let i = 0; i < count; i++) {
    const objective = Math.floor(i / PER_OBJECTIVE) + 1;
    if (i % PER_OBJECTIVE === 0) sheet.addRow([`OP.${pad(objective)}`, `Objetivo prioritario número ${objective}`]).commit();
    addIndicator(sheet, objective, i);
  }
  sheet.commit();
  await workbook.commit();
}

function addIndicator(sheet: ExcelJS.Worksheet, objective: number, i: number): void {
  const isPercent = i % 3 === 0;
  const figure = (value: number): ExcelJS.CellValue => (!isPercent ? value : i % 2 === 0 ? value / 100 : `${value}%`);
  const baseline = 20 + (i % 40);
  const row = sheet.addRow([
    codeOf(objective, i % PER_OBJECTIVE),
    `${isPercent ? "Porcentaje" : "Número"} de personas atendidas por el servicio ${i + 1}`,
    `Entidad ${i % 37}`,
    "Calidad",
    i % 11 === 0 ? "descendente" : "ascendente",
    "no acumulado",
    2011,
    figure(baseline),
    ...YEARS.map((_, k) => figure(baseline + k + 1)),
    ...YEARS.map((_, k) => (k < 2 || (i + k) % 17 === 0 ? "ND" : figure(baseline + ((i * 7 + k * 3) % 25)))),
  ]);
  if (isPercent && i % 2 === 0) for (let column = 8; column < PROGRESS_COLUMNS[0]; column++) row.getCell(column).numFmt = "0%";
  row.commit();
}

function codeOf(objective: number, index: number): string {
  return index < OWN ? `IOP.${pad(objective)}.${pad(index + 1)}` : `ISS.${pad(objective)}.01.${pad(index - OWN + 1)}.01`;
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}
