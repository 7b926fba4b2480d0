import type { IndicatorLevel } from "../../domain/policy";
import { misleadingOf } from "../../domain/misleading";
import type { IndicatorResult } from "../../domain/results";
import { phrase } from "../../words/reportTexts/phrase";
import type { Block } from "../reportDocument";
import type { ReportSource } from "../reportSource";
import { namedRemark } from "./namedIndicators";

/**
 * All the indicators of a level whose nivel says the contrary of what happened since the baseline, with the figures that show it (B6, B7).
 */
export function misleadingLevels(source: ReportSource, level: IndicatorLevel): readonly Block[] {
  const { green, red } = misleadingOf(source.input.results);
  const own = (results: readonly IndicatorResult[]): readonly IndicatorResult[] =>
    results.filter(({ indicator }) => indicator.level === level);
  return [
    ...namedRemark({
      results: own(green),
      one: (named) => phrase`Un nivel alto puede ocultar un retroceso respecto de la línea base: es el caso de ${named}.`,
      many: phrase`Un nivel alto puede ocultar un retroceso respecto de la línea base, como en estos indicadores`,
      told: ({ indicator, reading }) =>
        phrase`valor obtenido de ${source.value(indicator, "vo", reading.actual, "nota")}, línea base de ${source.value(indicator, "lb", reading.baseline, "nota")}`,
    }),
    ...namedRemark({
      results: own(red),
      one: (named) => phrase`Un nivel bajo puede ocultar un avance desde la línea base: es el caso de ${named}.`,
      many: phrase`Un nivel bajo puede ocultar un avance desde la línea base, como en estos indicadores`,
      told: ({ indicator, progress2 }) => phrase`Avance Tipo 2 de ${source.progress(indicator.code, 2, progress2.value, "nota")}`,
    }),
  ];
}
