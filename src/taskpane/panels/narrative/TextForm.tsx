import { Button, Field, MessageBar, MessageBarBody, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ChangeEvent, type ClipboardEvent } from "react";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";
import type { ReportText } from "../../state/book/reportText";

/** Characters above which a paste is put in the box at once: line by line, as browsers do it, a report takes many seconds. */
const LONG_PASTE = 5000;

/** The box to paste the report in, or the file it is in. */
export function TextForm({ text: { pasted, problem } }: { readonly text: ReportText }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const box = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  // Coming back to change the text, the keyboard goes on in the box; on a first visit the page puts it in its title.
  useEffect(() => box.current?.focus(), []);
  const onFile = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (file) void session.checker.checkFile(file);
    // The same file can be chosen again once it is mended.
    event.target.value = "";
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const words = event.clipboardData.getData("text/plain");
    if (words.length < LONG_PASTE) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    session.checker.type(value.slice(0, selectionStart) + words + value.slice(selectionEnd));
  };
  return (
    <div className={styles.form}>
      <Field label={texts.box} hint={texts.boxHint} size="small">
        <Textarea
          className={styles.box}
          textarea={{ ref: box, className: styles.area }}
          resize="vertical"
          value={pasted}
          onChange={(_event, { value }) => session.checker.type(value)}
          onPaste={onPaste}
          spellCheck={false}
        />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={pasted.trim() === ""} onClick={() => void session.checker.checkPasted()}>
          {texts.check}
        </Button>
        <Button onClick={() => files.current?.click()}>{texts.choose}</Button>
        <input type="file" hidden ref={files} accept=".docx,.md,.txt" onChange={onFile} />
      </div>
      <p className={lists.note}>{texts.chooseHint}</p>
      <div aria-live="polite">
        {problem !== undefined && (
          <MessageBar intent="error" layout="multiline" politeness="polite">
            <MessageBarBody className={styles.problem}>{problem}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  box: { width: "100%" },
  area: { height: "30vh", minHeight: "120px", maxHeight: "60vh" },
  buttons: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  problem: { overflowWrap: "anywhere" },
});
