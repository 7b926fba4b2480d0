import type { Finding } from "../domain/finding";
import { calculationTexts } from "./findings/calculation";
import type { FindingText } from "./findings/findingText";
import { readingTexts } from "./findings/reading";

/** What reading and calculation have to say: it is there with the first figures, before the audit. */
export const firstTexts: Readonly<Record<string, FindingText>> = { ...readingTexts, ...calculationTexts };

/** The sentence of a finding of lectura.* or calculo.*. */
export function firstFindingText(finding: Finding): string {
  const text = firstTexts[finding.rule];
  if (!text) throw new Error(`No sentence for the finding ${finding.rule} before the audit`);
  return text.sentence(brief(finding));
}

/** What a sentence quotes of a text: it is read in a line, and said of thousands of rows. */
const LONGEST_QUOTE = 200;

type Said = Finding["data"][string];

/** A finding whose quotes fit in a line. */
export function brief(finding: Finding): Finding {
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
