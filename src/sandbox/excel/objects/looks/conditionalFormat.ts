import type { Rect } from "../../../../engine/address";
import type { ConditionalFormatModel } from "../../model/book/conditionalFormat";
import type { ConditionalRule } from "../../model/book/conditionalFormatData";
import { copiedFormula } from "../../model/formula";
import { contains, intersection } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { HostError, invalidArgument, itemNotFound } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { booleanArgument, integerArgument, textArgument } from "../arguments";
import { ConditionalRangeFormat } from "./conditionalRangeFormat";
import { DataBarConditionalFormat } from "./dataBarFormat";
import type { HostObjects } from "../hostObjects";
import { requireAllowed } from "../permission";

type RuleOf<Type extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: Type }>;

/** Excel.ConditionalFormat. Of kinds other than custom, cell value, text and bars only kind and look are known. */
export class ConditionalFormat extends WireObject {
  static override readonly className = "ConditionalFormat";
  static override readonly identity = "Id";
  static override readonly navigation = [
    "custom",
    "customOrNullObject",
    "cellValue",
    "cellValueOrNullObject",
    "textComparison",
    "textComparisonOrNullObject",
    "topBottom",
    "preset",
    "dataBar",
    "dataBarOrNullObject",
  ];
  readonly host: HostObjects;
  readonly sheet: SheetModel;
  readonly model: ConditionalFormatModel;
  /** The range through which it was fetched. */
  readonly via: Rect;

  constructor(host: HostObjects, sheet: SheetModel, model: ConditionalFormatModel, via: Rect) {
    super();
    this.host = host;
    this.sheet = sheet;
    this.model = model;
    this.via = via;
  }

  get id() {
    requireThere(this);
    return this.model.id;
  }

  get type() {
    requireThere(this);
    return this.model.rule.type;
  }

  get priority() {
    requireThere(this);
    return place(this);
  }

  set priority(priority: unknown) {
    const { conditionalFormats } = this.sheet;
    const to = integerArgument(priority);
    const at = place(this);
    if (to < 0 || to >= conditionalFormats.length) throw invalidArgument();
    conditionalFormats.splice(at, 1);
    conditionalFormats.splice(to, 0, this.model);
    this.sheet.tell({ kind: "conditionalFormats", sheet: this.sheet });
  }

  get stopIfTrue() {
    return this.model.stopIfTrue;
  }

  set stopIfTrue(stop: unknown) {
    requireAllowed(this.sheet, "allowFormatCells");
    this.model.stopIfTrue = booleanArgument(stop);
    this.sheet.tell({ kind: "conditionalFormats", sheet: this.sheet });
  }

  get custom() {
    return this.customOrNullObject ?? otherKind();
  }

  get customOrNullObject() {
    requireReadable(this);
    return this.model.rule.type === "Custom" ? new CustomConditionalFormat(this.sheet, this.model, this.via) : null;
  }

  get cellValue() {
    return this.cellValueOrNullObject ?? otherKind();
  }

  get cellValueOrNullObject() {
    requireReadable(this);
    return this.model.rule.type === "CellValue" ? new CellValueConditionalFormat(this.sheet, this.model, this.via) : null;
  }

  get textComparison() {
    return this.textComparisonOrNullObject ?? otherKind();
  }

  get textComparisonOrNullObject() {
    requireReadable(this);
    return this.model.rule.type === "ContainsText" ? new TextConditionalFormat(this.sheet, this.model, this.via) : null;
  }

  get topBottom() {
    requireReadable(this);
    return this.model.rule.type === "TopBottom" ? new TopBottomConditionalFormat(this.sheet, this.model, this.via) : otherKind();
  }

  get preset() {
    requireReadable(this);
    return this.model.rule.type === "PresetCriteria" ? new PresetCriteriaConditionalFormat(this.sheet, this.model, this.via) : otherKind();
  }

  get dataBar() {
    return this.dataBarOrNullObject ?? otherKind();
  }

  get dataBarOrNullObject() {
    requireReadable(this);
    return this.model.rule.type === "DataBar" ? new DataBarConditionalFormat(this.sheet, this.model) : null;
  }

  getRange() {
    const range = this.getRangeOrNullObject();
    if (!range) throw new HostError("InvalidOperation", "The conditional format applies to several ranges.");
    return range;
  }

  getRangeOrNullObject() {
    requireReadable(this);
    const [area] = this.model.areas;
    return area && this.model.areas.length === 1 ? this.host.range(this.sheet, area) : null;
  }

  getRanges() {
    requireReadable(this);
    return this.host.rangeAreas(this.sheet, this.model.areas);
  }

  delete() {
    requireThere(this);
    requireAllowed(this.sheet, "allowFormatCells");
    // Found by the list, not by the deletion, where it shares cells with another one (assumption cf.overlapping).
    if (this.host.platform.hidesOverlappingFormats && !isOwn(this) && overlaps(this, () => true)) throw itemNotFound();
    this.sheet.conditionalFormats.splice(place(this), 1);
    this.sheet.tell({ kind: "conditionalFormats", sheet: this.sheet });
  }
}

abstract class RulePart extends WireObject {
  readonly sheet: SheetModel;
  readonly model: ConditionalFormatModel;
  readonly via: Rect;

  constructor(sheet: SheetModel, model: ConditionalFormatModel, via: Rect) {
    super();
    this.sheet = sheet;
    this.model = model;
    this.via = via;
  }

  get format() {
    return new ConditionalRangeFormat({
      read: () => this.model.look,
      write: (look) => {
        requireAllowed(this.sheet, "allowFormatCells");
        this.model.look = look;
        this.sheet.tell({ kind: "conditionalFormats", sheet: this.sheet });
      },
    });
  }
}

/** Excel.CustomConditionalFormat: coloured where a formula is true. */
export class CustomConditionalFormat extends RulePart {
  static override readonly className = "CustomConditionalFormat";
  static override readonly navigation = ["rule", "format"];

  get rule() {
    return new ConditionalFormatRule(this.sheet, this.model, this.via);
  }
}

/**
 * Excel.ConditionalFormatRule: the formula, relative to the first cell of the range it was fetched through (assumption
 * cf.relativeToFetch).
 */
export class ConditionalFormatRule extends WireObject {
  static override readonly className = "ConditionalFormatRule";
  readonly sheet: SheetModel;
  readonly model: ConditionalFormatModel;
  readonly via: Rect;

  constructor(sheet: SheetModel, model: ConditionalFormatModel, via: Rect) {
    super();
    this.sheet = sheet;
    this.model = model;
    this.via = via;
  }

  get formula() {
    const [home = this.via] = this.model.areas;
    return copiedFormula(ruleOf(this.model, "Custom").formula, this.via.row - home.row, this.via.column - home.column);
  }

  set formula(formula: unknown) {
    const text = textArgument(formula);
    if (text.trim() === "" || text.trim() === "=") throw invalidArgument();
    const [home = this.via] = this.model.areas;
    const told = text.startsWith("=") ? text : `=${text}`;
    setRule(this, {
      ...ruleOf(this.model, "Custom"),
      formula: copiedFormula(told, home.row - this.via.row, home.column - this.via.column),
    });
  }
}

/** Excel.CellValueConditionalFormat. */
export class CellValueConditionalFormat extends RulePart {
  static override readonly className = "CellValueConditionalFormat";
  static override readonly navigation = ["format"];

  get rule() {
    const { operator, formula1, formula2 } = ruleOf(this.model, "CellValue");
    return { operator, formula1, ...(formula2 !== undefined && { formula2 }) };
  }

  set rule(rule: unknown) {
    const { operator, formula1, formula2 } = parts(rule);
    const first = String(formula1 ?? "");
    if (first === "") throw invalidArgument();
    const second = formula2 === null || formula2 === undefined ? {} : { formula2: String(formula2) };
    setRule(this, { type: "CellValue", operator: textArgument(operator), formula1: first, ...second });
  }
}

/** Excel.TextConditionalFormat. */
export class TextConditionalFormat extends RulePart {
  static override readonly className = "TextConditionalFormat";
  static override readonly navigation = ["format"];

  get rule() {
    const { operator, text } = ruleOf(this.model, "ContainsText");
    return { operator, text };
  }

  set rule(rule: unknown) {
    const { operator, text } = parts(rule);
    setRule(this, { type: "ContainsText", operator: textArgument(operator), text: textArgument(text) });
  }
}

/** Excel.TopBottomConditionalFormat, of which only the look is known. */
export class TopBottomConditionalFormat extends RulePart {
  static override readonly className = "TopBottomConditionalFormat";
  static override readonly navigation = ["format"];
}

/** Excel.PresetCriteriaConditionalFormat, of which only the look is known. */
export class PresetCriteriaConditionalFormat extends RulePart {
  static override readonly className = "PresetCriteriaConditionalFormat";
  static override readonly navigation = ["format"];
}

function place({ sheet, model }: ConditionalFormat): number {
  const at = sheet.conditionalFormats.indexOf(model);
  if (at < 0) throw itemNotFound();
  return at;
}

function requireThere({ model }: ConditionalFormat): void {
  if (model.trouble === "restored") throw itemNotFound();
}

/** Two rules on the value of the same cells cannot be told either (office-js #6827). */
function requireReadable(format: ConditionalFormat): void {
  requireThere(format);
  const isOneOfTwo = format.model.rule.type === "CellValue" && overlaps(format, ({ rule }) => rule.type === "CellValue");
  if (isOneOfTwo || format.model.trouble === "duplicated")
    throw new HostError("GeneralException", "There was an internal error while processing the request.");
}

function overlaps({ sheet, model }: ConditionalFormat, counts: (other: ConditionalFormatModel) => boolean): boolean {
  const shares = (other: ConditionalFormatModel) => other.areas.some((area) => model.areas.some((own) => intersection(own, area)));
  return sheet.conditionalFormats.some((other) => other !== model && counts(other) && shares(other));
}

/** Fetched through cells of its own. */
function isOwn({ model, via }: ConditionalFormat): boolean {
  return model.areas.some((area) => contains(area, via));
}

function otherKind(): never {
  throw new HostError("InvalidOperation", "The conditional format is of another kind.");
}

function ruleOf<Type extends ConditionalRule["type"]>({ rule }: ConditionalFormatModel, type: Type): RuleOf<Type> {
  if (rule.type !== type) otherKind();
  return rule as RuleOf<Type>;
}

function setRule({ sheet, model }: { sheet: SheetModel; model: ConditionalFormatModel }, rule: ConditionalRule): void {
  requireAllowed(sheet, "allowFormatCells");
  model.rule = rule;
  sheet.tell({ kind: "conditionalFormats", sheet });
}

function parts(rule: unknown): Record<string, unknown> {
  if (typeof rule !== "object" || rule === null) throw invalidArgument();
  return rule as Record<string, unknown>;
}
