/** Columns of the printed page of «Tablero PNTP»: the left half holds charts, the right half tables and a chart. */
export const pageColumn = { left: 0, leftLast: 5, code: 7, name: 8, type1: 9, change: 10, band: 11, trend: 12 } as const;

/** Columns of the data behind the charts, to the right of the page. */
export const dataColumn = {
  code: 14,
  first: 15,
  indicator: 23,
  responsible: 24,
  type1: 25,
  type2: 26,
  band: 27,
  kind: 28,
  x: 29,
  plain: 30,
  misleadingGreen: 31,
  misleadingRed: 32,
  greenList: 33,
  redList: 34,
  way: 35,
} as const;

export const DASHBOARD_WIDTHS: readonly number[] = [
  ...[12, 12, 12, 12, 12, 12],
  2,
  ...[11, 31, 10, 10, 10, 12],
  3,
  ...[18, 10, 10, 10, 10, 10, 10, 10],
  3,
  ...[18, 30, 10, 10, 10, 26, 10, 14, 14, 14, 18, 18, 12],
];

/** Columns of the page, all of them printed. */
export const PAGE_COLUMNS = 13;

/** First row of the data tables: their header. */
export const DATA_TOP = 3;

/** Most years drawn; fewer where there are more objectives, so that the columns stay wide enough to read. */
export function shownYears(objectives: number): number {
  if (objectives <= 4) return 5;
  return 3;
}

/** Most objectives drawn and with a row of their own on the page, the worst ones; most responsibles with a row. */
export const MOST_OBJECTIVES = 8;
export const MOST_ENTITIES = 9;

/** Most indicators with a row in the data; beyond it the sheet would be as long as the matrix. */
export const MOST_INDICATORS = 1500;

/** Most codes in a list at the foot of the page: a line of it. */
export const MOST_LISTED = 10;
