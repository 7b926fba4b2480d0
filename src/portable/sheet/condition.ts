import { formulaTokens, type FormulaToken } from "../../engine/formula/formulaTokens";
import type { Rect } from "../../engine/address";
import { roundHalfAway } from "../../engine/domain/rounding";
import type { CellValue } from "../../engine/grid";

type Value = Exclude<CellValue, object> | readonly CellValue[];
export type ReadCell = (row: number, column: number) => CellValue;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Of a range, more cells than these are not looked at: a rule is asked for every cell on the screen. */
const MOST_CELLS = 500;

/**
 * Whether the formula of a conditional format holds for a cell; undefined where it says more than the sheet's view understands.
 * `first`: the cell the formula is written for.
 */
export function conditionHolds(tokens: readonly FormulaToken[], first: Place, at: Place, read: ReadCell): boolean | undefined {
  try {
    const value = new Condition(tokens, at.row - first.row, at.column - first.column, read).whole();
    return typeof value === "boolean" ? value : typeof value === "number" ? value !== 0 : undefined;
  } catch (fault) {
    if (fault instanceof NotUnderstood) return undefined;
    throw fault;
  }
}

export function conditionTokens(formula: string): readonly FormulaToken[] {
  return formulaTokens(formula.startsWith("=") ? formula : `=${formula}`);
}

class NotUnderstood extends Error {}

const FUNCTIONS: Readonly<Record<string, (...values: readonly Value[]) => Value>> = {
  AND: (...values) => values.every((value) => truth(value)),
  OR: (...values) => values.some((value) => truth(value)),
  NOT: (value = null) => !truth(value),
  N: (value = null) => (typeof value === "number" ? value : Number(value === true)),
  ISNUMBER: (value = null) => typeof value === "number",
  ISTEXT: (value = null) => typeof value === "string",
  ISBLANK: (value = null) => value === null,
  ROUND: (value = null, places = 0) => roundHalfAway(number(value), number(places)),
  ABS: (value = null) => Math.abs(number(value)),
  LEN: (value = null) => String(value ?? "").length,
  MAX: (...values) => Math.max(0, ...numbersIn(values)),
  MIN: (...values) => Math.min(...numbersIn(values)),
};

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  ">=": (order) => order >= 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  "<": (order) => order < 0,
};

class Condition {
  #next = 0;

  constructor(
    private readonly tokens: readonly FormulaToken[],
    private readonly down: number,
    private readonly right: number,
    private readonly read: ReadCell,
  ) {}

  whole(): Value {
    const value = this.#comparison();
    if (this.#next < this.tokens.length) throw new NotUnderstood();
    return value;
  }

  #comparison(): Value {
    const left = this.#sum();
    let sign = "";
    while (/^[<>=]$/.test(this.#peek())) sign += this.#take();
    if (sign === "") return left;
    const compare = COMPARISONS[sign];
    if (!compare) throw new NotUnderstood();
    return compare(order(left, this.#sum()));
  }

  #sum(): Value {
    let value = this.#product();
    while (this.#peek() === "+" || this.#peek() === "-") {
      const isPlus = this.#take() === "+";
      const other = number(this.#product());
      value = number(value) + (isPlus ? other : -other);
    }
    return value;
  }

  #product(): Value {
    let value = this.#operand();
    while (this.#peek() === "*" || this.#peek() === "/") {
      const isTimes = this.#take() === "*";
      const other = number(this.#operand());
      value = isTimes ? number(value) * other : number(value) / other;
    }
    return value;
  }

  #operand(): Value {
    const token = this.tokens[this.#next++];
    if (token === undefined) throw new NotUnderstood();
    if (token.ends) return this.#cells(token.ends);
    const { text } = token;
    if (text === "-") return -number(this.#operand());
    if (text === "(") return this.#closed(this.#comparison());
    if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
    if (/^[\d.]/.test(text)) return Number(text);
    if (text === "TRUE" || text === "FALSE") return text === "TRUE";
    const call = FUNCTIONS[text];
    if (!call || this.#take() !== "(") throw new NotUnderstood();
    return call(...this.#arguments());
  }

  #arguments(): Value[] {
    const values = [this.#comparison()];
    while (this.#peek() === "," || this.#peek() === ";") {
      this.#take();
      values.push(this.#comparison());
    }
    this.#closed(null);
    return values;
  }

  #closed(value: Value): Value {
    if (this.#take() !== ")") throw new NotUnderstood();
    return value;
  }

  #cells(ends: NonNullable<FormulaToken["ends"]>): Value {
    const [a, b = a] = ends.map(({ row, column, isRowFixed, isColumnFixed }) => ({
      row: row + (isRowFixed ? 0 : this.down),
      column: column + (isColumnFixed ? 0 : this.right),
    }));
    if (!a || !b) throw new NotUnderstood();
    const [rows, columns] = [b.row - a.row + 1, b.column - a.column + 1];
    if (rows === 1 && columns === 1) return plain(this.read(a.row, a.column));
    if (rows * columns > MOST_CELLS) throw new NotUnderstood();
    return Array.from({ length: rows * columns }, (_, i) => this.read(a.row + Math.floor(i / columns), a.column + (i % columns)));
  }

  #peek(): string {
    return this.tokens[this.#next]?.text ?? "";
  }

  #take(): string {
    return this.tokens[this.#next++]?.text ?? "";
  }
}

/** An error makes the whole formula one, and no rule holds by an error. */
function plain(value: CellValue): Value {
  if (typeof value === "object" && value !== null) throw new NotUnderstood();
  return value;
}

function truth(value: Value): boolean {
  if (typeof value === "boolean" || typeof value === "number") return Boolean(value);
  throw new NotUnderstood();
}

function number(value: Value): number {
  if (value === null || typeof value === "boolean") return Number(value);
  if (typeof value === "number") return value;
  throw new NotUnderstood();
}

function numbersIn(values: readonly Value[]): number[] {
  return values.flat().filter((value) => typeof value === "number");
}

/** Numbers before texts before logical values, as Excel compares; an empty cell is the zero of the other side. */
function order(a: Value, b: Value): number {
  const [left, right] = [emptyAs(a, b), emptyAs(b, a)];
  if (typeof left === "number" && typeof right === "number") return Math.sign(left - right);
  if (typeof left === "string" && typeof right === "string") return left.localeCompare(right, "es", { sensitivity: "accent" });
  return Math.sign(rank(left) - rank(right)) || Math.sign(Number(left) - Number(right));
}

function emptyAs(value: Value, other: Value): Value {
  if (value !== null) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function rank(value: Value): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  if (typeof value === "boolean") return 2;
  throw new NotUnderstood();
}

export function isInside({ row, column, rows, columns }: Rect, at: Place): boolean {
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}
