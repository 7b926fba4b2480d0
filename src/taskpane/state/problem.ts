import type { HostProblem } from "../../engine/host";
import { paneTexts } from "../../engine/words/pane/paneTexts";

/** Why something was not done; the message is the Spanish sentence (what · where · why · what to do). */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly at?: HostProblem["at"];
}

/** Hosts throw errors that carry their problem; anything else is a bug of ours, said as such. */
export function problemOf(error: unknown): Problem {
  const carried = typeof error === "object" && error !== null && "problem" in error ? error.problem : undefined;
  return isProblem(carried) ? carried : { code: "bug", message: paneTexts.bug(error instanceof Error ? error.message : String(error)) };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "message" in value && typeof value.message === "string" && "code" in value;
}

/** Work that was not done, and why. */
export interface Refusal {
  readonly ok: false;
  readonly problem: Problem | HostProblem;
}
