import type { Rect } from "../../../engine/address";

/** An Excel table; its area includes the header and total rows. */
export interface TableModel {
  readonly id: string;
  name: string;
  area: Rect;
  hasHeaders: boolean;
  hasTotals: boolean;
  style: string;
  showFilterButton: boolean;
}
