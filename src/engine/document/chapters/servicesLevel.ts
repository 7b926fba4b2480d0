import { bothLevels, presentedCounts } from "../../domain/band";
import { isKnown } from "../../domain/figure";
import { isFarAbove } from "../../domain/misleading";
import type { Band, IndicatorResult } from "../../domain/results";
import { bandLabel, bandRange } from "../../words/labels";
import { bandCountsSentence } from "../../words/reportTexts/bandPhrases";
import { listed, phrase, type Phrase } from "../../words/reportTexts/phrase";
import { placeTexts, reportNotes, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { cell, heading, note, paragraph, prose } from "../blocks";
import { misleadingLevels } from "./misleadingLevels";
import type { Block, TableBlock } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** Table of bands, four remarks (counts, lowest, far above target, levels that mislead) and the planner's own. */
export function servicesLevel(source: ReportSource): readonly Block[] {
  const { results, profile } = source.input;
  return [
    heading(1, reportTitles.servicesLevel),
    bandsTable(source),
    note(...noDataNote(source), reportNotes.bandOn(profile)),
    ...remarks(
      source,
      results.indicators.filter(({ indicator }) => indicator.level === "service"),
    ).map((runs) => paragraph(runs, "remark")),
    prose("general.servicios", placeTexts.servicesRemarks),
  ];
}

function bandsTable(source: ReportSource): TableBlock {
  const { results, profile } = source.input;
  const counts = {
    objective: presentedCounts(results.counts.objective, profile),
    service: presentedCounts(results.counts.service, profile),
  };
  const bands: readonly Band[] = profile.ndInCounts === "asLow" ? ["low", "medium", "high"] : ["low", "medium", "high", "noData"];
  const count = (level: "objective" | "service", what: Band | "total"): ReturnType<typeof cell> =>
    cell(source.count(`conteo.${level}.${what}`, counts[level][what], "tabla"));
  return {
    block: "table",
    caption: tableTitles.bands(source.year),
    description: `${tableTitles.bands(source.year)}: cuántos indicadores de objetivo y de servicio hay en cada nivel.`,
    look: "grid",
    widths: [3, 3, 4, 4],
    align: "LCRR",
    header: tableTitles.bandsHeader,
    rows: [
      ...bands.map((band) => ({
        cells: [
          { ...cell(bandLabel[band]), band },
          cell(band === "noData" ? "" : bandRange(band, profile.thresholds)),
          count("objective", band),
          count("service", band),
        ],
      })),
      { isStrong: true, cells: [cell(tableTitles.total), cell(), count("objective", "total"), count("service", "total")] },
    ],
  };
}

/** How indicators without data are counted, said beside the table. */
function noDataNote({ input: { results, profile } }: ReportSource): readonly string[] {
  if (bothLevels(results.counts).noData === 0) return [];
  return profile.ndInCounts === "asLow"
    ? ["Los indicadores sin dato están contados en el nivel bajo, como en el reporte de 2023."]
    : ["Los indicadores sin dato van aparte; el reporte de 2023 los suma a los del nivel bajo."];
}

function remarks(source: ReportSource, services: readonly IndicatorResult[]): readonly Phrase[] {
  const { service } = source.input.results.counts;
  const shown = presentedCounts(service, source.input.profile);
  return [
    bandCountsSentence("La política", shown, "servicio", (name, value) => source.count(`conteo.service.${name}`, value, "nota")),
    lowest(source, services),
    farAbove(source, services),
    misleadingLevels(source, "service"),
  ].filter((remark) => remark !== undefined);
}

const MOST_NAMED = 5;

function lowest(source: ReportSource, services: readonly IndicatorResult[]): Phrase | undefined {
  const low = services.filter(({ band }) => band === "low").sort((a, b) => valueOf(a) - valueOf(b));
  if (low.length === 0) return phrase`Ningún indicador de servicio está en el nivel bajo.`;
  const named = low.slice(0, MOST_NAMED).map((result) => withProgress(source, result));
  return low.length === 1
    ? phrase`El único indicador de servicio en el nivel bajo es ${named[0] ?? []}.`
    : phrase`Los indicadores de servicio con menor cumplimiento son ${listed(named)}.`;
}

function farAbove(source: ReportSource, services: readonly IndicatorResult[]): Phrase | undefined {
  const above = services.filter(isFarAbove).sort((a, b) => valueOf(b) - valueOf(a));
  if (above.length === 0) return undefined;
  const [only] = above;
  if (only && above.length === 1) {
    const { code } = only.indicator;
    const progress = source.progress(code, 1, only.progress1.value, "nota");
    const advice = "conviene revisar su logro esperado o su dato";
    return phrase`El cumplimiento de ${code}, que es de ${progress}, duplica con creces lo esperado: ${advice}.`;
  }
  const named = listed(above.slice(0, MOST_NAMED).map((result) => withProgress(source, result)));
  const among = above.length > MOST_NAMED ? ", entre otros," : "";
  return phrase`Duplican con creces lo esperado${among} ${named}: conviene revisar sus logros esperados o sus datos.`;
}

function withProgress(source: ReportSource, { indicator, progress1 }: IndicatorResult): Phrase {
  return phrase`${indicator.code} (cumplimiento de ${source.progress(indicator.code, 1, progress1.value, "nota")})`;
}

function valueOf({ progress1: { value } }: IndicatorResult): number {
  return isKnown(value) ? value : 0;
}
