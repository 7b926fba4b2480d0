import type { Rect } from "../../../engine/address";
import type { SheetModel } from "../model/book/sheet";
import type { WorkbookModel } from "../model/book/workbook";
import type { Platform } from "../platform";
import type { WireObject } from "../wire/wireObject";

/**
 * What the objects of the API ask of the host that serves them; objects of other classes are made here, so that files need not know each
 * other.
 */
export interface HostObjects {
  readonly book: WorkbookModel;
  readonly locale: string;
  readonly platform: Platform;
  /** False while the add-in has switched its events off. */
  eventsEnabled: boolean;
  range(sheet: SheetModel, area: Rect): WireObject & CellArea;
  rangeAreas(sheet: SheetModel, areas: readonly Rect[]): WireObject;
  worksheet(sheet: SheetModel): WireObject;
  conditionalFormats(sheet: SheetModel, areas: readonly Rect[]): WireObject;
  tablesIn(sheet: SheetModel, area: Rect, fullyContained: boolean): WireObject;
  /** Events of a kind are sent to the add-in from now on, or no longer. */
  register(eventType: number, targetId: string): void;
  unregister(eventType: number, targetId: string): void;
  /** The cells an event spoke of, for `getRange` of its arguments. */
  eventRange(referenceId: string): (WireObject & CellArea) | undefined;
  /** Shows a new workbook, from the bytes of a file in base 64 or empty. */
  openNewWorkbook(base64: string | undefined): void;
  /** Some members cannot be used while another workbook is in front. */
  requireFocus(): void;
}

/** Cells of one sheet: what a Range stands for, and what an argument that is a Range is read as. */
export interface CellArea {
  readonly sheet: SheetModel;
  readonly area: Rect;
}
