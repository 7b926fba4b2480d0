import type { ChartData } from "./chartData";

export type Setting = string | number | boolean | null;

/** A chart of a sheet. Its parts have no state of their own: what they were given is in `settings`, by path in the API. */
export interface ChartModel {
  readonly id: string;
  name: string;
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  readonly settings: Map<string, Setting>;
  readonly series: SeriesModel[];
}

export interface SeriesModel {
  name: string;
  values: string | undefined;
  categories: string | undefined;
  readonly settings: Map<string, Setting>;
}

/** Size Excel gives a new chart, in points. */
const NEW_CHART = { left: 96, top: 60, width: 360, height: 216 } as const;

export function chartFrom(id: string, { name, type, series = [], settings = {}, ...place }: ChartData): ChartModel {
  return {
    id,
    name,
    type,
    ...NEW_CHART,
    ...place,
    settings: new Map(Object.entries(settings)),
    series: series.map(({ name: seriesName, values, categories, settings: own = {} }) => ({
      name: seriesName,
      values,
      categories,
      settings: new Map(Object.entries(own)),
    })),
  };
}

export function chartData({ name, type, left, top, width, height, settings, series }: ChartModel): ChartData {
  return {
    name,
    type,
    left,
    top,
    width,
    height,
    ...(settings.size > 0 && { settings: Object.fromEntries(settings) }),
    ...(series.length > 0 && {
      series: series.map((one) => ({
        name: one.name,
        ...(one.values !== undefined && { values: one.values }),
        ...(one.categories !== undefined && { categories: one.categories }),
        ...(one.settings.size > 0 && { settings: Object.fromEntries(one.settings) }),
      })),
    }),
  };
}
