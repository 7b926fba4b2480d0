import type { Grid } from "../../grid";
import { isYear } from "../../reader/period";
import type { RoundCut } from "../cut";
import { readAnswer, type Answer } from "./answer";
import type { OtherColumn } from "./formColumns";
import type { ValueSight } from "./sight";

/** What stands in a cell of a row in which its value is not asked: an answer may have slipped there, or a column was added for it. */
export interface Elsewhere {
  /** `rival`: its header asks for a value as that of the form does; `operand`: numerator or denominator; `slip`: any other cell. */
  readonly kind: "rival" | "operand" | "slip";
  /** As the sheet shows it; empty where the column has none. */
  readonly header: string;
  readonly cut?: RoundCut;
  readonly answer: Answer;
  /** What keeps it from being seen. */
  readonly sight?: ValueSight;
}

/** The answers of a row that stand in other columns than the one to fill. Formulas are what the form computes, but for a rival's. */
export function readElsewhere(grid: Grid, row: number, others: readonly OtherColumn[], decimal: "." | ","): readonly Elsewhere[] {
  return others.flatMap(({ column, kind, header, cut }): readonly Elsewhere[] => {
    if (kind !== "rival" && (grid.value(row, column) === null || grid.formula(row, column) !== undefined)) return [];
    const answer = readAnswer(grid, row, column, decimal);
    if (kind !== "rival" && !isBareFigure(answer, kind === "text")) return [];
    return [{ kind: kind === "rival" || kind === "operand" ? kind : "slip", header, ...(cut && { cut }), answer }];
  });
}

/** A figure and nothing beside it; among texts a year is a year. */
function isBareFigure(answer: Answer, isAmongTexts: boolean): boolean {
  if (answer.kind !== "number" || answer.mark !== undefined) return false;
  return !(isAmongTexts && answer.way === "bare" && isYear(answer.number));
}
