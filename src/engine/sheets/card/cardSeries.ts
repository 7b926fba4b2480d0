import { cellAddress, quotedSheet } from "../../address";
import { isKnown, type Figure } from "../../domain/figure";
import type { IndicatorResult } from "../../domain/results";
import type { Pace } from "../../domain/trajectory";
import { cardTexts as texts } from "../../words/sheets/cardTexts";
import { bandLabel } from "../../words/labels";
import { bandWordFormula } from "../kit/bandStyles";
import { cardColumn as at, chartColumn } from "./cardLayout";
import type { CardInput } from "./cardSource";
import { buildFigureFinder } from "../formulas/figureCell";
import { nativeFigure, nativeProgress1, nativeProgress2, type FormulaSource } from "../formulas/nativeFormula";
import { valuesFormat } from "../kit/figureFormats";
import type { CanvasCell, SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";

/** The series of an indicator as it stands in its card: a row a year, with the same figures for the chart beside the page. */
export interface SeriesTable {
  readonly first: number;
  readonly years: readonly number[];
  readonly targets: readonly Figure[];
  readonly actuals: readonly Figure[];
  readonly rowOf: (year: number) => number;
  readonly next: number;
  /** Number format of its raw values. */
  readonly format: string;
}

/** Logro esperado, valor obtenido, both Avances and level of every year, as formulas on the matrix. */
export function putSeries(canvas: SheetCanvas, header: number, input: CardInput): SeriesTable {
  const { years, matrix, grid, result, profile } = input;
  const { baseline } = result.indicator;
  const source: FormulaSource = {
    finder: buildFigureFinder(grid, matrix),
    decimal: matrix.decimal.separator,
    prefix: `${quotedSheet(matrix.sheet)}!`,
  };
  const factor = factorOfRow(input);
  const isPercent = result.indicator.unit === "percent";
  const lastColumn = isProjected(input) ? at.compound : at.band;
  const first = header + 1;
  const labels = texts.header(isPercent);
  labels
    .slice(0, lastColumn + 1)
    .forEach((value, column) =>
      canvas.put(header, column, {
        value,
        style: column === 0 ? looks.header : column === at.band ? looks.headerCenter : looks.headerRight,
      }),
    );
  canvas.rowHeights[header] = 48;
  [labels[0] ?? "", texts.target, texts.actual, texts.projection.linear, texts.projection.compound]
    .slice(0, isProjected(input) ? 5 : 3)
    .forEach((value, index) =>
      canvas.put(header, chartColumn.year + index, { value, style: index === 0 ? looks.header : looks.headerRight }),
    );

  const actuals = years.map(({ year, reading }): Figure =>
    isKnown(reading.actual) || year !== baseline.year ? reading.actual : baseline.value,
  );
  const format = valuesFormat([...years.map(({ reading }) => reading.target), ...actuals]);
  const figureLook = { ...looks.percent, numberFormat: format };
  years.forEach((each, index) => {
    const row = first + index;
    const operands = source.finder.operands(each.indicator, each.year, profile);
    const isBaseline = !isKnown(each.reading.actual) && each.year === baseline.year && isKnown(baseline.value);
    const isBaseYear = each.year === baseline.year && !isKnown(each.progress1.value);
    if (lastColumn > at.band) canvas.putLook(row, looks.percent, at.linear, at.compound);
    canvas.put(row, at.year, { value: each.year, style: { ...looks.text, bold: each.year === result.year } });
    canvas.put(row, at.target, live(nativeFigure(operands.target, source, factor)?.slice(1), each.reading.target, figureLook));
    canvas.put(
      row,
      at.actual,
      live(nativeFigure(isBaseline ? operands.baseline : operands.actual, source, factor)?.slice(1), actuals[index] ?? "ND", figureLook),
    );
    canvas.put(
      row,
      at.type1,
      live(
        nativeProgress1(each.indicator, operands, profile, source)?.slice(1),
        each.progress1.value,
        isBaseYear ? baseYearLook : looks.percent,
      ),
    );
    canvas.put(
      row,
      at.type2,
      live(nativeProgress2(operands, source)?.slice(1), each.progress2.value, isBaseYear ? baseYearLook : looks.percent),
    );
    canvas.put(row, at.band, {
      formula: `=${bandWordFormula(cellAddress(row, at.type1), profile, isBaseYear ? baseYearLabel : bandLabel)}`,
      value: isBaseYear ? texts.baselineYear : bandLabel[each.band],
      style: looks.center,
    });
    canvas.put(row, chartColumn.year, { formula: `=${cellAddress(row, at.year)}`, value: each.year, style: looks.text });
    for (const [column, from, value] of [
      [chartColumn.target, at.target, each.reading.target],
      [chartColumn.actual, at.actual, actuals[index] ?? "ND"],
    ] as const) {
      canvas.put(row, column, drawn(cellAddress(row, from), value, format));
    }
  });
  const cut = years.map(({ year }) => year);
  return {
    first,
    years: cut,
    targets: years.map(({ reading }) => reading.target),
    actuals,
    rowOf: (year) => first + cut.indexOf(year),
    next: first + years.length,
    format,
  };
}

/**
 * The projection of each pace from the last valor obtenido on; `change` is the cell with its observed change. Answers what the chart
 * draws.
 */
export function putProjection(
  canvas: SheetCanvas,
  table: SeriesTable,
  pace: Pace,
  change: string,
  bounded: (formula: string) => string,
  values: ReadonlyMap<number, Figure>,
): readonly (number | null)[] {
  const from = Math.min(...values.keys());
  const [startYear, start] = [cellAddress(table.rowOf(from), at.year), cellAddress(table.rowOf(from), at.actual)];
  return table.years.map((year, index) => {
    const row = table.first + index;
    const value = values.get(year);
    const figure = value !== undefined && isKnown(value) ? value : null;
    const cell = cellAddress(row, at[pace]);
    const years = `(${cellAddress(row, at.year)}-${startYear})`;
    if (value === undefined) canvas.put(row, at[pace], { value: null, style: looks.percent });
    else {
      const grown = pace === "linear" ? `${start}+${change}*${years}` : `${start}*(1+${change}/100)^${years}`;
      canvas.put(row, at[pace], {
        formula: `=IF(COUNT(${change},${start})<2,"ND",${bounded(grown)})`,
        value: value ?? "ND",
        style: { ...looks.percent, numberFormat: "#,##0.0", color: "#616161" },
      });
    }
    canvas.put(row, chartColumn[pace], drawn(cell, figure ?? "ND", table.format));
    return figure;
  });
}

/** Whether there are years to project to. */
export function isProjected({ trajectory }: Pick<CardInput, "trajectory">): boolean {
  return !("refused" in trajectory) && trajectory.yearsLeft > 0;
}

/** The year of the línea base has no Avance of its own: what is ND there is no missing figure. */
const baseYearLook = { ...looks.percent, numberFormat: '#,##0.0;-#,##0.0;0.0;"–"' } as const;
const baseYearLabel = { ...bandLabel, noData: texts.baselineYear } as const;

function drawn(cell: string, value: Figure, numberFormat: string): CanvasCell {
  return {
    formula: `=IF(ISNUMBER(${cell}),${cell},NA())`,
    value: isKnown(value) ? value : { error: "#N/A" },
    style: { ...looks.percent, numberFormat, color: "#8a8a8a" },
  };
}

function live(formula: string | undefined, value: Figure, style: CanvasCell["style"]): CanvasCell {
  return formula === undefined ? { value, style } : { formula: `=${formula}`, value, style };
}

/** What most cells of the row are multiplied by: 100 where it is written in shares. */
function factorOfRow({ result: { indicator } }: { readonly result: IndicatorResult }): number {
  const factors = [...(indicator.targets.factors ?? []), ...(indicator.actuals.factors ?? [])];
  return factors.filter((factor) => factor === 100).length * 2 > factors.length ? 100 : 1;
}
