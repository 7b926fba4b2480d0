import type { CellValue, Grid } from "../grid";
import { placeAddress } from "../address";
import type { ColumnRole, Matrix } from "./matrix";
import type { ReadingFindings } from "./matrixFindings";
import { facing } from "./partOfGrid";
import { plainArithmetic, type WorkLeft } from "./text/plainArithmetic";

/** The grid as it is stored, by the grid that shows more of it. */
const storedGrids = new WeakMap<Grid, Grid>();

export function storedGrid(grid: Grid): Grid {
  return storedGrids.get(grid) ?? grid;
}

/** Cells and signs that may be looked at for them all. */
const MOST_STEPS = 200_000;
const NAMED = 6;
const WIDTH = 16_384;

/** The grid with what plain arithmetic gives where nobody computed a formula: a year in a header may be «=F5+1». */
export function withFormulasComputed(grid: Grid): Grid {
  const open = new Set((grid.uncalculated ?? []).map(({ row, column }) => row * WIDTH + column));
  if (open.size === 0) return grid;
  const known = new Map<number, CellValue>();
  const left: WorkLeft = { steps: MOST_STEPS };
  const value = (row: number, column: number): CellValue => {
    const stored = grid.value(row, column);
    const key = row * WIDTH + column;
    if (stored !== null || !open.has(key)) return stored;
    const formula = known.has(key) ? undefined : grid.formula(row, column);
    if (formula !== undefined) known.set(key, plainArithmetic(formula, grid, { row, column }, left) ?? null);
    return known.get(key) ?? null;
  };
  const shown: Grid = { ...facing(grid), value };
  storedGrids.set(shown, grid);
  return shown;
}

/** The cells that say what columns and rows are and that nobody computed: they were read as empty. Figures are told apart. */
export function reportUncalculated(
  grid: Grid,
  { area, headerRows, columns }: Pick<Matrix, "area" | "headerRows" | "columns">,
  findings: ReadingFindings,
): void {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  const cells = (grid.uncalculated ?? [])
    .filter(({ row, column }) => {
      const role = roles.get(column);
      const isInside = role !== undefined && row >= area.row && row < area.row + area.rows;
      return isInside && (row <= headerRows[1] || SAYS.has(role)) && grid.value(row, column) === null;
    })
    .map((place) => placeAddress({ sheet: grid.sheet, ...place }));
  const [cell] = cells;
  if (cell !== undefined)
    findings.add("lectura.celda-sin-calcular", "error", { cell }, { cantidad: cells.length, celdas: cells.slice(0, NAMED) });
}

const SAYS: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "code",
  "name",
  "objectiveName",
  "guidelineName",
  "serviceName",
  "direction",
  "aggregation",
  "relevance",
  "baselineYear",
]);
