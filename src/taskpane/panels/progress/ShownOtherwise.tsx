import { previewPaneTexts } from "../../../engine/words/pane/previewPaneTexts";
import { rangesText } from "../../parts/cellReference";
import { useListStyles } from "../../parts/plainList.styles";
import { usePane } from "../../state/PaneContext";

/** Findings of a cell that shows another figure than the one that is computed with. */
const RULES: ReadonlySet<string> = new Set(["valores.formato-enganoso", "formulas.resultado-ajeno"]);

/** Before somebody signs for figures: cells of the matrix that show others. */
export function ShownOtherwise() {
  const lists = useListStyles();
  const { state } = usePane();
  const findings = state.book.kind === "ready" ? (state.book.findings ?? []) : [];
  const cells = findings.flatMap(({ finding: { rule, cell }, dismissed }) =>
    RULES.has(rule) && cell !== undefined && dismissed === undefined ? [cell] : [],
  );
  if (cells.length === 0) return null;
  return <p className={lists.note}>{previewPaneTexts.shownOtherwise(cells.length, rangesText(cells))}</p>;
}
