import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { columnName } from "../../../engine/address";
import { findingText } from "../../../engine/words/findingTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { usePane } from "../../state/PaneContext";
import { listDoubts, type DoubtAnswer } from "../../../engine/actions/doubts";
import type { PaneModel } from "../../state/paneModel";
import { bandColour } from "../../theme/paneTheme";

const texts = paneTexts.doubt;

/** The first doubt about the matrix, with its answers; each column can be seen in the sheet before choosing. */
export function DoubtCard({ model: { matrix } }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const { state, session } = usePane();
  const doubts = listDoubts(matrix, state.settings.choices);
  const [doubt] = doubts;
  if (doubt === undefined) return null;
  return (
    <section className={styles.card} aria-label={texts.title(doubts.length)}>
      <h2 className={styles.title}>{texts.title(doubts.length)}</h2>
      <p className={styles.text}>{findingText(doubt.finding)}</p>
      <ul className={styles.answers}>
        {doubt.answers.map((answer) => (
          <li key={labelOf(answer)} className={styles.answer}>
            <AnswerLabel answer={answer} sheet={matrix.sheet} rows={[matrix.headerRows[0], matrix.dataRows[1]]} />
            <Button
              size="small"
              aria-label={`${texts.isThis}: ${labelOf(answer)}`}
              onClick={() => void session.writer.saveSettings({ ...state.settings, choices: answer.choices })}
            >
              {texts.isThis}
            </Button>
          </li>
        ))}
      </ul>
      {doubts.length > 1 && <p className={styles.note}>{texts.more(doubts.length - 1)}</p>}
    </section>
  );
}

function AnswerLabel({
  answer,
  sheet,
  rows: [top, bottom],
}: {
  readonly answer: DoubtAnswer;
  readonly sheet: string;
  readonly rows: readonly [number, number];
}) {
  const styles = useStyles();
  const { session } = usePane();
  const [column] = answer.columns ?? [];
  if (column === undefined) return <span className={styles.label}>{labelOf(answer)}</span>;
  return (
    <Link
      as="button"
      className={styles.label}
      onClick={() => void session.select(sheet, { row: top, column: column.column, rows: bottom - top + 1, columns: 1 })}
    >
      {labelOf(answer)}
    </Link>
  );
}

function labelOf({ columns: [column] = [], decimal, year, reads, parts }: DoubtAnswer): string {
  if (parts !== undefined) return paneTexts.parts[parts];
  if (column !== undefined) return texts.candidate(columnName(column.column), column.header);
  if (year !== undefined) return texts.cutYear(year);
  return `${reads ?? ""} · ${decimal === undefined ? "" : paneTexts.decimal(decimal)}`;
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
  label: { textAlign: "left", minWidth: 0, overflowWrap: "anywhere" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});
