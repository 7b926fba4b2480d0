import type { CSSProperties } from "react";
import { BANDS, bandStyle } from "../../engine/sheets/kit/bandStyles";
import { channelsOf, contrast, luminance } from "../../hosts/xlsx/looks/contrast";
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
/** Fluent's papers. */
const DARK_PAPER = "#292929";
const LIGHT_PAPER = "#ffffff";
/** Lightness of a fill that is as good as none, and of one that would glare on dark paper. */
const WHITE = 0.95;
const PALE = 0.6;
/** Below it black is read worse than white. */
const MIDDLE = 0.18;
const LEAST_CONTRAST = 4.5;
const HIDDEN = 1.1;

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

/**
 * The file's own colours on paper, its text as strong as it must be to be read. In the dark the paper is dark, and pale fills are dark too.
 */
function coloursOf({ fill, fontColor }: Pick<Look, "fill" | "fontColor">, appearance: Appearance): CSSProperties {
  if (appearance === "contrast") return {};
  const band = BANDS.find((name) => sameColour(bandStyle[name].fill, fill) && sameColour(bandStyle[name].color, fontColor));
  if (band) return { backgroundColor: bandColour(band, "Fill"), color: bandColour(band, "Text") };
  const ground = groundOf(fill, appearance);
  // What has the colour of its ground is hidden in Excel too.
  const isHidden = fontColor !== undefined && contrast(fontColor, fill ?? LIGHT_PAPER) < HIDDEN;
  const color = fontColor ?? (ground === undefined ? undefined : "#000000");
  const paper = ground ?? (appearance === "dark" ? DARK_PAPER : LIGHT_PAPER);
  return {
    ...(ground !== undefined && { backgroundColor: ground }),
    ...(color !== undefined && { color: isHidden ? paper : readableOn(color, paper) }),
  };
}

/** What stands behind the text; undefined for the paper itself. */
function groundOf(fill: string | undefined, appearance: Appearance): string | undefined {
  if (fill === undefined || appearance === "light") return fill;
  if (luminance(fill) > WHITE) return undefined;
  return luminance(fill) > PALE ? mixed(fill, DARK_PAPER, 0.8) : fill;
}

/** The colour of a line between cells. */
export function lineColour(colour: string, appearance: Appearance): string {
  if (appearance === "contrast") return "CanvasText";
  return appearance === "dark" ? mixed(colour, DARK_PAPER, 0.55) : colour;
}

function sameColour(a: string, b: string | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}

/** The colour, as much darker or lighter as it must be to be read on a ground. */
function readableOn(colour: string, ground: string): string {
  const end = luminance(ground) > MIDDLE ? "#000000" : "#ffffff";
  for (let share = 0; share < 1; share += 0.1) {
    const stronger = mixed(colour, end, share);
    if (contrast(stronger, ground) >= LEAST_CONTRAST) return stronger;
  }
  return end;
}

function mixed(colour: string, other: string, share: number): string {
  const others = channelsOf(other);
  const channels = channelsOf(colour).map((channel, at) => Math.round(channel + ((others[at] ?? 0) - channel) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
