import type { IStyleBase } from "@univerjs/core";
import { cellAddress, type Rect } from "../../engine/address";
import type { ConditionalFormatModel } from "../excel/model/book/conditionalFormat";
import type { ConditionalLook } from "../../hosts/xlsx/looks/look";
import { barLimit } from "../../hosts/xlsx/looks/conditionalFormats";
import { ruleFormula } from "../../hosts/xlsx/looks/ruleFormula";

/** A rule as Univer's conditional formats take it. */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: readonly { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  readonly stopIfTrue: boolean;
  readonly rule: HighlightRule | BarRule;
}

interface HighlightRule {
  readonly type: "highlightCell";
  readonly subType: "formula";
  readonly value: string;
  readonly style: IStyleBase;
}

interface BarRule {
  readonly type: "dataBar";
  readonly isShowValue: boolean;
  readonly config: {
    readonly min: { readonly type: "num"; readonly value: number };
    readonly max: { readonly type: "num"; readonly value: number };
    readonly isGradient: boolean;
    readonly positiveColor: string;
    readonly nativeColor: string;
  };
}

/** A conditional format as a rule of the grid; undefined for the kinds it is only known to have (scales, icons, bars without fixed ends). */
export function gridRule({ id, areas, rule, look, stopIfTrue }: ConditionalFormatModel): GridRule | undefined {
  const first = areas[0];
  if (!first) return undefined;
  const shown = rule.type === "DataBar" ? barRule(rule) : highlightRule(gridFormula(rule, first), look);
  return shown && { cfId: id, ranges: areas.map(gridRange), stopIfTrue, rule: shown };
}

function highlightRule(value: string | undefined, look: ConditionalLook): HighlightRule | undefined {
  return value === undefined ? undefined : { type: "highlightCell", subType: "formula", value, style: ruleStyle(look) };
}

function barRule({ bar }: Extract<ConditionalFormatModel["rule"], { type: "DataBar" }>): BarRule | undefined {
  const [min, max] = bar ? [barLimit(bar.lower), barLimit(bar.upper)] : [];
  if (!bar || min === undefined || max === undefined) return undefined;
  return {
    type: "dataBar",
    isShowValue: !bar.isOnly,
    config: {
      min: { type: "num", value: min },
      max: { type: "num", value: max },
      isGradient: false,
      positiveColor: bar.fill,
      nativeColor: bar.fill,
    },
  };
}

export function gridRange({ row, column, rows, columns }: Rect) {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

/** Every rule as a formula about the first cell of its area. */
function gridFormula(rule: ConditionalFormatModel["rule"], first: Rect): string | undefined {
  if (rule.type !== "ContainsText") return ruleFormula(rule, first);
  const cell = cellAddress(first.row, first.column);
  const text = `"${rule.text.replaceAll('"', '""')}"`;
  if (rule.operator === "BeginsWith") return `=LEFT(${cell},LEN(${text}))=${text}`;
  if (rule.operator === "EndsWith") return `=RIGHT(${cell},LEN(${text}))=${text}`;
  return `=${rule.operator === "NotContains" ? "" : "NOT"}(ISERROR(SEARCH(${text},${cell})))`;
}

function ruleStyle({ fill, fontColor, bold, italic, strikethrough }: ConditionalLook): IStyleBase {
  return {
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
    ...(bold !== undefined && { bl: bold ? 1 : 0 }),
    ...(italic !== undefined && { it: italic ? 1 : 0 }),
    ...(strikethrough !== undefined && { st: { s: strikethrough ? 1 : 0 } }),
  };
}
