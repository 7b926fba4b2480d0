import { ND } from "../../domain/figure";
import type { Indicator, PolicyNode } from "../../domain/policy";
import type { IndicatorResult, ObjectiveResult, PolicyResults } from "../../domain/results";
import { aggregationLabel, directionLabel, undefinedDirectionLabel } from "../../words/labels";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { reportNotes, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { cell, heading, note } from "../blocks";
import type { Block, TableRow } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** Years that fit beside one another on the page. */
const MOST_YEARS = 5;

/** The matrix with its Avances, in sheet order; at most five years, the last of them the cut. */
export function matrixAnnex(source: ReportSource): readonly Block[] {
  const { results, earlier, matrix } = source.input;
  const all = [...new Set(matrix.policy.periods.map(({ year }) => year))];
  const years = [results, ...earlier]
    .filter(({ year }) => all.includes(year))
    .slice(0, MOST_YEARS)
    .reverse();
  const shown = years.map(({ year }) => year);
  return [
    heading(1, reportTitles.annex(source.year)),
    {
      block: "table",
      description: `${reportTitles.annex(source.year)}: línea base, logros esperados, valores obtenidos y avances de cada indicador.`,
      look: "matrix",
      widths: [2.05, 5.2, 1.75, 1.4, 1.55, 1.5, 0.9, 1.1, ...shown.flatMap(() => [1.05, 1.05]), 1.2, 1.25],
      align: `LLLLLLCR${"R".repeat(shown.length * 2)}RR`,
      header: tableTitles.annexHeader(source.terms, shown, source.year),
      rows: annexRows(source, years),
    },
    ...(shown.length < all.length ? [note(reportNotes.annexYears(shown))] : []),
  ];
}

function annexRows(source: ReportSource, years: readonly PolicyResults[]): readonly TableRow[] {
  const { matrix, results } = source.input;
  const objectives = new Map(results.objectives.map((result) => [result.objective, result]));
  const readings = new Map<Indicator, IndicatorResult[]>();
  for (const { indicators } of years)
    for (const result of indicators) {
      const held = readings.get(result.indicator);
      if (held) held.push(result);
      else readings.set(result.indicator, [result]);
    }
  const width = 8 + years.length * 2;
  const rows = [
    ...matrix.policy.nodes.map((node) => ({ at: node.row, row: nodeRow(source, node, objectives.get(node), width) })),
    ...results.indicators.map((result) => ({
      at: result.indicator.row,
      row: indicatorRow(source, result, readings.get(result.indicator) ?? []),
    })),
  ];
  return rows.sort((a, b) => a.at - b.at).map(({ row }) => row);
}

/** Only an objective carries a rolled-up figure; the name of the others takes the whole row. */
function nodeRow(source: ReportSource, { code, name }: PolicyNode, result: ObjectiveResult | undefined, width: number): TableRow {
  if (!result) return { isStrong: true, cells: [cell(code), { ...cell(nameAsTitle(name)), span: width + 1 }] };
  const empty = Array.from({ length: width - 2 }, () => cell());
  const figures = [1, 2] as const;
  const progress = { 1: result.progress1.progress.value, 2: result.progress2.progress.value };
  return {
    isStrong: true,
    cells: [
      cell(code),
      cell(nameAsTitle(name)),
      ...empty,
      ...figures.map((type) => cell(source.progressInColumn(code, type, progress[type], "anexo"))),
    ],
  };
}

function indicatorRow(
  source: ReportSource,
  { indicator, progress1, progress2 }: IndicatorResult,
  years: readonly IndicatorResult[],
): TableRow {
  const { code } = indicator;
  return {
    cells: [
      cell(code),
      cell(nameAsTitle(indicator.name)),
      cell(indicator.responsible ?? ""),
      cell(indicator.kind ?? ""),
      cell(indicator.direction === undefined ? undefinedDirectionLabel : directionLabel[indicator.direction]),
      cell(indicator.aggregation === undefined ? "" : aggregationLabel[indicator.aggregation]),
      cell(indicator.baseline.year === undefined ? ND : String(indicator.baseline.year)),
      cell(source.value(indicator, "lb", indicator.baseline.value, "anexo")),
      ...years.map(({ reading, year }) => cell(source.value(indicator, "le", reading.target, "anexo", year))),
      ...years.map(({ reading, year }) => cell(source.value(indicator, "vo", reading.actual, "anexo", year))),
      cell(source.progressInColumn(code, 1, progress1.value, "anexo")),
      cell(source.progressInColumn(code, 2, progress2.value, "anexo")),
    ],
  };
}
