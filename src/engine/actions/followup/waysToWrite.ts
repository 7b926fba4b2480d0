import { ND, type Figure } from "../../domain/figure";
import { isSamePeriod } from "../../domain/period";
import type { Indicator, Period } from "../../domain/policy";
import type { Grid } from "../../grid";
import type { CellWrite } from "../../plan";
import { findFigureColumn, type Matrix } from "../../reader/matrix";
import { formatMeaning, type FormatMeaning } from "../../reader/text/numberFormat";
import { provenDecimal } from "../../reader/text/numberText";
import { tidy } from "../../followup/judge/readings";

/** Where a value goes, zero-based. */
export interface ValuePlace {
  readonly row: number;
  readonly column: number;
  /** Of the cell as it will be, where the plan makes it. */
  readonly numberFormat: string;
}

/**
 * The ways in which a row can take a figure, its own first: 85 where it writes 85, 0.85 where it shows that with %, «85 %» where it types
 * texts. The last ones leave no doubt whatever stands beside them. What is read of them is for the caller to try.
 */
export function waysToWrite(
  grid: Grid,
  matrix: Matrix,
  indicator: Indicator,
  place: ValuePlace,
  value: Figure,
  period: Period,
): readonly CellWrite[] {
  const at = { row: place.row, column: place.column };
  if (value === ND) return [{ ...at, value: ND }];
  const own = formatMeaning(place.numberFormat);
  const model = modelOf(grid, matrix, indicator, period);
  if (indicator.unit !== "percent")
    return unrepeated([
      withFormat(at, value, plainFormat(own, place, model, value), place),
      { ...at, value, style: { numberFormat: "General" } },
    ]);

  const percentShown = withFormat(at, tidy(value / 100), percentFormat(place.numberFormat, model, value), place);
  const sure = [percentShown, { ...at, value: percentText(value, matrix.decimal.separator, " ") }];
  if (own === "percent") return sure;
  if (own === "literalPercent") return [{ ...at, value }, ...sure];
  if (model === undefined) return unrepeated([{ ...at, value, ...plainStyle(own) }, ...sure]);
  switch (model.way) {
    case "text":
      return isShort(value) ? [{ ...at, value: percentText(value, model.decimal ?? matrix.decimal.separator, model.gap) }, ...sure] : sure;
    case "shown":
      return sure;
    case "drawn":
      return [withFormat(at, value, model.format, place), ...sure];
    case "ratio":
      return [withFormat(at, tidy(value / 100), plainFormat(own, place, model, tidy(value / 100)), place), ...sure];
    case "bare":
      return [withFormat(at, value, plainFormat(own, place, model, value), place), ...sure];
  }
}

/** How a figure of the row stands in its cell. */
interface Model {
  readonly way: "text" | "shown" | "drawn" | "ratio" | "bare";
  readonly format: string;
  readonly decimal?: "." | ",";
  /** What stands between a number and its % in a text. */
  readonly gap: string;
}

/** The cell of the row whose way is followed: the latest value obtained before the cut, its target, another figure of the row. */
function modelOf(grid: Grid, matrix: Matrix, indicator: Indicator, cut: Period): Model | undefined {
  const { periods } = matrix.policy;
  const series = (role: "target" | "actual"): readonly (Model | undefined)[] =>
    periods
      .map((period, index) => {
        const column = findFigureColumn(matrix, role, period);
        const { kinds, factors } = role === "target" ? indicator.targets : indicator.actuals;
        const isOwn = role === "actual" && isSamePeriod(period, cut);
        const isKnown = kinds[index] === "number" || kinds[index] === "textNumber";
        return column === undefined || isOwn || !isKnown ? undefined : modelAt(grid, indicator.row, column, factors?.[index] ?? 1);
      })
      .reverse();
  return [...series("actual"), ...series("target")].find((model) => model !== undefined);
}

function modelAt(grid: Grid, row: number, column: number, factor: number): Model | undefined {
  const value = grid.value(row, column);
  const format = grid.numberFormat(row, column);
  if (typeof value === "string") {
    const [, gap = ""] = /\d( ?)%/.exec(value) ?? [];
    const decimal = provenDecimal(value);
    // «1,718» typed as a text: the number that follows it shows its thousands as well.
    const textFormat = /\d[.,' ]\d{3}(?!\d)/.test(value) ? "#,##0" : "General";
    return { way: value.includes("%") ? "text" : "bare", format: textFormat, gap, ...(decimal === undefined ? {} : { decimal }) };
  }
  const way = ({ percent: "shown", literalPercent: "drawn", plain: factor === 100 ? "ratio" : "bare", date: "bare" } as const)[
    formatMeaning(format)
  ];
  return { way, format: formatMeaning(format) === "date" ? "General" : format, gap: "" };
}

function withFormat(
  at: { row: number; column: number },
  value: number,
  format: string | undefined,
  { numberFormat }: ValuePlace,
): CellWrite {
  return { ...at, value, ...(format === undefined || format === numberFormat ? {} : { style: { numberFormat: format } }) };
}

/** A cell with a format of its own keeps it where it shows the number as it is; any other takes that of its row, wide enough for the number. */
function plainFormat(own: FormatMeaning, { numberFormat }: ValuePlace, model: Model | undefined, value: number): string | undefined {
  const isRows = model !== undefined && (model.way === "bare" || model.way === "ratio");
  const format = own === "plain" && numberFormat !== "General" && numberFormat !== "@" ? numberFormat : isRows ? model.format : "General";
  return widened(format, value, 1);
}

function plainStyle(own: FormatMeaning): Pick<CellWrite, "style"> {
  return own === "plain" ? {} : { style: { numberFormat: "General" } };
}

/** The cell's own format of percentages, or the row's, wide enough for the number. */
function percentFormat(own: string, model: Model | undefined, value: number): string {
  const format = formatMeaning(own) === "percent" ? own : model?.way === "shown" ? model.format : "0.0%";
  return widened(format, value, 100);
}

/** A format that shows two decimals of a figure that has them: 87.5 % in «0%» would be shown as 88 %. `value` as people read it. */
function widened(format: string, value: number, times: 1 | 100): string {
  const [, start, shown = "", end] = /^([#,]*0)(?:\.(0+))?(%?)$/.exec(format) ?? [];
  const [, decimals = ""] = String(tidy(value)).split(".");
  const wanted = Math.min(decimals.length, 2);
  if (start === undefined || end !== (times === 100 ? "%" : "") || shown.length >= wanted) return format;
  return `${start}.${"0".repeat(wanted)}${end}`;
}

function percentText(value: number, decimal: "." | ",", gap: string): string {
  return `${String(tidy(value)).replace(".", decimal)}${gap}%`;
}

/** A number as somebody types it: what a quotient gives has more decimals than a text should show. */
function isShort(value: number): boolean {
  return Math.abs(value - Number(value.toFixed(2))) < 1e-12;
}

function unrepeated(ways: readonly CellWrite[]): readonly CellWrite[] {
  return ways.filter((way, at) => ways.findIndex((other) => JSON.stringify(other) === JSON.stringify(way)) === at);
}
