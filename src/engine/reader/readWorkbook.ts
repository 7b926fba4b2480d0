import type { Rect } from "../address";
import type { Grid } from "../grid";
import { ownSheetNames } from "../words/glossary";
import { fold } from "./text/fold";
import { withFormulasComputed } from "./computedGrid";
import { closestHeader, findHeader, type HeaderBlock } from "./headers/headerBlock";
import type { ColumnRole, Matrix, NearMiss, ReaderChoices, ReadOutcome } from "./matrix";
import { readMatrix } from "./readMatrix";
import { restrict } from "./partOfGrid";
import { rolesInRows } from "./unread/tableSight";
import { withSights } from "./unread/withSights";
import { findTableHeader } from "./unread/tableHeader";

/**
 * Finds every indicator matrix of a workbook, wherever it stands, and reads it. Doubts are findings (lectura.*), never silent guesses;
 * `choices` are what the user answered to them. Where there is no matrix, `nearMiss` says what came closest.
 */
export function readWorkbook(grids: readonly Grid[], choices: ReaderChoices = {}): ReadOutcome {
  const searched = grids.filter(({ sheet }) =>
    choices.sheet === undefined ? !isOwnSheet(sheet) : sheet.toLowerCase() === choices.sheet.toLowerCase(),
  );
  let closest: NearMiss | undefined;
  const seen = (miss: NearMiss): void => {
    const isNearer = closest === undefined || miss.found.length > closest.found.length;
    // The same header met again says less than when it was read with the rows below it.
    if (isNearer || (miss.lacksRows === true && miss.found.length === closest?.found.length)) closest = miss;
  };
  const matrices = searched.flatMap((grid) => readSheet(grid, choices, seen));
  if (matrices.length > 0) return { matrices };
  const nearMiss = withSights(closest, searched, choices);
  return nearMiss === undefined ? { matrices } : { matrices, nearMiss };
}

/** true for the sheets this tool makes: «Resumen PNTP», «Resumen PNTP (2)», «Ficha IOP.01.01» … */
export function isOwnSheet(name: string): boolean {
  const folded = fold(name).replace(/ \(\d+\)$/, "");
  return ownSheetNames.some((own) => folded === own) || /^ficha i[a-z]{2,4}\W/.test(folded);
}

function readSheet(grid: Grid, choices: ReaderChoices, seen: (miss: NearMiss) => void): readonly Matrix[] {
  if (grid.area.rows === 0 || grid.area.columns === 0) return [];
  const { area, headerRows } = choices;
  if (headerRows !== undefined) return readChosenHeader(grid, headerRows, choices);
  const found = findMatrices(grid, choices, seen);
  const inside = area === undefined ? found : found.filter((matrix) => overlap(matrix.area, area));
  if (inside.length > 0) return inside;
  const part = area === undefined ? grid : restrict(grid, area);
  const pointed = area === undefined ? [] : findMatrices(part, choices, seen);
  return pointed.length > 0 ? pointed : readChosenColumns(part, choices);
}

/** The user said what the columns are of a table whose header names none of them. */
function readChosenColumns(grid: Grid, choices: ReaderChoices): readonly Matrix[] {
  if (Object.keys(choices.columns ?? {}).length === 0) return [];
  const block = findTableHeader(grid, 1);
  const matrix = block && readMatrix(withFormulasComputed(grid), block, grid.area.row, choices).matrix;
  return matrix === undefined ? [] : [matrix];
}

function findMatrices(stored: Grid, choices: ReaderChoices, seen: (miss: NearMiss) => void): readonly Matrix[] {
  const grid = withFormulasComputed(stored);
  const matrices: Matrix[] = [];
  const end = grid.area.row + grid.area.rows;
  seen({ sheet: grid.sheet, found: [], missing: WANTED });
  let titlesFrom = grid.area.row;
  for (let row = grid.area.row; row < end;) {
    const blocks = findHeader(grid, row, (block) => seen(nearMissOf(grid, block)));
    if (blocks === undefined) break;
    const readings = blocks.map((block) => readMatrix(grid, block, titlesFrom, choices));
    readings.forEach(({ matrix }, index) => {
      const block = blocks[index];
      if (matrix !== undefined && !(block !== undefined && isInRows(grid, block, matrix))) {
        matrices.push(matrix);
        titlesFrom = Math.max(titlesFrom, matrix.area.row + matrix.area.rows);
      } else if (block !== undefined) seen({ ...nearMissOf(grid, block), lacksRows: true });
    });
    row = Math.max((blocks[0]?.bottom ?? row) + 1, ...readings.map(({ nextRow }) => nextRow));
  }
  const nearest = matrices.length === 0 ? closestHeader(grid) : undefined;
  if (nearest !== undefined) seen(nearMissOf(grid, nearest));
  return matrices;
}

/** Targets and results are rows by turns, and no columns say both: no matrix, whatever its columns are called. */
function isInRows(grid: Grid, block: HeaderBlock, { columns, dataRows }: Matrix): boolean {
  const hasBoth = (["target", "actual"] as const).every((role) => columns.some((column) => (column.claims ?? column.role) === role));
  return !hasBoth && rolesInRows(grid, block, dataRows[1]) !== undefined;
}

/** The user said which rows are the header. */
function readChosenHeader(grid: Grid, [top, bottom]: readonly [number, number], choices: ReaderChoices): readonly Matrix[] {
  const columns = choices.area ?? grid.area;
  const block: HeaderBlock = { top, bottom, left: columns.column, right: columns.column + columns.columns - 1, roles: new Set() };
  const { matrix } = readMatrix(withFormulasComputed(grid), block, grid.area.row, choices);
  return matrix === undefined ? [] : [matrix];
}

const WANTED: readonly ColumnRole[] = ["code", "name", "baselineValue", "target", "actual"];

function nearMissOf(grid: Grid, block: HeaderBlock): NearMiss {
  return {
    sheet: grid.sheet,
    area: { row: block.top, column: block.left, rows: block.bottom - block.top + 1, columns: block.right - block.left + 1 },
    found: [...block.roles],
    missing: WANTED.filter((role) => !block.roles.has(role)),
  };
}

function overlap(a: Rect, b: Rect): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
