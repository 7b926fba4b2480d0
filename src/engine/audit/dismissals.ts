import type { Finding } from "../domain/finding";
import type { SheetVisibility } from "../grid";
import { roundHalfAway } from "../domain/rounding";

/** A sheet where decisions on this workbook stand, and whether a person who opens it can see them. */
export interface DecisionPlace {
  readonly sheet: string;
  readonly visibility: SheetVisibility;
}

/** «No aplica»: a finding that a person looked at and set aside, with the reason and what the cell said then. */
export interface Dismissal {
  readonly rule: string;
  /** Code of the row, or the cell where the finding has no code. */
  readonly about: string;
  /** Where it stood then: it tells apart two findings of one rule in one row. */
  readonly cell?: string;
  readonly evidence: string;
  readonly reason: string;
  /** What the sheet says of it; kept as it stands where it cannot be said anew: of an alarm of the report's text, of a finding that is gone. */
  readonly told?: string;
  /** The sheet that says so, where it is known. */
  readonly place?: DecisionPlace;
  /** Only its reason was written: nothing is set aside, and the words stay. */
  readonly isNote?: true;
}

/** How rules of the report's text begin; decisions on them are kept beside those on the matrix. */
export const OF_TEXT = "narrativa.";

/** Whether a decision kept in the workbook is one on the report's text. */
export function isOnText({ rule }: Pick<Dismissal, "rule">): boolean {
  return rule.startsWith(OF_TEXT);
}

/** A finding with what was decided on it before. */
export interface ReviewedFinding {
  readonly finding: Finding;
  readonly evidence: string;
  /** Set aside with this reason, and nothing has changed since. */
  readonly dismissed?: string;
  /** Was set aside with this reason, but what it speaks of changed: it must be looked at again. */
  readonly reopened?: string;
  /** Is set aside with this reason in a sheet that nobody sees: it does not hold until the sheet is shown. */
  readonly unseen?: string;
  /** Words of hers beside it that set nothing aside. */
  readonly noted?: string;
}

/** What follows from the figures, or only chooses words: it is no evidence by itself. */
const DERIVED: ReadonlySet<string> = new Set([
  "banda",
  "otraBanda",
  "cambiaBanda",
  "decide",
  "lectura",
  "motivo",
  "sentido",
  "columna",
  "vacia",
  "modo",
  "deAntes",
  "tipo",
]);

/** What a finding rests on, short enough to stand in a cell and to be read: when it changes, «No aplica» no longer holds. */
export function evidenceOf({ data }: Finding): string {
  return Object.entries(data)
    .filter(([name]) => !DERIVED.has(name))
    .map(([, value]) =>
      typeof value === "number" ? String(roundHalfAway(value, 4)) : typeof value === "string" ? value : value.join(", "),
    )
    .filter((text) => text !== "")
    .join(" · ")
    .replace(/\s+/g, " ")
    .slice(0, 240)
    .trim();
}

/** What identifies the row or cell of a finding from one review to the next: rows move, codes stay. */
export function aboutOf({ code, cell }: Finding): string {
  return code ?? cell ?? "";
}

/**
 * Puts the earlier decisions beside the findings. One that rests on the same evidence holds; one whose evidence changed comes back with
 * its reason.
 * A rule may speak of two cells of a row, so the column counts too; the row's number does not, since rows move.
 */
export function withDismissals(findings: readonly Finding[], dismissals: readonly Dismissal[]): readonly ReviewedFinding[] {
  return matched(findings, dismissals).reviewed;
}

/** Decisions on findings that are no more: of figures put right, of another year or matrix. Her words stay, and hold if they come back. */
export function goneDismissals(findings: readonly Finding[], dismissals: readonly Dismissal[]): readonly Dismissal[] {
  return matched(findings, dismissals).gone;
}

function matched(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
): { readonly reviewed: readonly ReviewedFinding[]; readonly gone: readonly Dismissal[] } {
  const left = new Map<string, Dismissal[]>();
  for (const dismissal of dismissals) {
    const key = `${dismissal.rule}|${dismissal.about}`;
    const held = left.get(key);
    if (held) held.push(dismissal);
    else left.set(key, [dismissal]);
  }
  const take = ({ finding, evidence }: ReviewedFinding, isWanted: Matcher): Dismissal | undefined => {
    const group = left.get(`${finding.rule}|${aboutOf(finding)}`) ?? [];
    const at = group.findIndex((earlier) => isWanted(earlier, finding, evidence));
    return at < 0 ? undefined : group.splice(at, 1)[0];
  };
  let reviewed = findings.map((finding): ReviewedFinding => ({ finding, evidence: evidenceOf(finding) }));
  for (const isWanted of dismissals.length > 0 ? MATCHERS : []) {
    reviewed = reviewed.map((one) => {
      const earlier = isUndecided(one) ? take(one, isWanted) : undefined;
      if (!earlier) return one;
      return { ...one, ...decisionOf(earlier, one.evidence) };
    });
  }
  const unmatched = new Set([...left.values()].flat());
  return { reviewed, gone: dismissals.filter((each) => unmatched.has(each) && !isOnText(each)) };
}

function isUndecided({ dismissed, reopened, unseen, noted }: ReviewedFinding): boolean {
  return dismissed === undefined && reopened === undefined && unseen === undefined && noted === undefined;
}

function decisionOf(earlier: Dismissal, evidence: string): Omit<ReviewedFinding, "finding" | "evidence"> {
  if (earlier.isNote) return { noted: earlier.reason };
  if (earlier.evidence !== evidence) return { reopened: earlier.reason };
  const isSeen = earlier.place === undefined || earlier.place.visibility === "visible";
  return isSeen ? { dismissed: earlier.reason } : { unseen: earlier.reason };
}

type Matcher = (earlier: Dismissal, finding: Finding, evidence: string) => boolean;

const isSameColumn: Matcher = ({ cell }, finding) => cell === undefined || columnOf(cell) === columnOf(finding.cell);

/** The surest first, so that a decision is not spent on a neighbour. */
const MATCHERS: readonly Matcher[] = [
  (earlier, finding, evidence) => earlier.evidence === evidence && isSameColumn(earlier, finding, evidence),
  (earlier, _finding, evidence) => earlier.evidence === evidence,
  isSameColumn,
];

/** «Matriz!K» of «Matriz!K12» or «Matriz!K12:P12». */
function columnOf(cell = ""): string {
  return cell.replace(/\d+(?=(?::|$))/g, "");
}
