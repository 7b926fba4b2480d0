import { planDashboard } from "../../../src/engine/actions/buildDashboard";
import { planIndicatorCard } from "../../../src/engine/actions/buildIndicatorCard";
import type { FillRequest } from "../../../src/engine/actions/fill";
import { parseRect } from "../../../src/engine/address";
import type { Grid } from "../../../src/engine/grid";
import type { CellWrite, ChartSpec, Plan, PutSheet } from "../../../src/engine/plan";
import { requestFor, summaryOf } from "../actions/fillRequest";

export function dashboardPlan(grid: Grid, options: Partial<FillRequest> = {}): Plan {
  const outcome = planDashboard({ ...requestFor(grid), ...options });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.plan;
}

export function cardPlan(grid: Grid, code: string, options: Partial<FillRequest> = {}): Plan {
  const outcome = planIndicatorCard({ ...requestFor(grid), ...options, code });
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.plan;
}

export function dashboardOf(grid: Grid, options: Partial<FillRequest> = {}): PutSheet {
  return summaryOf(dashboardPlan(grid, options));
}

/** Values of the cells that a reference of a chart names, in the sheet the plan writes. */
export function cellsAt({ name, content }: PutSheet, reference: string): readonly CellWrite["value"][] {
  const [, sheet = "", address = ""] = /^'?(.*?)'?!(.*)$/.exec(reference) ?? [];
  const area = parseRect(address.replaceAll("$", ""));
  if (sheet !== name || !area) throw new Error(`${reference} is not in «${name}»`);
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const [row, column] = [area.row + Math.floor(index / area.columns), area.column + (index % area.columns)];
    return content.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
  });
}

/** Where the figures stored in a chart are not those of the cells it follows; an error in a cell is no figure. */
export function staleSeries(step: PutSheet, charts: readonly ChartSpec[]): readonly string[] {
  const figures = (cells: readonly CellWrite["value"][]): readonly unknown[] =>
    cells.map((value) => (typeof value === "number" || typeof value === "string" ? value : null));
  return charts.flatMap(({ id, series }) =>
    series.flatMap(({ name, nameRef, categoriesRef, categories, valuesRef, values }) => {
      const same =
        JSON.stringify([name, categories, values]) ===
        JSON.stringify([
          nameRef === undefined ? name : String(cellsAt(step, nameRef)[0]),
          figures(cellsAt(step, categoriesRef)),
          figures(cellsAt(step, valuesRef)),
        ]);
      return same ? [] : [`${id} · ${name}`];
    }),
  );
}
