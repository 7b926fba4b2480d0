import type { Indicator } from "../../domain/policy";
import type { AnswerWay, NumberAnswer } from "../returned/answer";
import { fits, sizesOf, type KnownFigures } from "./known";

/** A number as it may be meant, in the scale of the matrix (85 = 85 %). */
export type Reading =
  | { readonly kind: "sure"; readonly value: number }
  /** Likeliest first. */
  | { readonly kind: "asks"; readonly why: ReadingDoubt; readonly values: readonly number[] };

export type ReadingDoubt = "scale" | "decimal" | "unit" | "overHundred" | "stale" | "marks";

/** Reads the number of an answer against its unit, its target and its history, and asks where two readings can be meant. */
export function readingOf(answer: NumberAnswer, indicator: Pick<Indicator, "unit" | "measure">, known: KnownFigures): Reading {
  const sizes = sizesOf(known);
  const times = answer.mark?.times ?? 1;
  const own = (number: number): Reading =>
    indicator.unit === "percent"
      ? percentReading(number * times, answer.way, indicator, known)
      : numberReading(number * times, answer.way, indicator, sizes);
  const first = own(answer.number);
  if (answer.gives !== undefined) return asked("stale", [first, own(answer.gives)]);
  if (answer.mark?.isTimesDoubtful) return asked("marks", [first, own((answer.number * 1000) / times)]);
  if (answer.mark?.marks.some((mark) => OPEN_MARKS.has(mark))) return asked("marks", [first]);
  if (answer.other === undefined) return first;
  return decimalReading(first, own(answer.other), [answer.number * times, answer.other * times], sizes);
}

/** «Más de 80», «aprox. 80», «80 (parcial)»: a figure that says of itself that it is not the figure. */
const OPEN_MARKS: ReadonlySet<string> = new Set(["limit", "unfinished", "approximate"]);

function asked(why: ReadingDoubt, readings: readonly Reading[]): Reading {
  const values = readings.flatMap((reading) => (reading.kind === "sure" ? [reading.value] : reading.values));
  return { kind: "asks", why, values: [...new Set(values)] };
}

/** «1,718»: where one reading is near what is known and the other is nowhere near it, there is no doubt. */
function decimalReading(first: Reading, second: Reading, [one, other]: readonly [number, number], sizes: readonly number[]): Reading {
  const [isFirst, isSecond] = [fits(one, sizes), fits(other, sizes)];
  if (isFirst && !isSecond && first.kind === "sure") return first;
  if (isSecond && !isFirst && second.kind === "sure") return second;
  return asked("decimal", [first, second]);
}

function percentReading(number: number, way: AnswerWay, { measure }: Pick<Indicator, "measure">, known: KnownFigures): Reading {
  const sizes = sizesOf(known);
  const value = way === "shownPercent" ? tidy(number * 100) : number;
  if (value === 0) return sure(0);
  const size = Math.abs(value);
  // A part of a whole is at most 100 %: 1.15 is no ratio of it.
  if (size <= (measure === "share" ? 1 : LARGEST_RATIO)) return smallPercent(value, way, sizes);
  if (size > 100) return largePercent(value, way, measure, known);
  // 0.5 pasted into a cell of percentages is shown as 50 %.
  const isPart = way === "shownPercent" && !fits(value, sizes) && fits(tidy(value / 100), sizes);
  return isPart ? { kind: "asks", why: "scale", values: [tidy(value / 100), value] } : sure(value);
}

/** Up to here a rate without its sign may be a ratio: 0.85, 1.15. */
const LARGEST_RATIO = 2;

/** 0.85 in a row of percentages is 85 % or 0.85 %. A sign of its own, or a number above 1, is doubted only where what is known says otherwise. */
function smallPercent(value: number, way: AnswerWay, sizes: readonly number[]): Reading {
  const whole = tidy(value * 100);
  const [isNear, isNearAsRatio] = [fits(value, sizes), fits(whole, sizes)];
  const isPlain = way === "bare" && Math.abs(value) <= 1;
  if (isPlain ? isNear && !isNearAsRatio : isNear || !isNearAsRatio) return sure(value);
  return { kind: "asks", why: "scale", values: isNear && !isNearAsRatio ? [value, whole] : [whole, value] };
}

/** 8500 typed into a cell of percentages, 118.5 of a part of a whole. */
function largePercent(value: number, way: AnswerWay, measure: Indicator["measure"], known: KnownFigures): Reading {
  const sizes = sizesOf(known);
  const part = tidy(value / 100);
  const [isNear, isNearAsPart] = [fits(value, sizes), fits(part, sizes)];
  // Of a part of a whole only its target can say that it passes 100: its history may be of the same mistake.
  const usual = measure === "share" ? [known.target ?? 0] : sizes;
  const isUsual = isNear && usual.some((size) => size > 100);
  const mayBePart = isNearAsPart || (way === "shownPercent" && Math.abs(part) >= 1);
  if (isUsual && !(isNearAsPart && way === "shownPercent")) return sure(value);
  if (mayBePart && !isNear) return { kind: "asks", why: "scale", values: [part, value] };
  return measure === "share" ? { kind: "asks", why: "overHundred", values: [value] } : sure(value);
}

/** Numbers that are no percentages; «393 %» among them, or a scale in which neither target nor history is. */
function numberReading(number: number, way: AnswerWay, { measure }: Pick<Indicator, "measure">, sizes: readonly number[]): Reading {
  if (way === "percentText" || way === "shownPercent") {
    const shown = way === "shownPercent" ? tidy(number * 100) : number;
    return { kind: "asks", why: "unit", values: fits(tidy(shown / 100), sizes) ? [tidy(shown / 100), shown] : [shown, tidy(shown / 100)] };
  }
  const others = otherScales(number, sizes);
  if (others.length > 0) return { kind: "asks", why: "scale", values: [number, ...others] };
  const thousands = tidy(number * 1000);
  // 1.718 of what is counted one by one: in another convention it is 1718.
  if (measure === "count" && !Number.isInteger(number) && Number.isInteger(thousands) && !Number.isInteger(tidy(number * 100)))
    return { kind: "asks", why: "decimal", values: [thousands, number] };
  return sure(number);
}

const SCALES = [100, 1000, 0.01, 0.001];

/** The number a hundred or a thousand times as large or as small, where it is near nothing that is known and that is near all of it. */
function otherScales(number: number, sizes: readonly number[]): readonly number[] {
  if (number === 0 || sizes.length < 2 || fits(number, sizes)) return [];
  return SCALES.map((scale) => tidy(number * scale)).filter((value) => sizes.every((known) => fits(value, [known])));
}

function sure(value: number): Reading {
  return { kind: "sure", value };
}

/** 0.57 × 100 is 56.99999999999999 to a machine. */
export function tidy(value: number): number {
  return Number(value.toPrecision(14));
}
