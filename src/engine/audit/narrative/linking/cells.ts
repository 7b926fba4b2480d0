import { placeAddress } from "../../../address";
import { bandOf } from "../../../domain/band";
import { computeIndicator, computePolicy } from "../../../domain/computePolicy";
import { ND, type Figure } from "../../../domain/figure";
import type { Indicator } from "../../../domain/policy";
import type { Profile } from "../../../domain/profile";
import { progressType1 } from "../../../domain/progress";
import type { Band, IndicatorResult, PolicyResults } from "../../../domain/results";
import { findColumn, findFigureColumn, type Matrix } from "../../../reader/matrix";
import type { FigureMeaning } from "./measures";
import type { Row } from "./rows";

/** A figure of the matrix that a number of the text may be. */
export interface Cell {
  readonly row: Row;
  readonly meaning: FigureMeaning;
  readonly year: number;
  readonly figure: Figure;
  readonly cell: string;
  /** Indicator in percent: its own figures are written with %. Avances may or may not be. */
  readonly unit: "percent" | "number" | "progress";
}

/** Looks up the figures of a row, any year; results of other years are computed once. */
export class Cells {
  readonly #known = new Map<Row, Map<number, readonly Cell[]>>();
  readonly #all = new Map<Row, readonly Cell[]>();
  readonly #resultsByYear = new Map<number, PolicyResults>();
  readonly #resultOf: ReadonlyMap<Indicator, IndicatorResult>;
  readonly years: readonly number[];

  constructor(
    readonly matrix: Matrix,
    readonly results: PolicyResults,
    readonly profile: Profile,
  ) {
    this.#resultsByYear.set(results.year, results);
    this.#resultOf = new Map(results.indicators.map((result) => [result.indicator, result]));
    this.years = [...new Set(matrix.policy.periods.map(({ year }) => year))].sort((a, b) => a - b);
  }

  get cutYear(): number {
    return this.results.year;
  }

  hasYear(year: number): boolean {
    return this.years.includes(year);
  }

  /** All the figures of a row, of every year that the matrix has; the baseline once. */
  all(row: Row): readonly Cell[] {
    const known = this.#all.get(row) ?? this.#ofAllYears(row);
    this.#all.set(row, known);
    return known;
  }

  #ofAllYears(row: Row): readonly Cell[] {
    return this.years.flatMap((year) => this.of(row, year).filter(({ meaning }) => meaning !== "baseline" || year === this.cutYear));
  }

  of(row: Row, year: number): readonly Cell[] {
    const byYear = this.#known.get(row) ?? new Map<number, readonly Cell[]>();
    this.#known.set(row, byYear);
    const known = byYear.get(year) ?? this.#lookUp(row, year);
    byYear.set(year, known);
    return known;
  }

  figure(row: Row, meaning: FigureMeaning, year: number): Figure {
    return this.of(row, year).find((cell) => cell.meaning === meaning)?.figure ?? ND;
  }

  cell(row: Row, meaning: FigureMeaning, year: number): Cell | undefined {
    return this.of(row, year).find((cell) => cell.meaning === meaning);
  }

  bandOf(row: Row, year: number): Band {
    const progress = this.figure(row, "progress1", year);
    return bandOf(progress, this.profile);
  }

  /** The band the row would have if this cell held another figure. */
  bandIf({ row, meaning, year }: Cell, value: number): Band {
    if (meaning === "progress1") return bandOf(value, this.profile);
    if (meaning === "progress2" || meaning === "baseline" || row.indicator === undefined) return this.bandOf(row, year);
    const { reading } = this.#indicatorResult(row.indicator, year);
    return bandOf(
      progressType1({ ...reading, [meaning]: value }, row.indicator.direction ?? "ascending", this.profile).value,
      this.profile,
    );
  }

  resultsOf(year: number): PolicyResults {
    const known = this.#resultsByYear.get(year);
    if (known) return known;
    const results = computePolicy(this.matrix.policy, year, this.profile);
    this.#resultsByYear.set(year, results);
    return results;
  }

  #lookUp(row: Row, year: number): readonly Cell[] {
    if (row.indicator !== undefined) return this.#ofIndicator(row, row.indicator, year);
    const result = this.resultsOf(year).objectives.find(({ objective }) => objective === row.node);
    if (!result) return [];
    return (["progress1", "progress2"] as const).map((meaning) => ({
      row,
      meaning,
      year,
      figure: result[meaning].progress.value,
      cell: this.#progressCell(result.objective.row, meaning, year),
      unit: "progress",
    }));
  }

  #indicatorResult(indicator: Indicator, year: number): IndicatorResult {
    const known = year === this.results.year ? this.#resultOf.get(indicator) : undefined;
    return known ?? computeIndicator(indicator, this.matrix.policy.periods, year, this.profile);
  }

  #ofIndicator(row: Row, indicator: Indicator, year: number): readonly Cell[] {
    const { progress1, progress2, reading } = this.#indicatorResult(indicator, year);
    const hasYear = this.hasYear(year);
    const own = (meaning: "actual" | "target" | "baseline", figure: Figure): Cell => ({
      row,
      meaning,
      year,
      figure,
      unit: indicator.unit,
      cell: this.#figureCell(indicator, meaning, year),
    });
    const progress = (meaning: "progress1" | "progress2", figure: Figure): Cell => ({
      row,
      meaning,
      year,
      figure,
      unit: "progress",
      cell: this.#progressCell(indicator.row, meaning, year),
    });
    return [
      progress("progress1", progress1.value),
      progress("progress2", progress2.value),
      own("actual", hasYear ? reading.actual : ND),
      own("target", hasYear ? reading.target : ND),
      own("baseline", indicator.baseline.value),
    ];
  }

  /** The Avance cell of the year; the row's code cell where the matrix has no such column. */
  #progressCell(row: number, role: "progress1" | "progress2", year: number): string {
    const column = findColumn(this.matrix, role, { year }) ?? findColumn(this.matrix, "code");
    return placeAddress({ sheet: this.matrix.sheet, row, column: column?.column ?? this.matrix.area.column });
  }

  #figureCell(indicator: Indicator, role: "actual" | "target" | "baseline", year: number): string {
    const period = this.matrix.policy.periods.filter((one) => one.year === year).at(-1);
    const column = findFigureColumn(this.matrix, role, period) ?? findColumn(this.matrix, "code")?.column;
    return placeAddress({ sheet: this.matrix.sheet, row: indicator.row, column: column ?? this.matrix.area.column });
  }
}
