import type { NeededForObjective, NeededValue } from "../../domain/reachBand";
import type { IndicatorResult } from "../../domain/results";
import { cellFigureText, sentence, type ExplanationOptions, type ExplanationSentence } from "./explanation";
import { enumerated } from "../counted";
import { bandLabel } from "../labels";
import { roundHalfAway } from "../../domain/rounding";

/** «Para llegar a medio (75) hacía falta un valor obtenido de 63.75.»; «… de 64.» where the row counts units. */
export function neededValueText(
  { band, limit, value }: NeededValue,
  result: IndicatorResult,
  options: ExplanationOptions,
): ExplanationSentence {
  return sentence(
    `Para llegar a ${bandLabel[band].toLowerCase()} (${limit}) hacía falta un valor obtenido de ` +
      `${shown(value, result, options)}${result.indicator.unit === "percent" ? " %" : ""}.`,
  );
}

/** The cheapest way for an objective, one sentence. */
export function neededForObjectiveText({ band, limit, steps }: NeededForObjective, options: ExplanationOptions): ExplanationSentence {
  const parts = steps.map(({ result, value, progress }) => {
    const unit = result.indicator.unit === "percent" ? " %" : "";
    return (
      `${result.indicator.code} de ${cellFigureText(result.reading.actual, options)} a ` +
      `${shown(value, result, options)}${unit} (avance ${roundHalfAway(progress, 1)})`
    );
  });
  const way = parts.length === 1 ? `lo más cercano era llevar ${parts[0] ?? ""}` : `hacía falta llevar ${enumerated(parts)}`;
  return sentence(`Para llegar a ${bandLabel[band].toLowerCase()} (${limit}), ${way}.`);
}

export const neededTexts = { unreachable: "Con los datos de la matriz no hay un valor obtenido que cambie su nivel." } as const;

/** Rounded to the side that still reaches the band: whole units where the row counts them, two decimals elsewhere. */
function shown(value: number, { indicator, reading }: IndicatorResult, options: ExplanationOptions): string {
  const countsUnits = indicator.unit === "number" && [reading.target, reading.actual].every((figure) => Number.isInteger(figure));
  const scale = countsUnits ? 1 : 100;
  const isMost = indicator.direction === "descending" || indicator.direction === "ceiling";
  const scaled = roundHalfAway(value * scale, 6);
  return cellFigureText((isMost ? Math.floor(scaled) : Math.ceil(scaled)) / scale, options);
}
