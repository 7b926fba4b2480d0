import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Band } from "../../../engine/domain/results";
import { bandCode, bandLabel } from "../../../engine/words/labels";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { explainPaneTexts } from "../../../engine/words/pane/explainPaneTexts";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";

const texts = explainPaneTexts;
/** A list of choices longer than this helps nobody: there one comes from the sheet or from the search. */
const MOST_CHOICES = 1000;

interface Choice {
  readonly key: string;
  readonly label: string;
}

/** What to explain: objectives, indicators, counts by band and the valoración; «Anterior» and «Siguiente» walk the rows. */
export function FocusChoice({ model, focus }: { readonly model: PaneModel; readonly focus: string | undefined }) {
  const styles = useStyles();
  const { session } = usePane();
  const groups = choicesOf(model);
  const rows = [...groups.objectives, ...groups.indicators];
  const at = rows.findIndex(({ key }) => key === focus);
  const [before, after] = [rows[at - 1], rows[at + 1]];
  return (
    <div className={styles.choice}>
      {rows.length <= MOST_CHOICES && (
        <Field label={texts.pick} size="small" className={styles.pick}>
          <Select size="small" value={focus ?? ""} onChange={(_event, { value }) => value !== "" && void session.selectRow(value)}>
            <option value="">{texts.none}</option>
            {(
              [
                [texts.objectives, groups.objectives],
                [texts.indicators, groups.indicators],
                [texts.counts, groups.counts],
              ] as const
            ).map(([label, choices]) => (
              <optgroup key={label} label={label}>
                {choices.map((choice) => (
                  <option key={choice.key} value={choice.key}>
                    {choice.label}
                  </option>
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

function choicesOf({ results }: PaneModel): {
  readonly objectives: readonly Choice[];
  readonly indicators: readonly Choice[];
  readonly counts: readonly Choice[];
} {
  const label = ({ key, code, name }: { readonly key: string; readonly code: string; readonly name: string }): Choice => ({
    key,
    label: `${code} ${name}`,
  });
  const bands = Object.keys(bandCode) as Band[];
  const count = (level: "service" | "objective", word: string): readonly Choice[] =>
    bands.map((band) => ({
      key: `${word}:${bandCode[band]}`,
      label: `${paneTexts.levels[level]}: ${bandLabel[band].toLowerCase()} (${results.counts[level][band]})`,
    }));
  return {
    objectives: results.objectives.map(({ objective }) => label(objective)),
    indicators: results.indicators.map(({ indicator }) => label(indicator)),
    counts: [...count("service", "servicio"), ...count("objective", "objetivo"), { key: "valoracion", label: paneTexts.report.rating }],
  };
}

const useStyles = makeStyles({
  choice: { display: "flex", alignItems: "flex-end", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  pick: { flexGrow: 1, flexBasis: "100%", minWidth: 0, "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});
