/**
 * What a part of a chart was given, by its path in the Office.js API: «title.text», «valueAxis.maximum», «legend.position»,
 * «format.fill.color».
 */
export type ChartSettings = Readonly<Record<string, string | number | boolean | null>>;

/** A chart as plain data; what is not said is automatic. Position and size in points from the corner of the sheet. */
export interface ChartData {
  readonly name: string;
  /** Excel.ChartType: «ColumnClustered», «BarStacked», «Line», «Doughnut»… */
  readonly type: string;
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly series?: readonly ChartSeriesData[];
  readonly settings?: ChartSettings;
}

export interface ChartSeriesData {
  readonly name: string;
  /** Where the numbers are: «'Resumen PNTP'!B4:B9»; absent while the series has none. */
  readonly values?: string;
  /** Where the categories (x values) are. */
  readonly categories?: string;
  /** «chartType», «axisGroup», «format.fill.color», «format.line.color», «markerStyle», «points.2.format.fill.color»… */
  readonly settings?: ChartSettings;
}
