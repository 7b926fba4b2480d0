import { Button } from "@fluentui/react-components";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { Footer } from "../shell/Footer";
import { usePane } from "../state/PaneContext";
import type { Problem } from "../state/problem";
import { StatePage, useStatePageStyles } from "./StatePage";

/** The workbook could not be read: why, and the way to try again. */
export function Unreadable({ problem }: { readonly problem: Problem }) {
  const styles = useStatePageStyles();
  const { session } = usePane();
  const wasCancelled = problem.code === "cancelled";
  return (
    <>
      <StatePage title={wasCancelled ? paneTexts.cancelledTitle : paneTexts.unreadableTitle}>
        <p className={styles.text} role="alert">
          {problem.message}
        </p>
      </StatePage>
      <Footer>
        <Button appearance="primary" onClick={() => void session.reader.read()}>
          {paneTexts.retry}
        </Button>
      </Footer>
    </>
  );
}
