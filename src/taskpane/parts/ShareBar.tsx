import { makeStyles, tokens } from "@fluentui/react-components";

/** A bar from 0 to 100, of no band. Hidden from assistive technology: the figure stands beside it. */
export function ShareBar({ share }: { readonly share: number }) {
  const styles = useStyles();
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.fill} style={{ width: `${Math.min(100, Math.max(0, share))}%` }} />
    </span>
  );
}

const useStyles = makeStyles({
  track: {
    position: "relative",
    display: "block",
    height: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    margin: `${tokens.spacingVerticalXS} 0`,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  fill: {
    position: "absolute",
    left: 0,
    top: 0,
    bottom: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
});
