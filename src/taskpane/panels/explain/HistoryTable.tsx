import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figure } from "../../../engine/domain/figure";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { explainPaneTexts } from "../../../engine/words/pane/explainPaneTexts";
import { BandTag } from "../../parts/BandTag";
import { figureText, valueText } from "../../../engine/words/figureText";
import type { YearFigures } from "./useExplanation";

const texts = explainPaneTexts;

/** The figures year by year, newest first. */
export function HistoryTable({ history, separator }: { readonly history: readonly YearFigures[]; readonly separator: "." | "," }) {
  const styles = useStyles();
  const hasOperands = history.some(({ target, actual }) => target !== undefined || actual !== undefined);
  const raw = (figure: Figure | undefined): string => valueText(figure, separator);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{paneTexts.year}</th>
          {hasOperands && (
            <>
              <th scope="col" className={styles.number}>
                {texts.target}
              </th>
              <th scope="col" className={styles.number}>
                {texts.actual}
              </th>
            </>
          )}
          <th scope="col" className={styles.number}>
            {texts.type1}
          </th>
          <th scope="col">{paneTexts.band}</th>
        </tr>
      </thead>
      <tbody>
        {history.map(({ year, target, actual, progress1, band }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {hasOperands && (
              <>
                <td className={styles.number}>{raw(target)}</td>
                <td className={styles.number}>{raw(actual)}</td>
              </>
            )}
            <td className={styles.number}>{figureText(progress1, separator)}</td>
            <td>
              <BandTag band={band} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      verticalAlign: "bottom",
    },
    "& thead th": { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  },
  number: { textAlign: "right !important" as "right", fontVariantNumeric: "tabular-nums" },
});
