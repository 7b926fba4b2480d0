import { certaintyOf, readingOf } from "../../engine/audit/narrative/reading";
import type { Contradiction, Judgement, NarrativeReport } from "../../engine/audit/narrative/report";
import { isJudgement } from "../../engine/audit/narrative/review/alarms";
import type { ReviewedAlarm } from "../../engine/audit/narrative/review/accepted";
import { tallyOf } from "../../engine/audit/narrative/review/tally";
import { roundHalfAway } from "../../engine/domain/rounding";
import { contradictionText, judgementText } from "../../engine/words/findings/narrative";

/** `texto` of `pntp revisar --texto --json`. What was accepted with «Está bien así» stands in `apartados`, and nowhere else. */
export function narrativeJson({ coverage, judgements, contradictions }: NarrativeReport, alarms: readonly ReviewedAlarm[]) {
  const accepted = alarms.filter((one) => one.accepted !== undefined);
  const isOpen = (about: Judgement | Contradiction): boolean => !accepted.some(({ alarm }) => alarm.about === about);
  const { matrix, within, wrong, contradictions: sure, questions, unchecked, accepted: setAside } = tallyOf(judgements, alarms);
  return {
    cobertura: { cifras: coverage.figures, vinculadas: coverage.linked, verificadas: coverage.verified },
    resumen: {
      cuadranConLaMatriz: matrix,
      cuadranDentroDelTexto: within,
      noCuadran: wrong,
      contradicciones: sure,
      preguntas: questions,
      sinComprobar: unchecked,
      apartados: setAside,
    },
    juicios: judgements.filter(isOpen).map(judgementJson),
    contradicciones: contradictions.filter(isOpen).map(contradictionJson),
    apartados: accepted.map(({ alarm: { about }, accepted: reason }) => ({
      motivo: reason ?? "",
      ...(isJudgement(about) ? judgementJson(about) : contradictionJson(about)),
    })),
  };
}

function judgementJson(judgement: Judgement) {
  return {
    cita: judgement.quote,
    cifra: judgement.figure,
    codigo: judgement.code ?? null,
    celda: judgement.cell ?? null,
    veredicto: judgement.verdict,
    certeza: certaintyOf(judgement),
    lectura: readingOf(judgement.basis) ?? null,
    esperado: judgement.expected === null ? null : roundHalfAway(judgement.expected, 4),
    mensaje: judgementText(judgement),
  };
}

function contradictionJson(contradiction: Contradiction) {
  return {
    regla: contradiction.rule,
    certeza: certaintyOf(contradiction),
    cita: contradiction.quote,
    mensaje: contradictionText(contradiction),
  };
}
