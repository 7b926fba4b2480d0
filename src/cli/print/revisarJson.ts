import { openFindings, type Review } from "../../engine/actions/reviewMatrix";
import type { Dismissal } from "../../engine/audit/dismissals";
import { certaintyOf, readingOf } from "../../engine/audit/narrative/reading";
import { roundHalfAway } from "../../engine/domain/rounding";
import { contradictionText, judgementText } from "../../engine/words/findings/narrative";
import { findingText } from "../../engine/words/findingTexts";
import { answersJson, type AnswerOptions } from "./answerOptions";
import { certaintyJson } from "./certaintyJson";
import { datesJson } from "./datesJson";
import { dismissalsJson, rulesJson } from "./decisionsJson";
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
    texto:
      narrative === undefined
        ? null
        : {
            cobertura: {
              cifras: narrative.coverage.figures,
              vinculadas: narrative.coverage.linked,
              verificadas: narrative.coverage.verified,
            },
            juicios: narrative.judgements.map((judgement) => ({
              cita: judgement.quote,
              cifra: judgement.figure,
              codigo: judgement.code ?? null,
              celda: judgement.cell ?? null,
              veredicto: judgement.verdict,
              certeza: certaintyOf(judgement),
              lectura: readingOf(judgement.basis) ?? null,
              esperado: judgement.expected === null ? null : roundHalfAway(judgement.expected, 4),
              mensaje: judgementText(judgement),
            })),
            contradicciones: narrative.contradictions.map((contradiction) => ({
              regla: contradiction.rule,
              certeza: certaintyOf(contradiction),
              cita: contradiction.quote,
              mensaje: contradictionText(contradiction),
            })),
          },
  };
}
