import type { Rect } from "../../engine/address";
import type { Change, Origin } from "./model/change";
import { valueType, wireValue } from "./model/entry";
import { intersection, isEntireColumns, isEntireRows } from "./model/rect";
import type { SheetModel } from "./model/book/sheet";
import { EventType, WORKBOOK_TARGET } from "./objects/eventType";
import { localAddress } from "./objects/range/rangeGeometry";

/** One entry of a message to the add-in: of an event (65536), an action (2) or a custom function (1). */
export interface MessageEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: unknown;
}

export const MessageCategory = { customFunction: 1, action: 2, event: 65536 } as const;

type Payload = Readonly<Record<string, unknown>>;
type Kept = { readonly sheet: SheetModel; readonly area: Rect };

/** Cells that events spoke of stay known for as many events. */
const KEPT_RANGES = 1000;

/** Turns what changes in the workbook into the event messages that the add-in registered for. */
export class EventMessages {
  readonly #registered = new Map<string, number>();
  readonly #ranges = new Map<string, Kept>();
  #lastRange = 0;

  register(eventType: number, targetId: string): void {
    const key = `${eventType}/${targetId}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(eventType: number, targetId: string): void {
    const key = `${eventType}/${targetId}`;
    this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) - 1));
  }

  range(referenceId: string): Kept | undefined {
    return this.#ranges.get(referenceId);
  }

  /** Entries for a change, none where nobody listens. */
  entriesFor(change: Change<SheetModel>, origin: Origin): readonly MessageEntry[] {
    if (origin === "load") return [];
    switch (change.kind) {
      case "cells":
        return origin === "calculation" ? this.#calculated(change.sheet, change.area) : this.#edited(change, origin);
      case "shifted":
        return this.#send(EventType.worksheetChanged, change.sheet, {
          ...this.#cells(change.sheet, change.area, origin),
          ...shiftPayload(change),
        });
      case "look":
        return this.#send(EventType.formatChanged, change.sheet, this.#cells(change.sheet, change.area, origin));
      case "selection":
        return this.#send(EventType.selectionChanged, change.sheet, { address: localAddress(change.area) });
      case "sheetAdded":
        return this.#send(EventType.worksheetAdded, change.sheet, {});
      case "sheetDeleted":
        return this.#send(EventType.worksheetDeleted, change.sheet, {});
      case "sheetActivated":
        return this.#send(EventType.worksheetActivated, change.sheet, {});
      case "sheetDeactivated":
        return this.#send(EventType.worksheetDeactivated, change.sheet, {});
      case "sheetRenamed":
        return this.#send(EventType.nameChanged, change.sheet, { nameBefore: change.before, nameAfter: change.sheet.name });
      case "protection":
        return this.#send(EventType.protectionChanged, change.sheet, { isProtected: change.sheet.protection !== undefined });
      case "visibility":
        return this.#send(EventType.visibilityChanged, change.sheet, {
          visibilityBefore: change.before,
          visibilityAfter: change.sheet.visibility,
        });
      case "sheetMoved":
        return this.#send(EventType.worksheetMoved, change.sheet, { positionBefore: change.before, positionAfter: change.sheet.position });
      default:
        return [];
    }
  }

  #edited(change: Extract<Change<SheetModel>, { kind: "cells" }>, origin: Origin): readonly MessageEntry[] {
    const { sheet, area, before } = change;
    const after = before && sheet.value(area.row, area.column);
    const details = before &&
      after !== undefined && {
        valueBefore: wireValue(before.value),
        valueAfter: wireValue(after),
        valueTypeBefore: valueType(before.value),
        valueTypeAfter: valueType(after),
      };
    const payload = { ...this.#cells(sheet, area, origin), changeType: "RangeEdited", shiftDirection: "None", ...details };
    const ofTables = sheet.tables
      .filter((table) => intersection(table.area, area))
      .flatMap(({ id }) =>
        [id, sheet.id, WORKBOOK_TARGET].flatMap((target) =>
          this.#entry(EventType.tableChanged, target, { ...payload, tableId: id, worksheetId: sheet.id }),
        ),
      );
    return [...this.#send(EventType.worksheetChanged, sheet, payload), ...ofTables];
  }

  #calculated(sheet: SheetModel, area: Rect): readonly MessageEntry[] {
    return this.#send(EventType.worksheetCalculated, sheet, { address: localAddress(area) });
  }

  #cells(sheet: SheetModel, area: Rect, origin: Origin): Payload {
    const referenceId = `event-${++this.#lastRange}`;
    this.#ranges.set(referenceId, { sheet, area });
    this.#ranges.delete(`event-${this.#lastRange - KEPT_RANGES}`);
    return { address: localAddress(area), referenceId, triggerSource: origin === "addIn" ? "ThisLocalAddin" : "Unknown" };
  }

  /** To whoever listens to the sheet, and to whoever listens to all sheets. */
  #send(eventType: number, sheet: SheetModel, payload: Payload): readonly MessageEntry[] {
    const full = { source: "Local", ...payload, worksheetId: sheet.id };
    return [...this.#entry(eventType, sheet.id, full), ...this.#entry(eventType, WORKBOOK_TARGET, full)];
  }

  #entry(messageType: number, targetId: string, payload: Payload): readonly MessageEntry[] {
    if (!this.#registered.get(`${messageType}/${targetId}`)) return [];
    return [{ messageCategory: MessageCategory.event, messageType, targetId, message: JSON.stringify(payload) }];
  }
}

function shiftPayload({ area, shift }: Extract<Change<SheetModel>, { kind: "shifted" }>): Payload {
  const inserts = shift === "Down" || shift === "Right";
  const what = isEntireRows(area) ? "Row" : isEntireColumns(area) ? "Column" : "Cell";
  return { changeType: `${what}${inserts ? "Inserted" : "Deleted"}`, shiftDirection: `ShiftCell${shift}` };
}
