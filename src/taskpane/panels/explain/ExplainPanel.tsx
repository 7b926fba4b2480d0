import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { ExplainedFigure } from "../../../engine/actions/explainFigure";
import type { Band } from "../../../engine/domain/results";
import type { ExplanationSentence } from "../../../engine/words/rules/explanation";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { explainPaneTexts } from "../../../engine/words/pane/explainPaneTexts";
import { originTexts } from "../../../engine/words/rules/originTexts";
import { partTexts } from "../../../engine/words/rules/partTexts";
import { ruleLabel } from "../../../engine/words/rules/ruleNames";
import { BandTag } from "../../parts/BandTag";
import { CellLink } from "../../parts/CellLink";
import { figureText } from "../../../engine/words/figureText";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { PlannedCharts } from "../charts/PlannedCharts";
import { FocusChoice } from "./FocusChoice";
import { HistoryTable } from "./HistoryTable";
import { OtherRow } from "./OtherRow";
import { RowFacts } from "./RowFacts";
import { RowFindings } from "./RowFindings";
import { useExplanation, type FigureStory } from "./useExplanation";

const texts = explainPaneTexts;

/** «Explicar»: where a figure comes from and what a better band would have needed, with its cells as links. */
export default function ExplainPanel({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const { state } = usePane();
  const story = useExplanation(model, state.focus);
  return (
    <div className={styles.content}>
      <FocusChoice model={model} focus={story && state.focus} />
      {story ? (
        <Story story={story} focus={state.focus ?? ""} model={model} />
      ) : state.otherRow === undefined ? (
        <p className={styles.hint}>{texts.hint}</p>
      ) : (
        <OtherRow model={model} row={state.otherRow} />
      )}
    </div>
  );
}

interface StoryProps {
  readonly story: FigureStory;
  readonly focus: string;
  readonly model: PaneModel;
}

function Story({ story, focus, model }: StoryProps) {
  const { explanation, row, rules, history } = story;
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const { code, name, band, figures, parts = [], origin = [], needed } = explanation;
  const { separator } = model.matrix.decimal;
  const isIndicator = history.some(({ actual }) => actual !== undefined);
  const draft = useCallback(() => (story ? session.drafter.card(code) : Promise.resolve(undefined)), [code, session, story]);
  return (
    <>
      <div>
        <h2 className={styles.code}>{row === undefined ? name : code}</h2>
        {row !== undefined && (
          <>
            <p className={styles.name}>{name}</p>
            <Link as="button" className={styles.small} onClick={() => void session.selectRow(focus)}>
              {paneTexts.goToRow(row)}
            </Link>
          </>
        )}
      </div>
      {row !== undefined && <RowFindings row={row} code={code} />}
      {figures.map((figure, index) => (
        <Figure key={figure.title} figure={figure} separator={separator} {...(index === 0 && band && { band })} />
      ))}
      {parts.length > 0 && (
        <Section title={partTexts.title}>
          <Sentences sentences={parts} />
          <p className={lists.note}>{partTexts.note}</p>
        </Section>
      )}
      {row !== undefined && isIndicator && <RowFacts model={model} row={row} />}
      {origin.length > 0 && (
        <Section title={originTexts.title}>
          <Sentences sentences={origin} />
        </Section>
      )}
      {needed.length > 0 && (
        <Section title={texts.needed}>
          <Sentences sentences={needed} />
        </Section>
      )}
      {history.length > 0 && (
        <Section title={texts.history}>
          <HistoryTable history={history} separator={separator} />
        </Section>
      )}
      {isIndicator && (
        <Section title={texts.card}>
          <PlannedCharts draft={draft} action={texts.makeCard(code)} onMake={(made) => void session.writer.makeSheet(made)} />
        </Section>
      )}
      <Section title={texts.rules}>
        <ul className={lists.list}>
          {rules.map((rule) => (
            <li key={rule} className={lists.note}>
              {ruleLabel(rule)}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Figure({ figure, band, separator }: { readonly figure: ExplainedFigure; readonly band?: Band; readonly separator: "." | "," }) {
  const styles = useStyles();
  return (
    <Section
      title={figure.title}
      aside={
        <span className={styles.figure}>
          {band && <BandTag band={band} />}
          <strong className={styles.number}>
            {Number.isInteger(figure.value) && figure.trace.op === "count" ? figure.value : figureText(figure.value, separator)}
          </strong>
        </span>
      }
    >
      <Sentences sentences={figure.sentences} />
    </Section>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly ExplanationSentence[] }) {
  const styles = useStyles();
  return (
    <>
      {sentences.map((sentence, index) => (
        <p key={index} className={styles.sentence}>
          {sentence.map(({ text, cell }, part) =>
            cell === undefined ? (
              <span key={part}>{text}</span>
            ) : (
              <CellLink key={part} cell={cell} label={text.slice(text.lastIndexOf("!") + 1)} />
            ),
          )}
        </p>
      ))}
    </>
  );
}

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  code: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0, overflowWrap: "anywhere" },
  small: { fontSize: tokens.fontSizeBase200 },
  figure: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexShrink: 0 },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: "26px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  sentence: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" },
});
