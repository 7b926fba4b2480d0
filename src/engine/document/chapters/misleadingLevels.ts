import type { IndicatorLevel } from "../../domain/policy";
import { misleadingOf } from "../../domain/misleading";
import type { IndicatorResult } from "../../domain/results";
import { listed, phrase, sentences, type Phrase } from "../../words/reportTexts/phrase";
import type { ReportSource } from "../reportSource";

/**
 * All the indicators of a level whose nivel says the contrary of what happened since the baseline, with the figures that show it (B6, B7).
 */
export function misleadingLevels(source: ReportSource, level: IndicatorLevel): Phrase | undefined {
  const { green, red } = misleadingOf(source.input.results);
  const falls = named(green, level, ({ indicator, reading }) => {
    const value = (role: "vo" | "lb", figure: typeof reading.actual): ReturnType<ReportSource["value"]> =>
      source.value(indicator, role, figure, "nota");
    return phrase`${indicator.code} (valor obtenido de ${value("vo", reading.actual)}, línea base de ${value("lb", reading.baseline)})`;
  });
  const gains = named(red, level, ({ indicator, progress2 }) => {
    return phrase`${indicator.code} (Avance Tipo 2 de ${source.progress(indicator.code, 2, progress2.value, "nota")})`;
  });
  if (!falls && !gains) return undefined;
  return sentences(
    falls && phrase`Un nivel alto puede ocultar un retroceso respecto de la línea base: es el caso de ${falls}.`,
    gains && phrase`Un nivel bajo puede ocultar un avance desde la línea base: es el caso de ${gains}.`,
  );
}

function named(results: readonly IndicatorResult[], level: IndicatorLevel, name: (result: IndicatorResult) => Phrase): Phrase | undefined {
  const own = results.filter(({ indicator }) => indicator.level === level);
  return own.length === 0 ? undefined : listed(own.map(name));
}
