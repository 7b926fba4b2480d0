import { TABLE_ROW } from "../kit/sheetCanvas";
import { wrappedHeight } from "../kit/wrappedHeight";

/** Columns of «Seguimiento PNTP»; every table keeps to them. */
export const at = { entity: 0, share: 1, wide: 2, total: 3, first: 4, second: 5, third: 6, fourth: 7, day: 8, file: 9 } as const;

export const BOARD_WIDTHS: readonly number[] = [28, 16, 44, 11.5, 9.5, 9.5, 9.5, 10.5, 11.5, 28];

/** Height of a row whose texts wrap in these columns. */
export function rowHeight(texts: Readonly<Partial<Record<number, string>>>): number {
  return Math.max(
    TABLE_ROW,
    ...Object.entries(texts).map(([column, text]) => wrappedHeight(text ?? "", BOARD_WIDTHS[Number(column)] ?? 10)),
  );
}
