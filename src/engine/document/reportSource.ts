import type { BookStamp } from "../days";
import { isKnown, type Figure } from "../domain/figure";
import type { Indicator } from "../domain/policy";
import type { Profile } from "../domain/profile";
import type { ConfirmedRating } from "../domain/rating";
import type { Band, IndicatorResult, ObjectiveResult, PolicyResults } from "../domain/results";
import type { Board } from "../followup/board";
import type { CutChange, KeptCut } from "../followup/closedCut";
import type { Matrix } from "../reader/matrix";
import { figureText, valueText, type DecimalSign } from "../words/figureText";
import { hierarchyTerms, type HierarchyTerms } from "../words/hierarchyTerms";
import type { FigureRun } from "../words/reportTexts/phrase";
import { fingerprint } from "./fingerprint";

/** What a report is written from. */
export interface ReportInput {
  readonly matrix: Matrix;
  readonly results: PolicyResults;
  /** Results of earlier years with figures, nearest first. */
  readonly earlier: readonly PolicyResults[];
  readonly profile: Profile;
  /** When the book was saved or the figures computed. */
  readonly stamp?: BookStamp;
  /** Levels of the valoración that somebody decided for a year. */
  readonly confirmed?: ConfirmedRating;
  /** Codes with the planner's text of an earlier report: their places stay. */
  readonly written?: ReadonlySet<string>;
  /** Only the indicators of these levels have a place for text; the others stand in tables. Absent: as each chapter has them. */
  readonly only?: readonly Band[];
  /** Who delivered what of the year, where entities reported through forms. */
  readonly board?: Board;
  /** Whether its cut was closed, where the year had a round or a closing. */
  readonly closed?: ClosedInReport;
}

/** The closed cut of the year, and what of it is not as it was signed; without `kept` it is not closed. */
export interface ClosedInReport {
  readonly kept?: KeptCut;
  readonly changes: readonly CutChange[];
}

/** Where a figure stands; the same figure is marked apart in each. */
export type FigurePlace = "tabla" | "nota" | "detalle" | "mejora" | "anexo";

/** Lookups and figures for the writers of the sections. */
export class ReportSource {
  readonly year: number;
  readonly terms: HierarchyTerms;
  private readonly decimal: DecimalSign;
  private readonly previousIndicators: ReadonlyMap<string, IndicatorResult>;
  private readonly previousObjectives: ReadonlyMap<string, ObjectiveResult>;
  private readonly used = new Map<string, number>();

  constructor(readonly input: ReportInput) {
    this.year = input.results.year;
    this.decimal = input.matrix.decimal.separator;
    this.terms = hierarchyTerms(input.results.objectives.map(({ objective }) => objective.code));
    const previous = input.earlier.find(({ year }) => year === this.year - 1);
    this.previousIndicators = new Map(previous?.indicators.map((result) => [result.indicator.key, result]));
    this.previousObjectives = new Map(previous?.objectives.map((result) => [result.objective.key, result]));
  }

  /** Results of the year before, where both years have a figure. */
  previousOf(result: IndicatorResult): IndicatorResult | undefined {
    const previous = this.previousIndicators.get(result.indicator.key);
    return previous && isKnown(previous.progress1.value) ? previous : undefined;
  }

  previousOfObjective(result: ObjectiveResult): ObjectiveResult | undefined {
    const previous = this.previousObjectives.get(result.objective.key);
    return previous && isKnown(previous.progress1.progress.value) ? previous : undefined;
  }

  /** An Avance with its %: «95.5 %», «ND». */
  progress(code: string, type: 1 | 2, value: Figure, place: FigurePlace, year = this.year): FigureRun {
    return this.mark(`${code}:avance${type}:${year}:${place}`, isKnown(value) ? `${figureText(value, this.decimal)}\u00a0%` : value);
  }

  /** The same in a column whose header says %. */
  progressInColumn(code: string, type: 1 | 2, value: Figure, place: FigurePlace, year = this.year): FigureRun {
    return this.mark(`${code}:avance${type}:${year}:${place}`, figureText(value, this.decimal));
  }

  /** A figure of the row as its unit asks: «60.5 %», «1,718», «ND». */
  value(indicator: Indicator, role: "lb" | "le" | "vo", value: Figure, place: FigurePlace, year = this.year): FigureRun {
    const text = isKnown(value) ? `${valueText(value, this.decimal)}${indicator.unit === "percent" ? "\u00a0%" : ""}` : value;
    return this.mark(`${indicator.code}:${role}:${year}:${place}`, text);
  }

  /** A count: «44». */
  count(name: string, value: number, place: FigurePlace): FigureRun {
    return this.mark(`${name}:${this.year}:${place}`, valueText(value, this.decimal));
  }

  /** How many of how many: «2 de 3». */
  share(name: string, part: number, whole: number, place: FigurePlace): FigureRun {
    return this.mark(`${name}:${this.year}:${place}`, `${part} de ${whole}`);
  }

  /** Whether an indicator of this level has a place for text, where the chapter gives one to `usual` levels. */
  hasPlace(code: string, band: Band, usual: readonly Band[]): boolean {
    return this.input.written?.has(code) === true || (this.input.only ?? usual).includes(band);
  }

  /** A score: «1.8». */
  score(name: string, value: number): FigureRun {
    return this.mark(`valoracion:${name}:${this.year}`, valueText(value, this.decimal, 1));
  }

  private mark(figure: string, text: string): FigureRun {
    const id = shortId(figure);
    const times = (this.used.get(id) ?? 0) + 1;
    this.used.set(id, times);
    return { figure: times === 1 ? id : `${id}${times}`, text };
  }
}

/** Marks in documents hold few characters: the end of a longer id is told by a number. */
const LONGEST_ID = 40;

function shortId(id: string): string {
  return id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID - 8)}~${fingerprint(id)}`;
}
