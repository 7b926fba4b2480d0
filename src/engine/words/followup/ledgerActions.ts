/** What the ledger says was done, in its column «Qué». */
export const ledgerActions = {
  value: "valor",
  /** Into a cut that was closed, since somebody answered so. */
  valueAfterClosing: "valor después del cierre",
  year: "valor del año por sus semestres",
  yearAfterClosing: "valor del año por sus semestres después del cierre",
  recorded: "origen del valor",
  discarded: "valor descartado",
  answer: "respuesta",
  reason: "motivo de ND",
  numerator: "numerador",
  denominator: "denominador",
  source: "fuente",
  comment: "comentario",
} as const;

/** Entries that put a record into the registry with its value. */
export const ENTERING: ReadonlySet<string> = new Set([ledgerActions.value, ledgerActions.valueAfterClosing, ledgerActions.recorded]);
