import type { Look } from "../../../../hosts/xlsx/looks/look";

interface Line {
  readonly size?: number;
  readonly hidden?: boolean;
  readonly look?: Look;
}

/** The rows, or the columns, of a sheet: their sizes in points, which are hidden, and the look of empty cells in them. */
export class Lines {
  readonly #standard: number;
  readonly #lines = new Map<number, Line>();

  constructor(standard: number) {
    this.#standard = standard;
  }

  /** As set, whether hidden or not. */
  sizeAt(line: number): number {
    return this.#lines.get(line)?.size ?? this.#standard;
  }

  isStandard(line: number): boolean {
    return this.#lines.get(line)?.size === undefined;
  }

  isHidden(line: number): boolean {
    return this.#lines.get(line)?.hidden === true;
  }

  lookAt(line: number): Look | undefined {
    return this.#lines.get(line)?.look;
  }

  setSize(from: number, count: number, size: number | undefined): void {
    this.#each(from, count, ({ size: _, ...line }) => ({ ...line, ...(size !== undefined && { size }) }));
  }

  setHidden(from: number, count: number, hidden: boolean): void {
    this.#each(from, count, ({ hidden: _, ...line }) => ({ ...line, ...(hidden && { hidden }) }));
  }

  changeLook(from: number, count: number, change: (look: Look, line: number) => Look): void {
    this.#each(from, count, (line, at) => ({ ...line, look: change(line.look ?? {}, at) }));
  }

  /** Where a line begins, in points from the first one; hidden lines take no room. */
  offsetOf(line: number): number {
    let offset = line * this.#standard;
    for (const [at, { size = this.#standard, hidden }] of this.#lines) if (at < line) offset += (hidden ? 0 : size) - this.#standard;
    return offset;
  }

  /** The line that lies at an offset in points. */
  lineAt(offset: number): number {
    let [line, rest] = [0, offset];
    for (;;) {
      const size = this.isHidden(line) ? 0 : this.sizeAt(line);
      if (rest < size || line > 1_048_576) return line;
      rest -= size;
      line++;
    }
  }

  /** Everything that differs from a standard line, in order. */
  entries(): readonly (readonly [number, Line])[] {
    return [...this.#lines].sort(([a], [b]) => a - b);
  }

  /** Lines from `at` on move by `by` (negative: that many are taken out). */
  shift(at: number, by: number): void {
    const moved = this.entries().filter(([line]) => line >= at);
    for (const [line] of moved) this.#lines.delete(line);
    for (const [line, value] of moved) if (by > 0 || line >= at - by) this.#lines.set(line + by, value);
  }

  #each(from: number, count: number, change: (line: Line, at: number) => Line): void {
    for (let at = from; at < from + count; at++) {
      const line = change(this.#lines.get(at) ?? {}, at);
      if (Object.keys(line).length) this.#lines.set(at, line);
      else this.#lines.delete(at);
    }
  }
}
