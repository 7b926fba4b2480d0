import { makeStyles, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { Section } from "../../parts/Section";
import type { Book } from "../../state/paneState";
import { CalculationFields } from "./CalculationFields";
import { CountsSection } from "./CountsSection";
import { DoubtCard } from "./DoubtCard";
import { FoundMatrix } from "./FoundMatrix";
import { IndicatorSearch } from "./IndicatorSearch";
import { MoversSection } from "./MoversSection";
import { NoDataSection } from "./NoDataSection";
import { ObjectiveList } from "./ObjectiveList";

type ReadyBook = Extract<Book, { kind: "ready" }>;

/** «Avance»: what was found, and the figures as they will be. */
export function ProgressPanel({ book: { model, matrices } }: { readonly book: ReadyBook }) {
  const styles = useStyles();
  return (
    <div className={styles.content}>
      <DoubtCard model={model} />
      <div className={styles.found}>
        <FoundMatrix model={model} />
        <CalculationFields model={model} matrices={matrices} />
      </div>
      <Section title={paneTexts.objectivesTitle}>
        <ObjectiveList model={model} />
      </Section>
      <CountsSection model={model} level="service" />
      <CountsSection model={model} level="objective" />
      <MoversSection model={model} />
      <NoDataSection model={model} />
      <IndicatorSearch model={model} />
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
  found: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});
