import { makeStyles, tokens } from "@fluentui/react-components";
import { bandColour } from "../../theme/paneTheme";

/** How each kind of mark looks: its colour, and a line of its own so that it is told without it. Most figures tie: those are quiet. */
export const useMarkStyles = makeStyles({
  mark: {
    fontVariantNumeric: "tabular-nums",
    borderRadius: tokens.borderRadiusSmall,
    margin: "0 1px",
    textDecorationLine: "underline",
    textDecorationSkipInk: "none",
    textUnderlineOffset: "3px",
  },
  matrix: { textDecorationStyle: "solid", textDecorationThickness: "1px", textDecorationColor: bandColour("high", "Solid") },
  within: { textDecorationStyle: "double", textDecorationThickness: "1px", textDecorationColor: bandColour("high", "Solid") },
  unchecked: { textDecorationStyle: "dotted", textDecorationThickness: "2px", textDecorationColor: bandColour("noData", "Solid") },
  accepted: {
    textDecorationStyle: "solid",
    textDecorationThickness: "1px",
    textDecorationColor: bandColour("noData", "Solid"),
    backgroundColor: bandColour("noData", "Fill"),
    color: bandColour("noData", "Text"),
    margin: "0 2px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
  },
  question: {
    textDecorationStyle: "dashed",
    textDecorationThickness: "1px",
    textDecorationColor: bandColour("medium", "Solid"),
    backgroundColor: bandColour("medium", "Fill"),
    color: bandColour("medium", "Text"),
    fontWeight: tokens.fontWeightSemibold,
    margin: "0 2px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    "@media (forced-colors: active)": { outline: "1px dashed CanvasText" },
  },
  alarm: {
    textDecorationStyle: "wavy",
    textDecorationThickness: "1px",
    textDecorationColor: bandColour("low", "Solid"),
    backgroundColor: bandColour("low", "Fill"),
    color: bandColour("low", "Text"),
    fontWeight: tokens.fontWeightSemibold,
    margin: "0 2px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
});
