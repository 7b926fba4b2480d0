import { Button, Checkbox, Field, Input, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { EntityReading } from "../../../engine/followup/entities";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { visible } from "../../../engine/words/printedText";
import { canDownload } from "../../parts/handOver";
import { useListStyles } from "../../parts/plainList.styles";
import { Footer } from "../../shell/Footer";
import type { FollowUp } from "../../state/followup/followUp";
import type { FollowUpState, ReadyRound, SentOut } from "../../state/followup/followUpState";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";
import { isBusy } from "../../state/paneState";
import { SlowWork } from "../../states/SlowWork";
import { Page } from "../Page";
import { CutChoice } from "./CutChoice";
import { MissingColumns } from "./MissingColumns";
import { useFollowUp } from "./useFollowUp";

const texts = followUpTexts.sendOut;

/** «Repartir»: the forms of a cut, one workbook for each entity. */
export default function SendOutPage({ model }: { readonly model: PaneModel }) {
  const { state } = usePane();
  const together = useFollowUp(model);
  const isSlow = state.task.kind === "writing" && state.task.progress?.isSlow === true;
  const round = together?.round.round;
  return (
    <>
      <Page title={texts.title} intro={texts.intro}>
        {together && round?.kind === "problem" && <p>{round.message}</p>}
        {together && round?.kind === "ready" && <SendForm {...together} ready={round} isBusy={isBusy(state)} />}
      </Page>
      {isSlow ? <SlowWork /> : together && round?.kind === "ready" && <SendFooter {...together} entities={round.entities} />}
    </>
  );
}

/** As of `--contacto`. */
const LONGEST_CONTACT = 120;

interface SendProps {
  readonly followUp: FollowUp;
  readonly round: FollowUpState;
  readonly entities: EntityReading;
}

function SendForm({
  followUp,
  round,
  ready,
  isBusy,
}: Omit<SendProps, "entities"> & { readonly ready: ReadyRound; readonly isBusy: boolean }) {
  const styles = useStyles();
  const lists = useListStyles();
  const {
    entities: { entities },
    told,
    board,
    lacks,
  } = ready;
  const { without, until, contact } = round.sending;
  const chosen = entities.filter(({ key }) => !without.has(key)).length;
  return (
    <div className={styles.content}>
      <CutChoice followUp={followUp} round={round} />
      <MissingColumns followUp={followUp} cut={board.cut} lacks={lacks} isBusy={isBusy} />
      <Field label={texts.until} size="small" hint={texts.untilHint}>
        <Input type="date" size="small" value={until} onChange={(_event, { value }) => followUp.sender.choose({ until: value })} />
      </Field>
      <Field label={texts.contact} size="small" hint={texts.contactHint}>
        <Input
          size="small"
          value={contact}
          maxLength={LONGEST_CONTACT}
          onChange={(_event, { value }) => followUp.sender.choose({ contact: value })}
        />
      </Field>
      <fieldset className={styles.entities}>
        <legend className={styles.legend}>{texts.entities(chosen, entities.length)}</legend>
        {entities.length > 1 && (
          <Checkbox
            label={texts.all}
            checked={chosen === 0 ? false : chosen === entities.length ? true : "mixed"}
            onChange={() => followUp.sender.choose({ without: new Set(chosen === entities.length ? entities.map(({ key }) => key) : []) })}
          />
        )}
        <ul className={lists.list}>
          {entities.map(({ key, name, indicators }) => (
            <li key={key}>
              <Checkbox
                label={
                  <>
                    {visible(name)} <span className={styles.count}>{texts.indicators(indicators.length)}</span>
                  </>
                }
                checked={!without.has(key)}
                onChange={(_event, { checked }) => followUp.sender.choose({ without: toggled(without, key, checked === true) })}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      <Told told={told} />
      <SentNotice sent={round.sent} />
    </div>
  );
}

/** What was decided of how the matrix names its entities, and what the forms lack. */
function Told({ told }: { readonly told: readonly string[] }) {
  const styles = useStyles();
  const lists = useListStyles();
  if (told.length === 0) return null;
  return (
    <ul className={mergeClasses(lists.list, styles.told)} aria-label={texts.told}>
      {told.map((sentence) => (
        <li key={sentence} className={lists.note}>
          {sentence}
        </li>
      ))}
    </ul>
  );
}

function SentNotice({ sent }: { readonly sent: SentOut | undefined }) {
  return (
    <div aria-live="polite">
      {sent && (
        <MessageBar intent={sent.kind === "problem" ? "error" : "success"} layout="multiline" politeness="polite">
          <MessageBarBody style={{ overflowWrap: "anywhere" }}>{sent.message}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function SendFooter({ followUp, round, entities: { entities } }: SendProps) {
  const { state } = usePane();
  const count = entities.filter(({ key }) => !round.sending.without.has(key)).length;
  const isZip = canDownload() || !followUp.sender.canOpen;
  return (
    <Footer>
      <Button appearance="primary" disabled={count === 0 || isBusy(state)} onClick={() => void followUp.sender.sendOut(isZip)}>
        {isZip ? texts.download(count) : texts.openEach(count)}
      </Button>
    </Footer>
  );
}

function toggled(without: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  return new Set(isIn ? [...without].filter((each) => each !== key) : [...without, key]);
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  entities: { margin: 0, padding: 0, border: "none", minWidth: 0, "& label": { overflowWrap: "anywhere" } },
  told: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
});
