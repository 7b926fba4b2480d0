import { Checkbox, Radio, RadioGroup, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Indicator } from "../../../engine/domain/policy";
import { canBeAnswered, TURNED_DOWN, type InboxItem } from "../../../engine/followup/inbox";
import { choiceText, inboxSentence } from "../../../engine/words/followup/inboxTexts";
import { visible } from "../../../engine/words/printedText";
import { recordText } from "../../../engine/words/pane/recordTexts";
import { valueText } from "../../../engine/words/figureText";
import { findingText } from "../../../engine/words/findingTexts";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { SeverityTag } from "../../parts/SeverityTag";
import { useListStyles } from "../../parts/plainList.styles";
import { VerdictTag } from "./VerdictTag";

const texts = followUpTexts.gather;

/** Token of «Dejarlo pendiente». */
const LEFT = "";

interface InboxItemRowProps {
  readonly item: InboxItem;
  /** The indicator of the matrix that it is of. */
  readonly indicator: Indicator | undefined;
  readonly separator: "." | ",";
  readonly isAccepted: boolean;
  readonly answer: string | undefined;
  readonly onAccept: (isAccepted: boolean) => void;
  readonly onAnswer: (token: string | undefined) => void;
}

/** One value that came back: its verdict, before and after, what the audit says of it, and what is to be decided. */
export function InboxItemRow(props: InboxItemRowProps) {
  const { item, indicator, separator, isAccepted, onAccept } = props;
  const styles = useStyles();
  const lists = useListStyles();
  const sentenceId = useId();
  const { verdict, record, findings = [] } = item;
  const code = item.code ?? item.cell ?? "";
  const canAccept = verdict === "new" || verdict === "changes";
  const sentence = item.why === "noData" && item.also === undefined ? "" : visible(inboxSentence(item));
  const unit = indicator?.unit === "percent" ? " %" : "";
  return (
    <li className={styles.item}>
      {canAccept && (
        <Checkbox
          className={styles.box}
          checked={isAccepted}
          aria-label={verdict === "new" ? texts.accept(code) : texts.take(code)}
          onChange={(_event, { checked }) => onAccept(checked === true)}
        />
      )}
      <div className={styles.body}>
        <div className={styles.line}>
          <span>
            <strong>{visible(code)}</strong>
            {item.cell !== undefined && <span className={mergeClasses(lists.note, styles.cell)}>{item.cell}</span>}
          </span>
          <VerdictTag verdict={verdict} />
        </div>
        {indicator && <p className={mergeClasses(lists.note, styles.name)}>{indicator.name}</p>}
        {record && (
          <p className={styles.figures}>
            {item.before !== undefined && (
              <>
                <span className={styles.aloud}>{texts.before} </span>
                <span className={styles.before}>{figureOf(item.before, separator, unit)}</span>
                <span aria-hidden="true"> {texts.arrow} </span>
                <span className={styles.aloud}>. {texts.becomes} </span>
              </>
            )}
            <strong>{figureOf(record.value, separator, unit)}</strong>
          </p>
        )}
        {record && recordText(record, separator) !== "" && <p className={lists.note}>{recordText(record, separator)}</p>}
        {sentence !== "" && (
          <p id={sentenceId} className={styles.sentence}>
            {sentence}
          </p>
        )}
        {canBeAnswered(item) && <Question {...props} labelledBy={sentence === "" ? undefined : sentenceId} />}
        {findings.map((finding) => (
          <p key={finding.rule} className={styles.sentence}>
            <SeverityTag severity={finding.severity} /> {findingText(finding)}
          </p>
        ))}
      </div>
    </li>
  );
}

/** The choices of a question; until one is taken the value stays out. */
function Question({ item, indicator, answer, onAnswer, labelledBy }: InboxItemRowProps & { readonly labelledBy: string | undefined }) {
  const styles = useStyles();
  const { choices = [] } = item;
  const isPercent = indicator?.unit === "percent";
  const files = new Set(choices.map(({ record }) => record.origin.file)).size;
  return (
    <RadioGroup
      className={styles.choices}
      {...(labelledBy === undefined ? { "aria-label": item.code ?? "" } : { "aria-labelledby": labelledBy })}
      value={answer ?? LEFT}
      onChange={(_event, { value }) => onAnswer(value === LEFT ? undefined : value)}
    >
      {choices.map((choice) => (
        <Radio key={choice.token} value={choice.token} label={visible(choiceText(choice, isPercent, files))} />
      ))}
      <Radio value={TURNED_DOWN} label={texts.none} />
      <Radio value={LEFT} label={texts.leave} />
    </RadioGroup>
  );
}

function figureOf(value: InboxItem["before"], separator: "." | ",", unit: string): string {
  return typeof value === "number" ? `${valueText(value, separator)}${unit}` : (value ?? "");
}

const useStyles = makeStyles({
  item: {
    display: "flex",
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  box: { flexShrink: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginTop: "-6px" },
  body: { minWidth: 0, flexGrow: 1 },
  line: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  cell: { display: "inline", marginLeft: tokens.spacingHorizontalSNudge },
  name: { display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden" },
  figures: { margin: `${tokens.spacingVerticalXXS} 0`, fontVariantNumeric: "tabular-nums" },
  before: { color: tokens.colorNeutralForeground3 },
  sentence: { margin: `${tokens.spacingVerticalXXS} 0` },
  choices: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  aloud: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
