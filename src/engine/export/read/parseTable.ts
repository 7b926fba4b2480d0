import { exportTexts } from "../../words/export/exportTexts";
import { csvCells } from "../format/csv";
import { columnsOf, type Field, type Table, type TableCell, type TableRow, type TableSchema } from "../table";
import { ExportProblem } from "./problem";

/** The text of a file of an export. */
export interface ExportedFile {
  readonly format: "csv" | "json";
  readonly text: string;
}

/** A table of an export from its file; columns may stand in another order, and those that we do not know are left out. */
export function parseTable(name: string, schema: TableSchema, { format, text }: ExportedFile): Table {
  const rows = format === "csv" ? csvRows(name, schema, text) : jsonRows(name, text);
  return { name, schema, rows: rows.map((row, index) => checkedRow(name, schema, row, index + 1)) };
}

type Raw = Readonly<Record<string, unknown>>;

function csvRows(name: string, schema: TableSchema, text: string): readonly Raw[] {
  const lines = csvCells(text);
  if (lines === undefined) throw new ExportProblem(exportTexts.unclosedQuote(name));
  const [header = [], ...rows] = lines;
  return rows
    .filter((row) => row.length > 1 || row[0] !== "")
    .map((row) => Object.fromEntries(header.map((column, at) => [column, typed(schema.fields[column], row[at] ?? "")])));
}

/** A text that is not of the column's type stays a text, and is refused as one. */
function typed(field: Field | undefined, text: string): TableCell {
  if (text === "") return null;
  if (field?.type === "boolean") return text === "true" || (text === "false" ? false : text);
  if (field?.type === "string" || field === undefined) return text;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

function jsonRows(name: string, text: string): readonly Raw[] {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    rows = undefined;
  }
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new ExportProblem(exportTexts.notJson(name));
  return rows;
}

function isRow(row: unknown): row is Raw {
  return typeof row === "object" && row !== null && !Array.isArray(row);
}

function checkedRow(name: string, schema: TableSchema, raw: Raw, number: number): TableRow {
  const row: Record<string, TableCell> = {};
  for (const column of columnsOf(schema)) {
    const field = schema.fields[column];
    if (!(column in raw)) throw new ExportProblem(exportTexts.missingColumn(name, column));
    const cell = raw[column];
    if (!field || !fits(field, cell)) throw new ExportProblem(exportTexts.wrongCell(name, number, column, String(cell ?? "")));
    row[column] = cell;
  }
  return row;
}

function fits({ type, required, values, least }: Field, cell: unknown): cell is TableCell {
  if (cell === null) return required === undefined;
  if (type === "string") return typeof cell === "string" && (values === undefined || values.includes(cell));
  if (type === "boolean") return typeof cell === "boolean";
  if (typeof cell !== "number" || !Number.isFinite(cell) || (least !== undefined && cell < least)) return false;
  return type === "number" || Number.isInteger(cell);
}
