import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../engine/domain/finding";
import { severityWord } from "../../engine/words/findingTexts";
import { bandColour } from "../theme/paneTheme";

/** Gravity in words on its colour: Error, Advertencia, Nota. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, styles[severity])}>{severityWord(severity)}</span>;
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
  error: { backgroundColor: bandColour("low", "Fill"), color: bandColour("low", "Text") },
  warning: { backgroundColor: bandColour("medium", "Fill"), color: bandColour("medium", "Text") },
  note: { backgroundColor: bandColour("noData", "Fill"), color: bandColour("noData", "Text") },
});
