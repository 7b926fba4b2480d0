import type { IStyleBase } from "@univerjs/core";
import { columnName, type Rect } from "../../engine/address";
import type { ConditionalFormatModel } from "../excel/model/book/conditionalFormat";
import type { ConditionalLook } from "../../hosts/xlsx/looks/look";

/** A rule as Univer's conditional formats take it. */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: readonly { startRow: number; endRow: number; startColumn: number; endColumn: number }[];
  readonly stopIfTrue: boolean;
  readonly rule: { readonly type: "highlightCell"; readonly subType: "formula"; readonly value: string; readonly style: IStyleBase };
}

/** A conditional format as a rule of the grid; undefined for the kinds it is only known to have (bars, scales, icons). */
export function gridRule({ id, areas, rule, look, stopIfTrue }: ConditionalFormatModel): GridRule | undefined {
  const first = areas[0];
  if (!first) return undefined;
  const value = ruleFormula(rule, first);
  if (value === undefined) return undefined;
  return {
    cfId: id,
    ranges: areas.map(gridRange),
    stopIfTrue,
    rule: { type: "highlightCell", subType: "formula", value, style: ruleStyle(look) },
  };
}

export function gridRange({ row, column, rows, columns }: Rect) {
  return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
}

const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};

/** Every rule as a formula about the first cell of its area. */
function ruleFormula(rule: ConditionalFormatModel["rule"], { row, column }: Rect): string | undefined {
  const cell = `${columnName(column)}${row + 1}`;
  if (rule.type === "Custom") return rule.formula.startsWith("=") ? rule.formula : `=${rule.formula}`;
  if (rule.type === "ContainsText") {
    const text = `"${rule.text.replaceAll('"', '""')}"`;
    if (rule.operator === "BeginsWith") return `=LEFT(${cell},LEN(${text}))=${text}`;
    if (rule.operator === "EndsWith") return `=RIGHT(${cell},LEN(${text}))=${text}`;
    return `=${rule.operator === "NotContains" ? "" : "NOT"}(ISERROR(SEARCH(${text},${cell})))`;
  }
  if (rule.type !== "CellValue") return undefined;
  const [low, high] = [operand(rule.formula1), operand(rule.formula2 ?? "0")];
  if (rule.operator === "Between") return `=AND(${cell}>=${low},${cell}<=${high})`;
  if (rule.operator === "NotBetween") return `=OR(${cell}<${low},${cell}>${high})`;
  return `=${cell}${COMPARISONS[rule.operator] ?? "="}${low}`;
}

function operand(formula: string): string {
  return formula.startsWith("=") ? `(${formula.slice(1)})` : formula;
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
