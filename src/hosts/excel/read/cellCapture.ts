import type { Rect } from "../../../engine/address";
import type { CellValue } from "../../../engine/grid";
import { lookAndLockProperties, lookAsRead, lookProperties, type CellLook } from "./cellLook";
import type { Piece } from "../run/packedSync";
import { cellCount, contains, rowBands, type Cell } from "./rectangles";
import { rangeOf } from "./sheetRange";
import { isFormulaInput } from "./keptInput";
import { inputAsRead, valueAsRead, type CellInput, type Shown } from "./typedText";

/** A cell as it stands, in the form in which it can be written back. */
export interface CellState {
  readonly input: CellInput;
  /** As `formulas` gives it. */
  readonly content: unknown;
  readonly numberFormat: string;
  /** What it shows. */
  readonly value: CellValue;
  /** Only where looks were asked for. */
  readonly look?: CellLook;
  /** Only where looks were asked for, and there is a link. */
  readonly link?: Excel.RangeHyperlink;
}

const CONTENT_BYTES = 170;
const LOOK_BYTES = 600;
const CELLS_PER_PIECE = 4_000;

/**
 * Reads how some rectangles of a sheet stand before they are written: for «Deshacer», for looks to start from, and for what must not be
 * lost.
 */
export class CellCapture {
  readonly #bands: { readonly rect: Rect; readonly states: (CellState | undefined)[][] }[] = [];

  constructor(
    private readonly sheet: () => Excel.Worksheet,
    private readonly rects: readonly Rect[],
    private readonly withLooks: boolean,
    private readonly withLocks = false,
  ) {}

  pieces(): Piece[] {
    return this.rects.flatMap((rect) => rowBands(rect, CELLS_PER_PIECE)).map((rect) => this.#piece(rect));
  }

  get isSettled(): boolean {
    return this.#bands.length > 0;
  }

  /** What came, cell by cell. */
  *states(): Generator<Cell & { readonly state: CellState }> {
    for (const { rect, states } of this.#bands)
      for (const [row, line] of states.entries())
        for (const [column, state] of line.entries()) if (state) yield { row: rect.row + row, column: rect.column + column, state };
  }

  at(row: number, column: number): CellState | undefined {
    const band = this.#bands.find(({ rect }) => contains(rect, { row, column }));
    return band?.states[row - band.rect.row]?.[column - band.rect.column];
  }

  #piece(rect: Rect): Piece {
    let range: Excel.Range;
    let looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
    return {
      size: cellCount(rect) * (CONTENT_BYTES + (this.withLooks ? LOOK_BYTES : 0)),
      queue: () => {
        range = rangeOf(this.sheet(), rect);
        range.load("values,valueTypes,formulas,numberFormat");
        looks = this.withLooks
          ? range.getCellProperties({ ...(this.withLocks ? lookAndLockProperties : lookProperties), hyperlink: true })
          : undefined;
      },
      settle: () => void (range.isNullObject || this.#bands.push({ rect, states: statesOf(range, looks?.value) })),
      split: () => (rect.rows < 2 ? undefined : rowBands(rect, Math.ceil(rect.rows / 2) * rect.columns).map((half) => this.#piece(half))),
    };
  }
}

function statesOf(range: Excel.Range, looks: Excel.CellProperties[][] | undefined): CellState[][] {
  const { values, valueTypes, formulas, numberFormat } = range as Record<
    "values" | "valueTypes" | "formulas" | "numberFormat",
    unknown[][]
  >;
  return formulas.map((line, row) =>
    line.map((formula, column) => {
      const look = looks?.[row]?.[column];
      const shown: Shown = { value: values[row]?.[column], type: valueTypes[row]?.[column] };
      const input = inputAsRead(formula, shown);
      return {
        input,
        content: formula,
        value: valueAsRead(shown, isFormulaInput(input)),
        numberFormat: String(numberFormat[row]?.[column] ?? "General"),
        ...(look && { look: lookAsRead(look) }),
        ...(look?.hyperlink && { link: look.hyperlink }),
      };
    }),
  );
}
