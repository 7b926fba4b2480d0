import { computePolicy, yearsWithActuals } from "../domain/computePolicy";
import { boardOf, ownersOf } from "../followup/board";
import { yearsOfRound } from "../followup/book";
import { fold } from "../reader/text/fold";
import type { Plan } from "../plan";
import { shownYears } from "../sheets/dashboard/dashboardLayout";
import { buildDashboardSheet } from "../sheets/dashboard/dashboardSheet";
import { dashboardTexts } from "../words/sheets/dashboardTexts";
import type { Fill, FillProblem, FillRequest } from "./fill";
import { planFill } from "./fillProgress";

export type DashboardOutcome =
  { readonly ok: true; readonly plan: Plan; readonly fill: Fill } | { readonly ok: false; readonly problem: FillProblem };

/** «Tablero»: the sheet «Tablero PNTP» alone; nothing is written in the matrix, which may be protected. */
export function planDashboard(request: Omit<FillRequest, "parts" | "mode">): DashboardOutcome {
  const outcome = planFill({ ...request, parts: { progress: false, bands: false, summary: false } });
  if (!outcome.ok) return outcome;
  const { fill } = outcome;
  const { grid, matrix, stamp, answers } = request;
  const { year, profile, results, columns } = fill;
  const drawn = yearsWithActuals(matrix.policy)
    .filter((each) => each < year)
    .slice(1 - shownYears(results.objectives.length));
  const years = [...drawn.map((each) => computePolicy(matrix.policy, each, profile)), results];
  const sheet = buildDashboardSheet({
    grid,
    matrix,
    results,
    years,
    profile,
    fold,
    ...(columns ? { columns } : {}),
    ...(answers && yearsOfRound(answers).includes(year)
      ? { board: boardOf(matrix.policy, ownersOf(matrix.policy), answers, { year }) }
      : {}),
    ...(stamp === undefined ? {} : { stamp }),
  });
  return { ok: true, fill, plan: { title: dashboardTexts.planTitle(year), steps: [sheet], sources: fill.plan.sources } };
}
