import type { Grid } from "../../grid";
import { fold } from "../../reader/text/fold";
import { cutTexts } from "../../words/followup/cutTexts";
import { CUT_FACTS } from "./cutSheet";

export type CutFacts = Record<(typeof CUT_FACTS)[number], string>;

/** What stands to the right of each label of a closed cut, wherever the label stands; empty where there is none. */
export function readCutFacts(grid: Grid): CutFacts {
  const facts = Object.fromEntries(CUT_FACTS.map((fact) => [fact, ""])) as CutFacts;
  const { row: top, column: left, rows, columns } = grid.area;
  for (let row = top; row < top + Math.min(rows, 40); row++) {
    for (let column = left; column < left + columns; column++) {
      const label = fold(String(grid.value(row, column) ?? ""));
      const fact = CUT_FACTS.find((each) => fold(cutTexts.labels[each]) === label);
      if (fact !== undefined && facts[fact] === "") facts[fact] = String(grid.value(row, column + 1) ?? "").trim();
    }
  }
  return facts;
}
