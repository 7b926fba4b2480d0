import { absoluteAddress, cellAddress } from "../../address";
import { isKnown, ND } from "../../domain/figure";
import { againstBaseline, HIDDEN_PROGRESS, misleadingOf, misleads, type Misleading } from "../../domain/misleading";
import type { IndicatorResult } from "../../domain/results";
import { roundHalfAway } from "../../domain/rounding";
import { findColumn } from "../../reader/matrix";
import { dashboardTexts as texts } from "../../words/sheets/dashboardTexts";
import { bandLabel } from "../../words/labels";
import { bandWordFormula } from "../kit/bandStyles";
import { DATA_TOP, dataColumn as at, MOST_INDICATORS, MOST_LISTED } from "./dashboardLayout";
import type { DashboardInput, DashboardSource } from "./dashboardSource";
import type { Entity } from "../kit/entities";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";

/** Edges of the scatter: what lies beyond them is drawn on them. */
export const scatterEdges = { x: { min: 0, max: 200 }, y: { min: -100, max: 200 } } as const;

/** What a point of the scatter says: level and Avance Tipo 2 agree, or the level misleads. */
export type PointKind = "plain" | "misleadingGreen" | "misleadingRed";
export const POINT_KINDS: readonly PointKind[] = ["plain", "misleadingGreen", "misleadingRed"];

/** The table of all indicators in the data of the charts, those of objectives first. */
export interface IndicatorTable {
  readonly first: number;
  /** In the order of their rows. */
  readonly shown: readonly IndicatorResult[];
  readonly ofObjectives: number;
  /** Indicators of the matrix, with or without a row here. */
  readonly total: number;
  readonly x: readonly number[];
  readonly y: Readonly<Record<PointKind, readonly (number | null)[]>>;
  readonly kinds: readonly (PointKind | undefined)[];
  /** Of all indicators, with or without a row here. */
  readonly misleading: Readonly<Record<Misleading, readonly IndicatorResult[]>>;
  /** Whether every figure has its formula and every indicator its row. */
  readonly isLive: boolean;
}

/** One row an indicator: both Avances, level, and where it stands in the scatter. */
export function putIndicatorTable(
  canvas: SheetCanvas,
  input: DashboardInput,
  source: DashboardSource,
  entities: readonly Entity[],
): IndicatorTable {
  const { results } = input;
  const level = (wanted: "objective" | "service"): readonly IndicatorResult[] =>
    results.indicators.filter(({ indicator }) => indicator.level === wanted);
  const all = [...level("objective"), ...level("service")];
  const shown = all.slice(0, MOST_INDICATORS);
  const kinds = shown.map(pointKind);
  const first = DATA_TOP + 1;
  const labels = [
    texts.code,
    texts.responsible,
    texts.type1,
    texts.type2,
    texts.band,
    texts.misleading,
    texts.x,
    ...POINT_KINDS.map((kind) => texts[kind]),
    texts.misleadingGreen,
    texts.misleadingRed,
    texts.way,
  ];
  labels.forEach((value, index) => canvas.put(DATA_TOP, at.indicator + index, { value, style: looks.header }));

  const names = new Map(entities.flatMap(({ name, rows }) => rows.map((row) => [row, name] as const)));
  const lists = { misleadingGreen: "", misleadingRed: "" };
  let isLive = all.length === shown.length;
  shown.forEach((result, index) => {
    const row = first + index;
    for (const type of [1, 2] as const) isLive = putProgress(canvas, row, result, type, source) && isLive;
    isLive = putWay(canvas, row, result, source) && isLive;
    putName(canvas, row, result, names.get(result.indicator.row), input, source);
    putPoint(canvas, row, result, kinds[index], input);
    putLists(canvas, row, row === first, result, kinds[index], lists);
  });
  return {
    first,
    shown,
    ofObjectives: shown.filter(({ indicator }) => indicator.level === "objective").length,
    total: all.length,
    x: shown.map(({ progress1 }) => (isKnown(progress1.value) ? within(progress1.value, scatterEdges.x) : 0)),
    y: {
      plain: heights(shown, kinds, "plain"),
      misleadingGreen: heights(shown, kinds, "misleadingGreen"),
      misleadingRed: heights(shown, kinds, "misleadingRed"),
    },
    kinds,
    misleading: misleadingOf(results),
    isLive,
  };
}

const KIND_OF = { green: "misleadingGreen", red: "misleadingRed" } as const satisfies Record<Misleading, PointKind>;

/** What misleads is called so also where Avance Tipo 2 is ND and there is no point to draw; else undefined without both Avances. */
function pointKind(result: IndicatorResult): PointKind | undefined {
  const misleading = misleads(result);
  if (misleading) return KIND_OF[misleading];
  return isKnown(result.progress1.value) && isKnown(result.progress2.value) ? "plain" : undefined;
}

/** The codes of what misleads, as a list at the foot of the page says them. */
export function listedCodes({ misleading }: IndicatorTable, wanted: Misleading): string {
  const codes = misleading[wanted].map(({ indicator }) => indicator.code);
  if (codes.length === 0) return texts.none;
  return `${codes.slice(0, MOST_LISTED).join(", ")}${codes.length > MOST_LISTED ? texts.moreListed(codes.length - MOST_LISTED) : ""}`;
}

function putProgress(canvas: SheetCanvas, row: number, result: IndicatorResult, type: 1 | 2, source: DashboardSource): boolean {
  const formula = source.progress(result, type);
  const { value } = result[`progress${type}`];
  canvas.put(row, type === 1 ? at.type1 : at.type2, {
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    value,
    style: looks.percent,
  });
  // Without columns for a figure there is nothing to follow: its ND stays.
  return formula !== undefined || !isKnown(value);
}

const WAY = { better: 1, same: 0, worse: -1 } as const;

function putWay(canvas: SheetCanvas, row: number, result: IndicatorResult, source: DashboardSource): boolean {
  const formula = source.way(result);
  const way = againstBaseline(result);
  canvas.put(row, at.way, {
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    value: way === undefined ? ND : WAY[way],
    style: looks.count,
  });
  return formula !== undefined || way === undefined;
}

/** The responsible as most rows write it: by formula where this row writes it so. */
function putName(
  canvas: SheetCanvas,
  row: number,
  { indicator }: IndicatorResult,
  name: string | undefined,
  { matrix, grid }: DashboardInput,
  { summary }: DashboardSource,
): void {
  const column = findColumn(matrix, "responsible")?.column;
  canvas.put(row, at.indicator, { value: indicator.code, style: looks.text, link: summary.place(indicator.row) });
  const followed =
    column !== undefined && name !== undefined && grid.value(indicator.row, column) === name
      ? `=${summary.place(indicator.row, column)}`
      : undefined;
  canvas.put(row, at.responsible, {
    ...(followed === undefined ? {} : { formula: followed }),
    value: name ?? texts.noResponsible,
    style: looks.longText,
  });
}

function putPoint(
  canvas: SheetCanvas,
  row: number,
  { progress1, progress2, band }: IndicatorResult,
  kind: PointKind | undefined,
  { profile }: DashboardInput,
): void {
  const [type1, type2, word] = [cellAddress(row, at.type1), cellAddress(row, at.type2), cellAddress(row, at.band)];
  const way = cellAddress(row, at.way);
  const header = (each: PointKind): string => absoluteAddress(DATA_TOP, at[each]);
  canvas.put(row, at.band, { formula: `=${bandWordFormula(type1, profile, bandLabel)}`, value: bandLabel[band], style: looks.center });
  canvas.put(row, at.kind, {
    // N() because AND looks at all its terms: «ND» would be an error in ROUND, and more than any number in a comparison.
    formula:
      `=IF(AND(${word}="${bandLabel.high}",N(${way})<0),${header("misleadingGreen")},` +
      `IF(AND(${word}="${bandLabel.low}",N(${way})>0,ROUND(N(${type2}),9)>=${roundHalfAway(HIDDEN_PROGRESS, 9)}),${header("misleadingRed")},` +
      `IF(COUNT(${type1},${type2})<2,"",${header("plain")})))`,
    value: kind === undefined ? "" : texts[kind],
    style: looks.longText,
  });
  const { x, y } = scatterEdges;
  canvas.put(row, at.x, {
    formula: `=IF(ISNUMBER(${type1}),MIN(${x.max},MAX(${x.min},${type1})),0)`,
    value: isKnown(progress1.value) ? within(progress1.value, x) : 0,
    style: looks.percent,
  });
  for (const each of POINT_KINDS) {
    canvas.put(row, at[each], {
      formula: `=IF(AND(${cellAddress(row, at.kind)}=${header(each)},ISNUMBER(${type2})),MIN(${y.max},MAX(${y.min},${type2})),NA())`,
      value: kind === each && isKnown(progress2.value) ? within(progress2.value, y) : { error: "#N/A" },
      style: { ...looks.percent, color: "#8a8a8a" },
    });
  }
}

/** The codes that mislead so far, joined row by row: the last row has them all. */
function putLists(
  canvas: SheetCanvas,
  row: number,
  isFirst: boolean,
  { indicator }: IndicatorResult,
  kind: PointKind | undefined,
  lists: Record<"misleadingGreen" | "misleadingRed", string>,
): void {
  for (const each of ["misleadingGreen", "misleadingRed"] as const) {
    const column = each === "misleadingGreen" ? at.greenList : at.redList;
    const is = `${cellAddress(row, at.kind)}=${absoluteAddress(DATA_TOP, at[each])}`;
    const [code, before] = [cellAddress(row, at.indicator), cellAddress(row - 1, column)];
    if (kind === each) lists[each] += `${lists[each] === "" ? "" : ", "}${indicator.code}`;
    const formula = isFirst ? `=IF(${is},${code},"")` : `=${before}&IF(${is},IF(${before}="","",", ")&${code},"")`;
    canvas.put(row, column, { formula, value: lists[each], style: { ...looks.longText, color: "#8a8a8a" } });
  }
}

function heights(
  shown: readonly IndicatorResult[],
  kinds: readonly (PointKind | undefined)[],
  wanted: PointKind,
): readonly (number | null)[] {
  return shown.map(({ progress2 }, index) =>
    kinds[index] === wanted && isKnown(progress2.value) ? within(progress2.value, scatterEdges.y) : null,
  );
}

function within(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return Math.min(max, Math.max(min, value));
}
