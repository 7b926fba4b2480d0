import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { criterionLabel, ratingLabel } from "../../engine/words/labels";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { ratingEvidence, ratingProposal } from "../../engine/words/ratingEvidence";
import { figureText } from "../../engine/words/figureText";
import { Section } from "../parts/Section";
import { useListStyles } from "../parts/plainList.styles";
import { usePane } from "../state/PaneContext";
import type { PaneModel } from "../state/paneModel";
import { PlannedCharts } from "./charts/PlannedCharts";
import { ReportSection } from "./report/ReportSection";

const texts = paneTexts.report;

/** «Informe»: what can be handed in, made from the matrix. */
export default function InformePanel({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const { rating } = model.results;
  const { separator } = model.matrix.decimal;
  // A new model, a new draft: the charts follow the matrix.
  const draft = useCallback(() => (model ? session.drafter.dashboard() : Promise.resolve(undefined)), [model, session]);
  return (
    <div className={styles.content}>
      <Section
        title={texts.rating}
        aside={<strong>{`${ratingLabel[rating.level]} · ${texts.score(figureText(rating.score, separator))}`}</strong>}
      >
        <ul className={lists.list}>
          {rating.criteria.map(({ criterion, level, chosen, points, evidence }) => (
            <li key={criterion} className={styles.line}>
              <div className={styles.pair}>
                <span>{criterionLabel[criterion]}</span>
                <strong className={styles.level}>{ratingLabel[level]}</strong>
              </div>
              <p className={lists.note}>{`${texts.points(points)} · ${chosen ? texts.chosen : texts.proposed}`}</p>
              <p className={lists.note}>{chosen ? ratingProposal({ criterion, evidence }) : ratingEvidence({ criterion, evidence })}</p>
            </li>
          ))}
        </ul>
        <p className={lists.note}>{texts.ratingNote}</p>
      </Section>
      <Section title={texts.title}>
        <p className={styles.text}>{texts.summaryNote}</p>
        <Button onClick={() => void session.writer.calculateSummary()}>{texts.summary}</Button>
      </Section>
      <Section title={texts.dashboard}>
        <p className={styles.text}>{texts.dashboardNote}</p>
        <PlannedCharts draft={draft} action={texts.makeDashboard} onMake={(made) => void session.writer.makeSheet(made)} />
      </Section>
      <ReportSection model={model} />
    </div>
  );
}

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  line: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  pair: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  level: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
});
