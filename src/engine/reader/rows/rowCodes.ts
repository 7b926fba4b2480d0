import type { IndicatorLevel } from "../../domain/policy";
import { readCode, type Code } from "../text/code";
import type { RoleColumns } from "./descriptors";
import type { RowContents } from "./rowContents";
import type { RowTexts } from "./rowTexts";
import { NUMERIC_CODE } from "./rowWords";

/** Code and name of each row, from whichever cells hold them. */
export class RowCodes {
  private readonly codeColumn: number | undefined;
  private levels: ReadonlySet<IndicatorLevel> | undefined;
  private isNamedApart: boolean | undefined;

  constructor(
    private readonly texts: RowTexts,
    private readonly contents: RowContents,
    private readonly at: RoleColumns,
    private readonly rows: readonly [first: number, last: number],
  ) {
    this.codeColumn = at.code ?? at.nodeName;
  }

  /** Text of the code cell; merged down only over rows that have a name of their own (several indicators of one service). */
  codeText(row: number): string {
    const own = this.texts.own(row, this.codeColumn);
    return own !== "" || this.nameText(row) === "" ? own : this.texts.text(row, this.codeColumn);
  }

  nameText(row: number): string {
    return this.texts.own(row, this.at.name);
  }

  codeOf(row: number, codeText = this.codeText(row), nameText = this.nameText(row)): Code | undefined {
    return (
      (codeText === "" ? undefined : readCode(codeText)) ?? codeInName(codeText, nameText) ?? this.numericCode(row, codeText, nameText)
    );
  }

  /** Whether indicators of the level have codes of their own: what notes say of a code does not count. */
  hasIndicatorCodes(level: IndicatorLevel): boolean {
    this.levels ??= this.levelsWithCodes();
    return this.levels.has(level);
  }

  /**
   * Whether a row with figures names only its node: the cell of the indicator's name is empty, and others of the matrix are not. Its figures
   * are printed averages.
   */
  namesOnlyNode(row: number, code: Code): boolean {
    const isNamed = code.rest !== "" || (this.at.nodeName !== this.codeColumn && this.texts.own(row, this.at.nodeName) !== "");
    if (!isNamed || this.texts.text(row, this.at.name) !== "") return false;
    this.isNamedApart ??= this.hasNamedFigures();
    return this.isNamedApart;
  }

  private hasNamedFigures(): boolean {
    for (let row = this.rows[0]; row <= this.rows[1]; row += 1) if (this.nameText(row) !== "" && this.contents.hasFigures(row)) return true;
    return false;
  }

  private levelsWithCodes(): ReadonlySet<IndicatorLevel> {
    const levels = new Set<IndicatorLevel>();
    for (let row = this.rows[0]; row <= this.rows[1] && levels.size < 2; row += 1)
      for (const column of [this.codeColumn, this.at.name]) {
        const level = readCode(this.texts.own(row, column))?.level;
        if (level !== undefined && !levels.has(level) && this.contents.hasFigures(row)) levels.add(level);
      }
    return levels;
  }

  /** «1», «1.2», «1.2.3» over rows without figures: objective, guideline and service by their depth. */
  private numericCode(row: number, codeText: string, nameText: string): Code | undefined {
    if (nameText === "" || !NUMERIC_CODE.test(codeText) || this.contents.hasFigures(row)) return undefined;
    const depth = codeText.split(".").filter(Boolean).length;
    const code = readCode(`${depth === 1 ? "OP" : depth === 2 ? "LN" : "SS"}.${codeText}`);
    return code === undefined ? undefined : { ...code, written: codeText };
  }
}

function codeInName(codeText: string, nameText: string): Code | undefined {
  if (nameText === "" || (codeText !== "" && /[a-z]{3}/i.test(codeText))) return undefined;
  return readCode(nameText);
}
