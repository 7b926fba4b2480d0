import { calculationFindings } from "../../engine/actions/calculationFindings";
import { auditMatrix } from "../../engine/audit/auditMatrix";
import type { Finding } from "../../engine/domain/finding";
import type { Grid } from "../../engine/grid";
import type { PaneModel } from "./paneModel";

const order = { error: 0, warning: 1, note: 2 } as const;

/** All there is to look at: what the reading doubts, what the calculation rests on, and what the audit found; errors first. */
export function collectFindings({ matrix, results, profile }: PaneModel, grid: Grid): readonly Finding[] {
  const findings = [...matrix.findings, ...calculationFindings({ request: { grid, matrix }, results }), ...auditMatrix({ grid, matrix, results, profile })];
  return findings.sort((a, b) => order[a.severity] - order[b.severity]);
}
