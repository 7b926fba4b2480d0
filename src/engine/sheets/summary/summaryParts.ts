import { cellAddress } from "../../address";
import { BAND_MARK } from "../../plan";
import { bandLabel } from "../../words/labels";
import { BANDS, bandStyle } from "../kit/bandStyles";
import type { PageFlow, PlacedTable } from "../kit/pageFlow";
import { TABLE_ROW, type CanvasCell, type SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { wrappedHeight } from "../kit/wrappedHeight";

/** Columns of the summary; every table keeps to them. */
export const columnOf = { code: 0, name: 1, wide: 2, type1: 3, type2: 4, band: 5, considered: 6, previous: 7, change: 8 } as const;

export const SUMMARY_WIDTHS: readonly number[] = [15, 34, 19.5, 10, 10, 10, 10.5, 10, 10];

const HEADER_HEIGHT = 22;
const SECTION_HEIGHT = 22;
const NOTE_HEIGHT = 15;

/** What stands over the items of a table. */
export interface TableWords {
  readonly title: string;
  readonly labels: readonly string[];
  /** L, R or C for each column. */
  readonly align: string;
}

/** Title and header of a table, again where it goes on at the top of a page. `notes`: lines that its caller writes below it. */
export function beginTable(
  canvas: SheetCanvas,
  flow: PageFlow,
  row: number,
  { title, labels, align }: TableWords,
  items: readonly number[],
  notes: number,
): PlacedTable {
  const header = headerHeight(labels);
  const placed = flow.place(row, { head: SECTION_HEIGHT + header, header, items, tail: (notes + 1) * NOTE_HEIGHT });
  putSection(canvas, row, title);
  for (const at of [placed.header, ...placed.repeated]) tableHeader(canvas, at, labels, align);
  return placed;
}

/** Height of a row whose texts wrap in these columns. */
export function itemHeight(texts: Readonly<Partial<Record<number, string>>>): number {
  return Math.max(
    TABLE_ROW,
    ...Object.entries(texts).map(([column, text]) => wrappedHeight(text ?? "", SUMMARY_WIDTHS[Number(column)] ?? 10)),
  );
}

function headerHeight(labels: readonly string[]): number {
  return Math.max(HEADER_HEIGHT, ...labels.map((label, column) => wrappedHeight(label, SUMMARY_WIDTHS[column] ?? 10, 11, true)));
}

export function putSection(canvas: SheetCanvas, row: number, title: string): void {
  canvas.put(row, 0, { value: title, style: looks.section });
  canvas.rowHeights[row] = SECTION_HEIGHT;
}

/** One header row; `align` has L, R or C for each column. */
function tableHeader(canvas: SheetCanvas, row: number, labels: readonly string[], align: string): void {
  canvas.rowHeights[row] = headerHeight(labels);
  labels.forEach((value, column) => {
    const side = align[column];
    canvas.put(row, column, {
      value: value === "" ? null : value,
      style: side === "R" ? looks.headerRight : side === "C" ? looks.headerCenter : looks.header,
    });
  });
}

/** A figure, as a formula on the matrix where there is one. */
export function liveCell(formula: string | undefined, value: number | string, style: CanvasCell["style"]): CanvasCell {
  return formula === undefined ? { value, style } : { formula: `=${formula}`, value, style };
}

export function putNote(canvas: SheetCanvas, row: number, text: string): void {
  canvas.put(row, 0, { value: text, style: looks.note });
}

/** Band words of a column take the colours of the bands. */
export function colourBandWords(canvas: SheetCanvas, first: number, last: number, column: number): void {
  const area = { row: first, column, rows: last - first + 1, columns: 1 };
  for (const band of BANDS) {
    canvas.bandRules.push({ area, formula: `=AND(${BAND_MARK}=0,${cellAddress(first, column)}="${bandLabel[band]}")`, ...bandStyle[band] });
  }
}
