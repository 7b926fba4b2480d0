import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ObjectiveResult } from "../../../engine/domain/results";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { BandBar } from "../../parts/BandBar";
import { BandTag } from "../../parts/BandTag";
import { figureText } from "../../../engine/words/figureText";
import { Movement } from "../../parts/Movement";
import { useRowStyles } from "../../parts/row.styles";
import { usePane } from "../../state/PaneContext";
import { objectiveChange, previousObjective, type PaneModel } from "../../state/paneModel";

/** The objectives' figures, each with its bar, its band in words, its movement and «n de N». */
export function ObjectiveList({ model }: { readonly model: PaneModel }) {
  const styles = useStyles();
  if (model.results.objectives.length === 0) return <p className={styles.none}>{paneTexts.noObjectives}</p>;
  return (
    <ul className={styles.list}>
      {model.results.objectives.map((objective) => (
        <ObjectiveItem key={`${objective.objective.key}@${objective.objective.row}`} objective={objective} model={model} />
      ))}
    </ul>
  );
}

function ObjectiveItem({ objective: result, model }: { readonly objective: ObjectiveResult; readonly model: PaneModel }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { state, session } = usePane();
  const { separator } = model.matrix.decimal;
  const { objective, progress1, progress2, band } = result;
  const isFocused = state.focus === objective.key;
  return (
    <li className={mergeClasses(rows.item, isFocused && rows.focused)}>
      <button
        type="button"
        className={rows.button}
        title={paneTexts.goToRow(objective.row + 1)}
        onClick={() => void session.selectRow(objective.key)}
        aria-current={isFocused || undefined}
      >
        <span className={rows.line}>
          <span className={rows.name}>
            <strong className={rows.code}>{objective.code}</strong> {objective.name}
          </span>
          <span className={styles.figure}>{figureText(progress1.progress.value, separator)}</span>
        </span>
        <BandBar value={progress1.progress.value} band={band} thresholds={model.profile.thresholds} />
        <span className={rows.under}>
          <span className={rows.words}>
            <BandTag band={band} />
            <ObjectiveMovement model={model} objective={result} />
          </span>
          <span className={rows.aside}>
            {progress1.total === 0 ? (
              paneTexts.noOwn
            ) : (
              <>
                <span title={paneTexts.consideredLong(progress1.considered, progress1.total)}>
                  {paneTexts.considered(progress1.considered, progress1.total)}
                </span>
                {" · "}
                {paneTexts.type2(figureText(progress2.progress.value, separator))}
              </>
            )}
          </span>
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

function ObjectiveMovement({ model, objective }: { readonly model: PaneModel; readonly objective: ObjectiveResult }) {
  const before = previousObjective(model, objective);
  if (before === undefined || objective.progress1.total === 0) return null;
  const change = objectiveChange(model, objective);
  return change === undefined ? (
    <span>{before.progress1.progress.value === "ND" ? paneTexts.wasNd(before.year) : null}</span>
  ) : (
    <Movement change={change} year={before.year} separator={model.matrix.decimal.separator} />
  );
}

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  figure: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: "26px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
});
