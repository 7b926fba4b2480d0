import { asFigure, clamp, mean, weightedMean } from "./arithmetic";
import { ND, type Figure } from "./figure";
import { roundHalfAway } from "./rounding";
import type { StepTrace, Trace } from "./trace/trace";

/** Computes a trace again from its leaves: exactly the figure it explains. Arithmetic with an ND argument is ND. */
export function evaluate(trace: Trace): Figure {
  if (trace.op === "cell" || trace.op === "constant") return trace.value;
  const figures = trace.args.map(evaluate);
  switch (trace.op) {
    case "given":
    case "pick":
      return figures[0] ?? ND;
    case "count":
      return known(figures).length;
    case "mean":
      return known(figures).length === 0 ? ND : asFigure(mean(known(figures)));
    case "weightedMean":
      return evaluateWeightedMean(figures);
    default:
      return evaluateArithmetic(trace.op, figures);
  }
}

type Arithmetic = Exclude<StepTrace["op"], "given" | "pick" | "count" | "mean" | "weightedMean">;

function evaluateArithmetic(op: Arithmetic, figures: readonly Figure[]): Figure {
  const values = known(figures);
  const [first = 0, second = 0, third = 0] = values;
  if (values.length < figures.length || values.length === 0) return ND;
  switch (op) {
    case "sum":
      return asFigure(values.reduce((total, value) => total + value));
    case "subtract":
      return asFigure(values.reduce((total, value) => total - value));
    case "multiply":
      return asFigure(values.reduce((total, value) => total * value));
    case "divide":
      return asFigure(values.reduce((total, value) => total / value));
    case "clamp":
      return clamp(first, second, third);
    case "round":
      return roundHalfAway(first, second);
  }
}

/** Arguments alternate value and weight; an ND value is left out with its weight. */
function evaluateWeightedMean(figures: readonly Figure[]): Figure {
  const values: number[] = [];
  const weights: number[] = [];
  for (let index = 0; index + 1 < figures.length; index += 2) {
    const value = figures[index];
    const weight = figures[index + 1];
    if (typeof value !== "number" || typeof weight !== "number") continue;
    values.push(value);
    weights.push(weight);
  }
  return values.length === 0 ? ND : asFigure(weightedMean(values, weights));
}

function known(figures: readonly Figure[]): number[] {
  return figures.filter((figure): figure is number => figure !== ND);
}
