import type { BookStamp } from "../../days";
import { cellAddress, quotedSheet } from "../../address";
import type { DecisionPlace } from "../../audit/dismissals";
import type { Profile } from "../../domain/profile";
import type { Band, IndicatorResult, ObjectiveResult, PolicyResults } from "../../domain/results";
import type { Grid } from "../../grid";
import { findColumn, type Matrix } from "../../reader/matrix";
import { bandCriteria } from "../kit/bandStyles";
import { buildCodeIndex, type CodeIndex } from "../kit/codeIndex";
import { buildFigureFinder } from "../formulas/figureCell";
import { coveredTest, ownRowObjectives } from "../kit/filledRows";
import { meanFormula } from "../formulas/meanFormula";
import type { FormulaSource } from "../formulas/nativeFormula";
import { meanItems, relevanceColumn, type ProgressColumns } from "../matrix/progressColumns";
import { absoluteRun, rowRuns, runAddress } from "../kit/rowRuns";

/** What the summary is built from. */
export interface SummaryInput {
  readonly grid: Grid;
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  /** Results of the year before, where it has figures. */
  readonly previousResults?: PolicyResults;
  readonly profile: Profile;
  /** When the book was saved or the figures computed. */
  readonly stamp?: BookStamp;
  /** Avance columns of the year; absent where the matrix has none and none are made. */
  readonly columns?: ProgressColumns;
  /** true: the same plan fills those columns. */
  readonly isFilled: boolean;
  /** The sheets that change rules. */
  readonly rulePlaces?: readonly DecisionPlace[];
  /** Text as compared: entities whose names fold alike are one. */
  readonly fold: (text: string) => string;
}

/**
 * Formulas of the summary on the matrix, without «=». All are undefined where the matrix has no Avance cells to follow
 * (then the summary holds plain figures), or where no formula of lawful length can say it.
 */
export interface SummarySource {
  readonly isLive: boolean;
  /** The Avance cell of an indicator, or of an objective with its own row; otherwise the mean itself. */
  indicator(result: IndicatorResult, type: 1 | 2): string | undefined;
  objective(result: ObjectiveResult, type: 1 | 2): string | undefined;
  /** Number of indicators of the objective with a figure, and of all of them. */
  considered(result: ObjectiveResult): string | undefined;
  /** How many of the rows are of the band; the rows may be named by a criterion such as «Matriz!$C$6:$C$60,B12». */
  count(rows: readonly number[], band: Exclude<Band, "noData">, criterion?: string): string | undefined;
  /** How many of the rows have a figure. */
  known(rows: readonly number[], criterion?: string): string | undefined;
  /** How many rows there are; a plain number where they cannot be named by code. */
  total(rows: readonly number[], criterion?: string): string | undefined;
  /** Formulas on the figures of the matrix, for the year before. */
  readonly figures: FormulaSource;
  /** «Matriz!K12», for links. */
  place(row: number, column?: number): string;
}

/** Well under what Excel takes (8192 characters, 255 arguments): a formula longer than this explains nothing. */
const MAX_LENGTH = 4000;
const MAX_ARGUMENTS = 200;

export function buildSummarySource({ grid, matrix, results, profile, columns }: SummaryInput, isLive: boolean): SummarySource {
  const prefix = `${quotedSheet(matrix.sheet)}!`;
  const codes = buildCodeIndex(grid, matrix);
  const codeColumn = findColumn(matrix, "code")?.column ?? matrix.area.column;
  const place = (row: number, column = codeColumn): string => `${prefix}${cellAddress(row, column)}`;
  const figures: FormulaSource = { finder: buildFigureFinder(grid, matrix), decimal: matrix.decimal.separator, prefix };
  if (!isLive || !columns) return { ...PLAIN, figures, place };

  const column = (type: 1 | 2): number => (type === 1 ? columns.type1 : columns.type2);
  const covered = { 1: coveredTest(grid, matrix, columns.type1), 2: coveredTest(grid, matrix, columns.type2) };
  const own = new Set(ownRowObjectives(matrix, results));
  const cell = (row: number, type: 1 | 2): string => `${prefix}${cellAddress(row, column(type))}`;
  const means = { prefix, codes, dataRows: matrix.dataRows, ...relevanceColumn(grid, matrix, results) };
  const counting = buildCounting(columns.type1, prefix, codes, matrix.dataRows, profile);

  return {
    isLive: true,
    figures,
    place,
    ...counting,
    indicator: ({ indicator }, type) => (covered[type](indicator.row) ? undefined : cell(indicator.row, type)),
    objective: (result, type) => {
      if (own.has(result) && !covered[type](result.objective.row)) return cell(result.objective.row, type);
      return meanFormula(meanItems(result, type), profile, { ...means, column: column(type) })?.slice(1);
    },
    considered: (result) => {
      const rows = result.indicators.map(({ indicator }) => indicator.row);
      const known = rows.length === 0 ? undefined : counting.known(rows);
      return known === undefined ? undefined : `${known}&" de "&${result.progress1.total}`;
    },
  };
}

/** Counts over the Avance Tipo 1 column: rows named by code where that takes just them, by their runs where it does not. */
function buildCounting(
  column: number,
  prefix: string,
  codes: CodeIndex,
  dataRows: readonly [number, number],
  profile: Profile,
): Pick<SummarySource, "count" | "known" | "total"> {
  const all = absoluteRun({ first: dataRows[0], last: dataRows[1] }, column, prefix);
  const lawful = (formula: string): string | undefined => (formula.length <= MAX_LENGTH ? formula : undefined);
  const named = (rows: readonly number[], criterion: string | undefined): string | undefined =>
    criterion ?? codes.findCriterion(rows, prefix);
  const overRuns = (rows: readonly number[], each: (cells: string) => string): string | undefined =>
    lawful(
      rowRuns(rows)
        .map((run) => each(runAddress(run, column, prefix)))
        .join("+"),
    );
  return {
    count: (rows, band, criterion) => {
      const name = rows.length === 0 ? undefined : named(rows, criterion);
      return name
        ? `COUNTIFS(${name},${bandCriteria(band, all, profile)})`
        : rows.length === 0
          ? "0"
          : overRuns(rows, (cells) => `COUNTIFS(${bandCriteria(band, cells, profile)})`);
    },
    known: (rows, criterion) => {
      const runs = rowRuns(rows);
      const name = runs.length > 1 || criterion !== undefined ? named(rows, criterion) : undefined;
      if (name) return `COUNTIFS(${name},${all},"<1E+300")`;
      return runs.length <= MAX_ARGUMENTS ? lawful(`COUNT(${runs.map((run) => runAddress(run, column, prefix)).join(",")})`) : undefined;
    },
    total: (rows, criterion) => {
      const name = rows.length === 0 ? undefined : named(rows, criterion);
      return name ? `COUNTIFS(${name})` : undefined;
    },
  };
}

const PLAIN: Omit<SummarySource, "figures" | "place"> = {
  isLive: false,
  indicator: () => undefined,
  objective: () => undefined,
  considered: () => undefined,
  count: () => undefined,
  known: () => undefined,
  total: () => undefined,
};
