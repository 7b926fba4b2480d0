import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { unsavedTexts } from "../../engine/words/pane/unsavedTexts";
import type { Desk } from "./desk";

interface UnsavedDialogProps {
  readonly desk: Desk;
  readonly name: string;
  readonly next: string;
}

/** Another workbook would take the place of work that is not saved: she says what becomes of it. */
export function UnsavedDialog({ desk, name, next }: UnsavedDialogProps) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed while it still stands in the page: only so the focus goes back to where it was.
    return () => shown?.close();
  }, []);
  const save = async (): Promise<void> => {
    if (await desk.save()) await desk.goOn();
    else desk.stay();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="unsaved-title"
      aria-describedby="unsaved-text"
      onCancel={() => desk.stay()}
      onClose={() => desk.stay()}
    >
      <h2 id="unsaved-title" className={styles.title}>
        {unsavedTexts.title}
      </h2>
      <p id="unsaved-text">{unsavedTexts.text(name, next)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void save()}>
          {unsavedTexts.save}
        </Button>
        <Button onClick={() => void desk.goOn()}>{unsavedTexts.discard}</Button>
        <Button onClick={() => desk.stay()}>{unsavedTexts.stay}</Button>
      </div>
    </dialog>
  );
}

const useStyles = makeStyles({
  dialog: {
    width: "min(440px, calc(100vw - 32px))",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    "::backdrop": { backgroundColor: "rgb(0 0 0 / 0.4)" },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalL },
});
