import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { bandColour } from "../theme/paneTheme";

/** The colours a word can stand on: those of the levels, and one that judges nothing. */
export type Tone = "low" | "medium" | "high" | "noData" | "brand";

/** A word on its colour; what it says never depends on the colour. */
export function ToneTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, styles[tone])}>{children}</span>;
}

const useStyles = makeStyles({
  tag: {
    display: "inline-block",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  low: { backgroundColor: bandColour("low", "Fill"), color: bandColour("low", "Text") },
  medium: { backgroundColor: bandColour("medium", "Fill"), color: bandColour("medium", "Text") },
  high: { backgroundColor: bandColour("high", "Fill"), color: bandColour("high", "Text") },
  noData: { backgroundColor: bandColour("noData", "Fill"), color: bandColour("noData", "Text") },
  brand: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});
