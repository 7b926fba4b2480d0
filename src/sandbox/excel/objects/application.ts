import { WHOLE } from "../model/rect";
import { WireObject } from "../wire/wireObject";
import { oneOf, textArgument } from "./arguments";
import type { HostObjects } from "./hostObjects";
import { WorkbookCreated } from "./workbookCreated";

/** Excel.Application. */
export class Application extends WireObject {
  static override readonly className = "Application";
  readonly host: HostObjects;

  constructor(host: HostObjects) {
    super();
    this.host = host;
  }

  get calculationMode() {
    return this.host.book.calculationMode;
  }

  set calculationMode(mode: unknown) {
    this.host.book.calculationMode = oneOf(["Automatic", "AutomaticExceptTables", "Manual"], mode);
  }

  get decimalSeparator() {
    return separators(this.host.locale).decimal;
  }

  get thousandsSeparator() {
    return separators(this.host.locale).group;
  }

  calculate(type: unknown) {
    oneOf(["Recalculate", "Full", "FullRebuild"], type);
    for (const sheet of this.host.book.sheets) this.host.book.calculator.changed?.(sheet, WHOLE);
  }

  createWorkbook(base64File: unknown) {
    const file = base64File === null || base64File === undefined ? undefined : textArgument(base64File);
    return new WorkbookCreated(this.host.book.newId(), () => this.host.openNewWorkbook(file));
  }
}

function separators(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const of = (type: string, absent: string) => parts.find((part) => part.type === type)?.value ?? absent;
  return { decimal: of("decimal", "."), group: of("group", ",") };
}
