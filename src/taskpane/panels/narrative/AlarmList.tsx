import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ReviewedAlarm } from "../../../engine/audit/narrative/review/accepted";
import { cellOf, isJudgement } from "../../../engine/audit/narrative/review/alarms";
import { contradictionTexts } from "../../../engine/words/findings/narrative";
import { alarmText } from "../../../engine/words/findings/narrativeSummary";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import { acceptedAlarms, groupAlarms } from "../../state/alarmGroups";
import { sentenceParts, type TextBlock, type TextMark } from "../../state/textBlocks";
import { AlarmActions } from "./AlarmActions";
import { LinkedText } from "./LinkedText";
import { MarkedQuote } from "./MarkedQuote";

interface AlarmListProps {
  readonly alarms: readonly ReviewedAlarm[];
  readonly blocks: readonly TextBlock[];
  readonly onShow: (mark: TextMark) => void;
}

/** «Por revisar»: the alarms by their harm, then the questions; and those that were accepted, apart. */
export function AlarmList({ alarms, blocks, onShow }: AlarmListProps) {
  const lists = useListStyles();
  const groups = useMemo(() => groupAlarms(alarms), [alarms]);
  const marks = useMemo(
    () => new Map(blocks.flatMap((block) => block.marks.map((mark) => [mark.about, { block, mark }] as const))),
    [blocks],
  );
  const accepted = acceptedAlarms(alarms);
  const item = (reviewed: ReviewedAlarm, index: number) => {
    const place = marks.get(reviewed.alarm.about);
    return place && <AlarmItem key={`${reviewed.evidence} ${index}`} reviewed={reviewed} {...place} onShow={onShow} />;
  };
  return (
    <>
      {groups.length === 0 && <p className={lists.note}>{texts.nothingToReview}</p>}
      {groups.map(({ kind, alarms: own }) => (
        <Group key={kind} title={kind === "question" ? texts.questions : texts.harms[kind]} count={own.length}>
          <ShowMore items={own} step={20} render={item} />
        </Group>
      ))}
      {accepted.length > 0 && (
        <Group title={texts.acceptedOnes} count={accepted.length}>
          <ShowMore items={accepted} step={5} render={item} />
        </Group>
      )}
    </>
  );
}

function Group({ title, count, children }: { readonly title: string; readonly count: number; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.title}>{`${title} · ${count}`}</h3>
      {children}
    </section>
  );
}

interface AlarmItemProps {
  readonly reviewed: ReviewedAlarm;
  readonly block: TextBlock;
  readonly mark: TextMark;
  readonly onShow: (mark: TextMark) => void;
}

/** One alarm: its sentence with the figure marked, what it was compared with, and what can be done. */
function AlarmItem({ reviewed, block, mark, onShow }: AlarmItemProps) {
  const styles = useStyles();
  const { alarm } = reviewed;
  const { about } = alarm;
  return (
    <li className={styles.item}>
      {!isJudgement(about) && <h4 className={styles.name}>{contradictionTexts[about.rule].title}</h4>}
      <MarkedQuote parts={sentenceParts(block, about.quote)} about={mark} />
      <p className={styles.sentence}>
        <LinkedText text={alarmText(alarm)} cell={cellOf(about)} />
      </p>
      <AlarmActions reviewed={reviewed}>
        <Link as="button" onClick={() => onShow(mark)}>
          {texts.showInText}
        </Link>
      </AlarmActions>
    </li>
  );
}

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingBottom: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: "inherit",
    lineHeight: "inherit",
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightMedium },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTopColor: "transparent", paddingTop: 0 },
  },
  sentence: { margin: `0 0 ${tokens.spacingVerticalXXS}`, overflowWrap: "anywhere" },
});
