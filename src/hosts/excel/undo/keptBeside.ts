import { fieldsOf, listOf, rectOf, textOf } from "../../../engine/inverse/record/told";
import type { Rect } from "../../../engine/address";
import { hasBeside, NOTHING_BESIDE, type BesideBefore } from "./restoreBeside";

/** What of it outlives the session: locks and tables. Rules of validation do not: they are formulas that anybody may have written. */
export function besideRecord({ lock, tables, locks, planTables, validations, planValidations }: BesideBefore): {
  readonly left: object | undefined;
  readonly back: object | undefined;
} {
  if (!hasBeside({ lock, tables, locks, planTables, validations, planValidations })) return { left: undefined, back: undefined };
  const isLost = validations.length + planValidations.length > 0;
  return { left: { locks, tables: planTables, isLost }, back: { isLocked: lock !== undefined, tables } };
}

export function keptBeside(left: unknown, back: unknown): BesideBefore {
  if (left === undefined && back === undefined) return NOTHING_BESIDE;
  const [now, then] = [fieldsOf(left), fieldsOf(back)];
  return {
    lock: then["isLocked"] === true ? { allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true } : undefined,
    tables: listOf(then["tables"], tableOf, 200),
    // Told as what cannot be put back.
    validations: now["isLost"] === true ? [{ area: { row: 0, column: 0, rows: 1, columns: 1 }, state: undefined }] : [],
    locks: now["locks"] === true,
    planTables: listOf(now["tables"], (each) => textOf(each, 255), 200),
    planValidations: [],
  };
}

function tableOf(told: unknown): { readonly name: string; readonly style: string; readonly area: Rect } {
  const { name, style, area } = fieldsOf(told);
  const { row, column, rows, columns } = fieldsOf(area);
  return { name: textOf(name, 255), style: textOf(style, 255), area: rectOf([row, column, rows, columns]) };
}
