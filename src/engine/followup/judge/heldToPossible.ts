import { isKnown } from "../../domain/figure";
import type { Indicator } from "../../domain/policy";
import type { InboxReason } from "../inbox";
import { impossibilityOf, possibleFor, type PossibleFigures } from "../possible";
import type { KnownFigures } from "./known";
import type { Meant, Outcome } from "./outcome";

/** The figures that a row can have, from what it measures and what is known of it. */
export function possibleOf(indicator: Pick<Indicator, "measure">, { target, history }: KnownFigures): PossibleFigures {
  return possibleFor(indicator, [...(target === undefined ? [] : [target]), ...history]);
}

/** What cannot be the value of its indicator is told, and is none of the options; of a figure below nothing the one above it is. */
export function heldToPossible(outcome: Outcome, possible: PossibleFigures): Outcome {
  if (outcome.kind !== "figure" && outcome.kind !== "asks") return outcome;
  const meant = outcome.kind === "figure" ? [outcome.meant] : outcome.meant;
  const kept = meant.flatMap((each): readonly Meant[] => {
    const why = isKnown(each.value) ? impossibilityOf(each.value, possible) : undefined;
    if (why === undefined || !isKnown(each.value)) return [each];
    const turned = { ...each, value: -each.value };
    return why === "negative" && impossibilityOf(turned.value, possible) === undefined ? [turned] : [];
  });
  const unrepeated = kept.filter(({ value }, at) => kept.findIndex((other) => other.value === value) === at);
  if (outcome.kind === "asks") return { ...outcome, meant: unrepeated };
  const why = isKnown(outcome.meant.value) ? impossibilityOf(outcome.meant.value, possible) : undefined;
  if (why === undefined) return outcome;
  const doubt: InboxReason = { why: "impossible", data: { texto: outcome.meant.value, causa: why } };
  return { kind: "asks", meant: unrepeated, doubts: [doubt, ...outcome.told] };
}
