/** What a cell of the sheet takes from a function: a figure, a word, or «ND». */
export type Cell = number | string;

/** Why a function has no answer, as Excel can show it: only these two errors carry a message. */
export interface FunctionFailure {
  readonly error: "invalidValue" | "notAvailable";
  /** Spanish sentence: what is wrong and what to do. */
  readonly message: string;
}

/** A rectangle of cells that spills, or the failure. */
export type Answer = readonly (readonly Cell[])[] | FunctionFailure;

export function isFailure<T>(value: T | FunctionFailure): value is FunctionFailure {
  return typeof value === "object" && value !== null && "error" in value && "message" in value;
}

export function invalid(message: string): FunctionFailure {
  return { error: "invalidValue", message };
}

export function notAvailable(message: string): FunctionFailure {
  return { error: "notAvailable", message };
}
