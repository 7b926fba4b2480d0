import { serialOfTime } from "../../days";
import { ND } from "../../domain/figure";
import type { RoundBook } from "../../followup/book";
import type { FollowUpParagraph, NamedRecord } from "../../followup/record";
import type { PutSheet } from "../../plan";
import { paragraphsTexts, registryTexts } from "../../words/followup/roundTexts";
import { periodText } from "../../words/periodText";
import { ourSheets } from "../../words/sheets/ourSheets";
import { buildRoundTable, cellLooks as looks, type TableColumn } from "./roundTable";

/** Columns of «Registro PNTP», in order. */
export const REGISTRY_COLUMNS = [
  "code",
  "name",
  "entity",
  "cut",
  "value",
  "reason",
  "numerator",
  "denominator",
  "source",
  "comment",
  "file",
  "receivedAt",
  "cell",
  "fingerprint",
] as const satisfies readonly (keyof typeof registryTexts.headers)[];

type RegistryColumn = (typeof REGISTRY_COLUMNS)[number];

/** «Registro PNTP»: a row for each value that was reported, as a table. `after`: the sheet it stands behind when it is made. */
export function buildRegistrySheet({ registry }: Pick<RoundBook, "registry">, after: string, date1904: boolean): PutSheet {
  const { headers, table, title, subtitle, how, footerLeft, footerRight } = registryTexts;
  const looked: Record<RegistryColumn, Omit<TableColumn<NamedRecord>, "header">> = {
    code: { width: 15, style: looks.text, of: ({ code }) => code },
    name: { width: 31, style: looks.text, of: ({ name }) => name },
    entity: { width: 17, style: looks.text, of: ({ entity }) => entity },
    cut: { width: 7.5, style: looks.text, of: ({ cut }) => periodText(cut) },
    value: { width: 10.5, style: looks.figure, isRight: true, isFigure: true, of: ({ value }) => value },
    reason: { width: 14, style: { ...looks.text, indent: 1 }, of: ({ value, reason }) => (value === ND ? (reason ?? null) : null) },
    numerator: { width: 11.5, style: looks.figure, isRight: true, isFigure: true, of: ({ numerator }) => numerator ?? null },
    denominator: { width: 13, style: looks.figure, isRight: true, isFigure: true, of: ({ denominator }) => denominator ?? null },
    source: { width: 22, style: { ...looks.text, indent: 1 }, of: ({ source }) => source ?? null },
    comment: { width: 23, style: looks.text, of: ({ comment }) => comment ?? null },
    file: { width: 21, style: { ...looks.text, indent: 1 }, of: ({ origin }) => origin.file },
    cell: { width: 14, style: looks.text, of: ({ origin }) => origin.cell },
    receivedAt: { width: 16, style: looks.time, of: ({ origin }) => timeCell(origin.receivedAt, date1904) },
    fingerprint: { width: 16, style: looks.mark, of: ({ origin }) => origin.fingerprint },
  };
  return buildRoundTable({
    sheet: ourSheets.registry,
    tableName: table,
    title,
    lines: [subtitle(registry.length), how],
    columns: REGISTRY_COLUMNS.map((column) => ({ header: headers[column], ...looked[column] })),
    rows: registry,
    printed: REGISTRY_COLUMNS.indexOf("cell"),
    footer: { left: footerLeft, right: footerRight },
    after,
  });
}

/** Columns of «Párrafos PNTP», in order. */
export const PARAGRAPH_COLUMNS = ["node", "entity", "cut", "text", "file", "cell", "receivedAt", "fingerprint"] as const;

/** «Párrafos PNTP»: what each entity wrote for the report, as a table. */
export function buildParagraphsSheet({ paragraphs }: Pick<RoundBook, "paragraphs">, after: string, date1904: boolean): PutSheet {
  const { headers, table, title, subtitle, how, footerLeft, footerRight } = paragraphsTexts;
  const looked: Record<(typeof PARAGRAPH_COLUMNS)[number], Omit<TableColumn<FollowUpParagraph>, "header">> = {
    node: { width: 16, style: looks.text, of: ({ node }) => node },
    entity: { width: 22, style: looks.text, of: ({ entity }) => entity },
    cut: { width: 9, style: looks.text, of: ({ cut }) => periodText(cut) },
    text: { width: 84, style: looks.text, of: ({ text }) => text },
    file: { width: 26, style: { ...looks.text, indent: 1 }, of: ({ origin }) => origin.file },
    cell: { width: 14, style: looks.text, of: ({ origin }) => origin.cell },
    receivedAt: { width: 17, style: looks.time, of: ({ origin }) => timeCell(origin.receivedAt, date1904) },
    fingerprint: { width: 16, style: looks.mark, of: ({ origin }) => origin.fingerprint },
  };
  return buildRoundTable({
    sheet: ourSheets.paragraphs,
    tableName: table,
    title,
    lines: [subtitle(paragraphs.length), how],
    columns: PARAGRAPH_COLUMNS.map((column) => ({ header: headers[column], ...looked[column] })),
    rows: paragraphs,
    printed: PARAGRAPH_COLUMNS.indexOf("fingerprint"),
    footer: { left: footerLeft, right: footerRight },
    after,
  });
}

/** Days between the calendars that begin in 1900 and in 1904. */
export const CALENDARS_APART = 1462;

function timeCell(time: string, date1904: boolean): string | number {
  const serial = serialOfTime(time);
  return serial === undefined ? time : serial - (date1904 ? CALENDARS_APART : 0);
}
