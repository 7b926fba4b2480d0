import { absoluteAddress, cellAddress } from "../../address";
import { countBands } from "../../domain/band";
import type { Band, BandCounts } from "../../domain/results";
import { BAND_MARK, type BandRule } from "../../plan";
import { dashboardTexts as texts } from "../../words/sheets/dashboardTexts";
import { bandLabel } from "../../words/labels";
import type { DashboardInput } from "./dashboardSource";
import type { IndicatorTable } from "./dashboardIndicators";
import { dataColumn, MOST_ENTITIES, pageColumn } from "./dashboardLayout";
import { BAND_ORDER } from "../kit/drawnCharts";
import type { Entity } from "../kit/entities";
import { absoluteRun } from "../kit/rowRuns";
import { termsOf } from "../kit/terms";
import type { CanvasCell, SheetCanvas } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { bandPalette } from "../kit/bandPalette";

/** The table of indicators by level in the data of the charts. */
export interface LevelTable {
  readonly header: number;
  readonly counts: readonly [BandCounts, BandCounts];
  readonly next: number;
}

/** Indicators of objectives and of services by level, counted over the words of the table of indicators. */
export function putLevelTable(canvas: SheetCanvas, header: number, { results }: DashboardInput, table: IndicatorTable): LevelTable {
  canvas.put(header, dataColumn.code, { value: texts.levelsTable, style: looks.header });
  BAND_ORDER.forEach((band, index) => canvas.put(header, dataColumn.first + index, { value: bandLabel[band], style: looks.headerRight }));
  const runs = { objective: [0, table.ofObjectives], service: [table.ofObjectives, table.shown.length] } as const;
  (["objective", "service"] as const).forEach((level, index) => {
    const row = header + 1 + index;
    const [from, to] = runs[level];
    const isWhole = results.counts[level].total === to - from;
    canvas.put(row, dataColumn.code, { value: texts.levels(termsOf(results))[level], style: looks.text });
    BAND_ORDER.forEach((band, at) => {
      const column = dataColumn.first + at;
      const formula =
        isWhole && to > from
          ? `=COUNTIF(${absoluteRun({ first: table.first + from, last: table.first + to - 1 }, dataColumn.band)},${absoluteAddress(header, column)})`
          : undefined;
      canvas.put(row, column, { ...(formula === undefined ? {} : { formula }), value: results.counts[level][band], style: looks.count });
    });
  });
  return { header, counts: [results.counts.objective, results.counts.service], next: header + 4 };
}

/** Responsibles against bands as coloured cells: the darker, the more indicators. Answers the row after it. */
export function putHeatTable(
  canvas: SheetCanvas,
  header: number,
  input: DashboardInput,
  table: IndicatorTable,
  entities: readonly Entity[],
): number {
  const shown = entities.length <= MOST_ENTITIES ? entities : entities.slice(0, MOST_ENTITIES - 1);
  const others = entities.slice(shown.length);
  const isWhole = table.shown.length === input.results.indicators.length;
  const total = header + 1 + shown.length + (others.length > 0 ? 1 : 0);
  const countsOf = (some: readonly Entity[]): BandCounts =>
    countBands(some.flatMap(({ indicators }) => indicators.map(({ band }) => band)));
  const bandColumn = absoluteRun({ first: table.first, last: table.first + table.shown.length - 1 }, dataColumn.band);
  const nameColumn = absoluteRun({ first: table.first, last: table.first + table.shown.length - 1 }, dataColumn.responsible);

  texts.heatHeader.forEach((value, index) =>
    canvas.put(header, pageColumn.code + index, {
      value: value === "" ? null : value,
      style: index < 2 ? { ...looks.header, wrap: false } : looks.headerCenter,
    }),
  );
  canvas.rowHeights[header] = 20;
  const putRow = (row: number, name: string, counts: BandCounts, formulaOf: (column: number) => string): void => {
    canvas.rowHeights[row] = 18;
    canvas.putLook(row, smallText, pageColumn.code, pageColumn.trend);
    canvas.put(row, pageColumn.code, { value: name, style: smallText });
    BAND_ORDER.forEach((band, index) =>
      canvas.put(row, pageColumn.type1 + index, countCell(isWhole ? formulaOf(pageColumn.type1 + index) : undefined, counts[band])),
    );
  };
  shown.forEach((entity, index) => {
    const row = header + 1 + index;
    putRow(
      row,
      entity.name ?? texts.noResponsible,
      countsOf([entity]),
      (column) =>
        `SUMPRODUCT((${nameColumn}=${absoluteAddress(row, pageColumn.code).replace(/\$(?=\d)/, "")})*(${bandColumn}=${cellAddress(header, column).replace(/(\d)/, "$$$1")}))`,
    );
  });
  if (others.length > 0) {
    const row = total - 1;
    putRow(
      row,
      texts.otherEntities(others.length),
      countsOf(others),
      (column) => `${cellAddress(total, column)}-SUM(${cellAddress(header + 1, column)}:${cellAddress(row - 1, column)})`,
    );
  }
  putRow(
    total,
    texts.allEntities,
    countsOf(entities),
    (column) => `COUNTIF(${bandColumn},${cellAddress(header, column).replace(/(\d)/, "$$$1")})`,
  );
  canvas.putLook(total, { bold: true, borderTop: { weight: "thin", color: sheetColours.navy } }, pageColumn.code, pageColumn.trend);
  if (shown.length > 0) canvas.bandRules.push(...heatRules(header + 1, header + shown.length));
  return total + 1;
}

const smallText = { ...looks.longText, size: 9, valign: "center" } as const;

function countCell(formula: string | undefined, value: number): CanvasCell {
  return {
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    value,
    style: { ...looks.center, valign: "center", size: 9, numberFormat: '0;-0;"–"' },
  };
}

/**
 * Three strengths of each band: up to a third of the largest count, up to two thirds, and above. In a grey print they go from light to
 * dark.
 */
const STRENGTHS = {
  low: strengths("low", "#4a0a10"),
  medium: strengths("medium", "#3d2d00"),
  high: strengths("high", "#063306"),
  noData: strengths("noData", "#242424"),
} as const satisfies Record<Band, readonly { readonly fill: string; readonly color: string }[]>;

/** `onStrong`: the colour of figures on the middle step. */
function strengths(band: Band, onStrong: string) {
  const { fill, text, strong, strongest } = bandPalette[band];
  return [
    { fill, color: text },
    { fill: strong, color: onStrong },
    { fill: strongest, color: sheetColours.white },
  ] as const;
}

function heatRules(first: number, last: number): readonly BandRule[] {
  const all = `${absoluteAddress(first, pageColumn.type1)}:${absoluteAddress(last, pageColumn.trend)}`;
  return BAND_ORDER.flatMap((band, index) => {
    const column = pageColumn.type1 + index;
    const cell = cellAddress(first, column);
    const area = { row: first, column, rows: last - first + 1, columns: 1 };
    return STRENGTHS[band].map((look, strength) => ({
      area,
      formula: `=AND(${BAND_MARK}=0,${cell}>${strength === 0 ? "0" : `MAX(${all})*${strength}/3`},${cell}<=MAX(${all})*${strength + 1}/3)`,
      ...look,
      ...(strength === 2 ? { bold: true } : {}),
    }));
  });
}
