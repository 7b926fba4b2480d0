import { Field, Select, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { changesBand, type ChangePreview, type FigureChange } from "../../../engine/actions/changePreview";
import type { Fill } from "../../../engine/actions/fill";
import { bandOf } from "../../../engine/domain/band";
import type { Profile } from "../../../engine/domain/profile";
import { previewPaneTexts as texts } from "../../../engine/words/pane/previewPaneTexts";
import { previewFigure } from "../../../engine/words/pane/previewTexts";
import { BandTag } from "../../parts/BandTag";
import { CellLink } from "../../parts/CellLink";
import { Section } from "../../parts/Section";
import { ShowMoreRows } from "../../parts/ShowMoreRows";
import { useListStyles } from "../../parts/plainList.styles";
import { usePreviewStyles } from "./PreviewPanel.styles";

type Shown = "changes" | "levels" | "all";

/** «Qué cambia»: every figure before and after, those that change first, or only those that change level; and what typed by hand is lost. */
export function FigureChanges({ changes, fill }: { readonly changes: ChangePreview; readonly fill: Fill }) {
  const styles = usePreviewStyles();
  const lists = useListStyles();
  const { figures, figureChanges, compared, filled, overwritten, losses } = changes;
  const { matrix } = fill.request;
  const ofLevel = figureChanges.filter((change) => change.type === 1 && changesBand(change));
  const sets: Readonly<Record<Shown, readonly FigureChange[]>> = { changes: figureChanges, levels: ofLevel, all: compared };
  const [asked, setAsked] = useState<Shown>();
  const shown = asked ?? (figureChanges.length > 0 ? "changes" : "all");
  const names = new Map([...matrix.policy.nodes, ...matrix.policy.indicators].map(({ code, name }) => [code, name]));
  return (
    <Section title={texts.changes(figureChanges.length, figures)}>
      {figureChanges.length === 0 && <p className={lists.note}>{overwritten === 0 ? texts.firstTime(figures) : texts.nothing(filled)}</p>}
      <Field label={texts.show} size="small" orientation="horizontal" className={styles.show}>
        <Select
          size="small"
          value={shown}
          onChange={(_event, { value }) => setAsked((["changes", "levels", "all"] as const).find((each) => each === value))}
        >
          {(["changes", "levels", "all"] as const)
            .filter((each) => each !== "changes" || figureChanges.length > 0)
            .map((each) => (
              <option key={each} value={each}>
                {texts.shows[each](sets[each].length)}
              </option>
            ))}
        </Select>
      </Field>
      {sets[shown].length === 0 ? (
        <p className={lists.note}>{texts.noneShown}</p>
      ) : (
        <ShowMoreRows
          key={shown}
          className={styles.table}
          head={[texts.row, texts.before, texts.after]}
          items={sets[shown]}
          step={12}
          render={(change) => (
            <ChangeRow
              key={change.cell}
              change={change}
              name={names.get(change.code)}
              profile={fill.profile}
              separator={matrix.decimal.separator}
            />
          )}
        />
      )}
      {shown === "changes" && filled > 0 && <p className={lists.note}>{texts.alsoFilled(filled)}</p>}
      {losses.typed !== undefined && <p className={mergeClasses(lists.note, styles.losses)}>{losses.typed}</p>}
    </Section>
  );
}

interface ChangeRowProps {
  readonly change: FigureChange;
  readonly name: string | undefined;
  readonly profile: Profile;
  readonly separator: "." | ",";
}

function ChangeRow({ change, name, profile, separator }: ChangeRowProps) {
  const styles = usePreviewStyles();
  const lists = useListStyles();
  const { code, cell, type, before, after, bandBefore } = change;
  const bandAfter = type === 1 ? bandOf(after, profile) : undefined;
  return (
    <tr title={name}>
      <th scope="row">
        <span className={styles.code}>{code}</span>
        <span className={lists.note}>
          {texts.type(type)} · <CellLink cell={cell} label={cell.slice(cell.lastIndexOf("!") + 1)} />
        </span>
      </th>
      <td>
        <span className={styles.figure}>{previewFigure(before, separator)}</span>
        {bandBefore && bandBefore !== bandAfter && <BandTag band={bandBefore} />}
      </td>
      <td>
        <strong className={styles.figure}>{previewFigure(after, separator)}</strong>
        {bandAfter && <BandTag band={bandAfter} />}
      </td>
    </tr>
  );
}
