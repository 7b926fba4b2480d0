import { MAX_ROWS } from "../../../engine/address";
import { cellKey, type InputCell } from "./cellInputs";
import type { Piece } from "../run/packedSync";
import type { Cell } from "./rectangles";
import { rectOf, rectProperties } from "./sheetRange";
import { inputAsRead } from "./typedText";

const STRIP_BYTES = 100_000;

/**
 * The whole of the table columns that a plan writes into: Excel may fill a column of a table with one of the formulas put in it, also in
 * rows that the plan does not name (office-js #2093), and what stood there must be known to be put back.
 */
export class TableColumns {
  readonly cells: InputCell[] = [];
  #byKey: Map<string, InputCell> | undefined;
  #tables: Excel.TableCollection | undefined;

  constructor(
    private readonly sheet: () => Excel.Worksheet,
    private readonly columns: readonly number[],
  ) {}

  at(cell: Cell): InputCell | undefined {
    this.#byKey ??= new Map(this.cells.map((each) => [cellKey(each), each]));
    return this.#byKey.get(cellKey(cell));
  }

  /** First request: which tables there are. */
  listPiece(): Piece {
    return { size: 2_000, queue: () => (this.#tables = this.sheet().tables.load("items/id")), refused: () => (this.#tables = undefined) };
  }

  /** Second request, only where there are any. */
  stripPieces(): Piece[] {
    const tables = this.#tables?.items ?? [];
    return tables.flatMap(({ id }) => this.columns.map((column) => this.#stripPiece(id, column)));
  }

  #stripPiece(table: string, column: number): Piece {
    let strip: Excel.Range;
    return {
      size: STRIP_BYTES,
      queue: () => {
        const sheet = this.sheet();
        strip = sheet.tables
          .getItem(table)
          .getDataBodyRange()
          .getIntersectionOrNullObject(sheet.getRangeByIndexes(0, column, MAX_ROWS, 1));
        strip.load(`${rectProperties},values,valueTypes,formulas`);
      },
      settle: () => {
        if (strip.isNullObject) return;
        const { row } = rectOf(strip);
        (strip.formulas as unknown[][]).forEach(([formula], index) => {
          const shown = { value: strip.values[index]?.[0] as unknown, type: strip.valueTypes[index]?.[0] };
          this.cells.push({ row: row + index, column, input: inputAsRead(formula, shown) });
        });
      },
      // A column too long to be read in one go: the cells that are written are still read back.
      refused: () => undefined,
    };
  }
}
