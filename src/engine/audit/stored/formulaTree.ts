import { formulaTokens, type FormulaToken } from "../../formula/formulaTokens";

/** A formula as operations on operations. */
export type FormulaTree =
  | { readonly kind: "constant"; readonly value: number | string | boolean | null | { readonly error: string } }
  | {
      readonly kind: "area";
      readonly sheet?: string;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly FormulaTree[] }
  | { readonly kind: "operation"; readonly sign: string; readonly args: readonly FormulaTree[] };

const MOST_TOKENS = 400;
const DEEPEST = 40;
/** From the loosest to the tightest; those of a line from the left. */
const LEVELS: readonly (readonly string[])[] = [["=", "<>", "<=", ">=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"]];

/** A formula of numbers, texts, cells and calls; undefined for arrays, names, tables, intersections and whatever else Excel has. */
export function formulaTree(formula: string): FormulaTree | undefined {
  if (formula.length > 2000) return undefined;
  const tokens = formulaTokens(formula);
  if (tokens.length > MOST_TOKENS) return undefined;
  const reader = new TreeReader(tokens);
  const tree = reader.expression();
  return reader.isAtEnd ? tree : undefined;
}

class TreeReader {
  #next = 0;
  #depth = 0;

  constructor(private readonly tokens: readonly FormulaToken[]) {}

  get isAtEnd(): boolean {
    return this.#next === this.tokens.length;
  }

  expression(level = 0): FormulaTree | undefined {
    const signs = LEVELS[level];
    if (!signs) return this.#percent();
    let tree = this.expression(level + 1);
    for (let sign = this.#sign(signs); sign !== undefined && tree; sign = this.#sign(signs)) {
      const other = this.expression(level + 1);
      tree = other && { kind: "operation", sign, args: [tree, other] };
    }
    return tree;
  }

  /** «<=» comes as two tokens. */
  #sign(signs: readonly string[]): string | undefined {
    const [first = "", second = ""] = [this.#text(0), this.#text(1)];
    const found = signs.find((sign) => sign === first + second && sign.length === 2) ?? signs.find((sign) => sign === first);
    this.#next += found?.length ?? 0;
    return found;
  }

  #percent(): FormulaTree | undefined {
    let tree = this.#signed();
    while (tree && this.#takes("%")) tree = { kind: "operation", sign: "%", args: [tree] };
    return tree;
  }

  #signed(): FormulaTree | undefined {
    if (++this.#depth > DEEPEST) return undefined;
    const sign = this.#sign(["-", "+"]);
    const tree = sign === undefined ? this.#operand() : this.#signed();
    this.#depth--;
    return tree && (sign === undefined ? tree : { kind: "operation", sign: sign === "-" ? "negative" : "positive", args: [tree] });
  }

  #operand(): FormulaTree | undefined {
    const token = this.tokens[this.#next++];
    if (!token) return undefined;
    const { text, ends } = token;
    if (ends) return areaOf(token);
    if (text.endsWith("!") && text.length > 1) return areaOf(this.tokens[this.#next++], text.slice(0, -1));
    if (text.startsWith('"')) return { kind: "constant", value: text.slice(1, -1).replaceAll('""', '"') };
    if (/^[\d.]/.test(text)) return { kind: "constant", value: Number(text) };
    if (text === "TRUE" || text === "FALSE") return { kind: "constant", value: text === "TRUE" };
    if (text.startsWith("#")) return { kind: "constant", value: { error: text } };
    if (text === "(") return this.#closed(this.expression());
    return /^[A-Z]/.test(text) && this.#takes("(") ? this.#call(text) : undefined;
  }

  #call(name: string): FormulaTree | undefined {
    const args: FormulaTree[] = [];
    if (this.#takes(")")) return { kind: "call", name, args };
    do {
      const isEmpty = this.#text(0) === "," || this.#text(0) === ")";
      const arg: FormulaTree | undefined = isEmpty ? { kind: "constant", value: null } : this.expression();
      if (!arg) return undefined;
      args.push(arg);
    } while (this.#takes(","));
    return this.#closed({ kind: "call", name, args });
  }

  #closed(tree: FormulaTree | undefined): FormulaTree | undefined {
    return tree && this.#takes(")") ? tree : undefined;
  }

  #takes(text: string): boolean {
    const is = this.#text(0) === text;
    if (is) this.#next++;
    return is;
  }

  #text(ahead: number): string | undefined {
    const token = this.tokens[this.#next + ahead];
    return token?.ends ? undefined : token?.text;
  }
}

function areaOf(token: FormulaToken | undefined, sheet?: string): FormulaTree | undefined {
  const [first, last] = token?.ends ?? [];
  if (!first || !last) return undefined;
  const { row, column } = first;
  return { kind: "area", row, column, rows: last.row - row + 1, columns: last.column - column + 1, ...(sheet !== undefined && { sheet }) };
}
