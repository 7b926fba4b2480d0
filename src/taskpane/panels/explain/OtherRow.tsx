import { makeStyles } from "@fluentui/react-components";
import { rectAddress } from "../../../engine/address";
import type { IndicatorResult } from "../../../engine/domain/results";
import type { Matrix } from "../../../engine/reader/matrix";
import { explainPaneTexts as texts } from "../../../engine/words/pane/explainPaneTexts";
import { IndicatorRow } from "../../parts/IndicatorRow";
import { ShowMore } from "../../parts/ShowMore";
import type { PaneModel } from "../../state/paneModel";

/** A row that is selected and has no figure of its own: what it is, and the indicators below it. */
export function OtherRow({ model, row }: { readonly model: PaneModel; readonly row: number }) {
  const styles = useStyles();
  const { matrix, results } = model;
  const node = matrix.policy.nodes.find((each) => each.row === row);
  const own = node ? results.indicators.filter(({ indicator }) => indicator.guideline === node.key || indicator.service === node.key) : [];
  return (
    <>
      <p className={styles.text} role="status">
        {node ? texts.nodeRow(row + 1, node.kind, node.code, own.length) : plainText(matrix, row)}
      </p>
      {own.length > 0 && <OwnIndicators own={own} separator={matrix.decimal.separator} />}
    </>
  );
}

function OwnIndicators({ own, separator }: { readonly own: readonly IndicatorResult[]; readonly separator: "." | "," }) {
  return (
    <div>
      <ShowMore
        items={own}
        step={6}
        render={(result) => <IndicatorRow key={result.indicator.row} result={result} separator={separator} />}
      />
    </div>
  );
}

function plainText({ area, rows, headerRows }: Matrix, row: number): string {
  if (row < area.row || row >= area.row + area.rows) return texts.outside(row + 1, rectAddress(area));
  if (row >= headerRows[0] && row <= headerRows[1]) return texts.plainRow(row + 1, "header");
  return texts.plainRow(row + 1, rows.find((each) => each.row === row)?.kind ?? "blank");
}

const useStyles = makeStyles({ text: { margin: 0 } });
