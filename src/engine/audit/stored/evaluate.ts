import { fold } from "../../reader/text/fold";
import type { WorkLeft } from "../../reader/text/plainArithmetic";
import { isCellError, type CellValue, type Grid } from "../../grid";
import {
  asCondition,
  asNumber,
  asText,
  compared,
  DIVISION,
  isArea,
  NUMBER,
  Unknown,
  unknown,
  VALUE,
  type Area,
  type Operand,
} from "./cellValues";
import { formulaTree, type FormulaTree } from "./formulaTree";
import { FUNCTIONS, type Reading } from "./functions";

/** Formulas that look at formulas. */
const LONGEST_CHAIN = 30;

/** What is known of the book, and what may still be spent on it. */
export interface Sheets {
  readonly grids: readonly Grid[];
  readonly left: WorkLeft;
  /** Cells that a formula looks at are computed from their own formulas, and not taken as they are stored. */
  readonly isDeep: boolean;
}

/**
 * What Excel gives for a formula; undefined wherever that is not certain: other functions, names, arrays, what rests on the settings of the
 * computer, cells of sheets that were not read, formulas in a circle, too much work.
 */
export function formulaValue(formula: string, grid: Grid, sheets: Sheets): CellValue | undefined {
  try {
    const value = new Evaluation(sheets, []).formula(formula, grid);
    return typeof value === "number" && !Number.isFinite(value) ? undefined : value;
  } catch (fault) {
    if (fault instanceof Unknown) return undefined;
    throw fault;
  }
}

class Evaluation implements Reading {
  constructor(
    private readonly sheets: Sheets,
    private readonly chain: string[],
  ) {}

  formula(formula: string, grid: Grid): CellValue {
    if ((this.sheets.left.steps -= formula.length >> 2) < 0) return unknown();
    const tree = formulaTree(formula) ?? unknown();
    // A formula that is an empty cell shows 0.
    return this.value(this.#of(tree, grid)) ?? 0;
  }

  used(area: Area): readonly CellValue[] {
    const { area: sheet } = area.grid;
    const [top, left] = [Math.max(area.row, sheet.row), Math.max(area.column, sheet.column)];
    const bottom = Math.min(area.row + area.rows, sheet.row + sheet.rows);
    const right = Math.min(area.column + area.columns, sheet.column + sheet.columns);
    const values: CellValue[] = [];
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) values.push(this.#at(area.grid, row, column));
    return values;
  }

  cell(area: Area, row: number, column: number): CellValue {
    return this.#at(area.grid, area.row + row, area.column + column);
  }

  value(operand: Operand | undefined): CellValue {
    if (operand === undefined) return unknown();
    if (!isArea(operand)) return operand;
    return operand.rows === 1 && operand.columns === 1 ? this.cell(operand, 0, 0) : unknown();
  }

  #at(grid: Grid, row: number, column: number): CellValue {
    if (--this.sheets.left.steps < 0) return unknown();
    const stored = grid.value(row, column);
    const formula = this.sheets.isDeep || stored === null ? grid.formula(row, column) : undefined;
    if (formula === undefined) return stored;
    const place = `${grid.sheet}!${row},${column}`;
    if (this.chain.length > LONGEST_CHAIN || this.chain.includes(place)) return unknown();
    this.chain.push(place);
    try {
      return this.formula(formula, grid);
    } catch (fault) {
      // What nobody can tell is taken as it stands.
      return fault instanceof Unknown && stored !== null ? stored : unknown();
    } finally {
      this.chain.pop();
    }
  }

  #of(tree: FormulaTree, grid: Grid): Operand {
    if (--this.sheets.left.steps < 0) return unknown();
    if (tree.kind === "constant") return tree.value;
    if (tree.kind === "area") {
      const { sheet, row, column, rows, columns } = tree;
      return { grid: sheet === undefined ? grid : this.#sheet(sheet), row, column, rows, columns };
    }
    return tree.kind === "call" ? this.#call(tree.name, tree.args, grid) : this.#operation(tree.sign, tree.args, grid);
  }

  #sheet(name: string): Grid {
    return this.sheets.grids.find(({ sheet }) => fold(sheet) === fold(name)) ?? unknown();
  }

  #call(name: string, args: readonly FormulaTree[], grid: Grid): Operand {
    const at = (index: number): Operand => {
      const arg = args[index];
      return arg ? this.#of(arg, grid) : unknown();
    };
    switch (name) {
      case "IF": {
        const holds = asCondition(this.value(at(0)));
        if (typeof holds === "object") return holds;
        return holds ? at(1) : args.length > 2 ? at(2) : false;
      }
      case "IFERROR":
      case "IFNA": {
        const value = this.value(at(0));
        const isMet = isCellError(value) && (name === "IFERROR" || value.error === "#N/A");
        return isMet ? at(1) : value;
      }
      case "CHOOSE": {
        const number = asNumber(this.value(at(0)));
        if (typeof number !== "number") return number;
        const index = Math.trunc(number);
        return index < 1 || index >= args.length ? VALUE : at(index);
      }
      default: {
        const give = FUNCTIONS[name] ?? unknown();
        return give(
          args.map((_, index) => at(index)),
          this,
        );
      }
    }
  }

  #operation(sign: string, args: readonly FormulaTree[], grid: Grid): CellValue {
    const values = args.map((arg) => this.value(this.#of(arg, grid)));
    const error = values.find(isCellError);
    if (error) return error;
    const [first = null, second = null] = values;
    if (sign === "&") return joined(asText(first), asText(second));
    const compare = COMPARED[sign];
    if (compare) {
      const order = compared(first, second);
      // Which of two texts comes first depends on the language.
      return Number.isNaN(order) && sign !== "=" && sign !== "<>" ? unknown() : compare(order);
    }
    if (sign === "positive") return typeof first === "number" ? first : unknown();
    const [a, b = 0] = values.map(asNumber);
    if (typeof a !== "number") return a ?? unknown();
    return typeof b === "number" ? computed(sign, a, b) : b;
  }
}

function joined(a: ReturnType<typeof asText>, b: ReturnType<typeof asText>): CellValue {
  return typeof a === "object" ? a : typeof b === "object" ? b : a + b;
}

const COMPARED: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

function computed(sign: string, a: number, b: number): CellValue {
  if (sign === "+") return a + b;
  if (sign === "-") return a - b;
  if (sign === "*") return a * b;
  if (sign === "/") return b === 0 ? DIVISION : a / b;
  if (sign === "%") return a / 100;
  if (sign === "negative") return -a;
  if (sign !== "^") return unknown();
  // What 0^0 is, programs do not agree on.
  if (a === 0 && b <= 0) return unknown();
  return a < 0 && !Number.isInteger(b) ? NUMBER : a ** b;
}
