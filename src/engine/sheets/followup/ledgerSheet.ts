import { sealToWrite, type RoundBook } from "../../followup/book";
import type { LedgerEntry } from "../../followup/ledger";
import type { PutSheet } from "../../plan";
import { ledgerTexts as texts } from "../../words/followup/roundTexts";
import { ourSheets } from "../../words/sheets/ourSheets";
import { buildRoundTable, cellLooks as looks, type TableColumn } from "./roundTable";

/** Columns of «Bitácora PNTP», in order. */
export const LEDGER_COLUMNS = ["number", "at", "action", "code", "cut", "before", "after", "entity", "file", "mark"] as const;

const LOOKED: Record<(typeof LEDGER_COLUMNS)[number], Omit<TableColumn<LedgerEntry>, "header">> = {
  number: { width: 6, style: { ...looks.text, align: "right", numberFormat: "0" }, isRight: true, of: ({ number }) => number },
  at: { width: 25, style: { ...looks.text, indent: 1 }, of: ({ at }) => at },
  action: { width: 11, style: looks.text, of: ({ action }) => action },
  code: { width: 16, style: looks.text, of: ({ code }) => code },
  cut: { width: 9, style: looks.text, of: ({ cut }) => cut },
  before: { width: 17, style: looks.text, of: ({ before }) => before },
  after: { width: 17, style: looks.text, of: ({ after }) => after },
  entity: { width: 18, style: looks.text, of: ({ entity }) => entity },
  file: { width: 24, style: looks.text, of: ({ file }) => file },
  mark: { width: 36, style: { ...looks.mark, size: 10, wrap: true, indent: 1 }, of: ({ mark }) => mark },
};

/** «Bitácora PNTP»: every change, one a row, chained. Above it stands how many there are: rows cut off its end are missed by that alone. */
export function buildLedgerSheet(book: Pick<RoundBook, "ledger" | "ledgerState" | "seals">, after: string): PutSheet {
  const seal = sealToWrite(book);
  return buildRoundTable({
    sheet: ourSheets.ledger,
    tableName: texts.table,
    title: texts.title,
    lines: [texts.subtitle, texts.how, texts.seal(seal.count, seal.mark)],
    columns: LEDGER_COLUMNS.map((column) => ({ header: texts.headers[column], ...LOOKED[column] })),
    rows: book.ledger,
    printed: LEDGER_COLUMNS.length,
    footer: { left: texts.footerLeft, right: texts.footerRight },
    after,
    isProtected: true,
  });
}
