import type { Finding, Severity } from "../domain/finding";
import { calculationTexts } from "./findings/calculation";
import type { FindingText } from "./findings/findingText";
import { readingTexts } from "./findings/reading";
import { formulaTexts } from "./findings/formulas";
import { resultTexts } from "./findings/results";
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
export const findingTexts: Readonly<Record<string, FindingText>> = { ...readingTexts, ...calculationTexts, ...auditTexts };

/** The sentence of a finding: what · where · why it matters · what to do. */
export function findingText(finding: Finding): string {
  const text = findingTexts[finding.rule];
  if (!text) throw new Error(`No sentence for the finding ${finding.rule}`);
  return text.sentence(brief(finding));
}

/** What a sentence quotes of a text: it is read in a line, and said of thousands of rows. */
const LONGEST_QUOTE = 200;

type Said = Finding["data"][string];

function brief(finding: Finding): Finding {
  const { code, data } = finding;
  if (![code ?? "", ...Object.values(data)].some(isLong)) return finding;
  const said = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, briefly(value)]));
  return { ...finding, ...(code !== undefined && { code: quote(code) }), data: said };
}

function isLong(value: Said): boolean {
  if (typeof value === "object") return value.some(isLong);
  return typeof value === "string" && value.length > LONGEST_QUOTE;
}

function briefly(value: Said): Said {
  if (typeof value === "number") return value;
  return typeof value === "string" ? quote(value) : value.map(quote);
}

function quote(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}

export function severityWord(severity: Severity): string {
  return { error: "Error", warning: "Advertencia", note: "Nota" }[severity];
}
