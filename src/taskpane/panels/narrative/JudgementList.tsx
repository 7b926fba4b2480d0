import { Field, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Judgement } from "../../../engine/audit/narrative/report";
import { narrativeTexts as texts } from "../../../engine/words/pane/narrativeTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { CellLink } from "../../parts/CellLink";
import { Section } from "../../parts/Section";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import {
  explanationsOf,
  filterJudgements,
  groupByVerdict,
  quoteParts,
  verdictOrder,
  type Explanation,
  type JudgedSentence,
  type JudgementFilter,
  type VerdictGroup,
} from "../../state/verdictGroups";
import { Quote } from "./Quote";
import { VerdictTag, verdictTitle } from "./VerdictTag";

/** Sentences shown at first: of what needs a person, many; of what ties, a few. */
const FIRST_SHOWN = { cambia_banda: 20, no_cuadra: 20, no_verificable: 5, redondeo: 3, cuadra: 3 } as const;

/** «Cifra por cifra»: verdict by verdict, the worst first; narrowed by verdict and by word. */
export function JudgementList({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const styles = useStyles();
  const lists = useListStyles();
  const [filter, setFilter] = useState<JudgementFilter>({ text: "" });
  const groups = useMemo(() => groupByVerdict(filterJudgements(judgements, filter)), [judgements, filter]);
  const present = verdictOrder.filter((verdict) => judgements.some((judgement) => judgement.verdict === verdict));
  return (
    <Section title={texts.figures}>
      <div className={styles.filters} role="search">
        <Field label={texts.verdict} size="small">
          <Select size="small" value={filter.verdict ?? ""} onChange={(_event, { value }) => setFilter(withVerdict(filter, value))}>
            <option value="">{texts.allVerdicts(judgements.length)}</option>
            {present.map((verdict) => (
              <option key={verdict} value={verdict}>
                {`${verdictTitle(verdict)} (${judgements.filter((judgement) => judgement.verdict === verdict).length})`}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={paneTexts.search} size="small">
          <SearchBox
            size="small"
            className={styles.search}
            placeholder={texts.searchHint}
            value={filter.text}
            onChange={(_event, { value }) => setFilter({ ...filter, text: value })}
          />
        </Field>
      </div>
      {groups.length === 0 && (
        <p className={lists.note} role="status">
          {texts.noneShown}
        </p>
      )}
      {groups.map((group) => (
        <Group key={`${group.verdict} ${filter.verdict ?? ""} ${filter.text}`} group={group} />
      ))}
    </Section>
  );
}

function Group({ group: { verdict, figures, sentences } }: { readonly group: VerdictGroup }) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <h3 className={styles.title}>
        <VerdictTag verdict={verdict} /> <span className={styles.count}>{figures}</span>
      </h3>
      <ShowMore
        items={sentences}
        step={FIRST_SHOWN[verdict]}
        render={(sentence) => <SentenceItem key={sentence.key} sentence={sentence} />}
      />
    </div>
  );
}

/** A sentence, and under it what each of its figures was compared with. */
function SentenceItem({ sentence }: { readonly sentence: JudgedSentence }) {
  const styles = useStyles();
  const [first] = sentence.judgements;
  return (
    <li className={styles.item}>
      <Quote parts={quoteParts(sentence)} {...(first && { verdict: first.verdict })} />
      {explanationsOf(sentence).map((explanation, index) => (
        <p key={index} className={styles.explanation}>
          <LinkedText {...explanation} />
        </p>
      ))}
    </li>
  );
}

/** An explanation with its cell as a link. */
function LinkedText({ text, cell }: Explanation) {
  const at = cell === undefined ? -1 : text.indexOf(cell);
  if (cell === undefined || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <CellLink cell={cell} />
      {text.slice(at + cell.length)}
    </>
  );
}

function withVerdict({ text }: JudgementFilter, value: string): JudgementFilter {
  const verdict = verdictOrder.find((each) => each === value);
  return verdict ? { text, verdict } : { text };
}

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    "& > *": { minWidth: 0 },
    "& input, & select": { minWidth: 0, width: "100%" },
  },
  search: { maxWidth: "100%", minWidth: 0 },
  group: { padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: "inherit", lineHeight: "inherit", fontWeight: tokens.fontWeightSemibold },
  count: { marginLeft: tokens.spacingHorizontalXS, fontVariantNumeric: "tabular-nums" },
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  explanation: { margin: `0 0 ${tokens.spacingVerticalXXS}`, overflowWrap: "anywhere" },
});
