import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ANSWERED, type Board, type BoardEntity, type BoardRow } from "../../../engine/followup/board";
import { answerLabel } from "../../../engine/words/followup/boardTexts";
import { shortDay } from "../../../engine/days";
import { figureText } from "../../../engine/words/figureText";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { visible } from "../../../engine/words/printedText";
import { useRowStyles } from "../../parts/row.styles";
import { ShareBar } from "../../parts/ShareBar";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";
import { AnswerTag } from "./AnswerTag";

const texts = followUpTexts.board;

/** Who delivered what of the cut: the whole, then each entity, those that owe most first, with what is missing of each. */
export function BoardSection({ board, separator }: { readonly board: Board; readonly separator: "." | "," }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { share, answered, total, delivered, entities } = board;
  return (
    <>
      <section aria-label={texts.label}>
        <div className={styles.whole}>
          <span className={styles.figure}>{texts.share(figureText(share, separator))}</span>
          <span className={lists.note}>
            {texts.answered(answered, total)}
            <br />
            {delivered === 0 ? texts.noneDelivered : texts.delivered(delivered, entities.length)}
          </span>
        </div>
        <ShareBar share={share} />
      </section>
      <section aria-labelledby="board-entities">
        <h2 id="board-entities" className={styles.title}>
          {texts.entities(entities.length)}
        </h2>
        <ShowMore
          items={entities}
          step={8}
          render={(entity) => <EntityItem key={entity.name} entity={entity} tellsDelivery={delivered > 0} />}
        />
      </section>
    </>
  );
}

interface EntityItemProps {
  readonly entity: BoardEntity;
  /** Before any form has come back it goes without saying of each. */
  readonly tellsDelivery: boolean;
}

/** One entity: answered of asked, and what it owes, indicator by indicator. */
function EntityItem({ entity: { name, rows, share, deliveredAt, files, counts }, tellsDelivery }: EntityItemProps) {
  const styles = useStyles();
  const answered = rows.filter(({ state }) => ANSWERED.has(state)).length;
  const owed = rows.filter(({ state }) => !ANSWERED.has(state));
  const undated = files.length === 0 ? texts.notDelivered : texts.waits;
  const delivery = deliveredAt === undefined ? undated : texts.deliveredOn(shortDay(deliveredAt.slice(0, 10)));
  const facts = [
    ...OWED.flatMap((state) => (counts[state] > 0 ? [`${answerLabel[state]} ${counts[state]}`] : [])),
    ...(tellsDelivery ? [delivery] : []),
  ];
  const head = (
    <span className={styles.head}>
      <span className={styles.line}>
        <span className={styles.name}>{name === "" ? texts.nobody : visible(name)}</span>
        <span className={styles.count}>{texts.of(answered, rows.length)}</span>
      </span>
      {owed.length > 0 && <ShareBar share={share} />}
      {facts.length > 0 && (
        <span className={styles.facts} title={files.length === 0 ? undefined : files.map(visible).join(", ")}>
          {facts.join(" · ")}
        </span>
      )}
    </span>
  );
  return (
    <li className={styles.item}>
      {owed.length === 0 ? (
        <div className={styles.row}>{head}</div>
      ) : (
        <details className={styles.details}>
          <summary className={mergeClasses(styles.row, styles.summary)}>{head}</summary>
          <ShowMore items={owed} step={20} render={(row, index) => <OwedRow key={`${row.indicator.key} ${index}`} row={row} />} />
        </details>
      )}
    </li>
  );
}

/** States that ask for somebody, in the order in which they are told. */
const OWED = ["missing", "refused", "doubt", "ndWithoutReason"] as const;

/** What is missing or in doubt: pressing it selects its row in the sheet. */
function OwedRow({ row: { indicator, state, note } }: { readonly row: BoardRow }) {
  const rows = useRowStyles();
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  return (
    <li>
      <button type="button" className={mergeClasses(rows.button, styles.owed)} onClick={() => void session.selectRow(indicator.key)}>
        <span className={rows.line}>
          <strong className={rows.code}>{indicator.code}</strong>
          <AnswerTag state={state} />
        </span>
        <span className={rows.name}>{indicator.name}</span>
        {note !== undefined && <span className={mergeClasses(lists.note, styles.why)}>{note}</span>}
      </button>
    </li>
  );
}

const useStyles = makeStyles({
  whole: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  figure: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: "26px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ":first-child": { borderTopColor: "transparent" } },
  row: { display: "flex", padding: `${tokens.spacingVerticalSNudge} 0`, "::before": { content: '""', flexShrink: 0, width: "14px" } },
  summary: {
    listStyle: "none",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    "::-webkit-details-marker": { display: "none" },
    "::before": { content: '"▸"', color: tokens.colorNeutralForeground3 },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  details: { "&[open] > summary::before": { content: '"▾"' } },
  head: { display: "block", flexGrow: 1, minWidth: 0 },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM },
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  count: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  owed: { paddingLeft: "14px", paddingRight: 0 },
  why: { display: "block", marginTop: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
});
