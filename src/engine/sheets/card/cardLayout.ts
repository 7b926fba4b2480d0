/** Columns of the series in «Ficha <código>», and of the trajectory below it. */
export const cardColumn = { year: 0, target: 1, actual: 2, type1: 3, type2: 4, band: 5, linear: 6, compound: 7 } as const;

/** Where each pace stands in the table of the trajectory, with its unit beside it. */
export const paceColumn = { linear: 4, compound: 6 } as const;

/** Columns behind the chart, to the right of the page: a chart leaves #N/A out, and would draw «ND» as 0. */
export const chartColumn = { year: 9, target: 10, actual: 11, linear: 12, compound: 13 } as const;

export const CARD_WIDTHS: readonly number[] = [12, 11, 11, 14, 14, 11, 13, 14, 3, 10, 12, 12, 12, 12];

/** Columns of the printed page. */
export const CARD_COLUMNS = 8;

/** Characters of a line of text across the page. */
export const LINE = 120;
