import { parseRect } from "../../address";
import type { Grid } from "../../grid";
import type { Answer } from "./answer";
import type { ReturnedForm, ReturnedRow } from "./returnedForm";

/**
 * How a value can be in a form without whoever looks at it seeing it, or struck out; `unseen`: in the colour of what is behind it, or in a
 * format that shows nothing.
 */
export type ValueSight = "struck" | "unseen" | "hiddenColumn" | "hiddenSheet" | "hiddenRow";

/** The form with what keeps each of its values from being seen. */
export function withSight(form: ReturnedForm, grid: Grid, isHidden: boolean): ReturnedForm {
  const seen = <Holder extends object>(holder: Holder, { kind, cell }: Answer): Holder & { readonly sight?: ValueSight } => {
    const place = kind === "blank" ? undefined : parseRect(cell.slice(cell.lastIndexOf("!") + 1));
    if (place === undefined) return holder;
    const found = isHidden ? "hiddenSheet" : (sightOf(grid, place.row, place.column) ?? hiddenIn(grid, place.row, place.column));
    return found === undefined ? holder : { ...holder, sight: found };
  };
  const rows = form.rows.map((row): ReturnedRow => {
    const elsewhere = row.elsewhere?.map((each) => (each.kind === "rival" ? seen(each, each.answer) : each));
    return { ...seen(row, row.value), ...(elsewhere && { elsewhere }) };
  });
  return { ...form, rows };
}

function sightOf(grid: Grid, row: number, column: number): ValueSight | undefined {
  const how = grid.concealment?.(row, column);
  if (how === "struck") return how;
  return how !== undefined || /^;{2,3}$/.test(grid.numberFormat(row, column)) ? "unseen" : undefined;
}

function hiddenIn({ hiddenRows, hiddenColumns }: Grid, row: number, column: number): ValueSight | undefined {
  return hiddenColumns.has(column) ? "hiddenColumn" : hiddenRows.has(row) ? "hiddenRow" : undefined;
}
