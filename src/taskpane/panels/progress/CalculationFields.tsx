import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { rectAddress } from "../../../engine/address";
import type { Matrix } from "../../../engine/reader/matrix";
import type { FormulaMode } from "../../../engine/sheets/formulas/formulaMode";
import { paneTexts } from "../../../engine/words/pane/paneTexts";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";

const modes: readonly FormulaMode[] = ["formulas", "values", "functions"];

/** Choice of «Hoja» that leaves the remembered sheet aside. */
const EVERYWHERE = "everywhere";

/** «Hoja», «Año» and «Modo»: what is calculated and how it is written. */
export function CalculationFields({ model, matrices }: { readonly model: PaneModel; readonly matrices: readonly Matrix[] }) {
  const styles = useStyles();
  const { state, session } = usePane();
  return (
    <div className={styles.fields}>
      <Field label={paneTexts.sheet} size="small">
        <Select
          size="small"
          value={matrices.indexOf(model.matrix)}
          onChange={(_event, { value }) => (value === EVERYWHERE ? void session.reader.lookEverywhere() : chooseMatrix(Number(value)))}
        >
          {matrices.map((matrix, index) => (
            <option key={index} value={index}>
              {optionLabel(matrix, matrices)}
            </option>
          ))}
          {state.settings.choices.sheet !== undefined && <option value={EVERYWHERE}>{paneTexts.everywhere}</option>}
        </Select>
      </Field>
      <Field label={paneTexts.year} size="small">
        <Select size="small" value={model.year} onChange={(_event, { value }) => session.reader.setYear(Number(value))}>
          {model.years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={paneTexts.mode} size="small">
        <Select
          size="small"
          value={state.mode}
          onChange={(_event, { value }) => session.setMode(modes.find((mode) => mode === value) ?? "formulas")}
        >
          {modes.map((mode) => (
            <option key={mode} value={mode}>
              {paneTexts.modes[mode]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );

  function chooseMatrix(index: number): void {
    const matrix = matrices[index];
    if (matrix) session.reader.chooseMatrix(matrix);
  }
}

function optionLabel(matrix: Matrix, matrices: readonly Matrix[]): string {
  const isAlone = matrices.every((other) => other === matrix || other.sheet !== matrix.sheet);
  return isAlone ? matrix.sheet : paneTexts.matrixOption(matrix.sheet, rectAddress(matrix.area));
}

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(76px, 3fr) minmax(0, 5fr)",
    gap: tokens.spacingHorizontalS,
    "& > *": { minWidth: 0 },
    "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  },
});
