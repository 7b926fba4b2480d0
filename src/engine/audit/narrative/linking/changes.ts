import { isKnown, type Figure } from "../../../domain/figure";
import { isSame } from "../../../domain/rounding";
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
  readonly cell: Cell;
}

/** The changes that the words may mean, the likeliest first. */
export function changeCandidates(row: Row, mark: Mark, change: Change, cells: Cells): readonly ChangeCandidate[] {
  const { figure, when } = mark;
  const { cutYear } = cells;
  if (figure === undefined) return [];
  const candidates: ChangeCandidate[] = [];
  const add = (meaning: FigureMeaning, year: number, from: FigureMeaning, fromYear: number): void => {
    const cell = cells.cell(row, meaning, year);
    const now: Figure = cell?.figure ?? "ND";
    const then = cells.figure(row, from, fromYear);
    if (cell === undefined || !isKnown(now) || !isKnown(then)) return;
    const of = { meaning, year, from, fromYear };
    const isShare = cell.unit !== "number";
    const difference = { of: { ...of, isGrowth: false }, value: Math.abs(now - then), cell };
    const growth = then === 0 ? undefined : { of: { ...of, isGrowth: true }, value: Math.abs(now / then - 1) * 100, cell };
    // A percent beside «más que» of a count is its growth; points are a difference; a bare number too.
    if (figure.isPercent && figure.unit === "percent") {
      if (growth) candidates.push(growth);
      if (isShare) candidates.push(difference);
    } else candidates.push(difference);
  };
  const earlier = [...when.licensed].filter((year) => year < cutYear).sort((a, b) => b - a);
  const years =
    when.year < cutYear ? [when.year, ...earlier.filter((year) => year !== when.year)] : earlier.length > 0 ? earlier : [cutYear - 1];
  const isBase = (year: number): boolean => row.indicator?.baseline.year === year && !cells.hasYear(year);
  const measures: readonly FigureMeaning[] = row.kind === "objective" ? ["progress1"] : ["actual", "progress1"];
  const against = change.against;
  for (const measure of measures) {
    if (against === "year" || against === "any")
      for (const year of years)
        add(measure, cutYear, isBase(year) && measure === "actual" ? "baseline" : measure, isBase(year) ? cutYear : year);
    if (measure === "actual" && (against === "target" || against === "any")) add("actual", cutYear, "target", cutYear);
    if (measure === "actual" && (against === "baseline" || against === "any")) add("actual", cutYear, "baseline", cutYear);
  }
  for (const year of years)
    if (against !== "target")
      for (const other of cells.years) if (other < year) add(measures[0] ?? "actual", year, measures[0] ?? "actual", other);
  return candidates;
}

export function changeTies(figure: TextFigure, { value }: ChangeCandidate): boolean {
  const [first] = figure.readings;
  if (figure.hedge !== undefined && first !== undefined && Math.abs(first.value - value) <= 0.06 * value) return true;
  return figure.readings.some(
    (reading) =>
      isSame(reading.value, value) ||
      Math.abs(reading.value) === roundedTo(value, reading.decimals) ||
      (reading.decimals > 0 && Math.abs(Math.abs(reading.value) - value) <= 1.01 * 10 ** -reading.decimals),
  );
}
