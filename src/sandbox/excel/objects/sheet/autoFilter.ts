import type { SheetModel } from "../../model/book/sheet";
import { itemNotFound, notImplemented } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { areaArgument } from "../arguments";
import type { HostObjects } from "../hostObjects";
import { requireAllowed } from "../permission";

/** Excel.AutoFilter of a sheet: where the filter buttons are. Criteria are not evaluated: applying one is refused. */
export class AutoFilter extends WireObject {
  static override readonly className = "AutoFilter";
  readonly host: HostObjects;
  readonly sheet: SheetModel;

  constructor(host: HostObjects, sheet: SheetModel) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get enabled() {
    return this.sheet.autoFilter !== undefined;
  }

  /** Rows hidden inside the filtered area are taken for filtered ones. */
  get isDataFiltered() {
    const area = this.sheet.autoFilter;
    if (!area) return false;
    for (let row = area.row + 1; row < area.row + area.rows; row++) if (this.sheet.rows.isHidden(row)) return true;
    return false;
  }

  apply(range: unknown, columnIndex: unknown, criteria: unknown) {
    requireAllowed(this.sheet, "allowAutoFilter");
    if ((criteria !== null && criteria !== undefined) || typeof columnIndex === "number")
      throw notImplemented("AutoFilter.apply with criteria");
    this.sheet.autoFilter = areaArgument(range, this.sheet, (name) => this.host.book.findSheet(name)).area;
    this.sheet.tell({ kind: "filter", sheet: this.sheet });
  }

  remove() {
    requireAllowed(this.sheet, "allowAutoFilter");
    const area = this.sheet.autoFilter;
    if (area) {
      this.sheet.rows.setHidden(area.row + 1, area.rows - 1, false);
      this.sheet.tell({ kind: "lines", sheet: this.sheet, axis: "rows", from: area.row + 1, count: area.rows - 1, hiddenChanged: true });
    }
    this.sheet.autoFilter = undefined;
    this.sheet.tell({ kind: "filter", sheet: this.sheet });
  }

  getRange() {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  getRangeOrNullObject() {
    return this.sheet.autoFilter ? this.host.range(this.sheet, this.sheet.autoFilter) : null;
  }
}
