import { cellAddress, columnName } from "../../address";
import { ND } from "../../domain/figure";
import { numberWithin } from "../../reader/text/figureText";
import type { FigureCell } from "./figureCell";
import { numberValue, otherMark, type DecimalMark } from "./numberValue";

/** An operand as a formula writes it. */
export interface OperandText {
  /** A cell, a function call or a parenthesis: safe inside any product. */
  readonly expression: string;
  /** What COUNT counts, and how many numbers it must find. */
  readonly counted: string;
  readonly count: number;
  /** Conditions that make the operand ND, where it is read from text. */
  readonly missing: readonly string[];
}

/** How the operands of one formula are written: whether figures typed as text are converted, and in which unit they meet. */
export interface OperandStyle {
  /** Where the cells stand, from the formula: «» or «Matriz!». */
  readonly prefix: string;
  /** Some figure of the formula is text: every operand is read with NUMBERVALUE where it is no number. */
  readonly readsText: boolean;
  /** Factor of the cells taken as they are; the others are brought to it. */
  readonly factor: number;
  /** Factors of numbers and of texts that say nothing by themselves (ND typed over later). */
  readonly numberFactor: number;
  readonly textFactor: number;
  readonly decimal: DecimalMark;
}

/** Decides how the operands of a formula are written, from all of its cells. */
export function operandStyle(cells: readonly FigureCell[], prefix: string, decimal: DecimalMark): OperandStyle {
  const readsText = cells.some(({ kind }) => kind === "textNumber");
  const factor = commonFactor(cells) ?? 1;
  if (!readsText) return { prefix, readsText, factor, numberFactor: factor, textFactor: factor, decimal };
  const ofKind = (kind: FigureCell["kind"]): number => commonFactor(cells.filter((cell) => cell.kind === kind)) ?? factor;
  return { prefix, readsText, factor, numberFactor: ofKind("number"), textFactor: ofKind("textNumber"), decimal };
}

export function operandText(cells: readonly FigureCell[], style: OperandStyle): OperandText {
  const [only] = cells;
  if (only && cells.length === 1 && !style.readsText) return plainOperand(only, style);
  const terms = cells.map((cell) => (style.readsText ? textTerm(cell, style) : plainTerm(cell, style)));
  const missing = cells.flatMap((cell) => missingConditions(cell, style));
  const counted = referenceList(cells, style.prefix);
  return { expression: sumOf(cells, terms, style), counted, count: cells.length, missing };
}

function plainOperand(cell: FigureCell, style: OperandStyle): OperandText {
  return { expression: plainTerm(cell, style), counted: reference(cell, style.prefix), count: 1, missing: missingConditions(cell, style) };
}

const NOTHING: readonly string[] = [];

/** The factor most cells have; the first of them where they tie. */
function commonFactor(cells: readonly FigureCell[]): number | undefined {
  const first = cells.find(({ factor }) => factor !== undefined)?.factor;
  if (cells.every(({ factor }) => factor === undefined || factor === first)) return first;
  const votes = new Map<number, number>();
  for (const { factor } of cells) if (factor !== undefined) votes.set(factor, (votes.get(factor) ?? 0) + 1);
  let common: number | undefined;
  for (const [factor, count] of votes) if (common === undefined || count > (votes.get(common) ?? 0)) common = factor;
  return common;
}

function sumOf(cells: readonly FigureCell[], terms: readonly string[], style: OperandStyle): string {
  if (terms.length === 1) return terms[0] ?? "";
  const areCells = terms.every((term, index) => term === reference(cells[index], style.prefix));
  return areCells ? `SUM(${referenceList(cells, style.prefix)})` : `(${terms.join("+")})`;
}

function plainTerm(cell: FigureCell, style: OperandStyle): string {
  const ref = reference(cell, style.prefix);
  const term = scaled(ref, cell.factor ?? style.factor, style);
  return term === ref ? ref : `(${term})`;
}

/** IF(ISNUMBER(K6),K6,NUMBERVALUE(K6,".",",")): the cell as a number in any regional setting, whether number or text. */
function textTerm(cell: FigureCell, style: OperandStyle): string {
  const ref = reference(cell, style.prefix);
  const isText = cell.kind === "textNumber";
  const number = scaled(ref, (isText ? undefined : cell.factor) ?? style.numberFactor, style);
  return `IF(ISNUMBER(${ref}),${number},${isText ? readText(cell, ref, style) : converted(ref, style.decimal, style.textFactor, style)})`;
}

/** The plainest conversion that gives the figure back; where none does, the figure itself for as long as the text stays as it is. */
function readText(cell: FigureCell, ref: string, style: OperandStyle): string {
  const text = typeof cell.value === "string" ? cell.value : "";
  const factors = [cell.factor ?? style.textFactor, 100, 1];
  for (const { number, expression } of bareTexts(text, ref)) {
    for (const decimal of [style.decimal, otherMark(style.decimal)]) {
      const value = numberValue(number, decimal);
      const factor = value === undefined ? undefined : factors.find((each) => isClose(value * each, cell.figure));
      if (factor !== undefined) return converted(expression, decimal, factor, style);
    }
  }
  const figure = cell.figure === ND ? 0 : cell.figure / style.factor;
  return `IF(${ref}=${quoted(text)},${figure},${converted(ref, style.decimal, style.textFactor, style)})`;
}

/** The text as NUMBERVALUE may take it: as it is, then without what is written around its number, so that «593 casos» is read too. */
function* bareTexts(text: string, ref: string): Generator<{ readonly number: string; readonly expression: string }> {
  const number = text.replaceAll("\u00a0", "");
  const expression = number === text ? ref : `SUBSTITUTE(${ref},UNICHAR(160),"")`;
  yield { number, expression };
  const core = numberWithin(number);
  const at = core === undefined ? -1 : number.indexOf(core);
  if (core === undefined || at < 0) return;
  const around = [number.slice(0, at), number.slice(at + core.length)].filter((each) => each.trim() !== "");
  yield {
    number: around.reduce((rest, each) => rest.replaceAll(each, ""), number),
    expression: around.reduce((rest, each) => `SUBSTITUTE(${rest},${quoted(each)},"")`, expression),
  };
}

function converted(text: string, decimal: DecimalMark, factor: number, style: OperandStyle): string {
  return scaled(`NUMBERVALUE(${text},"${decimal}","${otherMark(decimal)}")`, factor, style);
}

function scaled(expression: string, factor: number, style: OperandStyle): string {
  if (factor === style.factor) return expression;
  return factor > style.factor ? `${expression}*${factor / style.factor}` : `${expression}/${style.factor / factor}`;
}

/** When a cell gives no figure although a formula could take a number from it: blank, or a value the reader does not accept. */
function missingConditions(cell: FigureCell, style: OperandStyle): readonly string[] {
  const { value } = cell;
  if (!style.readsText && typeof value !== "boolean" && (cell.figure !== ND || typeof value !== "number")) return NOTHING;
  const ref = reference(cell, style.prefix);
  if (cell.figure === ND && typeof value === "number") return [`${ref}=${value}`];
  const isTrap = cell.figure === ND && typeof value === "string" && (/\d/.test(value) || (value !== "" && value.trim() === ""));
  const unread = isTrap ? `NOT(ISNUMBER(${ref}))` : `TRIM(${ref})=""`;
  if (typeof value !== "boolean") return [unread];
  // LibreOffice counts TRUE as a number and Excel does not.
  return style.readsText ? [unread, `ISLOGICAL(${ref})`] : [`ISLOGICAL(${ref})`];
}

function reference(cell: FigureCell | undefined, prefix: string): string {
  return cell ? `${prefix}${cellAddress(cell.row, cell.column)}` : "";
}

/** «N6:P6» where the cells are neighbours in a row, else «N6,Q6». */
function referenceList(cells: readonly FigureCell[], prefix: string): string {
  const [first] = cells;
  const areNeighbours =
    first !== undefined &&
    cells.length > 1 &&
    cells.every(({ row, column }, index) => row === first.row && column === first.column + index);
  if (!areNeighbours) return cells.map((cell) => reference(cell, prefix)).join(",");
  return `${reference(first, prefix)}:${columnName(first.column + cells.length - 1)}${first.row + 1}`;
}

function isClose(a: number, b: number | ND): boolean {
  return b !== ND && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
