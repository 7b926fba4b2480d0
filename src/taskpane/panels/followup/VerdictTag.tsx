import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Verdict } from "../../../engine/followup/inbox";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { bandColour } from "../../theme/paneTheme";

/** What becomes of a value, in words on its colour. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, styles[verdict])}>{followUpTexts.verdicts[verdict]}</span>;
}

const useStyles = makeStyles({
  tag: {
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  new: { backgroundColor: bandColour("high", "Fill"), color: bandColour("high", "Text") },
  changes: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  asks: { backgroundColor: bandColour("medium", "Fill"), color: bandColour("medium", "Text") },
  refused: { backgroundColor: bandColour("low", "Fill"), color: bandColour("low", "Text") },
  missing: { backgroundColor: bandColour("noData", "Fill"), color: bandColour("noData", "Text") },
  same: { backgroundColor: bandColour("noData", "Fill"), color: bandColour("noData", "Text") },
});
