import { placeAddress } from "../../address";
import { ND } from "../../domain/figure";
import type { Indicator } from "../../domain/policy";
import type { Grid } from "../../grid";
import { readAggregation, readDirection, readRelevance } from "../headers/indicatorWords";
import type { HeaderBlock } from "../headers/headerBlock";
import type { ColumnRole } from "../matrix";
import type { ReadingFindings } from "../matrixFindings";
import type { RowTexts } from "./rowTexts";

/** What is expected is below the baseline, and never above it: most likely descending. */
function falls({ baseline, targets }: Indicator): boolean {
  const known = targets.figures.filter((figure) => figure !== ND);
  return baseline.value !== ND && known.length > 0 && known.every((figure) => figure < Number(baseline.value));
}

const MOST_NAMED = 6;

/** Rows looked at for a sign. */
const SIGN_ROWS = 240;

export type RoleColumns = Readonly<Partial<Record<ColumnRole, number>>>;
type Described = Pick<Indicator, "responsible" | "kind" | "direction" | "aggregation" | "relevance">;

/** Reads what describes an indicator beside its figures, telling what it does not understand (lectura.*). */
export class DescriptorsReader {
  private readonly withoutDirection: string[] = [];
  private withoutDirectionCount = 0;
  private signs: boolean | undefined;

  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    private readonly texts: RowTexts,
    private readonly at: RoleColumns,
    private readonly hasParts: boolean,
    private readonly findings: ReadingFindings,
  ) {}

  /** Puts what the row says into the indicator, which keeps one shape over a hundred thousand rows. */
  describe(indicator: { -readonly [Key in keyof Described]: Described[Key] }, row: number, code: string): void {
    const { at, texts } = this;
    const responsible = texts.text(row, at.responsible);
    const kind = texts.text(row, at.kind);
    const direction = this.direction(row, code);
    const aggregation = this.aggregation(row, code);
    const relevance = at.relevance === undefined ? undefined : readRelevance(texts.text(row, at.relevance));
    if (responsible !== "") indicator.responsible = responsible;
    if (kind !== "") indicator.kind = kind;
    if (direction !== undefined) indicator.direction = direction;
    if (aggregation !== undefined) indicator.aggregation = aggregation;
    if (relevance !== undefined) indicator.relevance = relevance;
  }

  /** To call after the last row: what is told once for the whole matrix. */
  finish(indicators: readonly Indicator[]): void {
    if (this.withoutDirectionCount === 0) return;
    const [cell] = this.withoutDirection;
    const falling = indicators.filter((indicator) => indicator.direction === undefined && falls(indicator)).map(({ code }) => code);
    this.findings.add("lectura.sentido-no-definido", "warning", cell === undefined ? {} : { cell }, {
      cantidad: this.withoutDirectionCount,
      celdas: this.withoutDirection,
      hayColumna: this.at.direction === undefined ? "no" : "si",
      bajan: falling.slice(0, MOST_NAMED),
      cuantosBajan: falling.length,
    });
  }

  private direction(row: number, code: string): Indicator["direction"] {
    const column = this.at.direction;
    const text = this.texts.text(row, column);
    const read = text === "-" && this.hasSigns(column) ? "descending" : column === undefined ? this.reduces(row) : readDirection(text);
    if (read !== "undefined" && read !== "unreadable") return read;
    if (read === "unreadable")
      this.findings.add("lectura.sentido-ilegible", "warning", { cell: this.place(row, column ?? 0), code }, { texto: text });
    else {
      this.withoutDirectionCount += 1;
      if (this.withoutDirection.length < 5) this.withoutDirection.push(this.place(row, column ?? this.at.code ?? this.block.left));
    }
    return undefined;
  }

  /** «+» and «-» in one column are the two directions. */
  private hasSigns(column: number | undefined): boolean {
    if (this.signs !== undefined || column === undefined) return this.signs === true;
    const { area } = this.grid;
    const last = Math.min(this.block.bottom + SIGN_ROWS, area.row + area.rows - 1);
    this.signs = false;
    for (let row = this.block.bottom + 1; row <= last && !this.signs; row += 1) this.signs = this.texts.own(row, column) === "+";
    return this.signs;
  }

  /** «Reducción» as a way of accumulating says that the figure goes down. */
  private reduces(row: number): "descending" | "undefined" {
    return /^reduc/i.test(this.texts.text(row, this.at.aggregation)) ? "descending" : "undefined";
  }

  private aggregation(row: number, code: string): Indicator["aggregation"] {
    const column = this.at.aggregation;
    const text = this.texts.text(row, column);
    const read = readAggregation(text);
    // Where a year has parts, it decides whether they are added up.
    if (read === "unreadable")
      this.findings.add(
        "lectura.agregacion-ilegible",
        this.hasParts ? "warning" : "note",
        { cell: this.place(row, column ?? 0), code },
        { texto: text },
      );
    return read === "undefined" || read === "unreadable" ? undefined : read;
  }

  private place(row: number, column: number): string {
    return placeAddress({ sheet: this.grid.sheet, row, column });
  }
}
