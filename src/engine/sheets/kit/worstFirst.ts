import { isKnown } from "../../domain/figure";
import type { ObjectiveResult } from "../../domain/results";

/** Objectives from the least Avance Tipo 1 to the greatest, those without it last; equals stay in the order of the policy. */
export function worstFirst(objectives: readonly ObjectiveResult[]): readonly ObjectiveResult[] {
  const figure = ({ progress1: { progress } }: ObjectiveResult): number => (isKnown(progress.value) ? progress.value : Number.MAX_VALUE);
  return [...objectives].sort((a, b) => figure(a) - figure(b));
}
