import { columnName } from "../../src/engine/address";
import type { TestCell } from "../engine/gridOf";
import { YEARS, type BaseRow, type Meaning } from "./corpusBase";

/** What the reader should find in one matrix; figures are words: a number, ND, NA, blank, error or malformed. */
export interface ExpectedMatrix {
  readonly sheet: string;
  readonly title?: string;
  /** By column letter: «code», «target 2023», «actual 2022-I», «other». */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly ExpectedRow[];
  /** Rules that must be among the findings. */
  readonly findings: readonly string[];
}

export interface ExpectedRow {
  /** One-based, as the sheet shows it. */
  readonly row: number;
  readonly code: string;
  readonly key: string;
  readonly unit: "percent" | "number";
  readonly objective?: string;
  readonly service?: string;
  readonly base: string;
  readonly targets: string;
  readonly actuals: string;
}

export interface CorpusSheet {
  readonly name: string;
  readonly rows: readonly (readonly TestCell[])[];
  readonly merges: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export interface CorpusBook {
  readonly name: string;
  readonly about: string;
  readonly sheets: readonly CorpusSheet[];
  readonly matrices: readonly ExpectedMatrix[];
}

/** One column: its role as expected, its header cells from top to bottom, and its cell in a row. */
export interface Column {
  readonly role: string;
  readonly header: readonly TestCell[];
  readonly cell: (row: BaseRow, index: number) => TestCell;
  /** Title shared with the columns at its right, merged over `span` of them. */
  readonly span?: number;
}

/** How a figure is typed, and how it must be read when that is not its meaning. */
export type Typing = (
  meaning: Meaning,
  row: BaseRow,
  place: { readonly index: number; readonly side: "base" | "target" | "actual"; readonly year: number },
) => Typed;
export type Typed = TestCell | { readonly cell: TestCell; readonly read: string };

export interface SheetOptions {
  readonly name?: string;
  readonly rows: readonly BaseRow[];
  readonly columns: readonly Column[];
  /** Rows above the header. */
  readonly above?: readonly (readonly TestCell[])[];
  /** Blank columns at the left. */
  readonly left?: number;
  readonly headerMerges?: boolean;
  /** Rows to put before the row of an index (blank rows, repeated headers, totals); `below` goes after the last. */
  readonly before?: (index: number, header: readonly (readonly TestCell[])[]) => readonly (readonly TestCell[])[];
  readonly below?: readonly (readonly TestCell[])[];
  /** Typing used by the figure columns, to compute what must be read. */
  readonly typing: Typing;
  readonly title?: string;
  readonly findings?: readonly string[];
  /** Code and key of each indicator, when they are not the base ones. */
  readonly written?: (row: BaseRow) => {
    readonly code: string;
    readonly key: string;
    readonly objective?: string;
    readonly service?: string;
  };
  /** Periods expected, with the words of a row's targets and actuals; default: the five years. */
  readonly series?: (row: BaseRow, index: number) => { readonly targets: string; readonly actuals: string; readonly base?: string };
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly unit?: (row: BaseRow) => "percent" | "number";
}

/** Lays a matrix out as a sheet and writes down, from the base and not from the reader, what must be read in it. */
export function layOut(options: SheetOptions): { readonly sheet: CorpusSheet; readonly expected: ExpectedMatrix } {
  const { rows, columns, above = [], left = 0, name = "Matriz" } = options;
  const pad: TestCell[] = Array.from({ length: left }, () => null);
  const height = Math.max(...columns.map(({ header }) => header.length));
  const header = Array.from({ length: height }, (_, at) => [...pad, ...columns.map((column) => column.header[at] ?? null)]);
  const cells: (readonly TestCell[])[] = [...above, ...header];
  const expectedRows: ExpectedRow[] = [];
  rows.forEach((row, index) => {
    cells.push(...(options.before?.(index, header) ?? []));
    cells.push([...pad, ...columns.map((column) => column.cell(row, index))]);
    if (row.isIndicator) expectedRows.push(expectedRow(row, index, cells.length, options));
  });
  cells.push(...(options.below ?? []));
  const merges = [...(options.headerMerges === false ? [] : headerMerges(columns, above.length, left)), ...(options.merges ?? [])];
  return {
    sheet: {
      name,
      rows: cells,
      merges,
      ...(options.hiddenRows ? { hiddenRows: options.hiddenRows } : {}),
      ...(options.hiddenColumns ? { hiddenColumns: options.hiddenColumns } : {}),
    },
    expected: {
      sheet: name,
      ...(options.title === undefined ? {} : { title: options.title }),
      columns: Object.fromEntries(columns.map(({ role }, at) => [columnName(left + at), role])),
      rows: expectedRows,
      findings: options.findings ?? [],
    },
  };
}

function expectedRow(row: BaseRow, index: number, sheetRow: number, { typing, written, series, unit }: SheetOptions): ExpectedRow {
  const side = (which: "target" | "actual", values: readonly Meaning[]): string =>
    values.map((value, at) => wordOf(typing(value, row, { index, side: which, year: YEARS[at] ?? 0 }), value)).join(" ");
  const own = series?.(row, index);
  const parents = parentsOf(row.code);
  return {
    row: sheetRow,
    ...(written?.(row) ?? { code: row.code, key: row.code, ...parents }),
    unit: unit?.(row) ?? row.unit,
    base:
      own?.base ??
      `${row.baselineYear} ${wordOf(typing(row.baseline, row, { index, side: "base", year: row.baselineYear }), row.baseline)}`,
    targets: own?.targets ?? side("target", row.targets),
    actuals: own?.actuals ?? side("actual", row.actuals),
  };
}

export function wordOf(typed: Typed, meaning: Meaning): string {
  return isRead(typed) ? typed.read : String(meaning);
}

export function cellOf(typed: Typed): TestCell {
  return isRead(typed) ? typed.cell : typed;
}

function isRead(typed: Typed): typed is { readonly cell: TestCell; readonly read: string } {
  return typeof typed === "object" && typed !== null && "read" in typed;
}

export function parentsOf(code: string): { readonly objective?: string; readonly service?: string } {
  const [prefix = "", ...numbers] = code.split(".");
  const objective = `OP.${numbers[0] ?? ""}`;
  return prefix === "ISS" ? { objective, service: ["SS", ...numbers.slice(0, 3)].join(".") } : { objective };
}

/** Titles over their years, and single headers down the header rows. */
function headerMerges(columns: readonly Column[], top: number, left: number): string[] {
  const height = Math.max(...columns.map(({ header }) => header.length));
  return columns.flatMap(({ header, span = 1 }, at) => {
    const isSingle = header.slice(1).every((cell) => cell === null || cell === undefined) && header[0] !== null;
    if (isSingle && height > 1 && span === 1) return [`${columnName(left + at)}${top + 1}:${columnName(left + at)}${top + height}`];
    return span > 1 ? [`${columnName(left + at)}${top + 1}:${columnName(left + at + span - 1)}${top + 1}`] : [];
  });
}
