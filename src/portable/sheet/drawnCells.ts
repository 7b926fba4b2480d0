import type { CSSProperties } from "react";
import type { Rect } from "../../engine/address";
import type { Look } from "../../hosts/xlsx/looks/look";
import type { SheetSight } from "../../hosts/xlsx/looks/sheetSight";
import type { Appearance } from "../../taskpane/theme/paneTheme";
import { conditionalLooks } from "./conditionalLook";
import { barDrawer } from "./dataBars";
import { mergeFinder, type SheetLayout } from "./sheetLayout";
import { cellStyle, lineColour } from "./shownLook";
import { shownText } from "./shownText";

/** A cell to be put on the screen: what it shows, how, and how many rows and columns it takes. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly style: CSSProperties;
  /** Pixels that its text may run over to the right, where the neighbours are empty. */
  readonly spill: number;
}

/** No text runs over more cells than these. */
export const MOST_SPILL = 30;

/** Draws the cells of a sheet; undefined for those that show nothing. */
export function cellDrawer(sight: SheetSight, { columns }: SheetLayout, appearance: Appearance) {
  const { grid, lookOf } = sight;
  const mergeAt = mergeFinder(grid.merges);
  const over = conditionalLooks(sight);
  const barAt = barDrawer(sight, appearance);
  const isEmpty = (row: number, column: number) => grid.value(row, column) === null && mergeAt(row, column) === undefined;

  const spillOf = (row: number, column: number, { wrap, horizontal = "General" }: Look): number => {
    const isAcross = horizontal === "CenterAcrossSelection";
    if (wrap === true || !RUNNING.includes(horizontal)) return 0;
    let end = column + 1;
    while (end < columns.count && end - column < MOST_SPILL && isEmpty(row, end)) {
      if (isAcross && lookOf(row, end).horizontal !== "CenterAcrossSelection") break;
      end++;
    }
    return columns.start(end) - columns.start(column + 1);
  };

  const textAt = (row: number, column: number): string => {
    const value = grid.value(row, column);
    return value === null ? "" : shownText(value, grid.numberFormat(row, column), grid.date1904, columns.size(column));
  };

  const draw = (row: number, column: number): DrawnCell | undefined => {
    const merge = mergeAt(row, column);
    if (merge && (merge.row !== row || merge.column !== column)) return undefined;
    const value = grid.value(row, column);
    const look = lookOf(row, column);
    const bar = barAt(row, column);
    const text = bar?.isOnly === true ? "" : textAt(row, column);
    if (text === "" && look.fill === undefined && look.borders === undefined && !merge && !bar) return undefined;
    return {
      row,
      column,
      rows: merge?.rows ?? 1,
      columns: merge?.columns ?? 1,
      text,
      style: {
        ...cellStyle(look, over(row, column), typeof value === "number", appearance),
        ...edges(look.borders, appearance),
        ...bar?.style,
      },
      spill: typeof value === "string" && !merge ? spillOf(row, column, look) : 0,
    };
  };
  /** Where what a cell shows begins: the first cell of its merged area. */
  const anchor = (row: number, column: number): Pick<Rect, "row" | "column"> => mergeAt(row, column) ?? { row, column };
  return { draw, anchor, mergeAt };
}

export type CellDrawer = ReturnType<typeof cellDrawer>;

/** How a text stands that runs over its neighbours. */
const RUNNING: readonly string[] = ["General", "Left", "CenterAcrossSelection"];

function edges(borders: ReturnType<SheetSight["lookOf"]>["borders"], appearance: Appearance): CSSProperties {
  const line = (edge: "top" | "bottom" | "left" | "right") => {
    const side = borders?.[edge];
    return side && `${side.weight === "Thick" || side.weight === "Medium" ? 2 : 1}px solid ${lineColour(side.color, appearance)}`;
  };
  const [top, bottom, left, right] = (["top", "bottom", "left", "right"] as const).map(line);
  return {
    ...(top && { borderTop: top }),
    ...(bottom && { borderBottom: bottom }),
    ...(left && { borderLeft: left }),
    ...(right && { borderRight: right }),
  };
}
