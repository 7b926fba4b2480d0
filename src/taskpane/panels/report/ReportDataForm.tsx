import { Button, Checkbox, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportData } from "../../../engine/actions/settings/reportData";
import type { ConfirmedRating } from "../../../engine/domain/rating";
import type { Policy } from "../../../engine/domain/policy";
import { hierarchyTerms } from "../../../engine/words/hierarchyTerms";
import { reportPaneTexts as texts } from "../../../engine/words/reportTexts/reportPaneTexts";
import { reportDataTexts, type ReportDatum } from "../../../engine/words/sheets/reportDataTexts";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";

type TextDatum = Exclude<ReportDatum, "rating">;

const OF_POLICY: readonly TextDatum[] = ["title", "ministry", "problem", "law", "summary"];
const OF_PLAN: readonly TextDatum[] = ["title", "entity", "law", "summary"];

/** The general data of the report, asked once and kept in «Configuración PNTP». `levels`: the valoración as it stands. */
export function ReportDataForm({ model, levels }: { readonly model: PaneModel; readonly levels: ConfirmedRating }) {
  const styles = useStyles();
  const { session, state } = usePane();
  const { settings } = state;
  const [typed, setTyped] = useState<ReportData>(settings.report ?? {});
  const { policy } = model.matrix;
  const asked = hierarchyTerms(model.results.objectives.map(({ objective }) => objective.code)).kind === "policy" ? OF_POLICY : OF_PLAN;
  const confirmed = reportDataTexts.confirmation(levels);
  const isConfirmed = typed.rating !== undefined && reportDataTexts.confirmation(typed.rating) === confirmed;
  const save = (): void => {
    const report = given(typed);
    void session.writer.saveSettings({ profile: settings.profile, choices: settings.choices, ...(report && { report }) });
  };
  return (
    <div className={styles.form} role="group" aria-label={reportDataTexts.title}>
      {asked.map((datum) => (
        <Field key={datum} label={reportDataTexts.labels[datum]} size="small">
          <Textarea
            size="small"
            resize="vertical"
            rows={datum === "summary" || datum === "problem" ? 3 : 1}
            value={typed[datum] ?? ""}
            placeholder={saidBySheet(policy, datum) ?? ""}
            onChange={(_event, { value }) => setTyped((before) => ({ ...before, [datum]: value }))}
          />
        </Field>
      ))}
      <Checkbox
        label={texts.confirmRating(confirmed)}
        checked={isConfirmed}
        onChange={(_event, { checked }) =>
          setTyped(({ rating: _, ...others }) =>
            checked === true ? { ...others, rating: { year: levels.year, levels: levels.levels } } : others,
          )
        }
      />
      <Button size="small" onClick={save}>
        {texts.saveData}
      </Button>
    </div>
  );
}

/** Shown where she has written nothing: it is what the report takes. */
function saidBySheet({ title, facts }: Policy, datum: TextDatum): string | undefined {
  return datum === "title" ? title : facts?.[datum];
}

/** Without what is blank; undefined where nothing is given. */
function given({ rating, ...texts }: ReportData): ReportData | undefined {
  const written = Object.entries(texts).flatMap(([datum, text]) => (text.trim() === "" ? [] : [[datum, text.trim()] as const]));
  const data: ReportData = { ...Object.fromEntries(written), ...(rating && { rating }) };
  return Object.keys(data).length === 0 ? undefined : data;
}

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" } });
