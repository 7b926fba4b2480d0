import { Button, Field, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ruleLabel } from "../../../engine/words/ruleNames";
import type { ExplanationSentence } from "../../../engine/words/explanation";
import { paneTexts } from "../../../engine/words/paneTexts";
import { BandTag } from "../../parts/BandTag";
import { CellLink } from "../../parts/CellLink";
import { figureText } from "../../parts/figureText";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { HistoryTable } from "./HistoryTable";
import { useExplanation, type ExplainedFigure, type Explanation } from "./useExplanation";

const texts = paneTexts.explain;
/** A list of choices longer than this helps nobody: there one comes from the sheet or from the search. */
const MOST_CHOICES = 1000;

/** «Explicar»: where the figure of an indicator or objective comes from, with its cells as links. */
export default function ExplainPanel({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const { state } = usePane();
  const explanation = useExplanation(model, state.focus);
  return (
    <div className={styles.content}>
      <Choice model={model} focus={explanation?.key} />
      {explanation ? <Explained explanation={explanation} separator={model.matrix.decimal.separator} /> : <p className={styles.hint}>{texts.hint}</p>}
    </div>
  );
}

function Choice({ model: { results }, focus }: { readonly model: PaneModel; readonly focus: string | undefined }) {
  const styles = useStyles();
  const { session } = usePane();
  const objectives = results.objectives.map(({ objective: { key, code, name } }) => ({ key, code, name }));
  const indicators = results.indicators.map(({ indicator: { key, code, name } }) => ({ key, code, name }));
  const all = [...objectives, ...indicators];
  const at = all.findIndex(({ key }) => key === focus);
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    <div className={styles.choice}>
      {all.length <= MOST_CHOICES && (
        <Field label={texts.pick} size="small" className={styles.pick}>
          <Select size="small" value={focus ?? ""} onChange={(_event, { value }) => value !== "" && void session.selectRow(value)}>
            <option value="">{texts.none}</option>
            {[objectives, indicators].map((group, index) => (
              <optgroup key={index} label={index === 0 ? texts.objectives : texts.indicators}>
                {group.map(({ key, code, name }) => (
                  <option key={key} value={key}>{`${code} ${name}`}</option>
                ))}
              </optgroup>
            ))}
          </Select>
        </Field>
      )}
      <Button size="small" disabled={before === undefined} onClick={() => before && void session.selectRow(before.key)}>
        {texts.previous}
      </Button>
      <Button size="small" disabled={after === undefined} onClick={() => after && void session.selectRow(after.key)}>
        {texts.next}
      </Button>
    </div>
  );
}

function Explained({ explanation, separator }: { readonly explanation: Explanation; readonly separator: "." | "," }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const { key, code, name, row, band, figures, rules, history } = explanation;
  return (
    <>
      <div>
        <h2 className={styles.code}>{code}</h2>
        <p className={styles.name}>{name}</p>
        <Link as="button" className={styles.small} onClick={() => void session.selectRow(key)}>
          {paneTexts.goToRow(row + 1)}
        </Link>
      </div>
      {figures.map((figure) => (
        <FigureExplained key={figure.type} figure={figure} separator={separator} {...(figure.type === 1 && { band })} />
      ))}
      {history.length > 0 && (
        <Section title={texts.history}>
          <HistoryTable history={history} separator={separator} />
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

function FigureExplained({ figure, band, separator }: { readonly figure: ExplainedFigure; readonly band?: Explanation["band"]; readonly separator: "." | "," }) {
  const styles = useStyles();
  return (
    <Section
      title={figure.type === 1 ? texts.type1 : texts.type2}
      aside={
        <span className={styles.figure}>
          {band && <BandTag band={band} />}
          <strong className={styles.number}>{figureText(figure.value, separator)}</strong>
        </span>
      }
    >
      {figure.sentences.map((sentence, index) => (
        <SentenceText key={index} sentence={sentence} />
      ))}
    </Section>
  );
}

function SentenceText({ sentence }: { readonly sentence: ExplanationSentence }) {
  const styles = useStyles();
  return (
    <p className={styles.sentence}>
      {sentence.map(({ text, cell }, index) => (cell === undefined ? <span key={index}>{text}</span> : <CellLink key={index} cell={cell} label={text.slice(text.lastIndexOf("!") + 1)} />))}
    </p>
  );
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  choice: { display: "flex", alignItems: "flex-end", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  pick: { flexGrow: 1, flexBasis: "100%", minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  code: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0, overflowWrap: "anywhere" },
  small: { fontSize: tokens.fontSizeBase200 },
  figure: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  number: { fontSize: tokens.fontSizeBase500, lineHeight: "26px", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  sentence: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" },
});
