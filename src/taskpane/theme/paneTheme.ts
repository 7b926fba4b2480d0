import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import type { Band } from "../../engine/domain/results";
import { bandPalette } from "../../engine/sheets/kit/bandPalette";

/** How Office is shown. Contrast: the system's own colours; the word alone tells the band. */
export type Appearance = "light" | "dark" | "contrast";

/** Fluent's theme plus the colours of the bands (the only colours that are ours; text on fill ≥ 7:1). */
export type PaneTheme = Theme & BandColours;

type BandColours = { readonly [name in `${Band}${"Fill" | "Text" | "Solid"}`]: string };

const lightBands: BandColours = {
  lowFill: bandPalette.low.fill,
  lowText: bandPalette.low.text,
  lowSolid: bandPalette.low.solid,
  mediumFill: bandPalette.medium.fill,
  mediumText: bandPalette.medium.text,
  mediumSolid: bandPalette.medium.solid,
  highFill: bandPalette.high.fill,
  highText: bandPalette.high.text,
  highSolid: bandPalette.high.solid,
  noDataFill: bandPalette.noData.fill,
  noDataText: bandPalette.noData.text,
  noDataSolid: bandPalette.noData.solid,
};

const darkBands: BandColours = {
  lowFill: "#4a1b21",
  lowText: "#ffb9c0",
  lowSolid: "#ff8f9b",
  mediumFill: "#453600",
  mediumText: "#ffe08a",
  mediumSolid: "#f2c661",
  highFill: "#12391a",
  highText: "#a8e6a3",
  highSolid: "#6ccb5f",
  noDataFill: "#3a3a3a",
  noDataText: "#d6d6d6",
  noDataSolid: "#a3a3a3",
};

const systemBands: BandColours = {
  lowFill: "Canvas",
  lowText: "CanvasText",
  lowSolid: "CanvasText",
  mediumFill: "Canvas",
  mediumText: "CanvasText",
  mediumSolid: "CanvasText",
  highFill: "Canvas",
  highText: "CanvasText",
  highSolid: "CanvasText",
  noDataFill: "Canvas",
  noDataText: "CanvasText",
  noDataSolid: "GrayText",
};

/** Office's own font first; Noto Sans where Segoe UI does not exist. */
const fontFamilyBase =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Noto Sans', Arial, sans-serif";

export const paneThemes: Readonly<Record<Appearance, PaneTheme>> = {
  light: { ...webLightTheme, ...lightBands, fontFamilyBase },
  dark: { ...webDarkTheme, ...darkBands, fontFamilyBase },
  contrast: { ...webLightTheme, ...systemBands, fontFamilyBase },
};

/** What the browser draws itself: the calendar of a date, the list of a choice, scroll bars. */
export const schemes: Readonly<Record<Appearance, { readonly colorScheme?: "light" | "dark" }>> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  contrast: {},
};

/** CSS variable of a band's colour in the theme in force. */
export function bandColour(band: Band, part: "Fill" | "Text" | "Solid"): string {
  return `var(--${band}${part})`;
}
