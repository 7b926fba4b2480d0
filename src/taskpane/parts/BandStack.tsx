import { makeStyles, tokens } from "@fluentui/react-components";
import type { BandCounts } from "../../engine/domain/results";
import { bandColour } from "../theme/paneTheme";
import { BandTag } from "./BandTag";

const bands = ["low", "medium", "high", "noData"] as const;

/** Indicators by band: a stacked bar, and the same counts in words. */
export function BandStack({ counts }: { readonly counts: BandCounts }) {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.stack} aria-hidden="true">
        {bands.map(
          (band) =>
            counts[band] > 0 && (
              <span key={band} className={styles.part} style={{ flexGrow: counts[band], backgroundColor: bandColour(band, "Solid") }} />
            ),
        )}
      </div>
      <div className={styles.legend}>
        {bands.map((band) => (
          <BandTag key={band} band={band} count={counts[band]} />
        ))}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  stack: {
    display: "flex",
    gap: "1px",
    height: "16px",
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { display: "none" },
  },
  part: { display: "block", flexBasis: 0, minWidth: "2px" },
  legend: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalSNudge, marginTop: tokens.spacingVerticalS },
});
