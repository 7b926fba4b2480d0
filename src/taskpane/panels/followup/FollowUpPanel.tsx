import { Button, Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { followUpTexts as texts } from "../../../engine/words/pane/followUpTexts";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../parts/plainList.styles";
import type { Gathered } from "../../state/followup/followUpState";
import { countVerdicts } from "../../state/followup/inboxGroups";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { isBusy } from "../../state/paneState";
import { BoardSection } from "./BoardSection";
import { CloseSection } from "./CloseSection";
import { CutChoice } from "./CutChoice";
import { LedgerSection } from "./LedgerSection";
import { MissingColumns } from "./MissingColumns";
import { useFollowUp } from "./useFollowUp";

/** «Seguimiento»: who delivered what of a cut; from here the forms go out and come back; and whether the ledger of changes is whole. */
export default function FollowUpPanel({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const { state, session } = usePane();
  const together = useFollowUp(model);
  if (together === undefined || together.round.round.kind === "reading")
    return <Spinner size="small" className={styles.loading} label={texts.loading} />;
  const {
    followUp,
    round: { round },
  } = together;
  return (
    <div className={styles.content}>
      <CutChoice followUp={followUp} round={together.round} />
      {round.kind === "problem" && <p className={styles.text}>{round.message}</p>}
      {round.kind === "ready" && (
        <>
          <BoardSection board={round.board} separator={model.matrix.decimal.separator} />
          <Link as="button" className={styles.toSheet} disabled={isBusy(state)} onClick={() => void followUp.previewBoard()}>
            {texts.board.toSheet}
          </Link>
          <Section title={texts.steps}>
            <MissingColumns followUp={followUp} cut={round.board.cut} lacks={round.lacks} isBusy={isBusy(state)} />
            <div className={styles.buttons}>
              <Button onClick={() => session.openPage("sendOut")}>{texts.sendOut.open}</Button>
              <Button onClick={() => session.openPage("gather")}>{texts.gather.open}</Button>
            </div>
            <InboxLine gathered={together.round.gathered} />
          </Section>
          <CloseSection followUp={followUp} round={round} cut={round.board.cut} isBusy={isBusy(state)} />
          <LedgerSection ledger={round.ledger} />
        </>
      )}
    </div>
  );
}

/** What waits in the inbox. */
function InboxLine({ gathered }: { readonly gathered: Gathered | undefined }) {
  const lists = useListStyles();
  if (gathered === undefined) return <p className={lists.note}>{texts.stepsNote}</p>;
  const { new: fresh, changes, asks } = countVerdicts(gathered.inbox.items);
  const files = gathered.inbox.files.length;
  return <p className={lists.note}>{gathered.isStale ? texts.inboxStands(files) : texts.inboxHolds(files, fresh + changes + asks)}</p>;
}

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  loading: { padding: "32px" },
  buttons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalXS },
  toSheet: { alignSelf: "flex-start" },
  text: { margin: 0, overflowWrap: "anywhere" },
});
