/** Cells that a series follows, as references with their sheet. */
export interface SeriesSource {
  readonly values: string;
  readonly categories: string;
}

/** What the charts we made follow: before ExcelApi 1.15 Excel does not tell, and «Deshacer» must point them back. */
export class ChartSources {
  readonly #byChart = new Map<string, readonly SeriesSource[]>();

  of(sheet: string, chart: string): readonly SeriesSource[] {
    return this.#byChart.get(keyOf(sheet, chart)) ?? [];
  }

  remember(sheet: string, chart: string, sources: readonly SeriesSource[]): void {
    this.#byChart.set(keyOf(sheet, chart), sources);
  }
}

function keyOf(sheet: string, chart: string): string {
  return JSON.stringify([sheet, chart]);
}
