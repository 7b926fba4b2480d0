import type { Rect } from "../../../../engine/address";
import { clearConditionalFormats } from "../../model/arrange";
import type { ConditionalFormatModel } from "../../model/book/conditionalFormat";
import type { ConditionalRule } from "../../model/book/conditionalFormatData";
import { intersection, WHOLE } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { invalidArgument, itemNotFound, notImplemented } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { integerArgument, textArgument } from "../arguments";
import { ConditionalFormat } from "./conditionalFormat";
import { NEW_BAR } from "./dataBarFormat";
import type { HostObjects } from "../hostObjects";
import { requireAllowed } from "../permission";

/** Excel.ConditionalFormatCollection: the conditional formats that touch a range, first priority first. */
export class ConditionalFormatCollection extends WireObject {
  static override readonly className = "ConditionalFormatCollection";
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly areas: readonly Rect[];

  constructor(host: HostObjects, sheet: SheetModel, areas: readonly Rect[]) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.areas = areas;
  }

  /** Formulas are told relative to its first cell. */
  get #via(): Rect {
    return this.areas[0] ?? WHOLE;
  }

  get items() {
    return this.sheet.conditionalFormats
      .filter((format) => format.areas.some((one) => this.areas.some((area) => intersection(one, area))))
      .map((format) => new ConditionalFormat(this.host, this.sheet, format, this.#via));
  }

  /** A new format takes the first priority (assumption cf.newIsFirst). */
  add(type: unknown) {
    requireAllowed(this.sheet, "allowFormatCells");
    const format: ConditionalFormatModel = {
      id: this.host.book.newId(),
      areas: this.areas,
      rule: newRule(textArgument(type)),
      look: {},
      stopIfTrue: false,
    };
    this.sheet.conditionalFormats.unshift(format);
    this.sheet.tell({ kind: "conditionalFormats", sheet: this.sheet });
    return new ConditionalFormat(this.host, this.sheet, format, this.#via);
  }

  clearAll() {
    requireAllowed(this.sheet, "allowFormatCells");
    clearConditionalFormats(this.sheet, this.areas);
  }

  getCount() {
    return this.items.length;
  }

  getItem(id: unknown) {
    const format = this.getItemOrNullObject(id);
    if (!format) throw itemNotFound();
    return format;
  }

  getItemOrNullObject(id: unknown) {
    return this.items.find(({ model }) => model.id === id) ?? null;
  }

  getItemAt(index: unknown) {
    const format = this.items[integerArgument(index)];
    if (!format) throw invalidArgument();
    return format;
  }
}

function newRule(type: string): ConditionalRule {
  switch (type) {
    case "Custom":
      return { type, formula: "" };
    case "CellValue":
      return { type, operator: "Invalid", formula1: "" };
    case "DataBar":
      return { type, bar: NEW_BAR };
    case "ContainsText":
      return { type, operator: "Invalid", text: "" };
    default:
      throw notImplemented(`ConditionalFormatCollection.add(${type})`);
  }
}
