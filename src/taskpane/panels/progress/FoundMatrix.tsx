import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { quotedSheet, rectAddress } from "../../../engine/address";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { ConfidenceTag } from "../../parts/ConfidenceTag";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";

/** What matrix was found and how sure it is: «Matriz 2023!B4:W115 · Segura · 2019–2023 · punto decimal · 21 columnas». */
export function FoundMatrix({ model: { matrix, years } }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const { session } = usePane();
  const certainty = session.certainty(matrix);
  const known = matrix.columns.filter(({ role }) => role !== "other").length;
  const facts = [
    paneTexts.years(years.at(-1) ?? 0, years[0] ?? 0),
    paneTexts.decimal(matrix.decimal.separator),
    paneTexts.knownColumns(known, matrix.columns.length),
  ];
  return (
    <div className={styles.card}>
      <div className={styles.line}>
        <Link
          as="button"
          className={styles.where}
          onClick={() => void session.select(matrix.sheet, matrix.area)}
          aria-label={paneTexts.matrixAt(`${matrix.sheet}, ${rectAddress(matrix.area)}`)}
        >
          {`${quotedSheet(matrix.sheet)}!${rectAddress(matrix.area)}`}
        </Link>
        <ConfidenceTag confidence={certainty.confidence} />
      </div>
      {certainty.reasons !== undefined && <p className={styles.facts}>{paneTexts.unsure(certainty.reasons)}</p>}
      <div className={styles.facts}>
        {facts.join(" · ")}{" "}
        <Link as="button" className={styles.columns} onClick={() => session.openPage("columns")}>
          {paneTexts.seeColumns}
        </Link>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  line: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  where: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, overflowWrap: "anywhere", textAlign: "left" },
  facts: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  columns: { fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
});
