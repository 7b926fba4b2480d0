import { columnsOf, type Table, type TableCell } from "../table";
import { safeText, textAsItWas } from "./safeText";

/** A table as RFC 4180 writes it: commas, CRLF, a header; what has a comma, a quote or a line break stands between quotes; null is nothing. */
export function csvText({ schema, rows }: Table): string {
  const columns = columnsOf(schema);
  const lines = [columns.join(","), ...rows.map((row) => columns.map((column) => csvCell(row[column] ?? null)).join(","))];
  return `${lines.join("\r\n")}\r\n`;
}

function csvCell(cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = safeText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The cells of a CSV, line by line; undefined where its quotes are not closed or stand inside a cell. Lines may end as other programs write them. */
export function csvCells(text: string): readonly (readonly string[])[] | undefined {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (cell === undefined) return undefined;
    line.push(textAsItWas(cell.text));
    at = cell.end;
    if (at < text.length && !/[,\r\n]/.test(text.charAt(at))) return undefined;
    if (text[at] === ",") {
      at += 1;
      if (at === text.length) line.push("");
      else continue;
    }
    lines.push(line);
    line = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

interface CellRead {
  readonly text: string;
  /** Where what follows it begins: a comma, the end of the line or of the text. */
  readonly end: number;
}

function plainCell(text: string, start: number): CellRead {
  PLAIN.lastIndex = start;
  const end = PLAIN.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

const PLAIN = /[,\r\n]/g;

function quotedCell(text: string, start: number): CellRead | undefined {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 2))
    if (text[end + 1] !== '"') return { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
  return undefined;
}
