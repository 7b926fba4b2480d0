import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { usePane } from "../state/PaneContext";
import { leftBehind, type Task } from "../state/paneState";
import { DoneNotice } from "./DoneNotice";
import { Notice } from "./Notice";

/** What just happened or needs attention, over the panel: done, refused, stale, and remarks. */
export function Notices() {
  const styles = useStyles();
  const { state, session } = usePane();
  const { task, isStale, remark, book } = state;
  const isReady = book.kind === "ready";
  const behind = leftBehind(state);
  return (
    <div className={styles.notices} aria-live="polite">
      {task.kind === "done" && <DoneNotice done={task.done} />}
      {task.kind === "undone" && (
        <Notice
          intent={task.isWhole ? "success" : "warning"}
          title={paneTexts.done.undoneTitle}
          text={task.text}
          onClose={() => session.closeTask()}
        />
      )}
      {task.kind === "refused" && (
        <Notice intent="error" title={refusedTitle(task)} text={task.problem.message} onClose={() => session.closeTask()}>
          {canUndo(task) && <Button onClick={() => void session.writer.undo()}>{paneTexts.undo}</Button>}
          {task.problem.code === "sourcesChanged" && (
            <Button onClick={() => void session.writer.calculate()}>{paneTexts.refused.calculateAgain}</Button>
          )}
          {task.problem.code === "sheetProtected" && isReady && (
            <Button onClick={() => void session.writer.calculateSummary()}>{paneTexts.refused.onlySummary}</Button>
          )}
        </Notice>
      )}
      {isStale && isReady && task.kind === "preview" && (
        <Notice intent="warning" title={paneTexts.stale.title} text={paneTexts.stale.preview}>
          <Button onClick={() => void session.writer.calculate()}>{paneTexts.refused.calculateAgain}</Button>
        </Notice>
      )}
      {behind > 0 && task.kind !== "preview" && task.kind !== "fixing" && task.kind !== "writing" && task.kind !== "refused" && (
        <Notice intent="warning" title={paneTexts.stale.title} text={paneTexts.stale.text(behind)} />
      )}
      {remark && <Notice intent={remark.tone} text={remark.text} onClose={() => session.closeRemark()} />}
    </div>
  );
}

type Refused = Extract<Task, { kind: "refused" }>;

function refusedTitle({ problem, wasUndoing }: Refused): string {
  if (problem.code === "halfDone") return paneTexts.refused.halfDone;
  return wasUndoing ? paneTexts.refused.notUndone : paneTexts.refused.title;
}

/** What stayed half-way is finished or taken back with the same button; where there is nothing to undo it would say so again. */
function canUndo({ problem, wasUndoing }: Refused): boolean {
  return problem.code === "halfDone" || (wasUndoing === true && problem.code !== "unsupported");
}

const useStyles = makeStyles({
  notices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL}`,
    ":empty": { display: "none" },
  },
});
