import { mergeClasses } from "@fluentui/react-components";
import { changesBand, type ChangePreview, type FigureChange } from "../../../engine/actions/changePreview";
import type { Matrix } from "../../../engine/reader/matrix";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { previewFigure } from "../../../engine/words/pane/previewTexts";
import { BandTag } from "../../parts/BandTag";
import { CellLink } from "../../parts/CellLink";
import { Section } from "../../parts/Section";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import { usePreviewStyles } from "./PreviewPanel.styles";

/** «Qué cambia»: figure by figure against what stands in the sheet, those that change band first, and what typed by hand is lost. */
export function FigureChanges({ changes, matrix }: { readonly changes: ChangePreview; readonly matrix: Matrix }) {
  const styles = usePreviewStyles();
  const lists = useListStyles();
  const { figures, figureChanges, filled, overwritten, losses } = changes;
  const title = paneTexts.preview.changes(figureChanges.length, figures);
  const names = new Map([...matrix.policy.nodes, ...matrix.policy.indicators].map(({ code, name }) => [code, name]));
  return (
    <Section title={title}>
      {figureChanges.length === 0 && (
        <p className={lists.note}>{overwritten === 0 ? paneTexts.preview.firstTime(figures) : paneTexts.preview.nothing(filled)}</p>
      )}
      <ShowMore
        items={figureChanges}
        step={8}
        render={(change) => <Change key={change.cell} change={change} name={names.get(change.code)} separator={matrix.decimal.separator} />}
      />
      {figureChanges.length > 0 && filled > 0 && <p className={lists.note}>{paneTexts.preview.alsoFilled(filled)}</p>}
      {losses.typed !== undefined && <p className={mergeClasses(lists.note, styles.losses)}>{losses.typed}</p>}
    </Section>
  );
}

function Change({
  change,
  name,
  separator,
}: {
  readonly change: FigureChange;
  readonly name: string | undefined;
  readonly separator: "." | ",";
}) {
  const styles = usePreviewStyles();
  const { code, cell, type, before, after, bandBefore, bandAfter } = change;
  return (
    <li className={styles.item}>
      <span className={styles.name}>
        <strong>{code}</strong> {name}
      </span>
      <div className={styles.under}>
        <span className={styles.figures}>
          {`${paneTexts.preview.type(type)}: ${previewFigure(before, separator)} → ${previewFigure(after, separator)}`} ·{" "}
          <CellLink cell={cell} label={withoutSheet(cell)} />
        </span>
        <span className={styles.bands}>
          {changesBand(change) && bandBefore && bandAfter ? (
            <>
              <BandTag band={bandBefore} /> → <BandTag band={bandAfter} />
            </>
          ) : (
            bandBefore && paneTexts.preview.sameBand
          )}
        </span>
      </div>
    </li>
  );
}

function withoutSheet(cell: string): string {
  return cell.slice(cell.lastIndexOf("!") + 1);
}
