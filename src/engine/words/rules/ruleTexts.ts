import type { Trace } from "../../domain/trace/trace";
import { figureText, operandParts, sentence, type ExplanationOptions, type ExplanationSentence } from "./explanation";
import { explainProgress } from "./progressTexts";
import { explainRating } from "./ratingTexts";
import { explainCount, explainMean } from "./rollUpTexts";

/**
 * How a figure came about, in words, from its trace: the figure first, then its operands with their cells, then the conventions it rests
 * on.
 */
export function explainTrace(trace: Trace, options: ExplanationOptions = {}): readonly ExplanationSentence[] {
  if (trace.op === "cell" || trace.op === "constant") return [sentence(...operandParts(trace, options))];
  switch (trace.op) {
    case "mean":
    case "weightedMean":
      return explainMean(trace, options);
    case "count":
      return explainCount(trace, options);
    case "clamp":
      return [
        ...trace.args.slice(0, 1).flatMap((arg) => explainTrace(arg, options)),
        sentence(`En el promedio cuenta como ${figureText(trace.value, options)} (tope de 0 a 100).`),
      ];
    case "round":
      return [
        ...trace.args.slice(0, 1).flatMap((arg) => explainTrace(arg, options)),
        sentence(`Se muestra con un decimal: ${figureText(trace.value, options)}.`),
      ];
    default:
      return trace.rule === "V2" ? explainRating(trace, options) : explainProgress(trace, options);
  }
}
