import type { Rect } from "../../../../engine/address";
import type { Cell } from "../../model/cells";
import { valueType, wireValue } from "../../model/entry";
import { PLAIN, type Look } from "../../../../hosts/xlsx/looks/look";
import { numberText } from "../../../../hosts/xlsx/looks/numberText";
import { isUnbounded } from "../../model/rect";
import { fillCells, writeCells, type Scalar } from "../../model/write";
import { HostError, invalidArgument } from "../../wire/hostError";
import { requireAllowed, requireSheet, requireWritable } from "../permission";
import { RangeGeometry } from "./rangeGeometry";

/** Cells that one property can be asked of at once; beyond it Excel gives up (assumption range.tooManyCells). */
const MOST_CELLS = 5_000_000;

/** What is in the cells of a range. */
export abstract class RangeContent extends RangeGeometry {
  get values() {
    return read(this, ({ value }) => wireValue(value));
  }

  set values(input: unknown) {
    write(this, input);
  }

  get formulas() {
    return read(this, ({ value, formula }) => formula ?? wireValue(value));
  }

  set formulas(input: unknown) {
    write(this, input);
  }

  get text() {
    const { locale } = this.host;
    return read(this, ({ value }, { numberFormat = PLAIN.numberFormat }) => numberText(value, numberFormat, locale));
  }

  get valueTypes() {
    return read(this, ({ value }) => valueType(value));
  }

  get numberFormat() {
    return read(this, (_, { numberFormat = PLAIN.numberFormat }) => numberFormat);
  }

  set numberFormat(input: unknown) {
    const { sheet, area } = this;
    requireBounded(area);
    if (sheet.protection) requireAllowed(sheet, "allowFormatCells");
    const formats = grid(input, area);
    sheet.changeLook(area, (row, column) => {
      const format = formats(row - area.row, column - area.column);
      if (format === null) return {};
      if (typeof format !== "string") throw invalidArgument();
      return { numberFormat: format === "" ? undefined : format };
    });
  }

  /** Sent by the library before it splits a large write. */
  _ValidateArraySize(rows: unknown, columns: unknown) {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongSize();
  }
}

function read<T>({ sheet, area }: RangeGeometry, valueAt: (cell: Cell, look: Look) => T): T[][] | null {
  requireSheet(sheet);
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > MOST_CELLS)
    throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) =>
      valueAt(sheet.cell(area.row + r, area.column + c), sheet.lookAt(area.row + r, area.column + c)),
    ),
  );
}

function write({ host, sheet, area }: RangeGeometry, input: unknown): void {
  requireBounded(area);
  requireWritable(sheet, area);
  if (Array.isArray(input)) writeCells(host.book, sheet, area, grid(input, area));
  else fillCells(host.book, sheet, area, scalar(input));
}

/** The input by row and column of the range: a two-dimensional array of its size, or one value for all. */
function grid(input: unknown, { rows, columns }: Rect): (row: number, column: number) => Scalar | null {
  if (!Array.isArray(input)) {
    const one = scalar(input);
    return () => one;
  }
  if (input.length !== rows || !input.every((row: unknown) => Array.isArray(row) && row.length === columns)) throw wrongSize();
  const table = (input as unknown[][]).map((row) => row.map((value) => (value === null ? null : scalar(value))));
  return (row, column) => table[row]?.[column] ?? null;
}

function scalar(value: unknown): Scalar {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}

function requireBounded(area: Rect): void {
  if (isUnbounded(area)) throw invalidArgument("The argument is invalid: cell properties cannot be set on entire rows or columns.");
}

function wrongSize(): HostError {
  return invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}
