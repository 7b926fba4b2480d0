import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CutCheck } from "../../../engine/actions/followup/verifyRound";
import type { RoundCut } from "../../../engine/followup/cut";
import { cutChangeText, verifyTexts } from "../../../engine/words/followup/verifyTexts";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { periodText } from "../../../engine/words/periodText";
import { Section } from "../../parts/Section";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import type { FollowUp } from "../../state/followup/followUp";
import type { ReadyRound } from "../../state/followup/followUpState";

const texts = followUpTexts.close;

interface CloseSectionProps {
  readonly followUp: FollowUp;
  readonly round: ReadyRound;
  readonly cut: RoundCut;
  readonly isBusy: boolean;
}

/** «Cerrar corte»: keeps the figures as they are signed; of each closed one, whether it is as it was and what changed since. */
export function CloseSection({ followUp, round: { board, cuts }, cut, isBusy }: CloseSectionProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const name = periodText(cut);
  const isOpen = cut.months === undefined && !cuts.some((each) => each.cut === name);
  const owed = board.total - board.answered;
  if (!isOpen && cuts.length === 0) return null;
  return (
    <Section title={texts.title}>
      {cuts.map((check) => (
        <Closed key={check.cut} check={check} />
      ))}
      {isOpen && (
        <>
          <p className={lists.note}>{owed > 0 ? texts.owed(owed) : texts.note}</p>
          <Button className={styles.button} disabled={isBusy} onClick={() => void followUp.previewClose()}>
            {texts.button(name)}
          </Button>
        </>
      )}
    </Section>
  );
}

function Closed({ check: { sentence, changes } }: { readonly check: CutCheck }) {
  const styles = useStyles();
  const lists = useListStyles();
  return (
    <div className={styles.closed}>
      <p className={styles.text}>{sentence}</p>
      {changes.length > 0 && (
        <>
          <p className={lists.note}>{verifyTexts.changes(changes.length)}</p>
          <ShowMore
            items={changes}
            step={5}
            render={(change) => (
              <li key={`${change.code} ${change.what}`} className={lists.note}>
                <strong>{change.code}</strong> {cutChangeText(change)}
              </li>
            )}
          />
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  button: { width: "100%", marginTop: tokens.spacingVerticalXS },
  closed: { marginBottom: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  text: { margin: 0 },
});
