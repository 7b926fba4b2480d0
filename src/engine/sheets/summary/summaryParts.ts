import { cellAddress } from "../../address";
import { BAND_MARK } from "../../plan";
import type { PolicyResults } from "../../domain/results";
import { hierarchyTerms, type HierarchyTerms } from "../../words/hierarchyTerms";
import { bandLabel } from "../../words/labels";
import { BANDS, bandStyle } from "../kit/bandStyles";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { wrappedHeight } from "../kit/wrappedHeight";

/** Columns of the summary; every table keeps to them. */
export const columnOf = { code: 0, name: 1, wide: 2, type1: 3, type2: 4, band: 5, considered: 6, previous: 7, change: 8 } as const;

export const SUMMARY_WIDTHS: readonly number[] = [15, 34, 19.5, 10, 10, 10, 10.5, 10, 10];

/** What the objectives and services of these results are called, told by the codes of the objectives. */
export function termsOf({ objectives }: PolicyResults): HierarchyTerms {
  return hierarchyTerms(objectives.map(({ objective }) => objective.code));
}

const HEADER_HEIGHT = 22;

export function putSection(canvas: SheetCanvas, row: number, title: string): void {
  canvas.put(row, 0, { value: title, style: looks.section });
  canvas.rowHeights[row] = 22;
}

/** One header row; `align` has L, R or C for each column. */
export function tableHeader(canvas: SheetCanvas, row: number, labels: readonly string[], align: string): void {
  const height = Math.max(HEADER_HEIGHT, ...labels.map((label, column) => wrappedHeight(label, SUMMARY_WIDTHS[column] ?? 10, 11, true)));
  canvas.rowHeights[row] = height;
  labels.forEach((value, column) => {
    const side = align[column];
    canvas.put(row, column, {
      value: value === "" ? null : value,
      style: side === "R" ? looks.headerRight : side === "C" ? looks.headerCenter : looks.header,
    });
  });
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
