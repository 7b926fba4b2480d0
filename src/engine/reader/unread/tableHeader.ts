import type { Grid } from "../../grid";
import { numberAt } from "../headers/columnNumbers";
import { extent, type HeaderBlock } from "../headers/headerBlock";
import { isBlank } from "../headers/headerRow";
import { isYear } from "../period";

/** Rows where a header is looked for, and rows below one that tell which of its columns hold figures. */
const SEARCHED = 200;
const DEPTH = 30;
/** A title of a group may stand between a header and the first row with figures. */
const CLOSEST_FIGURES = 4;
const TALLEST = 6;
/** Columns looked at: a sheet as wide as Excel allows is no table. */
const WIDEST = 1000;

interface RowSight {
  readonly texts: ReadonlySet<number>;
  readonly figures: ReadonlySet<number>;
}

/** The header of a table with figures, by its shape alone: a row of texts over columns of numbers. `fewest`: columns of numbers. */
export function findTableHeader(grid: Grid, fewest = 2): HeaderBlock | undefined {
  const { row: first, rows, column: left, columns } = grid.area;
  const end = first + rows;
  const seen = new Map<number, RowSight>();
  const at = (row: number): RowSight => {
    const known = seen.get(row) ?? sightRow(grid, row);
    seen.set(row, known);
    return known;
  };
  let best: { readonly row: number; readonly score: number; readonly figures: ReadonlySet<number> } | undefined;
  for (let row = first; row < Math.min(end - 1, first + SEARCHED); row += 1) {
    const { texts, figures } = at(row);
    if (texts.size < 2 || figures.size > 0) continue;
    const below = figuresBelow(at, row, end);
    const score = texts.size + 2 * below.size;
    if (below.size >= fewest && score > (best?.score ?? 0)) best = { row, score, figures: below };
  }
  if (best === undefined) return undefined;
  const top = topOf(grid, at, best.row, best.figures);
  const bottom = bottomOf(at, top, best.row, end, best.figures);
  return extent(grid, top, bottom, left, left + columns - 1);
}

function sightRow(grid: Grid, row: number): RowSight {
  const texts = new Set<number>();
  const figures = new Set<number>();
  const { column: left, columns } = grid.area;
  for (let column = left; column < left + Math.min(columns, WIDEST); column += 1) {
    if (isBlank(grid, row, column)) continue;
    const number = numberAt(grid, row, column);
    if (number === undefined || isYear(number)) texts.add(column);
    else figures.add(column);
  }
  return { texts, figures };
}

/** Columns with figures in two rows or more right below; none where they begin too far. */
function figuresBelow(at: (row: number) => RowSight, header: number, end: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  let rows = 0;
  for (let row = header + 1; row < Math.min(end, header + 1 + DEPTH); row += 1) {
    const { figures } = at(row);
    if (figures.size > 0) rows += 1;
    else if (rows === 0 && row - header >= CLOSEST_FIGURES) return new Set();
    for (const column of figures) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= Math.min(2, rows)).map(([column]) => column));
}

/** Rows of texts right above that stand over columns of figures: titles of their blocks. */
function topOf(grid: Grid, at: (row: number) => RowSight, bottom: number, figures: ReadonlySet<number>): number {
  let top = bottom;
  while (top > grid.area.row && bottom - top + 1 < TALLEST) {
    const above = at(top - 1);
    if (above.texts.size < 2 || above.figures.size > 0 || ![...above.texts].some((column) => figures.has(column))) break;
    top -= 1;
  }
  return top;
}

/** Rows of texts right below, over the columns of figures: their years, under a wider title. */
function bottomOf(at: (row: number) => RowSight, top: number, row: number, end: number, figures: ReadonlySet<number>): number {
  let bottom = row;
  while (bottom + 1 < end && bottom - top + 1 < TALLEST) {
    const below = at(bottom + 1);
    if (below.figures.size > 0 || [...below.texts].filter((column) => figures.has(column)).length < 2) break;
    bottom += 1;
  }
  return bottom;
}
