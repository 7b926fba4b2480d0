import type { Grid } from "../../grid";
import { areaBelow, lastDataRow, type HeaderBlock } from "../headers/headerBlock";
import { numberAt } from "../headers/columnNumbers";
import { readColumns } from "../headers/readColumns";
import type { MatrixColumn, ReaderChoices, TableSight } from "../matrix";
import { ReadingFindings } from "../matrixFindings";
import { fold } from "../text/fold";
import { roleHints } from "../../words/glossary";
import { yearsInRows } from "./yearsInRows";
import { readAbove, titleYear } from "../above/readAbove";

const SAMPLE = 60;

/** What the columns of a table were taken for, whether or not they make a matrix. */
export function sightTable(grid: Grid, block: HeaderBlock, choices: ReaderChoices): TableSight {
  const end = lastDataRow(grid, block);
  const { years } = readAbove(grid, grid.area.row, block.top);
  const { columns, missing } = readColumns(grid, block, end, titleYear(years), choices, new ReadingFindings());
  const rowsOf = rolesInRows(grid, block, end);
  const yearsOf = yearsInRows(grid, columns, block, end);
  return {
    sheet: grid.sheet,
    area: areaBelow(block, end),
    headerRows: [block.top, block.bottom],
    columns: withName(columns, grid, block, end),
    figureColumns: columns
      .map(({ column }) => column)
      .filter((column) => countFigures(grid, block, end, column) >= Math.min(2, end - block.bottom)),
    missing,
    ...(rowsOf !== undefined && { rolesInRows: rowsOf }),
    ...(yearsOf !== undefined && { yearsInRows: yearsOf }),
  };
}

/** Where no column is read as the names, the one whose texts differ most from row to row. */
function withName(columns: readonly MatrixColumn[], grid: Grid, { bottom }: HeaderBlock, end: number): readonly MatrixColumn[] {
  if (columns.some(({ role }) => role === "name")) return columns;
  const variety = (column: number): number => {
    const texts = new Set<string>();
    for (let row = bottom + 1; row <= Math.min(end, bottom + SAMPLE); row += 1) {
      const value = grid.value(row, column);
      if (typeof value === "string" && numberAt(grid, row, column) === undefined && value.trim() !== "") texts.add(value);
    }
    return texts.size;
  };
  const others = columns.filter(({ role }) => role === "other");
  const [best] = [...others].sort((a, b) => variety(b.column) - variety(a.column));
  if (best === undefined || variety(best.column) < 2) return columns;
  const named: MatrixColumn = { ...best, role: "name", confidence: "likely", why: "sus textos son distintos en cada fila" };
  return columns.map((column) => (column === best ? named : column));
}

function countFigures(grid: Grid, { bottom }: HeaderBlock, end: number, column: number): number {
  let count = 0;
  for (let row = bottom + 1; row <= Math.min(end, bottom + SAMPLE); row += 1) if (numberAt(grid, row, column) !== undefined) count += 1;
  return count;
}

/** A column whose cells say by turns what its row holds, «Programado» and «Ejecutado»: the figures of an indicator stand one below the other. */
export function rolesInRows(grid: Grid, { bottom, left, right }: HeaderBlock, end: number): TableSight["rolesInRows"] {
  for (let column = left; column <= right; column += 1) {
    const said = { target: new Map<string, number>(), actual: new Map<string, number>() };
    let filled = 0;
    for (let row = bottom + 1; row <= Math.min(end, bottom + SAMPLE); row += 1) {
      const value = grid.value(row, column);
      if (typeof value !== "string" || value.trim() === "") continue;
      filled += 1;
      const role = roleSaid(value);
      if (role) said[role].set(value.trim(), (said[role].get(value.trim()) ?? 0) + 1);
    }
    const [targets, actuals] = [said.target, said.actual].map((texts) => [...texts.values()].reduce((sum, count) => sum + count, 0)) as [
      number,
      number,
    ];
    if (targets >= 2 && actuals >= 2 && (targets + actuals) * 5 >= filled * 3)
      return { column, texts: [...said.target.keys(), ...said.actual.keys()].slice(0, 4) };
  }
  return undefined;
}

/** Longer texts are names, which speak of goals and results too. */
const LONGEST_ROLE = 30;

function roleSaid(text: string): "target" | "actual" | undefined {
  if (text.trim().length > LONGEST_ROLE) return undefined;
  const folded = fold(text);
  const [isTarget, isActual] = [roleHints.target.test(folded), roleHints.actual.test(folded)];
  return isTarget === isActual ? undefined : isTarget ? "target" : "actual";
}
