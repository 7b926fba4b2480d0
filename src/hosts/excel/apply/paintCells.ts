import type { Rect } from "../../../engine/address";
import type { BorderLook, CellLook, Side } from "../read/cellLook";
import { tileCells, type Cell } from "../read/rectangles";
import { rangeOf } from "../read/sheetRange";

export interface PaintedCell extends Cell {
  readonly look: CellLook;
}

/** A rectangle whose cells all get the same look. */
export interface PaintedArea {
  readonly rect: Rect;
  readonly look: CellLook;
}

/** Cells of equal look gathered into rectangles, so that a table of 50 rows is a handful of requests and not hundreds. */
export function gatherLooks(cells: readonly PaintedCell[]): PaintedArea[] {
  const groups = new Map<string, { look: CellLook; cells: Cell[] }>();
  for (const cell of cells) {
    const key = JSON.stringify(cell.look);
    if (key === "{}") continue;
    const group = groups.get(key) ?? { look: cell.look, cells: [] };
    groups.set(key, group);
    group.cells.push(cell);
  }
  return [...groups.values()].flatMap((group) =>
    tileCells(group.cells).flatMap((rect) => cutForBorders(rect, group.look).map((part) => ({ rect: part, look: group.look }))),
  );
}

/** Queues the painting of one area. */
export function paintArea(sheet: Excel.Worksheet, { rect, look }: PaintedArea): void {
  const { format } = rangeOf(sheet, rect);
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.underline !== undefined) format.font.underline = look.underline as Excel.RangeUnderlineStyle;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.align !== undefined) format.horizontalAlignment = look.align as Excel.HorizontalAlignment;
  if (look.valign !== undefined) format.verticalAlignment = look.valign as Excel.VerticalAlignment;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.locked === false) format.protection.locked = false;
  for (const [edge, border] of edgesOf(rect, look)) drawBorder(format.borders.getItem(edge), border);
}

/** Rough bytes of the request that paints one area. */
export const PAINT_SIZE = 2500;

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/**
 * Every cell has its own borders: inside a rectangle they are its inner lines, one for both neighbours, which is why `cutForBorders` keeps
 * apart what would clash.
 */
function edgesOf(rect: Rect, { borders = {} }: CellLook): [Edge, BorderLook][] {
  const edges: [Edge, BorderLook | undefined][] = [
    ["EdgeTop", borders.top],
    ["EdgeBottom", borders.bottom],
    ["EdgeLeft", borders.left],
    ["EdgeRight", borders.right],
    ["InsideHorizontal", rect.rows > 1 ? (borders.bottom ?? borders.top) : undefined],
    ["InsideVertical", rect.columns > 1 ? (borders.right ?? borders.left) : undefined],
  ];
  return edges.filter((edge): edge is [Edge, BorderLook] => edge[1] !== undefined);
}

function cutForBorders(rect: Rect, { borders = {} }: CellLook): Rect[] {
  const rows = canShare(borders, "top", "bottom")
    ? [rect]
    : Array.from({ length: rect.rows }, (_, index) => ({ ...rect, row: rect.row + index, rows: 1 }));
  return canShare(borders, "left", "right")
    ? rows
    : rows.flatMap((band) => Array.from({ length: band.columns }, (_, index) => ({ ...band, column: band.column + index, columns: 1 })));
}

/** true when the two sides of a cell can be one line between neighbours: they are equal, or only one is asked for. */
function canShare(borders: NonNullable<CellLook["borders"]>, a: Side, b: Side): boolean {
  return !borders[a] || !borders[b] || JSON.stringify(borders[a]) === JSON.stringify(borders[b]);
}

function drawBorder(border: Excel.RangeBorder, { style, weight, color }: BorderLook): void {
  border.style = style as Excel.BorderLineStyle;
  if (style === "None") return;
  if (weight !== undefined) border.weight = weight as Excel.BorderWeight;
  if (color !== undefined) border.color = color;
}
