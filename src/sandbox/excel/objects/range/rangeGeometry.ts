import { cellAddress, columnName, MAX_COLUMNS, MAX_ROWS, quotedSheet, rectAddress, type Rect } from "../../../../engine/address";
import { bottom, boundingRect, intersection, isEntireColumns, isEntireRows, isInsideSheet, right, sameRect, WHOLE } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { invalidArgument, itemNotFound } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { areaArgument, integerArgument } from "../arguments";
import type { CellArea, HostObjects } from "../hostObjects";
import { requireSheet } from "../permission";

/** Excel's current region (Ctrl+*): grown from an area until blank rows and columns enclose it. */
function surroundingRegion(sheet: SheetModel, area: Rect): Rect {
  let region = area;
  for (;;) {
    const ring = intersection(
      { row: region.row - 1, column: region.column - 1, rows: region.rows + 2, columns: region.columns + 2 },
      WHOLE,
    );
    let grown = region;
    for (const { row, column, cell } of sheet.cells.within(ring ?? region)) {
      if (cell.value !== null || cell.formula !== undefined) grown = boundingRect(grown, { row, column, rows: 1, columns: 1 });
    }
    if (bottom(grown) === bottom(region) && right(grown) === right(region) && grown.row === region.row && grown.column === region.column)
      return region;
    region = grown;
  }
}

/** Where a range is, and the ranges that can be reached from it. */
export abstract class RangeGeometry extends WireObject implements CellArea {
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly area: Rect;

  constructor(host: HostObjects, sheet: SheetModel, area: Rect) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.area = area;
  }

  get address() {
    requireSheet(this.sheet);
    return `${quotedSheet(this.sheet.name)}!${localAddress(this.area)}`;
  }

  get rowIndex() {
    return this.area.row;
  }

  get columnIndex() {
    return this.area.column;
  }

  get rowCount() {
    return this.area.rows;
  }

  get columnCount() {
    return this.area.columns;
  }

  /** −1 where Excel's counter overflows. */
  get cellCount() {
    const count = this.area.rows * this.area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get top() {
    return this.sheet.rows.offsetOf(this.area.row);
  }

  get left() {
    return this.sheet.columns.offsetOf(this.area.column);
  }

  get height() {
    return this.sheet.rows.offsetOf(bottom(this.area) + 1) - this.top;
  }

  get width() {
    return this.sheet.columns.offsetOf(right(this.area) + 1) - this.left;
  }

  get worksheet() {
    return this.host.worksheet(this.sheet);
  }

  getCell(row: unknown, column: unknown) {
    return at(this, { row: this.area.row + integerArgument(row), column: this.area.column + integerArgument(column), rows: 1, columns: 1 });
  }

  getRow(row: unknown) {
    const offset = integerArgument(row);
    if (offset < 0 || offset >= this.area.rows) throw invalidArgument();
    return at(this, { ...this.area, row: this.area.row + offset, rows: 1 });
  }

  getColumn(column: unknown) {
    const offset = integerArgument(column);
    if (offset < 0 || offset >= this.area.columns) throw invalidArgument();
    return at(this, { ...this.area, column: this.area.column + offset, columns: 1 });
  }

  getLastCell() {
    return at(this, { row: bottom(this.area), column: right(this.area), rows: 1, columns: 1 });
  }

  getLastRow() {
    return at(this, { ...this.area, row: bottom(this.area), rows: 1 });
  }

  getEntireRow() {
    return at(this, { ...this.area, column: 0, columns: MAX_COLUMNS });
  }

  getEntireColumn() {
    return at(this, { ...this.area, row: 0, rows: MAX_ROWS });
  }

  getOffsetRange(rows: unknown, columns: unknown) {
    return at(this, { ...this.area, row: this.area.row + integerArgument(rows), column: this.area.column + integerArgument(columns) });
  }

  getResizedRange(rows: unknown, columns: unknown) {
    return at(this, { ...this.area, rows: this.area.rows + integerArgument(rows), columns: this.area.columns + integerArgument(columns) });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown) {
    return at(this, { ...this.area, rows: integerArgument(rows), columns: integerArgument(columns) });
  }

  getRowsBelow(count: unknown = 1) {
    const rows = count === null ? 1 : integerArgument(count);
    return rows > 0
      ? at(this, { ...this.area, row: bottom(this.area) + 1, rows })
      : at(this, { ...this.area, row: bottom(this.area) + 1 + rows, rows: -rows });
  }

  getColumnsBefore(count: unknown = 1) {
    const columns = count === null ? 1 : integerArgument(count);
    return columns > 0
      ? at(this, { ...this.area, column: this.area.column - columns, columns })
      : at(this, { ...this.area, columns: -columns });
  }

  getBoundingRect(other: unknown) {
    return at(this, boundingRect(this.area, onSameSheet(this, other)));
  }

  getIntersection(other: unknown) {
    const shared = intersection(this.area, onSameSheet(this, other));
    if (!shared) throw itemNotFound();
    return at(this, shared);
  }

  getIntersectionOrNullObject(other: unknown) {
    const shared = intersection(this.area, onSameSheet(this, other));
    return shared ? at(this, shared) : null;
  }

  getUsedRange(valuesOnly: unknown) {
    const used = usedWithin(this, valuesOnly === true);
    if (!used) throw itemNotFound();
    return at(this, used);
  }

  getUsedRangeOrNullObject(valuesOnly: unknown) {
    const used = usedWithin(this, valuesOnly === true);
    return used ? at(this, used) : null;
  }

  getSurroundingRegion() {
    return at(this, surroundingRegion(this.sheet, this.area));
  }
}

/** «B4:W60», «C:C», «2:4»; the whole sheet is «1:1048576». */
export function localAddress(area: Rect): string {
  if (isEntireRows(area)) return `${area.row + 1}:${bottom(area) + 1}`;
  if (isEntireColumns(area)) return `${columnName(area.column)}:${columnName(right(area))}`;
  return area.rows === 1 && area.columns === 1 ? cellAddress(area.row, area.column) : rectAddress(area);
}

function at({ host, sheet }: RangeGeometry, area: Rect) {
  if (!isInsideSheet(area)) throw invalidArgument();
  return host.range(sheet, area);
}

function onSameSheet({ host, sheet }: RangeGeometry, other: unknown): Rect {
  const found = areaArgument(other, sheet, (name) => host.book.findSheet(name));
  if (found.sheet !== sheet) throw invalidArgument();
  return found.area;
}

function usedWithin({ sheet, area }: RangeGeometry, valuesOnly: boolean): Rect | undefined {
  requireSheet(sheet);
  if (sameRect(area, WHOLE)) return sheet.cells.used(valuesOnly);
  let used: Rect | undefined;
  for (const { row, column, cell } of sheet.cells.within(area)) {
    if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
    const one = { row, column, rows: 1, columns: 1 };
    used = used ? boundingRect(used, one) : one;
  }
  return used;
}
