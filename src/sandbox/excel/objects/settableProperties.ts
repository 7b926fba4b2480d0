import { invalidArgument } from "../wire/hostError";
import { isNavigation, readMember, WireObject, writeMember } from "../wire/wireObject";
import { RangeBorders } from "./looks/rangeBorders";

/** Sides of a cell as Excel.CellBorderCollection names them → the border of a one-cell range. */
const CELL_SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
};

type Tree = Readonly<Record<string, unknown>>;

/** What `setCellProperties` and its like say of one cell, row or column; what is absent stays. */
export function writeProperties(object: WireObject, said: unknown): void {
  for (const [name, value] of Object.entries(tree(said))) {
    if (value === null || value === undefined) continue;
    if (!isNavigation(object, name)) writeMember(object, name, value);
    else writePart(readMember(object, name), value);
  }
}

function writePart(part: unknown, value: unknown): void {
  if (part instanceof RangeBorders) {
    for (const [side, line] of Object.entries(tree(value))) {
      const index = CELL_SIDES[side];
      if (index === undefined) throw invalidArgument();
      writeProperties(part.getItem(index), line);
    }
  } else if (part instanceof WireObject) writeProperties(part, value);
}

function tree(value: unknown): Tree {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Tree;
}
