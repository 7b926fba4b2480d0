import type { CSSProperties } from "react";
import { barLimit } from "../../hosts/xlsx/looks/conditionalFormats";
import type { SheetSight } from "../../hosts/xlsx/looks/sheetSight";
import type { Appearance } from "../../taskpane/theme/paneTheme";
import { isInside } from "./condition";
import { lineColour } from "./shownLook";

/** The bar of a cell, as its ground, and whether its figure is seen. */
export interface DrawnBar {
  readonly style: CSSProperties;
  readonly isOnly: boolean;
}

interface BarSight extends Pick<SheetSight, "conditional"> {
  readonly grid: Pick<SheetSight["grid"], "value">;
}

/** Draws the bars of a sheet whose ends are told; the first one wins. */
export function barDrawer({ conditional, grid }: BarSight, appearance: Appearance): (row: number, column: number) => DrawnBar | undefined {
  const bars = conditional.flatMap(({ areas, rule }) => {
    if (rule.type !== "DataBar" || !rule.bar) return [];
    const { lower, upper, fill, isOnly } = rule.bar;
    const [low, high] = [barLimit(lower), barLimit(upper)];
    return low === undefined || high === undefined || high <= low ? [] : [{ areas, low, high, fill, isOnly }];
  });
  return (row, column) => {
    const bar = bars.find(({ areas }) => areas.some((area) => isInside(area, { row, column })));
    const value = grid.value(row, column);
    if (!bar || typeof value !== "number") return undefined;
    const share = Math.round(Math.min(1, Math.max(0, (value - bar.low) / (bar.high - bar.low))) * 1000) / 10;
    const colour = lineColour(bar.fill, appearance);
    const backgroundImage = `linear-gradient(to right, ${colour} ${share}%, transparent ${share}%)`;
    return {
      style: { backgroundImage, backgroundSize: "100% 70%", backgroundRepeat: "no-repeat", backgroundPosition: "center" },
      isOnly: bar.isOnly,
    };
  };
}
