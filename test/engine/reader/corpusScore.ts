import { periodText } from "../../../src/engine/words/periodText";
import { columnName } from "../../../src/engine/address";
import type { Figure } from "../../../src/engine/domain/figure";
import type { Indicator, ReadingKind } from "../../../src/engine/domain/policy";
import type { Matrix, MatrixColumn, ReadOutcome } from "../../../src/engine/reader/matrix";
import type { ExpectedMatrix, ExpectedRow } from "../../matrices/corpusSheet";

export interface ExpectedBook {
  readonly about: string;
  readonly matrices: readonly ExpectedMatrix[];
}

export interface Score {
  readonly cells: number;
  readonly right: number;
  readonly columns: number;
  /** Columns with another role or period than expected, whose doubt was told, and those not told. */
  readonly flagged: number;
  readonly unflagged: number;
  /** What differs, in words. */
  readonly differences: readonly string[];
}

/** Compares what was read with what the corpus expects, cell by cell. */
export function scoreBook(outcome: ReadOutcome, expected: ExpectedBook): Score {
  const differences: string[] = [];
  const total = { cells: 0, right: 0, columns: 0, flagged: 0, unflagged: 0 };
  if (outcome.matrices.length !== expected.matrices.length)
    differences.push(`${outcome.matrices.length} matrices, not ${expected.matrices.length}`);
  expected.matrices.forEach((wanted, index) => {
    const matrix = outcome.matrices[index];
    scoreColumns(matrix, wanted, total, differences);
    for (const row of wanted.rows) scoreRow(matrix, row, total, differences);
    const extra = (matrix?.policy.indicators.length ?? 0) - wanted.rows.length;
    if (extra > 0) differences.push(`${extra} indicators too many`);
    if (wanted.title !== undefined && matrix?.policy.title !== wanted.title) differences.push(`title «${matrix?.policy.title ?? ""}»`);
    for (const rule of wanted.findings)
      if (matrix?.findings.some((finding) => finding.rule === rule) !== true) differences.push(`no ${rule}`);
  });
  return { ...total, differences };
}

type Total = { cells: number; right: number; columns: number; flagged: number; unflagged: number };

function scoreColumns(matrix: Matrix | undefined, wanted: ExpectedMatrix, total: Total, differences: string[]): void {
  for (const [letter, role] of Object.entries(wanted.columns)) {
    const column = matrix?.columns.find((each) => columnName(each.column) === letter);
    total.columns += 1;
    const read = column === undefined ? "other" : roleText(column);
    if (read === role) continue;
    const isFlagged = column?.confidence === "doubtful";
    total[isFlagged ? "flagged" : "unflagged"] += 1;
    differences.push(`column ${letter}: ${read}, not ${role}${isFlagged ? " (flagged)" : ""}`);
  }
}

function roleText({ role, period }: MatrixColumn): string {
  return period === undefined ? role : `${role} ${periodText(period)}`;
}

function scoreRow(matrix: Matrix | undefined, wanted: ExpectedRow, total: Total, differences: string[]): void {
  const indicator = matrix?.policy.indicators.find(({ row }) => row === wanted.row - 1);
  const read = indicator === undefined ? [] : wordsOf(indicator);
  const expected = [
    wanted.code,
    wanted.key,
    wanted.unit,
    wanted.objective ?? "",
    wanted.service ?? "",
    ...(wanted.base === "none" ? ["", "none"] : wanted.base.split(" ")),
    ...wanted.targets.split(" "),
    ...wanted.actuals.split(" "),
  ];
  const wrong = expected.filter((word, at) => !isSameWord(word, read[at]));
  total.cells += expected.length;
  total.right += expected.length - wrong.length;
  if (wrong.length > 0) differences.push(`row ${wanted.row} ${wanted.code}: read ${read.join(" ")}, not ${expected.join(" ")}`);
}

function wordsOf({ code, written = code, key, unit, objective = "", service = "", baseline, targets, actuals }: Indicator): string[] {
  return [
    written,
    key,
    unit,
    objective,
    service,
    String(baseline.year ?? ""),
    wordOf(baseline.value, baseline.kind),
    ...targets.figures.map((figure, at) => wordOf(figure, targets.kinds[at])),
    ...actuals.figures.map((figure, at) => wordOf(figure, actuals.kinds[at])),
  ];
}

const WORDS: Readonly<Record<ReadingKind, string>> = {
  number: "",
  textNumber: "",
  nd: "ND",
  notApplicable: "NA",
  blank: "blank",
  uncalculated: "error",
  error: "error",
  malformed: "malformed",
  noColumn: "none",
};

function wordOf(figure: Figure, kind: ReadingKind | undefined): string {
  return kind === "number" || kind === "textNumber" ? String(figure) : WORDS[kind ?? "noColumn"];
}

function isSameWord(expected: string, read: string | undefined): boolean {
  if (expected === read) return true;
  const numbers = [Number(expected), Number(read)];
  const [a = NaN, b = NaN] = numbers;
  return expected !== "" && read !== "" && Math.abs(a - b) <= Math.abs(a) * 1e-12;
}
