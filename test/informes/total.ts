import type { Score } from "./score";

/** The scores of several reports together. */
export interface Total {
  readonly reports: number;
  readonly faults: number;
  readonly found: number;
  readonly exact: number;
  readonly masked: number;
  readonly right: number;
  readonly falseAlarms: number;
  readonly wrong: number;
  readonly verifiable: number;
  readonly covered: number;
}

export interface Limits {
  /** Share of the planted faults, at least. */
  readonly found: number;
  /** Share of the right figures, at most. */
  readonly falseAlarms: number;
  /** Share of what can be verified, at least. */
  readonly covered: number;
  /** Planted figures called «cuadra», at most. */
  readonly masked: number;
}

export function totalOf(scores: readonly Score[]): Total {
  const sum = (count: (score: Score) => number): number => scores.reduce((total, score) => total + count(score), 0);
  return {
    reports: scores.length,
    faults: sum(({ faults }) => faults.length),
    found: sum(({ found }) => found.length),
    exact: sum(({ exact }) => exact.length),
    masked: sum(({ masked }) => masked.length),
    right: sum(({ right }) => right),
    falseAlarms: sum(({ falseAlarms }) => falseAlarms.length),
    wrong: sum(({ wrong }) => wrong.length),
    verifiable: sum(({ verifiable }) => verifiable),
    covered: sum(({ covered }) => covered),
  };
}

export const percentOf = (part: number, whole: number): string => `${whole === 0 ? "–" : ((100 * part) / whole).toFixed(1)} %`;

/** What falls short of the limits, in words. */
export function shortOf(total: Total, limits: Limits): readonly string[] {
  const { found, faults, falseAlarms, right, covered, verifiable, masked } = total;
  return [
    ...(found < limits.found * faults ? [`found ${found} of ${faults} (${percentOf(found, faults)})`] : []),
    ...(falseAlarms > limits.falseAlarms * right ? [`false alarms ${falseAlarms} of ${right} (${percentOf(falseAlarms, right)})`] : []),
    ...(covered < limits.covered * verifiable ? [`covered ${covered} of ${verifiable} (${percentOf(covered, verifiable)})`] : []),
    ...(masked > limits.masked ? [`masked ${masked}`] : []),
  ];
}
