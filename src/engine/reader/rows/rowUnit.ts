import type { RowCells } from "./figureCells";
import { bareScale, shownScale, type PercentHabit, type StatedUnit } from "./unit";

/**
 * What must be asked about the unit of a row: the scale of its bare numbers, or % signs in a count. Indexes are those of the row's cells.
 */
export type UnitDoubt =
  | { readonly kind: "scale"; readonly cells: readonly number[]; readonly factor: 1 | 100 }
  | { readonly kind: "unit"; readonly cells: readonly number[]; readonly unit: "percent" | "number" };

/** Decides whether the row is in percent (`factors` is filled) and what each cell's number is multiplied by. */
export function settleUnit(
  cells: RowCells,
  factors: number[],
  stated: StatedUnit,
  habit: () => PercentHabit,
  doubt: (doubt: UnitDoubt) => void,
): "percent" | "number" {
  const { ways, numbers } = cells;
  let percents = 0;
  let bares = 0;
  let smallest = Infinity;
  for (let index = 0; index < ways.length; index += 1) {
    factors[index] = 1;
    const way = ways[index];
    const number = Math.abs(numbers[index] ?? 0);
    if (way === "none" || way === undefined) continue;
    if (way !== "bare") percents += 1;
    else if (number > 0) {
      bares += 1;
      smallest = Math.min(smallest, number);
    }
    if (way === "percentText" || way === "shownPercent") factors[index] = 100;
  }
  if (percents === 0 && stated !== "percent") return "number";
  if (stated === "number" && bares > 0) {
    settleShownInNumbers(cells, factors, doubt);
    return "number";
  }
  if (stated === "number") doubt({ kind: "unit", cells: indexes(ways, (way) => way !== "none" && way !== "bare"), unit: "percent" });
  if (bares > 0 && smallest <= 1) settleBare(cells, factors, habit, doubt);
  return "percent";
}

/** Bare numbers up to 1 in a row of percents. */
function settleBare({ ways, numbers }: RowCells, factors: number[], habit: () => PercentHabit, doubt: (doubt: UnitDoubt) => void): void {
  const bare = indexes(ways, (way) => way === "bare");
  const figure = (index: number): number => (ways[index] === "shownPercent" ? 100 : 1) * (numbers[index] ?? 0);
  const isSmall = (index: number): boolean => ways[index] === "bare" && Math.abs(numbers[index] ?? 0) <= 1;
  const sure = indexes(ways, (way) => way !== "bare" && way !== "none").map(figure);
  // The next cells of the series tell best: 1 beside 1.25 is 1 %, 1 beside 95 is 100 %.
  const beside = indexes(ways, (way) => way !== "none")
    .filter(
      (index) => !isSmall(index) && ((numbers[index - 1] !== 0 && isSmall(index - 1)) || (numbers[index + 1] !== 0 && isSmall(index + 1))),
    )
    .map(figure);
  const scale = bareScale({
    bare: bare.map((index) => numbers[index] ?? 0),
    sure,
    beside,
    isWrittenWhole: areNearestWhole(ways, (index) => isSmall(index) && numbers[index] !== 0),
    habit,
  });
  const doubted: number[] = [];
  for (const index of bare) {
    const size = Math.abs(numbers[index] ?? 0);
    if (size === 0) continue;
    factors[index] = size <= 1 ? scale.small : scale.large;
    if (size <= 1 || scale.large === 100) doubted.push(index);
  }
  if (scale.isAmbiguous) doubt({ kind: "scale", cells: doubted, factor: scale.small });
}

/** Whether the figures nearest to the small ones are written as 85 or «85 %». */
function areNearestWhole(ways: RowCells["ways"], isSmall: (index: number) => boolean): boolean {
  const smalls = indexes(ways, (way) => way === "bare").filter(isSmall);
  const others = indexes(ways, (way) => way !== "none").filter((index) => !isSmall(index));
  const distance = (index: number): number => Math.min(...smalls.map((small) => Math.abs(small - index)));
  const nearest = Math.min(...others.map(distance));
  const near = others.filter((index) => distance(index) === nearest);
  return near.length > 0 && near.every((index) => ways[index] !== "shownPercent");
}

/** Cells with % in a row that says «Número de…». */
function settleShownInNumbers({ ways, numbers }: RowCells, factors: number[], doubt: (doubt: UnitDoubt) => void): void {
  const bare = indexes(ways, (way) => way === "bare").map((index) => numbers[index] ?? 0);
  const shown = indexes(ways, (way) => way === "shownPercent" || way === "percentText");
  for (const index of shown) factors[index] = shownScale((numbers[index] ?? 0) / (ways[index] === "percentText" ? 100 : 1), bare);
  const doubted = indexes(ways, (way) => way !== "bare" && way !== "none");
  if (doubted.length > 0) doubt({ kind: "unit", cells: doubted, unit: "number" });
}

function indexes<Item>(items: readonly Item[], isWanted: (item: Item) => boolean): number[] {
  const found: number[] = [];
  items.forEach((item, index) => {
    if (isWanted(item)) found.push(index);
  });
  return found;
}
