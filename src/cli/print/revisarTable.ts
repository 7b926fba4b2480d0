import { openFindings, type Review } from "../../engine/actions/reviewMatrix";
import type { Dismissal } from "../../engine/audit/dismissals";
import { certaintyOf } from "../../engine/reader/certainty";
import { certaintyText } from "../../engine/words/certaintyTexts";
import type { AnswerOptions } from "./answerOptions";
import { narrativeLines } from "./narrativeLines";
import { paintFor } from "./paint";
import { reviewList } from "./reviewList";
import { oneLine } from "../../engine/words/printedText";
import { type Terminal } from "../terminal";

/** What `pntp revisar` prints for people: the findings of the matrix, then what the text says that the matrix does not. */
export function revisarTable(review: Review, dismissals: readonly Dismissal[], answersTo: AnswerOptions, terminal: Terminal): string {
  const setAside = review.findings.length - openFindings(review).length;
  const paint = paintFor(terminal.colors);
  const lines = [
    paint.bold(oneLine(`Revisión de «${review.matrix.sheet}», corte ${review.year}`)),
    `Lectura: ${oneLine(certaintyText(certaintyOf(review.matrix, review.year)))}`,
    "",
    reviewList(openFindings(review), answersTo, terminal),
    ...(setAside > 0 ? [oneLine(`Apartados con «No aplica»${whereOf(dismissals)}: ${setAside}.`), ""] : []),
    ...(review.narrative ? narrativeLines(review.narrative, review.alarms, terminal) : []),
  ];
  return `${lines.join("\n")}\n`;
}

function whereOf([first]: readonly Dismissal[]): string {
  return first?.place ? ` en «${oneLine(first.place.sheet)}»` : "";
}
