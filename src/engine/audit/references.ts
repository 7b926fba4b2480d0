import { parseRect } from "../address";

/** A cell or range that a formula names, on its own sheet where `sheet` is undefined. */
export interface Reference {
  readonly sheet?: string;
  readonly address: string;
}

const REFERENCE =
  /"(?:[^"]|"")*"|(?:((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!))?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(.])/gu;

/** The cells and ranges that a formula (English, A1) names; text in quotes is passed over. */
export function referencesOf(formula: string): readonly Reference[] {
  const references: Reference[] = [];
  for (const match of formula.matchAll(REFERENCE)) {
    const [, sheet, address] = match;
    const before = formula[(match.index ?? 0) - 1] ?? "";
    if (address === undefined || /[\p{L}\p{N}_.$]/u.test(before)) continue;
    references.push(sheet === undefined ? { address } : { sheet, address });
  }
  return references;
}

/** The other workbook that a formula looks at: [metas.xlsx]Hoja1!K12 or 'C:\\datos\\[metas.xlsx]Hoja 1'!K12. */
export function bookOf(formula: string): string | undefined {
  // The brackets of a table's columns are not followed by «!».
  return /\[([^[\]]+)\][^[\]!(),;+*/]*!/.exec(formula.replace(/"[^"]*"/g, ""))?.[1];
}

/** First and last row of each reference to one column of the formula's own sheet. */
export function rowsTouched(formula: string, column: number): readonly (readonly [number, number])[] {
  return referencesOf(formula).flatMap(({ sheet, address }) => {
    const area = parseRect(address);
    if (sheet !== undefined || !area || area.column > column || area.column + area.columns <= column) return [];
    return [[area.row, area.row + area.rows - 1] as const];
  });
}
