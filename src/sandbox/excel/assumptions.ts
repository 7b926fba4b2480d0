import { LOOKS } from "./assumptions/looks";
import { STRUCTURE } from "./assumptions/structure";
import { SURPRISES } from "./assumptions/surprises";
import { TYPING } from "./assumptions/typing";
import type { Assumption } from "./assumptions/assumption";
import type { PlatformName } from "./platform";

/**
 * What this stand-in assumes of Excel, each with where it was learnt, or «unknown». The recorder page (src/sandbox/recorder) lets someone
 * with real Excel confirm or refute every one of them.
 */
export const ASSUMPTIONS = { ...TYPING, ...LOOKS, ...STRUCTURE, ...SURPRISES } as const;

export type AssumptionId = keyof typeof ASSUMPTIONS;

/** What is asked first: nobody has been found who knows. */
export const UNKNOWN_FIRST: readonly AssumptionId[] = (Object.keys(ASSUMPTIONS) as AssumptionId[]).sort((a, b) => rank(a) - rank(b));

/** What Excel on that platform must answer. */
export function expectedAnswer(id: AssumptionId, platform: PlatformName | undefined): unknown {
  const assumption: Assumption = ASSUMPTIONS[id];
  const { expected, expectedOn = {} } = assumption;
  return platform !== undefined && platform in expectedOn ? expectedOn[platform] : expected;
}

function rank(id: AssumptionId): number {
  return ASSUMPTIONS[id].source.kind === "unknown" ? 0 : 1;
}
