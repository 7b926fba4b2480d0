import type { Finding, Severity } from "../domain/finding";
import type { Indicator } from "../domain/policy";
import type { AuditContext } from "./context";

/** One check of the audit. Its sentence, and the examples that do and do not trigger it, stand in words/findings under the same id. */
export interface AuditRule {
  readonly id: string;
  readonly severity: Severity;
  /** Rules (of the audit or of the reader) whose finding about the same cell says more: where one of them speaks, this one stays silent. */
  readonly yieldsTo?: readonly string[];
  /** Rules whose finding anywhere in the same row already says it. */
  readonly yieldsInRow?: readonly string[];
  find(context: AuditContext): Iterable<Sighting>;
}

/** What the reader says of a figure it could not read: where it speaks, rules that miss the figure have nothing to add. */
export const UNREADABLE: readonly string[] = [
  "lectura.cifra-ilegible",
  "lectura.cifra-en-duda",
  "lectura.celda-con-error",
  "lectura.formula-sin-calcular",
  "lectura.fecha-en-cifra",
];

/** What a rule saw; the rule's id and severity make it a finding. */
export type Sighting = Omit<Finding, "rule" | "severity"> & { readonly severity?: Severity };

/** A rule that looks at one indicator at a time. */
export function ruleOfIndicator(
  id: string,
  severity: Severity,
  look: (indicator: Indicator, context: AuditContext) => Omit<Sighting, "code"> | undefined,
  yields: Pick<AuditRule, "yieldsTo" | "yieldsInRow"> = {},
): AuditRule {
  return {
    id,
    severity,
    ...yields,
    *find(context) {
      for (const indicator of context.indicators) {
        const sighting = look(indicator, context);
        if (sighting) yield { ...sighting, code: indicator.code };
      }
    },
  };
}
