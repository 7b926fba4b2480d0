import type { Rect } from "../../../engine/address";
import type { WriteTarget } from "./beforeState";
import { resultOf, writePieces, type HeadOf, type InputCell } from "../read/cellInputs";
import type { Piece } from "../run/packedSync";
import { gatherLooks, paintArea, PAINT_SIZE, type PaintedCell } from "./paintCells";
import { coverCells, rowBands } from "../read/rectangles";
import { rangeOf } from "../read/sheetRange";
import { lookOfWrite } from "../undo/snapshot";
import { inputOf } from "../read/typedText";

const BAND = 4_000;

/** What the cells of a user's sheet are to hold. */
export function targetInputs({ step, cells }: WriteTarget): InputCell[] {
  return step.cells.map((cell) => {
    const { row, column, formula, value } = cell;
    const { numberFormat } = lookOfWrite(cell, (r, c) => cells.at(r, c));
    const input = formula ?? (value === undefined ? undefined : inputOf(value));
    return { row, column, ...(input !== undefined && { input }), ...resultOf(cell), ...(numberFormat !== undefined && { numberFormat }) };
  });
}

/** Cells of the user's sheet, then their looks. */
export function targetPieces(target: WriteTarget, sheet: () => Excel.Worksheet, headOf: HeadOf): Piece[] {
  const looks = target.step.cells.flatMap((cell): PaintedCell[] => {
    const { look } = lookOfWrite(cell, (r, c) => target.cells.at(r, c));
    return look ? [{ row: cell.row, column: cell.column, look }] : [];
  });
  return [
    {
      size: 0,
      queue: () => undefined,
      heads: coverCells(target.bystanders)
        .flatMap((rect) => rowBands(rect, BAND))
        .flatMap(headOf),
    },
    ...writePieces(sheet, targetInputs(target), headOf),
    ...gatherLooks(looks).map((area): Piece => ({ size: PAINT_SIZE, queue: () => paintArea(sheet(), area) })),
  ];
}

/** Splits merged areas. */
export function splitPiece(sheet: () => Excel.Worksheet, areas: readonly Rect[]): Piece {
  return { size: areas.length * 300, queue: () => areas.forEach((area) => rangeOf(sheet(), area).unmerge()) };
}
