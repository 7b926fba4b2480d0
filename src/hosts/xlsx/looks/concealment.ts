import type { Concealment } from "../../../engine/grid";
import { contrast } from "./contrast";
import type { Look } from "./look";

/** Letters that differ less than this from what is behind them are found only by whoever looks for them (WCAG asks 4.5 of a text). */
const LEAST_CONTRAST = 1.25;

/** What of a look keeps what a cell holds from the eyes. A pattern or a gradient behind it is not told. */
export function concealmentOf({ strikethrough, fontColor = "#000000", fill = "#FFFFFF" }: Look = {}): Concealment | undefined {
  if (strikethrough) return "struck";
  return contrast(fontColor, fill) < LEAST_CONTRAST ? "colour" : undefined;
}
