import type { BarEnd, DataBarRule } from "../../../../hosts/xlsx/looks/conditionalFormats";
import type { ConditionalFormatModel } from "../../model/book/conditionalFormat";
import type { SheetModel } from "../../model/book/sheet";
import { HostError, invalidArgument } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { booleanArgument, colourArgument, textArgument } from "../arguments";
import { requireAllowed } from "../permission";

/** A bar as Excel makes it first: blue, from the least figure to the greatest. */
export const NEW_BAR: DataBarRule = { lower: { type: "Automatic" }, upper: { type: "Automatic" }, fill: "#638EC6", isOnly: false };

abstract class BarPart extends WireObject {
  readonly sheet: SheetModel;
  readonly model: ConditionalFormatModel;

  constructor(sheet: SheetModel, model: ConditionalFormatModel) {
    super();
    this.sheet = sheet;
    this.model = model;
  }
}

function barOf({ rule }: ConditionalFormatModel): DataBarRule {
  return (rule.type === "DataBar" && rule.bar) || NEW_BAR;
}

function change({ sheet, model }: BarPart, changes: Partial<DataBarRule>): void {
  requireAllowed(sheet, "allowFormatCells");
  model.rule = { type: "DataBar", bar: { ...barOf(model), ...changes } };
  sheet.tell({ kind: "conditionalFormats", sheet });
}

/** Excel.DataBarConditionalFormat. Which way bars go, where their axis stands and whether they fade is taken and not kept. */
export class DataBarConditionalFormat extends BarPart {
  static override readonly className = "DataBarConditionalFormat";
  static override readonly navigation = ["positiveFormat", "negativeFormat"];

  get axisFormat() {
    return "Automatic";
  }

  set axisFormat(told: unknown) {
    textArgument(told);
  }

  get barDirection() {
    return "Context";
  }

  set barDirection(told: unknown) {
    textArgument(told);
  }

  get positiveFormat() {
    return new DataBarPositiveFormat(this.sheet, this.model);
  }

  get negativeFormat() {
    return new DataBarNegativeFormat(this.sheet, this.model);
  }

  get showDataBarOnly() {
    return barOf(this.model).isOnly;
  }

  set showDataBarOnly(only: unknown) {
    change(this, { isOnly: booleanArgument(only) });
  }

  get lowerBoundRule() {
    return barOf(this.model).lower;
  }

  set lowerBoundRule(rule: unknown) {
    change(this, { lower: endOf(rule) });
  }

  get upperBoundRule() {
    return barOf(this.model).upper;
  }

  set upperBoundRule(rule: unknown) {
    change(this, { upper: endOf(rule) });
  }
}

/** Excel.ConditionalDataBarPositiveFormat. */
export class DataBarPositiveFormat extends BarPart {
  static override readonly className = "ConditionalDataBarPositiveFormat";

  get gradientFill() {
    return true;
  }

  set gradientFill(told: unknown) {
    booleanArgument(told);
  }

  get fillColor() {
    return barOf(this.model).fill;
  }

  set fillColor(colour: unknown) {
    change(this, { fill: colourArgument(colour) });
  }
}

/** Excel.ConditionalDataBarNegativeFormat. */
export class DataBarNegativeFormat extends BarPart {
  static override readonly className = "ConditionalDataBarNegativeFormat";

  get matchPositiveFillColor() {
    return false;
  }

  set matchPositiveFillColor(told: unknown) {
    booleanArgument(told);
  }
}

const WITHOUT_FORMULA = ["Automatic", "LowestValue", "HighestValue"];
const WITH_FORMULA = ["Number", "Formula", "Percent", "Percentile"];

/** The ends of a bar look at no cell relative to it: such a formula is refused, as Excel does. */
function endOf(rule: unknown): BarEnd {
  if (typeof rule !== "object" || rule === null) throw invalidArgument();
  const { type, formula } = rule as Record<string, unknown>;
  const kind = textArgument(type);
  if (WITHOUT_FORMULA.includes(kind)) return { type: kind };
  if (!WITH_FORMULA.includes(kind)) throw invalidArgument();
  const text = textArgument(formula);
  if (text.trim() === "" || (kind === "Number" && !Number.isFinite(Number(text)))) throw invalidArgument();
  if (/(?<![$\w"])[A-Z]{1,3}\d+/.test(text.replace(/"[^"]*"/g, '""')))
    throw new HostError("InvalidArgument", "A bar cannot look at cells relative to it.");
  return { type: kind, formula: text };
}
