import ExcelJS from "exceljs";
import { cell, progressVectors, readCsv } from "../../vectors/readVectors";

/** A row under test: sentido, agregación, relevancia, línea base, and figures by period («2023», «2023-I») as they stand in the cells. */
export interface BookRow {
  readonly direction: string;
  readonly aggregation: string;
  readonly relevance: number;
  readonly baselineYear: number | null;
  readonly baseline: BookFigure;
  readonly targets: Readonly<Record<string, BookFigure>>;
  readonly actuals: Readonly<Record<string, BookFigure>>;
}

/** What is typed in a cell; a pair is a number with its format. */
export type BookFigure = number | string | boolean | null | readonly [number, string] | typeof BROKEN;

/** A cell with #DIV/0!. */
const BROKEN = { formula: "1/0", result: { error: "#DIV/0!" } } as const;

const HEADERS = ["Código", "Indicador", "Responsable", "Sentido esperado", "Tipo de agregación", "Relevancia", "Año LB", "Valor LB"];

/** A sheet whose objectives have their indicators scattered among services, ten to each. */
export const SCATTERED = "Salteados";

/** A workbook with one matrix in each sheet: objectives of three indicators each, one under the other, or scattered. */
export async function vectorBook(sheets: Readonly<Record<string, readonly BookRow[]>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) addMatrix(book, name, rows, name === SCATTERED ? 10 : 3);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addMatrix(book: ExcelJS.Workbook, name: string, rows: readonly BookRow[], size: number): void {
  const sheet = book.addWorksheet(name);
  const periods = (pick: (row: BookRow) => object): readonly string[] => [...new Set(rows.flatMap((row) => Object.keys(pick(row))))].sort();
  const targets = periods((row) => row.targets);
  const actuals = periods((row) => row.actuals);
  const years = (labels: readonly string[]): readonly (string | number)[] =>
    labels.map((label) => (label.includes("-") ? label : Number(label)));
  sheet.addRow([
    ...HEADERS.slice(0, 6),
    "Línea base",
    "",
    ...targets.map((_, index) => (index === 0 ? "Logros esperados" : "")),
    ...actuals.map((_, index) => (index === 0 ? "Valores obtenidos" : "")),
  ]);
  sheet.addRow([...HEADERS.slice(0, 6).map(() => ""), "Año", "Valor", ...years(targets), ...years(actuals)]);

  rows.forEach((row, index) => {
    const objective = String(Math.floor(index / size) + 1).padStart(2, "0");
    if (index % size === 0) sheet.addRow([`OP.${objective}`, `Objetivo ${objective}`]);
    else if (name === SCATTERED) sheet.addRow([`SS.${objective}.01.${String(index % size).padStart(2, "0")}`, "Servicio"]);
    const code = `IOP.${objective}.${String((index % size) + 1).padStart(2, "0")}`;
    const entity = ["Ministerio Público", "PNP", "MIMP"][index % 3];
    const added = sheet.addRow([code, `Indicador ${code}`, entity, row.direction, row.aggregation, row.relevance, row.baselineYear]);
    const figures = [
      row.baseline,
      ...targets.map((label) => row.targets[label] ?? null),
      ...actuals.map((label) => row.actuals[label] ?? null),
    ];
    figures.forEach((figure, at) => putFigure(added.getCell(8 + at), figure));
  });
}

function putFigure(target: ExcelJS.Cell, figure: BookFigure): void {
  if (figure === null) return;
  if (typeof figure !== "object") target.value = figure;
  else if ("formula" in figure) target.value = { formula: figure.formula, result: { error: "#DIV/0!" } };
  else {
    target.value = figure[0];
    target.numFmt = figure[1];
  }
}

/** Every row of avances.csv as plain numbers and ND. */
export function progressRows(): readonly BookRow[] {
  return progressVectors().map(({ directionText, baseline, target, actual }, index) => ({
    ...base(directionText, index),
    baseline,
    targets: { "2022": target, "2023": target },
    actuals: { "2022": actual, "2023": actual },
  }));
}

/** Every published row with its cells as the report prints them, text and all. */
export function publishedRows(): readonly BookRow[] {
  return readCsv("publicadas_2023.csv").map((row, index) => {
    const years = (prefix: string): Record<string, string> =>
      Object.fromEntries(["2021", "2022", "2023"].map((year) => [year, cell(row, `${prefix}_${year}`)]));
    return { ...base(cell(row, "sentido"), index), baseline: cell(row, "linea_base"), targets: years("le"), actuals: years("vo") };
  });
}

/** Every row of series.csv: several years, semesters, flows. */
export function seriesRows(): readonly BookRow[] {
  return readCsv("series.csv").map((row, index) => ({
    ...base("ascendente", index),
    aggregation: cell(row, "agregacion"),
    baselineYear: cell(row, "anio_lb") === "" ? null : Number(cell(row, "anio_lb")),
    baseline: typed(cell(row, "linea_base")),
    targets: periodFigures(cell(row, "logros_esperados")),
    actuals: periodFigures(cell(row, "valores_obtenidos")),
  }));
}

const percent = (ratio: number): BookFigure => [ratio, "0.0%"];

/** Figures typed in every way that planners type them, and mixed within a row. */
export function typedRows(): readonly BookRow[] {
  const pairs: readonly (readonly [BookFigure, BookFigure, BookFigure])[] = [
    ["50%", "85%", "62,2%"],
    ["182", "1,718", "2,103"],
    [percent(0.5), percent(0.85), "62.2%"],
    [50, 85, "62,2%"],
    ["50 %", "85\u00a0%", "62.2 %"],
    ["1\u00a0200", "1\u00a0718", "2\u00a0103"],
    [10, 20, "(5)"],
    ["ND", "85%", "N.D."],
    ["85%", "85%", "90%"],
    ["9.5.5%", "85%", "62%"],
    [null, "85%", null],
    ["  ", "85%", "70%"],
    ["-", "120", "s/i"],
    [percent(0.5), percent(0.85), percent(0)],
    ["6,240%", "100%", "6,240%"],
    [0, "1,5", "0,75"],
    ["10", 20, "15.0"],
    ["+10", "20", "15"],
    ["10", "20", "NA"],
    [percent(0.07), percent(0.07), "7%"],
    ["100,000", "250,000", "1,234,567"],
    ["0.125", "0.5", "0.250"],
    [true, 20, 15],
    [10, 20, true],
    ["10", false, "15"],
  ];
  const directions = ["ascendente", "descendente", "máximo permisible", "mínimo permisible"];
  return pairs.flatMap(([baseline, target, actual], index) =>
    directions.map((direction, turn) => ({
      ...base(direction, index + turn),
      baseline,
      targets: { "2022": target, "2023": target },
      actuals: { "2022": actual, "2023": actual },
    })),
  );
}

function base(direction: string, index: number): Pick<BookRow, "direction" | "aggregation" | "relevance" | "baselineYear"> {
  return { direction, aggregation: "no acumulado", relevance: (index % 4) + 1, baselineYear: 2020 };
}

function typed(text: string): BookFigure {
  if (text === "error") return BROKEN;
  return text === "" || text === "vacío" ? null : text === "ND" || Number.isNaN(Number(text)) ? text : Number(text);
}

function periodFigures(text: string): Record<string, BookFigure> {
  return Object.fromEntries(
    text
      .split("|")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => {
        const [period = "", figure = ""] = part.split(":").map((each) => each.trim());
        return [period, typed(figure)];
      }),
  );
}
