import { certaintyOf } from "../../engine/reader/certainty";
import type { Matrix } from "../../engine/reader/matrix";
import { reasonText } from "../../engine/words/certaintyTexts";
import { confidenceWord } from "../../engine/words/labels";

/** `confianza`: «segura», «probable» or «dudosa»; `motivosDeDuda`: why it is not sure. */
export function certaintyJson(matrix: Matrix, year: number) {
  const { confidence, reasons } = certaintyOf(matrix, year);
  return { confianza: confidenceWord[confidence].toLowerCase(), motivosDeDuda: reasons.map(reasonText) };
}
