import type { ColumnNumbers } from "./columnNumbers";

/** A column that is what one column makes of another: «% Avance» = «Avance» ÷ «Meta». */
export interface PrintedProgress {
  readonly progress: number;
  readonly actual: number;
  readonly target: number;
}

/** Columns this far apart belong to other blocks. */
const FARTHEST = 12;
const WIDEST = 80;
const FEWEST_ROWS = 3;

/**
 * The arithmetic tells what no header does: which columns are the percentage of two others at their left, whatever they are called (what
 * stands at the right of a quotient could as well be its divisor).
 */
export function findPrintedProgress(numbers: ColumnNumbers): readonly PrintedProgress[] {
  const columns = [...numbers.keys()].filter((column) => known(numbers, column) >= FEWEST_ROWS).slice(0, WIDEST);
  return columns.flatMap((progress) => {
    const near = columns.filter((column) => column < progress && progress - column <= FARTHEST);
    const pairs = near.flatMap((actual) => near.filter((target) => target !== actual).map((target) => ({ progress, actual, target })));
    const distance = ({ actual, target }: PrintedProgress): number => 2 * progress - actual - target;
    return pairs.sort((a, b) => distance(a) - distance(b)).find((pair) => isQuotient(numbers, pair)) ?? [];
  });
}

function known(numbers: ColumnNumbers, column: number): number {
  return numbers.get(column)?.filter((value) => value !== undefined).length ?? 0;
}

/** Nine rows of ten agree within what printing rounds away, and they do not all say the same. */
function isQuotient(numbers: ColumnNumbers, { progress, actual, target }: PrintedProgress): boolean {
  const [shares = [], actuals = [], targets = []] = [progress, actual, target].map((column) => numbers.get(column));
  let rows = 0;
  let agreeing = 0;
  const said = new Set<number>();
  shares.forEach((share, row) => {
    const [above, below] = [actuals[row], targets[row]];
    if (share === undefined || above === undefined || below === undefined || below === 0) return;
    rows += 1;
    const quotient = above / below;
    if (Math.abs(share - quotient * 100) <= 0.55 || Math.abs(share - quotient) <= 0.0055) {
      agreeing += 1;
      said.add(share);
    }
  });
  return rows >= FEWEST_ROWS && agreeing >= rows * 0.9 && said.size > 1;
}
