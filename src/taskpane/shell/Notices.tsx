import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens, type MessageBarIntent } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { paneTexts } from "../../engine/words/paneTexts";
import { usePane } from "../state/PaneContext";
import { DoneNotice } from "./DoneNotice";

/** What just happened or needs attention, over the panel: done, refused, stale, and remarks. */
export function Notices() {
  const styles = useStyles();
  const { state, session } = usePane();
  const { task, isStale, remark, book } = state;
  const isReady = book.kind === "ready";
  return (
    <div className={styles.notices} aria-live="polite">
      {task.kind === "done" && <DoneNotice done={task.done} />}
      {task.kind === "undone" && <Notice intent="success" text={paneTexts.done.undone(task.kept)} onClose={() => session.closeTask()} />}
      {task.kind === "refused" && (
        <Notice intent="error" title={paneTexts.refused.title} text={task.problem.message} onClose={() => session.closeTask()}>
          {task.problem.code === "sourcesChanged" && <Button onClick={() => void session.writer.calculate()}>{paneTexts.refused.calculateAgain}</Button>}
          {task.problem.code === "sheetProtected" && isReady && <Button onClick={() => void session.writer.calculateSummary()}>{paneTexts.refused.onlySummary}</Button>}
        </Notice>
      )}
      {isStale && isReady && task.kind === "preview" && (
        <Notice intent="warning" title={paneTexts.stale.title} text={paneTexts.stale.preview}>
          <Button onClick={() => void session.writer.calculate()}>{paneTexts.refused.calculateAgain}</Button>
        </Notice>
      )}
      {isStale && isReady && task.kind !== "preview" && task.kind !== "writing" && task.kind !== "refused" && <Notice intent="warning" title={paneTexts.stale.title} text={paneTexts.stale.text} />}
      {remark && <Notice intent={remark.tone} text={remark.text} onClose={() => session.closeRemark()} />}
    </div>
  );
}

interface NoticeProps {
  readonly intent: MessageBarIntent;
  readonly title?: string;
  readonly text: string;
  /** Buttons of what to do now. */
  readonly children?: ReactNode;
  readonly onClose?: () => void;
}

/** One message: what happened, and what to do. */
export function Notice({ intent, title, text, children, onClose }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite" className={styles.notice}>
      <MessageBarBody>
        {title && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        <span className={styles.text}>{text}</span>
      </MessageBarBody>
      <MessageBarActions
        {...(onClose && { containerAction: <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={paneTexts.close} onClick={onClose} /> })}
      >
        {children}
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  notices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalL}`, ":empty": { display: "none" } },
  notice: { marginTop: tokens.spacingVerticalM },
  title: { display: "block" },
  text: { overflowWrap: "anywhere" },
});
