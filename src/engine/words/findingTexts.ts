import type { Finding, Severity } from "../domain/finding";
import type { FindingText } from "./findings/findingText";
import { brief, firstTexts } from "./firstFindingTexts";
import { formulaTexts } from "./findings/formulas";
import { resultTexts } from "./findings/results";
import { roundTexts } from "./findings/round";
import { roundIntegrityTexts } from "./findings/roundIntegrity";
import { structureTexts } from "./findings/structure";
import { targetTexts } from "./findings/targets";
import { valueTexts } from "./findings/values";

/** What people read about every rule of the matrix audit, by id. */
export const auditTexts: Readonly<Record<string, FindingText>> = {
  ...structureTexts,
  ...valueTexts,
  ...targetTexts,
  ...resultTexts,
  ...formulaTexts,
};

/** What people read about every rule of every family, by id. */
export const findingTexts: Readonly<Record<string, FindingText>> = { ...firstTexts, ...auditTexts, ...roundTexts, ...roundIntegrityTexts };

/** The sentence of a finding: what · where · why it matters · what to do. */
export function findingText(finding: Finding): string {
  const text = findingTexts[finding.rule];
  if (!text) throw new Error(`No sentence for the finding ${finding.rule}`);
  return text.sentence(brief(finding));
}

export function severityWord(severity: Severity): string {
  return { error: "Error", warning: "Advertencia", note: "Nota" }[severity];
}
