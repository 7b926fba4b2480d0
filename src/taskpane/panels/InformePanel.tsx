import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { criterionLabel, ratingLabel } from "../../engine/words/labels";
import { paneTexts } from "../../engine/words/paneTexts";
import { figureText } from "../parts/figureText";
import { Section } from "../parts/Section";
import { useListStyles } from "../parts/plainList.styles";
import { usePane } from "../state/PaneContext";
import type { PaneModel } from "../state/paneModel";

const texts = paneTexts.report;

/** «Informe»: what can be handed in, made from the matrix. */
export default function InformePanel({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const { rating } = model.results;
  const { separator } = model.matrix.decimal;
  return (
    <div className={styles.content}>
      <Section title={texts.rating} aside={<strong>{`${ratingLabel[rating.level]} · ${texts.score(figureText(rating.score, separator))}`}</strong>}>
        <ul className={lists.list}>
          {rating.criteria.map(({ criterion, level, chosen, points }) => (
            <li key={criterion} className={styles.line}>
              <span>{criterionLabel[criterion]}</span>
              <span className={styles.level}>{`${ratingLabel[level]} · ${texts.points(points)}${chosen ? "" : ` · ${texts.proposed}`}`}</span>
            </li>
          ))}
        </ul>
        <p className={lists.note}>{texts.ratingNote}</p>
      </Section>
      <Section title={texts.title}>
        <p className={styles.text}>{texts.summaryNote}</p>
        <Button onClick={() => void session.writer.calculateSummary()}>{texts.summary}</Button>
      </Section>
    </div>
  );
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  line: { display: "flex", justifyContent: "space-between", flexWrap: "wrap", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  level: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
});
