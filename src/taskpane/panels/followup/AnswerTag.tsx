import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AnswerState } from "../../../engine/followup/board";
import { answerLabel } from "../../../engine/words/followup/boardTexts";
import { bandColour } from "../../theme/paneTheme";

/** How an indicator stands in the round, in words on its colour. */
export function AnswerTag({ state }: { readonly state: AnswerState }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, styles[state])}>{answerLabel[state]}</span>;
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
  missing: { backgroundColor: bandColour("low", "Fill"), color: bandColour("low", "Text") },
  doubt: { backgroundColor: bandColour("medium", "Fill"), color: bandColour("medium", "Text") },
  ndWithoutReason: { backgroundColor: bandColour("medium", "Fill"), color: bandColour("medium", "Text") },
  onlyInMatrix: { backgroundColor: bandColour("noData", "Fill"), color: bandColour("noData", "Text") },
  ndWithReason: { backgroundColor: bandColour("noData", "Fill"), color: bandColour("noData", "Text") },
  reported: { backgroundColor: bandColour("high", "Fill"), color: bandColour("high", "Text") },
});
