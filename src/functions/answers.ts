import { answerBand, answerBandCount, answerMean } from "./bandFunctions";
import { answerExplanation } from "./explainFunction";
import { answerNeeded } from "./neededFunction";
import { answerProgress1, answerProgress2, answerProgressBlock } from "./progressFunctions";
import { answerLevel, answerRating } from "./ratingFunctions";

/**
 * The code that answers each function, by its id: the add-in calls it with Excel's arguments (functions.ts), the sandbox from its cells.
 * Ids are kept in people's workbooks: they never change.
 */
export const ANSWERS = {
  AVANCE1: answerProgress1,
  AVANCE2: answerProgress2,
  AVANCES: answerProgressBlock,
  BANDA: answerBand,
  PROMEDIO_OP: answerMean,
  CONTAR_BANDA: answerBandCount,
  VALORACION: answerRating,
  NIVEL: answerLevel,
  VALOR_NECESARIO: answerNeeded,
  EXPLICAR: answerExplanation,
} as const;

export type FunctionId = keyof typeof ANSWERS;
