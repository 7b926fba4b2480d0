import type { LedgerState } from "../../followup/ledger";
import { counted } from "../counted";

/** What the check of the ledger says, one sentence for the planner. `row`: the row of the sheet, where it is known. */
export function ledgerSentence(state: LedgerState, sheet: string, row?: number): string {
  if (state.isWhole) {
    if (state.count === 0) return `«${sheet}» no tiene apuntes todavía.`;
    const order = state.isSorted ? "" : " Sus filas están en otro orden, sin que nada se pierda.";
    return `«${sheet}» está entera: ${counted(state.count, "apunte", "apuntes")}, y cada uno sigue al anterior.${order}`;
  }
  const where = `apunte ${state.number}${row === undefined ? "" : `, fila ${row}`}`;
  const missing = counted(state.missing ?? 1, "apunte", "apuntes");
  switch (state.how) {
    case "changed":
      return `«${sheet}» no está entera: el ${where} cambió después de escribirse. Compáralo con una copia anterior del libro.`;
    case "removed":
      return `«${sheet}» no está entera: ${state.missing === 1 ? "falta" : "faltan"} ${missing} desde el ${state.number}. Recupéralos de una copia anterior del libro.`;
    case "inserted":
      return `«${sheet}» no está entera: el ${where} no lo escribió pntp. Si es tuyo, ponlo en otra hoja.`;
    case "moved":
      return `«${sheet}» no está entera: el ${where} estaba en otro lugar de la cadena. Compáralo con una copia anterior del libro.`;
  }
}
