import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import type { AnswerSight } from "../../state/book/readingSight";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { bandColour } from "../../theme/paneTheme";

const texts = paneTexts.doubt;

/** The first doubt about the matrix, with its answers; each column can be seen in the sheet before choosing. */
export function DoubtCard({ model: { matrix } }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const { state, session } = usePane();
  const doubts = session.doubts(matrix);
  const [doubt] = doubts;
  if (doubt === undefined) return null;
  const { sheet, headerRows, dataRows } = matrix;
  const rows = [headerRows[0], dataRows[1]] as const;
  return (
    <section className={styles.card} aria-label={texts.title(doubts.length)}>
      <h2 className={styles.title}>{texts.title(doubts.length)}</h2>
      <p className={styles.text}>{doubt.text}</p>
      {doubt.about && <ColumnLinks columns={doubt.about} sheet={sheet} rows={rows} />}
      <ul className={styles.answers}>
        {doubt.answers.map(({ label, columns, button, choices }) => (
          <li key={label} className={styles.answer}>
            {columns ? <ColumnLinks columns={columns} sheet={sheet} rows={rows} /> : <span className={styles.label}>{label}</span>}
            <Button
              size="small"
              className={styles.choice}
              aria-label={`${button}: ${label}`}
              onClick={() => void session.writer.saveSettings({ ...state.settings, choices })}
            >
              {button}
            </Button>
          </li>
        ))}
      </ul>
      {doubts.length > 1 && <p className={styles.note}>{texts.more(doubts.length - 1)}</p>}
    </section>
  );
}

/** Columns by name; each is a link that selects it in the sheet. */
function ColumnLinks({
  columns,
  sheet,
  rows: [top, bottom],
}: {
  readonly columns: NonNullable<AnswerSight["columns"]>;
  readonly sheet: string;
  readonly rows: readonly [number, number];
}) {
  const styles = useStyles();
  const { session } = usePane();
  return (
    <span className={styles.columns}>
      {columns.map(({ column, text }) => (
        <Link
          as="button"
          key={column}
          className={styles.label}
          onClick={() => void session.select(sheet, { row: top, column, rows: bottom - top + 1, columns: 1 })}
        >
          {text}
        </Link>
      ))}
    </span>
  );
}

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${bandColour("medium", "Solid")}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: "anywhere" },
  answers: { listStyle: "none", margin: 0, padding: 0 },
  answer: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  columns: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  choice: { flexShrink: 0 },
  label: { textAlign: "left", minWidth: 0, overflowWrap: "anywhere" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});
