import type { Rect } from "./address";
import type { CellError, SheetVisibility } from "./grid";
import type { CellValidation, SheetTable } from "./sheetParts";

export { QUIET_TABLE, type CellValidation, type SheetTable } from "./sheetParts";

/**
 * What a button will do to the workbook, as data: it can be printed, compared with a golden file, previewed, and applied by any host.
 * Hosts apply the steps in order; only what a step names may change.
 */
export interface Plan {
  /** Verb phrase in Spanish, for undo lists: «Calcular avances 2023». */
  readonly title: string;
  readonly steps: readonly PlanStep[];
  /** Cells the figures were computed from: at commit they are read again and must hold the same values. */
  readonly sources: readonly SourceRange[];
}

export interface SourceRange {
  readonly sheet: string;
  readonly area: Rect;
}

export type PlanStep = UnmergeCells | WriteCells | FormatBands | PutSheet;

/**
 * Splits merged areas of a sheet of the user, as Excel's «Separar celdas» does: the first cell keeps what the area showed. Asked for by
 * the user, never by itself.
 */
export interface UnmergeCells {
  readonly step: "unmergeCells";
  readonly sheet: string;
  readonly areas: readonly Rect[];
}

/** Writes cells of an existing sheet of the user. Merged, protected and array cells are the host's to refuse. */
export interface WriteCells {
  readonly step: "writeCells";
  readonly sheet: string;
  readonly cells: readonly CellWrite[];
}

/** Replaces our conditional formats in one sheet (those whose formula carries `BAND_MARK`) by these; other people's stay as they are. */
export interface FormatBands {
  readonly step: "formatBands";
  readonly sheet: string;
  /** Empty: our formats are taken away. */
  readonly rules: readonly BandRule[];
}

export interface BandRule {
  readonly area: Rect;
  /** Relative to the area's first cell, English, with «=»; contains `BAND_MARK`. */
  readonly formula: string;
  readonly fill: string;
  readonly color: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** A bar of `fill` in each cell, and no figure: from 0 to what `formula` gives (it looks at no cell). */
  readonly isBar?: boolean;
}

/** A term that is always 0 and that makes a conditional format recognisable as ours: N("PNTP"). */
export const BAND_MARK = 'N("PNTP")';

/**
 * Makes or refreshes a sheet of ours in place. It is ours when the workbook name `owner` points into it and what we wrote is found there
 * (`ownership/`); a user's sheet of the same name is left alone and a free name is used. What the user typed in ours stays.
 */
export interface PutSheet {
  readonly step: "putSheet";
  /** Wanted name, «Resumen PNTP»; a host that must use another one («Resumen PNTP (2)») says so in its report. */
  readonly name: string;
  /** Workbook-level defined name that marks the sheet as ours and spans what we wrote: «PNTP_Resumen». */
  readonly owner: string;
  /** Where the structure of the workbook is locked and the sheet is not there yet, the rest of the plan is carried out and this is told. */
  readonly optional?: boolean;
  /**
   * The content is the sheet whole, as it stands in the program that saves it, the user's cells in our area included: there is nothing to
   * tell apart, and that program knows what is ours.
   */
  readonly isStanding?: boolean;
  /** `end`, or right after a named sheet. */
  readonly position?: { readonly after: string };
  readonly content: SheetContent;
}

export interface SheetContent {
  readonly cells: readonly CellWrite[];
  /** A long table below them; only where the front that applies the plan was asked for one. */
  readonly longRows?: LongRows;
  /** Widths in characters of the default font, by zero-based column. */
  readonly columnWidths: readonly number[];
  /** Heights in points, by zero-based row, where not automatic. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly bandRules?: readonly BandRule[];
  /** Rows kept in sight while scrolling. */
  readonly frozenRows?: number;
  readonly showGridlines: boolean;
  readonly print: PrintSetup;
  /** Names for the main cells, workbook level: PNTP_Valoracion → area. */
  readonly names?: Readonly<Record<string, Rect>>;
  readonly hyperlinks?: readonly Hyperlink[];
  /** Cells where what people type is read and comes back in the next content: levels of the summary, «No aplica» of the findings. */
  readonly inputs?: readonly Rect[];
  /** Filter buttons over a table of the sheet. */
  readonly autoFilter?: Rect;
  readonly charts?: readonly ChartSpec[];
  readonly tabColor?: string;
  /**
   * Protected without a password: what is not `unlocked` cannot be typed in; cells may be selected, columns and rows resized, filters used.
   * It does not stop us from refreshing our own sheet. Where she took it away, it stays away.
   */
  readonly isProtected?: true;
  /** What may be typed where, and what is said about it. No two of them share a cell. */
  readonly validations?: readonly CellValidation[];
  /** Real tables («Dar formato como tabla») over cells of the content. */
  readonly tables?: readonly SheetTable[];
  /** Of the sheet when it is made; afterwards whether it is shown is hers. A workbook keeps at least one visible sheet. */
  readonly visibility?: SheetVisibility;
}

/** Rows that are made one by one when they are asked for: a table of 200,000 is never held. Without formulas and without `like`. */
export interface LongRows {
  /** Zero-based row of the first; below all other cells. */
  readonly first: number;
  readonly count: number;
  /** Every row has a cell in each, from the first column on. */
  readonly columns: number;
  readonly height: number;
  cellsOf(index: number): readonly CellWrite[];
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly area: Rect;
  /** Rows repeated on every page, zero-based inclusive. */
  readonly titleRows?: readonly [number, number];
  /** Rows that begin a page, zero-based. */
  readonly pageBreaks?: readonly number[];
  /** Footer texts; &P page and &N pages as in Excel. */
  readonly footer: { readonly left: string; readonly right: string };
  /** Pages the sheet may take in height: 0 is automatic (one page wide always). */
  readonly pagesTall?: number;
}

export interface Hyperlink {
  readonly row: number;
  readonly column: number;
  /** Inside the workbook: «Matriz!K12». */
  readonly to: string;
  readonly tip?: string;
}

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** English formula with «=»; `value` is then its computed result, cached in files. */
  readonly formula?: string;
  /** Undefined: only the style changes. Null: the cell is emptied. Text is written as text, never as a formula. */
  readonly value?: string | number | boolean | null | CellError;
  readonly style?: CellStyle;
}

/** Only what is named changes; the rest of the cell's look stays. */
export interface CellStyle {
  /** Start from the look of this cell of the same sheet (new columns take the matrix's own look). */
  readonly like?: { readonly row: number; readonly column: number };
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** #rrggbb */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right" | "centerAcross";
  readonly valign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borderBottom?: Border;
  readonly borderTop?: Border;
  /** Around the cell, on its four sides; `borderTop` and `borderBottom` stand before it. */
  readonly border?: Border;
  /** It may be typed in where its sheet is protected. */
  readonly unlocked?: true;
}

export interface Border {
  readonly weight: "thin" | "medium";
  readonly color: string;
}

/** What a chart draws, whether its figures stand in cells (a sheet) or in itself (a document). */
export interface DrawnChart {
  /** Stable id: what was made before under this id is refreshed, and keeps the place and look the user gave it. */
  readonly id: string;
  readonly kind: "column" | "bar" | "barStacked" | "barStacked100" | "line" | "scatter" | "doughnut";
  /** Empty: none, since what stands around the chart says it. */
  readonly title: string;
  /** Alternative text. */
  readonly description: string;
  readonly series: readonly DrawnSeries[];
  readonly axis?: { readonly min?: number; readonly max?: number; readonly title?: string; readonly numberFormat?: string };
  readonly categoryAxis?: { readonly min?: number; readonly max?: number; readonly title?: string; readonly numberFormat?: string };
  readonly legend: boolean;
  readonly labels: boolean;
  /** Number format of the figures on the points, where it is not the one of the axis. */
  readonly labelFormat?: string;
}

/** A native chart that follows cells, described for every host (Office.js, chart parts, the sandbox's drawing). */
export interface ChartSpec extends DrawnChart {
  /** Cells the chart covers. */
  readonly anchor: Rect;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries extends DrawnSeries {
  /** A1 references with sheet: «'Tablero PNTP'!$B$5:$B$9». Scatter: categories are the x values. */
  readonly nameRef?: string;
  readonly categoriesRef: string;
  readonly valuesRef: string;
}

export interface DrawnSeries {
  readonly name: string;
  /** Values as they are now, cached in files and drawn by the sandbox. */
  readonly categories: readonly (string | number | null)[];
  readonly values: readonly (number | null)[];
  readonly color: string;
  readonly pointColors?: readonly (string | null)[];
  readonly dashed?: boolean;
  readonly showMarkers?: boolean;
  /** For a series drawn as a line over columns (band limits). */
  readonly asLine?: boolean;
  /** Whether its points show their figures, where it is not as the chart says. */
  readonly labels?: boolean;
  /** Colour of those figures where they stand on the bars themselves. */
  readonly labelColor?: string;
  /** false: it has no entry in the legend. */
  readonly inLegend?: boolean;
  /** Shape of its markers, so that series differ without colour; a circle where it is not said. */
  readonly marker?: "circle" | "triangle" | "diamond" | "square";
}
