import type { Rect } from "../address";
import { firstRows } from "../longRows";
import type { CellWrite, LongRows, SheetContent } from "../plan";
import { validationMark, validationText } from "./validationMark";
import { cellMark, letter, letterValue, MARK_LENGTH } from "./cellMark";

/** A cell that we wrote: with content, blank (only its look is ours), or one where what people type is read and taken over. */
export interface TracedCell {
  readonly row: number;
  readonly column: number;
  readonly kind: "content" | "blank" | "input";
  /** Of a content; "" for the others. */
  readonly mark: string;
}

/** What we wrote in a sheet, kept with it so that the next time ours is told from hers. */
export interface SheetTrace {
  readonly cells: readonly TracedCell[];
  /** Area of a very long table that is not told cell by cell: all of it is ours. */
  readonly rest: Rect | undefined;
  /** Heights that we gave, in points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  /** Names of main cells that we gave. */
  readonly names: readonly string[];
  /** Names of our tables. */
  readonly tables: readonly string[];
  /** The validations that we put, by what they say, and where. */
  readonly validations: readonly TracedValidation[];
  /** We protected it, without a password. */
  readonly isProtected: boolean;
}

export interface TracedValidation {
  readonly mark: string;
  readonly area: Rect;
}

/** As far as cells are told apart by it. */
export type CellTrace = Pick<SheetTrace, "cells" | "rest">;

/** Cells told one by one; beyond them a table is told as an area, or the trace of 30,000 findings would be larger than they. */
const MOST_CELLS = 12_000;
const KINDS = ["content", "blank", "input"] as const;
const VERSION = "1";
/** Before what is kept behind the names; no name begins so. A reader that does not know them takes them for names that are gone. */
const BEHIND = { table: "!t", validation: "!v", protection: "!p" } as const;

export function traceOf(content: SheetContent): SheetTrace {
  const { longRows } = content;
  const listed = longRows ? firstRows(content, Math.ceil(MOST_CELLS / longRows.columns) + 1) : content;
  const sorted = inReadingOrder(listed.cells);
  const lastRow = sorted[MOST_CELLS]?.row ?? Infinity;
  const cells = sorted.filter(({ row }) => row < lastRow).map((write) => tracedCell(write, content.inputs ?? []));
  const heights = Object.entries(listed.rowHeights ?? {}).map(([row, height]) => [Number(row), height] as const);
  return {
    cells,
    rest: withLongRows(areaOf(sorted.filter(({ row }) => row >= lastRow)), longRows),
    heights: new Map(heights.filter(([row]) => row < lastRow)),
    names: Object.keys(content.names ?? {}),
    tables: (content.tables ?? []).map(({ name }) => name),
    validations: tracedValidations(content),
    isProtected: content.isProtected === true,
  };
}

/** Down to the last of the long rows. */
function withLongRows(area: Rect | undefined, longRows: LongRows | undefined): Rect | undefined {
  return area && longRows ? { ...area, rows: longRows.first + longRows.count - area.row } : area;
}

export function tracedValidations({ validations = [] }: SheetContent): readonly TracedValidation[] {
  return validations.map((each) => ({ mark: validationMark(validationText(each)), area: each.area }));
}

/** The very list where it is in order already, as long tables are. */
function inReadingOrder(cells: readonly CellWrite[]): readonly CellWrite[] {
  const order = (a: CellWrite, b: CellWrite): number => a.row - b.row || a.column - b.column;
  const isInOrder = cells.every((cell, index) => index === 0 || order(cells[index - 1] as CellWrite, cell) <= 0);
  return isInOrder ? cells : [...cells].sort(order);
}

function tracedCell({ row, column, value, formula }: CellWrite, inputs: readonly Rect[]): TracedCell {
  if (inputs.some((area) => isInside(area, row, column))) return { row, column, kind: "input", mark: "" };
  const mark = cellMark(value, formula);
  return mark === undefined ? { row, column, kind: "blank", mark: "" } : { row, column, kind: "content", mark };
}

/** The trace as one line of letters. */
export function writeTrace({ cells, rest, heights, names, tables, validations, isProtected }: SheetTrace): string {
  const rows = new Map<number, string[]>();
  for (const row of heights.keys()) rows.set(row, []);
  let before = { row: -1, column: 0 };
  for (const { row, column, kind, mark } of cells) {
    const items = rows.get(row) ?? [];
    const gap = column - (before.row === row ? before.column : -1);
    items.push(number(gap * KINDS.length + KINDS.indexOf(kind)) + mark);
    rows.set(row, items);
    before = { row, column };
  }
  let last = -1;
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, items]) => {
      const head = number(row - last) + number(Math.round((heights.get(row) ?? 0) * 4)) + number(items.length);
      last = row;
      return head + items.join("");
    });
  const area = rest ? areaText(rest) : "";
  const behind = [
    ...tables.map((name) => BEHIND.table + name),
    ...validations.map(({ mark, area: at }) => BEHIND.validation + mark + areaText(at)),
    ...(isProtected ? [BEHIND.protection] : []),
  ];
  return [VERSION, lines.join(""), area, ...names, ...behind].join(".");
}

/** The trace read back; undefined where it is no trace, or one cut short. */
export function readTrace(text: string): SheetTrace | undefined {
  const [version, lines, area, ...items] = text.split(".");
  if (version !== VERSION || lines === undefined || area === undefined) return undefined;
  const cells: TracedCell[] = [];
  const heights = new Map<number, number>();
  const reader = new LetterReader(lines);
  for (let row = -1; !reader.isAtEnd;) {
    row += reader.number();
    const height = reader.number();
    if (height > 0) heights.set(row, height / 4);
    let column = -1;
    for (let left = reader.number(); left > 0; left--) {
      const item = reader.number();
      column += Math.floor(item / KINDS.length);
      const kind = KINDS[item % KINDS.length] ?? "content";
      cells.push({ row, column, kind, mark: kind === "content" ? reader.take(MARK_LENGTH) : "" });
    }
    if (reader.isBroken) return undefined;
  }
  const behind = (kind: string) => items.flatMap((item) => (item.startsWith(kind) ? [item.slice(kind.length)] : []));
  return {
    cells,
    rest: readArea(area),
    heights,
    names: items.filter((item) => !item.startsWith("!")),
    tables: behind(BEHIND.table),
    validations: behind(BEHIND.validation).flatMap((item) => {
      const at = readArea(item.slice(MARK_LENGTH));
      return at ? [{ mark: item.slice(0, MARK_LENGTH), area: at }] : [];
    }),
    isProtected: items.includes(BEHIND.protection),
  };
}

function areaText({ row, column, rows, columns }: Rect): string {
  return [row, column, rows, columns].map(number).join("");
}

function readArea(text: string): Rect | undefined {
  if (text === "") return undefined;
  const reader = new LetterReader(text);
  return { row: reader.number(), column: reader.number(), rows: reader.number(), columns: reader.number() };
}

/** Five bits a letter, the sixth says that more follow. */
function number(value: number): string {
  let text = "";
  let left = value;
  for (; left >= 32; left = Math.floor(left / 32)) text += letter((left % 32) | 32);
  return text + letter(left);
}

class LetterReader {
  #at = 0;
  isBroken = false;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.isBroken || this.#at >= this.text.length;
  }

  number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 32) {
      const bits = letterValue(this.take(1));
      if (bits < 0 || scale > 2 ** 40) this.isBroken = true;
      if (this.isBroken) return 0;
      value += (bits & 31) * scale;
      if (bits < 32) return value;
    }
  }

  take(length: number): string {
    if (this.#at + length > this.text.length) this.isBroken = true;
    return this.text.slice(this.#at, (this.#at += length));
  }
}

function areaOf(cells: readonly { readonly row: number; readonly column: number }[]): Rect | undefined {
  const [first] = cells;
  const last = cells[cells.length - 1];
  if (!first || !last) return undefined;
  let [left, right] = [first.column, first.column];
  for (const { column } of cells) {
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { row: first.row, column: left, rows: last.row - first.row + 1, columns: right - left + 1 };
}

export function isInside(area: Rect, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
