import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { paneTexts } from "../../../engine/words/pane/paneTexts";

interface ReasonFormProps {
  readonly label: string;
  /** What its button says. */
  readonly save: string;
  /** Whether there is something to set aside. */
  readonly isReady?: boolean;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why something is set aside: nothing is, without a reason. */
export function ReasonForm({ label, save, isReady = true, onSave, onCancel }: ReasonFormProps) {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const canSave = isReady && reason.trim() !== "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) onSave(reason.trim());
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      <Field label={label} size="small" className={styles.why}>
        <Input size="small" value={reason} onChange={(_event, { value }) => setReason(value)} autoFocus />
      </Field>
      <Button size="small" type="submit" disabled={!canSave}>
        {save}
      </Button>
      <Button size="small" appearance="subtle" onClick={onCancel}>
        {paneTexts.cancel}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  why: { flexGrow: 1, flexBasis: "100%", minWidth: 0 },
});
