import { cutYear } from "../../domain/computePolicy";
import { isSamePeriod } from "../../domain/period";
import type { Indicator, Period, Series } from "../../domain/policy";
import type { RoundCut } from "../../followup/cut";
import type { CellValue, Grid } from "../../grid";
import type { CellWrite, Plan } from "../../plan";
import { certaintyOf } from "../../reader/certainty";
import type { Confidence, Matrix, ReaderChoices } from "../../reader/matrix";
import { facing } from "../../reader/partOfGrid";
import { withClosedCuts } from "../../reader/above/closedCuts";
import { readWorkbook } from "../../reader/readWorkbook";
import { cutColumnTexts as texts } from "../../words/followup/cutColumnTexts";
import { sourcesOf } from "../matrixSources";
import { columnCells, HEADINGS, missingColumns, placeColumns, type CutColumn } from "./cutColumns";

export interface CutColumnsRequest {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly cut: RoundCut;
  /** As the matrix was read with. */
  readonly choices?: ReaderChoices;
}

export type CutColumnsOutcome =
  /** `created` is empty, and the plan does nothing, where the matrix has the columns of the cut. */
  | { readonly ok: true; readonly plan: Plan; readonly created: readonly CutColumn[]; readonly matrix: Matrix; readonly grid: Grid }
  | { readonly ok: false; readonly problem: { readonly code: "sheetProtected" | "noRoom" | "unsafe"; readonly message: string } };

/**
 * The columns of logro esperado and valor obtenido that a cut lacks, empty, to the right of the matrix. They are made only where the reader
 * finds them again surely and reads all the rest as before; `matrix` and `grid` are those of then.
 */
export function planCutColumns({ grid, matrix, cut, choices = {} }: CutColumnsRequest): CutColumnsOutcome {
  const { sheet } = matrix;
  const missing = missingColumns(matrix, cut);
  const planOf = (cells: readonly CellWrite[]): Plan => ({
    title: texts.title(cut),
    steps: cells.length === 0 ? [] : [{ step: "writeCells", sheet, cells }],
    sources: sourcesOf(matrix, grid),
  });
  if (missing.length === 0) return { ok: true, plan: planOf([]), created: [], matrix, grid };
  if (grid.isProtected) return { ok: false, problem: { code: "sheetProtected", message: texts.isProtected(sheet, cut) } };
  const created = placeColumns(grid, matrix, missing);
  if (!created) return { ok: false, problem: { code: "noRoom", message: texts.noRoom(sheet, cut) } };
  for (const heading of HEADINGS) {
    const cells = columnCells(grid, matrix, created, heading);
    const after = withWritten(grid, cells);
    const { closed } = matrix.policy.cut ?? {};
    const found = readWorkbook([after], { ...choices, sheet })
      .matrices.filter(({ area }) => area.row === matrix.area.row && area.column === matrix.area.column)
      .map((read) => (closed ? withClosedCuts(read, [closed], choices) : read))[0];
    if (found && readsTheSame(matrix, found, created)) return { ok: true, plan: planOf(cells), created, matrix: found, grid: after };
  }
  return { ok: false, problem: { code: "unsafe", message: texts.unsafe(sheet, cut) } };
}

/** The grid once the cells are written; a new cell without a value has the format of the one whose look it takes. */
function withWritten(grid: Grid, cells: readonly CellWrite[]): Grid {
  const written = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const last = Math.max(...cells.map(({ column }) => column));
  const { area } = grid;
  return {
    ...facing(grid),
    area: { ...area, columns: Math.max(area.columns, last - area.column + 1) },
    value: (row, column): CellValue => written.get(`${row},${column}`)?.value ?? grid.value(row, column),
    numberFormat: (row, column) => {
      const like = written.get(`${row},${column}`)?.style?.like;
      return like ? grid.numberFormat(like.row, like.column) : grid.numberFormat(row, column);
    },
  };
}

const RANK: Readonly<Record<Confidence, number>> = { sure: 2, likely: 1, doubtful: 0 };

function readsTheSame(before: Matrix, after: Matrix, created: readonly CutColumn[]): boolean {
  const isFound = created.every(({ role, period, column }) =>
    after.columns.some(
      (each) => each.column === column && each.role === role && each.confidence === "sure" && isSamePeriod(each.period, period),
    ),
  );
  const isKept = before.columns.every((old) =>
    after.columns.some(
      (each) => each.column === old.column && each.role === old.role && each.claims === old.claims && isSamePeriod(each.period, old.period),
    ),
  );
  const year = cutYear(before.policy);
  return (
    isFound &&
    isKept &&
    cutYear(after.policy) === year &&
    RANK[certaintyOf(after, year).confidence] >= RANK[certaintyOf(before, year).confidence] &&
    before.policy.indicators.length === after.policy.indicators.length &&
    before.policy.nodes.length === after.policy.nodes.length &&
    before.policy.indicators.every((indicator, index) => {
      const other = after.policy.indicators[index];
      return (
        other !== undefined &&
        factsOf(indicator, before.policy.periods, created) === factsOf(other, after.policy.periods, created, before.policy.periods)
      );
    })
  );
}

/** All that figures come from, over the periods that are compared, but for the columns that are made. */
function factsOf(
  indicator: Indicator,
  periods: readonly Period[],
  created: readonly CutColumn[],
  compared: readonly Period[] = periods,
): string {
  const { key, row, unit, measure, direction, aggregation, asksAggregation, baseline, responsible } = indicator;
  const places = (role: CutColumn["role"]) =>
    compared
      .filter((period) => !created.some((made) => made.role === role && isSamePeriod(made.period, period)))
      .map((period) => periods.findIndex((each) => isSamePeriod(each, period)));
  const figures = ({ figures: all, kinds, factors }: Series, role: CutColumn["role"]) =>
    places(role).map((at) => [all[at], kinds[at], factors?.[at] ?? 1]);
  return JSON.stringify([
    key,
    row,
    unit,
    measure,
    direction,
    aggregation,
    asksAggregation,
    baseline,
    responsible,
    figures(indicator.targets, "target"),
    figures(indicator.actuals, "actual"),
  ]);
}
