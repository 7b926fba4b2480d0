import type { Concealment } from "../../../engine/grid";
import type { Look } from "./look";

/** Letters that differ less than this from what is behind them are found only by whoever looks for them (WCAG asks 4.5 of a text). */
const LEAST_CONTRAST = 1.25;

/** What of a look keeps what a cell holds from the eyes. A pattern or a gradient behind it is not told. */
export function concealmentOf({ strikethrough, fontColor = "#000000", fill = "#FFFFFF" }: Look = {}): Concealment | undefined {
  if (strikethrough) return "struck";
  return contrast(fontColor, fill) < LEAST_CONTRAST ? "colour" : undefined;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of a #RRGGBB (WCAG 2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
