import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { drawChart } from "../../../charts/drawChart";
import type { ChartSpec } from "../../../engine/plan";

/** A chart as it will stand in the workbook, drawn in the pane; its description is read in its place. */
export default function SpecChart({ spec }: { readonly spec: ChartSpec }) {
  const styles = useStyles();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    if (!current) return undefined;
    const { color, fontFamily } = getComputedStyle(current);
    return drawChart(current, spec, { text: color, grid: "rgba(128, 128, 128, 0.25)", fontFamily });
  }, [spec]);
  return (
    <div className={styles.frame}>
      <canvas ref={canvas} role="img" aria-label={`${spec.title}. ${spec.description}`} />
    </div>
  );
}

const useStyles = makeStyles({
  // White in every theme, as the sheet it will stand on: its colours are those of the print.
  frame: {
    position: "relative",
    height: "270px",
    minWidth: 0,
    padding: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralForegroundStaticInverted,
    color: tokens.colorNeutralForeground1Static,
    borderRadius: tokens.borderRadiusMedium,
  },
});
