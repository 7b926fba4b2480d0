import type { RatingLevel } from "../../domain/profile";
import type { RatingCriterion } from "../../domain/results";
import type { StepTrace, Trace } from "../../domain/trace/trace";
import { figureText, joined, sentence, type ExplanationOptions, type ExplanationSentence } from "./explanation";
import { criterionLabel, ratingLabel } from "../labels";

/** «Valoración 1.8 = 18 puntos entre 10 de peso.», then each criterion: its level, whose decision it is and the evidence. */
export function explainRating(trace: StepTrace, options: ExplanationOptions): readonly ExplanationSentence[] {
  const [points, weights] = trace.args;
  const head =
    `Valoración ${figureText(trace.value, options)} = ${figureText(points?.value ?? 0, options)} puntos entre ` +
    `${figureText(weights?.value ?? 0, options)} de peso.`;
  return [sentence(head), ...stepsOf(points).map((product) => explainCriterion(product, options))];
}

function explainCriterion(product: StepTrace, options: ExplanationOptions): ExplanationSentence {
  const [level, weight] = product.args;
  const name = criterionLabel[product.of as RatingCriterion["criterion"]];
  const word = ratingLabel[(level?.value ?? 1) as RatingLevel].toLowerCase();
  const head =
    `${name}: ${word} (${figureText(level?.value ?? 0, options)}) por ${figureText(weight?.value ?? 0, options)} = ` +
    `${figureText(product.value, options)} puntos; `;
  if (level === undefined || level.op === "cell" || level.op === "constant") return sentence(head);
  if (level.rule === "V6") return sentence(head, "nivel elegido en el perfil de reglas.");
  return sentence(head, "propuesta de la herramienta: ", ...evidenceOf(level, options), ".");
}

function evidenceOf(level: StepTrace, options: ExplanationOptions): ExplanationSentence {
  const [, ...evidence] = level.args;
  const figures = evidence.map(({ value }) => figureText(value, options));
  const [first = "0", second = "0", third = "0"] = figures;
  switch (level.rule) {
    case "V3":
      return evidence.length === 0
        ? sentence("no hay objetivos en la matriz")
        : joined(stepsIn(evidence).map((each) => sentence(`${each.of ?? ""} ${figureText(each.value, options)}`)));
    case "V4":
      return sentence(`${first} en medio y ${second} en alto, de ${third} indicadores de servicio`);
    case "V7":
      return sentence(`${first} de ${second} respuestas que deben las entidades, con dato o con ND y su motivo`);
    default:
      return sentence(`${first} de ${second} indicadores con logro esperado y valor obtenido`);
  }
}

function stepsOf(trace: Trace | undefined): readonly StepTrace[] {
  return trace === undefined || trace.op === "cell" || trace.op === "constant" ? [] : stepsIn(trace.args);
}

function stepsIn(traces: readonly Trace[]): readonly StepTrace[] {
  return traces.filter((trace): trace is StepTrace => trace.op !== "cell" && trace.op !== "constant");
}
