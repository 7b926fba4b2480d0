import { makeStyles, tokens } from "@fluentui/react-components";
import type { Judgement } from "../../../engine/audit/narrative/report";
import { comparedText, expectedText } from "../../../engine/words/findings/narrativeSummary";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";

/** The figure of the text beside the one it was compared with. */
export function Compared({ judgement }: { readonly judgement: Judgement }) {
  const styles = useStyles();
  const compared = comparedText(judgement);
  if (compared === undefined) return null;
  return (
    <dl className={styles.pair}>
      <div className={styles.side}>
        <dt className={styles.label}>{texts.inText}</dt>
        <dd className={styles.figure}>{judgement.text}</dd>
      </div>
      <div className={styles.side}>
        <dt className={styles.label}>{compared}</dt>
        <dd className={styles.figure}>{expectedText(judgement)}</dd>
      </div>
    </dl>
  );
}

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    alignItems: "end",
  },
  side: { minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});
