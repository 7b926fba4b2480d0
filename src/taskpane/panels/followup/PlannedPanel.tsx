import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { valueText } from "../../../engine/words/figureText";
import { cutColumnTexts } from "../../../engine/words/followup/cutColumnTexts";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { previewPaneTexts } from "../../../engine/words/pane/previewPaneTexts";
import { CellLink } from "../../parts/CellLink";
import { rangesText } from "../../parts/cellReference";
import { Section } from "../../parts/Section";
import { ShowMoreRows } from "../../parts/ShowMoreRows";
import { useListStyles } from "../../parts/plainList.styles";
import { Footer } from "../../shell/Footer";
import type { PlannedCell, PlannedWork } from "../../state/followup/plannedWork";
import { usePane } from "../../state/PaneContext";
import { usePreviewStyles } from "../progress/PreviewPanel.styles";

const texts = followUpTexts.planned;

/** What a step of the round will write, before anything is written. */
export default function PlannedPanel({ planned }: { readonly planned: PlannedWork }) {
  const styles = usePreviewStyles();
  const own = useStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { cells, columns, sheets, notes, consent, plan, separator } = planned;
  const [agreed, setAgreed] = useState(false);
  return (
    <>
      <div className={styles.content} onKeyDown={(event) => event.key === "Escape" && session.cancel()}>
        <section aria-labelledby="planned-writes">
          <h2 id="planned-writes" className={styles.title} ref={heading} tabIndex={-1}>
            {texts.title}
          </h2>
          <p className={mergeClasses(lists.note, own.what)}>{plan.title}</p>
          <ul className={lists.list}>
            <li className={styles.item}>
              <div className={styles.line}>
                <span>{texts.matrix}</span>
                <strong className={styles.number}>{texts.cells(cells.length)}</strong>
              </div>
              <p className={lists.note}>
                {cells.length === 0
                  ? columns.length === 0
                    ? texts.none
                    : texts.noValue
                  : `${planned.sheet} · ${rangesText(cells.map(({ cell }) => cell))}`}
              </p>
            </li>
            {columns.length > 0 && (
              <li className={styles.item}>
                <div className={styles.line}>
                  <span>{texts.columns}</span>
                  <strong className={styles.number}>{cutColumnTexts.count(columns.length)}</strong>
                </div>
                <p className={lists.note}>{`${planned.sheet} · ${columns.join(", ")}`}</p>
              </li>
            )}
            {sheets.map(({ name, refreshed }) => (
              <li key={name} className={styles.item}>
                <div className={styles.line}>
                  <span>{previewPaneTexts.sheet(name)}</span>
                  <strong>{refreshed ? previewPaneTexts.sheetRefreshed : previewPaneTexts.sheetNew}</strong>
                </div>
              </li>
            ))}
          </ul>
          {notes.map((note) => (
            <p key={note} className={own.note}>
              {note}
            </p>
          ))}
          {consent !== undefined && (
            <Checkbox label={consent} checked={agreed} onChange={(_, { checked }) => setAgreed(checked === true)} />
          )}
        </section>
        {cells.length > 0 && (
          <Section title={texts.list}>
            <ShowMoreRows
              className={styles.table}
              head={[texts.indicator, texts.before, texts.after]}
              items={cells}
              step={50}
              render={(cell) => <CellRow key={cell.cell} cell={cell} separator={separator} />}
            />
          </Section>
        )}
      </div>
      <Footer>
        <Button onClick={() => session.cancel()}>{paneTexts.cancel}</Button>
        <Button
          appearance="primary"
          disabled={consent !== undefined && !agreed}
          onClick={() => void session.followUp().then((followUp) => followUp.apply(planned))}
        >
          {paneTexts.apply}
        </Button>
      </Footer>
    </>
  );
}

function CellRow({ cell, separator }: { readonly cell: PlannedCell; readonly separator: "." | "," }) {
  const styles = usePreviewStyles();
  const lists = useListStyles();
  const { code, cell: at, before, after, percent, from } = cell;
  const shown = (value: PlannedCell["before"]): string => {
    if (value === null) return texts.empty;
    return typeof value === "number" ? `${valueText(value, separator)}${percent ? " %" : ""}` : value;
  };
  return (
    <tr>
      <th scope="row">
        <span className={styles.code}>{code}</span> <CellLink cell={at} label={at.slice(at.lastIndexOf("!") + 1)} />
        {from !== undefined && <p className={lists.note}>{from}</p>}
      </th>
      <td className={styles.held}>{shown(before)}</td>
      <td className={styles.held}>
        <strong>{shown(after)}</strong>
      </td>
    </tr>
  );
}

const useStyles = makeStyles({
  what: { marginBottom: tokens.spacingVerticalXS },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, overflowWrap: "anywhere" },
});
