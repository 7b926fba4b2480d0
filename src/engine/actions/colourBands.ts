import type { FillOutcome, FillRequest } from "./fill";
import { planFill } from "./fillProgress";

/** «Colorear»: the band colours alone, over the Avance Tipo 1 column that stands in the matrix. */
export function planBands(request: Omit<FillRequest, "parts" | "mode">): FillOutcome {
  return planFill({ ...request, parts: { progress: false, bands: true, summary: false } });
}
