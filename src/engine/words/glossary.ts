/** Spellings of «no determinado / no disponible» (ND), as fold() gives them; signs alone («-», «…») are known to numberText. */
export const ndSpellings: ReadonlySet<string> = new Set([
  "nd", "n.d", "n.d.", "n. d.", "n/d", "n-d", "n d", "#n/d", "#nd", "nd.", "nd%",
  "sd", "s.d", "s.d.", "s. d.", "s/d", "s/dato", "sin dato", "sin datos", "sin data",
  "s.i", "s.i.", "s. i.", "s/i", "s/inf", "s/inf.", "s/informacion", "sin informacion", "sin info", "sin registro", "sin reporte", "sin avance", "sin medicion",
  "no determinado", "no determinada", "no disponible", "no definido", "no hay dato", "no hay datos", "no hay informacion", "no se dispone", "no se cuenta con informacion",
  "no reporta", "no reporto", "no reportado", "no registra", "no medido", "no se midio", "no se reporto", "por determinar", "por definir", "en proceso", "en proceso de calculo", "pendiente",
]);

/** Spellings of «no aplica» (NA), which is not ND, as fold() gives them. */
export const notApplicableSpellings: ReadonlySet<string> = new Set([
  "na", "n.a", "n.a.", "n. a.", "n/a", "#n/a", "no aplica", "no aplicable", "no corresponde", "n/c", "n.c.", "no procede",
]);
