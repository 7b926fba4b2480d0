import type { Finding, Severity } from "../domain/finding";
import { counted, enumerated } from "./counted";

/** How many findings of each severity there are. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

export function severityCounts(findings: readonly Pick<Finding, "severity">[]): SeverityCounts {
  const count = (severity: Severity): number => findings.filter((each) => each.severity === severity).length;
  return { error: count("error"), warning: count("warning"), note: count("note") };
}

/** What «Hallazgos: N» counts everywhere: what a person must look at before signing. Notes are worth knowing, and told apart. */
export function findingCount({ error, warning }: SeverityCounts): number {
  return error + warning;
}

/** «2 errores y 9 advertencias; además, 44 notas»; empty where there is nothing. */
export function severityText({ error, warning, note }: SeverityCounts): string {
  const grave = [
    ...(error > 0 ? [counted(error, "error", "errores")] : []),
    ...(warning > 0 ? [counted(warning, "advertencia", "advertencias")] : []),
  ];
  const notes = note > 0 ? counted(note, "nota", "notas") : "";
  if (grave.length === 0) return notes;
  return enumerated(grave) + (notes === "" ? "" : `; además, ${notes}`);
}

/** «11 hallazgos y 44 notas»: the same count where a line has no room for more. */
export function findingCountText(counts: SeverityCounts): string {
  const notes = counts.note > 0 ? [counted(counts.note, "nota", "notas")] : [];
  const found = findingCount(counts);
  return enumerated([...(found > 0 || notes.length === 0 ? [counted(found, "hallazgo", "hallazgos")] : []), ...notes]);
}
