import type { CSSProperties } from "react";
import { BANDS, bandStyle } from "../../engine/sheets/kit/bandStyles";
import type { ConditionalLook, Look } from "../../hosts/xlsx/looks/look";
import { bandColour, type Appearance } from "../../taskpane/theme/paneTheme";

const HORIZONTAL: Readonly<Record<string, CSSProperties["justifyContent"]>> = {
  Left: "flex-start",
  Fill: "flex-start",
  Justify: "flex-start",
  Center: "center",
  Distributed: "center",
  CenterAcrossSelection: "center",
  Right: "flex-end",
};
const VERTICAL: Readonly<Record<string, CSSProperties["alignItems"]>> = {
  Top: "flex-start",
  Justify: "flex-start",
  Center: "center",
  Distributed: "center",
};
const PIXELS_IN_A_POINT = 4 / 3;
const INDENT = 9;
/** Fluent's dark paper, from which text must stand out. */
const DARK_PAPER = "#292929";
/** Fills lighter than this would glare on it. */
const PALE = 0.6;
const LEAST_CONTRAST = 4.5;

/** A cell as CSS. `isFigure`: its value stands to the right where the file does not say. */
export function cellStyle(look: Look, over: ConditionalLook | undefined, isFigure: boolean, appearance: Appearance): CSSProperties {
  const { fontSize = 11, horizontal = "General", vertical = "Bottom", indent = 0, wrap } = look;
  const colours = coloursOf({ ...look, ...over }, appearance);
  const { bold, italic, strikethrough, underline } = { ...look, ...over };
  const side = horizontal === "General" ? (isFigure ? "flex-end" : "flex-start") : HORIZONTAL[horizontal];
  const isLined = strikethrough === true || (underline !== undefined && underline !== "None");
  return {
    ...colours,
    justifyContent: side,
    alignItems: VERTICAL[vertical] ?? "flex-end",
    textAlign: side === "center" ? "center" : side === "flex-end" ? "right" : "left",
    fontSize: Math.round(fontSize * PIXELS_IN_A_POINT * 10) / 10,
    ...(bold && { fontWeight: 700 }),
    ...(italic && { fontStyle: "italic" }),
    ...(isLined && { textDecoration: strikethrough ? "line-through" : "underline" }),
    ...(wrap && { whiteSpace: "pre-wrap" }),
    ...(indent > 0 && { [side === "flex-end" ? "paddingRight" : "paddingLeft"]: 3 + indent * INDENT }),
  };
}

/** The file's own colours on paper. In the dark the paper is dark, pale fills are dark too, and text is made readable on them. */
function coloursOf({ fill, fontColor }: Pick<Look, "fill" | "fontColor">, appearance: Appearance): CSSProperties {
  if (appearance === "contrast") return {};
  const band = BANDS.find((name) => sameColour(bandStyle[name].fill, fill) && sameColour(bandStyle[name].color, fontColor));
  if (band) return { backgroundColor: bandColour(band, "Fill"), color: bandColour(band, "Text") };
  if (appearance === "light") return { ...(fill && { backgroundColor: fill }), ...(fontColor && { color: fontColor }) };
  const shown = fill === undefined || luminance(fill) > 0.95 ? undefined : luminance(fill) > PALE ? mixed(fill, DARK_PAPER, 0.8) : fill;
  const color = fontColor ?? (shown === fill && shown !== undefined ? "#000000" : undefined);
  return {
    ...(shown !== undefined && { backgroundColor: shown }),
    ...(color !== undefined && { color: shown === fill && shown !== undefined ? color : readableOn(color, shown ?? DARK_PAPER) }),
  };
}

function sameColour(a: string, b: string | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}

/** The colour, as much lighter as it must be to be read on a dark ground. */
function readableOn(colour: string, ground: string): string {
  for (let share = 0; share < 1; share += 0.1) {
    const lighter = mixed(colour, "#ffffff", share);
    if ((luminance(lighter) + 0.05) / (luminance(ground) + 0.05) >= LEAST_CONTRAST) return lighter;
  }
  return "#ffffff";
}

function mixed(colour: string, other: string, share: number): string {
  const others = channelsOf(other);
  const channels = channelsOf(colour).map((channel, at) => Math.round(channel + ((others[at] ?? 0) - channel) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
