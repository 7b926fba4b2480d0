import { isInsideSheet, WHOLE } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { HostError, invalidArgument, itemNotFound } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { areaArgument, booleanArgument, colourArgument, integerArgument, oneOf, textArgument } from "../arguments";
import { AutoFilter } from "./autoFilter";
import { ChartCollection } from "../charts/chartCollection";
import { addEvents } from "../eventRegistration";
import { EventType } from "../eventType";
import { FreezePanes } from "./freezePanes";
import type { HostObjects } from "../hostObjects";
import { NamedItemCollection } from "./names";
import { HorizontalPageBreaks } from "./pageBreaks";
import { PageLayout } from "./pageLayout";
import { requireSheet, requireStructure } from "../permission";
import { renameSheet, sheetName, showSheet } from "./sheetRules";
import { ShapeCollection } from "../charts/shapes";
import { TableCollection } from "./tableCollection";
import { WorksheetProtection } from "./worksheetProtection";
import { copySheet } from "../../model/book/copySheet";

/** Excel.Worksheet. */
export class Worksheet extends WireObject {
  static override readonly className = "Worksheet";
  static override readonly identity = "Id";
  static override readonly navigation = [
    "charts",
    "tables",
    "protection",
    "names",
    "freezePanes",
    "pageLayout",
    "horizontalPageBreaks",
    "autoFilter",
    "shapes",
  ];
  readonly host: HostObjects;
  readonly sheet: SheetModel;

  constructor(host: HostObjects, sheet: SheetModel) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get id() {
    return this.sheet.id;
  }

  get name() {
    requireSheet(this.sheet);
    return this.sheet.name;
  }

  set name(name: unknown) {
    renameSheet(this.host.book, this.sheet, sheetName(name));
  }

  get position() {
    return this.sheet.position;
  }

  set position(position: unknown) {
    const to = integerArgument(position);
    requireStructure(this.host.book);
    if (to < 0 || to >= this.host.book.sheets.length) throw invalidArgument();
    this.host.book.moveSheet(this.sheet, to);
  }

  get visibility() {
    return this.sheet.visibility;
  }

  set visibility(visibility: unknown) {
    showSheet(this.host.book, this.sheet, visibility);
  }

  get tabColor() {
    return this.sheet.tabColor;
  }

  set tabColor(colour: unknown) {
    this.sheet.tabColor = colourArgument(colour);
    this.sheet.tell({ kind: "sheetLook", sheet: this.sheet });
  }

  get showGridlines() {
    return this.sheet.showGridlines;
  }

  /** The library writes showGridlines under this name. */
  set gridlines(shown: unknown) {
    this.sheet.showGridlines = booleanArgument(shown);
    this.sheet.tell({ kind: "sheetLook", sheet: this.sheet });
  }

  get showHeadings() {
    return this.sheet.showHeadings;
  }

  /** The library writes showHeadings under this name. */
  set headings(shown: unknown) {
    this.sheet.showHeadings = booleanArgument(shown);
    this.sheet.tell({ kind: "sheetLook", sheet: this.sheet });
  }

  get tables() {
    return new TableCollection(this.host, this.sheet);
  }

  get names() {
    return new NamedItemCollection(this.host, this.sheet);
  }

  get charts() {
    return new ChartCollection(this.host, this.sheet);
  }

  get shapes() {
    return new ShapeCollection(this.sheet);
  }

  get protection() {
    return new WorksheetProtection(this.host, this.sheet);
  }

  get freezePanes() {
    return new FreezePanes(this.host, this.sheet);
  }

  get horizontalPageBreaks() {
    return new HorizontalPageBreaks(this.host, this.sheet);
  }

  get pageLayout() {
    return new PageLayout(this.host, this.sheet);
  }

  get autoFilter() {
    return new AutoFilter(this.host, this.sheet);
  }

  getRange(address: unknown) {
    requireSheet(this.sheet);
    if (address === null || address === undefined) return this.host.range(this.sheet, WHOLE);
    const { book } = this.host;
    const name = typeof address === "string" ? namedArea(this, address) : undefined;
    const { sheet, area } = name ?? areaArgument(address, this.sheet, (wanted) => book.findSheet(wanted));
    if (sheet !== this.sheet) throw invalidArgument();
    return this.host.range(sheet, area);
  }

  getRanges(address: unknown) {
    const areas = textArgument(address ?? "")
      .split(",")
      .map((one) => areaArgument(one, this.sheet, (name) => this.host.book.findSheet(name)).area);
    return this.host.rangeAreas(this.sheet, areas);
  }

  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown) {
    requireSheet(this.sheet);
    const area = {
      row: integerArgument(row),
      column: integerArgument(column),
      rows: integerArgument(rows),
      columns: integerArgument(columns),
    };
    if (!isInsideSheet(area)) throw invalidArgument();
    return this.host.range(this.sheet, area);
  }

  getCell(row: unknown, column: unknown) {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getUsedRange(valuesOnly: unknown) {
    requireSheet(this.sheet);
    // An empty sheet gives its first cell (API reference, Worksheet.getUsedRange).
    return this.host.range(this.sheet, this.sheet.cells.used(valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }

  getUsedRangeOrNullObject(valuesOnly: unknown) {
    requireSheet(this.sheet);
    const used = this.sheet.cells.used(valuesOnly === true);
    return used ? this.host.range(this.sheet, used) : null;
  }

  getNext(visibleOnly: unknown) {
    return neighbour(this, 1, visibleOnly) ?? notThere();
  }

  /** How the library finds again a sheet it got from another sheet. */
  _GetSheetById(id: unknown) {
    return sheetById(this, id);
  }

  _GetAnotherWorksheetById(id: unknown) {
    return sheetById(this, id);
  }

  activate() {
    requireSheet(this.sheet);
    this.host.requireFocus();
    if (this.sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden sheet cannot be activated.");
    this.host.book.activate(this.sheet);
  }

  calculate() {
    requireSheet(this.sheet);
    this.host.book.calculator.changed?.(this.sheet, WHOLE);
  }

  copy(positionType: unknown = "None", relativeTo: unknown = undefined) {
    requireStructure(this.host.book);
    const where = oneOf(["None", "Before", "After", "Beginning", "End"], positionType ?? "None");
    const at = where === "Beginning" ? 0 : where === "None" || where === "End" ? this.host.book.sheets.length : beside(relativeTo, where);
    return this.host.worksheet(copySheet(this.host.book, this.sheet, at));
  }

  delete() {
    const { book } = this.host;
    requireSheet(this.sheet);
    requireStructure(book);
    if (!book.sheets.some((other) => other !== this.sheet && other.visibility === "Visible"))
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    if (this.sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
    book.deleteSheet(this.sheet);
  }

  static {
    addEvents(this, ({ sheet }) => sheet.id, {
      DataChangedEvent: EventType.worksheetChanged,
      SelectionChangedEvent: EventType.selectionChanged,
      ActivatedEvent: EventType.worksheetActivated,
      DeactivatedEvent: EventType.worksheetDeactivated,
      CalculatedEvent: EventType.worksheetCalculated,
      FormatChangedEvent: EventType.formatChanged,
    });
  }
}

/** `getRange` takes a defined name as well as an address. */
function namedArea({ host: { book }, sheet }: Worksheet, address: string) {
  const named = [...sheet.names, ...book.names].find(({ name }) => name.toLowerCase() === address.toLowerCase());
  return named && areaArgument(named.formula, sheet, (wanted) => book.findSheet(wanted));
}

function neighbour({ host, sheet }: Worksheet, step: 1 | -1, visibleOnly: unknown) {
  const { sheets } = host.book;
  for (let at = sheet.position + step; at >= 0 && at < sheets.length; at += step) {
    const other = sheets[at];
    if (other && (visibleOnly !== true || other.visibility === "Visible")) return host.worksheet(other);
  }
  return null;
}

function sheetById({ host }: Worksheet, id: unknown) {
  const sheet = host.book.sheets.find((one) => one.id === id);
  if (!sheet) throw itemNotFound();
  return host.worksheet(sheet);
}

function beside(relativeTo: unknown, where: "Before" | "After"): number {
  if (!(relativeTo instanceof Worksheet)) throw invalidArgument();
  return relativeTo.sheet.position + (where === "After" ? 1 : 0);
}

function notThere(): never {
  throw itemNotFound();
}
