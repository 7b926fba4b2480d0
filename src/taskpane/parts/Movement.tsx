import { makeStyles } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { figureText } from "../../engine/words/figureText";

interface MovementProps {
  /** Percentage points against the year. */
  readonly change: number;
  readonly year: number;
  readonly separator: "." | ",";
}

/** «▲ 7.4 frente a 2022»; said aloud as «sube 7.4 frente a 2022». */
export function Movement({ change, year, separator }: MovementProps) {
  const styles = useStyles();
  const size = figureText(Math.abs(change), separator);
  if (Number(size.replace(",", ".")) === 0) return <span>{paneTexts.same(year)}</span>;
  return (
    <span className={styles.movement}>
      <span aria-hidden="true">{change > 0 ? "▲ " : "▼ "}</span>
      <span className={styles.aloud}>{change > 0 ? paneTexts.rose : paneTexts.fell} </span>
      {paneTexts.against(size, year)}
    </span>
  );
}

const useStyles = makeStyles({
  movement: { fontVariantNumeric: "tabular-nums" },
  aloud: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
