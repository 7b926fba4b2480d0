import type { Severity } from "../../engine/domain/finding";

/** A contract with programs: it does not follow the words shown to people. */
export const severityKey = { error: "error", warning: "advertencia", note: "nota" } as const satisfies Record<Severity, string>;
