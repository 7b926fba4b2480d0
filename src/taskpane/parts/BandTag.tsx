import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Band } from "../../engine/domain/results";
import { bandLabel } from "../../engine/words/labels";
import { bandColour } from "../theme/paneTheme";

interface BandTagProps {
  readonly band: Band;
  /** Beside the word: «Bajo 6». */
  readonly count?: number;
}

/** The band in words on its colour. */
export function BandTag({ band, count }: BandTagProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.tag, styles[band])}>
      {bandLabel[band]}
      {count !== undefined && ` ${count}`}
    </span>
  );
}

const useStyles = makeStyles({
  tag: {
    display: "inline-block",
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
});
