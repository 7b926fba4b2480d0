import { invalidArgument } from "../../wire/hostError";
import { booleanArgument, integerArgument, numberArgument, oneOf } from "../arguments";
import { change, common, LookPart } from "./lookPart";
import { FormatProtection, RangeFill, RangeFont } from "./lookParts";
import { requireAllowed } from "../permission";
import { RangeBorders } from "./rangeBorders";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** Excel.RangeFormat. */
export class RangeFormat extends LookPart {
  static override readonly className = "RangeFormat";
  static override readonly navigation = ["fill", "font", "borders", "protection"];

  get fill() {
    return new RangeFill(this.sheet, this.areas);
  }

  get font() {
    return new RangeFont(this.sheet, this.areas);
  }

  get borders() {
    return new RangeBorders(this.sheet, this.areas);
  }

  get protection() {
    return new FormatProtection(this.sheet, this.areas);
  }

  get horizontalAlignment() {
    return common(this, "horizontal");
  }

  set horizontalAlignment(alignment: unknown) {
    change(this, { horizontal: oneOf(HORIZONTAL, alignment) });
  }

  get verticalAlignment() {
    return common(this, "vertical");
  }

  set verticalAlignment(alignment: unknown) {
    change(this, { vertical: oneOf(VERTICAL, alignment) });
  }

  get wrapText() {
    return common(this, "wrap");
  }

  set wrapText(wrap: unknown) {
    change(this, { wrap: booleanArgument(wrap) });
  }

  get indentLevel() {
    return common(this, "indent");
  }

  set indentLevel(level: unknown) {
    const indent = integerArgument(level);
    if (indent < 0 || indent > 250) throw invalidArgument();
    change(this, { indent });
  }

  get shrinkToFit() {
    return common(this, "shrink");
  }

  set shrinkToFit(shrink: unknown) {
    change(this, { shrink: booleanArgument(shrink) });
  }

  get columnWidth() {
    return commonSize(this, "columns");
  }

  set columnWidth(width: unknown) {
    resize(this, "columns", numberArgument(width));
  }

  get rowHeight() {
    return commonSize(this, "rows");
  }

  set rowHeight(height: unknown) {
    resize(this, "rows", numberArgument(height));
  }
}

function commonLine<Value>({ areas }: LookPart, axis: "rows" | "columns", valueAt: (line: number) => Value): Value | null {
  const found = new Set<Value>();
  for (const area of areas) {
    const [from, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    for (let line = from; line < from + count; line++) found.add(valueAt(line));
  }
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

/** A hidden line has no size. */
function commonSize(part: LookPart, axis: "rows" | "columns"): number | null {
  const lines = part.sheet[axis];
  return commonLine(part, axis, (line) => (lines.isHidden(line) ? 0 : lines.sizeAt(line)));
}

function resize({ sheet, areas }: LookPart, axis: "rows" | "columns", size: number | undefined): void {
  requireAllowed(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
  if (size !== undefined && (size < 0 || size > (axis === "rows" ? 409.5 : 1800))) throw invalidArgument();
  for (const area of areas) {
    const [from, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
    sheet[axis].setSize(from, count, size);
    sheet[axis].setHidden(from, count, size === 0);
    sheet.tell({ kind: "lines", sheet, axis, from, count, hiddenChanged: size === 0 });
  }
}
