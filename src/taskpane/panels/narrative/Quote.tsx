import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Verdict } from "../../../engine/audit/narrative/report";
import type { QuotePart } from "../../state/verdictGroups";
import { useVerdictStyles } from "./VerdictTag";

interface QuoteProps {
  readonly parts: readonly QuotePart[];
  /** Colours the figures. */
  readonly verdict?: Verdict;
}

/** A sentence as it stands in the text, with its figures marked. */
export function Quote({ parts, verdict = "no_verificable" }: QuoteProps) {
  const styles = useStyles();
  const verdicts = useVerdictStyles();
  return (
    <blockquote className={styles.quote}>
      {parts.map(({ text, isFigure }, index) =>
        isFigure ? (
          <mark key={index} className={mergeClasses(styles.figure, verdicts[verdict])}>
            {text}
          </mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </blockquote>
  );
}

const useStyles = makeStyles({
  quote: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  figure: {
    borderRadius: tokens.borderRadiusSmall,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
});
