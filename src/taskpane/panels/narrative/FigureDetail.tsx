import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { cellOf, isJudgement } from "../../../engine/audit/narrative/review/alarms";
import { contradictionTexts, judgementText } from "../../../engine/words/findings/narrative";
import { alarmText } from "../../../engine/words/findings/narrativeSummary";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import type { TextMark } from "../../state/textBlocks";
import { AlarmActions } from "./AlarmActions";
import { Compared } from "./Compared";
import { LinkedText } from "./LinkedText";

interface FigureDetailProps {
  readonly mark: TextMark;
  readonly onClose: () => void;
}

/** Under the paragraph of a mark that was pressed: what its figure was compared with, and what can be done. */
export function FigureDetail({ mark: { about, reviewed }, onClose }: FigureDetailProps) {
  const styles = useStyles();
  const detail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers give back a promise: it is no clean-up of the effect.
    void detail.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const sentence = reviewed ? alarmText(reviewed.alarm) : isJudgement(about) ? judgementText(about) : "";
  return (
    <div ref={detail} role="group" aria-label={texts.detail(isJudgement(about) ? about.text : texts.sentence)} className={styles.detail}>
      <div className={styles.head}>
        {isJudgement(about) ? <Compared judgement={about} /> : <strong>{contradictionTexts[about.rule].title}</strong>}
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={texts.close} onClick={onClose} />
      </div>
      <p className={styles.sentence}>
        <LinkedText text={sentence} cell={cellOf(about)} />
      </p>
      {reviewed && <AlarmActions reviewed={reviewed} />}
    </div>
  );
}

const useStyles = makeStyles({
  detail: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
    "& > dl": { flexGrow: 1 },
  },
  sentence: { margin: `${tokens.spacingVerticalXXS} 0`, overflowWrap: "anywhere" },
});
