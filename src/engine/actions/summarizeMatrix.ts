import { summarizePolicy, type PolicySummary } from "../portfolio/policySummary";
import type { FillProblem, FillRequest } from "./fill";
import { computeMatrix } from "./fillProgress";
import { rulesInForce } from "./settings/rulesInForce";

export type SummaryOutcome = { readonly ok: true; readonly summary: PolicySummary } | { readonly ok: false; readonly problem: FillProblem };

/** One matrix for the consolidated, computed as «Calcular avances» does. */
export function summarizeMatrix(request: Omit<FillRequest, "parts" | "mode">, file: string): SummaryOutcome {
  const outcome = computeMatrix(request);
  if (!outcome.ok) return outcome;
  const { profile, results } = outcome;
  const { sheet, policy } = request.matrix;
  const rules = request.sources ? rulesInForce(profile, request.sources) : [];
  return {
    ok: true,
    summary: summarizePolicy({ file, sheet, policy, results, rules: rules.map(({ label, value }) => `${label}: ${value}`) }),
  };
}
