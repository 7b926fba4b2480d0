import { periodText } from "../../../engine/words/periodText";
import { Link, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { columnName } from "../../../engine/address";
import { YEARLY_ROLES, type ColumnRole, type MatrixColumn } from "../../../engine/reader/matrix";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { ConfidenceTag } from "../../parts/ConfidenceTag";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";
import type { ColumnTable } from "./columnTable";
import { periodChoices, type ColumnDraft } from "./useColumnDraft";

const texts = paneTexts.columns;
const roles = Object.keys(paneTexts.roles) as ColumnRole[];

interface ColumnItemProps {
  readonly column: MatrixColumn;
  readonly table: ColumnTable;
  readonly draft: ColumnDraft;
}

/** One column: its letter (selects it in the sheet), its header, what it is taken for, how surely and why. */
export function ColumnItem({ column, table, draft }: ColumnItemProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const letter = columnName(column.column);
  const { role, period } = draft.of(column);
  const source = draft.source(column);
  const { row, rows } = table.area;
  const choices = periodChoices(table, Number(session.writer.today().slice(0, 4)));
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Link
          as="button"
          className={styles.letter}
          aria-label={texts.select(letter)}
          onClick={() => void session.select(table.sheet, { row, rows, column: column.column, columns: 1 })}
        >
          {letter}
        </Link>
        <span className={styles.header}>{texts.header(column.header)}</span>
        {source ? <span className={styles.yours}>{texts[source]}</span> : <ConfidenceTag confidence={column.confidence} />}
      </div>
      <div className={styles.choices}>
        <Select size="small" aria-label={texts.role(letter)} value={role} onChange={(_event, { value }) => correctRole(value)}>
          {roles.map((each) => (
            <option key={each} value={each}>
              {paneTexts.roles[each]}
            </option>
          ))}
        </Select>
        {YEARLY_ROLES.has(role) && (
          <Select
            size="small"
            aria-label={texts.period(letter)}
            value={period ? periodText(period) : ""}
            onChange={(_event, { value }) => correctPeriod(value)}
          >
            <option value="">{texts.noPeriod}</option>
            {choices.map((each) => (
              <option key={periodText(each)} value={periodText(each)}>
                {periodText(each)}
              </option>
            ))}
          </Select>
        )}
      </div>
      {!source && column.confidence !== "sure" && column.why !== "" && <p className={mergeClasses(lists.note, styles.why)}>{column.why}</p>}
    </li>
  );

  function correctRole(value: string): void {
    const found = roles.find((each) => each === value) ?? "other";
    draft.correct(column, found, YEARLY_ROLES.has(found) ? period : undefined);
  }

  function correctPeriod(value: string): void {
    draft.correct(
      column,
      role,
      choices.find((each) => periodText(each) === value),
    );
  }
}

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  letter: { minWidth: "24px", fontWeight: tokens.fontWeightSemibold, textAlign: "left" },
  header: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  yours: { flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  why: { paddingLeft: "32px" },
  choices: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    paddingLeft: "32px",
  },
});
