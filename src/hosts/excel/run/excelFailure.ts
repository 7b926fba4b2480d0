import type { HostProblem } from "../../../engine/host";
import { errorText } from "./errorTexts";

/** A request to Excel that did not succeed, with the Spanish sentence for the planner; `officeCode` is for the code that recovers. */
export class ExcelFailure extends Error {
  override readonly name = "ExcelFailure";

  constructor(
    readonly problem: HostProblem,
    readonly officeCode?: string,
    readonly location?: string,
  ) {
    super(problem.message);
  }
}

/** Turns whatever was thrown while `doing` («leer la hoja «Matriz»») into an ExcelFailure. */
export function failureOf(error: unknown, doing: string): ExcelFailure {
  if (error instanceof ExcelFailure) return error;

  const code = codeOf(error);
  return new ExcelFailure(errorText(code, doing), code, locationOf(error));
}

/** true when the request was too big to be sent or answered, and a smaller one can succeed. */
export function isPayloadFailure(error: unknown): boolean {
  return /PayloadSizeLimitExceeded|RangeExceedsLimit|OperationCellsExceedLimit|MemoryLimitReached/.test(codeOf(error));
}

const PASSING =
  "CellEditMode cancelled ActivityLimitReached ConnectionFailure ServiceNotAvailable Timeout TimedOutSession " +
  "HostRestartNeeded Unauthenticated";

/** true when what was asked is not the reason: a cell is being edited, Excel is busy or not to be reached. */
export function isPassingFailure(error: unknown): boolean {
  return PASSING.split(" ").some((code) => codeOf(error).includes(code));
}

/** true when something that was asked about is not there. */
export function isMissing(error: unknown): boolean {
  return /ItemNotFound|InvalidReference|InvalidObjectPath/.test(codeOf(error));
}

/** true when Excel refuses such a request before its first action. */
export function isRefusedWhole({ officeCode, problem }: ExcelFailure): boolean {
  return problem.code === "cancelled" || /^(InvalidOperationInCellEditMode|RequestPayloadSizeLimitExceeded)$/.test(officeCode ?? "");
}

/** true when Excel may have carried the request out and only its answer is missing: of an action that it refuses Excel tells the place. */
export function mayBeDone(error: unknown): boolean {
  const failure = failureOf(error, "");
  return failure.location === undefined && failure.officeCode !== "AccessDenied" && !isRefusedWhole(failure);
}

/** Somebody worked in the sheets between the look and the writing. */
export const OVERTAKEN = "Overtaken";

export function isOvertaken(error: unknown): boolean {
  return error instanceof ExcelFailure && error.officeCode === OVERTAKEN;
}

function codeOf(error: unknown): string {
  if (error instanceof ExcelFailure) return error.officeCode ?? error.problem.code;
  return isRecord(error) && typeof error["code"] === "string" ? error["code"] : "GeneralException";
}

function locationOf(error: unknown): string | undefined {
  const debugInfo = isRecord(error) ? error["debugInfo"] : undefined;
  const location = isRecord(debugInfo) ? debugInfo["errorLocation"] : undefined;
  return typeof location === "string" ? location : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
