import { invalidArgument } from "../../wire/hostError";
import { booleanArgument, colourArgument, numberArgument, oneOf, textArgument } from "../arguments";
import { change, common, LookPart } from "./lookPart";

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** Excel.RangeFill; cells without fill read as white, as in Excel (assumption format.noFillIsWhite). */
export class RangeFill extends LookPart {
  static override readonly className = "RangeFill";

  get color() {
    return common(this, "fill", "#FFFFFF");
  }

  set color(colour: unknown) {
    const fill = colourArgument(colour);
    change(this, { fill: fill === "" ? undefined : fill });
  }

  /** null tells a cell without fill from a white one (assumption format.noFillHasNoTint). */
  get tintAndShade() {
    return common(this, "fill", null) === null ? null : 0;
  }

  get pattern() {
    return null;
  }

  clear() {
    change(this, { fill: undefined });
  }
}

/** Excel.RangeFont. */
export class RangeFont extends LookPart {
  static override readonly className = "RangeFont";

  get name() {
    return common(this, "fontName");
  }

  set name(name: unknown) {
    change(this, { fontName: textArgument(name) });
  }

  get size() {
    return common(this, "fontSize");
  }

  set size(size: unknown) {
    const points = numberArgument(size);
    if (points < 1 || points > 409) throw invalidArgument();
    change(this, { fontSize: points });
  }

  get color() {
    return common(this, "fontColor");
  }

  set color(colour: unknown) {
    change(this, { fontColor: colourArgument(colour) || undefined });
  }

  get bold() {
    return common(this, "bold");
  }

  set bold(bold: unknown) {
    change(this, { bold: booleanArgument(bold) });
  }

  get italic() {
    return common(this, "italic");
  }

  set italic(italic: unknown) {
    change(this, { italic: booleanArgument(italic) });
  }

  get underline() {
    return common(this, "underline");
  }

  set underline(underline: unknown) {
    change(this, { underline: oneOf(UNDERLINES, underline) });
  }

  get strikethrough() {
    return common(this, "strikethrough");
  }

  set strikethrough(strikethrough: unknown) {
    change(this, { strikethrough: booleanArgument(strikethrough) });
  }
}

/** Excel.FormatProtection: whether protecting the sheet locks the cells. */
export class FormatProtection extends LookPart {
  static override readonly className = "FormatProtection";

  get locked() {
    return common(this, "locked");
  }

  set locked(locked: unknown) {
    change(this, { locked: booleanArgument(locked) });
  }

  get formulaHidden() {
    return common(this, "formulaHidden");
  }

  set formulaHidden(hidden: unknown) {
    change(this, { formulaHidden: booleanArgument(hidden) });
  }
}
