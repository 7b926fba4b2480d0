import { Checkbox } from "@fluentui/react-components";
import type { ChangePreview } from "../../../engine/actions/changePreview";
import { asStanding } from "../../../engine/actions/changePreview";
import { previewPaneTexts } from "../../../engine/words/pane/previewPaneTexts";
import { previewFigure, shortFormula } from "../../../engine/words/pane/previewTexts";
import { CellLink } from "../../parts/CellLink";
import { ShowMore } from "../../parts/ShowMore";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";
import { usePreviewStyles } from "./PreviewPanel.styles";

interface HerFormulasProps {
  readonly changes: ChangePreview;
  readonly separator: "." | ",";
}

/** The formulas in the Avance cells that are not ours, each with what it gives, and the box that keeps them. */
export function HerFormulas({ changes: { herFormulas, keepsFormulas }, separator }: HerFormulasProps) {
  const styles = usePreviewStyles();
  const lists = useListStyles();
  const { session } = usePane();
  const texts = previewPaneTexts;
  return (
    <>
      <div className={styles.line}>
        <Checkbox checked={keepsFormulas} label={texts.keep} onChange={(_, { checked }) => session.writer.keepFormulas(checked === true)} />
        <strong className={styles.number}>{texts.herFormulas(herFormulas.length)}</strong>
      </div>
      <p className={lists.note}>{keepsFormulas ? texts.kept : texts.replaced}</p>
      <ShowMore
        items={herFormulas}
        step={4}
        render={({ cell, code, formula, shows, computed, agrees }) => (
          <li key={cell} className={styles.under}>
            <span>
              <strong>{code}</strong> · <CellLink cell={cell} label={cell.slice(cell.lastIndexOf("!") + 1)} /> · {shortFormula(formula)}
            </span>
            <span className={styles.figures}>
              {texts.gives(previewFigure(asStanding(shows), separator), agrees ? undefined : previewFigure(computed, separator))}
            </span>
          </li>
        )}
      />
    </>
  );
}
