import { isCellError, type Grid } from "../../grid";
import { readCode } from "../text/code";
import { readNumberText } from "../text/numberText";
import { FIGURE_ROLES, readHeaderWords, type HeaderWords } from "./headerWords";

/** true where the row says what headers say: roles, years, «Año», «Valor», units, column numbers, and no code. */
export function isHeaderLike(grid: Grid, row: number, left: number, right: number): boolean {
  const { filled, headerish, hasCode } = studyRow(grid, row, left, right);
  return filled > 0 && !hasCode && (headerish * 2 >= filled || isUnitRow(grid, row, left, right));
}

/** «(%)», «(a)», «(1) (2) (3) …»: rows that some matrices write under their headers. */
export function isUnitRow(grid: Grid, row: number, left: number, right: number): boolean {
  const { filled, hasCode, numbered, units } = studyRow(grid, row, left, right);
  return filled > 0 && !hasCode && ((numbered >= 4 && numbered * 5 >= filled * 4) || units === filled);
}

/** How many cells of the row name a role exactly. */
export function namedRoles(grid: Grid, row: number, left: number, right: number): number {
  return studyRow(grid, row, left, right).exact;
}

/**
 * Above the row that was found: titles of blocks of figures, years over them, or the headers of the other columns; never a line of data
 * about the report.
 */
export function isUpperHeader(grid: Grid, row: number, left: number, right: number): boolean {
  const { filled, headerish, hasCode, exact, figureRoles, periods } = studyRow(grid, row, left, right);
  if (hasCode || filled === 0 || isTitle(grid, row, left, right)) return false;
  return headerish * 2 >= filled && (figureRoles > 0 || periods >= 2 || exact >= 3);
}

export function isLowerHeader(grid: Grid, row: number, left: number, right: number): boolean {
  if (isUnitRow(grid, row, left, right)) return true;
  const { filled, headerish, hasCode, periods, parts } = studyRow(grid, row, left, right);
  if (hasCode || filled === 0 || isTitle(grid, row, left, right)) return false;
  return headerish * 2 > filled || (headerish * 2 >= filled && periods + parts > 0);
}

/** Short texts of any words, all of them under titles merged over several columns: «Mínimo», «Máximo»; «Hombres», «Mujeres», «Total». */
export function isUnderMerges(grid: Grid, row: number, left: number, right: number): boolean {
  const titles = grid.merges.filter((merge) => merge.columns > 1 && merge.row + merge.rows === row);
  if (titles.length === 0) return false;
  let filled = 0;
  for (let column = left; column <= right; column += 1) {
    if (isBlank(grid, row, column)) continue;
    const value = grid.value(row, column);
    const isUnder = titles.some((title) => column >= title.column && column < title.column + title.columns);
    if (!isUnder || typeof value !== "string" || value.length > 40 || readCode(value) !== undefined) return false;
    if (readNumberText(value.trim(), ".").kind !== "malformed") return false;
    filled += 1;
  }
  return filled >= 2;
}

/** A text alone in its row is a title, unless it is exactly the name of a block of figures. */
export function isTitle(grid: Grid, row: number, left: number, right: number): boolean {
  let only: HeaderWords | undefined;
  for (let column = left; column <= right; column += 1) {
    if (isBlank(grid, row, column)) continue;
    if (only !== undefined) return false;
    only = wordsAt(grid, row, column);
  }
  const [role] = only?.roles ?? [];
  if (only === undefined) return true;
  return !(only.strength === "exact" && role !== undefined && FIGURE_ROLES.has(role)) && !isBarePeriod(only);
}

interface RowStudy {
  readonly filled: number;
  /** Cells that a header could have, and those among them that name a role exactly, a block of figures, a period, «Año» or «Valor». */
  readonly headerish: number;
  readonly exact: number;
  readonly figureRoles: number;
  readonly periods: number;
  readonly parts: number;
  readonly hasCode: boolean;
  readonly numbered: number;
  readonly units: number;
}

function studyRow(grid: Grid, row: number, left: number, right: number): RowStudy {
  const study = { filled: 0, headerish: 0, exact: 0, figureRoles: 0, periods: 0, parts: 0, hasCode: false, numbered: 0, units: 0 };
  let previous: number | undefined;
  for (let column = left; column <= right && !study.hasCode; column += 1) {
    const value = grid.value(row, column);
    if (value === null || value === "") continue;
    study.filled += 1;
    if (typeof value === "string" && UNIT.test(value.trim())) study.units += 1;
    const number = typeof value === "number" ? value : typeof value === "string" ? columnNumberIn(value) : undefined;
    if (
      number !== undefined &&
      Number.isInteger(number) &&
      number < 200 &&
      (previous === undefined ? number <= 2 : number === previous + 1)
    ) {
      study.numbered += 1;
      previous = number;
    }
    const words = wordsAt(grid, row, column);
    if (words === undefined) continue;
    study.hasCode = typeof value === "string" && words.period?.months === undefined && readCode(value) !== undefined;
    if (isHeaderish(words)) addWords(study, words);
  }
  return study;
}

function addWords(
  study: { headerish: number; exact: number; figureRoles: number; periods: number; parts: number },
  words: HeaderWords,
): void {
  const [role] = words.roles;
  study.headerish += 1;
  if (words.strength === "exact") study.exact += 1;
  if (role !== undefined && words.strength !== "doubtful" && FIGURE_ROLES.has(role)) study.figureRoles += 1;
  if (isBarePeriod(words)) study.periods += 1;
  if (words.part !== undefined) study.parts += 1;
}

const UNIT = /^(?:\(?%\)?|\(?n[°º]\)?|\([a-z0-9 =/+*x-]{1,20}\))$/i;

/** «(3)», «3»: the numbers some matrices write under their headers. */
function columnNumberIn(text: string): number | undefined {
  const digits = /^\(?(\d{1,2})\)?$/.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function isHeaderish({ roles, strength, spareWords, period, whole, part }: HeaderWords): boolean {
  if (part !== undefined || strength === "doubtful") return true;
  if (roles.length > 0) return spareWords <= 3;
  return (period !== undefined && spareWords <= 1) || (whole !== undefined && spareWords === 0);
}

/** A year or a part of it and nothing else. */
function isBarePeriod({ period, roles, spareWords }: HeaderWords): boolean {
  return period !== undefined && roles.length === 0 && spareWords === 0;
}

/** What a cell says as a header; undefined where it is empty, an error or a logical. */
export function wordsAt(grid: Grid, row: number, column: number): HeaderWords | undefined {
  const value = grid.value(row, column);
  if (value === null || typeof value === "boolean" || isCellError(value)) return undefined;
  return readHeaderWords(value, typeof value === "number" ? grid.numberFormat(row, column) : "General", grid.date1904);
}

export function isBlankRow(grid: Grid, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column += 1) if (!isBlank(grid, row, column)) return false;
  return true;
}

/** Two periods or more, and nothing that headers do not say. */
export function isYearRow(grid: Grid, row: number, left: number, right: number): boolean {
  let periods = 0;
  for (let column = left; column <= right; column += 1) if (wordsAt(grid, row, column)?.period !== undefined) periods += 1;
  return periods >= 2 && isHeaderLike(grid, row, left, right);
}

export function isBlank(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  return value === null || (typeof value === "string" && value.trim() === "");
}
