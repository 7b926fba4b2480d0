import { Link, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { IndicatorResult } from "../../engine/domain/results";
import { paneTexts } from "../../engine/words/pane/paneTexts";
import { usePane } from "../state/PaneContext";
import { BandTag } from "./BandTag";
import { figureText } from "../../engine/words/figureText";
import { useRowStyles } from "./row.styles";

interface IndicatorRowProps {
  readonly result: IndicatorResult;
  readonly separator: "." | ",";
  /** What stands at the right of the second line: the entity, the reason of ND, the movement. */
  readonly aside?: ReactNode;
}

/** One indicator: pressing it selects its row in the sheet. */
export function IndicatorRow({ result, separator, aside }: IndicatorRowProps) {
  const rows = useRowStyles();
  const { state, session } = usePane();
  const { indicator, progress1, band } = result;
  const isFocused = state.focus === indicator.key;
  return (
    <li className={mergeClasses(rows.item, isFocused && rows.focused)}>
      <button
        type="button"
        className={rows.button}
        title={paneTexts.goToRow(indicator.row + 1)}
        onClick={() => void session.selectRow(indicator.key)}
        aria-current={isFocused || undefined}
      >
        <span className={rows.line}>
          <span className={rows.name}>
            <strong className={rows.code}>{indicator.code}</strong> {indicator.name}
          </span>
          <span className={rows.figure}>{figureText(progress1.value, separator)}</span>
        </span>
        <span className={rows.under}>
          <BandTag band={band} />
          <span>{aside ?? indicator.responsible}</span>
        </span>
      </button>
      {isFocused && (
        <div className={rows.link}>
          <Link as="button" onClick={() => session.openTab("explain")}>
            {paneTexts.explainIt}
          </Link>
        </div>
      )}
    </li>
  );
}
