import { absoluteAddress, quotedSheet, type Rect } from "../../address";
import type { Band } from "../../domain/results";
import { bandPalette } from "./bandPalette";
import { sheetColours } from "./sheetStyles";

/**
 * How a band fills a bar, and the colour of a figure on it (7:1 or near). Dark, light, middle, lightest in this order: neighbours stay
 * apart in a grey print.
 */
export const bandFill = {
  low: { color: bandPalette.low.bar, labelColor: "#ffffff" },
  medium: { color: bandPalette.medium.bar, labelColor: "#242424" },
  high: { color: bandPalette.high.bar, labelColor: "#ffffff" },
  noData: { color: bandPalette.noData.bar, labelColor: "#242424" },
} as const satisfies Record<Band, { readonly color: string; readonly labelColor: string }>;

/** Lines of the band limits: the one of alto is whole, the one of medio dashed. */
export const limitLine = { medium: { color: bandPalette.medium.solid, dashed: true }, high: { color: bandPalette.high.solid } } as const;

/** Points of the scatter by what they say; shape tells them apart where colour does not. */
export const pointLook = {
  plain: { color: "#a3a3a3", marker: "circle" },
  misleadingGreen: { color: bandPalette.low.solid, marker: "triangle" },
  misleadingRed: { color: sheetColours.navy, marker: "diamond" },
} as const;

/** Colours of so many years, the last one the darkest. */
export function yearColours(count: number): readonly string[] {
  return ["#d5dde7", "#b3c2d3", "#8ea5bf", "#5b7ba1", sheetColours.navy].slice(5 - count);
}

/** «'Tablero PNTP'!$B$5:$B$9», as a series of a chart names its cells. */
export function cellsReference(sheet: string, { row, column, rows, columns }: Rect): string {
  const first = absoluteAddress(row, column);
  const last = absoluteAddress(row + rows - 1, column + columns - 1);
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
