import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { FileDrop } from "../../parts/FileDrop";
import { Section } from "../../parts/Section";
import { useListStyles } from "../../parts/plainList.styles";
import { Footer } from "../../shell/Footer";
import type { Gatherer } from "../../state/followup/gatherer";
import type { Gathered } from "../../state/followup/followUpState";
import { countVerdicts, enters } from "../../state/followup/inboxGroups";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { isBusy } from "../../state/paneState";
import { SlowWork } from "../../states/SlowWork";
import { Page } from "../Page";
import { CutChoice } from "./CutChoice";
import { countsText, InboxList } from "./InboxList";
import { NotBack } from "./NotBack";
import { useFollowUp } from "./useFollowUp";

const texts = followUpTexts.gather;

/** «Reunir»: the files that came back, what becomes of each value, and what is to be decided. */
export default function GatherPage({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const { state } = usePane();
  const together = useFollowUp(model);
  const { gatherer } = together?.followUp ?? {};
  const isDue = together?.round.gathered?.isStale === true && !isBusy(state);
  useEffect(() => {
    if (isDue) void gatherer?.readAgain();
  }, [isDue, gatherer]);
  const isSlow = state.task.kind === "writing" && state.task.progress?.isSlow === true;
  return (
    <>
      <Page title={texts.title} intro={texts.intro}>
        {together && (
          <div className={styles.content}>
            <CutChoice followUp={together.followUp} round={together.round} />
            <FileDrop
              label={texts.choose}
              hint={texts.hint}
              dropHere={texts.dropHere}
              accept={ACCEPTED}
              disabled={isBusy(state)}
              onFiles={(files) => void together.followUp.gatherer.take(files)}
            />
            <GatheredSection gatherer={together.followUp.gatherer} gathered={together.round.gathered} model={model} />
          </div>
        )}
      </Page>
      {isSlow ? <SlowWork /> : <PreviewFooter together={together} />}
    </>
  );
}

/** Old and foreign kinds too: they are refused with a sentence, where a list without them would only hide them. */
const ACCEPTED = ".xlsx,.xlsm,.xltx,.zip,.xls,.xlsb,.ods,.pdf,.docx,.csv,.png,.jpg,.jpeg";

interface GatheredSectionProps {
  readonly gatherer: Gatherer;
  readonly gathered: Gathered | undefined;
  readonly model: PaneModel;
}

function GatheredSection({ gatherer, gathered, model }: GatheredSectionProps) {
  const styles = useStyles();
  const lists = useListStyles();
  if (gathered === undefined) return null;
  const { inbox, decisions } = gathered;
  const counts = countVerdicts(inbox.items);
  return (
    <Section
      title={`${texts.inbox} · ${texts.files(inbox.files.length)}`}
      aside={
        <Link as="button" onClick={() => gatherer.empty()}>
          {texts.empty}
        </Link>
      }
    >
      <p className={lists.note} role="status">
        {countsText(counts)}
      </p>
      {counts.new > 0 && (
        <Button size="small" className={styles.all} onClick={() => gatherer.acceptAllNew()}>
          {texts.acceptNew(counts.new)}
        </Button>
      )}
      <InboxList
        inbox={inbox}
        decisions={decisions}
        indicators={model.matrix.policy.indicators}
        separator={model.matrix.decimal.separator}
        onAccept={(key, isAccepted) => gatherer.accept(key, isAccepted)}
        onAnswer={(key, token) => gatherer.answer(key, token)}
        onRemove={(file) => void gatherer.remove(file)}
      />
      <NotBack inbox={inbox} />
    </Section>
  );
}

/** The one primary button: what was accepted, shown before it is written. */
function PreviewFooter({ together }: { readonly together: ReturnType<typeof useFollowUp> }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { state } = usePane();
  const place = useRef<HTMLDivElement>(null);
  const gathered = together?.round.gathered;
  const gatherer = together?.followUp.gatherer;
  const isThere = gathered !== undefined;
  useEffect(() => {
    if (isThere && gatherer?.comesBack()) place.current?.querySelector("button")?.focus();
  }, [isThere, gatherer]);
  if (together === undefined || gathered === undefined) return null;
  const count = gathered.inbox.items.filter((item) => enters(item, gathered.decisions)).length;
  return (
    <Footer>
      <div className={styles.foot} ref={place}>
        {count === 0 && <p className={lists.note}>{texts.nothing}</p>}
        <Button appearance="primary" disabled={isBusy(state)} onClick={() => void together.followUp.gatherer.preview()}>
          {texts.preview(count)}
        </Button>
      </div>
    </Footer>
  );
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  all: { margin: `${tokens.spacingVerticalS} 0` },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});
