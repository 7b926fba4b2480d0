import { rectAddress, type Rect } from "../address";
import { isCellError, type ConditionalNumberFormat } from "../grid";
import type { AuditContext } from "./context";
import { figureCells, type FigureCell } from "./figureCells";
import { UNREADABLE, type AuditRule, type Sighting } from "./rule";
import { otherFigure, type OtherFigure } from "./shown/otherFigure";

/** What a cell shows is what the director signs: where it is not what the cell holds, which is what is computed with, somebody must know. */
export const formatRules: readonly AuditRule[] = [
  { id: "valores.formato-enganoso", severity: "warning", yieldsTo: UNREADABLE, find: shownOtherwise },
  { id: "valores.no-se-ve", severity: "warning", yieldsTo: UNREADABLE, find: unseen },
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

/** Figures that are computed with and that nobody sees: of a row those of one kind together. */
function* unseen(context: AuditContext): Iterable<Sighting> {
  const { grid } = context.input;
  const rows = new Map<string, { cell: string; code: string; celdas: string[]; data: Record<string, string | number> }>();
  for (const { row, column, code, value } of figureCells(context)) {
    if (value === null || isCellError(value)) continue;
    const cover = grid.merges.find((merge) => holds(merge, row, column) && (merge.row !== row || merge.column !== column));
    const how = cover ? "merge" : grid.concealment?.(row, column);
    if (how === undefined || how === "painted") continue;
    const cell = context.cell(row, column);
    const key = `${row} ${how} ${cover ? rectAddress(cover) : ""}`;
    const shown = cover ? grid.value(cover.row, cover.column) : null;
    const data = { como: how, tapa: cover ? rectAddress(cover) : "", muestra: shown === null || isCellError(shown) ? "" : String(shown) };
    const known = rows.get(key) ?? { cell, code, celdas: [], data: { ...data, guarda: String(value) } };
    known.celdas.push(cell);
    rows.set(key, known);
  }
  for (const { cell, code, celdas, data } of rows.values()) {
    const showsOther = data["muestra"] !== "";
    yield { cell, code, data: { ...data, celdas }, ...(showsOther && { severity: "error" as const }) };
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
