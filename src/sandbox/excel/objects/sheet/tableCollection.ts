import { contains, intersection } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import type { TableModel } from "../../model/book/table";
import { HostError, invalidArgument, itemNotFound } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { areaArgument, booleanArgument, integerArgument } from "../arguments";
import { addEvents } from "../eventRegistration";
import { EventType, WORKBOOK_TARGET } from "../eventType";
import type { HostObjects } from "../hostObjects";
import { requireSheet, requireUnprotected } from "../permission";
import { Table } from "./table";
import type { Rect } from "../../../../engine/address";

/** Excel.TableCollection: the tables of the workbook, or of one sheet. */
export class TableCollection extends WireObject {
  static override readonly className: string = "TableCollection";
  readonly host: HostObjects;
  readonly sheet: SheetModel | undefined;

  constructor(host: HostObjects, sheet?: SheetModel) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get items() {
    const sheets = this.sheet ? [this.sheet] : this.host.book.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(this.host, sheet, table)));
  }

  get count() {
    return this.items.length;
  }

  add(address: unknown, hasHeaders: unknown) {
    const { book } = this.host;
    const { sheet, area } = areaArgument(address, this.sheet ?? book.active, (name) => book.findSheet(name));
    requireSheet(sheet);
    requireUnprotected(sheet);
    if (sheet.tables.some((table) => intersection(table.area, area)))
      throw new HostError("InvalidArgument", "A table cannot overlap another table.");
    if (sheet.merges.some((merge) => intersection(merge, area)))
      throw new HostError("MergedRangeConflict", "A table cannot hold merged cells.");
    const headed = booleanArgument(hasHeaders);
    const table: TableModel = {
      id: String(book.newNumber()),
      name: freeName(this),
      area,
      hasHeaders: true,
      hasTotals: false,
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: true,
      calculated: new Map(),
    };
    if (!headed) table.area = { ...area, rows: area.rows + 1 };
    writeHeaders(sheet, table, headed);
    sheet.tables.push(table);
    sheet.tell({ kind: "tables", sheet });
    return new Table(this.host, sheet, table);
  }

  getItem(key: unknown) {
    const table = this.getItemOrNullObject(key);
    if (!table) throw itemNotFound();
    return table;
  }

  getItemOrNullObject(key: unknown) {
    const wanted = String(key).toLowerCase();
    return this.items.find(({ model }) => model.id === wanted || model.name.toLowerCase() === wanted) ?? null;
  }

  getItemAt(index: unknown) {
    const table = this.items[integerArgument(index)];
    if (!table) throw invalidArgument();
    return table;
  }

  getCount() {
    return this.items.length;
  }

  static {
    addEvents(this, ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET, { DataChangedEvent: EventType.tableChanged });
  }
}

/** Excel.TableScopedCollection: the tables that touch a range. */
export class TableScopedCollection extends WireObject {
  static override readonly className = "TableScopedCollection";
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly area: Rect;
  readonly fullyContained: boolean;

  constructor(host: HostObjects, sheet: SheetModel, area: Rect, fullyContained: boolean) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.area = area;
    this.fullyContained = fullyContained;
  }

  get items() {
    return this.sheet.tables
      .filter((table) => (this.fullyContained ? contains(this.area, table.area) : intersection(this.area, table.area)))
      .map((table) => new Table(this.host, this.sheet, table));
  }

  getCount() {
    return this.items.length;
  }

  getItem(key: unknown) {
    const table = this.getItemOrNullObject(key);
    if (!table) throw itemNotFound();
    return table;
  }

  getItemOrNullObject(key: unknown) {
    const wanted = String(key).toLowerCase();
    return this.items.find(({ model }) => model.id === wanted || model.name.toLowerCase() === wanted) ?? null;
  }
}

function freeName({ host: { book } }: TableCollection): string {
  const taken = new Set(book.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  let number = 1;
  while (taken.has(`tabla${number}`)) number++;
  return `Tabla${number}`;
}

/** Header cells hold different texts: blanks and repetitions get a name of their own; without headers a row is pushed in above. */
function writeHeaders(sheet: SheetModel, { area }: TableModel, headed: boolean): void {
  if (!headed) {
    const below = [...sheet.cells.within({ ...area, rows: 1_048_576 - area.row })].reverse();
    for (const { row, column, cell } of below) {
      sheet.cells.set(row + 1, column, cell);
      sheet.cells.set(row, column, { value: null });
    }
  }
  const taken = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column++) {
    const { value } = sheet.cell(area.row, column);
    const base = value === null ? `Columna${column - area.column + 1}` : typeof value === "object" ? value.error : String(value);
    let header = base;
    for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${base}${n}`;
    taken.add(header.toLowerCase());
    if (value !== header) sheet.setContent(area.row, column, { value: header });
  }
  sheet.tell({ kind: "cells", sheet, area });
}
