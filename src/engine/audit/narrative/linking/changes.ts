import { isKnown, type Figure } from "../../../domain/figure";
import { isSame, roundHalfAway } from "../../../domain/rounding";
import type { TextFigure } from "../lexis/figures";
import { roundedTo } from "./compare";
import type { Cell, Cells } from "./cells";
import type { Change, Mark } from "./marks";
import type { FigureMeaning } from "./measures";
import type { Row } from "./rows";

/** A difference or a growth of a row, as the matrix has it. */
export interface ChangeOf {
  readonly meaning: FigureMeaning;
  readonly year: number;
  /** What it is set against. */
  readonly from: FigureMeaning;
  readonly fromYear: number;
  readonly isGrowth: boolean;
}

export interface ChangeCandidate {
  readonly of: ChangeOf;
  readonly value: number;
  /** The two figures that it is between. */
  readonly sides: readonly [number, number];
  readonly cell: Cell;
}

/** The changes that the words may mean, the likeliest first. */
export function changeCandidates(row: Row, mark: Mark, { against }: Change, cells: Cells): readonly ChangeCandidate[] {
  const { figure } = mark;
  const { cutYear } = cells;
  if (figure === undefined) return [];
  const candidates: ChangeCandidate[] = [];
  const add = (meaning: FigureMeaning, year: number, from: FigureMeaning, fromYear: number): void => {
    candidates.push(...changesBetween(figure, cells.cell(row, meaning, year), cells.figure(row, from, fromYear), { from, fromYear }));
  };
  const years = earlierYears(mark, cutYear);
  const isBase = (year: number): boolean => row.indicator?.baseline.year === year && !cells.hasYear(year);
  const may = (one: Change["against"]): boolean => against === one || against === "any";
  const main: FigureMeaning = row.kind === "objective" ? "progress1" : "actual";
  if (may("year")) for (const year of years) add(main, cutYear, isBase(year) ? "baseline" : main, isBase(year) ? cutYear : year);
  if (main === "actual" && may("target")) add("actual", cutYear, "target", cutYear);
  if (main === "actual" && may("baseline")) add("actual", cutYear, "baseline", cutYear);
  if (main === "actual" && may("year")) for (const year of years) add("progress1", cutYear, "progress1", year);
  if (against !== "target") for (const year of years) for (const other of cells.years) if (other < year) add(main, year, main, other);
  return candidates;
}

/** The years that the figure of the cut may be set against, the likeliest first. */
function earlierYears({ when }: Mark, cutYear: number): readonly number[] {
  const earlier = [...when.licensed].filter((year) => year < cutYear).sort((a, b) => b - a);
  if (when.year < cutYear) return [when.year, ...earlier.filter((year) => year !== when.year)];
  return earlier.length > 0 ? earlier : [cutYear - 1];
}

/** A percent beside «más que» of a count is its growth; points are a difference; a bare number too. */
function changesBetween(
  figure: TextFigure,
  cell: Cell | undefined,
  then: Figure,
  against: Pick<ChangeOf, "from" | "fromYear">,
): readonly ChangeCandidate[] {
  if (cell === undefined || !isKnown(cell.figure) || !isKnown(then)) return [];
  const of = { meaning: cell.meaning, year: cell.year, ...against };
  const sides: ChangeCandidate["sides"] = [cell.figure, then];
  const difference: ChangeCandidate = { of: { ...of, isGrowth: false }, value: Math.abs(cell.figure - then), sides, cell };
  if (figure.unit !== "percent") return [difference];
  const growth = then === 0 ? [] : [{ of: { ...of, isGrowth: true }, value: Math.abs(cell.figure / then - 1) * 100, sides, cell }];
  return cell.unit === "number" ? growth : [...growth, difference];
}

export function changeTies(figure: TextFigure, { value, sides, of }: ChangeCandidate): boolean {
  const isExact = (decimals: number): boolean => !of.isGrowth && sides.every((side) => isSame(side, roundHalfAway(side, decimals)));
  const [first] = figure.readings;
  if (figure.hedge !== undefined && first !== undefined && Math.abs(first.value - value) <= 0.06 * value) return true;
  return figure.readings.some(
    (reading) =>
      isSame(reading.value, value) ||
      Math.abs(reading.value) === roundedTo(value, reading.decimals) ||
      // Between two figures that are printed rounded the difference may be a unit off; between exact ones not.
      (reading.decimals > 0 && !isExact(reading.decimals) && Math.abs(Math.abs(reading.value) - value) <= 1.01 * 10 ** -reading.decimals),
  );
}
