import type { Profile } from "../../domain/profile";
import type { Band, BandCounts } from "../../domain/results";
import type { DrawnChart, DrawnSeries } from "../../plan";
import { figureText } from "../../words/figureText";
import { bandLabel } from "../../words/labels";
import { hierarchyTerms } from "../../words/hierarchyTerms";
import { dashboardTexts as texts } from "../../words/sheets/dashboardTexts";
import { bandFill, limitLine, yearColours } from "./chartStyles";
import { sheetColours } from "./sheetStyles";

/** Order of the bands in every table and chart of levels; those without data stand last, apart (B4). */
export const BAND_ORDER: readonly Band[] = ["low", "medium", "high", "noData"];

/** Most columns with their figures on them. */
const MOST_LABELS = 12;
/** Over 100, so that the figure on a whole column does not touch the frame. */
const ABOVE_FULL = 120;

/** Avance Tipo 1 of objectives: a figure each in each year, null where ND. */
export interface ObjectiveBars {
  readonly codes: readonly string[];
  readonly years: readonly { readonly year: number; readonly values: readonly (number | null)[] }[];
  readonly profile: Profile;
}

/** Objectives by year as columns, the cut year darkest and with its figures, and then the limits of medio and alto as lines over them. */
export function objectivesDrawing({ codes, years, profile }: ObjectiveBars): DrawnChart {
  const { thresholds, clamp } = profile;
  const colours = yearColours(years.length);
  const columns = years.map(({ year, values }, index): DrawnSeries => ({
    name: String(year),
    categories: codes,
    values,
    color: colours[index] ?? sheetColours.navy,
    // Over more columns the figures would run into each other; the last year keeps its own. A 0 has its figure, ND has none.
    labels: index === years.length - 1 || codes.length * years.length <= MOST_LABELS,
  }));
  const limit = (band: "medium" | "high", name: string): DrawnSeries => ({
    name,
    categories: codes,
    values: codes.map(() => thresholds[band]),
    asLine: true,
    // A line through one category has no length: a marker shows where it is.
    ...(codes.length === 1 ? { showMarkers: true } : {}),
    ...limitLine[band],
  });
  const last = years.at(-1);
  const figures = codes.map((code, index) => `${code}: ${figureText(last?.values[index] ?? "ND")}`).join("; ");
  return {
    id: "objetivos",
    kind: "column",
    title: texts.objectivesChart(hierarchyTerms(codes)),
    description: texts.objectivesDescription(
      years.map(({ year }) => year).join(", "),
      `${last?.year ?? ""}: ${figures}.`,
      thresholds.medium,
      thresholds.high,
    ),
    series: [...columns, limit("medium", texts.mediumLimit(thresholds.medium)), limit("high", texts.highLimit(thresholds.high))],
    axis: { min: 0, ...(clamp ? { max: ABOVE_FULL } : {}), numberFormat: "0" },
    legend: true,
    labels: false,
    labelFormat: "#,##0.0",
  };
}

/** Indicators by level: one bar of 100 % for each row, with the count in each part. */
export function levelsDrawing(year: number, rows: readonly { readonly name: string; readonly counts: BandCounts }[]): DrawnChart {
  const told = rows
    .map(({ name, counts }) => `${name}: ${BAND_ORDER.map((band) => `${counts[band]} ${bandLabel[band].toLowerCase()}`).join(", ")}`)
    .join("; ");
  return {
    id: "niveles",
    kind: "barStacked100",
    title: texts.levelsChart(year),
    description: texts.levelsDescription(`${told}.`),
    series: BAND_ORDER.map((band) => ({
      name: bandLabel[band],
      categories: rows.map(({ name }) => name),
      values: rows.map(({ counts }) => counts[band]),
      ...bandFill[band],
    })),
    legend: true,
    labels: true,
    // A part with none of the indicators has no figure.
    labelFormat: "0;;;",
  };
}
