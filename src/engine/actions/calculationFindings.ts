import type { Finding, Severity } from "../domain/finding";
import { ND } from "../domain/figure";
import { roundHalfAway } from "../domain/rounding";
import { isCellError } from "../grid";
import type { FigureRole, Locate, Period } from "../domain/policy";
import type { IndicatorResult, NdReason } from "../domain/results";
import { locateIn } from "../reader/locate";
import type { Matrix } from "../reader/matrix";
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
    const cell = gapInSum(result, about, matrix, locate) ?? cellOfYear(result, about.role, matrix.policy.periods, locate);
    return [
      {
        rule: about.rule,
        severity: about.severity,
        code: result.indicator.code,
        ...(cell === undefined ? {} : { cell }),
        data: { motivo: about.reason },
      },
    ];
  });
}

/** Formulas of hers that stay and give another figure than the one computed, which averages, summary and report have. */
export function keptFindings({ request, hers }: Fill): readonly Finding[] {
  if (!request.keepFormulas) return [];
  return hers.flatMap(({ cell, code, type, formula, shows, computed, agrees }): Finding | readonly Finding[] => {
    if (formula === undefined || agrees) return [];
    const muestra = typeof shows === "number" ? roundHalfAway(shows, 1) : isCellError(shows) ? shows.error : String(shows ?? "");
    const calculado = typeof computed === "number" ? roundHalfAway(computed, 1) : computed;
    return [{ rule: "calculo.formula-conservada", severity: "warning", code, cell, data: { avance: type, muestra, calculado } }];
  });
}

/** The cell of the year; where the year has only parts, the last one. */
function cellOfYear(
  { indicator, year }: IndicatorResult,
  role: FigureRole,
  periods: readonly Period[],
  locate: Locate,
): string | undefined {
  const parts = periods.filter((period) => period.year === year && period.months !== undefined).reverse();
  return [{ year }, ...parts].map((period) => locate(indicator, role, period)).find((cell) => cell !== undefined);
}

/** The latest cell without a figure up to the year: the one that leaves the sum without a result (A5). */
function gapInSum({ indicator, year }: IndicatorResult, { reason }: About, { policy }: Matrix, locate: Locate): string | undefined {
  if (reason !== "nd-inside-sum") return undefined;
  const gaps = (["target", "actual"] as const).flatMap((role) => {
    const { figures } = role === "target" ? indicator.targets : indicator.actuals;
    return policy.periods.flatMap((period, index) => (period.year <= year && figures[index] === ND ? [{ role, period }] : []));
  });
  const latest = Math.max(...gaps.map(({ period }) => period.year));
  const gap = gaps.find(({ period }) => period.year === latest);
  return gap && locate(indicator, gap.role, gap.period);
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
  if (reason.endsWith("-unreadable") || reason.endsWith("-uncalculated")) return undefined;
  const role = reason.startsWith("target") ? "target" : "actual";
  return EXPECTED.has(reason)
    ? { rule: "calculo.sin-dato", severity: "note", role, reason }
    : { rule: "calculo.sin-avance", severity: "warning", role, reason };
}

/** Somebody stated that there is no figure; the others are gaps or values that do not allow the sum. */
const EXPECTED: ReadonlySet<NdReason> = new Set(["actual-nd", "target-nd", "not-applicable"]);
