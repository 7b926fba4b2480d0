import { isKnown } from "../../../domain/figure";
import type { TextFigure } from "../lexis/figures";
import type { Cell } from "./cells";
import { agreement, type Agreement } from "./compare";
import type { Mark } from "./marks";
import { mostSaid, type FigureMeaning, type Said } from "./measures";
import { WEIGHTS } from "./weights";

/** A cell that a figure may state, as the words see it. */
export interface Slot {
  readonly cell: Cell;
  /** 0 fits all that the words say; less, the further from it. */
  readonly score: number;
  /** Whether the sentence may state it without more: another year, a target, a baseline need words. */
  readonly isLicensed: boolean;
  /** Whether the words let it be of this measure, whatever the year. */
  readonly isOfMeasure: boolean;
  readonly tie: Agreement | undefined;
}

/** «de los 32», «sobre una meta de», «frente a», «por encima de», «21 / 22»: what a second figure is set against may be its target. */
const SET_AGAINST =
  /(?:(?<!\btotal )\bde|\bde (?:los|las|sus)|\b(?:de|sobre) un total de|\bsobre|\bcontra|\bfrente a|\brespecto (?:de|a)|\bde un|\bencima de|\bdebajo de|\bsuperior a|\binferior a|\bmayor (?:a|que|de)|\bmenor (?:a|que|de)|\bigual a|\bexced\p{L}+|\bsuper(?!vis)\p{L}+|\bversus|\bvs\.?|(?<!\bs)\/)(?:l| el| la| los| las| unos| unas)?\s*$/u;
/** Words of the sentence that let an Avance Tipo 1 stand in it. */
const OF_PROGRESS =
  /\bavan[cz]|\bcumpl|\bde (?:lo|la|su) (?:esperado|programado|previsto|meta)|\bnivel (?:de|alto|medio|bajo)|\bpromedio\b|\bdesempe|\bponder/;

function hasLicence(mark: Mark, figure: TextFigure, cell: Cell): boolean {
  const { said, left, sentence, from, when } = mark;
  const { row, meaning } = cell;
  switch (meaning) {
    case "actual":
      return true;
    case "target":
      return said.target > 0.3 || (from > 0 && when.sure < 0.8 && SET_AGAINST.test(left));
    case "baseline":
      return said.baseline > 0.3 || isOfBaseYear(mark, cell);
    case "progress2":
      return said.progress2 > 0.3;
    case "progress1":
      return (
        row.kind === "objective" ||
        said.progress1 > 0.3 ||
        (figure.isPercent && (!row.mayBePercent || left.endsWith("("))) ||
        OF_PROGRESS.test(sentence)
      );
  }
}

/** What the words at a figure say of the cells of one row, looked up once for all of them. */
export class RowSlots {
  readonly #said: Said;
  readonly #most: ReturnType<typeof mostSaid>;

  constructor(
    readonly mark: Mark,
    readonly figure: TextFigure,
    readonly cells: readonly Cell[],
  ) {
    this.#said = saidOfRow(mark, cells[0]?.row.folded ?? "");
    this.#most = mostSaid(this.#said);
  }

  scoreOf(cell: Cell): number {
    const { mark, figure } = this;
    const most = this.#most;
    const { meaning } = cell;
    const own = this.#said[meaning];
    let score = WEIGHTS.cue * (own - (most?.weight ?? 0));
    if (most !== undefined && meantAs(most.meaning, figure, cell)) score = 0;
    else if (most !== undefined && most.weight > 1.2 && own < 0.3 * most.weight) score += WEIGHTS.otherCue;
    if (most === undefined && meaning !== "actual") score -= 0.2;
    if (meaning === "progress2" && own < 1) score += WEIGHTS.unsaidMeasure;
    if (meaning === "baseline") score += own > 0.6 || isOfBaseYear(mark, cell) ? 0 : WEIGHTS.unsaidMeasure;
    else if (cell.year !== mark.when.year) score -= 2 * WEIGHTS.year * mark.when.sure;
    if (!unitFits(figure, cell, mark.isInTable)) score += WEIGHTS.otherUnit;
    return score;
  }

  /** Asked by the year first, which most cells are not of. */
  isLicensed(cell: Cell): boolean {
    const isOfYear = cell.meaning === "baseline" || cell.year === this.mark.when.year;
    return isOfYear && mayBeOfMeasure(this.mark, this.figure, cell);
  }

  /** Every cell as it is asked of the row that was chosen. */
  all(): readonly Slot[] {
    const { mark, figure } = this;
    return this.cells.map((cell) => ({
      cell,
      score: this.scoreOf(cell),
      isLicensed: this.isLicensed(cell),
      isOfMeasure: mayBeOfMeasure(mark, figure, cell),
      tie: tieOf(figure, cell),
    }));
  }
}

/** Every cell of a row that the figure of a mark may be. */
export function slotsOf(mark: Mark, cells: readonly Cell[]): readonly Slot[] {
  return mark.figure === undefined ? [] : new RowSlots(mark, mark.figure, cells).all();
}

/** «los 9,230 de 2018»: a year before those of the matrix, the one that the baseline is of. */
function isOfBaseYear({ when }: Mark, { row }: Cell): boolean {
  return when.year === row.indicator?.baseline.year;
}

/** A word that the indicator's own name has says no measure: «el POI se cumplió en 95.1 %» of «Porcentaje de cumplimiento del POI». */
function saidOfRow({ said, by }: Mark, name: string): Said {
  let adjusted: Record<FigureMeaning, number> | undefined;
  for (const meaning of ["progress1", "progress2", "target", "baseline"] as const) {
    const word = by[meaning];
    // «Se esperaba llegar a ·» of «Tiempo de espera» is said of a target all the same.
    if (word === undefined || !name.includes(word.slice(0, meaning === "target" ? Math.max(5, word.length - 1) : 5))) continue;
    adjusted ??= { ...said };
    adjusted[meaning] *= WEIGHTS.wordOfName;
  }
  return adjusted ?? said;
}

/** An objective, and a count told in percent, have only Avances: what they «reached», and what of the meta, is their Avance Tipo 1. */
function meantAs(said: FigureMeaning, figure: TextFigure, { row, meaning }: Cell): boolean {
  if (meaning !== "progress1") return false;
  return row.kind === "objective" ? said === "actual" : figure.isPercent && !row.mayBePercent && said !== "progress2";
}

function mayBeOfMeasure(mark: Mark, figure: TextFigure, cell: Cell): boolean {
  if (!mark.isInTable) return hasLicence(mark, figure, cell);
  const { said } = mark;
  const most = mostSaid(said);
  // «2022»: a column that names no measure is of values, or of Avances.
  if (most === undefined) return cell.meaning === "actual" || cell.meaning === "progress1";
  return most.weight < 1.2 || said[cell.meaning] >= 0.5 * most.weight || meantAs(most.meaning, figure, cell);
}

/** Another year than the words give, which the sentence speaks of as well: only beside the cell of the cut, «mayor que el 44.9 %». */
export function mayBeOfAnotherYear({ when, left, isInTable }: Mark, { meaning, year }: Cell, cutYear: number): boolean {
  if (isInTable || meaning === "baseline" || year === when.year || when.sure >= 0.6) return false;
  return year === cutYear || when.licensed.has(year) || (year === cutYear - 1 && SET_AGAINST.test(left));
}

/** Figures of a percent indicator are written with %, those of a count without; Avances with it, or bare with decimals. */
export function unitFits(figure: TextFigure, cell: Cell, isInTable = false): boolean {
  if (figure.kind === "nd") return true;
  const [reading] = figure.readings;
  if (cell.unit === "progress") return figure.isPercent || (reading?.decimals ?? 0) > 0;
  // A zero needs no unit: «el resultado fue 0».
  if (reading?.value === 0) return true;
  if (figure.isPercent && cell.row.mayBePercent) return true;
  // In a table the % stands in the header, or beside the name.
  return figure.isPercent === (cell.unit === "percent") || (isInTable && !figure.isPercent);
}

export function tieOf(figure: TextFigure, { figure: expected, unit }: Cell): Agreement | undefined {
  const exact = agreement(figure, expected, unit === "progress");
  if (exact !== undefined || figure.hedge === undefined || !isKnown(expected)) return exact;
  const { value } = figure.readings[0] ?? { value: Number.NaN };
  const gap = (expected - value) / Math.max(Math.abs(value), 1e-9);
  switch (figure.hedge) {
    case "about":
      return Math.abs(gap) <= 0.06 ? "rounding" : undefined;
    case "over":
    case "atLeast":
      return gap >= 0 && gap <= 0.12 ? "rounding" : undefined;
    case "under":
    case "atMost":
      return gap <= 0 && gap >= -0.12 ? "rounding" : undefined;
  }
}

/** How much an equality says: much on decimals and many digits, little on «6» or «100». */
export function telling(figure: TextFigure): number {
  const reading = figure.readings[0];
  if (figure.kind === "nd" || reading === undefined) return 1;
  const { value, decimals } = reading;
  if (value === 0 || value === 100) return 0.8;
  if (decimals >= 1) return Math.abs(value) >= 10 ? 3 : 2.4;
  const digits = String(Math.round(Math.abs(value))).replace(/0+$/, "").length;
  return digits >= 4 ? 3 : digits === 3 ? 2.4 : digits === 2 ? 1.3 : 0.5;
}
