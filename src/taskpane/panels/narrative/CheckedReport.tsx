import { Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import { tallyOf } from "../../../engine/audit/narrative/review/tally";
import { conclusionText } from "../../../engine/words/findings/narrativeSummary";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";
import { isCheckDue, type CheckedText, type ReportText, type TakenText } from "../../state/book/reportText";
import type { PaneModel } from "../../state/paneModel";
import { countKinds, textBlocks } from "../../state/textBlocks";
import { Corrections } from "./Corrections";
import { Legend } from "./Legend";
import { TextAndMatrix } from "./TextAndMatrix";

interface CheckedReportProps {
  readonly taken: TakenText;
  readonly text: ReportText;
  readonly model: PaneModel;
}

/** What came of checking a text: how its figures stand, and the text itself beside the matrix. Stays in view while it is checked again. */
export function CheckedReport({ taken, text, model }: CheckedReportProps) {
  const styles = useStyles();
  const { session } = usePane();
  const source = useRef<HTMLParagraphElement>(null);
  useEffect(() => source.current?.focus(), []);
  return (
    <>
      <div className={styles.source}>
        <p className={styles.name} tabIndex={-1} ref={source}>
          {texts.source(taken.file ?? texts.pasted, taken.paragraphs.length)}
        </p>
        <Link as="button" className={styles.change} onClick={() => session.checker.reopen()}>
          {texts.change}
        </Link>
      </div>
      <Corrections taken={taken} />
      {text.checked && <Checked checked={text.checked} />}
      <div role="status">{isCheckDue(text, model) && <Spinner size="tiny" className={styles.checking} label={texts.checking} />}</div>
    </>
  );
}

function Checked({ checked }: { readonly checked: CheckedText }) {
  const styles = useStyles();
  const lists = useListStyles();
  const blocks = useMemo(() => textBlocks(checked), [checked]);
  const { report, alarms } = checked;
  const { figures, linked, verified } = report.coverage;
  return (
    <>
      <div role="status" className={styles.summary}>
        <p className={styles.conclusion}>{conclusionText(tallyOf(report.judgements, alarms))}</p>
        <Legend counts={countKinds(blocks)} />
        <p className={lists.note}>{texts.coverage(figures, linked, verified)}</p>
      </div>
      <TextAndMatrix checked={checked} blocks={blocks} />
    </>
  );
}

const useStyles = makeStyles({
  source: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  name: { margin: 0, minWidth: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2, ":focus": { outline: "none" } },
  change: { flexShrink: 0 },
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  conclusion: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  checking: { justifyContent: "flex-start", marginTop: tokens.spacingVerticalXS },
});
