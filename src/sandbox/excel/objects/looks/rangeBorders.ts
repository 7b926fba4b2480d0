import type { Rect } from "../../../../engine/address";
import type { BorderLine, CellEdge, Look } from "../../../../hosts/xlsx/looks/look";
import { bottom, right } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { WireObject } from "../../wire/wireObject";
import { colourArgument, integerArgument, oneOf } from "../arguments";
import { requireAllowed } from "../permission";
import { invalidArgument } from "../../wire/hostError";

/** Excel.BorderIndex: the outer edges of the range, the lines inside it, the diagonals of its cells. */
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const PLAIN_LINE: BorderLine = { style: "Continuous", weight: "Thin", color: "#000000" };

/** Excel.RangeBorderCollection. */
export class RangeBorders extends WireObject {
  static override readonly className = "RangeBorderCollection";
  readonly sheet: SheetModel;
  readonly areas: readonly Rect[];

  constructor(sheet: SheetModel, areas: readonly Rect[]) {
    super();
    this.sheet = sheet;
    this.areas = areas;
  }

  get items() {
    return SIDES.map((side) => new RangeBorder(this.sheet, this.areas, side));
  }

  get count() {
    return SIDES.length;
  }

  getItem(side: unknown) {
    return new RangeBorder(this.sheet, this.areas, oneOf(SIDES, side));
  }

  getItemAt(index: unknown) {
    const side = SIDES[integerArgument(index)];
    if (!side) throw invalidArgument();
    return new RangeBorder(this.sheet, this.areas, side);
  }
}

/** Excel.RangeBorder: one side of a range. */
export class RangeBorder extends WireObject {
  static override readonly className = "RangeBorder";
  readonly sheet: SheetModel;
  readonly areas: readonly Rect[];
  readonly side: Side;

  constructor(sheet: SheetModel, areas: readonly Rect[], side: Side) {
    super();
    this.sheet = sheet;
    this.areas = areas;
    this.side = side;
  }

  get sideIndex() {
    return this.side;
  }

  get style() {
    return common(this, (line) => line?.style ?? "None");
  }

  set style(style: unknown) {
    const wanted = oneOf(STYLES, style);
    change(this, (line) => (wanted === "None" ? undefined : { ...(line ?? PLAIN_LINE), style: wanted }));
  }

  get weight() {
    return common(this, (line) => line?.weight ?? "Thin");
  }

  set weight(weight: unknown) {
    const wanted = oneOf(WEIGHTS, weight);
    change(this, (line) => ({ ...(line ?? PLAIN_LINE), weight: wanted }));
  }

  get color() {
    return common(this, (line) => line?.color ?? "#000000");
  }

  set color(colour: unknown) {
    const wanted = colourArgument(colour);
    change(this, (line) => ({ ...(line ?? PLAIN_LINE), color: wanted }));
  }
}

/** Of a cell in an area: which of its edges lie on each side of the area. A line between two cells belongs to both. */
const EDGES: Readonly<Record<Side, (cell: CellPlace) => readonly CellEdge[]>> = {
  EdgeTop: ({ isFirstRow }) => (isFirstRow ? ["top"] : []),
  EdgeBottom: ({ isLastRow }) => (isLastRow ? ["bottom"] : []),
  EdgeLeft: ({ isFirstColumn }) => (isFirstColumn ? ["left"] : []),
  EdgeRight: ({ isLastColumn }) => (isLastColumn ? ["right"] : []),
  InsideHorizontal: ({ isFirstRow, isLastRow }) => [...(isFirstRow ? [] : ["top" as const]), ...(isLastRow ? [] : ["bottom" as const])],
  InsideVertical: ({ isFirstColumn, isLastColumn }) => [
    ...(isFirstColumn ? [] : ["left" as const]),
    ...(isLastColumn ? [] : ["right" as const]),
  ],
  DiagonalDown: () => ["diagonalDown"],
  DiagonalUp: () => ["diagonalUp"],
};

interface CellPlace {
  readonly isFirstRow: boolean;
  readonly isLastRow: boolean;
  readonly isFirstColumn: boolean;
  readonly isLastColumn: boolean;
}

function* edges({ areas, side }: RangeBorder): Generator<{ row: number; column: number; edge: CellEdge }> {
  for (const area of areas) {
    for (let row = area.row; row <= bottom(area); row++) {
      for (let column = area.column; column <= right(area); column++) {
        const place = {
          isFirstRow: row === area.row,
          isLastRow: row === bottom(area),
          isFirstColumn: column === area.column,
          isLastColumn: column === right(area),
        };
        for (const edge of EDGES[side](place)) yield { row, column, edge };
      }
    }
  }
}

function common<Value>(border: RangeBorder, read: (line: BorderLine | undefined) => Value): Value | null {
  const found = new Set<Value>();
  for (const { row, column, edge } of edges(border)) found.add(read(border.sheet.lookAt(row, column).borders?.[edge]));
  if (found.size === 0) return read(undefined);
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

function change(border: RangeBorder, change: (line: BorderLine | undefined) => BorderLine | undefined): void {
  const { sheet } = border;
  requireAllowed(sheet, "allowFormatCells");
  for (const { row, column, edge } of edges(border)) {
    const look = sheet.lookAt(row, column);
    sheet.cells.set(row, column, { ...sheet.cell(row, column), look: withLine(look, edge, change(look.borders?.[edge])) });
  }
  for (const area of border.areas) sheet.tell({ kind: "look", sheet, area });
}

function withLine(look: Look, edge: CellEdge, line: BorderLine | undefined): Look {
  const others = Object.entries(look.borders ?? {}).filter(([other]) => other !== edge);
  return { ...look, borders: Object.fromEntries(line ? [...others, [edge, line]] : others) };
}
