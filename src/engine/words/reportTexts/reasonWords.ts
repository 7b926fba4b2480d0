import type { NdReason } from "../../domain/results";
import { ndReasonShort } from "../ndReasons";

/** The reason of an ND as a report says it: «la línea base no está determinada». */
export function reasonInWords(reason: NdReason): string {
  return REPORT_REASONS[reason] ?? ndReasonShort[reason];
}

const REPORT_REASONS: Partial<Record<NdReason, string>> = {
  "baseline-nd": "la línea base no está determinada",
  "baseline-blank": "la línea base está vacía",
  "baseline-unreadable": "la línea base no se puede leer como número",
  "baseline-uncalculated": "la línea base es una fórmula sin calcular",
  "target-nd": "el logro esperado no está determinado",
  "target-blank": "el logro esperado está vacío",
  "target-unreadable": "el logro esperado no se puede leer como número",
  "target-uncalculated": "el logro esperado es una fórmula sin calcular",
  "target-no-column": "la matriz no tiene logros esperados de ese año",
  "actual-nd": "la entidad no reportó el valor obtenido",
  "actual-blank": "el valor obtenido está vacío",
  "actual-unreadable": "el valor obtenido no se puede leer como número",
  "actual-uncalculated": "el valor obtenido es una fórmula sin calcular",
  "actual-no-column": "la matriz no tiene valores obtenidos de ese año",
  "not-applicable": "el indicador no aplica este año",
  "target-zero": "el logro esperado es nulo",
  "target-equals-baseline": "el logro esperado es igual a la línea base",
  "opposite-signs": "el valor obtenido y el logro esperado tienen signo contrario",
  "negative-values": "el valor obtenido o el logro esperado es negativo",
  "all-nd": "ninguno de sus indicadores tiene avance",
  "no-indicators": "no tiene indicadores en la matriz",
};
