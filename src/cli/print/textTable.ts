import { oneLine } from "../../engine/words/printedText";

export interface TableColumn {
  readonly title: string;
  readonly align?: "left" | "right";
  /** The column that gives way when the table is wider than the terminal; its text is cut with «…». */
  readonly flexible?: boolean;
}

/** A cell's text; `paint` colours it after its width was measured. */
export interface TableCell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** A table of words for people: titles, rows, two spaces between columns. Lines without trailing blanks. */
export function textTable(columns: readonly TableColumn[], rows: readonly (readonly (TableCell | string)[])[], width: number): string {
  const cells = rows.map((row) => row.map((cell) => onOneLine(typeof cell === "string" ? { text: cell } : cell, width)));
  const widths = columns.map(({ title }, i) => Math.max(title.length, longest(cells, i)));
  const excess = widths.reduce((sum, w) => sum + w, 0) + 2 * (columns.length - 1) - width;
  const flexible = columns.findIndex((column) => column.flexible);
  if (excess > 0 && flexible >= 0) widths[flexible] = Math.max(16, (widths[flexible] ?? 0) - excess);
  const line = (row: readonly TableCell[]): string =>
    columns
      .map((column, i) => {
        const { text, paint } = row[i] ?? { text: "" };
        const room = widths[i] ?? 0;
        const cut = text.length > room ? `${text.slice(0, room - 1).trimEnd()}…` : text;
        const padded = column.align === "right" ? cut.padStart(room) : cut.padEnd(room);
        return paint ? padded.replace(cut, () => paint(cut)) : padded;
      })
      .join("  ")
      .trimEnd();
  return [line(columns.map(({ title }) => ({ text: title }))), ...cells.map(line), ""].join("\n");
}

/** No cell is wider than the whole table may be: a name of 100,000 letters would widen every row. */
function onOneLine({ text, ...rest }: TableCell, width: number): TableCell {
  return { ...rest, text: oneLine(text.length > width ? `${text.slice(0, width - 1)}…` : text) };
}

function longest(rows: readonly (readonly TableCell[])[], column: number): number {
  return rows.reduce((most, row) => Math.max(most, row[column]?.text.length ?? 0), 0);
}
