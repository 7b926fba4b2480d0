/** What the ledger says was done, in its column «Qué». */
export const ledgerActions = {
  value: "valor",
  year: "valor del año por sus semestres",
  recorded: "origen del valor",
  discarded: "valor descartado",
  answer: "respuesta",
  reason: "motivo de ND",
  numerator: "numerador",
  denominator: "denominador",
  source: "fuente",
  comment: "comentario",
} as const;
