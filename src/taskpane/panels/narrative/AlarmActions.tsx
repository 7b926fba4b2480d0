import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ReviewedAlarm } from "../../../engine/audit/narrative/review/accepted";
import { isJudgement } from "../../../engine/audit/narrative/review/alarms";
import { rightFigure } from "../../../engine/audit/narrative/review/rightFigure";
import { alarmText } from "../../../engine/words/findings/narrativeSummary";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { canDownload, copy } from "../../parts/handOver";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";

interface AlarmActionsProps {
  readonly reviewed: ReviewedAlarm;
  readonly children?: ReactNode;
}

/** What can be done with an alarm: it is right as it stands, the figure is put right, or copied to be; or the first is taken back. */
export function AlarmActions({ reviewed, children }: AlarmActionsProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const { state, session } = usePane();
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const { alarm, accepted, reopened, unseen } = reviewed;
  const { about } = alarm;
  const name = isJudgement(about) ? about.text : about.quote;
  const right = isJudgement(about) && accepted === undefined ? rightFigure(about) : undefined;
  const canCorrect = state.reportText.taken?.own !== undefined && canDownload();
  const decide = async (told: string | undefined): Promise<void> => {
    setBusy(true);
    await (await session.decider()).accept(reviewed, told);
    setBusy(false);
  };
  const correct = async (): Promise<void> => {
    if (isJudgement(about) && !(await session.checker.correct(about))) setSaid(texts.notCorrected);
  };
  const copyIt = async (): Promise<void> => {
    if (right !== undefined) setSaid((await copy(right, right)) ? texts.copied(right) : texts.notCopied(right));
  };
  return (
    <>
      {reopened !== undefined && <p className={lists.note}>{texts.reopened(reopened)}</p>}
      {unseen !== undefined && <p className={lists.note}>{texts.unseen(unseen)}</p>}
      <div className={styles.actions}>
        {accepted === undefined ? (
          <Link
            as="button"
            disabled={isBusy}
            aria-label={`${texts.accept}: ${name}`}
            onClick={() => void decide(`«${about.quote}» ${alarmText(alarm)}`)}
          >
            {texts.accept}
          </Link>
        ) : (
          <Link as="button" disabled={isBusy} aria-label={`${texts.undo}: ${name}`} onClick={() => void decide(undefined)}>
            {texts.undo}
          </Link>
        )}
        {right !== undefined && canCorrect && (
          <Link as="button" onClick={() => void correct()}>
            {texts.correct(right)}
          </Link>
        )}
        {right !== undefined && !canCorrect && (
          <Link as="button" aria-label={`${texts.copyRight}: ${right}`} onClick={() => void copyIt()}>
            {texts.copyRight}
          </Link>
        )}
        {children}
      </div>
      <p role="status" className={lists.note}>
        {said}
      </p>
    </>
  );
}

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& button, & a": { fontSize: "inherit" },
  },
});
