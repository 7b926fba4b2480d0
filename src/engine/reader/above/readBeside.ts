import type { Grid } from "../../grid";
import type { HeaderBlock } from "../headers/headerBlock";
import type { MatrixColumn } from "../matrix";
import { fold } from "../text/fold";
import { labelKind } from "./labels";
import { momentsIn } from "./moments";
import { piecesOf, valuePiece, type Piece } from "./pieces";
import { yearsOf, type SaidYear } from "./saidCut";

const ROWS_BESIDE = 6;
const ROWS_BELOW = 15;
const COLUMNS_BESIDE = 30;
/** A column that says the cut says it in its first rows. */
const ROWS_OF_COLUMN = 500;

/** Years that stand right of the header, in a column of the table or below the table; only those written as the cut count there. */
export function yearsBeside(grid: Grid, block: HeaderBlock, lastRow: number, columns: readonly MatrixColumn[]): readonly SaidYear[] {
  const end = grid.area.row + grid.area.rows - 1;
  const right = Math.min(grid.area.column + grid.area.columns - 1, block.right + COLUMNS_BESIDE);
  const beside = piecesOf(grid, { rows: [block.top, Math.min(end, block.bottom + ROWS_BESIDE)], columns: [block.right + 1, right] });
  const below = piecesOf(grid, { rows: [lastRow + 1, Math.min(end, lastRow + ROWS_BELOW)], columns: [block.left, right] });
  // A value typed in the header itself, under the label of a column that is none of the table's.
  const inHeader = columns
    .filter(({ role, header }) => role === "other" && header !== "")
    .slice(0, COLUMNS_BESIDE)
    .flatMap(({ column }) => piecesOf(grid, { rows: [block.top, block.bottom], columns: [column, column] }));
  const said = [...inHeader, ...beside, ...below.filter(isOfWhole)].flatMap((piece) => yearsOf(piece).said);
  return [...yearsOfColumns(grid, block, lastRow, columns), ...said].filter(({ as }) => as === "cut");
}

/** Below a table, a line of the source or of the cut speaks of all of it; a note («1/ Dato al 30/06/2025») of one figure. */
function isOfWhole({ kind, label = "", folded }: Piece): boolean {
  if (kind === "cut" || kind === "date") return true;
  if (kind === "note") return /^(?:fuente|elaboracion)/.test(fold(label));
  return (
    kind === undefined && /^(?:con )?(?:datos|informacion|cifras|avances?|resultados|valores|actualizad|corte|reporte|al )/.test(folded)
  );
}

/** A column «Fecha de corte» with one date, or days of one year, in all its rows. */
function yearsOfColumns(grid: Grid, block: HeaderBlock, lastRow: number, columns: readonly MatrixColumn[]): readonly SaidYear[] {
  return columns.flatMap(({ column, role, header }): readonly SaidYear[] => {
    if (role !== "other" || momentsIn(fold(header)).moments.length > 0 || labelKind(fold(header)) !== "cut") return [];
    const said: SaidYear[] = [];
    for (let row = block.bottom + 1; row <= Math.min(lastRow, block.bottom + ROWS_OF_COLUMN); row += 1) {
      const piece = valuePiece(grid, row, column, header);
      if (piece !== undefined) said.push(...yearsOf(piece).said);
    }
    const [first] = said;
    if (first === undefined || said.some(({ year }) => year !== first.year)) return [];
    const days = said.map(({ day }) => day ?? "").sort();
    return [said.find(({ day }) => day === days.at(-1)) ?? first];
  });
}
