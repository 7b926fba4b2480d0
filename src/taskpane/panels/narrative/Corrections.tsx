import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { download } from "../../parts/handOver";
import { correctionsIn, type TakenText } from "../../state/book/reportText";
import { usePane } from "../../state/PaneContext";

/** What was put right in the copy of the report that the pane holds: to be taken away, or taken back one by one. */
export function Corrections({ taken }: { readonly taken: TakenText }) {
  const { session } = usePane();
  const { file, own } = taken;
  const count = correctionsIn(taken);
  if (count === 0 || file === undefined || own === undefined) return null;
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>{texts.corrections(count)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={() => download(texts.copyName(file), own)}>
          {texts.download}
        </Button>
        <Button size="small" onClick={() => session.checker.undoCorrection()}>
          {texts.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
