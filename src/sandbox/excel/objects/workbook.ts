import { accessDenied } from "../wire/hostError";
import { WireObject } from "../wire/wireObject";
import { Application } from "./application";
import { CustomXmlPartCollection } from "./customXmlParts";
import { addEvents } from "./eventRegistration";
import type { HostObjects } from "./hostObjects";
import { NamedItemCollection } from "./sheet/names";
import { DocumentProperties } from "./properties";
import { Runtime } from "./runtime";
import { SettingCollection } from "./settings";
import { TableCollection } from "./sheet/tableCollection";
import { WorksheetCollection } from "./sheet/worksheetCollection";
import { EventType, WORKBOOK_TARGET } from "./eventType";
import { textArgument } from "./arguments";

/** Excel.Workbook: where every object path begins. */
export class Workbook extends WireObject {
  static override readonly className = "Workbook";
  static override readonly navigation = [
    "worksheets",
    "names",
    "tables",
    "application",
    "settings",
    "customXmlParts",
    "properties",
    "protection",
    "_Runtime",
  ];
  readonly host: HostObjects;

  constructor(host: HostObjects) {
    super();
    this.host = host;
  }

  get name() {
    return this.host.book.name;
  }

  get readOnly() {
    return this.host.book.readOnly;
  }

  get isDirty() {
    return this.host.book.isDirty;
  }

  set isDirty(dirty: unknown) {
    this.host.book.isDirty = dirty === true;
  }

  get worksheets() {
    return new WorksheetCollection(this.host);
  }

  get names() {
    return new NamedItemCollection(this.host);
  }

  get tables() {
    return new TableCollection(this.host);
  }

  get application() {
    return new Application(this.host);
  }

  get settings() {
    return new SettingCollection(this.host);
  }

  get customXmlParts() {
    return new CustomXmlPartCollection(this.host);
  }

  get properties() {
    return new DocumentProperties(this.host);
  }

  get protection() {
    return new WorkbookProtection(this.host);
  }

  get _Runtime() {
    return new Runtime(this.host);
  }

  getSelectedRange() {
    this.host.requireFocus();
    return this.host.range(this.host.book.active, this.host.book.selected);
  }

  getActiveCell() {
    this.host.requireFocus();
    return this.host.range(this.host.book.active, { ...this.host.book.selected, rows: 1, columns: 1 });
  }

  _GetRangeForEventByReferenceId(id: unknown) {
    return this.host.eventRange(textArgument(id)) ?? null;
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: unknown) {
    return this.host.eventRange(textArgument(id)) ?? null;
  }

  static {
    addEvents(this, () => WORKBOOK_TARGET, { ActivatedEvent: EventType.workbookActivated });
  }
}

/** Excel.WorkbookProtection: of the structure (which sheets there are). */
export class WorkbookProtection extends WireObject {
  static override readonly className = "WorkbookProtection";
  readonly host: HostObjects;

  constructor(host: HostObjects) {
    super();
    this.host = host;
  }

  get protected() {
    return this.host.book.isProtected;
  }

  protect(password: unknown) {
    if (this.host.book.isProtected) throw accessDenied();
    this.host.book.isProtected = true;
    this.host.book.structurePassword = typeof password === "string" && password !== "" ? password : undefined;
    this.host.book.tell({ kind: "workbook" });
  }

  unprotect(password: unknown) {
    const { structurePassword } = this.host.book;
    if (structurePassword !== undefined && structurePassword !== password) throw accessDenied("The password is not correct.");
    this.host.book.isProtected = false;
    this.host.book.tell({ kind: "workbook" });
  }
}
