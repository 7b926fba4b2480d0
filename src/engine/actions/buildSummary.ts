import type { FillOutcome, FillRequest } from "./fill";
import { planFill } from "./fillProgress";

/** «Resumen»: the sheet «Resumen PNTP» alone; nothing is written in the matrix, which may be protected. */
export function planSummary(request: Omit<FillRequest, "parts" | "mode">): FillOutcome {
  return planFill({ ...request, parts: { progress: false, bands: false, summary: true } });
}
