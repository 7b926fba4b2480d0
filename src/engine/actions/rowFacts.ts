import { placeAddress } from "../address";
import { isCellError, type Grid } from "../grid";
import type { Matrix, MatrixColumn } from "../reader/matrix";
import { periodInText } from "../reader/period";
import { fold } from "../reader/text/fold";
import { shownCell } from "./fixes/shownCell";

/** What the sheet says of a row beside its figures, as it says it. */
export interface RowFact {
  /** Its header. */
  readonly label: string;
  readonly text: string;
  /** «Matriz!W12». */
  readonly cell: string;
}

/** Words of a header whose column helps to understand a figure: what it is made of, and where it comes from. */
const TELLING = /\b(?:numerador|denominador|fuentes?|medios? de verificacion|formula|metodo de calculo)\b/;

/** Who is responsible, numerator, denominator and source of the row, where the matrix has columns for them; of the cut year, if they have years. */
export function rowFacts(
  { matrix, grid, year }: { readonly matrix: Matrix; readonly grid: Grid; readonly year: number },
  row: number,
): readonly RowFact[] {
  return matrix.columns
    .filter((column) => isTelling(column, year))
    .flatMap(({ column, header }): RowFact[] => {
      const value = grid.value(row, column);
      if (value === null || isCellError(value) || String(value).trim() === "") return [];
      const text =
        typeof value === "string" ? value.trim() : shownCell({ value, format: grid.numberFormat(row, column) }, matrix.decimal.separator);
      return [{ label: lastHeader(header), text, cell: placeAddress({ sheet: matrix.sheet, row, column }) }];
    });
}

function isTelling({ role, header }: MatrixColumn, year: number): boolean {
  if (role === "responsible") return true;
  const folded = fold(header);
  const said = periodInText(folded)?.year;
  return role === "other" && TELLING.test(folded) && (said === undefined || said === year);
}

/** A header of several rows is named by its lowest. */
function lastHeader(header: string): string {
  return header.split(" · ").at(-1) ?? header;
}
