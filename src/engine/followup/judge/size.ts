import { isKnown } from "../../domain/figure";
import type { Indicator } from "../../domain/policy";
import { fits, sizesOf, type KnownFigures } from "./known";
import type { Meant, Outcome } from "./outcome";
import { tidy } from "./readings";

/** Tens by which a figure is written too large or too small. */
const SLIPS = [0.1, 10, 0.01, 100, 0.001, 1000, 0.0001, 10_000];

/**
 * A figure far from all that is known of its row (its target, its latest values) enters only once a person says so. What it would be a few
 * tens larger or smaller is offered first, where that is near what is known.
 */
export function heldToSize(outcome: Outcome, { measure }: Pick<Indicator, "measure">, known: KnownFigures): Outcome {
  const sizes = sizesOf(known);
  const isWhole = measure === "count";
  // Half a year may be half of what years are.
  const least = known.isHalfOfYears === true ? 2 * FAR : FAR;
  if (outcome.kind === "figure") {
    const { value } = outcome.meant;
    if (!isKnown(value)) return outcome;
    if (measure !== "change" && isOtherSign(value, known)) {
      const turned = [{ value: -value }, ...(isFar(value, sizes, least) ? likely([-value], sizes, isWhole) : [])];
      return { kind: "asks", meant: [outcome.meant, ...turned], doubts: [{ why: "otherSign", data: { valor: value } }, ...outcome.told] };
    }
    if (!isFar(value, sizes, least)) return outcome;
    const data = { valor: value, menor: Math.min(...sizes), mayor: Math.max(...sizes) };
    return { kind: "asks", meant: [...likely([value], sizes, isWhole), outcome.meant], doubts: [{ why: "size", data }, ...outcome.told] };
  }
  if (outcome.kind !== "asks" || !outcome.doubts.some(({ why }) => OF_SCALE.has(why))) return outcome;
  const figures = outcome.meant.flatMap(({ value }) => (isKnown(value) ? [value] : []));
  if (figures.length === 0 || !figures.every((value) => isFar(value, sizes, least))) return outcome;
  return { ...outcome, meant: [...likely(figures, sizes, isWhole), ...outcome.meant] };
}

/** Below nothing, where nothing that is known of the row is. */
function isOtherSign(value: number, { target, history }: KnownFigures): boolean {
  const known = [...(target === undefined ? [] : [target]), ...history];
  return value < 0 && known.length > 0 && known.every((figure) => figure >= 0);
}

/** Questions that are of the size of a figure themselves. */
const OF_SCALE: ReadonlySet<string> = new Set(["scale", "overHundred"]);

/** Five times the largest that is known or more, a fifth of the smallest or less (`least`: of which part). */
function isFar(value: number, sizes: readonly number[], least: number): boolean {
  const size = Math.abs(value);
  if (size === 0 || sizes.length === 0) return false;
  return size >= Math.max(...sizes) * FAR || size <= Math.min(...sizes) / least;
}

const FAR = 5;

/** The slip of tens that is nearest to what is known; none where no slip is near. */
function likely(figures: readonly number[], sizes: readonly number[], isWhole: boolean): readonly Meant[] {
  const usual = sizes.reduce((sum, size) => sum + Math.log(size), 0) / sizes.length;
  const far = (value: number): number => Math.abs(Math.log(Math.abs(value)) - usual);
  const [best] = figures
    .flatMap((figure) => SLIPS.map((times) => tidy(figure * times)))
    .filter((value) => fits(value, sizes) && !(isWhole && !Number.isInteger(value)))
    .sort((a, b) => far(a) - far(b));
  return best === undefined ? [] : [{ value: best }];
}
