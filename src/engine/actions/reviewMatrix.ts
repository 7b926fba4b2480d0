import { auditMatrix } from "../audit/auditMatrix";
import { roundFindings, type AuditedRound } from "../audit/roundFindings";
import { evidenceOf, goneDismissals, isOnText, withDismissals, type Dismissal, type ReviewedFinding } from "../audit/dismissals";
import { checkNarrative } from "../audit/narrative/checkNarrative";
import { reviewAlarms, type ReviewedAlarm } from "../audit/narrative/review/accepted";
import type { NarrativeReport } from "../audit/narrative/report";
import type { TextParagraph } from "../audit/narrative/lexis/text";
import { computePolicy, cutYear } from "../domain/computePolicy";
import type { Finding } from "../domain/finding";
import { defaultProfile, type Profile } from "../domain/profile";
import type { PolicyResults } from "../domain/results";
import type { Grid } from "../grid";
import type { Matrix } from "../reader/matrix";
import { actionTexts } from "../words/pane/actionTexts";
import { noYearText } from "./unreadFigures";
import { calculationFindings } from "./calculationFindings";
import { isSeen } from "./settings/decisionPlace";
import { placeData, ruleFindings, rulesInForce, type RuleInForce, type RuleSources } from "./settings/rulesInForce";

export interface ReviewRequest {
  readonly grid: Grid;
  readonly matrix: Matrix;
  /** The other sheets of the book: formulas may look at them. */
  readonly others?: readonly Grid[];
  /** Cut year; default: the latest with an obtained value. */
  readonly year?: number;
  readonly profile?: Profile;
  /** Where the rules in force come from. */
  readonly sources?: RuleSources;
  /** What the workbook keeps of the rounds with the entities. */
  readonly round?: AuditedRound;
  /** What was set aside in an earlier review. */
  readonly dismissals?: readonly Dismissal[];
  /** The report's text, where it is to be checked too. */
  readonly paragraphs?: readonly TextParagraph[];
}

/** Everything a person must look at before signing: gravest first, those set aside included with their reason. */
export interface Review {
  readonly matrix: Matrix;
  readonly year: number;
  readonly profile: Profile;
  readonly results: PolicyResults;
  readonly findings: readonly ReviewedFinding[];
  /** What is not as by default. */
  readonly rules: readonly RuleInForce[];
  readonly narrative?: NarrativeReport;
  /** The alarms of the text, with those accepted before. */
  readonly alarms: readonly ReviewedAlarm[];
  /** Every decision on a report's text that the workbook keeps. */
  readonly onText: readonly Dismissal[];
  /** Decisions on findings that are no more. */
  readonly gone: readonly Dismissal[];
}

export type ReviewOutcome = { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly message: string };

/** «Revisar»: what the reader doubts, what the figures say, the checks of METHOD §8, and the report's text against the matrix. */
export function reviewMatrix(request: ReviewRequest): ReviewOutcome {
  const { matrix, profile = defaultProfile, dismissals = [], paragraphs } = request;
  if (matrix.policy.indicators.length === 0) return { ok: false, message: actionTexts.noIndicators(matrix.sheet) };
  const year = request.year ?? cutYear(matrix.policy);
  if (year === undefined) return { ok: false, message: noYearText(matrix) };
  const years = [...new Set(matrix.policy.periods.map((period) => period.year))];
  if (!years.includes(year)) return { ok: false, message: actionTexts.unknownYear(year, years) };

  const results = computePolicy(matrix.policy, year, profile);
  const rules = rulesInForce(profile, request.sources ?? { settings: { profile, choices: {} } });
  const ofRound = request.round ? roundFindings(matrix, profile, request.round) : [];
  const found = [...allFindings(request, results, profile), ...ofRound, ...ruleFindings(rules)].sort(
    (a, b) => order[a.severity] - order[b.severity],
  );
  const findings = withUnseen(withDismissals(found, dismissals), dismissals);
  const narrative = paragraphs && checkNarrative({ paragraphs, matrix, results, profile });
  const alarms = narrative ? reviewAlarms(narrative, dismissals) : [];
  const onText = dismissals.filter(isOnText);
  const gone = goneDismissals(found, dismissals);
  return {
    ok: true,
    review: { matrix, year, profile, results, findings, rules, alarms, onText, gone, ...(narrative ? { narrative } : {}) },
  };
}

/** Findings that still ask for a person. */
export function openFindings({ findings }: Review): readonly Finding[] {
  return findings.filter(({ dismissed }) => dismissed === undefined).map(({ finding }) => finding);
}

const order = { error: 0, warning: 1, note: 2 } as const;

/** What is set aside in a hidden sheet does not hold, and is told first of all its severity: nobody can set that aside there. */
function withUnseen(findings: readonly ReviewedFinding[], dismissals: readonly Dismissal[]): readonly ReviewedFinding[] {
  const unseen = findings.filter((each) => each.unseen !== undefined);
  const place = dismissals.find((each) => each.place && !isSeen(each.place))?.place;
  if (unseen.length === 0 || !place) return findings;
  const finding: Finding = {
    rule: "calculo.apartados-ocultos",
    severity: "warning",
    data: { cantidad: unseen.length, ...placeData(place) },
  };
  const at = findings.findIndex((each) => each.finding.severity !== "error");
  const before = at < 0 ? findings.length : at;
  return [...findings.slice(0, before), { finding, evidence: evidenceOf(finding) }, ...findings.slice(before)];
}

/**
 * What the reader and the audit said of a cell is not said again by the calculation; nor is what the audit tells row by row said once more
 * for all.
 */
function allFindings({ grid, matrix, others = [] }: ReviewRequest, results: PolicyResults, profile: Profile): readonly Finding[] {
  const audited = auditMatrix({ grid, matrix, results, profile, others });
  const said = [...matrix.findings.filter((finding) => !isToldRowByRow(finding, audited)), ...audited];
  const cells = new Set(said.map(({ cell }) => cell));
  const codesOf = (wanted: string): ReadonlySet<string | undefined> =>
    new Set(audited.filter(({ rule }) => rule === wanted).map(({ code }) => code));
  const [negative, partial] = [codesOf("valores.negativo"), codesOf("resultados.banda-segun-nd")];
  const isSaid = ({ cell, code, data }: Finding): boolean =>
    (cell !== undefined && cells.has(cell)) || partial.has(code) || (isSignReason(data["motivo"]) && negative.has(code));
  const calculated = calculationFindings({ request: { grid, matrix }, results }).filter((finding) => !isSaid(finding));
  return [...said, ...calculated].sort((a, b) => order[a.severity] - order[b.severity]);
}

/** What the reader says once for the matrix, and the audit row by row. */
const TOLD_BY_ROW: ReadonlyMap<string, string> = new Map([
  ["lectura.sentido-no-definido", "estructura.sin-sentido"],
  ["lectura.codigo-repetido", "estructura.codigo-duplicado"],
]);

function isToldRowByRow({ rule }: Finding, audited: readonly Finding[]): boolean {
  const byRow = TOLD_BY_ROW.get(rule);
  return byRow !== undefined && audited.some((finding) => finding.rule === byRow);
}

function isSignReason(reason: unknown): boolean {
  return reason === "negative-values" || reason === "opposite-signs";
}
