import type { ReviewedFinding } from "../../engine/audit/dismissals";
import { fixKindOf, type FixKind } from "../../engine/audit/fixKinds";
import type { Finding, Severity } from "../../engine/domain/finding";
import { fold } from "../../engine/reader/text/fold";
import { findingText, findingTexts } from "../../engine/words/findingTexts";
import { where } from "../../engine/words/findings/findingText";

/** What the list of findings is narrowed to. */
export interface FindingFilter {
  /** «set aside»: those marked «No aplica»; undefined: all the others. */
  readonly severity?: Severity | "dismissed";
  readonly text: string;
}

/** Findings of one check, of one severity. */
export interface FindingGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: readonly ReviewedFinding[];
}

/** Findings whose code, cell, title or sentence has every word of the text; those set aside only when asked for. */
export function filterFindings(findings: readonly ReviewedFinding[], { severity, text }: FindingFilter): readonly ReviewedFinding[] {
  const words = fold(text).split(" ").filter(Boolean);
  return findings.filter((reviewed) => {
    const isSetAside = reviewed.dismissed !== undefined;
    if (isSetAside !== (severity === "dismissed")) return false;
    if (!isSetAside && severity !== undefined && reviewed.finding.severity !== severity) return false;
    return words.length === 0 || hasWords(reviewed, words);
  });
}

/** The same findings check by check, in the order in which each check first appears. */
export function groupFindings(findings: readonly ReviewedFinding[]): readonly FindingGroup[] {
  const groups = new Map<string, ReviewedFinding[]>();
  for (const reviewed of findings) {
    const key = `${reviewed.finding.severity} ${reviewed.finding.rule}`;
    const group = groups.get(key);
    if (group) group.push(reviewed);
    else groups.set(key, [reviewed]);
  }
  return [...groups.values()].flatMap((group) =>
    group[0] ? [{ rule: group[0].finding.rule, severity: group[0].finding.severity, findings: group }] : [],
  );
}

/** Findings of a check that say the same of several rows: they are told once, with the places of the others. */
export type FindingCluster = readonly [ReviewedFinding, ...ReviewedFinding[]];

export function clusterFindings(findings: readonly ReviewedFinding[]): readonly FindingCluster[] {
  const clusters = new Map<string, [ReviewedFinding, ...ReviewedFinding[]]>();
  for (const reviewed of findings) {
    const { finding, dismissed, reopened, unseen, noted } = reviewed;
    const key = JSON.stringify([findingText(finding).replaceAll(where(finding), ""), dismissed, reopened, unseen, noted]);
    const cluster = clusters.get(key);
    if (cluster) cluster.push(reviewed);
    else clusters.set(key, [reviewed]);
  }
  return [...clusters.values()];
}

/** One button that puts findings of a group right. */
export interface FixOffer {
  readonly kind: FixKind;
  /** Of an entity: how it is proposed to be written. */
  readonly entity?: string;
  readonly findings: readonly Finding[];
}

/** What can be put right in a group; each entity is a button of its own. */
export function fixOffers({ findings }: FindingGroup): readonly FixOffer[] {
  const offers = new Map<string, { readonly kind: FixKind; readonly entity?: string; readonly findings: Finding[] }>();
  for (const { finding, dismissed } of findings) {
    const kind = dismissed === undefined ? fixKindOf(finding) : undefined;
    if (kind === undefined) continue;
    const entity = kind === "spelling" ? String(finding.data["propuesto"]) : undefined;
    const offer = offers.get(entity ?? "");
    if (offer) offer.findings.push(finding);
    else offers.set(entity ?? "", { kind, findings: [finding], ...(entity !== undefined && { entity }) });
  }
  return [...offers.values()];
}

/** What «Calcular avances» writes anew: figures of the Avance columns that do not follow from their rows, and formulas at fault. */
const WRITTEN_ANEW: ReadonlySet<string> = new Set([
  "resultados.avance-no-sale",
  "resultados.avance2-no-sale",
  "resultados.objetivo-no-sale",
  "formulas.constante",
  "formulas.distinta",
  "formulas.rango-corto",
  "formulas.error",
]);

export function isWrittenAnew({ rule }: FindingGroup): boolean {
  return WRITTEN_ANEW.has(rule);
}

function hasWords({ finding }: ReviewedFinding, words: readonly string[]): boolean {
  const haystack = fold(`${finding.code ?? ""} ${finding.cell ?? ""} ${findingTexts[finding.rule]?.title ?? ""} ${findingText(finding)}`);
  return words.every((word) => haystack.includes(word));
}
