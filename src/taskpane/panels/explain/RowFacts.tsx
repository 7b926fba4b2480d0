import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { gridOf } from "../../../engine/actions/readMatrices";
import { rowFacts } from "../../../engine/actions/rowFacts";
import { explainPaneTexts as texts } from "../../../engine/words/pane/explainPaneTexts";
import { CellLink } from "../../parts/CellLink";
import { Section } from "../../parts/Section";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";

/** What the sheet says beside the figures of a row: who is responsible, numerator, denominator and source, each with its cell. */
export function RowFacts({ model, row }: { readonly model: PaneModel; readonly row: number }) {
  const styles = useStyles();
  const { session } = usePane();
  const { reading } = session.reader;
  const facts = useMemo(
    () => (reading ? rowFacts({ matrix: model.matrix, grid: gridOf(reading.read, model.matrix), year: model.year }, row - 1) : []),
    [reading, model, row],
  );
  if (facts.length === 0) return null;
  return (
    <Section title={texts.facts}>
      <dl className={styles.list}>
        {facts.map(({ label, text, cell }) => (
          <div key={cell} className={styles.fact}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.text}>
              {text} <CellLink cell={cell} label={cell.slice(cell.lastIndexOf("!") + 1)} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

const useStyles = makeStyles({
  list: { margin: 0 },
  fact: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", gap: tokens.spacingHorizontalS },
  label: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  text: { margin: 0, overflowWrap: "anywhere" },
});
