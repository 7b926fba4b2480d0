import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { trialsFor, tryRules, type TrialOutcome } from "../../../engine/actions/settings/ruleLaboratory";
import type { Profile } from "../../../engine/domain/profile";
import { rulesPaneTexts } from "../../../engine/words/pane/rulesPaneTexts";
import { choiceOf, choiceText } from "../../../engine/words/rules/choices";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../parts/plainList.styles";
import type { PaneModel } from "../../state/paneModel";

const texts = rulesPaneTexts;

interface RuleLaboratoryProps {
  readonly model: PaneModel;
  readonly onTry: (profile: Profile) => void;
}

/** «Laboratorio de reglas»: what each other rule would change of band or rating; trying one shows it in detail and keeps nothing. */
export function RuleLaboratory({ model, onTry }: RuleLaboratoryProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const outcomes = useMemo(() => tryRules(model.matrix.policy, model.results, trialsFor(model.matrix.policy, model.profile)), [model]);
  return (
    <Section title={texts.laboratory}>
      <p className={lists.note}>{texts.laboratoryNote}</p>
      <ul className={lists.list}>
        {outcomes.map((outcome) => (
          <li key={outcome.trial.field} className={styles.item}>
            <div className={styles.line}>
              <span>{titleOf(outcome)}</span>
              <Link as="button" aria-label={`${texts.tryIt}: ${titleOf(outcome)}`} onClick={() => onTry(outcome.trial.profile)}>
                {texts.tryIt}
              </Link>
            </div>
            <p className={lists.note}>{texts.trialChanges(outcome.changes.length, outcome.rating !== undefined)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function titleOf({ trial: { field, profile } }: TrialOutcome): string {
  return texts.trial(choiceOf(field).label, choiceText(field, profile));
}

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});
