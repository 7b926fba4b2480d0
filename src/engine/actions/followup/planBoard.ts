import { cutYear } from "../../domain/computePolicy";
import { periodOrder } from "../../domain/period";
import type { Board } from "../../followup/board";
import { recordsOf, type RoundBook } from "../../followup/book";
import type { RoundCut } from "../../followup/cut";
import type { Plan } from "../../plan";
import type { Matrix } from "../../reader/matrix";
import { boardTexts } from "../../words/followup/boardTexts";
import { periodText } from "../../words/periodText";
import { roundSteps, type RoundRequest } from "./roundBook";

/** «Seguimiento»: the sheets of the round as they follow from the registry and the matrix; the matrix stays as it is. */
export function planBoard(request: Omit<RoundRequest, "news">): { readonly plan: Plan; readonly board: Board } {
  const { steps, board } = roundSteps(request);
  return { plan: { title: boardTexts.planTitle(periodText(request.cut)), steps, sources: [] }, board };
}

/** The cut that is looked at where none is named: the last that was reported, or the cut of the matrix. */
export function currentCut(matrix: Matrix, book: RoundBook): RoundCut | undefined {
  const year = cutYear(matrix.policy);
  const reported = recordsOf(book).map(({ cut }) => cut);
  const known = year === undefined ? reported : [...reported, { year }];
  return known.reduce<RoundCut | undefined>((last, cut) => (last && periodOrder(last) >= periodOrder(cut) ? last : cut), undefined);
}
