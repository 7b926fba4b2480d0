import { answerBand, answerBandCount, answerMean } from "../../functions/bandFunctions";
import { answerExplanation } from "../../functions/explainFunction";
import { isFailure, type Answer } from "../../functions/functionAnswer";
import { answerNeeded } from "../../functions/neededFunction";
import { answerProgress1, answerProgress2, answerProgressBlock } from "../../functions/progressFunctions";
import { answerLevel, answerRating } from "../../functions/ratingFunctions";

type Answerer = (...args: unknown[]) => Answer;

/** The PNTP functions by the name that cells use: the same answers the add-in gives Excel, computed at once. */
export const PNTP_FUNCTIONS: Readonly<Record<string, Answerer>> = {
  "PNTP.AVANCE1": answerProgress1,
  "PNTP.AVANCE2": answerProgress2,
  "PNTP.AVANCES": answerProgressBlock,
  "PNTP.BANDA": answerBand,
  "PNTP.PROMEDIO_OP": answerMean,
  "PNTP.CONTAR_BANDA": answerBandCount,
  "PNTP.VALORACION": answerRating,
  "PNTP.NIVEL": answerLevel,
  "PNTP.VALOR_NECESARIO": answerNeeded,
  "PNTP.EXPLICAR": answerExplanation,
};

/** What a cell takes from an answer: one value, the rows that spill, or the error that Excel would show. */
export function cellResult(answer: Answer): string | number | (string | number)[][] {
  if (isFailure(answer)) return answer.error === "notAvailable" ? "#N/A" : "#VALUE!";
  const first = answer[0]?.[0];
  if (answer.length === 1 && answer[0]?.length === 1 && first !== undefined) return first;
  return answer.map((row) => [...row]);
}
