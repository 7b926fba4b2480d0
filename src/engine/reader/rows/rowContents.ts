import type { Grid } from "../../grid";
import type { HeaderBlock } from "../headers/headerBlock";
import { readFigureText } from "../text/figureText";
import type { RowTexts } from "./rowTexts";

/** Texts that are looked into for a figure with words around it. */
const MOST_TEXTS = 50_000;

/** What the cells of a row hold, without reading them as figures. */
export class RowContents {
  private lastWithFigures: number | undefined;
  private lookedInto = 0;

  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    private readonly end: number,
    private readonly texts: RowTexts,
    readonly figureColumns: readonly number[],
  ) {}

  /** A number, an answer (ND …) or a formula that nobody computed in a figure cell. */
  hasFigures(row: number): boolean {
    return this.figureColumns.some((column) => {
      const value = this.grid.value(row, column);
      if (value === null) return this.grid.formula(row, column) !== undefined;
      return typeof value === "number" || (typeof value === "string" && value.trim() !== "" && this.isFigure(value));
    });
  }

  private isFigure(text: string): boolean {
    this.lookedInto += 1;
    return readFigureText(text, ".", this.lookedInto > MOST_TEXTS).kind !== "malformed";
  }

  hasNumbers(row: number): boolean {
    return this.figureColumns.some((column) => {
      const value = this.grid.value(row, column);
      return typeof value === "number" || (typeof value === "string" && /\d/.test(value) && value.length < 25);
    });
  }

  /** No row from this one on has figures. */
  isBelowFigures(row: number): boolean {
    if (this.lastWithFigures === undefined) {
      this.lastWithFigures = this.end;
      while (this.lastWithFigures > this.block.bottom && !this.hasFigures(this.lastWithFigures)) this.lastWithFigures -= 1;
    }
    return row > this.lastWithFigures;
  }

  isBlank(row: number): boolean {
    return this.filledCells(row, 1) === 0;
  }

  /** All that the row says stands in one cell. */
  isOneCell(row: number): boolean {
    return this.filledCells(row, 2) === 1;
  }

  private filledCells(row: number, enough: number): number {
    let filled = 0;
    for (let column = this.block.left; column <= this.block.right && filled < enough; column += 1)
      if (this.texts.own(row, column) !== "") filled += 1;
    return filled;
  }
}
