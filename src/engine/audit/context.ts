import { placeAddress, rectAddress, quotedSheet } from "../address";
import { isKnown, type Figure } from "../domain/figure";
import type { Indicator, Period, ReadingKind } from "../domain/policy";
import { columnsOfYear, readYear } from "../domain/yearReading";
import type { Profile } from "../domain/profile";
import type { IndicatorResult, PolicyResults } from "../domain/results";
import type { Grid } from "../grid";
import { findColumn, findFigureColumn, type ColumnRole, type Matrix } from "../reader/matrix";

/** What an audit looks at: the matrix, the sheet it was read from, and its figures for the cut year. */
export interface AuditInput {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  readonly profile: Profile;
  /** The other sheets of the book, hidden ones too, where they were read. */
  readonly others?: readonly Grid[];
}

/** A figure of a series that is known, with its place. */
export interface Point {
  readonly period: Period;
  readonly value: number;
  readonly column: number;
}

/** The input, with the questions that many rules ask of it. */
export class AuditContext {
  readonly year: number;
  readonly indicators: readonly Indicator[];
  /** Years with columns, in order. */
  private readonly years: readonly number[];
  private readonly resultByRow: ReadonlyMap<number, IndicatorResult>;

  constructor(readonly input: AuditInput) {
    this.year = input.results.year;
    this.indicators = input.matrix.policy.indicators;
    this.years = [...new Set(input.matrix.policy.periods.map(({ year }) => year))].sort((a, b) => a - b);
    this.resultByRow = new Map(input.results.indicators.map((result) => [result.indicator.row, result]));
  }

  result(indicator: Indicator): IndicatorResult | undefined {
    return this.resultAt(indicator.row);
  }

  /** Figures of the indicator that stands in a row. */
  resultAt(row: number): IndicatorResult | undefined {
    return this.resultByRow.get(row);
  }

  /** Known figures of a row, one a year (parts of the year resolved), oldest first, up to the cut year unless told otherwise. */
  points(indicator: Indicator, role: "target" | "actual", until: number = this.year): readonly Point[] {
    const { periods } = this.input.matrix.policy;
    return this.years.flatMap((year): readonly Point[] => {
      if (year > until) return [];
      const value = readYear(indicator, periods, year, { cumulative: "runningTotal" }).reading[role];
      const column = this.columnOfYear(indicator, role, year);
      return isKnown(value) && column !== undefined ? [{ period: { year }, value, column }] : [];
    });
  }

  figure(indicator: Indicator, role: "target" | "actual", year: number): Figure | undefined {
    return this.at(indicator, role, year)?.figure;
  }

  kind(indicator: Indicator, role: "target" | "actual", year: number): ReadingKind | undefined {
    return this.at(indicator, role, year)?.kind;
  }

  /** «Matriz!K12» of a figure of the row; the row's code cell where there is no such column. */
  figureCell(indicator: Indicator, role: "target" | "actual", year: number): string {
    const column = this.columnOfYear(indicator, role, year);
    return column === undefined ? this.roleCell(indicator.row, "code") : this.cell(indicator.row, column);
  }

  /** «Matriz!K12» of a column of the row by its role; the first column of the matrix where the role has none. */
  roleCell(row: number, role: ColumnRole): string {
    return this.cell(row, findColumn(this.input.matrix, role)?.column ?? this.input.matrix.area.column);
  }

  cell(row: number, column: number): string {
    return placeAddress({ sheet: this.input.matrix.sheet, row, column });
  }

  /** «Matriz!K12:P12»: the cells of a series of the row. */
  seriesCells(indicator: Indicator, points: readonly Point[]): string {
    const columns = points.map((point) => point.column);
    const first = Math.min(...columns);
    const area = { row: indicator.row, column: first, rows: 1, columns: Math.max(...columns) - first + 1 };
    return `${quotedSheet(this.input.matrix.sheet)}!${rectAddress(area)}`;
  }

  /** Column that a year is read from; of several parts, the last one that the row has. */
  private columnOfYear(indicator: Indicator, role: "target" | "actual", year: number): number | undefined {
    const { periods } = this.input.matrix.policy;
    const series = role === "target" ? indicator.targets : indicator.actuals;
    const { whole, parts } = columnsOfYear(series, periods, year);
    const period = periods[parts.at(-1) ?? whole];
    return period && findFigureColumn(this.input.matrix, role, period);
  }

  private at(indicator: Indicator, role: "target" | "actual", year: number): { figure: Figure; kind: ReadingKind } | undefined {
    const { periods } = this.input.matrix.policy;
    const series = role === "target" ? indicator.targets : indicator.actuals;
    const { whole, parts } = columnsOfYear(series, periods, year);
    const own = parts.at(-1) ?? whole;
    const index = own >= 0 ? own : periods.findIndex((period) => period.year === year);
    const figure = series.figures[index];
    const kind = series.kinds[index];
    return figure === undefined || kind === undefined ? undefined : { figure, kind };
  }
}
