import { ND } from "../../domain/figure";
import type { Direction, Indicator, Period } from "../../domain/policy";
import { defaultProfile, type Profile } from "../../domain/profile";
import type { FigureCell, OperandCells } from "./figureCell";
import type { FormulaSource } from "./nativeFormula";
import { progressFormula } from "./progressFormula";

/** A formula that stands in an Avance cell, as far as it tells which of our forms it may be. */
export interface StandingFormula {
  /** As this tool would spell it. */
  readonly spelled: string;
  /** The cells it looks at: «row,column». */
  readonly cells: ReadonlySet<string>;
}

/**
 * The formulas that we write for an indicator, now or before its row was edited: of any year, sentido, aggregation and way of computing,
 * over its figures as they are now or as they may have been (empty, in another unit, typed as text). Only those that look at the cells of
 * the standing one.
 */
export function* indicatorForms(
  type: 1 | 2,
  indicator: Indicator,
  standing: StandingFormula,
  { periods, year, profile, source }: FormsContext,
): Generator<string | undefined> {
  for (const operands of operandsOf(type, indicator, standing, { periods, year, profile, source })) {
    for (const state of statesOf(type, operands, standing)) {
      for (const direction of type === 1 ? directionsOf(indicator) : [undefined]) {
        const known: Indicator = direction === undefined ? indicator : { ...indicator, direction };
        for (const descending of ["targetOverActual", "complement"] as const) {
          const way: Profile = { ...profile, descending };
          for (const mode of ["formulas", "functions"] as const) {
            const formula = progressFormula(type, known, state, mode, way, source);
            yield formula;
            // Before an empty cell was told from 0, the functions took their cells as they are.
            if (mode === "functions" && formula !== undefined) yield formula.replace(BLANK_GUARD, "$1");
          }
          if (type === 2 || direction === "ascending" || direction === "floor") break;
        }
      }
    }
  }
}

export interface FormsContext {
  readonly periods: readonly Period[];
  readonly year: number;
  readonly profile: Profile;
  readonly source: FormulaSource;
}

const BLANK_GUARD = /IF\(ISBLANK\([^()]*\),"",([^,]*)\)/g;

function directionsOf({ direction = "ascending" }: Indicator): readonly Direction[] {
  const others = (["ascending", "descending", "ceiling", "floor"] as const).filter((each) => each !== direction);
  return [direction, ...others];
}

/** The operands of each year and each way of adding years and their parts that stand in just those cells. */
function* operandsOf(type: 1 | 2, indicator: Indicator, standing: StandingFormula, context: FormsContext): Generator<OperandCells> {
  const { periods, year, source } = context;
  const years = [...new Set([year, ...periods.map((period) => period.year)])];
  for (const each of waysOfAdding(indicator, standing, years)) {
    for (const at of years) {
      const found = source.finder.operands(each.indicator, at, { ...defaultProfile, cumulative: each.cumulative });
      if (isOver(usedBy(type, found), standing.cells)) yield found;
    }
  }
}

interface WayOfAdding {
  readonly indicator: Indicator;
  readonly cumulative: Profile["cumulative"];
}

function waysOfAdding(indicator: Indicator, { cells }: StandingFormula, years: readonly number[]): readonly WayOfAdding[] {
  const cumulative: Indicator = { ...indicator, aggregation: "cumulative" };
  const plain: readonly WayOfAdding[] = [
    { indicator: { ...indicator, aggregation: indicator.aggregation ?? "nonCumulative" }, cumulative: "runningTotal" },
    {
      indicator: { ...indicator, aggregation: indicator.aggregation === "cumulative" ? "nonCumulative" : "cumulative" },
      cumulative: "runningTotal",
    },
    { indicator: cumulative, cumulative: "yearlyFlows" },
  ];
  // Three cells are no sum of more than one year.
  if (cells.size <= 3) return plain;
  const from = [...new Set(years.flatMap((year) => [year - 1, year]))];
  return [
    ...plain,
    ...from.map((year): WayOfAdding => ({
      indicator: { ...cumulative, baseline: { ...indicator.baseline, year } },
      cumulative: "yearlyFlows",
    })),
  ];
}

function usedBy(type: 1 | 2, { baseline, target, actual }: OperandCells): readonly FigureCell[] | undefined {
  if (!target || !actual) return undefined;
  return type === 1 ? [...target, ...actual] : baseline && [...baseline, ...target, ...actual];
}

function isOver(cells: readonly FigureCell[] | undefined, looked: ReadonlySet<string>): boolean {
  if (!cells) return false;
  const keys = new Set(cells.map(({ row, column }) => `${row},${column}`));
  return keys.size === looked.size && [...keys].every((key) => looked.has(key));
}

/** Combinations of what its cells may have held when the formula was written; those as they are now come first. */
const MOST_STATES = 600;

function* statesOf(type: 1 | 2, operands: OperandCells, standing: StandingFormula): Generator<OperandCells> {
  const cells = usedBy(type, operands) ?? [];
  const options = cells.map((cell) => [cell, ...otherContents(cell, standing)]);
  const all = options.reduce((product, { length }) => product * length, 1);
  if (all <= MOST_STATES) {
    for (let number = 0; number < all; number++) yield withCells(type, operands, chosen(options, number));
    return;
  }
  yield operands;
  const most = Math.max(...options.map(({ length }) => length));
  for (let option = 1; option < most; option++) {
    yield withCells(
      type,
      operands,
      options.map((each) => each[option] ?? each[0]).flatMap((cell) => cell ?? []),
    );
    for (let at = 0; at < cells.length; at++)
      yield withCells(
        type,
        operands,
        cells.map((cell, index) => (index === at ? (options[at]?.[option] ?? cell) : cell)),
      );
  }
}

/** One of the combinations, by its number. */
function chosen(options: readonly (readonly FigureCell[])[], number: number): readonly FigureCell[] {
  let rest = number;
  return options.flatMap((each) => {
    const cell = each[rest % each.length];
    rest = Math.floor(rest / each.length);
    return cell ?? [];
  });
}

/** What else a cell may have held, as far as the formula would show it. */
function otherContents(cell: FigureCell, { spelled }: StandingFormula): readonly FigureCell[] {
  const number = (factor: number): FigureCell => ({ ...cell, kind: "number", value: 1, figure: factor, factor });
  const text = (value: string, factor: number): FigureCell => ({ ...cell, kind: "textNumber", value, figure: 1.5 * factor, factor });
  const nothing: FigureCell = { ...cell, kind: "blank", value: null, figure: ND, factor: undefined };
  const plain = [nothing, number(1), number(100)];
  if (!spelled.includes("NUMBERVALUE(")) return plain;
  const unread: FigureCell = { ...nothing, kind: "nd", value: "s/d 1" };
  const texts = [text("1.5", 1), text("1,5", 1), text("1.5", 100), text("1,5", 100)];
  // «592 casos» before it was typed over as 593.
  for (const [, around = ""] of spelled.matchAll(AROUND_NUMBER)) texts.push(text(`1.5${around}`, 1), text(`${around}1.5`, 1));
  return [...plain, ...texts, ...(spelled.includes("NOT(ISNUMBER(") ? [unread] : [])];
}

const AROUND_NUMBER = /,"([^"]+)",""\)/g;

function withCells(type: 1 | 2, { baseline, target = [], actual = [] }: OperandCells, cells: readonly FigureCell[]): OperandCells {
  const first = type === 1 ? 0 : (baseline?.length ?? 0);
  return {
    baseline: type === 1 ? baseline : cells.slice(0, first),
    target: cells.slice(first, first + target.length),
    actual: cells.slice(first + target.length, first + target.length + actual.length),
  };
}
