import type { IndicatorPart } from "../../domain/policy";
import type { Trace } from "../../domain/trace/trace";
import { operandParts, sentence, type ExplanationOptions, type ExplanationSentence } from "./explanation";

/** «Urbano: logro esperado 65 (Matriz!H5), valor obtenido 62 (Matriz!J5).» */
export function partText(
  { name }: IndicatorPart,
  operands: readonly [target: Trace, actual: Trace],
  options: ExplanationOptions,
): ExplanationSentence {
  const [target, actual] = operands.map((operand) => operandParts(operand, options));
  return sentence(`${name.replace(/[.:;,\s]+$/, "")}: `, ...(target ?? []), ", ", ...(actual ?? []), ".");
}

export const partTexts = { title: "Partes del indicador", note: "Se muestran con él; no entran en promedios ni en niveles." };
