import type { Finding, Severity } from "../domain/finding";
import type { FigureRole } from "../domain/policy";
import type { IndicatorResult, NdReason } from "../domain/results";
import { locateIn } from "../reader/locate";
import type { Fill } from "./fill";

/**
 * What the person must know of the figures just computed (calculo.*): indicators without Avance Tipo 1 and why, and figures that rest on a
 * convention of this tool. What the reader already said about a cell (lectura.*) is not said again.
 */
export function calculationFindings({ request: { matrix }, results }: Pick<Fill, "request" | "results">): readonly Finding[] {
  const locate = locateIn(matrix);
  return results.indicators.flatMap((result): Finding[] => {
    const about = aboutOf(result);
    if (!about) return [];
    const cell = locate(result.indicator, about.role, { year: result.year });
    return [{ rule: about.rule, severity: about.severity, code: result.indicator.code, ...(cell === undefined ? {} : { cell }), data: { motivo: about.reason } }];
  });
}

interface About {
  readonly rule: string;
  readonly severity: Severity;
  readonly role: FigureRole;
  readonly reason: string;
}

function aboutOf({ progress1 }: IndicatorResult): About | undefined {
  if ("reason" in progress1) return ndAbout(progress1.reason);
  if (progress1.warning === undefined || progress1.warning === "direction-assumed") return undefined;
  const role = progress1.warning === "actual-zero-descending" ? "actual" : "target";
  return { rule: "calculo.convencion", severity: "warning", role, reason: progress1.warning };
}

function ndAbout(reason: NdReason): About | undefined {
  if (reason.endsWith("-unreadable")) return undefined;
  const role = reason.startsWith("target") ? "target" : "actual";
  return EXPECTED.has(reason) ? { rule: "calculo.sin-dato", severity: "note", role, reason } : { rule: "calculo.sin-avance", severity: "warning", role, reason };
}

/** Somebody stated that there is no figure; the others are gaps or values that do not allow the sum. */
const EXPECTED: ReadonlySet<NdReason> = new Set(["actual-nd", "target-nd", "not-applicable"]);
