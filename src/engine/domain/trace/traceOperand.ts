import { evaluate } from "../evaluate";
import { ND, type Figure } from "../figure";
import type { Indicator, Locate, Period, Series } from "../policy";
import type { Profile } from "../profile";
import type { CellTrace, ConstantTrace, StepTrace, Trace } from "./trace";
import { addsYears, columnsOfYear, knownFigure, partsThatCount, yearsToAdd } from "../yearReading";
import type { RuleId } from "../ruleId";

/** What the traces of an indicator are built from. */
export interface OperandContext {
  readonly indicator: Indicator;
  readonly periods: readonly Period[];
  readonly profile: Pick<Profile, "cumulative">;
  readonly locate: Locate;
}

export const NOWHERE: Locate = () => undefined;

export function constant(value: Figure): ConstantTrace {
  return { op: "constant", value };
}

/** Trace of the línea base: its cell. */
export function traceBaseline({ indicator, locate }: OperandContext): CellTrace {
  const { value, kind, year } = indicator.baseline;
  const cell = locate(indicator, "baseline", undefined);
  return {
    op: "cell",
    role: "baseline",
    code: indicator.code,
    ...(year !== undefined && { year }),
    ...(cell !== undefined && { cell }),
    value: knownFigure(kind, value),
  };
}

/** Trace of the logro esperado or the valor obtenido of a year: its cell, its parts (A3, A4) or the sum of its years (A2). */
export function traceOperand(context: OperandContext, role: "target" | "actual", year: number): Trace {
  const ofYear = traceYear(context, role, year);
  if (ofYear.value === ND || !addsYears(context.indicator, context.profile)) return ofYear;
  const years = yearsToAdd(context.indicator, year);
  if (typeof years === "string") return { op: "given", rule: "A6", args: [constant(ND), ofYear], value: ND, reason: years };
  const args: Trace[] = [];
  for (let each = years.from; each <= years.to; each++) args.push(traceYear(context, role, each));
  return sum("A2", args);
}

function traceYear(context: OperandContext, role: "target" | "actual", year: number): Trace {
  const { indicator, periods } = context;
  const series = role === "target" ? indicator.targets : indicator.actuals;
  const { whole, parts } = columnsOfYear(series, periods, year);
  if (parts.length === 0) return traceCell(context, role, series, whole, { year });
  const counted = partsThatCount(indicator, series, periods, year, parts);
  if (counted === undefined) {
    const cells = parts.map((index) => traceCell(context, role, series, index, periods[index] ?? { year }));
    return { op: "given", rule: "A4", args: [constant(ND), ...cells], value: ND, reason: "aggregation-unsaid" };
  }
  const args = counted.map(({ index, period }) => traceCell(context, role, series, index, period));
  const [last] = args;
  if (indicator.aggregation === "cumulative" || last === undefined) return sum("A3", args);
  const [taken] = counted;
  const others = parts.filter((index) => index !== taken?.index);
  return {
    op: "pick",
    rule: "A4",
    args: [last, ...others.map((index) => traceCell(context, role, series, index, periods[index] ?? { year }))],
    value: last.value,
  };
}

function traceCell(
  { indicator, locate }: OperandContext,
  role: "target" | "actual",
  series: Series,
  index: number,
  period: Period,
): CellTrace {
  const cell = index < 0 ? undefined : locate(indicator, role, period);
  const value = knownFigure(series.kinds[index] ?? "noColumn", series.figures[index] ?? ND);
  return { op: "cell", role, code: indicator.code, ...period, ...(cell !== undefined && { cell }), value };
}

function sum(rule: RuleId, args: readonly Trace[]): StepTrace {
  const step: StepTrace = { op: "sum", rule, args, value: ND };
  const value = evaluate(step);
  if (value !== ND) return { ...step, value };
  return { ...step, reason: args.some((each) => each.value === ND) ? "nd-inside-sum" : "out-of-range" };
}
