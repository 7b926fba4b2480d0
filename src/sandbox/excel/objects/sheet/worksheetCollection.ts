import type { SheetModel } from "../../model/book/sheet";
import { itemAlreadyExists, itemNotFound } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { textArgument } from "../arguments";
import { addEvents } from "../eventRegistration";
import { EventType, WORKBOOK_TARGET } from "../eventType";
import type { HostObjects } from "../hostObjects";
import { requireStructure } from "../permission";
import { sheetName } from "./sheetRules";

/** Excel.WorksheetCollection. */
export class WorksheetCollection extends WireObject {
  static override readonly className = "WorksheetCollection";
  readonly host: HostObjects;

  constructor(host: HostObjects) {
    super();
    this.host = host;
  }

  get items() {
    return this.host.book.sheets.map((sheet) => this.host.worksheet(sheet));
  }

  add(name: unknown) {
    const { book } = this.host;
    requireStructure(book);
    const wanted = name === null || name === undefined ? freeName(this) : sheetName(name);
    if (book.findSheet(wanted)) throw itemAlreadyExists();
    return this.host.worksheet(book.addSheet(wanted));
  }

  getItem(key: unknown) {
    const sheet = this.host.book.findSheet(textArgument(key));
    if (!sheet) throw itemNotFound();
    return this.host.worksheet(sheet);
  }

  getItemOrNullObject(key: unknown) {
    const sheet = this.host.book.findSheet(textArgument(key));
    return sheet ? this.host.worksheet(sheet) : null;
  }

  getActiveWorksheet() {
    return this.host.worksheet(this.host.book.active);
  }

  getCount(visibleOnly: unknown) {
    return sheetsOf(this, visibleOnly).length;
  }

  getLast(visibleOnly: unknown) {
    return orNotFound(this, sheetsOf(this, visibleOnly).at(-1));
  }

  static {
    addEvents(this, () => WORKBOOK_TARGET, {
      DataChangedEvent: EventType.worksheetChanged,
      SelectionChangedEvent: EventType.selectionChanged,
      ActivatedEvent: EventType.worksheetActivated,
      DeactivatedEvent: EventType.worksheetDeactivated,
      AddedEvent: EventType.worksheetAdded,
      DeletedEvent: EventType.worksheetDeleted,
      CalculatedEvent: EventType.worksheetCalculated,
      FormatChangedEvent: EventType.formatChanged,
      EventNameChanged: EventType.nameChanged,
      ProtectionChangedEvent: EventType.protectionChanged,
    });
  }
}

function sheetsOf({ host }: WorksheetCollection, visibleOnly: unknown): readonly SheetModel[] {
  return visibleOnly === true ? host.book.sheets.filter(({ visibility }) => visibility === "Visible") : host.book.sheets;
}

function orNotFound({ host }: WorksheetCollection, sheet: SheetModel | undefined) {
  if (!sheet) throw itemNotFound();
  return host.worksheet(sheet);
}

/** «Hoja2»: the next free number. */
function freeName({ host: { book } }: WorksheetCollection): string {
  let number = book.sheets.length + 1;
  while (book.findSheet(`Hoja${number}`)) number++;
  return `Hoja${number}`;
}
