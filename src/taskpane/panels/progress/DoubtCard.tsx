import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { columnName } from "../../../engine/address";
import { roleText } from "../../../engine/reader/headers/columnDraft";
import { enumerated } from "../../../engine/words/counted";
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
  // A question about what one column is: the column stands above the answers.
  const [first] = doubt.answers;
  const about = first?.role !== undefined && first.columns ? { columns: first.columns, choices: first.choices } : undefined;
  return (
    <section className={styles.card} aria-label={texts.title(doubts.length)}>
      <h2 className={styles.title}>{texts.title(doubts.length)}</h2>
      <p className={styles.text}>{findingText(doubt.finding)}</p>
      {about && <AnswerLabel answer={about} sheet={matrix.sheet} rows={[matrix.headerRows[0], matrix.dataRows[1]]} />}
      <ul className={styles.answers}>
        {doubt.answers.map((answer) => (
          <li key={labelOf(answer)} className={styles.answer}>
            <AnswerLabel answer={answer} sheet={matrix.sheet} rows={[matrix.headerRows[0], matrix.dataRows[1]]} />
            <Button
              size="small"
              className={styles.choice}
              aria-label={`${choiceText(answer)}: ${labelOf(answer)}`}
              onClick={() => void session.writer.saveSettings({ ...state.settings, choices: answer.choices })}
            >
              {choiceText(answer)}
            </Button>
          </li>
        ))}
      </ul>
      {doubts.length > 1 && <p className={styles.note}>{texts.more(doubts.length - 1)}</p>}
    </section>
  );
}

/** What an answer says; each of its columns is a link that selects it in the sheet. */
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
  const { columns = [], role, isNone } = answer;
  if (columns.length === 0 || role !== undefined || isNone) return <span className={styles.label}>{labelOf(answer)}</span>;
  return (
    <span className={styles.columns}>
      {columns.map(({ column, header }) => (
        <Link
          as="button"
          key={column}
          className={styles.label}
          onClick={() => void session.select(sheet, { row: top, column, rows: bottom - top + 1, columns: 1 })}
        >
          {texts.candidate(columnName(column), header)}
        </Link>
      ))}
    </span>
  );
}

function labelOf({ columns = [], role, period, isNone, decimal, year, reads, parts, aggregation }: DoubtAnswer): string {
  if (parts !== undefined) return paneTexts.parts[parts];
  if (aggregation !== undefined) return paneTexts.aggregations[aggregation];
  if (isNone) return texts.none;
  if (role !== undefined) return role === "other" ? paneTexts.roles.other : roleText(role, period);
  if (columns.length > 0) return enumerated(columns.map(({ column, header }) => texts.candidate(columnName(column), header)));
  if (year !== undefined) return texts.cutYear(year);
  return `${reads ?? ""} · ${decimal === undefined ? "" : paneTexts.decimal(decimal)}`;
}

/** What the button says: «Es esta», «Son estas», «Ninguna». */
function choiceText({ columns = [], role, isNone }: DoubtAnswer): string {
  if (isNone) return texts.noneOf;
  if (role !== undefined) return texts.isSo;
  return columns.length > 1 ? texts.areThese : texts.isThis;
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
