import { MAX_ROWS } from "../../../engine/address";
import { rowsNow, type RowsNow } from "../../../engine/inverse/rowsNow";
import type { RowAnchor } from "../../../engine/inverse/steps";
import { cellMark } from "../../../engine/ownership/cellMark";
import type { Piece } from "../run/packedSync";
import { CellCapture, type CellState } from "./cellCapture";
import { coverCells, type Cell } from "./rectangles";
import { valueAsRead } from "./typedText";

interface Asked {
  readonly cells: readonly Cell[];
  /** Texts beside them, as the plan saw them. */
  readonly anchors?: readonly RowAnchor[];
  readonly withLooks: boolean;
}

/** Cells of a sheet as they stand now, also where rows were put in or taken out since. */
export class PresentCells {
  readonly #captures: CellCapture[] = [];
  readonly #columns: { readonly column: number; range?: Excel.Range }[];
  #found: readonly RowAnchor[] | undefined;

  constructor(
    private readonly sheet: () => Excel.Worksheet,
    private readonly asked: Asked,
  ) {
    this.#columns = [...new Set(asked.anchors?.map(({ column }) => column))].map((column) => ({ column }));
  }

  pieces(): Piece[] {
    return [...this.#columns.map((each) => this.#anchorPiece(each)), ...this.#cellPieces(this.asked.cells)];
  }

  /** Second request, only where rows moved. */
  movedPieces(): Piece[] {
    const { of, hasMoved } = this.rows;
    if (!hasMoved) return [];
    return this.#cellPieces(
      this.asked.cells.flatMap(({ row, column }) => {
        const now = of(row);
        return now === undefined || this.at({ row: now, column }) ? [] : [{ row: now, column }];
      }),
    );
  }

  get rows(): RowsNow {
    return rowsNow(this.asked.anchors ?? [], this.anchors);
  }

  /** What stands in the columns of the anchors. */
  get anchors(): readonly RowAnchor[] {
    return (this.#found ??= this.#columns.flatMap(({ column, range }) => {
      if (!range || range.isNullObject) return [];
      return (range.values as unknown[][]).flatMap(([value], index): RowAnchor[] => {
        const mark = cellMark(valueAsRead({ value, type: range.valueTypes[index]?.[0] }, false), undefined);
        return mark === undefined ? [] : [{ row: range.rowIndex + index, column, mark }];
      });
    }));
  }

  at({ row, column }: Cell): CellState | undefined {
    for (const capture of this.#captures) {
      const state = capture.at(row, column);
      if (state) return state;
    }
    return undefined;
  }

  #cellPieces(cells: readonly Cell[]): Piece[] {
    const capture = new CellCapture(this.sheet, coverCells(cells), this.asked.withLooks);
    this.#captures.push(capture);
    return capture.pieces();
  }

  #anchorPiece(each: { readonly column: number; range?: Excel.Range }): Piece {
    return {
      size: 1_000 + (this.asked.anchors?.length ?? 0) * 80,
      queue: () => {
        const column = this.sheet().getRangeByIndexes(0, each.column, MAX_ROWS, 1);
        each.range = column.getUsedRangeOrNullObject(true).load("rowIndex,values,valueTypes");
      },
    };
  }
}
