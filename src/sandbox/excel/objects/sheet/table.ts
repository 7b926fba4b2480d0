import type { Rect } from "../../../../engine/address";
import { wireValue } from "../../model/entry";
import { isValidName } from "../../model/book/names";
import { intersection } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { tableBody, type TableModel } from "../../model/book/table";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { areaArgument, booleanArgument, integerArgument, textArgument } from "../arguments";
import { addEvents } from "../eventRegistration";
import { EventType } from "../eventType";
import type { HostObjects } from "../hostObjects";
import { requireAllowed, requireUnprotected, requireWritable } from "../permission";

/** Excel.Table. */
export class Table extends WireObject {
  static override readonly className = "Table";
  static override readonly identity = "Id";
  static override readonly navigation = ["columns", "worksheet"];
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly model: TableModel;

  constructor(host: HostObjects, sheet: SheetModel, model: TableModel) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.model = model;
  }

  get id() {
    return this.model.id;
  }

  get name() {
    return this.model.name;
  }

  set name(name: unknown) {
    const wanted = textArgument(name);
    if (!isValidName(wanted)) throw invalidArgument();
    const taken = this.host.book.sheets.some(({ tables }) =>
      tables.some((other) => other !== this.model && other.name.toLowerCase() === wanted.toLowerCase()),
    );
    if (taken) throw itemAlreadyExists();
    change(this, { name: wanted });
  }

  get style() {
    return this.model.style;
  }

  set style(style: unknown) {
    change(this, { style: textArgument(style) });
  }

  get showFilterButton() {
    return this.model.showFilterButton;
  }

  set showFilterButton(shown: unknown) {
    change(this, { showFilterButton: booleanArgument(shown) });
  }

  get showBandedRows() {
    return this.model.showBandedRows;
  }

  set showBandedRows(shown: unknown) {
    change(this, { showBandedRows: booleanArgument(shown) });
  }

  get worksheet() {
    return this.host.worksheet(this.sheet);
  }

  get columns() {
    return new TableColumnCollection(this.host, this.sheet, this.model);
  }

  getRange() {
    return this.host.range(this.sheet, this.model.area);
  }

  getHeaderRowRange() {
    if (!this.model.hasHeaders) throw itemNotFound();
    return this.host.range(this.sheet, { ...this.model.area, rows: 1 });
  }

  getDataBodyRange() {
    return this.host.range(this.sheet, tableBody(this.model));
  }

  resize(newRange: unknown) {
    const { sheet, area } = areaArgument(newRange, this.sheet, (name) => this.host.book.findSheet(name));
    requireUnprotected(this.sheet);
    if (sheet !== this.sheet || area.row !== this.model.area.row || !intersection(area, this.model.area)) throw invalidArgument();
    if (this.sheet.tables.some((other) => other !== this.model && intersection(other.area, area))) throw invalidArgument();
    change(this, { area });
  }

  /** Cells with their look stay; the table goes. */
  convertToRange() {
    requireUnprotected(this.sheet);
    remove(this);
    return this.host.range(this.sheet, this.model.area);
  }

  /** The model filters nothing. */
  clearFilters() {
    requireAllowed(this.sheet, "allowAutoFilter");
  }

  delete() {
    requireWritable(this.sheet, this.model.area);
    remove(this);
    for (const { row, column } of [...this.sheet.cells.within(this.model.area)]) this.sheet.cells.set(row, column, { value: null });
    this.sheet.tell({ kind: "cells", sheet: this.sheet, area: this.model.area });
  }

  static {
    addEvents(this, ({ model }) => model.id, { DataChangedEvent: EventType.tableChanged });
  }
}

/** Excel.TableColumnCollection. */
export class TableColumnCollection extends WireObject {
  static override readonly className = "TableColumnCollection";
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly table: TableModel;

  constructor(host: HostObjects, sheet: SheetModel, table: TableModel) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.table = table;
  }

  get items() {
    return Array.from({ length: this.table.area.columns }, (_, index) => new TableColumn(this.host, this.sheet, this.table, index));
  }

  get count() {
    return this.table.area.columns;
  }

  getCount() {
    return this.table.area.columns;
  }

  getItem(key: unknown) {
    const column = this.getItemOrNullObject(key);
    if (!column) throw itemNotFound();
    return column;
  }

  getItemOrNullObject(key: unknown) {
    const wanted = String(key).toLowerCase();
    return this.items.find((column) => String(column.id) === wanted || column.name.toLowerCase() === wanted) ?? null;
  }

  getItemAt(index: unknown) {
    const column = this.items[integerArgument(index)];
    if (!column) throw invalidArgument();
    return column;
  }
}

/** Excel.TableColumn. */
export class TableColumn extends WireObject {
  static override readonly className = "TableColumn";
  static override readonly identity = "Id";
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly table: TableModel;
  readonly at: number;

  constructor(host: HostObjects, sheet: SheetModel, table: TableModel, at: number) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.table = table;
    this.at = at;
  }

  get id() {
    return this.at + 1;
  }

  get index() {
    return this.at;
  }

  get name() {
    return String(wireValue(this.sheet.value(this.table.area.row, this.table.area.column + this.at)));
  }

  get values() {
    const { area } = this.table;
    return Array.from({ length: area.rows }, (_, row) => [wireValue(this.sheet.value(area.row + row, area.column + this.at))]);
  }

  getRange() {
    return this.host.range(this.sheet, columnOf(this.table.area, this.at));
  }

  getDataBodyRange() {
    return this.host.range(this.sheet, columnOf(tableBody(this.table), this.at));
  }

  getHeaderRowRange() {
    return this.host.range(this.sheet, { ...columnOf(this.table.area, this.at), rows: 1 });
  }
}

function columnOf(area: Rect, at: number): Rect {
  return { ...area, column: area.column + at, columns: 1 };
}

function change({ sheet, model }: Table, changes: Partial<TableModel>): void {
  Object.assign(model, changes);
  sheet.tell({ kind: "tables", sheet });
}

function remove({ sheet, model }: Table): void {
  const at = sheet.tables.indexOf(model);
  if (at < 0) throw itemNotFound();
  sheet.tables.splice(at, 1);
  sheet.tell({ kind: "tables", sheet });
}
