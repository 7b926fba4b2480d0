import type { NeededForObjective, NeededValue } from "../domain/reachBand";
import type { IndicatorResult } from "../domain/results";
import { cellFigureText, sentence, type ExplanationOptions, type ExplanationSentence } from "./explanation";
import { bandLabel } from "./labels";
import { roundHalfAway } from "../domain/rounding";

/** «Para llegar a medio (75) hacía falta un valor obtenido de 63.75.» */
export function neededValueText({ band, limit, value }: NeededValue, { indicator }: IndicatorResult, options: ExplanationOptions): ExplanationSentence {
  return sentence(`Para llegar a ${bandLabel[band].toLowerCase()} (${limit}) hacía falta un valor obtenido de ${shown(value, options)}${indicator.unit === "percent" ? " %" : ""}.`);
}

/** The cheapest way for an objective, one sentence. */
export function neededForObjectiveText({ band, limit, steps }: NeededForObjective, options: ExplanationOptions): ExplanationSentence {
  const parts = steps.map(({ result, value, progress }) => {
    const unit = result.indicator.unit === "percent" ? " %" : "";
    return `${result.indicator.code} de ${cellFigureText(result.reading.actual, options)} a ${shown(value, options)}${unit} (avance ${roundHalfAway(progress, 1)})`;
  });
  const way = parts.length === 1 ? `lo más cercano era llevar ${parts[0] ?? ""}` : `hacía falta llevar ${parts.slice(0, -1).join(", ")} y ${parts.at(-1) ?? ""}`;
  return sentence(`Para llegar a ${bandLabel[band].toLowerCase()} (${limit}), ${way}.`);
}

export const neededTexts = {
  alreadyHigh: "Ya está en la banda más alta.",
  unreachable: "Con los datos de la matriz no hay un valor obtenido que cambie su banda.",
} as const;

function shown(value: number, options: ExplanationOptions): string {
  return cellFigureText(roundHalfAway(value, 2), options);
}
