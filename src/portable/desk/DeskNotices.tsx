import { makeStyles, tokens } from "@fluentui/react-components";
import { portableTexts } from "../../engine/words/pane/portableTexts";
import { Notice } from "../../taskpane/shell/Notice";
import type { Desk, DeskState, OpenBook } from "./desk";

interface DeskNoticesProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly open: OpenBook;
}

/** What became of a file: saved, or not opened. */
export function DeskNotices({ desk, state: { problem, handedOut }, open }: DeskNoticesProps) {
  const styles = useStyles();
  const close = (): void => desk.closeProblem();
  return (
    <div className={styles.notices} aria-live="polite">
      {problem && <Notice intent="error" title={problem.title} text={problem.message} onClose={close} />}
      {handedOut?.done === "failed" && <Notice intent="error" text={portableTexts.saved.failed(handedOut.why)} onClose={close} />}
      {(handedOut?.done === "downloaded" || handedOut?.done === "saved") && (
        <Notice
          intent={handedOut.unsigned ? "warning" : "success"}
          text={[
            handedOut.done === "saved" ? portableTexts.saved.as(handedOut.name) : portableTexts.saved.copy(handedOut.name, open.name),
            ...(handedOut.unsigned ? [portableTexts.saved.unsigned] : []),
          ].join(" ")}
          onClose={close}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  notices: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, ":empty": { display: "none" } },
});
