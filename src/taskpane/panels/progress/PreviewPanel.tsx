import { Button, Checkbox } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { previewPaneTexts } from "../../../engine/words/pane/previewPaneTexts";
import { rangesText } from "../../parts/cellReference";
import { useListStyles } from "../../parts/plainList.styles";
import { Footer } from "../../shell/Footer";
import { usePane } from "../../state/PaneContext";
import type { FillPreview } from "../../state/book/fillPreview";
import { FigureChanges } from "./FigureChanges";
import { Levels } from "./Levels";
import { HerFormulas } from "./HerFormulas";
import { ShownOtherwise } from "./ShownOtherwise";
import { usePreviewStyles } from "./PreviewPanel.styles";

/** What «Aplicar» will write and change, before anything is written. */
export default function PreviewPanel({ preview: { fill, changes } }: { readonly preview: FillPreview }) {
  const styles = usePreviewStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const [splits, setSplits] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className={styles.content} onKeyDown={(event) => event.key === "Escape" && session.cancel()}>
        <section aria-labelledby="preview-writes">
          <h2 id="preview-writes" className={styles.title} ref={heading} tabIndex={-1}>
            {previewPaneTexts.willWrite}
          </h2>
          <ul className={lists.list}>
            {changes.cellsWritten > 0 && (
              <li className={styles.item}>
                <div className={styles.line}>
                  <span>{previewPaneTexts.progress}</span>
                  <strong className={styles.number}>{previewPaneTexts.cells(changes.cellsWritten)}</strong>
                </div>
                <p className={lists.note}>{rangesText(changes.ranges)}</p>
                <p className={lists.note}>{paneTexts.modeNotes[fill.mode]}</p>
                {changes.newColumns.length > 0 && <p className={lists.note}>{previewPaneTexts.newColumns(changes.newColumns)}</p>}
                <p className={lists.note}>{previewPaneTexts.standing(changes.standing)}</p>
              </li>
            )}
            {changes.unmerged.length > 0 && (
              <li className={styles.item}>
                <Checkbox
                  checked={splits}
                  label={previewPaneTexts.split(changes.unmerged)}
                  onChange={(_, { checked }) => setSplits(checked === true)}
                />
                <p className={lists.note}>{previewPaneTexts.splitWhy}</p>
              </li>
            )}
            {changes.herFormulas.length > 0 && (
              <li className={styles.item}>
                <HerFormulas changes={changes} separator={fill.request.matrix.decimal.separator} />
              </li>
            )}
            {changes.coloured.length > 0 && (
              <li className={styles.item}>
                <div className={styles.line}>
                  <span>{previewPaneTexts.bands}</span>
                  <strong className={styles.number}>{rangesText(changes.coloured)}</strong>
                </div>
              </li>
            )}
            {changes.sheets.map(({ name, refreshed }) => (
              <li key={name} className={styles.item}>
                <div className={styles.line}>
                  <span>{previewPaneTexts.sheet(name)}</span>
                  <strong>{refreshed ? previewPaneTexts.sheetRefreshed : previewPaneTexts.sheetNew}</strong>
                </div>
              </li>
            ))}
          </ul>
          <ShownOtherwise />
        </section>
        {changes.figures > 0 && <FigureChanges changes={changes} fill={fill} />}
        {changes.levels.length > 0 && <Levels levels={changes.levels} separator={fill.request.matrix.decimal.separator} />}
      </div>
      <Footer>
        <Button onClick={() => session.cancel()}>{paneTexts.cancel}</Button>
        <Button appearance="primary" disabled={changes.unmerged.length > 0 && !splits} onClick={() => void session.writer.apply()}>
          {paneTexts.apply}
        </Button>
      </Footer>
    </>
  );
}
