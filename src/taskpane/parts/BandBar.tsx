import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figure } from "../../engine/domain/figure";
import { isKnown } from "../../engine/domain/figure";
import type { Profile } from "../../engine/domain/profile";
import type { Band } from "../../engine/domain/results";
import { bandColour } from "../theme/paneTheme";

interface BandBarProps {
  readonly value: Figure;
  readonly band: Band;
  readonly thresholds: Profile["thresholds"];
}

/** A bar from 0 to 100 with a tick at each band limit. Hidden from assistive technology: the figure and the word stand beside it. */
export function BandBar({ value, band, thresholds }: BandBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden="true">
      {isKnown(value) && <span className={styles.fill} style={{ width: share(value), backgroundColor: bandColour(band, "Solid") }} />}
      <span className={styles.tick} style={{ left: share(thresholds.medium) }} />
      <span className={styles.tick} style={{ left: share(thresholds.high) }} />
    </div>
  );
}

function share(value: number): string {
  return `${Math.min(100, Math.max(0, value))}%`;
}

const useStyles = makeStyles({
  track: {
    position: "relative",
    height: "6px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    marginTop: tokens.spacingVerticalSNudge,
    marginBottom: tokens.spacingVerticalSNudge,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  fill: {
    position: "absolute",
    left: 0,
    top: 0,
    bottom: 0,
    borderRadius: tokens.borderRadiusMedium,
    forcedColorAdjust: "none",
    transitionProperty: "width",
    transitionDuration: tokens.durationNormal,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0.01ms" },
  },
  tick: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "1px",
    backgroundColor: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
});
