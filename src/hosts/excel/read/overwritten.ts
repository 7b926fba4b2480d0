import type { Rect } from "../../../engine/address";
import type { Piece } from "../run/packedSync";
import { CellCapture, type CellState } from "./cellCapture";
import type { HeadOf } from "./cellInputs";
import type { Cell } from "./rectangles";

/** Beyond this many cells looks are not read a second time: an answer takes some thousands of them. */
const MOST_LOOKS = 5_000;

/** What stood where something was written, read in the very requests that wrote it: nothing comes between the two. */
export class Overwritten {
  readonly #sheets = new Map<string, CellCapture[]>();
  readonly #told = new Set<CellCapture>();
  readonly #withLooks: boolean;

  constructor(cells: number) {
    this.#withLooks = cells <= MOST_LOOKS;
  }

  /** Heads of what is written into a sheet. */
  headsIn(sheetId: string, sheet: () => Excel.Worksheet): HeadOf {
    return (rect) => this.#heads(sheetId, sheet, rect);
  }

  at(sheetId: string, { row, column }: Cell): CellState | undefined {
    for (const capture of this.#sheets.get(sheetId) ?? []) {
      const state = capture.at(row, column);
      if (state) return state;
    }
    return undefined;
  }

  /** What came since it was last asked. */
  *fresh(): Generator<Cell & { readonly sheetId: string; readonly state: CellState }> {
    for (const [sheetId, captures] of this.#sheets) {
      for (const capture of captures.filter((each) => each.isSettled && !this.#told.has(each))) {
        this.#told.add(capture);
        for (const each of capture.states()) yield { sheetId, ...each };
      }
    }
  }

  #heads(sheetId: string, sheet: () => Excel.Worksheet, rect: Rect): readonly Piece[] {
    const capture = new CellCapture(sheet, [rect], this.#withLooks);
    const known = this.#sheets.get(sheetId);
    if (known) known.push(capture);
    else this.#sheets.set(sheetId, [capture]);
    return capture.pieces();
  }
}
