import { halfMonths, readCut, type RoundCut } from "../cut";
import { isSamePeriod } from "../../domain/period";
import type { Grid } from "../../grid";
import { timeInText } from "../../reader/period";
import { fold } from "../../reader/text/fold";
import { formLabels } from "../../words/followup/formWords";

/** What the lines above a table say of it. */
export interface SaidAbove {
  readonly policy?: string;
  readonly entity?: string;
  readonly cut?: RoundCut;
}

type Label = keyof typeof formLabels;

const LONGEST_LINE = 1000;
/** How far to the right of its label a value may stand. */
const WIDEST_GAP = 12;

/** Reads «Corte: 2024-I», «Entidad | MINEDU», «Formato de reporte · corte 2024» between two rows, the last one left out. */
export function readSaidAbove(grid: Grid, fromRow: number, toRow: number): SaidAbove {
  const said: { -readonly [Key in keyof SaidAbove]: SaidAbove[Key] } = {};
  const { column: first, columns } = grid.area;
  for (let row = fromRow; row < toRow; row++) {
    for (let column = first; column < first + columns; column++) {
      const value = grid.value(row, column);
      if (typeof value !== "string" || value.length > LONGEST_LINE) continue;
      const [label, rest] = labelled(value);
      if (label !== undefined) take(said, label, rest === "" ? beside(grid, row, column) : rest);
      const cut = said.cut ?? cutInLine(value);
      if (cut !== undefined) said.cut = cut;
    }
  }
  return said;
}

function labelled(text: string): readonly [Label | undefined, string] {
  const colon = text.indexOf(":");
  const head = fold(colon < 0 ? text : text.slice(0, colon));
  const label = (Object.keys(formLabels) as Label[]).find((each) => formLabels[each].includes(head));
  return [label, label === undefined || colon < 0 ? "" : text.slice(colon + 1).trim()];
}

function beside(grid: Grid, row: number, column: number): string {
  for (let next = column + 1; next <= column + WIDEST_GAP; next++) {
    const value = grid.value(row, next);
    if (typeof value === "string" || typeof value === "number") return String(value).trim();
  }
  return "";
}

function take(said: { -readonly [Key in keyof SaidAbove]: SaidAbove[Key] }, label: Label, text: string): void {
  if (text === "") return;
  if (label === "cut") {
    const cut = readCut(text) ?? cutInLine(`corte ${text}`);
    if (cut !== undefined) said.cut = cut;
  } else said[label] ??= text;
}

/** «Formato de reporte · corte 2024-I» in one line of title. */
function cutInLine(text: string): RoundCut | undefined {
  const folded = fold(text);
  if (!/\b(?:corte|formato de reporte|reporte de avances?|periodo)\b/.test(folded)) return undefined;
  const [, year, half] = /\b((?:19|20)\d\d)(?: ?[-–/.] ?(i{1,2}|[12]))?(?![\d/]|-\d)/.exec(folded) ?? [];
  if (year !== undefined && half !== undefined) return readCut(`${year}-${half}`);
  return cutOfWords(folded);
}

/** The cut that a header or a title names: «valor obtenido 2024», «2024-i», «i semestre 2024». */
export function cutOfWords(folded: string): RoundCut | undefined {
  const period = timeInText(folded).period;
  if (period?.year === undefined) return undefined;
  const cut = period.months === undefined ? { year: period.year } : { year: period.year, months: period.months };
  return cut.months === undefined || [1, 2].some((half) => isSamePeriod(cut, { year: cut.year, months: halfMonths(half as 1 | 2) }))
    ? cut
    : undefined;
}

/** Every cut that is said, each once; a year said in a header where another place says its half is no other cut. */
export function differentCuts(cuts: readonly (RoundCut | undefined)[]): readonly RoundCut[] {
  const said = cuts.filter((cut) => cut !== undefined);
  const precise = said.filter(
    (cut) => cut.months !== undefined || !said.some((other) => other.year === cut.year && other.months !== undefined),
  );
  return precise.filter((cut, at) => precise.findIndex((other) => isSamePeriod(other, cut)) === at);
}
