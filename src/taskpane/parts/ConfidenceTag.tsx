import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Confidence } from "../../engine/reader/matrix";
import { confidenceWord } from "../../engine/words/labels";
import { bandColour } from "../theme/paneTheme";

/** How sure the reading is, in words: Segura, Probable, Dudosa. */
export function ConfidenceTag({ confidence }: { readonly confidence: Confidence }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, styles[confidence])}>{confidenceWord[confidence]}</span>;
}

const useStyles = makeStyles({
  tag: {
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  sure: { backgroundColor: bandColour("high", "Fill"), color: bandColour("high", "Text") },
  likely: { backgroundColor: bandColour("medium", "Fill"), color: bandColour("medium", "Text") },
  doubtful: { backgroundColor: bandColour("low", "Fill"), color: bandColour("low", "Text") },
});
