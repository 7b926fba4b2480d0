import type { Rect } from "../address";
import type { ConditionalNumberFormat } from "../grid";
import type { AuditContext } from "./context";
import { figureCells, type FigureCell } from "./figureCells";
import { UNREADABLE, type AuditRule, type Sighting } from "./rule";
import { otherFigure, type OtherFigure } from "./shown/otherFigure";

/** What a cell shows is what the director signs: where it is not what the cell holds, which is what is computed with, somebody must know. */
export const formatRules: readonly AuditRule[] = [
  { id: "valores.formato-enganoso", severity: "warning", yieldsTo: UNREADABLE, find: shownOtherwise },
];

function* shownOtherwise(context: AuditContext): Iterable<Sighting> {
  const { grid } = context.input;
  for (const cell of figureCells(context)) {
    const { row, column, code, value } = cell;
    if (typeof value !== "number" && typeof value !== "string") continue;
    const own = otherFigure(grid.numberFormat(row, column), value);
    const byCondition = own ? undefined : conditionally(context, cell, value);
    const other = own ?? byCondition;
    if (!other) continue;
    const data = { muestra: other.shown, guarda: value, condicional: byCondition?.condition ?? "" };
    yield { cell: context.cell(row, column), code, data, ...(other.isFigure && { severity: "error" }) };
  }
}

/** Cells that are looked for among the areas of conditional formats. */
const MOST_AREAS = 200;

/** What a conditional format makes of it: where its condition is a comparison that holds, or one that only Excel can judge. */
function conditionally(
  { input: { grid } }: AuditContext,
  { row, column }: FigureCell,
  value: number | string,
): (OtherFigure & { readonly condition: "se cumple" | "puede cumplirse" }) | undefined {
  for (const { areas, format, compares } of (grid.conditionalFormats ?? []).slice(0, MOST_AREAS)) {
    if (!areas.slice(0, MOST_AREAS).some((area) => holds(area, row, column))) continue;
    const isMet = compares && (typeof value === "number" ? MET[compares.operator]?.(value, compares.limits) : undefined);
    const other = isMet === false ? undefined : otherFigure(format, value);
    if (other) return { ...other, condition: isMet ? "se cumple" : "puede cumplirse" };
  }
  return undefined;
}

function holds(area: Rect, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

type Limits = NonNullable<ConditionalNumberFormat["compares"]>["limits"];

function isBetween(value: number, limits: Limits): boolean {
  return value >= Math.min(...limits) && value <= Math.max(...limits);
}

/** Comparisons of a conditional format, by Excel's names. */
const MET: Readonly<Record<string, (value: number, limits: Limits) => boolean>> = {
  between: isBetween,
  notBetween: (value, limits) => !isBetween(value, limits),
  equal: (value, [limit]) => value === limit,
  notEqual: (value, [limit]) => value !== limit,
  greaterThan: (value, [limit = NaN]) => value > limit,
  greaterThanOrEqual: (value, [limit = NaN]) => value >= limit,
  lessThan: (value, [limit = NaN]) => value < limit,
  lessThanOrEqual: (value, [limit = NaN]) => value <= limit,
};
