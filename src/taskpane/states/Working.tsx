import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { Footer } from "../shell/Footer";
import { usePane } from "../state/PaneContext";
import type { WorkProgress } from "../state/paneState";

interface WorkingProps {
  readonly title: string;
  readonly progress: WorkProgress | undefined;
  readonly cancelling: boolean;
}

/** Work under way: what is being done, how much of it, and «Cancelar». In the place of the buttons. */
export function Working({ title, progress, cancelling }: WorkingProps) {
  const styles = useStyles();
  const { session } = usePane();
  const doing = cancelling ? paneTexts.writing.cancelling : progress?.doing || title;
  return (
    <Footer>
      <div className={styles.work}>
        <div className={styles.line} role="status">
          <span>{doing}</span>
          {progress && progress.done > 0 && <span className={styles.percent}>{paneTexts.writing.percent(progress.done)}</span>}
        </div>
        <ProgressBar aria-label={title} thickness="large" {...(progress && progress.done > 0 && { value: progress.done })} />
        <Button onClick={() => session.cancel()} disabled={cancelling}>
          {paneTexts.cancel}
        </Button>
      </div>
    </Footer>
  );
}

const useStyles = makeStyles({
  work: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  percent: { fontVariantNumeric: "tabular-nums" },
});
