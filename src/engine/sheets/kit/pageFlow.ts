import { TABLE_ROW } from "./sheetCanvas";

/** Points between the normal margins of an A4 sheet, upright and on its side. */
const PAGES = { portrait: { width: 494, height: 734 }, landscape: { width: 762, height: 490 } } as const;
/** What is left free of a page, since programs measure rows each in its own way. */
const SAFE = 0.94;
/** A table that takes up to this share of a page is never broken. */
const WHOLE = 0.6;
/** A table that is broken has at least so many rows on the page where it begins. */
const LEAST_ROWS = 5;

/** Where the rows of a table stand. */
export interface PlacedTable {
  readonly section: number;
  readonly header: number;
  /** Row of each item, in order. */
  readonly rows: readonly number[];
  /** Rows that hold the header again, the first of a page each. */
  readonly repeated: readonly number[];
  /** First row after the items. */
  readonly after: number;
}

/** What a table takes, in points. */
export interface TableSize {
  /** Title of the section and header. */
  readonly head: number;
  readonly header: number;
  readonly items: readonly number[];
  /** What stands below it: notes, and the blank row before the next section. */
  readonly tail: number;
}

/**
 * Says where the pages of a sheet end. Excel repeats one block of rows on every page, whatever table goes on there: so a table
 * stays whole where it can, and where it cannot its header is written again at the top of the page.
 */
export class PageFlow {
  /** Rows that begin a page. */
  readonly breaks: number[] = [];
  readonly #capacity: number;
  #used: number;

  /** `used`: what the first page holds already; `title`: what is repeated on every other. */
  constructor(
    widths: readonly number[],
    used: number,
    private readonly title: number,
    orientation: keyof typeof PAGES = "portrait",
  ) {
    const page = PAGES[orientation];
    const width = widths.reduce((sum, characters) => sum + (characters * 7 + 5) * 0.75, 0);
    const scale = Math.min(1, Math.floor((page.width / width) * 100) / 100);
    this.#capacity = (page.height / scale) * SAFE;
    this.#used = used;
  }

  /** Places a table whose section begins at `row`, or at the top of the next page. */
  place(row: number, { head, header, items, tail }: TableSize): PlacedTable {
    const body = items.reduce((sum, item) => sum + item, 0);
    const start = items.slice(0, LEAST_ROWS).reduce((sum, item) => sum + item, head);
    const isWhole = head + body + tail <= this.#capacity * WHOLE;
    if (this.#left() < (isWhole ? head + body : start)) this.#breakAt(row);
    this.#used += head;
    const rows: number[] = [];
    const repeated: number[] = [];
    let at = row + 2;
    for (const item of items) {
      if (this.#left() < item) {
        this.#breakAt(at);
        repeated.push(at);
        this.#used += header;
        at += 1;
      }
      rows.push(at);
      this.#used += item;
      at += 1;
    }
    this.#used += tail;
    return { section: row, header: row + 1, rows, repeated, after: at };
  }

  #left(): number {
    return this.#capacity - this.#used;
  }

  #breakAt(row: number): void {
    this.breaks.push(row);
    this.#used = this.title;
  }
}

/** Height of so many rows of one line. */
export function lines(count: number): readonly number[] {
  return Array.from({ length: count }, () => TABLE_ROW);
}
