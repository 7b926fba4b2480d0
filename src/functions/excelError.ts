import { isFailure, type Answer } from "./functionAnswer";

/** An answer as Excel wants it: the cells, or its own error with the Spanish message. */
export function settle(answer: Answer): unknown[][] {
  if (!isFailure(answer)) return answer.map((row) => [...row]);
  throw new CustomFunctions.Error(
    answer.error === "notAvailable" ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue,
    answer.message,
  );
}
