import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ChangeEvent } from "react";
import { reportPaneTexts as texts } from "../../../engine/words/reportTexts/reportPaneTexts";
import { useListStyles } from "../../parts/plainList.styles";

interface FileChoiceProps {
  readonly label: string;
  readonly note: string;
  /** Name of the file chosen. */
  readonly chosen: string | undefined;
  readonly onFile: (file: File) => void;
  readonly onRemove: () => void;
}

/** A Word document to start from, and the way to leave it out again. */
export function FileChoice({ label, note, chosen, onFile, onRemove }: FileChoiceProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const input = useRef<HTMLInputElement>(null);
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    if (file) onFile(file);
    // The same file can be chosen again once it is mended.
    event.target.value = "";
  };
  return (
    <div>
      {chosen === undefined ? (
        <Button size="small" onClick={() => input.current?.click()}>
          {label}
        </Button>
      ) : (
        <div className={styles.chosen}>
          <span className={styles.name}>{texts.chosen(chosen)}</span>
          <Button size="small" appearance="subtle" aria-label={texts.removeFile(chosen)} onClick={onRemove}>
            {texts.remove}
          </Button>
        </div>
      )}
      <input type="file" hidden ref={input} accept=".docx" onChange={onChange} aria-label={label} />
      <p className={lists.note}>{note}</p>
    </div>
  );
}

const useStyles = makeStyles({
  chosen: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere" },
});
