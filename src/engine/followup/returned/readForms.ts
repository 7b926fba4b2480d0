import { placeAddress } from "../../address";
import { isSamePeriod } from "../../domain/period";
import type { Grid } from "../../grid";
import { readCode } from "../../reader/text/code";
import { fold } from "../../reader/text/fold";
import { notAskedTexts, paragraphHeader, type FormRole } from "../../words/followup/formWords";
import { readAnswer, type Answer } from "./answer";
import { readElsewhere } from "./elsewhere";
import { findFormColumns, writtenRows, type FormColumns } from "./formColumns";
import { isAnswered, type ReturnedForm, type ReturnedParagraph, type ReturnedRow } from "./returnedForm";
import { cutOfWords, differentCuts, readSaidAbove } from "./saidAbove";

/** Rows without anything in them after which a table has ended. */
const BLANK_ROWS_AT_THE_END = 200;
const LONGEST_WRITTEN = 1000;
/** Rows that a form may ask for: above any policy. A file with more is none. */
export const MOST_FORM_ROWS = 10_000;

/** Every form of a sheet, whatever became of its order, its name, its columns and what stands around it. */
export function readForms(grid: Grid, decimal: "." | ","): readonly ReturnedForm[] {
  const forms: ReturnedForm[] = [];
  let from = grid.area.row;
  for (let found = findFormColumns(grid, from); found; found = findFormColumns(grid, from)) {
    const next = findFormColumns(grid, found.headerRow + 1)?.headerRow ?? grid.area.row + grid.area.rows;
    const rows = rowsBelow(grid, found, next, decimal);
    const { cut, ...said } = readSaidAbove(grid, from, found.headerRow);
    const cuts = differentCuts([cut, cutOfWords(found.valueHeader)]);
    if (rows.length > 0)
      forms.push({
        sheet: grid.sheet,
        kind: "form",
        said: { ...said, cuts, isCutShown: cut !== undefined && !isSamePeriod(cut, cutOfWords(found.valueHeader)) },
        rows,
        valueHeader: found.valueShown,
        paragraphs: [],
      });
    from = found.headerRow + 1;
  }
  return forms;
}

function rowsBelow(
  grid: Grid,
  { headerRow, columns, earlier, others }: FormColumns,
  end: number,
  decimal: "." | ",",
): readonly ReturnedRow[] {
  const rows: ReturnedRow[] = [];
  let blanks = 0;
  for (let row = headerRow + 1; row < end && blanks < BLANK_ROWS_AT_THE_END && rows.length <= MOST_FORM_ROWS; row++) {
    const shown = earlier.map(({ column, cut }) => ({ cut, answer: readAnswer(grid, row, column, decimal) }));
    const elsewhere = readElsewhere(grid, row, others, decimal);
    const read = {
      ...readRow(grid, row, columns, decimal),
      ...(shown.length > 0 && { earlier: shown }),
      ...(elsewhere.length > 0 && { elsewhere }),
    };
    const isBlank = read.code === "" && read.name === undefined && !isAnswered(read);
    blanks = isBlank ? blanks + 1 : 0;
    const code = readCode(read.code);
    // A heading of an objective or a service among the rows asks for nothing.
    if (!isBlank && (code === undefined || code.kind === "indicator" || isAnswered(read)) && (read.code !== "" || isAnswered(read)))
      rows.push(read);
  }
  return rows;
}

function readRow(grid: Grid, row: number, columns: FormColumns["columns"], decimal: "." | ","): ReturnedRow {
  const answer = (role: FormRole): Answer | undefined => {
    const column = columns[role];
    const read = column === undefined ? undefined : readAnswer(grid, row, column, decimal);
    return read !== undefined && notAskedTexts.has(fold(read.text)) && role !== "target" ? undefined : read;
  };
  const text = (role: FormRole): string | undefined => textAt(grid, row, columns[role]);
  const optional = <Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> =>
    value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>);
  return {
    row,
    code: text("code") ?? "",
    value: readAnswer(grid, row, columns.value, decimal),
    ...optional("name", text("name")),
    ...optional("unit", text("unit")),
    ...optional("target", answer("target")),
    ...optional("numerator", answer("numerator")),
    ...optional("denominator", answer("denominator")),
    ...optional("source", text("source")),
    ...optional("reason", text("reason")),
    ...optional("comment", text("comment")),
  };
}

/** A text of a cell; numbers as they stand, since a source may be «2024». Undefined where it is empty. */
function textAt(grid: Grid, row: number, column: number | undefined): string | undefined {
  const value = column === undefined ? null : grid.value(row, column);
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).slice(0, LONGEST_WRITTEN).trim();
  return text === "" ? undefined : text;
}

/** The paragraphs of a sheet that asks for them: a column of codes and one whose header begins with «párrafo». */
export function readParagraphs(grid: Grid): readonly ReturnedParagraph[] {
  const { row: first, column: left, columns } = grid.area;
  const found: ReturnedParagraph[] = [];
  let place: { readonly code: number; readonly text: number } | undefined;
  for (const row of writtenRows(grid, first)) {
    const headers = Array.from({ length: Math.min(columns, 50) }, (_, at) => {
      const value = grid.value(row, left + at);
      return typeof value === "string" && value.length < 200 ? fold(value) : "";
    });
    const [code, text] = [
      headers.findIndex((header) => /^codigo/.test(header)),
      headers.findIndex((header) => paragraphHeader.test(header)),
    ];
    if (code >= 0 && text >= 0) place = { code: left + code, text: left + text };
    else if (place !== undefined) {
      const [written, paragraph] = [textAt(grid, row, place.code), textAt(grid, row, place.text)];
      if (written !== undefined && paragraph !== undefined)
        found.push({ code: written, text: paragraph, cell: placeAddress({ sheet: grid.sheet, row, column: place.text }) });
    }
  }
  return found;
}

/** «Reporte!A1»: the sheet of a form, as its sentences name it. */
export function sheetCell(sheet: string): string {
  return placeAddress({ sheet, row: 0, column: 0 });
}
