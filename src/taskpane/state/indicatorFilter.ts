import type { IndicatorLevel } from "../../engine/domain/policy";
import type { Band, IndicatorResult } from "../../engine/domain/results";
import { fold } from "../../engine/reader/text/fold";

/** What the list of indicators is narrowed to; undefined: all. */
export interface IndicatorFilter {
  readonly text: string;
  readonly band?: Band;
  readonly level?: IndicatorLevel;
  /** Responsable de indicador, as compared (without case or accents). */
  readonly entity?: string;
}

export const noFilter: IndicatorFilter = { text: "" };

/** Indicators whose code, name or entity has every word of the text, and that match band, level and entity. */
export function filterIndicators(indicators: readonly IndicatorResult[], filter: IndicatorFilter): readonly IndicatorResult[] {
  const words = fold(filter.text).split(" ").filter(Boolean);
  return indicators.filter(({ indicator, band }) => {
    if (filter.band !== undefined && band !== filter.band) return false;
    if (filter.level !== undefined && indicator.level !== filter.level) return false;
    const entity = fold(indicator.responsible ?? "");
    if (filter.entity !== undefined && entity !== filter.entity) return false;
    if (words.length === 0) return true;
    const haystack = `${fold(indicator.code)} ${fold(indicator.name)} ${entity}`;
    return words.every((word) => haystack.includes(word));
  });
}

/** Entities of the indicators, once each («Ministerio Publico» and «Ministerio Público» are one), as first written, in order. */
export function listEntities(indicators: readonly IndicatorResult[]): readonly { readonly key: string; readonly name: string }[] {
  const names = new Map<string, string>();
  for (const { indicator } of indicators) {
    const name = indicator.responsible?.trim() ?? "";
    const key = fold(name);
    if (key !== "" && !names.has(key)) names.set(key, name);
  }
  return [...names].map(([key, name]) => ({ key, name })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

export function isNarrowed(filter: IndicatorFilter): boolean {
  return filter.text.trim() !== "" || filter.band !== undefined || filter.level !== undefined || filter.entity !== undefined;
}
