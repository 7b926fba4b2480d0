import type { Rect } from "../../../engine/address";
import type { Piece } from "../run/packedSync";
import { rowBands, type Cell } from "./rectangles";
import { rangeOf, rectOf, rectProperties } from "./sheetRange";

export interface PresentContent extends Cell {
  readonly content: unknown;
}

/** What «Shape.type» says of things that people draw; of others (what Excel itself keeps there) nothing is known. */
const DRAWN = /^(Image|GeometricShape|Group|Line)$/;

/** Everything in a sheet of ours, which has as many cells as somebody gave it: how far it goes is asked first. */
export class AskedSheet {
  readonly cells: PresentContent[] = [];
  hasOtherwise = false;
  #used: Excel.Range | undefined;
  #chartNames: readonly string[] = [];
  #drawings = 0;

  constructor(
    readonly id: string,
    private readonly sheet: Excel.Worksheet,
  ) {}

  listPiece(): Piece {
    let charts: Excel.ChartCollection;
    let shapes: Excel.ShapeCollection;
    return {
      size: 5_000,
      queue: () => {
        this.#used = this.sheet.getUsedRangeOrNullObject(true).load(rectProperties);
        charts = this.sheet.charts.load("items/name");
        shapes = this.sheet.shapes.load("items/type");
      },
      // Asked for once more these would hold what comes then.
      settle: () => {
        this.#chartNames = charts.items.map(({ name }) => name);
        this.#drawings = drawingsIn(shapes);
      },
    };
  }

  contentPieces(): Piece[] {
    return !this.#used || this.#used.isNullObject ? [] : rowBands(rectOf(this.#used), 10_000).map((rect) => this.#contentPiece(rect));
  }

  /** All of it in one question: how far it goes is known. */
  againPiece(): Piece {
    let used: Excel.Range;
    let charts: Excel.ChartCollection;
    let shapes: Excel.ShapeCollection;
    return {
      size: this.cells.length * 200,
      queue: () => {
        used = this.sheet.getUsedRangeOrNullObject(true).load(`${rectProperties},formulas`);
        charts = this.sheet.charts.load("items/name");
        shapes = this.sheet.shapes.load("items/type");
      },
      settle: () => {
        const cells = used.isNullObject ? [] : contentsOf(rectOf(used), used.formulas);
        const now = [cells, charts.items.map(({ name }) => name), drawingsIn(shapes)];
        this.hasOtherwise = JSON.stringify(now) !== JSON.stringify([this.cells, this.#chartNames, this.#drawings]);
      },
    };
  }

  get charts(): readonly string[] {
    return this.#chartNames;
  }

  get drawings(): number {
    return this.#drawings;
  }

  #contentPiece(rect: Rect): Piece {
    let range: Excel.Range;
    return {
      size: rect.rows * rect.columns * 200,
      queue: () => void (range = rangeOf(this.sheet, rect).load("formulas")),
      settle: () => {
        this.cells.push(...contentsOf(rect, range.formulas));
      },
      split: () =>
        rect.rows < 2 ? undefined : rowBands(rect, Math.ceil(rect.rows / 2) * rect.columns).map((half) => this.#contentPiece(half)),
    };
  }
}

function contentsOf({ row: top, column: left }: Rect, formulas: unknown): PresentContent[] {
  return (formulas as unknown[][]).flatMap((line, row) =>
    line.flatMap((content, column) => (content === "" ? [] : [{ row: top + row, column: left + column, content }])),
  );
}

function drawingsIn(shapes: Excel.ShapeCollection): number {
  return shapes.items.filter(({ type }) => DRAWN.test(type)).length;
}
