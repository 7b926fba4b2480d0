import { isKnown } from "../../../domain/figure";
import type { TextFigure } from "../lexis/figures";
import type { Cell } from "./cells";
import { agreement, type Agreement } from "./compare";
import type { Mark } from "./marks";
import { mostSaid, type FigureMeaning } from "./measures";
import { WEIGHTS } from "./weights";

/** A cell that a figure may state, as the words see it. */
export interface Slot {
  readonly cell: Cell;
  /** 0 fits all that the words say; less, the further from it. */
  readonly score: number;
  /** Whether the sentence may state it without more: another year, a target, a baseline need words. */
  readonly isLicensed: boolean;
  readonly tie: Agreement | undefined;
}

/** Words of the sentence that let a target, a baseline or an Avance stand in it. */
const LICENCE: Readonly<Record<FigureMeaning, RegExp | undefined>> = {
  actual: undefined,
  target:
    /\bmetas?\b|\besperad|\besperab|\bprogram|\bprevist|\bprevei|\bplanific|\bplanead|\bproyectad|\bestablec|\bcomprometid|\btope\b|\bfij[oa]|\bmaxim|\bfrente a|\bcontra\b|\bpropuest|\bdebia|\bsobre (?:un total|una|los|las)\b|\bde (?:los|las|un total)?\s*·|\bsupera|\bexced|\bigual a|\/\s*·|\bpermitid|\badmitid|\bexigid|\bplazo\b|\bnecesari/,
  baseline: /\bbase\b|\bpunto de partida\b|\bvalor inicial\b|\bl\. ?b\b/,
  progress1:
    /\bavan[cz]|\bcumpl|\bde (?:lo|la|su) \p{L}+|\brepresent|\bequival|\bes decir\b|\bnivel\b|\(|\balto\b|\bmedio\b|\bbajo\b|\bpromedio\b|\bdesempe|\bejecucion\b|\blogro\b|\bponder|\bporcentaje de/u,
  progress2: /\btipo (?:2|ii)\b|\bat ?2\b|\bbase\b/,
};

/** Every cell of a row that the figure of a mark may be. */
export function slotsOf(mark: Mark, cells: readonly Cell[], cutYear: number): readonly Slot[] {
  const { figure } = mark;
  if (figure === undefined) return [];
  const most = mostSaid(mark.said);
  const outright = most !== undefined && most.weight > 1.2;
  return cells.map((cell): Slot => {
    const { meaning } = cell;
    const said = mark.said[meaning];
    let score = WEIGHTS.cue * (said - (most?.weight ?? 0));
    if (most !== undefined && meantAs(most.meaning, figure, cell)) score = 0;
    else if (outright && said < 0.3 * most.weight) score += WEIGHTS.otherCue;
    if (most === undefined && meaning !== "actual") score -= 0.2;
    if (meaning === "progress2" && said < 1) score += WEIGHTS.unsaidMeasure;
    if (meaning === "baseline") score += said > 0.6 ? 0 : WEIGHTS.unsaidMeasure;
    else if (cell.year !== mark.when.year) score -= 2 * WEIGHTS.year * mark.when.sure;
    if (!unitFits(figure, cell)) score += WEIGHTS.otherUnit;
    return { cell, score, isLicensed: isLicensed(mark, figure, cell, cutYear), tie: tieOf(figure, cell) };
  });
}

/** An objective, and a count told in percent, have only Avances: what they «reached» is their Avance Tipo 1. */
function meantAs(said: FigureMeaning, figure: TextFigure, { row, meaning }: Cell): boolean {
  return meaning === "progress1" && said === "actual" && (row.kind === "objective" || (figure.isPercent && !row.isPercent));
}

function isLicensed(mark: Mark, figure: TextFigure, cell: Cell, cutYear: number): boolean {
  const { when, sentence, said } = mark;
  const { meaning, year, row } = cell;
  if (meaning !== "baseline" && year !== when.year) {
    if (mark.isInTable && when.sure >= 0.9) return false;
    if (year !== cutYear && !when.licensed.has(year)) return false;
    if (when.sure >= 0.8 && year !== when.year) return false;
  }
  if (mark.isInTable) {
    const most = mostSaid(said);
    return most === undefined || most.weight < 1.2 || said[meaning] >= 0.5 * most.weight || meantAs(most.meaning, figure, cell);
  }
  if (meaning === "progress1" && (row.kind === "objective" || said.progress1 > 0.5 || (figure.isPercent && !row.isPercent))) return true;
  if (said[meaning] > 1) return true;
  return LICENCE[meaning]?.test(sentence) ?? true;
}

/** Figures of a percent indicator are written with %, those of a count without; Avances with it, or bare with decimals. */
export function unitFits(figure: TextFigure, cell: Cell): boolean {
  if (figure.kind === "nd") return true;
  if (cell.unit === "progress") return figure.isPercent || figure.readings.some(({ decimals }) => decimals > 0);
  return figure.isPercent === (cell.unit === "percent");
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
