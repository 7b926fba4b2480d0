import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { portableTexts } from "../../engine/words/pane/portableTexts";
import type { Desk } from "./desk";

interface UnsavedDialogProps {
  readonly desk: Desk;
  readonly name: string;
  readonly next: string;
}

const { unsaved } = portableTexts;

/** Another workbook would take the place of work that is not saved: she says what becomes of it. */
export function UnsavedDialog({ desk, name, next }: UnsavedDialogProps) {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const save = async (): Promise<void> => {
    if (await desk.save()) await desk.goOn();
    else desk.stay();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="unsaved-title" onCancel={() => desk.stay()} onClose={() => desk.stay()}>
      <h2 id="unsaved-title" className={styles.title}>
        {unsaved.title}
      </h2>
      <p>{unsaved.text(name, next)}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void save()}>
          {unsaved.save}
        </Button>
        <Button onClick={() => void desk.goOn()}>{unsaved.discard}</Button>
        <Button onClick={() => desk.stay()}>{unsaved.stay}</Button>
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
