import { Button, Field, Input, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { choiceLines, type ChoiceLine } from "../../../engine/actions/settings/choiceLines";
import { defaultProfile } from "../../../engine/domain/profile";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { rulesPaneTexts } from "../../../engine/words/pane/rulesPaneTexts";
import { useListStyles } from "../../parts/plainList.styles";
import { Section } from "../../parts/Section";
import { Footer } from "../../shell/Footer";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { Page } from "../Page";
import { RuleLaboratory } from "./RuleLaboratory";
import { useRuleDraft } from "./useRuleDraft";

const texts = rulesPaneTexts;
/** Sentences of the effect beyond which it scrolls, so that it never covers the fields. */
const MOST_IN_SIGHT = 4;

/** «Reglas de cálculo»: the rule profile, with what it changes shown before it is taken; kept in the workbook. */
export default function RulesPanel({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const draft = useRuleDraft(model);
  return (
    <>
      <Page title={texts.title} intro={texts.intro}>
        {choiceLines.map((line, index) => (
          <RuleField key={line.label} row={line} draft={draft} saysWhy={line.explanation !== choiceLines[index + 1]?.explanation} />
        ))}
        {!draft.isDefault && (
          <Link as="button" className={styles.reset} onClick={draft.reset}>
            {texts.reset}
          </Link>
        )}
        <RuleLaboratory model={model} onTry={draft.take} />
      </Page>
      <div className={styles.effect} role="status" tabIndex={draft.effect.length > MOST_IN_SIGHT ? 0 : -1}>
        <Section title={texts.effect}>
          {draft.problems.map((problem) => (
            <p key={problem} className={lists.note}>
              {texts.cannotSave(problem)}
            </p>
          ))}
          {!draft.isChanged && <p className={lists.note}>{texts.notSaved}</p>}
          {draft.isChanged && draft.problems.length === 0 && draft.effect.length === 0 && <p className={lists.note}>{texts.noEffect}</p>}
          <ul className={lists.list}>{draft.isChanged && draft.effect.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        </Section>
      </div>
      <Footer>
        <Button onClick={() => session.closePage()}>{paneTexts.cancel}</Button>
        <Button appearance="primary" disabled={!draft.canSave} onClick={() => void draft.save()}>
          {texts.save}
        </Button>
      </Footer>
    </>
  );
}

interface RuleFieldProps {
  readonly row: ChoiceLine;
  readonly draft: ReturnType<typeof useRuleDraft>;
  /** Rules of one family share their explanation: the last of them says it. */
  readonly saysWhy: boolean;
}

function RuleField({ row, draft, saysWhy }: RuleFieldProps) {
  const standard = String(row.write(defaultProfile));
  const problem = draft.problemOf(row);
  return (
    <Field
      label={row.label}
      size="small"
      {...(saysWhy && { hint: row.explanation })}
      {...(problem !== undefined && { validationMessage: problem })}
    >
      {row.options ? (
        <Select size="small" value={draft.textOf(row)} onChange={(_event, { value }) => draft.change(row, value)}>
          {row.options.map(({ text }) => (
            <option key={text} value={text}>
              {text === standard ? `${text} (${texts.default})` : text}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          size="small"
          inputMode="decimal"
          value={draft.textOf(row)}
          placeholder={standard}
          onChange={(_event, { value }) => draft.change(row, value)}
        />
      )}
    </Field>
  );
}

const useStyles = makeStyles({
  reset: { alignSelf: "flex-start" },
  effect: {
    position: "sticky",
    bottom: "57px",
    zIndex: 1,
    marginTop: "auto",
    maxHeight: "min(30vh, 140px)",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
