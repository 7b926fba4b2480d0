import type { Rect } from "../../../../engine/address";
import type { CellValue } from "../../../../engine/grid";
import type { ChartData } from "./chartData";
import type { ConditionalFormatData } from "./conditionalFormatData";
import type { Look } from "../../../../hosts/xlsx/looks/look";
import type { LineData } from "../../../../hosts/xlsx/looks/sheetLines";
import type { ShapeModel } from "./shape";
import type { ValidationModel } from "./validation";

/** A workbook as plain data: what the model is filled from (the sandbox page reads it from an .xlsx) and compared with. */
export interface WorkbookData {
  readonly name?: string;
  readonly sheets: readonly SheetData[];
  readonly names?: readonly NameData[];
  /** Name of the sheet in front; the first visible one where it is not said. */
  readonly active?: string;
  readonly readOnly?: boolean;
  readonly isProtected?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly customXml?: readonly string[];
}

export interface SheetData {
  readonly name: string;
  readonly visibility?: SheetVisibility;
  readonly cells?: readonly CellData[];
  /** Looks that cells refer to by position, so that a large sheet says each only once. */
  readonly styles?: readonly Look[];
  readonly merges?: readonly Rect[];
  readonly rows?: readonly LineData[];
  readonly columns?: readonly LineData[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly protection?: ProtectionData;
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly showHeadings?: boolean;
  /** 1 is 100 %: how a screen shows it; Office.js knows nothing of it. */
  readonly zoom?: number;
  readonly names?: readonly NameData[];
  readonly tables?: readonly TableData[];
  readonly validations?: readonly ValidationModel[];
  readonly conditionalFormats?: readonly ConditionalFormatData[];
  readonly charts?: readonly ChartData[];
  /** Shapes and pictures: known by name and place, never drawn. */
  readonly shapes?: readonly Omit<ShapeModel, "id">[];
  readonly autoFilter?: Rect;
  readonly page?: PageData;
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface CellData {
  readonly row: number;
  readonly column: number;
  /** With a formula: its result as it was last calculated. */
  readonly value?: CellValue;
  /** English, with its «=». */
  readonly formula?: string;
  readonly numberFormat?: string;
  /** A look, or its position in the sheet's `styles`. */
  readonly style?: Look | number;
  readonly hyperlink?: HyperlinkData;
}

export interface HyperlinkData {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface ProtectionData {
  readonly password?: string;
  readonly options?: ProtectionOptions;
}

/** Excel.WorksheetProtectionOptions. */
export interface ProtectionOptions {
  readonly allowAutoFilter?: boolean;
  readonly allowDeleteColumns?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowEditObjects?: boolean;
  readonly allowEditScenarios?: boolean;
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowInsertColumns?: boolean;
  readonly allowInsertHyperlinks?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowPivotTables?: boolean;
  readonly allowSort?: boolean;
  readonly selectionMode?: "Normal" | "Unlocked" | "None";
}

export interface NameData {
  readonly name: string;
  /** «=Hoja1!$A$1:$B$2», «=0.85». */
  readonly formula: string;
  readonly comment?: string;
  readonly visible?: boolean;
}

export interface TableData {
  readonly name: string;
  readonly area: Rect;
  readonly hasHeaders?: boolean;
  readonly hasTotals?: boolean;
  readonly style?: string;
  readonly showFilterButton?: boolean;
  readonly showBandedRows?: boolean;
}

export interface PageData {
  readonly orientation?: "Portrait" | "Landscape";
  readonly paperSize?: string;
  readonly printArea?: Rect;
  /** Zero-based, first and last. */
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
  /** Rows that begin a page. */
  readonly pageBreaks?: readonly number[];
  readonly zoom?: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly headerFooter?: HeaderFooterData;
  /** Points. */
  readonly margins?: Readonly<Partial<Record<PageMargin, number>>>;
}

export type PageMargin = "left" | "right" | "top" | "bottom" | "header" | "footer";
export type HeaderFooterData = Readonly<Partial<Record<HeaderFooterPart, string>>>;
export type HeaderFooterPart = "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";
