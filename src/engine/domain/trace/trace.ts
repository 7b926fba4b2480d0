import type { FigureRole, MonthSpan } from "../policy";
import type { Figure } from "../figure";
import type { NdReason, ProgressWarning } from "../results";
import type { RuleId } from "../ruleId";

/**
 * How a figure came about: a tree whose leaves are cells and constants. `evaluate(trace)` gives the figure again, and the explanation
 * in words is written from this same tree. Every inner node names the rule of RULES.md it applies.
 */
export type Trace = CellTrace | ConstantTrace | StepTrace;

/** A figure as it stands in the matrix. */
export interface CellTrace {
  readonly op: "cell";
  readonly role: FigureRole;
  readonly code: string;
  readonly year?: number;
  readonly months?: MonthSpan;
  /** «Matriz!K12», when known. */
  readonly cell?: string;
  readonly value: Figure;
}

export interface ConstantTrace {
  readonly op: "constant";
  readonly value: Figure;
}

export interface StepTrace {
  /**
   * sum, subtract, multiply, divide: arithmetic on known arguments, left to right.
   * clamp(x, low, high); mean(…) of known arguments; weightedMean(x1, w1, x2, w2, …); round(x, decimals) half away from zero;
   * count(…) number of known arguments; given(v, …evidence): the rule fixes the value v, the rest is the evidence;
   * pick(v, …others): v is the argument that the rule takes (the last part of the year).
   */
  readonly op: "sum" | "subtract" | "multiply" | "divide" | "clamp" | "mean" | "weightedMean" | "round" | "count" | "given" | "pick";
  readonly rule: RuleId;
  readonly args: readonly Trace[];
  readonly value: Figure;
  /** What this node is, for the explanation: code of the objective or indicator it stands for. */
  readonly of?: string;
  /** Why `value` is ND, when it is. */
  readonly reason?: NdReason;
  /** Convention of the tool that the value rests on. */
  readonly warning?: ProgressWarning;
}
