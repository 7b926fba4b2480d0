import { ND, type Figure } from "../domain/figure";
import type { Profile } from "../domain/profile";
import { progressType1 } from "../domain/progress";
import type { Progress, YearReading } from "../domain/results";
import type { FormRow } from "./form";

/** Avance Tipo 1 that a value gives in a form: as the matrix would give it for the cut. `value` in the unit of the matrix (85 = 85 %). */
export function formProgress({ target, before, direction }: FormRow, value: Figure, profile: Profile): Progress {
  const reading: YearReading = { baseline: ND, target: plus(target.value, before?.target), actual: plus(value, before?.actual) };
  return progressType1(reading, direction ?? "ascending", profile);
}

function plus(figure: Figure, before: Figure = 0): Figure {
  return figure === ND || before === ND ? ND : figure + before;
}
