import type { ColouredLevel } from "../../../engine/actions/changePreview";
import { previewPaneTexts as texts } from "../../../engine/words/pane/previewPaneTexts";
import { previewFigure } from "../../../engine/words/pane/previewTexts";
import type { Band } from "../../../engine/domain/results";
import { BandTag } from "../../parts/BandTag";
import { CellLink } from "../../parts/CellLink";
import { Section } from "../../parts/Section";
import { ShowMoreRows } from "../../parts/ShowMoreRows";
import { useListStyles } from "../../parts/plainList.styles";
import { usePreviewStyles } from "./PreviewPanel.styles";

const BANDS: readonly Band[] = ["low", "medium", "high", "noData"];

/** «Colorear»: the figures of the column with the level that each gets; none of them changes. */
export function Levels({ levels, separator }: { readonly levels: readonly ColouredLevel[]; readonly separator: "." | "," }) {
  const styles = usePreviewStyles();
  const lists = useListStyles();
  return (
    <Section title={texts.levels(levels.length)}>
      <p className={lists.note}>{texts.levelsNote}</p>
      <p className={styles.counts}>
        {BANDS.map((band) => (
          <BandTag key={band} band={band} count={levels.filter((each) => each.band === band).length} />
        ))}
      </p>
      <ShowMoreRows
        className={styles.table}
        head={[texts.row, texts.figure, texts.level]}
        items={levels}
        step={12}
        render={({ code, cell, figure, band }) => (
          <tr key={cell}>
            <th scope="row">
              <span className={styles.code}>{code}</span> <CellLink cell={cell} label={cell.slice(cell.lastIndexOf("!") + 1)} />
            </th>
            <td>
              <span className={styles.figure}>{previewFigure(figure, separator)}</span>
            </td>
            <td>
              <BandTag band={band} />
            </td>
          </tr>
        )}
      />
    </Section>
  );
}
