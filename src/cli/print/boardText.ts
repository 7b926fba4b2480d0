import { ANSWERED, unansweredIn, type Board } from "../../engine/followup/board";
import type { RoundBook } from "../../engine/followup/book";
import { counted } from "../../engine/words/counted";
import { answerLabel, boardTexts as texts, pendingLabel } from "../../engine/words/followup/boardTexts";
import { integrityTexts, registryFaultText } from "../../engine/words/followup/integrityTexts";
import { ledgerSentence } from "../../engine/words/followup/ledgerSentence";
import { periodText } from "../../engine/words/periodText";
import { oneLine } from "../../engine/words/printedText";
import { paintFor } from "./paint";
import { textTable } from "./textTable";
import type { Terminal } from "../terminal";

/** Most rows of what is missing that are listed; the sheet has them all. */
const MOST_LISTED = 20;

/** The board as text: entities, what is missing, what waits. */
export function boardText(board: Board, book: RoundBook, { colors, columns }: Pick<Terminal, "colors" | "columns">): string {
  const { bold } = paintFor(colors);
  const share = `${Math.round(board.share)} %`;
  const lines = [
    bold(`Corte ${periodText(board.cut)}: ${share} completo (${board.answered} de ${counted(board.total, "indicador", "indicadores")}).`),
    "",
    textTable(
      [
        { title: texts.entityHeader[0], flexible: true },
        ...[1, 3, 4, 5, 6, 7].map((at) => ({ title: texts.entityHeader[at] ?? "", align: "right" as const })),
        { title: texts.entityHeader[8] },
      ],
      board.entities.map(({ name, share: own, rows, counts, deliveredAt, files }) => [
        name === "" ? texts.noResponsible : name,
        `${Math.round(own)} %`,
        String(rows.length),
        String(counts.reported + counts.onlyInMatrix),
        String(counts.ndWithReason),
        String(counts.doubt),
        String(unansweredIn(counts)),
        texts.deliveredOn(deliveredAt, files),
      ]),
      columns,
    ),
  ];
  const owed = board.rows.filter(({ state }) => !ANSWERED.has(state));
  if (owed.length > 0) {
    const rows = owed
      .slice(0, MOST_LISTED)
      .map(({ indicator, entity, state }) => [
        indicator.code,
        answerLabel[state],
        entity === "" ? texts.noResponsible : entity,
        indicator.name,
      ]);
    const titles = ["Código", "Estado", "Entidad", "Indicador"].map((title) => ({
      title,
      ...(title === "Indicador" ? { flexible: true } : {}),
    }));
    lines.push(bold(texts.owedTitle(owed.length)), textTable(titles, rows, columns));
    if (owed.length > MOST_LISTED) lines.push(`Y ${owed.length - MOST_LISTED} más, en la hoja.`, "");
  }
  if (board.pending.length > 0) {
    lines.push(
      bold(texts.pendingTitle(board.pending.length)),
      ...board.pending.map(
        ({ kind, file, cell, sentence }) => `  ${pendingLabel[kind]} · ${file}${cell === undefined ? "" : ` · ${cell}`}: ${sentence}`,
      ),
      "",
    );
  }
  if (board.faults.length > 0) {
    const told = board.faults.slice(0, MOST_LISTED).map((fault) => `  ${oneLine(registryFaultText(fault, book.sheets.registry))}`);
    const more = board.faults.length > MOST_LISTED ? [`  Y ${board.faults.length - MOST_LISTED} más.`] : [];
    lines.push(integrityTexts.boardNote(board.faults.length), ...told, ...more, "");
  }
  if (!book.ledgerState.isWhole) lines.push(`Aviso: ${ledgerSentence(book.ledgerState, book.sheets.ledger)}`, "");
  return `${lines.join("\n")}`;
}
