import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { quotedSheet, rectAddress } from "../../engine/address";
import type { Matrix } from "../../engine/reader/matrix";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { ConfidenceTag } from "../parts/ConfidenceTag";
import { usePane } from "../state/PaneContext";
import { StatePage, useStatePageStyles } from "./StatePage";

/** Several matrices: a choice with sheet, range, years and number of indicators. */
export function ChooseMatrix({ matrices }: { readonly matrices: readonly Matrix[] }) {
  const pages = useStatePageStyles();
  const styles = useStyles();
  const { session } = usePane();
  return (
    <StatePage title={paneTexts.choosing.title(matrices.length)}>
      <p className={pages.text}>{paneTexts.choosing.ask}</p>
      {matrices.map((matrix) => (
        <div key={`${matrix.sheet}!${rectAddress(matrix.area)}`} className={pages.box}>
          <div className={styles.line}>
            <strong className={styles.where}>{`${quotedSheet(matrix.sheet)}!${rectAddress(matrix.area)}`}</strong>
            <ConfidenceTag confidence={session.certainty(matrix).confidence} />
          </div>
          <p className={pages.note}>{factsOf(matrix)}</p>
          <div className={pages.buttons}>
            <Button
              size="small"
              onClick={() => session.reader.chooseMatrix(matrix)}
              aria-label={`${paneTexts.choosing.choose}: ${matrix.sheet} ${rectAddress(matrix.area)}`}
            >
              {paneTexts.choosing.choose}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => void session.select(matrix.sheet, matrix.area)}>
              {paneTexts.noMatrix.showClosest}
            </Button>
          </div>
        </div>
      ))}
    </StatePage>
  );
}

function factsOf({ policy }: Matrix): string {
  const years = policy.periods.map(({ year }) => year);
  return [
    policy.title,
    years.length > 0 && paneTexts.years(Math.min(...years), Math.max(...years)),
    paneTexts.indicators(policy.indicators.length),
  ]
    .filter(Boolean)
    .join(" · ");
}

const useStyles = makeStyles({
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  where: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});
