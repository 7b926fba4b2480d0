import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { placeAddress, cellAddress } from "../../../engine/address";
import type { UndoneCell, UndoSight } from "../../../engine/host";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import type { DecimalSign } from "../../../engine/words/figureText";
import { contentText, keptSentence, putBackSentences, undoTexts } from "../../../engine/words/pane/undoTexts";
import { CellLink } from "../../parts/CellLink";
import { Section } from "../../parts/Section";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import { Footer } from "../../shell/Footer";
import { usePane } from "../../state/PaneContext";
import { usePreviewStyles } from "../progress/PreviewPanel.styles";

/** What «Deshacer» will put back, cell by cell, and what it leaves; nothing is written before its button is pressed. */
export default function UndoPanel({ sight }: { readonly sight: UndoSight }) {
  const styles = usePreviewStyles();
  const lists = useListStyles();
  const { state, session } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const decimal = state.book.kind === "ready" ? state.book.model.matrix.decimal.separator : ".";
  const sentences = putBackSentences(sight, "will");
  const kept = keptSentence(sight.kept, "will");
  return (
    <>
      <div className={styles.content} onKeyDown={(event) => event.key === "Escape" && session.cancel()}>
        <section aria-labelledby="undo-title">
          <h2 id="undo-title" className={styles.title} ref={heading} tabIndex={-1}>
            {undoTexts.title}
          </h2>
          <p className={lists.note}>{undoTexts.of(sight.title, sight.at)}</p>
        </section>
        <Section title={undoTexts.willPutBack}>
          {sentences.length === 0 && <p className={lists.note}>{undoTexts.nothingChanges}</p>}
          <ul className={lists.list}>
            {sentences.map((sentence) => (
              <li key={sentence} className={styles.item}>
                {sentence}
              </li>
            ))}
          </ul>
          <ShowMore items={sight.cells} step={8} render={(cell) => <Cell key={placeAddress(cell)} cell={cell} decimal={decimal} />} />
        </Section>
        {(kept !== undefined || sight.remarks.length > 0) && (
          <Section title={kept === undefined ? undoTexts.alsoKnow : undoTexts.willKeep}>
            {kept !== undefined && <p className={lists.note}>{kept}</p>}
            {sight.remarks.map((remark) => (
              <p key={remark} className={lists.note}>
                {remark}
              </p>
            ))}
            <ShowMore
              items={sight.kept}
              step={4}
              render={(place) => (
                <li key={placeAddress(place)} className={styles.under}>
                  <CellLink cell={placeAddress(place)} />
                </li>
              )}
            />
          </Section>
        )}
      </div>
      <Footer>
        <Button onClick={() => session.cancel()}>{paneTexts.cancel}</Button>
        <Button appearance="primary" disabled={sentences.length === 0} onClick={() => void session.writer.undo()}>
          {undoTexts.confirm}
        </Button>
      </Footer>
    </>
  );
}

function Cell({ cell, decimal }: { readonly cell: UndoneCell; readonly decimal: DecimalSign }) {
  const styles = usePreviewStyles();
  const { row, column, now, back, numberFormat } = cell;
  return (
    <li className={styles.item}>
      <CellLink cell={placeAddress(cell)} label={cellAddress(row, column)} />
      <div className={styles.under}>
        <span className={styles.held}>{`${undoTexts.back} ${contentText(back, numberFormat, decimal)}`}</span>
        <span className={styles.held}>{`${undoTexts.now} ${contentText(now, numberFormat, decimal)}`}</span>
      </div>
    </li>
  );
}
