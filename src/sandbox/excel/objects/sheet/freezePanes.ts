import { MAX_COLUMNS, MAX_ROWS } from "../../../../engine/address";
import type { SheetModel } from "../../model/book/sheet";
import { invalidArgument } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { integerArgument } from "../arguments";
import type { HostObjects } from "../hostObjects";

/** Excel.WorksheetFreezePanes: rows and columns kept in sight. */
export class FreezePanes extends WireObject {
  static override readonly className = "WorksheetFreezePanes";
  readonly host: HostObjects;
  readonly sheet: SheetModel;

  constructor(host: HostObjects, sheet: SheetModel) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  freezeRows(count: unknown = 1) {
    freeze(this, integerArgument(count ?? 1), 0);
  }

  getLocationOrNullObject() {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    return this.host.range(this.sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
  }
}

function freeze({ sheet }: FreezePanes, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  sheet.frozen = { rows, columns };
  sheet.tell({ kind: "frozen", sheet });
}
