import type { Figure } from "../../domain/figure";
import type { Indicator } from "../../domain/policy";
import type { Grid } from "../../grid";
import { findColumn, findFigureColumn, type ColumnRole, type Matrix } from "../../reader/matrix";
import { formatMeaning } from "../../reader/text/numberFormat";
import { readNumberText, type NumberText } from "../../reader/text/numberText";

/** The columns where an indicator has its figures, each with what was read there. */
export function figureCells(
  matrix: Matrix,
  indicator: Indicator | undefined,
): readonly { readonly column: number; readonly figure: Figure | undefined }[] {
  if (indicator === undefined) return [];
  const base = findColumn(matrix, "baselineValue")?.column;
  const series = (["target", "actual"] as const).flatMap((role) =>
    matrix.policy.periods.flatMap((period, index) => {
      const column = findFigureColumn(matrix, role, period);
      const { figures } = role === "target" ? indicator.targets : indicator.actuals;
      return column === undefined ? [] : [{ column, figure: figures[index] }];
    }),
  );
  return base === undefined ? series : [{ column: base, figure: indicator.baseline.value }, ...series];
}

/** A text that is a number and nothing else: «85%», «1,718»; words around it would be lost. */
export function numberOfText(text: string, decimal: "." | ","): Extract<NumberText, { kind: "textNumber" }> | undefined {
  const read = readNumberText(text, decimal);
  return read.kind === "textNumber" ? read : undefined;
}

/** How the numbers of that meaning beside a cell are shown: those of its row, else those of its column. */
export function numberFormatNear(
  grid: Grid,
  matrix: Matrix,
  { row, column }: { readonly row: number; readonly column: number },
  meaning: "plain" | "percent",
): string | undefined {
  const { dataRows } = matrix;
  const isFigure = (r: number, c: number): boolean =>
    typeof grid.value(r, c) === "number" &&
    grid.numberFormat(r, c) !== "@" &&
    formatMeaning(grid.numberFormat(r, c), grid.value(r, c)) === meaning;
  const inRow = matrix.columns.find((each) => FIGURE_ROLES.has(each.role) && isFigure(row, each.column));
  if (inRow) return grid.numberFormat(row, inRow.column);
  for (let r = dataRows[0]; r <= dataRows[1]; r++) if (isFigure(r, column)) return grid.numberFormat(r, column);
  return undefined;
}

const FIGURE_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["baselineValue", "target", "actual"]);
