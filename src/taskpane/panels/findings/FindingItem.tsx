import { Button, Field, Input, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReviewedFinding } from "../../../engine/audit/dismissals";
import { findingText } from "../../../engine/words/findingTexts";
import { findingsSheetTexts } from "../../../engine/words/sheets/findingsSheetTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { CellLink } from "../../parts/CellLink";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";

const texts = paneTexts.findings;

interface FindingItemProps {
  readonly reviewed: ReviewedFinding;
  /** Every finding of the review: the sheet that remembers this one holds them all. */
  readonly all: readonly ReviewedFinding[];
}

/** One finding: its sentence, its cell, and «No aplica» with a reason, remembered in the workbook. */
export function FindingItem({ reviewed, all }: FindingItemProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const [isAsking, setAsking] = useState(false);
  const { finding, dismissed, reopened } = reviewed;
  return (
    <li className={styles.item}>
      {reopened !== undefined && <strong>{findingsSheetTexts.reopened(reopened)}</strong>}
      {findingText(finding)}
      {dismissed !== undefined && <p className={lists.note}>{texts.reason(dismissed)}</p>}
      <div className={styles.actions}>
        {finding.cell !== undefined && <CellLink cell={finding.cell} label={texts.goTo(finding.cell)} />}
        {dismissed === undefined && !isAsking && (
          <Link as="button" onClick={() => setAsking(true)} aria-label={`${texts.dismiss}: ${finding.code ?? finding.cell ?? ""}`}>
            {texts.dismiss}
          </Link>
        )}
        {dismissed !== undefined && (
          <Link as="button" onClick={() => void session.decider().then((decider) => decider.decide(all, reviewed, undefined))}>
            {texts.reopen}
          </Link>
        )}
      </div>
      {isAsking && (
        <ReasonForm
          onCancel={() => setAsking(false)}
          onSave={(reason) => void session.decider().then((decider) => decider.decide(all, reviewed, reason))}
        />
      )}
    </li>
  );
}

function ReasonForm({ onSave, onCancel }: { readonly onSave: (reason: string) => void; readonly onCancel: () => void }) {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const isEmpty = reason.trim() === "";
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onSave(reason.trim());
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      <Field label={texts.why} size="small" className={styles.why}>
        <Input size="small" value={reason} onChange={(_event, { value }) => setReason(value)} autoFocus />
      </Field>
      <Button size="small" type="submit" disabled={isEmpty}>
        {texts.save}
      </Button>
      <Button size="small" appearance="subtle" onClick={onCancel}>
        {paneTexts.cancel}
      </Button>
    </form>
  );
}

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& button, & a": { fontSize: "inherit" },
  },
  form: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  why: { flexGrow: 1, flexBasis: "100%", minWidth: 0 },
});
