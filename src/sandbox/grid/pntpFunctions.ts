import { ANSWERS } from "../../functions/answers";
import { isFailure, type Answer } from "../../functions/functionAnswer";

type Answerer = (...args: unknown[]) => Answer;

/** The PNTP functions by the name that cells use: the same answers the add-in gives Excel, computed at once. */
export const PNTP_FUNCTIONS: Readonly<Record<string, Answerer>> = Object.fromEntries(
  Object.entries<Answerer>(ANSWERS as Readonly<Record<string, Answerer>>).map(([id, answer]) => [`PNTP.${id}`, answer]),
);

/** What a cell takes from an answer: one value, the rows that spill, or the error that Excel would show. */
export function cellResult(answer: Answer): string | number | (string | number)[][] {
  if (isFailure(answer)) return answer.error === "notAvailable" ? "#N/A" : "#VALUE!";
  const first = answer[0]?.[0];
  if (answer.length === 1 && answer[0]?.length === 1 && first !== undefined) return first;
  return answer.map((row) => [...row]);
}
