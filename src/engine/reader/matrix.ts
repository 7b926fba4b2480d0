import type { Rect } from "../address";
import type { Finding } from "../domain/finding";
import { isSamePeriod } from "../domain/period";
import type { Aggregation, FigureRole, Period, Policy } from "../domain/policy";

/** Role of a column of the matrix. */
export type ColumnRole =
  | "code"
  | "name"
  | "nodeName"
  | "objectiveName"
  | "guidelineName"
  | "serviceName"
  | "responsible"
  | "kind"
  | "direction"
  | "aggregation"
  | "relevance"
  | "baselineYear"
  | "baselineValue"
  | "target"
  | "actual"
  | "progress1"
  | "progress2"
  | "other";

/** Roles whose columns are of a year or of a part of it. */
export const YEARLY_ROLES: ReadonlySet<ColumnRole> = new Set(["target", "actual", "progress1", "progress2"]);

/** segura / probable / dudosa */
export type Confidence = "sure" | "likely" | "doubtful";

export interface MatrixColumn {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly role: ColumnRole;
  /** Role that it disputes with another column: it has none until the person answers. */
  readonly claims?: ColumnRole;
  /** For target, actual, progress1, progress2. */
  readonly period?: Period;
  /** Header as read, its rows joined. */
  readonly header: string;
  readonly confidence: Confidence;
  /** Short Spanish reason: «la cabecera dice "Valores obtenidos" y el año 2023». */
  readonly why: string;
}

export type RowKind = "objective" | "guideline" | "service" | "indicator" | "part" | "header" | "total" | "note" | "blank";

export interface MatrixRow {
  readonly row: number;
  readonly kind: RowKind;
}

/** Decimal convention of the numbers typed as text, decided on evidence for the whole matrix. */
export interface DecimalConvention {
  readonly separator: "." | ",";
  readonly confidence: Confidence;
  /** Example that decided it, «62,2%», or undefined when no text number exists. */
  readonly evidence?: string;
}

/** One matrix found in a sheet: what it means (`policy`) and where everything stands. */
export interface Matrix {
  readonly sheet: string;
  /** Headers and rows. */
  readonly area: Rect;
  /** Zero-based, inclusive. */
  readonly headerRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  /** In sheet order; one entry per column of `area`. */
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly decimal: DecimalConvention;
  readonly policy: Policy;
  /** What the reader doubts or could not read (lectura.*). */
  readonly findings: readonly Finding[];
  /** Answers to «which column is it?» for each role that no column has, likeliest first; a role without answers is not there. */
  readonly missing?: readonly RoleAnswer[];
}

/** One answer to «which column has this role?». */
export interface RoleAnswer {
  readonly role: ColumnRole;
  /** What would be remembered: the columns with the role, and those that must change with them. */
  readonly columns: NonNullable<ReaderChoices["columns"]>;
  /** The columns that would have the role. */
  readonly candidates: readonly number[];
  /** They may be the percentage of the target, and no figure. */
  readonly mayBeShare?: true;
}

/** Rows without a code below an indicator: parts of it, or indicators. */
export type PartsChoice = "parts" | "indicators";

/** What the user decided where the reader asked (remembered in the workbook by the pane). */
export interface ReaderChoices {
  /** Sheet, and area where several matrices stand in it. */
  readonly sheet?: string;
  readonly area?: Rect;
  /** Corrections by zero-based column. */
  readonly columns?: Readonly<Record<number, { readonly role: ColumnRole; readonly period?: Period }>>;
  readonly decimal?: "." | ",";
  /** What the rows below an indicator are that break it down, or seem to. */
  readonly parts?: PartsChoice;
  /** What the rows are whose year stands in parts and that do not say whether they are added up. */
  readonly aggregation?: Aggregation;
  /** The cut year, and the one that was turned down where both could be it: the answer holds while those two are the ones in doubt. */
  readonly cut?: { readonly year: number; readonly not?: number };
  /** Scale of bare numbers in rows that mix 0.85 and 85. */
  readonly headerRows?: readonly [number, number];
}

/** What was seen where no matrix was found: the sheet that came closest, what it has and what it lacks. */
export interface NearMiss {
  readonly sheet: string;
  readonly area?: Rect;
  readonly found: readonly ColumnRole[];
  readonly missing: readonly ColumnRole[];
  /** The header would do: what is missing are rows of indicators below it. */
  readonly lacksRows?: boolean;
  /** It would be one: what is missing is the year of its figures. */
  readonly lacksYears?: boolean;
  /** The sheet has a table with figures: it is asked what its columns are. */
  readonly table?: TableSight;
  /** «Fichas técnicas» that the sheet holds instead of a matrix. */
  readonly cards?: number;
}

/** A table with figures where no matrix is recognised. */
export interface TableSight {
  readonly sheet: string;
  /** Headers and rows. */
  readonly area: Rect;
  readonly headerRows: readonly [number, number];
  /** What each column was taken for. */
  readonly columns: readonly MatrixColumn[];
  /** Columns with numbers. */
  readonly figureColumns: readonly number[];
  /** As in a matrix. */
  readonly missing: readonly RoleAnswer[];
  /** The column that says whether a row holds targets or results: the figures of an indicator are not in columns. */
  readonly rolesInRows?: { readonly column: number; readonly texts: readonly string[] };
  /** The column that says of which year each row is: an indicator has a row for each year. */
  readonly yearsInRows?: { readonly column: number; readonly years: readonly number[] };
}

export interface ReadOutcome {
  readonly matrices: readonly Matrix[];
  readonly nearMiss?: NearMiss;
}

/** Column of a role and period, or undefined. Without period: the first column of the role. */
export function findColumn(matrix: Matrix, role: ColumnRole, period?: Period): MatrixColumn | undefined {
  return matrix.columns.find(
    (column) => column.role === role && (period === undefined || (column.period !== undefined && isSamePeriod(column.period, period))),
  );
}

/** Zero-based place of a figure of an indicator, or undefined where there is no such column. */
export function findFigureColumn(matrix: Matrix, role: FigureRole, period: Period | undefined): number | undefined {
  return findColumn(matrix, role === "baseline" ? "baselineValue" : role, role === "baseline" ? undefined : period)?.column;
}
