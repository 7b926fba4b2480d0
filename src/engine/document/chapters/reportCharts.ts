import { presentedCounts } from "../../domain/band";
import { isKnown } from "../../domain/figure";
import type { ObjectiveResult, PolicyResults } from "../../domain/results";
import { levelsDrawing, objectivesDrawing } from "../../sheets/kit/drawnCharts";
import { chartTitles } from "../../words/reportTexts/reportTitles";
import type { ChartBlock } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** More columns than these and nobody reads which is which. */
const MOST_OBJECTIVES = 20;
const MOST_YEARS = 3;

/** The Tablero's chart of objectives; of many, those that need to be looked at. */
export function objectivesChart(source: ReportSource): readonly ChartBlock[] {
  const { results, earlier, profile } = source.input;
  const known = results.objectives.filter((result) => valueOf(result) !== null);
  if (known.length === 0) return [];
  const shown = known.length > MOST_OBJECTIVES ? lowest(known) : results.objectives.slice(0, MOST_OBJECTIVES);
  const years = [results, ...earlier.filter((each) => each.objectives.some((result) => valueOf(result) !== null))]
    .slice(0, known.length > MOST_OBJECTIVES ? 1 : MOST_YEARS)
    .reverse();
  const drawing = objectivesDrawing({
    codes: shown.map(({ objective }) => objective.code),
    years: years.map((each) => ({ year: each.year, values: shown.map((result) => valueIn(each, result)) })),
    profile,
  });
  const caption = chartTitles.objectives(
    source.terms,
    years.map(({ year }) => year),
    known.length > MOST_OBJECTIVES ? shown.length : undefined,
  );
  return [{ block: "chart", caption, chart: { ...drawing, title: "" }, height: 0.45 }];
}

/** The Tablero's bars of levels. */
export function levelsChart(source: ReportSource): readonly ChartBlock[] {
  const { results, profile } = source.input;
  const rows = [
    { name: chartTitles.ofObjective, counts: presentedCounts(results.counts.objective, profile) },
    { name: source.terms.ofService, counts: presentedCounts(results.counts.service, profile) },
  ].filter(({ counts }) => counts.total > 0);
  if (rows.length === 0) return [];
  return [
    { block: "chart", caption: chartTitles.levels(source.year), chart: { ...levelsDrawing(source.year, rows), title: "" }, height: 0.28 },
  ];
}

/** In the order of the matrix. */
function lowest(known: readonly ObjectiveResult[]): readonly ObjectiveResult[] {
  const chosen = new Set([...known].sort((a, b) => (valueOf(a) ?? 0) - (valueOf(b) ?? 0)).slice(0, MOST_OBJECTIVES));
  return known.filter((result) => chosen.has(result));
}

function valueIn({ objectives }: PolicyResults, { objective }: ObjectiveResult): number | null {
  const found = objectives.find((result) => result.objective.row === objective.row);
  return found ? valueOf(found) : null;
}

function valueOf({ progress1: { progress } }: ObjectiveResult): number | null {
  return isKnown(progress.value) ? progress.value : null;
}
