import { quotedSheet, type Rect } from "../../../../engine/address";
import { clearCells } from "../../model/arrange";
import type { SheetModel } from "../../model/book/sheet";
import { WireObject } from "../../wire/wireObject";
import { oneOf } from "../arguments";
import type { HostObjects } from "../hostObjects";
import { requireAllowed, requireWritable } from "../permission";
import { RangeFormat } from "../looks/rangeFormat";
import { localAddress } from "./rangeGeometry";

/** Excel.RangeAreas: several areas of one sheet. */
export class RangeAreas extends WireObject {
  static override readonly className = "RangeAreas";
  static override readonly navigation = ["areas", "format", "conditionalFormats", "worksheet"];
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly rects: readonly Rect[];

  constructor(host: HostObjects, sheet: SheetModel, rects: readonly Rect[]) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.rects = rects;
  }

  get address() {
    return this.rects.map((area) => `${quotedSheet(this.sheet.name)}!${localAddress(area)}`).join(",");
  }

  get cellCount() {
    return this.rects.reduce((count, { rows, columns }) => count + rows * columns, 0);
  }

  get areas() {
    return new RangeCollection(this.host, this.sheet, this.rects);
  }

  get format() {
    return new RangeFormat(this.sheet, this.rects);
  }

  get conditionalFormats() {
    return this.host.conditionalFormats(this.sheet, this.rects);
  }

  get worksheet() {
    return this.host.worksheet(this.sheet);
  }

  clear(applyTo: unknown) {
    const what = oneOf(["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], applyTo ?? "All");
    for (const area of this.rects) {
      if (what === "Formats") requireAllowed(this.sheet, "allowFormatCells");
      else requireWritable(this.sheet, area);
      clearCells(this.sheet, area, what);
    }
  }
}

/** Excel.RangeCollection. */
export class RangeCollection extends WireObject {
  static override readonly className = "RangeCollection";
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly rects: readonly Rect[];

  constructor(host: HostObjects, sheet: SheetModel, rects: readonly Rect[]) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.rects = rects;
  }

  get items() {
    return this.rects.map((area) => this.host.range(this.sheet, area));
  }

  getCount() {
    return this.rects.length;
  }

  getItemAt(index: unknown) {
    return this.items[Number(index)] ?? null;
  }
}
