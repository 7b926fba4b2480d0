import { computePolicy, yearsWithActuals } from "../domain/computePolicy";
import { exportTables } from "../export/write/exportTables";
import type { Table } from "../export/table";
import type { Fill, FillProblem, FillRequest } from "./fill";
import { planFill } from "./fillProgress";
import { readingInForce } from "./settings/rulesInForce";

export type ExportOutcome =
  { readonly ok: true; readonly tables: readonly Table[]; readonly fill: Fill } | { readonly ok: false; readonly problem: FillProblem };

/** «Exportar»: the matrix and its results as tables, called `name` in every row. Nothing is written in the workbook. */
export function exportMatrix(request: Omit<FillRequest, "parts" | "mode">, name: string): ExportOutcome {
  const outcome = planFill({ ...request, parts: { progress: false, bands: false, summary: false } });
  if (!outcome.ok) return outcome;
  const { fill } = outcome;
  const { policy, sheet } = request.matrix;
  const { profile, results, year } = fill;
  const years = [...new Set([...yearsWithActuals(policy), year])].sort((a, b) => a - b);
  const tables = exportTables({
    name,
    sheet,
    policy,
    profile,
    readingRules: request.sources ? readingInForce(request.sources) : [],
    results,
    years: years.map((each) => (each === year ? results : computePolicy(policy, each, profile))),
  });
  return { ok: true, tables, fill };
}
