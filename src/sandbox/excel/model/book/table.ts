import type { Rect } from "../../../../engine/address";

/** The rows between header and totals. */
export function tableBody({ area, hasHeaders, hasTotals }: Pick<TableModel, "area" | "hasHeaders" | "hasTotals">): Rect {
  return { ...area, row: area.row + (hasHeaders ? 1 : 0), rows: area.rows - (hasHeaders ? 1 : 0) - (hasTotals ? 1 : 0) };
}

/** An Excel table; its area includes the header and total rows. */
export interface TableModel {
  readonly id: string;
  name: string;
  area: Rect;
  hasHeaders: boolean;
  hasTotals: boolean;
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  /** Calculated columns: the formula of the first row of data, by place in the table. */
  readonly calculated: Map<number, string>;
}
