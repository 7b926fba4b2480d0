import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Verdict } from "../../../engine/audit/narrative/report";
import { verdictWords } from "../../../engine/words/findings/narrative";
import { bandColour } from "../../theme/paneTheme";

/** A verdict in words on its colour: «No cuadra y cambia la banda», «Cuadra por redondeo»… */
export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const styles = useStyles();
  const verdicts = useVerdictStyles();
  return <span className={mergeClasses(styles.tag, verdicts[verdict])}>{verdictTitle(verdict)}</span>;
}

/** «No cuadra», as it begins a line. */
export function verdictTitle(verdict: Verdict): string {
  const words = verdictWords[verdict];
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Text and fill of each verdict. */
export const useVerdictStyles = makeStyles({
  cambia_banda: { backgroundColor: bandColour("low", "Fill"), color: bandColour("low", "Text") },
  no_cuadra: { backgroundColor: bandColour("low", "Fill"), color: bandColour("low", "Text") },
  no_verificable: { backgroundColor: bandColour("noData", "Fill"), color: bandColour("noData", "Text") },
  redondeo: { backgroundColor: bandColour("high", "Fill"), color: bandColour("high", "Text") },
  cuadra: { backgroundColor: bandColour("high", "Fill"), color: bandColour("high", "Text") },
});

const useStyles = makeStyles({
  tag: {
    borderRadius: tokens.borderRadiusMedium,
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
});
