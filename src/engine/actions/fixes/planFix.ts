import { placeAddress, rectAddress, type Rect } from "../../address";
import { bandOf } from "../../domain/band";
import { computePolicy } from "../../domain/computePolicy";
import type { Finding } from "../../domain/finding";
import type { IndicatorResult } from "../../domain/results";
import type { CellValue, Grid } from "../../grid";
import type { CellWrite } from "../../plan";
import type { Matrix } from "../../reader/matrix";
import { facing } from "../../reader/partOfGrid";
import { readWorkbook } from "../../reader/readWorkbook";
import { fixTexts } from "../../words/pane/fixTexts";
import { sourcesOf } from "../matrixSources";
import { reviewMatrix } from "../reviewMatrix";
import { fixKindOf, type CellLeft, type FixKind } from "../../audit/fixKinds";
import type { FixedCell, FixEffect, FixOutcome, FixRequest } from "./fix";
import { figureCells } from "./figureCells";
import { proposalsOf, type Proposal } from "./proposals";
import { shownCell } from "./shownCell";

/** Kinds that only say in another way what is there: every figure stays as it was read. */
const KEEPS_FIGURES: ReadonlySet<FixKind> = new Set<FixKind>(["spelling", "number", "format", "noData"]);

/**
 * The plan that takes away findings of one rule, cell by cell. The matrix is read again as it would be: what would change a figure without
 * saying so, or leave the finding there, is left out with its reason.
 */
export function planFix(request: FixRequest): FixOutcome {
  const { grid, matrix, findings } = request;
  const [first] = findings;
  const kind = first && fixKindOf(first);
  if (first === undefined || kind === undefined) return { ok: false, message: fixTexts.nothing };
  if (grid.isProtected) return { ok: false, message: fixTexts.isProtected(matrix.sheet) };

  const { free, left } = sifted(request, proposalsOf(request, kind), kind);
  const read = readAgain(request, free);
  if (read === undefined) return { ok: false, message: fixTexts.unreadable };
  const disturbed = kind === "spelling" || !KEEPS_FIGURES.has(kind) ? [] : otherRowsChanged(request, read.matrix, free);
  if (disturbed.length > 0) return { ok: false, message: fixTexts.disturbs(disturbed) };
  const cells: FixedCell[] = [];
  const refused: CellLeft[] = [...left];
  for (const proposal of free) {
    const cell = addressOf(matrix, proposal);
    const why = read.refusal(proposal, kind, first.rule);
    if (why === undefined) cells.push(fixedCell(request, proposal, read.effect(proposal.row)));
    else refused.push({ cell, why });
  }
  if (cells.length === 0) return { ok: false, message: [fixTexts.noneLeft, ...fixTexts.left(refused)].join(" ") };
  const plan = {
    title: fixTexts.titles[kind],
    steps: [{ step: "writeCells" as const, sheet: matrix.sheet, cells: cells.map(({ write }) => write) }],
    sources: sourcesOf(matrix, grid),
  };
  return { ok: true, fix: { kind, rule: first.rule, plan, request, cells, left: refused } };
}

/** Formulas and cells inside a merge are not touched; the name that a merge shows stands in its first cell. */
function sifted(
  { grid, matrix }: FixRequest,
  proposals: readonly Proposal[],
  kind: FixKind,
): { readonly free: readonly Proposal[]; readonly left: readonly CellLeft[] } {
  const free = new Map<string, Proposal>();
  const left = new Map<string, CellLeft>();
  for (const wanted of proposals) {
    const merge = grid.merges.find((area) => isIn(area, wanted));
    const isName = kind === "spelling";
    const proposal = merge && isName ? { ...wanted, row: merge.row, column: merge.column } : wanted;
    const cell = addressOf(matrix, proposal);
    if (grid.formula(proposal.row, proposal.column) !== undefined) left.set(cell, { cell, why: "formula" });
    else if (merge && !isName) left.set(cell, { cell, why: "merged" });
    else if (proposal.isAmbiguous) left.set(cell, { cell, why: "ambiguous" });
    else if (!free.has(cell)) free.set(cell, proposal);
  }
  return { free: [...free.values()], left: [...left.values()] };
}

interface Reading {
  readonly matrix: Matrix;
  /** Why a proposal does not do what it is for. */
  refusal(proposal: Proposal, kind: FixKind, rule: string): CellLeft["why"] | undefined;
  effect(row: number): FixEffect | undefined;
}

/** The matrix as it will be read once the cells are written. */
function readAgain(request: FixRequest, proposals: readonly Proposal[]): Reading | undefined {
  const { matrix: before, profile, year, choices } = request;
  const grid = withCells(request.grid, proposals);
  const matrix = readWorkbook([grid], choices).matrices.find(({ area }) => overlap(area, before.area));
  const outcome = matrix && reviewMatrix({ grid, matrix, profile, year });
  if (matrix === undefined || !outcome?.ok) return undefined;
  const found = new Set(outcome.review.findings.map(({ finding }) => keyOf(finding)));
  const cellsOf = new Map(request.findings.flatMap((finding) => (finding.cell ? [[rowIn(finding.cell), finding] as const] : [])));
  const [now, then] = [byRow(outcome.review.results.indicators), byRow(computePolicy(before.policy, year, profile).indicators)];
  return {
    matrix,
    refusal({ row }, kind, rule) {
      if (KEEPS_FIGURES.has(kind) && !isSameRow(before, matrix, row)) return "otherFigure";
      const finding = cellsOf.get(row);
      return finding && found.has(keyOf({ ...finding, rule })) ? "stillFound" : undefined;
    },
    effect(row) {
      const [old, next] = [then.get(row), now.get(row)];
      if (old === undefined || next === undefined || old.progress1.value === next.progress1.value) return undefined;
      const figures = { before: old.progress1.value, after: next.progress1.value };
      return { ...figures, bandBefore: bandOf(figures.before, profile), bandAfter: bandOf(figures.after, profile) };
    },
  };
}

/** Codes of rows out of the fix that would be read otherwise: how the others are written is evidence for them. */
function otherRowsChanged({ matrix: before }: FixRequest, after: Matrix, proposals: readonly Proposal[]): readonly string[] {
  const touched = new Set(proposals.map(({ row }) => row));
  return before.policy.indicators.flatMap(({ row, code }) => (touched.has(row) || isSameRow(before, after, row) ? [] : [code]));
}

function isSameRow(before: Matrix, after: Matrix, row: number): boolean {
  const figuresOf = (matrix: Matrix): string =>
    JSON.stringify(
      figureCells(
        matrix,
        matrix.policy.indicators.find((each) => each.row === row),
      ),
    );
  return figuresOf(before) === figuresOf(after);
}

function fixedCell({ grid, matrix }: FixRequest, proposal: Proposal, effect: FixEffect | undefined): FixedCell {
  const { row, column, code, value, numberFormat } = proposal;
  const standing = { value: grid.value(row, column), format: grid.numberFormat(row, column) };
  const next = { value: value ?? standing.value, format: numberFormat ?? standing.format };
  const { separator } = matrix.decimal;
  const write: CellWrite = {
    row,
    column,
    ...(value !== undefined && { value }),
    ...(numberFormat !== undefined && { style: { numberFormat } }),
  };
  return {
    code,
    cell: addressOf(matrix, proposal),
    write,
    before: shownCell(standing, separator),
    after: shownCell(next, separator),
    ...(effect && { effect }),
  };
}

function withCells(grid: Grid, proposals: readonly Proposal[]): Grid {
  const written = new Map(proposals.map((each) => [rectAddress({ ...each, rows: 1, columns: 1 }), each]));
  const at = (row: number, column: number): Proposal | undefined => written.get(rectAddress({ row, column, rows: 1, columns: 1 }));
  return {
    ...facing(grid),
    value: (row, column): CellValue => at(row, column)?.value ?? grid.value(row, column),
    numberFormat: (row, column) => at(row, column)?.numberFormat ?? grid.numberFormat(row, column),
  };
}

function byRow(indicators: readonly IndicatorResult[]): ReadonlyMap<number, IndicatorResult> {
  return new Map(indicators.map((result) => [result.indicator.row, result]));
}

function keyOf({ rule, cell }: Pick<Finding, "rule" | "cell">): string {
  return `${rule}|${cell ?? ""}`;
}

function rowIn(cell: string): number {
  return Number(/\d+$/.exec(cell.split(":")[0] ?? "")?.[0] ?? 0) - 1;
}

function addressOf({ sheet }: Matrix, { row, column }: Proposal): string {
  return placeAddress({ sheet, row, column });
}

function isIn({ row, column, rows, columns }: Rect, cell: { readonly row: number; readonly column: number }): boolean {
  return cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;
}

function overlap(a: Rect, b: Rect): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
