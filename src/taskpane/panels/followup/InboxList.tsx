import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Indicator } from "../../../engine/domain/policy";
import type { Inbox } from "../../../engine/followup/inbox";
import { visible } from "../../../engine/words/printedText";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import {
  groupInbox,
  itemKey,
  questionKey,
  VERDICTS,
  type InboxDecisions,
  type InboxGroup,
  type VerdictCounts,
} from "../../state/followup/inboxGroups";
import { InboxItemRow } from "./InboxItemRow";

const texts = followUpTexts.gather;

interface InboxListProps {
  readonly inbox: Pick<Inbox, "files" | "items" | "paragraphs">;
  readonly decisions: InboxDecisions;
  readonly indicators: readonly Indicator[];
  readonly separator: "." | ",";
  readonly onAccept: (key: string, isAccepted: boolean) => void;
  readonly onAnswer: (key: string, token: string | undefined) => void;
  readonly onRemove: (file: string) => void;
}

/** What came back, file by file: those with a decision to take first. */
export function InboxList({ inbox, ...rest }: InboxListProps) {
  const groups = useMemo(() => groupInbox(inbox), [inbox]);
  const byKey = useMemo(() => new Map(rest.indicators.map((indicator) => [indicator.key, indicator])), [rest.indicators]);
  return (
    <ShowMore
      items={groups}
      step={10}
      render={(group) => <FileGroup key={`${group.file.name} ${group.file.fingerprint}`} group={group} byKey={byKey} {...rest} />}
    />
  );
}

interface FileGroupProps extends Omit<InboxListProps, "inbox" | "indicators"> {
  readonly group: InboxGroup;
  readonly byKey: ReadonlyMap<string, Indicator>;
}

/** One file: its name, whose it is, how its values stand, and each of them. What needs nothing is a count. */
function FileGroup({ group: { file, items, counts, paragraphs }, byKey, decisions, separator, ...acts }: FileGroupProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const name = visible(file.name);
  const listed = items.filter(({ verdict, findings = [] }) => verdict !== "same" && (verdict !== "missing" || findings.length > 0));
  const still = texts.still(counts.same, counts.missing);
  return (
    <li className={styles.group}>
      <div className={styles.head}>
        <h3 className={styles.title}>{name}</h3>
        <Button
          size="small"
          appearance="subtle"
          className={styles.remove}
          aria-label={texts.removeFile(name)}
          onClick={() => acts.onRemove(file.name)}
        >
          {texts.remove}
        </Button>
      </div>
      {file.sameAs !== undefined && <p className={lists.note}>{texts.sameAs(visible(file.sameAs))}</p>}
      {file.entity !== undefined && <p className={lists.note}>{visible(file.entity)}</p>}
      {file.refusal === undefined ? (
        <p className={lists.note}>
          {[countsText(counts), ...(paragraphs.length > 0 ? [texts.paragraphs(paragraphs.length)] : [])].filter(Boolean).join(" · ")}
        </p>
      ) : (
        <p className={styles.refusal}>
          <strong>{texts.notRead}. </strong>
          {file.refusal}
        </p>
      )}
      {listed.length > 0 && (
        <div className={styles.items}>
          <ShowMore
            items={listed}
            step={12}
            render={(item, index) => {
              const key = itemKey(item);
              const record = item.record ?? item.choices?.[0]?.record;
              const indicator = record && byKey.get(record.key);
              return (
                <InboxItemRow
                  key={`${key} ${index}`}
                  item={item}
                  indicator={indicator}
                  separator={separator}
                  isAccepted={decisions.accepted.has(key)}
                  answer={decisions.answers.get(questionKey(item))}
                  onAccept={(isAccepted) => acts.onAccept(key, isAccepted)}
                  onAnswer={(token) => acts.onAnswer(questionKey(item), token)}
                />
              );
            }}
          />
        </div>
      )}
      {still !== "" && <p className={lists.note}>{still}</p>}
    </li>
  );
}

/** «9 nuevos · 1 pregunta»; what there is none of is not said. */
export function countsText(counts: VerdictCounts): string {
  return VERDICTS.flatMap((verdict) => (counts[verdict] > 0 ? [texts.counts[verdict](counts[verdict])] : [])).join(" · ");
}

const useStyles = makeStyles({
  group: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopColor: "transparent", paddingTop: 0 },
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  remove: { flexShrink: 0, marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
  refusal: { margin: `${tokens.spacingVerticalXXS} 0`, overflowWrap: "anywhere" },
  items: { marginTop: tokens.spacingVerticalS },
});
