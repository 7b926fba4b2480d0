import type { Finding } from "../domain/finding";
import type { RoundBook } from "../followup/book";
import { registryFaults } from "../followup/integrity/registryFaults";

const HOW = { unlogged: "registro.sin-apunte", changed: "registro.cambiado", gone: "registro.fila-falta" } as const;

/** What the ledger does not answer for, and what a person does not see as it is. */
export function integrityFindings(round: Pick<RoundBook, "registry" | "ledger" | "sheets" | "sight">): readonly Finding[] {
  const { sight, sheets } = round;
  const faults = registryFaults(round).map(({ how, what = "", code, cut, entity, was, now, row = 0, entry = 0 }): Finding => {
    const data = { hoja: sheets.registry, que: what, corte: cut, entidad: entity, antes: was, ahora: now, fila: row, apunte: entry };
    return { rule: HOW[how], severity: "error", code, data };
  });
  const alike = sight.alike.map(({ sheet, like, visibility, reads }): Finding => {
    const severity = reads === "other" ? "error" : reads === "copy" ? "warning" : "note";
    return { rule: "corte.hoja-parecida", severity, data: { hoja: sheet, como: like, vista: visibility, dice: reads } };
  });
  const hidden = sight.hidden.map(({ sheet, visibility, rows, columns }): Finding => {
    const data = { hoja: sheet, vista: visibility, filas: rows, columnas: columns };
    return { rule: "corte.hoja-oculta", severity: visibility === "visible" ? "note" : "warning", data };
  });
  const shown = sight.shown.map(({ sheet, cell, shown: muestra, holds }): Finding => {
    return { rule: "corte.formato-enganoso", severity: "error", cell, data: { hoja: sheet, muestra, guarda: holds } };
  });
  return [...faults, ...alike, ...hidden, ...shown];
}
