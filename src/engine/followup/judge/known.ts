import { isKnown, ND, type Figure } from "../../domain/figure";
import { isSamePeriod, periodOrder } from "../../domain/period";
import type { Indicator, Period } from "../../domain/policy";
import { knownFigure, readYear } from "../../domain/yearReading";
import type { RoundCut } from "../cut";
import type { FollowUpRecord } from "../record";

/** What is known of an indicator before an answer comes in: what the answer is held against. */
export interface KnownFigures {
  /** Logro esperado of the cut's year. */
  readonly target?: number;
  /** Valores obtenidos before the cut, oldest first, and línea base. */
  readonly history: readonly number[];
  /** What the matrix (or the registro, of a half that the matrix has no column for) holds of the cut; undefined: nothing. */
  readonly before?: Figure;
  /** A half of which only years are known, which are of twice as long. */
  readonly isHalfOfYears?: boolean;
  /** The record that the answer would follow. */
  readonly record?: FollowUpRecord;
}

/** What the matrix and the registro hold of an indicator. */
export function knownOf(indicator: Indicator, periods: readonly Period[], cut: RoundCut, records: readonly FollowUpRecord[]): KnownFigures {
  const { actuals, baseline } = indicator;
  const own = periods.findIndex((period) => isSamePeriod(period, cut));
  const ofCut = knownFigure(indicator.targets.kinds[own] ?? "noColumn", indicator.targets.figures[own] ?? "ND");
  const target = isKnown(ofCut) ? ofCut : readYear(indicator, periods, cut.year, { cumulative: "runningTotal" }).reading.target;
  const history = periods.flatMap((period, index) => {
    const figure = knownFigure(actuals.kinds[index] ?? "noColumn", actuals.figures[index] ?? "ND");
    return periodOrder(period) < periodOrder(cut) && isKnown(figure) ? [figure] : [];
  });
  const base = isKnown(baseline.value) ? [baseline.value] : [];
  const [record] = records.filter((each) => each.key === indicator.key && isSamePeriod(each.cut, cut)).slice(-1);
  const before = standing(indicator, periods, cut) ?? record?.value;
  return {
    ...(isKnown(target) ? { target } : {}),
    history: [...base, ...history],
    ...(before === undefined ? {} : { before }),
    ...(record === undefined ? {} : { record }),
    ...(cut.months === undefined || periods.some(({ months }, at) => months !== undefined && isKnown(actuals.figures[at] ?? "ND"))
      ? {}
      : { isHalfOfYears: true }),
  };
}

/** What stands in the cell of the cut; a cell that cannot be read as a figure holds something all the same, and is no blank. */
function standing({ actuals }: Indicator, periods: readonly Period[], cut: RoundCut): Figure | undefined {
  const index = periods.findIndex((period) => isSamePeriod(period, cut));
  const kind = index < 0 ? "noColumn" : (actuals.kinds[index] ?? "noColumn");
  return kind === "noColumn" || kind === "blank" ? undefined : (actuals.figures[index] ?? "ND");
}

/** Figures to hold a size against: the target and the latest of its history. */
export function sizesOf({ target, history }: KnownFigures): readonly number[] {
  return [...(target === undefined ? [] : [target]), ...history.slice(-3)].map(Math.abs).filter((size) => size > 0);
}

/** Whether a size is near what is known: within five times of one of them. */
export function fits(value: number, sizes: readonly number[]): boolean {
  const size = Math.abs(value);
  return sizes.some((known) => size <= known * NEAR && size >= known / NEAR);
}

const NEAR = 5;

/** Equal but for what a percentage loses on its way through a cell. */
export function isSameFigure(a: Figure, b: Figure): boolean {
  if (a === ND || b === ND) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
