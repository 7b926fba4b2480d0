import type { Grid } from "../../grid";
import { cardLabels, cardTitle } from "../../words/glossary";
import { fold } from "../text/fold";

const SEARCHED = 2000;
const SEARCHED_COLUMNS = 30;
const LONGEST = 60;
/** Labels that a card has at least. */
const FEWEST_LABELS = 4;

/**
 * How many «fichas técnicas» a sheet holds: one indicator each, its data as labels down a column, its figures in a row. 0 where it is not
 * that.
 */
export function countCards(grid: Grid): number {
  let titles = 0;
  const labels = new Map<string, number>();
  const { row: first, rows, column: left, columns } = grid.area;
  for (let row = first; row < first + Math.min(rows, SEARCHED); row += 1)
    for (let column = left; column < left + Math.min(columns, SEARCHED_COLUMNS); column += 1) {
      const value = grid.value(row, column);
      if (typeof value !== "string" || value.length > LONGEST) continue;
      const text = fold(value).replace(/[ :.]+$/, "");
      if (cardTitle.test(text)) titles += 1;
      if (cardLabels.has(text)) labels.set(text, (labels.get(text) ?? 0) + 1);
    }
  if (labels.size < FEWEST_LABELS || !isDownAColumn(grid, labels.size)) return 0;
  return titles > 0 ? titles : Math.max(...labels.values());
}

/** The labels of a card stand one below the other; in a header they stand side by side. */
function isDownAColumn(grid: Grid, different: number): boolean {
  const { row: first, rows, column: left, columns } = grid.area;
  for (let column = left; column < left + Math.min(columns, SEARCHED_COLUMNS); column += 1) {
    const found = new Set<string>();
    for (let row = first; row < first + Math.min(rows, SEARCHED); row += 1) {
      const value = grid.value(row, column);
      if (typeof value !== "string" || value.length > LONGEST) continue;
      const text = fold(value).replace(/[ :.]+$/, "");
      if (cardLabels.has(text)) found.add(text);
    }
    if (found.size * 2 >= different) return true;
  }
  return false;
}
