import { parseRect } from "../../address";
import type { Grid } from "../../grid";
import type { Answer } from "./answer";
import type { ReturnedForm, ReturnedRow } from "./returnedForm";

/** `struck`: with a line through it; `unseen`: in the colour of what is behind it, or in a format that shows nothing. */
export type CellSight = (sheet: string, row: number, column: number) => "struck" | "unseen" | undefined;

/** How a value can be in a form without whoever looks at it seeing it, or struck out. */
export type ValueSight = "struck" | "unseen" | "hiddenColumn" | "hiddenSheet" | "hiddenRow";

/** The form with what keeps each of its values from being seen. */
export function withSight(form: ReturnedForm, grid: Grid, isHidden: boolean, sight: CellSight | undefined): ReturnedForm {
  const seen = <Holder extends object>(holder: Holder, { kind, cell }: Answer): Holder & { readonly sight?: ValueSight } => {
    const place = kind === "blank" ? undefined : parseRect(cell.slice(cell.lastIndexOf("!") + 1));
    if (place === undefined) return holder;
    const found = isHidden ? "hiddenSheet" : (sight?.(grid.sheet, place.row, place.column) ?? hiddenIn(grid, place.row, place.column));
    return found === undefined ? holder : { ...holder, sight: found };
  };
  const rows = form.rows.map((row): ReturnedRow => {
    const elsewhere = row.elsewhere?.map((each) => (each.kind === "rival" ? seen(each, each.answer) : each));
    return { ...seen(row, row.value), ...(elsewhere && { elsewhere }) };
  });
  return { ...form, rows };
}

function hiddenIn({ hiddenRows, hiddenColumns }: Grid, row: number, column: number): ValueSight | undefined {
  return hiddenColumns.has(column) ? "hiddenColumn" : hiddenRows.has(row) ? "hiddenRow" : undefined;
}
