import { bandOf } from "../../domain/band";
import { computePolicy, computeIndicator } from "../../domain/computePolicy";
import { ND, type Figure } from "../../domain/figure";
import type { Indicator } from "../../domain/policy";
import type { Profile } from "../../domain/profile";
import { progressType1 } from "../../domain/progress";
import type { Band, IndicatorResult, PolicyResults } from "../../domain/results";
import { findFigureColumn, findColumn, type Matrix } from "../../reader/matrix";
import { placeAddress } from "../../address";
import type { FigureMeaning } from "./cues";
import type { Subject } from "./subjects";

/** A figure of the matrix that a number of the text may be. */
export interface Expected {
  readonly meaning: FigureMeaning;
  readonly year: number;
  readonly figure: Figure;
  readonly code: string;
  readonly cell: string;
  /** Indicator in percent: its own figures are written with %. Avances may or may not be. */
  readonly unit: "percent" | "number" | "progress";
  /** Band of the row on its Avance Tipo 1, and the one it would have if this figure were another. */
  readonly band: Band;
  bandIf(value: number): Band;
}

/** Looks up the figures of a subject, any year; results of other years are computed once. */
export class Expectations {
  private readonly known = new Map<Subject, Map<number, readonly Expected[]>>();
  private readonly resultsByYear = new Map<number, PolicyResults>();
  private readonly resultOf: ReadonlyMap<Indicator, IndicatorResult>;

  constructor(
    private readonly matrix: Matrix,
    private readonly results: PolicyResults,
    private readonly profile: Profile,
  ) {
    this.resultsByYear.set(results.year, results);
    this.resultOf = new Map(results.indicators.map((result) => [result.indicator, result]));
  }

  get cutYear(): number {
    return this.results.year;
  }

  hasYear(year: number): boolean {
    return this.matrix.policy.periods.some((period) => period.year === year);
  }

  /** All the figures of a subject for a year. */
  of(subject: Subject, year: number): readonly Expected[] {
    const byYear = this.known.get(subject) ?? new Map<number, readonly Expected[]>();
    this.known.set(subject, byYear);
    const known = byYear.get(year) ?? this.lookUp(subject, year);
    byYear.set(year, known);
    return known;
  }

  private lookUp(subject: Subject, year: number): readonly Expected[] {
    return subject.kind === "objective"
      ? this.ofObjective(subject, year)
      : subject.indicators.flatMap((indicator) => this.ofIndicator(indicator, year));
  }

  private ofObjective({ objective }: Extract<Subject, { kind: "objective" }>, year: number): readonly Expected[] {
    const result = this.resultsOf(year).objectives.find((one) => one.objective.key === objective.key);
    if (!result) return [];
    return (["progress1", "progress2"] as const).map((meaning) => ({
      meaning,
      year,
      figure: result[meaning].progress.value,
      code: objective.code,
      cell: this.progressCell(objective.row, meaning, year),
      unit: "progress",
      band: result.band,
      bandIf: (value: number) => (meaning === "progress1" ? bandOf(value, this.profile) : result.band),
    }));
  }

  private ofIndicator(indicator: Indicator, year: number): readonly Expected[] {
    const result = year === this.results.year ? this.resultOf.get(indicator) : undefined;
    const { progress1, progress2, reading } = result ?? computeIndicator(indicator, this.matrix.policy.periods, year, this.profile);
    const band = bandOf(progress1.value, this.profile);
    const common = { year, code: indicator.code, band };
    const own = (meaning: "actual" | "target" | "baseline", figure: Figure): Expected => ({
      ...common,
      meaning,
      figure,
      unit: indicator.unit,
      cell: this.figureCell(indicator, meaning, year),
      bandIf: (value) =>
        bandOf(progressType1({ ...reading, [meaning]: value }, indicator.direction ?? "ascending", this.profile).value, this.profile),
    });
    return [
      {
        ...common,
        meaning: "progress1",
        figure: progress1.value,
        unit: "progress",
        cell: this.progressCell(indicator.row, "progress1", year),
        bandIf: (value) => bandOf(value, this.profile),
      },
      {
        ...common,
        meaning: "progress2",
        figure: progress2.value,
        unit: "progress",
        cell: this.progressCell(indicator.row, "progress2", year),
        bandIf: () => band,
      },
      own("actual", this.hasYear(year) ? reading.actual : ND),
      own("target", this.hasYear(year) ? reading.target : ND),
      own("baseline", indicator.baseline.value),
    ];
  }

  private resultsOf(year: number): PolicyResults {
    const known = this.resultsByYear.get(year);
    if (known) return known;
    const results = computePolicy(this.matrix.policy, year, this.profile);
    this.resultsByYear.set(year, results);
    return results;
  }

  /** The Avance cell of the year; the row's code cell where the matrix has no such column. */
  private progressCell(row: number, role: "progress1" | "progress2", year: number): string {
    const column = findColumn(this.matrix, role, { year }) ?? findColumn(this.matrix, "code");
    return placeAddress({ sheet: this.matrix.sheet, row, column: column?.column ?? this.matrix.area.column });
  }

  private figureCell(indicator: Indicator, role: "actual" | "target" | "baseline", year: number): string {
    const period = this.matrix.policy.periods.filter((one) => one.year === year).at(-1);
    const column = findFigureColumn(this.matrix, role, period) ?? findColumn(this.matrix, "code")?.column;
    return placeAddress({ sheet: this.matrix.sheet, row: indicator.row, column: column ?? this.matrix.area.column });
  }
}
