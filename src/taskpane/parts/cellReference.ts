import { parseRect, rectAddress, type Rect } from "../../engine/address";

/** «Matriz!K12» or «'Matriz 2023'!K12:P12» → sheet and area; undefined when it is neither. */
export function parseReference(reference: string): { readonly sheet: string; readonly area: Rect } | undefined {
  const mark = reference.lastIndexOf("!");
  const area = parseRect(reference.slice(mark + 1));
  if (mark < 1 || area === undefined) return undefined;
  const name = reference.slice(0, mark);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, area };
}

/** Many blocks as the one area that holds them: «T6:U115». */
export function rangesText(references: readonly string[]): string {
  const areas = references.flatMap((reference) => parseReference(reference)?.area ?? []);
  const [first, ...rest] = areas;
  return first === undefined ? references.join(", ") : rectAddress(rest.reduce(around, first));
}

function around(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
