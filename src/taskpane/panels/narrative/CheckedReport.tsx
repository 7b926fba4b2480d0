import { Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Contradiction, NarrativeReport } from "../../../engine/audit/narrative/report";
import { contradictionText, contradictionTexts } from "../../../engine/words/findings/narrative";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { Section } from "../../parts/Section";
import { ShowMore } from "../../parts/ShowMore";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { isCheckDue, type ReportText, type TakenText } from "../../state/book/reportText";
import { JudgementList } from "./JudgementList";
import { Quote } from "./Quote";

interface CheckedReportProps {
  readonly taken: TakenText;
  readonly text: ReportText;
  readonly model: PaneModel;
}

/** What came of checking a text: coverage, what the text says against itself, and each figure. Stays in view while it is checked again. */
export function CheckedReport({ taken, text, model }: CheckedReportProps) {
  const styles = useStyles();
  const { session } = usePane();
  const source = useRef<HTMLParagraphElement>(null);
  useEffect(() => source.current?.focus(), []);
  const report = text.checked?.report;
  const isDue = isCheckDue(text, model);
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
      <div role="status">
        {report && (
          <>
            <p className={styles.coverage}>{texts.coverage(report.coverage.figures, report.coverage.linked, report.coverage.verified)}</p>
            <p className={styles.sentence}>{summaryOf(report)}</p>
          </>
        )}
        {isDue && <Spinner size="tiny" className={styles.checking} label={texts.checking} />}
      </div>
      {report && report.contradictions.length > 0 && <Contradictions contradictions={report.contradictions} />}
      {report && report.judgements.length > 0 && <JudgementList judgements={report.judgements} />}
    </>
  );
}

function summaryOf({ judgements, coverage }: NarrativeReport): string {
  const wrong = judgements.filter(({ verdict }) => verdict === "no_cuadra" || verdict === "cambia_banda").length;
  if (judgements.length === 0) return texts.noFigures;
  if (wrong > 0) return texts.wrong(wrong);
  return coverage.verified === 0 ? texts.nothingVerified : texts.allTie;
}

function Contradictions({ contradictions }: { readonly contradictions: readonly Contradiction[] }) {
  const styles = useStyles();
  return (
    <Section title={texts.contradictions(contradictions.length)}>
      <ShowMore
        items={contradictions}
        step={5}
        render={(contradiction, index) => (
          <li key={index} className={styles.contradiction}>
            <h3 className={styles.title}>{contradictionTexts[contradiction.rule].title}</h3>
            <p className={styles.sentence}>{contradictionText(contradiction)}</p>
            <Quote parts={[{ text: contradiction.quote, isFigure: false }]} />
          </li>
        )}
      />
    </Section>
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
  coverage: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  checking: { justifyContent: "flex-start", marginTop: tokens.spacingVerticalXS },
  contradiction: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTopColor: "transparent", paddingTop: 0 },
  },
  title: { margin: 0, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: 0, overflowWrap: "anywhere" },
});
