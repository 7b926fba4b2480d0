import type { Grid } from "../../grid";
import type { HeaderBlock } from "../headers/headerBlock";
import { isBlankRow } from "../headers/headerRow";
import type { NearMiss, ReaderChoices } from "../matrix";
import { restrict } from "../partOfGrid";
import { countCards } from "./indicatorCards";
import { findTableHeader } from "./tableHeader";
import { sightTable } from "./tableSight";

/** A header that names this many roles tells more than the shape of any table. */
const TELLING_ROLES = 3;
const MOST_SHEETS = 60;
/** Rows of what was pointed at where its header is looked for. */
const SEARCHED = 100;

/** What came closest to a matrix, with what else its sheet holds: a table whose columns can be asked about, or cards. */
export function withSights(closest: NearMiss | undefined, grids: readonly Grid[], choices: ReaderChoices): NearMiss | undefined {
  const sights = grids
    .filter(({ area }) => area.rows > 0 && area.columns > 0)
    .slice(0, MOST_SHEETS)
    .map((grid) => sightSheet(grid, closest?.sheet === grid.sheet ? closest : undefined, choices));
  return sights.reduce<NearMiss | undefined>((best, miss) => (best === undefined || isNearer(miss, best) ? miss : best), undefined);
}

function sightSheet(grid: Grid, closest: NearMiss | undefined, choices: ReaderChoices): NearMiss {
  const miss: NearMiss = closest ?? { sheet: grid.sheet, found: [], missing: [] };
  const cards = countCards(grid);
  if (cards > 0 && choices.area === undefined) return { ...miss, cards };
  const part = choices.area ? restrict(grid, choices.area) : grid;
  const block = chosenBlock(part, choices) ?? findTableHeader(part, choices.area ? 1 : 2) ?? (choices.area ? firstRow(part) : undefined);
  return block ? { ...miss, table: sightTable(part, block, choices) } : miss;
}

function chosenBlock({ area }: Grid, { headerRows }: ReaderChoices): HeaderBlock | undefined {
  return headerRows && { top: headerRows[0], bottom: headerRows[1], ...sidesOf(area), roles: new Set() };
}

/** The user pointed at cells where nothing looks like a header: their first row is taken for it, to be corrected by her; none where they are empty. */
function firstRow(grid: Grid): HeaderBlock | undefined {
  const { area } = grid;
  const { left, right } = sidesOf(area);
  let row = area.row;
  while (row < area.row + area.rows && row < area.row + SEARCHED && isBlankRow(grid, row, left, right)) row += 1;
  if (isBlankRow(grid, row, left, right)) return undefined;
  return { top: row, bottom: row, left, right, roles: new Set() };
}

function sidesOf({ column, columns }: Grid["area"]): Pick<HeaderBlock, "left" | "right"> {
  return { left: column, right: column + columns - 1 };
}

function isNearer(a: NearMiss, b: NearMiss): boolean {
  const rank = ({ found, cards, table }: NearMiss): readonly number[] => [
    found.length >= TELLING_ROLES ? found.length : 0,
    cards ?? 0,
    found.length,
    table?.columns.filter(({ role }) => role !== "other").length ?? 0,
    table?.figureColumns.length ?? 0,
  ];
  const [left, right] = [rank(a), rank(b)];
  const differs = left.findIndex((value, index) => value !== right[index]);
  return differs >= 0 && (left[differs] ?? 0) > (right[differs] ?? 0);
}
