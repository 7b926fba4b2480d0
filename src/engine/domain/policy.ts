import type { Figure } from "./figure";

/** Sentido esperado. `ceiling` is «máximo permisible», `floor` is «mínimo permisible». */
export type Direction = "ascending" | "descending" | "ceiling" | "floor";

/** Tipo de agregación: «acumulado» / «no acumulado» (agregable / no agregable). */
export type Aggregation = "cumulative" | "nonCumulative";

/** Level an indicator measures: IOP (objetivo prioritario) or ISS (servicio). */
export type IndicatorLevel = "objective" | "service";

/** First and last month, 1 to 12. */
export type MonthSpan = readonly [first: number, last: number];

/** A year, or some months of it where the matrix has columns for them: a half, a quarter, a month, «acumulado a mayo». */
export interface Period {
  readonly year: number;
  readonly months?: MonthSpan;
}

/**
 * What stood in the cell of a figure. Only `number` and `textNumber` are known; the others are ND, each with its own reason: `uncalculated` is
 * a formula without a stored result.
 */
export type ReadingKind = "number" | "textNumber" | "nd" | "notApplicable" | "blank" | "error" | "malformed" | "uncalculated" | "noColumn";

/** Figures of one row over the policy's periods (same order and length as `Policy.periods`). */
export interface Series {
  readonly figures: readonly Figure[];
  readonly kinds: readonly ReadingKind[];
  /**
   * What the cell's number (or NUMBERVALUE of its text) is multiplied by to give the figure: 100 for 0.85 shown as 85 %, 1000 for «12 mil».
   * Absent: all 1.
   */
  readonly factors?: readonly number[];
}

export interface Baseline {
  readonly year?: number;
  readonly value: Figure;
  readonly kind: ReadingKind;
  readonly factor?: number;
}

/**
 * What the figures of an indicator are: units counted one by one, a part of a whole (0–100 %), a rate (may pass 100), a change between two
 * moments (may be negative), or any other amount (a mean, an index, money, hours).
 */
export type Measure = "count" | "share" | "rate" | "change" | "amount";

/**
 * A row below an indicator that is a part of it (Urbano, Mujeres) or an operand of its ratio: shown with it, counted nowhere, and nothing
 * is written beside it.
 */
export interface IndicatorPart {
  readonly kind: "group" | "numerator" | "denominator";
  readonly name: string;
  readonly unit: "percent" | "number";
  readonly baseline: Baseline;
  readonly targets: Series;
  readonly actuals: Series;
  readonly row: number;
}

/** Indicador: one row with línea base, logros esperados and valores obtenidos. */
export interface Indicator {
  /** What it is called by everywhere: its code as the sheet writes it, or its key where it has no code of its own. */
  readonly code: string;
  /**
   * Canonical form used to compare: «ISS.02.05.01.01»; of an indicator without a code of its own, its number under its node («IAEI.01.02.02»).
   * Unique within a well-formed policy, not guaranteed.
   */
  readonly key: string;
  /** What the sheet writes in the place of its code where that is not its own: nothing, or the code of its node. */
  readonly written?: string;
  readonly name: string;
  readonly level: IndicatorLevel;
  /** Keys of the nodes above it, as far as code or position tell. */
  readonly objective?: string;
  readonly guideline?: string;
  readonly service?: string;
  /** Responsable de indicador, as written. */
  readonly responsible?: string;
  /** Tipo de indicador / estándar de cumplimiento, as written. */
  readonly kind?: string;
  /** Undefined: not stated; computed as ascending, with a finding. */
  readonly direction?: Direction;
  readonly aggregation?: Aggregation;
  /** Nothing says whether the parts of its year are added up, and it matters: such a year has no figure (A4). */
  readonly asksAggregation?: true;
  /** percent: its figures are in percent (85 = 85 %). */
  readonly unit: "percent" | "number";
  /** Unidad de medida, as its own column writes it. */
  readonly unitOfMeasure?: string;
  readonly measure: Measure;
  /** Relevancia: 1 is the most relevant. */
  readonly relevance?: number;
  readonly baseline: Baseline;
  readonly targets: Series;
  readonly actuals: Series;
  /** Zero-based sheet row it was read from. */
  readonly row: number;
  /** Rows below it that break it down, in sheet order; absent where there are none. */
  readonly parts?: readonly IndicatorPart[];
}

/** A row of the tree that is no indicator: objetivo prioritario, lineamiento or servicio. */
export interface PolicyNode {
  readonly kind: "objective" | "guideline" | "service";
  readonly code: string;
  readonly key: string;
  readonly name: string;
  readonly parent?: string;
  readonly row: number;
}

/** The cut that the book writes or the planner answered: its year and, where it is told, its day (AAAA-MM-DD). */
export interface Cut {
  readonly year: number;
  readonly day?: string;
  /** It is the cut because it was closed, whatever the sheet writes. */
  readonly closed?: ClosedYear;
}

/** A year whose figures were signed («Cerrar corte»): when (AAAA-MM-DD), and in which sheet they are kept. */
export interface ClosedYear {
  readonly year: number;
  readonly day: string;
  readonly sheet: string;
  /** The policy it is of, as the sheet says it. */
  readonly policy: string;
}

/** Of a year's round with the entities: answers with a figure, or ND with its reason, of all that are owed. */
export interface Delivery {
  readonly year: number;
  readonly answered: number;
  readonly total: number;
}

/** Who and what a matrix is of, as the sheet writes it beside the table. */
export interface PolicyFacts {
  readonly ministry?: string;
  readonly sector?: string;
  /** Pliego or entidad. */
  readonly entity?: string;
  readonly unit?: string;
  readonly government?: string;
  /** Years of the plan or policy. */
  readonly span?: { readonly from: number; readonly to: number };
  readonly problem?: string;
  /** Dispositivo legal that approves it. */
  readonly law?: string;
  readonly summary?: string;
}

/** The matrix as meaning: the tree and its indicators, in sheet order. */
export interface Policy {
  /** From a title row above the matrix, where there is one. */
  readonly title?: string;
  readonly facts?: PolicyFacts;
  /** Absent: nothing says it, and the latest year with an obtained value is the cut. Its year is always one of `periods`. */
  readonly cut?: Cut;
  /** How complete the rounds with the entities are, of each year that had one. */
  readonly deliveries?: readonly Delivery[];
  /** Every period with a target or an actual column, in order. */
  readonly periods: readonly Period[];
  readonly nodes: readonly PolicyNode[];
  readonly indicators: readonly Indicator[];
}

/** Which figure of an indicator: línea base, logro esperado or valor obtenido. */
export type FigureRole = "baseline" | "target" | "actual";

/**
 * Where a figure stands, as «K12» or «Matriz!K12»; undefined when its column does not exist. The reader gives it; the domain only quotes
 * it.
 */
export type Locate = (indicator: Indicator, role: FigureRole, period: Period | undefined) => string | undefined;
