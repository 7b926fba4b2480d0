import type { Grid } from "../../grid";
import type { Code } from "../text/code";
import { readFigureText } from "../text/figureText";
import type { DecimalSeparator } from "../text/numberText";
import type { ReaderChoices } from "../matrix";
import type { Breakdown } from "./breakdown";
import type { RoleColumns } from "./descriptors";
import { indentOf, partGrade, type PartGrade } from "./partWords";
import type { RowCodes } from "./rowCodes";
import type { RowContents } from "./rowContents";
import type { RowTexts } from "./rowTexts";
import { NUMERIC_CODE } from "./rowWords";
import { fold } from "../text/fold";

/** What bears on the decision beside the rows. */
export interface PartsSetting {
  readonly end: number;
  readonly decimal: DecimalSeparator;
  /** What the user answered. */
  readonly choice: ReaderChoices["parts"];
}

/** The indicator that the rows below it may be parts of. */
export interface ParentRow {
  readonly row: number;
  readonly key: string;
  /** Its code is an indicator's: a row without one below it is less likely to be another indicator. */
  readonly hasOwnCode: boolean;
  /** Key of the code as written in its row, which is a node's where the indicators have none. */
  readonly writtenKey: string;
}

/** A row that may be a part: without a code, or with its parent's again. */
interface Candidate {
  readonly row: number;
  readonly grade: PartGrade;
  readonly repeatsCode: boolean;
}

/** «a)», «(ii)», «b.»: alone, or behind the parent's code. */
const LETTER = /^[\s.\-–]*\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).]?$/i;
const LETTER_ALONE = /^\(?(?:[a-z]|[ivx]{1,4})[).]$/i;
const NONE: ReadonlySet<number> = new Set();
/** Sums that are no chance. */
const FEWEST_SUMS = 3;
/** Rows looked at below an indicator: a country has 1,874 districts. */
const MOST_PARTS = 2000;
/** Looks per row of the matrix, over all of it: rows that all repeat one code would be looked at by each of those above. */
const LOOKS_PER_ROW = 20;
const FEWEST_LOOKS = 5_000;

/**
 * Decides which rows below an indicator are parts of it (Urbano, Rural; Hombres, Mujeres; numerador, denominador) and no indicators. The
 * evidence is of the whole run of rows: their names, marks and indentation, whether the matrix gives its indicators codes, and whether
 * their figures add up to the indicator's.
 */
export class PartRows {
  private parent: ParentRow | undefined;
  private parts: ReadonlySet<number> = NONE;
  private judgedTo = -1;
  private looks = 0;

  constructor(
    private readonly grid: Grid,
    private readonly texts: RowTexts,
    private readonly contents: RowContents,
    private readonly at: RoleColumns,
    private readonly setting: PartsSetting,
    private readonly codes: RowCodes,
    private readonly breakdown: Breakdown,
  ) {}

  /** Whether a row with figures is a part of the indicator above it. */
  isPart(row: number, parent: ParentRow | undefined): boolean {
    if (parent === undefined || this.setting.choice === "indicators") return false;
    if (this.parent?.row !== parent.row || row > this.judgedTo) this.judge(row, parent);
    return this.parts.has(row);
  }

  private judge(first: number, parent: ParentRow): void {
    this.parent = parent;
    const run = this.runFrom(first, parent);
    this.judgedTo = Math.max(first, run.at(-1)?.row ?? first);
    if (run.length === 0) {
      this.parts = NONE;
      return;
    }
    const addUp = this.addUp(run, parent.row);
    const isShortEnough = parent.hasOwnCode || run.some(({ grade }) => grade === "told");
    this.parts = new Set(
      run
        .filter(({ row, grade, repeatsCode }) => {
          if (grade === "told" || addUp) return true;
          return grade === "short" && isShortEnough && (repeatsCode || this.isDescribedAlike(row, parent.row));
        })
        .map(({ row }) => row),
    );
  }

  /** Rows with figures from `first` on that have no code of their own; what stands between them without figures does not end the run. */
  private runFrom(first: number, parent: ParentRow): readonly Candidate[] {
    const run: Candidate[] = [];
    const most = FEWEST_LOOKS + LOOKS_PER_ROW * (this.setting.end - this.grid.area.row);
    for (let row = first; row <= this.setting.end && run.length < MOST_PARTS && this.looks < most; row += 1) {
      this.looks += 1;
      const code = this.codes.codeOf(row);
      if (code !== undefined && !isOf(code, parent)) break;
      if (!this.contents.hasFigures(row)) {
        if (code !== undefined) break;
        continue;
      }
      const candidate = this.candidate(row, code, parent);
      // Where indicators have no codes of their own, a row that does not look like a part is the next of them.
      if (candidate === undefined || (candidate.grade === "none" && !parent.hasOwnCode)) break;
      run.push(candidate);
    }
    return run;
  }

  private candidate(row: number, code: Code | undefined, parent: ParentRow): Candidate | undefined {
    const name = this.breakdown.nameOf(row, code, parent.row);
    if (name === undefined) return undefined;
    const ownCode = this.texts.own(row, this.at.code);
    const parentCode = this.texts.text(parent.row, this.at.code);
    const repeatsCode = code !== undefined && parent.hasOwnCode;
    const isUnder = code !== undefined ? code.key !== parent.writtenKey : isNumberUnder(ownCode, parentCode);
    if (code === undefined && ownCode !== "" && !isUnder && !isLettered(ownCode, parentCode)) return undefined;
    const isMarked = ownCode !== "" && (isLettered(ownCode, parentCode) || (repeatsCode && LETTER.test(code.rest)));
    const isDeeper = this.indentAt(row) > this.indentAt(parent.row);
    // Another indicator of a node repeats the node's code: there only the name tells.
    const grade = name.isTold || isMarked || (isDeeper && !isUnder) ? "told" : partGrade(name.text);
    if (isUnder && grade !== "told") return undefined;
    return { row, grade, repeatsCode };
  }

  private indentAt(row: number): number {
    if (this.at.name === undefined) return 0;
    const value = this.grid.value(row, this.at.name);
    return typeof value === "string" ? indentOf(value) : 0;
  }

  /** Its responsible, tipo and sentido say nothing else than its parent's. */
  private isDescribedAlike(row: number, parentRow: number): boolean {
    return (["responsible", "kind", "direction"] as const).every((role) => {
      const said = this.texts.text(row, this.at[role]);
      return said === "" || fold(said) === fold(this.texts.text(parentRow, this.at[role]));
    });
  }

  /** Whether the figures of the run add up to its parent's in every column that all of them fill. */
  private addUp(run: readonly Candidate[], parentRow: number): boolean {
    if (run.length < 2) return false;
    let compared = 0;
    for (const column of this.contents.figureColumns) {
      const whole = this.numberAt(parentRow, column);
      const parts = run.map(({ row }) => this.numberAt(row, column));
      if (whole === undefined || !parts.every((part) => part !== undefined)) continue;
      const sum = parts.reduce((total, part) => total + part, 0);
      if (whole === 0 || Math.abs(sum - whole) > Math.abs(whole) * 1e-9) return false;
      compared += 1;
    }
    return compared >= FEWEST_SUMS;
  }

  private numberAt(row: number, column: number): number | undefined {
    const value = this.grid.value(row, column);
    if (typeof value === "number") return value;
    if (typeof value !== "string") return undefined;
    const read = readFigureText(value, this.setting.decimal);
    return read.kind === "textNumber" ? read.value * (read.marked?.times ?? 1) : undefined;
  }
}

/** Whether a code is that of the indicator above, or one below it. */
export function isOf(code: Code, parent: ParentRow): boolean {
  return code.key === parent.writtenKey || (parent.hasOwnCode && code.key.startsWith(`${parent.writtenKey}.`));
}

/** «a)» alone, or «IOP.01.01a», «IOP.01.01-b)» behind the parent's code. */
function isLettered(code: string, parent: string): boolean {
  return (
    LETTER_ALONE.test(code) ||
    (parent !== "" &&
      code.length > parent.length &&
      code.startsWith(parent) &&
      /[a-z]/i.test(code.slice(parent.length)) &&
      LETTER.test(code.slice(parent.length)))
  );
}

/** «1.1.2» under «1.1». */
function isNumberUnder(code: string, parent: string): boolean {
  return NUMERIC_CODE.test(code) && NUMERIC_CODE.test(parent) && code.startsWith(`${parent.replace(/\.$/, "")}.`);
}
