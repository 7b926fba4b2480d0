import type { Grid } from "../../grid";
import { fold } from "../../reader/text/fold";
import { periodOrder } from "../../domain/period";
import type { RoundCut } from "../cut";
import { cutOfWords } from "./saidAbove";
import { formHeaders, notAsked, notAValue, otherValue, type FormRole } from "../../words/followup/formWords";

/** Where the table of a form stands: its header row and the column of each role, zero-based. */
export interface FormColumns {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<FormRole, number>>> & { readonly code: number; readonly value: number };
  /** Header of the values, folded: it may say the cut. */
  readonly valueHeader: string;
  /** The same as the sheet shows it. */
  readonly valueShown: string;
  /** Columns that show the values of earlier cuts. */
  readonly earlier: readonly EarlierColumn[];
  /** Columns in which an answer may stand that is not asked for there. */
  readonly others: readonly OtherColumn[];
}

export interface OtherColumn {
  readonly column: number;
  /** `rival`: its header asks for a value too; `text`: source, reason, comment; `free`: nothing of a form, or its quotient. */
  readonly kind: "rival" | "operand" | "text" | "free";
  /** As the sheet shows it. */
  readonly header: string;
  readonly cut?: RoundCut;
}

export interface EarlierColumn {
  readonly column: number;
  readonly cut: RoundCut;
}

/** No form of a person is wider; beyond them are formats that run on. */
const MOST_COLUMNS = 200;

/** Rows without anything in them after which a sheet has ended: one cell at its very end makes a million of them. */
const BLANK_ROWS_AT_THE_END = 5_000;

/** Rows in which something stands, up to where the sheet has ended. */
export function* writtenRows(grid: Grid, fromRow: number): Iterable<number> {
  const { row: first, rows, column: left, columns } = grid.area;
  const width = Math.min(columns, MOST_COLUMNS);
  let blanks = 0;
  for (let row = fromRow; row < first + rows && blanks < BLANK_ROWS_AT_THE_END; row++) {
    let column = left;
    while (column < left + width && grid.value(row, column) === null) column++;
    blanks = column < left + width ? 0 : blanks + 1;
    if (blanks === 0) yield row;
  }
}

/** The first header of a form at or below a row; undefined where there is none. */
export function findFormColumns(grid: Grid, fromRow: number): FormColumns | undefined {
  for (const row of writtenRows(grid, fromRow)) {
    const found = columnsInRow(grid, row);
    if (typeof found === "object") return found;
  }
  return undefined;
}

/** Whether a sheet has the header of a form whose column of codes was taken out. */
export function lacksCodes(grid: Grid): boolean {
  const { row: first, rows } = grid.area;
  return Array.from({ length: Math.min(rows, MOST_ABOVE) }, (_, at) => columnsInRow(grid, first + at)).includes("noCodes");
}

/** Rows in which a header may stand. */
const MOST_ABOVE = 200;

function columnsInRow(grid: Grid, row: number): FormColumns | "noCodes" | undefined {
  const { column: first, columns: width } = grid.area;
  const columns: Partial<Record<FormRole, number>> = {};
  const values: ValueColumn[] = [];
  const others: OtherColumn[] = [];
  for (let column = first; column < first + Math.min(width, MOST_COLUMNS); column++) {
    const value = grid.value(row, column);
    if (typeof value === "string" && value.length > LONGEST_HEADER) continue;
    const shown = typeof value === "string" || typeof value === "number" ? String(value) : "";
    const header = fold(shown);
    const role = roleOf(header);
    const other = otherKind(header, role);
    if (other !== undefined) others.push({ column, kind: other, header: shown, ...cutIn(header) });
    if (role === "value") values.push({ column, header, shown, order: orderOf(header) });
    else if (role !== undefined) columns[role] ??= column;
  }
  const { code, name } = columns;
  // Several columns of values and nothing of what a form asks beside them are a piece of a matrix, which has a reader of its own.
  const isForm = ASKED_BESIDE.some((role) => columns[role] !== undefined);
  const value = values.length > 1 && !isForm ? undefined : latest(values);
  if (code === undefined || value === undefined) return code === undefined && value && name !== undefined && isForm ? "noCodes" : undefined;
  const rivals = values
    .filter((each) => each !== value && (each.order >= value.order || value.order === UNDATED))
    .map(({ column, shown, header }): OtherColumn => ({ column, kind: "rival", header: shown, ...cutIn(header) }));
  const earlier = values.flatMap(({ column, header }) => {
    const cut = column === value.column ? undefined : cutOfWords(header);
    return cut === undefined ? [] : [{ column, cut }];
  });
  return {
    headerRow: row,
    columns: { ...columns, code, value: value.column },
    valueHeader: value.header,
    valueShown: value.shown,
    earlier,
    others: [...rivals, ...others],
  };
}

function cutIn(header: string): { readonly cut?: RoundCut } {
  const cut = cutOfWords(header);
  return cut === undefined ? {} : { cut };
}

/** What an answer would be in a column of this header; undefined where what stands there is something else. */
function otherKind(header: string, role: FormRole | undefined): OtherColumn["kind"] | undefined {
  switch (role) {
    case "numerator":
    case "denominator":
      return "operand";
    case "unit":
    case "direction":
    case "source":
    case "reason":
    case "comment":
      return "text";
    case undefined:
      if (notAValue.some((pattern) => pattern.test(header))) return undefined;
      return otherValue.test(header) ? "rival" : "free";
    default:
      return undefined;
  }
}

const ASKED_BESIDE: readonly FormRole[] = ["numerator", "denominator", "source", "reason"];

interface ValueColumn {
  readonly column: number;
  readonly header: string;
  readonly shown: string;
  readonly order: number;
}

/**
 * A form shows the last values beside the one it asks for, which is the latest; of two that would be it, the one that is spelt as ours, and
 * else the first: what the other holds is asked about.
 */
function latest(values: readonly ValueColumn[]): ValueColumn | undefined {
  const most = Math.max(...values.map(({ order }) => order));
  const found = values.filter(({ order }) => order === most);
  return found.find(({ header }) => /^valor obtenido(?: \d{4}(?:-i{1,2})?)?$/.test(header)) ?? found[0];
}

/** In time; a header that says none is what is asked now. */
function orderOf(header: string): number {
  const cut = cutOfWords(header);
  return cut === undefined ? UNDATED : periodOrder(cut);
}

const UNDATED = Number.MAX_SAFE_INTEGER;

const LONGEST_HEADER = 200;

const SPELLINGS: readonly (readonly [string, FormRole])[] = Object.entries(formHeaders)
  .flatMap(([role, spellings]) => spellings.map((spelling) => [spelling, role as FormRole] as const))
  .sort(([a], [b]) => b.length - a.length);

function roleOf(header: string): FormRole | undefined {
  const plain = header.replace(/^[^a-z]+/, "");
  if (notAsked.some((pattern) => pattern.test(plain))) return undefined;
  return SPELLINGS.find(([spelling]) => plain.startsWith(spelling) && !/^[a-z0-9]/.test(plain.slice(spelling.length)))?.[1];
}
