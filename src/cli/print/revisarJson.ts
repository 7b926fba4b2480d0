import { openFindings, type Review } from "../../engine/actions/reviewMatrix";
import type { Dismissal } from "../../engine/audit/dismissals";
import { findingText } from "../../engine/words/findingTexts";
import { answersJson, type AnswerOptions } from "./answerOptions";
import { certaintyJson } from "./certaintyJson";
import { datesJson } from "./datesJson";
import { dismissalsJson, rulesJson } from "./decisionsJson";
import { narrativeJson } from "./narrativeJson";
import { severityKey } from "./severityKey";

/** What `pntp revisar --json` prints, and nothing else on stdout. Findings set aside with «No aplica» are not listed. */
export function revisarJson(review: Review, dismissals: readonly Dismissal[], savedOn: string | undefined, answersTo: AnswerOptions) {
  const { narrative } = review;
  return {
    hoja: review.matrix.sheet,
    anio: review.year,
    ...datesJson(review.matrix.policy, review.year, savedOn),
    ...certaintyJson(review.matrix, review.year),
    reglas: rulesJson(review.rules),
    apartados: dismissalsJson(dismissals),
    hallazgos: openFindings(review).map((finding) => ({
      regla: finding.rule,
      gravedad: severityKey[finding.severity],
      celda: finding.cell ?? null,
      codigo: finding.code ?? null,
      mensaje: findingText(finding),
      ...answersJson(answersTo(finding)),
    })),
    texto: narrative === undefined ? null : narrativeJson(narrative, review.alarms),
  };
}
