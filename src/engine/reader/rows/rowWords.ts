import type { IndicatorLevel } from "../../domain/policy";
import { totalSpellings } from "../../words/glossary";
import { readCode, type Code } from "../text/code";
import { fold } from "../text/fold";
import type { RowContents } from "./rowContents";
import type { RowTexts } from "./rowTexts";

/** «OP.02 (continuación)», at the top of a page. */
export const CONTINUED = /\bcont(?:inuaci[oó]n|in[uú]a|\.)/i;
/** Codes without prefix: «1», «1.2», «1.2.3». */
export const NUMERIC_CODE = /^\d{1,2}(?:\.\d{1,2}){0,3}\.?$/;

/** Levels (objetivo, servicio) whose indicators have codes of their own below the header: what notes say of a code does not count. */
export function levelsWithCodes(
  texts: RowTexts,
  contents: RowContents,
  columns: readonly (number | undefined)[],
  firstRow: number,
  lastRow: number,
): ReadonlySet<IndicatorLevel> {
  const levels = new Set<IndicatorLevel>();
  for (let row = firstRow; row <= lastRow && levels.size < 2; row += 1) {
    for (const column of columns) {
      const code = readCode(texts.own(row, column));
      if (code?.level !== undefined && !levels.has(code.level) && contents.hasFigures(row)) levels.add(code.level);
    }
  }
  return levels;
}

/** «IOP.01.01 Porcentaje de…» beside its own code is «Porcentaje de…». */
export function nameWithoutCode(name: string, code: Code): string {
  const inName = readCode(name);
  return inName !== undefined && inName.key === code.key && inName.rest !== "" ? inName.rest : name;
}

/** «TOTAL», «Promedio de los indicadores»: a row that adds up others. */
export function isTotal(text: string): boolean {
  if (text === "" || text.length > 60) return false;
  const folded = fold(text);
  return totalSpellings.some((total) => folded === total || folded.startsWith(`${total} `) || folded.startsWith(`${total}:`));
}
