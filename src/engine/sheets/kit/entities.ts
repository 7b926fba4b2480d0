import { absoluteRun } from "./rowRuns";
import { quotedSheet } from "../../address";
import type { IndicatorResult, PolicyResults } from "../../domain/results";
import type { Grid } from "../../grid";
import { findColumn, type Matrix } from "../../reader/matrix";

/** A responsible entity with its indicators; spellings that fold alike are one entity. */
export interface Entity {
  /** As most rows write it; undefined: no responsible is stated. */
  readonly name: string | undefined;
  readonly indicators: readonly IndicatorResult[];
  readonly rows: readonly number[];
  /**
   * Criterion of COUNTIFS for all its rows, given the cell where its name stands in the summary; undefined where the column cannot tell
   * them.
   */
  readonly criterion: ((nameCell: string) => string) | undefined;
}

/** Entities by number of indicators, most first. */
export function listEntities(grid: Grid, matrix: Matrix, results: PolicyResults, fold: (text: string) => string): readonly Entity[] {
  const byName = new Map<string, IndicatorResult[]>();
  for (const result of results.indicators) {
    const key = fold(result.indicator.responsible ?? "");
    const others = byName.get(key);
    if (others) others.push(result);
    else byName.set(key, [result]);
  }
  const written = rowsByWriting(grid, matrix);
  const entities = [...byName].map(([key, indicators]) => entityOf(key === "" ? undefined : mostUsed(indicators), indicators, written));
  return entities.sort(
    (a, b) =>
      Number(a.name === undefined) - Number(b.name === undefined) || b.rows.length - a.rows.length || compare(a.name ?? "", b.name ?? ""),
  );
}

interface Writing {
  readonly range: string;
  readonly textAt: (row: number) => string;
  /** How many data rows, of any kind, have the text in the column of responsibles. */
  readonly uses: ReadonlyMap<string, number>;
}

function entityOf(name: string | undefined, indicators: readonly IndicatorResult[], writing: Writing | undefined): Entity {
  const rows = indicators.map(({ indicator }) => indicator.row);
  const texts = writing ? [...new Set(rows.map((row) => writing.textAt(row)))] : [];
  const only = texts.length === 1 ? texts[0] : undefined;
  const canName =
    writing !== undefined &&
    name !== undefined &&
    only !== undefined &&
    only === name.toLowerCase() &&
    writing.uses.get(only) === rows.length &&
    !/^[=<>]|[*?~]/.test(only) &&
    only.length < 250;
  return { name, indicators, rows, criterion: canName ? (nameCell) => `${writing.range},${nameCell}` : undefined };
}

function rowsByWriting(grid: Grid, matrix: Matrix): Writing | undefined {
  const column = findColumn(matrix, "responsible")?.column;
  if (column === undefined) return undefined;
  const textAt = (row: number): string => {
    const value = grid.value(row, column);
    return typeof value === "string" ? value.toLowerCase() : "";
  };
  const uses = new Map<string, number>();
  const [first, last] = matrix.dataRows;
  for (let row = first; row <= last; row++) uses.set(textAt(row), (uses.get(textAt(row)) ?? 0) + 1);
  return { range: absoluteRun({ first, last }, column, `${quotedSheet(matrix.sheet)}!`), textAt, uses };
}

function mostUsed(indicators: readonly IndicatorResult[]): string {
  const uses = new Map<string, number>();
  for (const { indicator } of indicators) uses.set(indicator.responsible ?? "", (uses.get(indicator.responsible ?? "") ?? 0) + 1);
  let best = "";
  for (const [name, count] of uses) if (count > (uses.get(best) ?? 0)) best = name;
  return best;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
