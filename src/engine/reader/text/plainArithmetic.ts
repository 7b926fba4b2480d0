import { parseRect } from "../../address";
import { roundHalfAway } from "../../domain/rounding";
import { fold } from "./fold";
import { OF_MANY, OF_ONE } from "./plainFunctions";
import { isCellError, type CellValue, type Grid } from "../../grid";

/** How much arithmetic a reading may do, in cells and signs: a sheet can hold a hundred thousand formulas on long ranges. */
export interface WorkLeft {
  steps: number;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const LONGEST = 500;
const DEEPEST = 30;
/** Formulas that nobody computed, one on the other. */
const LONGEST_CHAIN = 12;
const NUMBER = String.raw`\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const SHEET = String.raw`'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!`;
const AREA = String.raw`((?:${SHEET})?${CELL}(?::${CELL})?)(?![\p{L}\p{N}_.(!])`;
const TOKENS = new RegExp(
  String.raw`\s*(?:(${NUMBER})|${AREA}|(SUM|AVERAGE|MIN|MAX|PRODUCT|COUNT|ROUND|ABS|INT|SQRT)(?=\()|([-+*/^%(),]))`,
  "iuy",
);
/**
 * What a formula of numbers, + − * / ^ %, cells of its own sheet (also by its name) and a few functions gives with the stored values of
 * those cells, or with what their own formulas give where nobody computed them. Undefined for anything else, for texts and errors among them,
 * and where it would be too much work: nothing is said of those.
 */
export function plainArithmetic(formula: string, grid: Grid, at: CellPlace, left: WorkLeft, depth = 0): number | undefined {
  if (formula.length > LONGEST || left.steps <= 0 || depth > LONGEST_CHAIN) return undefined;
  const tokens = tokensOf(formula);
  if (!tokens) return undefined;
  left.steps -= tokens.length;
  const value = new Arithmetic(tokens, grid, at, left, depth).result();
  return value === undefined ? undefined : finite(value);
}

type Token = { readonly kind: "number"; readonly value: number } | { readonly kind: "area" | "call" | "sign"; readonly text: string };

function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const scan = new RegExp(TOKENS);
  scan.lastIndex = 1;
  const end = formula.trimEnd().length;
  while (scan.lastIndex < end) {
    const [, number, area, call, sign] = scan.exec(formula) ?? [];
    if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else if (area !== undefined) tokens.push({ kind: "area", text: area });
    else if (call !== undefined) tokens.push({ kind: "call", text: call.toUpperCase() });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else return undefined;
  }
  return tokens;
}

type Operation = (sign: string, a: number, b: number) => number;

/** Excel's precedences: sign, then %, then ^ (from the left), then * and /, then + and −. Undefined at any depth ends it all. */
class Arithmetic {
  #next = 0;
  #depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly grid: Grid,
    private readonly at: CellPlace,
    private readonly left: WorkLeft,
    private readonly chain: number,
  ) {}

  result(): number | undefined {
    const value = this.#sum();
    return this.#next === this.tokens.length ? value : undefined;
  }

  #sum(): number | undefined {
    return this.#chain(
      ["+", "-"],
      () => this.#product(),
      (sign, a, b) => (sign === "+" ? a + b : a - b),
    );
  }

  #product(): number | undefined {
    return this.#chain(
      ["*", "/"],
      () => this.#power(),
      (sign, a, b) => (sign === "*" ? a * b : a / b),
    );
  }

  #power(): number | undefined {
    return this.#chain(
      ["^"],
      () => this.#percent(),
      (_, a, b) => a ** b,
    );
  }

  #chain(signs: readonly string[], operand: () => number | undefined, apply: Operation): number | undefined {
    let value = operand();
    for (let sign = this.#takeOneOf(signs); sign !== undefined && value !== undefined; sign = this.#takeOneOf(signs)) {
      const other = operand();
      value = other === undefined ? undefined : finite(apply(sign, value, other));
    }
    return value;
  }

  #percent(): number | undefined {
    let value = this.#signed();
    while (value !== undefined && this.#takeOneOf(["%"])) value /= 100;
    return value;
  }

  #signed(): number | undefined {
    let factor = 1;
    for (let sign = this.#takeOneOf(["+", "-"]); sign !== undefined; sign = this.#takeOneOf(["+", "-"])) if (sign === "-") factor = -factor;
    const value = this.#operand();
    return value === undefined ? undefined : factor * value;
  }

  #operand(): number | undefined {
    const token = this.tokens[this.#next++];
    if (token?.kind === "number") return token.value;
    if (token?.kind === "area") return this.#cell(token.text);
    if (token?.kind === "call") return this.#call(token.text);
    return token?.text === "(" ? this.#inside(() => this.#sum()) : undefined;
  }

  #inside<Value>(read: () => Value | undefined): Value | undefined {
    if (this.#depth >= DEEPEST) return undefined;
    this.#depth++;
    const value = read();
    this.#depth--;
    return value !== undefined && this.#takeOneOf([")"]) !== undefined ? value : undefined;
  }

  /** One cell as an operand: empty is 0; a text, which Excel may take for a number or not, cannot be told. */
  #cell(address: string): number | undefined {
    const values = this.#valuesOf(address);
    const [value] = values ?? [];
    if (values?.length !== 1) return undefined;
    return value === null ? 0 : typeof value === "number" ? value : undefined;
  }

  #call(name: string): number | undefined {
    this.#takeOneOf(["("]);
    if (name === "ROUND") return this.#inside(() => this.#rounded());
    const ofOne = OF_ONE[name];
    if (ofOne) {
      const value = this.#inside(() => this.#sum());
      return value === undefined ? undefined : finite(ofOne(value));
    }
    const numbers = this.#inside(() => this.#listed());
    return numbers && OF_MANY[name]?.(numbers);
  }

  #rounded(): number | undefined {
    const value = this.#sum();
    const places = value !== undefined && this.#takeOneOf([","]) ? this.#sum() : undefined;
    if (value === undefined || places === undefined || !Number.isInteger(places) || places < 0 || places > 12) return undefined;
    return roundHalfAway(value, places);
  }

  /** The numbers among the arguments; of a range only its numbers count. */
  #listed(): readonly number[] | undefined {
    const numbers: number[] = [];
    do {
      const token = this.tokens[this.#next];
      const after = this.tokens[this.#next + 1];
      const isWholeArgument = after?.kind === "sign" && /^[,)]$/.test(after.text);
      if (token?.kind === "area" && isWholeArgument) {
        this.#next++;
        const values = this.#valuesOf(token.text);
        if (!values || values.some(isCellError)) return undefined;
        for (const value of values) if (typeof value === "number") numbers.push(value);
      } else {
        const value = this.#sum();
        if (value === undefined) return undefined;
        numbers.push(value);
      }
    } while (this.#takeOneOf([","]));
    return numbers;
  }

  #valuesOf(address: string): readonly CellValue[] | undefined {
    const [cells = "", sheet] = splitAddress(address);
    const area = sheet === undefined || fold(sheet) === fold(this.grid.sheet) ? parseRect(cells.replaceAll("$", "")) : undefined;
    if (!area) return undefined;
    const { row: top, column: first, rows, columns } = area;
    const holdsItself = this.at.row >= top && this.at.row < top + rows && this.at.column >= first && this.at.column < first + columns;
    // A formula that counts itself is computed round by round: what it gives depends on the rounds.
    if (holdsItself || rows * columns > this.left.steps) return undefined;
    this.left.steps -= rows * columns;
    const values: CellValue[] = [];
    for (let row = top; row < top + rows; row++) {
      for (let column = first; column < first + columns; column++) {
        const value = this.#valueAt(row, column);
        if (value === undefined) return undefined;
        values.push(value);
      }
    }
    return values;
  }

  /** The stored value; undefined where a formula has none and it cannot be told. */
  #valueAt(row: number, column: number): CellValue | undefined {
    const value = this.grid.value(row, column);
    const formula = value === null ? this.grid.formula(row, column) : undefined;
    return formula === undefined ? value : plainArithmetic(formula, this.grid, { row, column }, this.left, this.chain + 1);
  }

  #takeOneOf(signs: readonly string[]): string | undefined {
    const token = this.tokens[this.#next];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return undefined;
    this.#next++;
    return token.text;
  }
}

/** «'Mi hoja'!A1» → A1 and Mi hoja. */
function splitAddress(address: string): readonly [string, string?] {
  const at = address.lastIndexOf("!");
  if (at < 0) return [address];
  const sheet = address.slice(0, at);
  return [address.slice(at + 1), sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet];
}

/** A division by zero is an error to Excel, also where MIN or MAX would leave it aside. */
function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
