import { ANSWERED, type AnswerState, type Board } from "../../engine/followup/board";
import type { RoundBook } from "../../engine/followup/book";
import { answerLabel, pendingLabel } from "../../engine/words/followup/boardTexts";
import { registryFaultText } from "../../engine/words/followup/integrityTexts";
import { ledgerSentence } from "../../engine/words/followup/ledgerSentence";
import { periodText } from "../../engine/words/periodText";
import { roundHalfAway } from "../../engine/domain/rounding";

/** `seguimiento --json`. Shares in percent, one decimal. */
export function boardJson(board: Board, { ledgerState, sheets }: RoundBook) {
  return {
    corte: periodText(board.cut),
    completo: { respondidos: board.answered, total: board.total, porcentaje: roundHalfAway(board.share, 1) },
    entidades: board.entities.map(({ name, rows, counts, share, deliveredAt, files }) => ({
      entidad: name === "" ? null : name,
      indicadores: rows.length,
      ...countsJson(counts),
      porcentaje: roundHalfAway(share, 1),
      entrego: deliveredAt ?? null,
      archivos: files,
    })),
    faltan: board.rows
      .filter(({ state }) => !ANSWERED.has(state))
      .map(({ indicator, entity, state, note }) => ({
        codigo: indicator.code,
        indicador: indicator.name,
        entidad: entity === "" ? null : entity,
        estado: answerLabel[state],
        detalle: note ?? null,
      })),
    pendientes: board.pending.map(({ kind, file, cell, code, entity, cut, sentence }) => ({
      tipo: pendingLabel[kind],
      archivo: file,
      celda: cell ?? null,
      codigo: code ?? null,
      entidad: entity ?? null,
      corte: cut,
      detalle: sentence,
    })),
    registro: { entero: board.faults.length === 0, fallas: board.faults.map((fault) => registryFaultText(fault, sheets.registry)) },
    bitacora: { entera: ledgerState.isWhole, detalle: ledgerSentence(ledgerState, sheets.ledger) },
  };
}

function countsJson(counts: Readonly<Record<AnswerState, number>>) {
  return {
    conDato: counts.reported,
    soloEnLaMatriz: counts.onlyInMatrix,
    ndConMotivo: counts.ndWithReason,
    ndSinMotivo: counts.ndWithoutReason,
    enDuda: counts.doubt,
    noSeTomo: counts.refused,
    sinRespuesta: counts.missing,
  };
}
