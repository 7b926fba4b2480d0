import type ExcelJS from "exceljs";
import type { Datum, Provenance, RowKind, SampleRow, Typing } from "./sampleRows";

const YEARS = [2019, 2020, 2021, 2022, 2023];
const COLUMNS = 21;
const FIRST_ROW = 8;
const FONT = "Calibri";
const NAVY = "FF1F3B5C";
const RULE: Partial<ExcelJS.Border> = { style: "thin", color: { argb: "FFBFBFBF" } };
const WIDTHS = [15.5, 58, 17, 12, 12.5, 13, 7.5, 9, ...YEARS.map(() => 8.3), ...YEARS.map(() => 8.3), 10.5, 10.5, 15];

/** How each provenance looks; its word stands in the last column, so that colour is never alone. */
const LOOK: Record<Provenance, { readonly color: string; readonly italic: boolean; readonly word: string }> = {
  published: { color: "FF000000", italic: false, word: "Publicado" },
  deduced: { color: "FF1F4E9E", italic: false, word: "Deducido" },
  synthetic: { color: "FF7A7A7A", italic: true, word: "Sintético" },
};
const ROW_FILL: Partial<Record<RowKind, string>> = { objective: "FFDCE6F1", guideline: "FFF2F2F2" };

/**
 * Writes the matrix as a ministry publishes it: titles, two merged header rows (with the published wrong merge), one row per code, notes.
 */
export function writeMatrix(sheet: ExcelJS.Worksheet, rows: readonly SampleRow[]): void {
  WIDTHS.forEach((width, i) => (sheet.getColumn(i + 1).width = width));
  writeTitles(sheet);
  writeHeaders(sheet);
  rows.forEach((row, i) => writeRow(sheet.getRow(FIRST_ROW + i), row));
  writeNotes(sheet, FIRST_ROW + rows.length + 1);
  addAids(sheet, FIRST_ROW, FIRST_ROW + rows.length - 1);
}

function writeTitles(sheet: ExcelJS.Worksheet): void {
  const title = (row: number, text: string, font: Partial<ExcelJS.Font>): void => {
    sheet.mergeCells(row, 1, row, COLUMNS);
    Object.assign(sheet.getCell(row, 1), { value: text, font: { name: FONT, ...font }, alignment: { vertical: "middle" } });
  };
  title(1, "Política Nacional frente a la Trata de Personas y sus Formas de Explotación", { size: 14, bold: true, color: { argb: NAVY } });
  title(2, "Matriz de seguimiento de indicadores · Reporte de cumplimiento 2023", { size: 11 });
  title(3, "Ministerio rector: Ministerio del Interior · Corte: 31 de diciembre de 2023", { size: 10, color: { argb: "FF595959" } });
  sheet.mergeCells(4, 1, 4, COLUMNS);
  sheet.getCell(4, 1).value = {
    richText: [
      { font: { name: FONT, size: 10, bold: true, color: { argb: "FFC00000" } }, text: "LIBRO DE EJEMPLO. " },
      legend("published", "Negro: publicado en el reporte 2023. "),
      legend("deduced", "Azul: deducido de lo publicado. "),
      legend(
        "synthetic",
        "Gris cursiva: sintético, inventado para completar las 50 filas; no citar. La última columna lo dice fila por fila.",
      ),
    ],
  };
  sheet.getRow(1).height = 22;
  sheet.getRow(5).height = 6;
}

function legend(from: Provenance, text: string): ExcelJS.RichText {
  return { font: { name: FONT, size: 10, italic: LOOK[from].italic, color: { argb: LOOK[from].color } }, text };
}

function writeHeaders(sheet: ExcelJS.Worksheet): void {
  const single = [
    "Código",
    "Objetivo prioritario / Lineamiento / Servicio / Indicador",
    "Responsable de indicador",
    "Tipo de indicador / Estándar de cumplimiento",
    "Sentido esperado",
    "Tipo de agregación",
  ];
  single.forEach((text, i) => {
    sheet.getCell(6, i + 1).value = text;
    sheet.mergeCells(6, i + 1, 7, i + 1);
  });
  const block = (column: number, text: string, below: readonly (string | number)[], merged = below.length): void => {
    sheet.getCell(6, column).value = text;
    if (merged > 1) sheet.mergeCells(6, column, 6, column + merged - 1);
    below.forEach((value, i) => (sheet.getCell(7, column + i).value = value));
  };
  block(7, "Línea base", ["Año", "Valor"]);
  block(9, "Logros esperados", YEARS);
  // As published: the heading spans four cells over five years.
  block(14, "Valores obtenidos", YEARS, 4);
  block(19, "Avance Tipo 1 (%)", [2023]);
  block(20, "Avance Tipo 2 (%)", [2023]);
  sheet.getCell(6, 21).value = "Procedencia del dato";
  sheet.mergeCells(6, 21, 7, 21);
  for (const row of [6, 7])
    for (let column = 1; column <= COLUMNS; column++)
      Object.assign(sheet.getCell(row, column), {
        font: { name: FONT, size: 10, bold: true, color: { argb: "FFFFFFFF" } },
        fill: solid(NAVY),
        border: { top: RULE, left: RULE, bottom: RULE, right: RULE },
        alignment: { horizontal: "center", vertical: "middle", wrapText: true },
      });
  sheet.getRow(6).height = 44;
  sheet.getRow(7).height = 18;
}

function writeRow(line: ExcelJS.Row, row: SampleRow): void {
  const put = (
    column: number,
    value: ExcelJS.CellValue,
    from: Provenance,
    look: { numFmt?: string; align?: "left" | "center" | "right" } = {},
  ): void => {
    const cell = line.getCell(column);
    if (value !== "") cell.value = value;
    const { color, italic } = LOOK[from];
    cell.font = {
      name: FONT,
      size: 10,
      italic,
      color: { argb: color },
      bold: row.kind === "objective" || (row.kind === "guideline" && column <= 2),
    };
    cell.alignment = { horizontal: look.align ?? "left", vertical: "middle", wrapText: true };
    cell.border = { top: RULE, left: RULE, bottom: RULE, right: RULE };
    if (look.numFmt) cell.numFmt = look.numFmt;
    const fill = ROW_FILL[row.kind];
    if (fill) cell.fill = solid(fill);
  };
  put(1, row.code.text, row.code.from);
  put(2, row.name.text, row.name.from);
  ["responsable", "tipo", "sentido", "agregacion"].forEach((column, i) =>
    put(3 + i, row.texts[column]?.text ?? "", row.texts[column]?.from ?? "published"),
  );
  figureColumns().forEach(([column, name]) => {
    const datum = row.figures[name] ?? { text: "", from: "published" as const };
    const typing = name.startsWith("vo_") ? row.typing.actuals : row.typing.targets;
    const typed = name === "lb_anio" ? { value: datum.text === "" ? "" : Number(datum.text) } : typeFigure(datum, typing);
    put(column, typed.value, datum.from, { ...typed, align: isTyped(typed.value) ? "right" : "center" });
  });
  put(19, printedProgress(row.printed1), "published", { numFmt: "0.0", align: "right" });
  put(20, printedProgress(row.printed2), "published", { numFmt: "0.0", align: "right" });
  const [word, from] = provenanceOf(row);
  put(21, word, from, { align: "center" });
  line.height = Math.max(1, Math.ceil(row.name.text.length / 62), Math.ceil((row.texts["responsable"]?.text.length ?? 0) / 17)) * 13.5 + 4;
}

/** One invented datum makes the row synthetic at least in part. Years of the baseline and ND are not data. */
function provenanceOf(row: SampleRow): readonly [string, Provenance] {
  const figures = Object.entries(row.figures)
    .filter(([name, { text }]) => name !== "lb_anio" && text !== "ND")
    .map(([, datum]) => datum);
  const origins = [
    row.name,
    ...figures,
    ...(row.printed1 === undefined || row.printed1 === "ND" ? [] : [{ from: "published" as const }]),
  ].map(({ from }) => from);
  if (origins.every((from) => from === "synthetic")) return [LOOK.synthetic.word, "synthetic"];
  if (origins.includes("synthetic")) return ["Parte sintético", "synthetic"];
  return origins.includes("deduced") ? [LOOK.deduced.word, "deduced"] : [LOOK.published.word, "published"];
}

function figureColumns(): readonly (readonly [number, string])[] {
  const years = (side: string, first: number) => YEARS.map((year, i) => [first + i, `${side}_${year}`] as const);
  return [[7, "lb_anio"], [8, "lb_valor"], ...years("le", 9), ...years("vo", 14)];
}

/** One figure as planners type it: «85%» as text, 0.85 shown as 85 %, 85 alone, «1,718» as text, ND. */
function typeFigure({ text }: Datum, typing: Typing): { value: ExcelJS.CellValue; numFmt?: string } {
  const number = Number(text.replace("%", "").replaceAll(",", ""));
  if (text === "" || Number.isNaN(number)) return { value: text };
  if (typing === "texto") return { value: text.includes("%") || number < 1000 ? text : number.toLocaleString("en-US") };
  if (typing === "número" || !text.includes("%")) return { value: number, numFmt: number >= 1000 ? "#,##0" : "General" };
  const decimals = (text.replace("%", "").split(".")[1] ?? "").length;
  // Through the decimal text, so that 6.9 % is stored as 0.069 and not as 0.06900000000000001.
  return { value: Number((number / 100).toFixed(decimals + 2)), numFmt: decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%` };
}

function isTyped(value: ExcelJS.CellValue): boolean {
  return typeof value === "number" || (typeof value === "string" && /\d/.test(value));
}

function printedProgress(printed: string | undefined): ExcelJS.CellValue {
  if (printed === undefined) return "";
  const number = Number(printed.replace(/^.*-> /, ""));
  return Number.isNaN(number) ? printed : number;
}

function writeNotes(sheet: ExcelJS.Worksheet, row: number): void {
  const notes = [
    "Nota: ND = no determinado o no disponible. Los Avances están como fueron publicados, a un decimal y escritos a " +
      "mano; las filas sin cifra publicada quedan vacías.",
    "Nota: el encabezado «Valores obtenidos» abarca cuatro de los cinco años, igual que en la matriz publicada.",
  ];
  notes.forEach((text, i) => {
    const cell = sheet.getCell(row + i, 1);
    cell.value = text;
    cell.font = { name: FONT, size: 9, italic: true, color: { argb: "FF595959" } };
  });
}

/** What a tended workbook has besides figures: frozen headers, lists of valid words, a comment, and a page that prints. */
function addAids(sheet: ExcelJS.Worksheet, first: number, last: number): void {
  sheet.views = [{ state: "frozen", xSplit: 2, ySplit: 7, showGridLines: false, zoomScale: 85 }];
  for (let row = first; row <= last; row++) {
    if (!String(sheet.getCell(row, 1).value).startsWith("I")) continue;
    sheet.getCell(row, 5).dataValidation = { type: "list", allowBlank: true, formulae: ['"ascendente,descendente,no definido"'] };
    sheet.getCell(row, 6).dataValidation = { type: "list", allowBlank: true, formulae: ['"acumulado,no acumulado"'] };
    if (sheet.getCell(row, 1).value === "ISS.02.04.03.01")
      sheet.getCell(row, 18).note = "Revisar con la entidad: 210 denuncias sobre 7 dan 30 veces; el porcentaje parece invertido.";
  }
  sheet.pageSetup = {
    orientation: "landscape",
    paperSize: 8 as ExcelJS.PaperSize,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "6:7",
    printArea: `A1:U${last + 3}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter = { oddFooter: "&LLibro de ejemplo: contiene datos sintéticos&RPágina &P de &N" };
}

function solid(argb: string): ExcelJS.Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}
