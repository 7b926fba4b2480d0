import type { SheetModel } from "../../model/book/sheet";
import type { ProtectionOptions } from "../../model/book/workbookData";
import { accessDenied } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { textArgument } from "../arguments";
import type { HostObjects } from "../hostObjects";

/** What Excel answers for options of a sheet that were not said. */
const DEFAULT_OPTIONS: Required<ProtectionOptions> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** Excel.WorksheetProtection. */
export class WorksheetProtection extends WireObject {
  static override readonly className = "WorksheetProtection";
  readonly host: HostObjects;
  readonly sheet: SheetModel;

  constructor(host: HostObjects, sheet: SheetModel) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get protected() {
    return this.sheet.protection !== undefined;
  }

  get options() {
    return { ...DEFAULT_OPTIONS, ...this.sheet.protection?.options };
  }

  protect(options: unknown, password: unknown) {
    if (this.sheet.protection) throw accessDenied("The sheet is already protected.");
    this.sheet.protection = {
      ...(typeof options === "object" && options !== null && { options: options as ProtectionOptions }),
      ...(typeof password === "string" && password !== "" && { password }),
    };
    this.sheet.tell({ kind: "protection", sheet: this.sheet });
  }

  unprotect(password: unknown) {
    if (!this.sheet.protection) return;
    const needed = this.sheet.protection.password;
    if (needed !== undefined && needed !== (password === null || password === undefined ? undefined : textArgument(password)))
      throw accessDenied("The password is not correct.");
    this.sheet.protection = undefined;
    this.sheet.tell({ kind: "protection", sheet: this.sheet });
  }
}
