import type { BoardEntity, BoardRow } from "../../followup/board";
import type { CellStyle } from "../../plan";
import type { PlacedTable } from "../kit/pageFlow";
import { TABLE_ROW, type SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { wrappedHeight } from "../kit/wrappedHeight";

/** Columns of «Seguimiento PNTP»; every table keeps to them. */
export const at = { entity: 0, share: 1, wide: 2, total: 3, first: 4, second: 5, third: 6, fourth: 7, day: 8, file: 9 } as const;

/** Together they print at four fifths on a page on its side: what is written at 10 points is read at 8. */
export const BOARD_WIDTHS: readonly number[] = [28, 15, 41, 15, 8.5, 8.5, 8.5, 10, 11, 24];

/** The smallest letter of the board. */
export const SMALL = 10;

export const HEADER_HEIGHT = 34;
export const SECTION_HEIGHT = 24;
/** First row of the four figures. */
export const STRIP = 3;

/** A look in that letter. */
export function small(look: CellStyle): CellStyle {
  return { ...look, size: SMALL };
}

/** Where the tables of the board stand. */
export interface Places {
  readonly entities: PlacedTable;
  /** What is missing, and what is answered. */
  readonly owed: PlacedTable;
  readonly settled: PlacedTable;
  readonly pending: PlacedTable;
}

/** Height of a row whose texts wrap in these columns. */
export function rowHeight(texts: Readonly<Partial<Record<number, string>>>): number {
  return Math.max(
    TABLE_ROW,
    ...Object.entries(texts).map(([column, text]) => wrappedHeight(text ?? "", BOARD_WIDTHS[Number(column)] ?? 10)),
  );
}

export function entityHeight({ name, files }: BoardEntity): number {
  return Math.max(rowHeight({ [at.entity]: name }), wrappedHeight(files.join(", "), BOARD_WIDTHS[at.file] ?? 10, SMALL));
}

export function indicatorHeight({ indicator, entity }: BoardRow): number {
  return rowHeight({ [at.entity]: entity, [at.share]: indicator.code, [at.wide]: indicator.name });
}

/** `align` has L, R or C for each column; without `wrap` a heading runs over the empty ones to its right. */
export function putHeader(canvas: SheetCanvas, row: number, labels: readonly string[], align: string, wrap = true): void {
  canvas.rowHeights[row] = HEADER_HEIGHT;
  labels.forEach((value, column) => {
    const style = align[column] === "R" ? looks.headerRight : align[column] === "C" ? looks.headerCenter : looks.header;
    canvas.put(row, column, { value: value === "" ? null : value, style: { ...style, wrap } });
  });
}

export function putSection(canvas: SheetCanvas, row: number, title: string): void {
  canvas.put(row, 0, { value: title, style: looks.section });
  canvas.rowHeights[row] = SECTION_HEIGHT;
}

/** Whether COUNTIFS finds a name as it is written. */
export function isCriterion(name: string): boolean {
  return !/^[=<>]|[*?~]/.test(name) && name.length < 250;
}
