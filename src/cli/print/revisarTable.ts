import { openFindings, type Review } from "../../engine/actions/reviewMatrix";
import type { NarrativeReport } from "../../engine/audit/narrative/report";
import type { Dismissal } from "../../engine/audit/dismissals";
import { certaintyOf } from "../../engine/reader/certainty";
import { certaintyText } from "../../engine/words/certaintyTexts";
import { contradictionText, judgementText, verdictWords } from "../../engine/words/findings/narrative";
import type { AnswerOptions } from "./answerOptions";
import { paintFor } from "./paint";
import { reviewList } from "./reviewList";
import { oneLine, type Terminal } from "../terminal";

/** What `pntp revisar` prints for people: the findings of the matrix, then what the text says that the matrix does not. */
export function revisarTable(review: Review, dismissals: readonly Dismissal[], answersTo: AnswerOptions, terminal: Terminal): string {
  const setAside = review.findings.length - openFindings(review).length;
  const paint = paintFor(terminal.colors);
  const lines = [
    paint.bold(`Revisión de «${review.matrix.sheet}», corte ${review.year}`),
    `Lectura: ${oneLine(certaintyText(certaintyOf(review.matrix, review.year)))}`,
    "",
    reviewList(openFindings(review), answersTo, terminal),
    ...(setAside > 0 ? [oneLine(`Apartados con «No aplica»${whereOf(dismissals)}: ${setAside}.`), ""] : []),
    ...(review.narrative ? narrativeLines(review.narrative, terminal) : []),
  ];
  return `${lines.join("\n")}\n`;
}

function whereOf([first]: readonly Dismissal[]): string {
  return first?.place ? ` en «${first.place.sheet}»` : "";
}

function narrativeLines({ coverage, judgements, contradictions }: NarrativeReport, terminal: Terminal): string[] {
  const paint = paintFor(terminal.colors);
  const wrong = judgements.filter(({ verdict }) => verdict === "no_cuadra" || verdict === "cambia_banda");
  const unverified = judgements.filter(({ verdict }) => verdict === "no_verificable").length;
  return [
    paint.bold("Texto del informe"),
    `Cobertura: ${coverage.figures} cifras encontradas, ${coverage.linked} vinculadas, ${coverage.verified} ` +
      `comprobadas; ${unverified} no verificables.`,
    wrong.length === 0 ? "Las cifras comprobadas cuadran con la matriz." : `No cuadran ${wrong.length}:`,
    ...wrong.map(
      (judgement) =>
        `  ${paint.severity("error")(verdictWords[judgement.verdict])}: ${oneLine(judgementText(judgement))}\n    ` +
        `«${oneLine(judgement.quote)}»`,
    ),
    ...(contradictions.length === 0 ? [] : [`Contradicciones del texto: ${contradictions.length}`]),
    ...contradictions.map((contradiction) => `  ${oneLine(contradictionText(contradiction))}\n    «${oneLine(contradiction.quote)}»`),
    "",
  ];
}
