import { Button, Checkbox, MessageBar, MessageBarBody, Radio, RadioGroup, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { ReportDocument } from "../../../engine/document/reportDocument";
import { changeSentences } from "../../../engine/words/reportTexts/changeTexts";
import { reportPaneTexts as texts } from "../../../engine/words/reportTexts/reportPaneTexts";
import { useListStyles } from "../../parts/plainList.styles";
import { Section } from "../../parts/Section";
import type { PaneModel } from "../../state/paneModel";
import { usePane } from "../../state/PaneContext";
import { FileChoice } from "./FileChoice";
import { canDownload } from "../../parts/handOver";
import { ReportDataForm } from "./ReportDataForm";
import { useReport, type Outcome } from "./useReport";

/** «Reporte de cumplimiento»: what it will have, what changed from an earlier one, and the ways to take it away. */
export function ReportSection({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { state } = usePane();
  const { choices, draft, outcome, choose, chooseEarlier, chooseTemplate, remove, downloadIt, copyIt } = useReport(model);
  if (!draft) return null;
  const changes = changeSentences(draft.changes);
  const hasTyped = draft.changes.some(({ change }) => change === "figure-typed");
  const isBusy = outcome?.kind === "busy";
  const canHandFile = canDownload();
  return (
    <Section title={texts.title}>
      <div className={styles.content}>
        <p className={styles.text}>{texts.note(model.year)}</p>
        <ul className={styles.chapters} aria-label={texts.chapters}>
          {chaptersOf(draft.document).map((chapter) => (
            <li key={chapter}>{chapter}</li>
          ))}
        </ul>
        <details>
          <summary className={styles.summary}>{texts.data}</summary>
          <ReportDataForm key={JSON.stringify(state.settings.report)} model={model} levels={draft.document.rating} />
        </details>
        <p className={lists.note}>{texts.places(draft.places, draft.written)}</p>
        <RadioGroup
          aria-label={texts.placesChoice}
          value={choices.places}
          onChange={(_event, { value }) => choose({ places: value === "low" || value === "mediumAndLow" ? value : "all" })}
        >
          <Radio value="all" label={texts.placesAll} />
          <Radio value="mediumAndLow" label={texts.placesMediumAndLow} />
          <Radio value="low" label={texts.placesLow} />
        </RadioGroup>
        <FileChoice
          label={texts.earlier}
          note={texts.earlierNote}
          chosen={choices.earlier?.name}
          onFile={(file) => void chooseEarlier(file)}
          onRemove={() => remove("earlier")}
        />
        {choices.earlier && (
          <div>
            <h3 className={styles.title}>{texts.changes}</h3>
            {changes.length === 0 ? (
              <p className={lists.note}>{texts.noChanges}</p>
            ) : (
              <ul className={styles.chapters}>
                {changes.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </div>
        )}
        {hasTyped && (
          <RadioGroup
            aria-label={texts.typedFigures}
            value={choices.typedFigures}
            onChange={(_event, { value }) => choose({ typedFigures: value === "recalculate" ? "recalculate" : "keep" })}
          >
            <Radio value="keep" label={texts.keepTyped} />
            <Radio value="recalculate" label={texts.recalculate} />
          </RadioGroup>
        )}
        {canHandFile && (
          <FileChoice
            label={texts.template}
            note={texts.templateNote}
            chosen={choices.template?.name}
            onFile={(file) => void chooseTemplate(file)}
            onRemove={() => remove("template")}
          />
        )}
        <Checkbox label={texts.final} checked={choices.isFinal} onChange={(_event, { checked }) => choose({ isFinal: checked === true })} />
        {!canHandFile && <p className={lists.note}>{texts.noDownload}</p>}
        <div className={styles.buttons}>
          {canHandFile && (
            <Button disabled={isBusy} onClick={() => void downloadIt()}>
              {texts.download}
            </Button>
          )}
          <Button disabled={isBusy} onClick={() => void copyIt()}>
            {texts.copy}
          </Button>
        </div>
        <OutcomeNotice outcome={outcome} />
      </div>
    </Section>
  );
}

function OutcomeNotice({ outcome }: { readonly outcome: Outcome | undefined }) {
  const styles = useStyles();
  const lists = useListStyles();
  return (
    <div aria-live="polite">
      {outcome?.kind === "busy" && <p className={lists.note}>{texts.making}</p>}
      {outcome && outcome.kind !== "busy" && (
        <MessageBar intent={outcome.kind === "problem" ? "error" : "success"} layout="multiline" politeness="polite">
          <MessageBarBody className={styles.name}>
            {outcome.messages.map((message) => (
              <p key={message} className={styles.message}>
                {message}
              </p>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {outcome && outcome.kind !== "busy" && outcome.text !== undefined && (
        <Textarea
          aria-label={texts.textBox}
          className={styles.box}
          readOnly
          value={outcome.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}

function chaptersOf({ sections }: ReportDocument): readonly string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.block === "heading" && block.level === 1 ? [block.text] : [])));
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { margin: 0 },
  title: { margin: `0 0 ${tokens.spacingVerticalXXS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  chapters: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  message: { margin: 0, "& + &": { marginTop: tokens.spacingVerticalXS } },
  name: { overflowWrap: "anywhere" },
  box: { width: "100%", height: "30vh" },
});
