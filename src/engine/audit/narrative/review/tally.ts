import type { Judgement } from "../report";
import { isJudgement, isWrong, standingOf } from "./alarms";
import { openAlarms, type ReviewedAlarm } from "./accepted";

/** A checked text in numbers; what was accepted is counted apart. */
export interface Tally {
  readonly figures: number;
  /** Tie with the matrix; of them, by rounding. */
  readonly matrix: number;
  readonly rounding: number;
  /** Tie only with what the text says of itself. */
  readonly within: number;
  /** Figures that do not tie, and contradictions in words; told surely. */
  readonly wrong: number;
  readonly contradictions: number;
  readonly questions: number;
  readonly unchecked: number;
  readonly accepted: number;
  /** Figures of rows that the matrix does not have. */
  readonly unknown: number;
}

export function tallyOf(judgements: readonly Judgement[], reviewed: readonly ReviewedAlarm[]): Tally {
  const open = openAlarms(reviewed);
  const sure = open.filter(({ alarm }) => alarm.certainty === "alta");
  const ties = judgements.filter((judgement) => !isWrong(judgement) && judgement.verdict !== "no_verificable");
  const within = ties.filter((judgement) => standingOf(judgement) === "within").length;
  const unchecked = judgements.filter(({ verdict }) => verdict === "no_verificable");
  return {
    figures: judgements.length,
    matrix: ties.length - within,
    rounding: ties.filter(({ verdict }) => verdict === "redondeo").length,
    within,
    wrong: sure.filter(({ alarm }) => isJudgement(alarm.about)).length,
    contradictions: sure.filter(({ alarm }) => !isJudgement(alarm.about)).length,
    questions: open.length - sure.length,
    unchecked: unchecked.length,
    accepted: reviewed.length - open.length,
    unknown: unchecked.filter(({ basis }) => basis.as === "unlinked" && basis.why === "unknown-subject").length,
  };
}
