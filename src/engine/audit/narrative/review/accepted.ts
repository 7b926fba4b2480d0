import { isOnText, OF_TEXT, type DecisionPlace, type Dismissal } from "../../dismissals";
import { fingerprint } from "../../../document/fingerprint";
import { roundHalfAway } from "../../../domain/rounding";
import { readingOf } from "../reading";
import type { NarrativeReport } from "../report";
import { alarmsOf, cellOf, codeOf, isJudgement, type Alarm } from "./alarms";

/** An alarm with what was decided on it before. */
export interface ReviewedAlarm {
  readonly alarm: Alarm;
  /** What it rests on: while the sentence and the matrix's figure are these, «Está bien así» holds. */
  readonly evidence: string;
  /** Accepted with this reason, and nothing has changed since. */
  readonly accepted?: string;
  /** Was accepted with this reason, and the matrix says something else since. */
  readonly reopened?: string;
  /** Is accepted in a sheet that nobody sees: it does not hold until the sheet is shown. */
  readonly unseen?: string;
}

const FIGURE_RULE = `${OF_TEXT}cifra`;

export function ruleOf({ about }: Alarm): string {
  return isJudgement(about) ? FIGURE_RULE : about.rule;
}

/** The alarms of a text with the decisions that the workbook keeps. */
export function reviewAlarms(
  report: Pick<NarrativeReport, "judgements" | "contradictions">,
  decisions: readonly Dismissal[],
): readonly ReviewedAlarm[] {
  const kept = new Map<string, Dismissal[]>();
  for (const decision of decisions.filter((each) => isOnText(each) && !each.isNote)) {
    const key = `${decision.rule} ${identityIn(decision.evidence)}`;
    kept.set(key, [...(kept.get(key) ?? []), decision]);
  }
  return alarmsOf(report).map((alarm): ReviewedAlarm => {
    const evidence = evidenceOf(alarm);
    const own = kept.get(`${ruleOf(alarm)} ${identityIn(evidence)}`) ?? [];
    const held = own.filter((decision) => decision.evidence === evidence);
    const seen = held.find(({ place }) => isSeen(place));
    if (seen) return { alarm, evidence, accepted: seen.reason };
    const [hidden] = held;
    if (hidden) return { alarm, evidence, unseen: hidden.reason };
    const [earlier] = own;
    return earlier ? { alarm, evidence, reopened: earlier.reason } : { alarm, evidence };
  });
}

/** Those that still ask for a person. */
export function openAlarms(reviewed: readonly ReviewedAlarm[]): readonly ReviewedAlarm[] {
  return reviewed.filter(({ accepted }) => accepted === undefined);
}

/** The decision that accepts an alarm, as the workbook keeps it; `told` is what its sheet says of it. */
export function acceptanceOf({ alarm, evidence }: ReviewedAlarm, reason: string, told: string): Dismissal {
  const cell = cellOf(alarm.about);
  return { rule: ruleOf(alarm), about: codeOf(alarm.about) ?? cell ?? "", ...(cell && { cell }), evidence, reason, told };
}

export function isSameDecision(a: Pick<Dismissal, "rule" | "evidence">, b: Pick<Dismissal, "rule" | "evidence">): boolean {
  return a.rule === b.rule && a.evidence === b.evidence;
}

function isSeen(place: DecisionPlace | undefined): boolean {
  return place === undefined || place.visibility === "visible";
}

const BETWEEN = " · ";

/** The sentence and the place in it; then what the matrix says. */
function evidenceOf({ about }: Alarm): string {
  const sentence = `oración ${fingerprint(about.quote)}`;
  const parts = isJudgement(about)
    ? [
        `${sentence}-${about.start}`,
        `«${about.text}»`,
        codeOf(about) ?? "",
        readingOf(about.basis) ?? "",
        about.expected === null ? "ND" : numberText(about.expected),
      ]
    : [sentence, ...Object.values(about.data).map((value) => (typeof value === "number" ? numberText(value) : String(value)))];
  return parts
    .filter((part) => part !== "")
    .join(BETWEEN)
    .replace(/\s+/g, " ")
    .slice(0, 240)
    .trim();
}

function identityIn(evidence: string): string {
  return evidence.split(BETWEEN, 1)[0] ?? "";
}

function numberText(value: number): string {
  return String(roundHalfAway(value, 4));
}
