import { bothLevels, presentedCounts } from "../../domain/band";
import { isKnown } from "../../domain/figure";
import { isFarAbove } from "../../domain/misleading";
import type { Band, IndicatorResult } from "../../domain/results";
import { roundHalfAway } from "../../domain/rounding";
import { bandLabel, bandRange } from "../../words/labels";
import { capitalised } from "../../words/reportTexts/indicatorName";
import { bandCountsSentence } from "../../words/reportTexts/bandPhrases";
import { phrase, type Phrase } from "../../words/reportTexts/phrase";
import { placeTexts, reportNotes, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { cell, heading, note, paragraph, prose } from "../blocks";
import { levelsChart } from "./reportCharts";
import { misleadingLevels } from "./misleadingLevels";
import { MOST_NAMED, namedRemark } from "./namedIndicators";
import type { Block, TableBlock } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** Table of bands, four remarks (counts, lowest, far above target, levels that mislead) and the planner's own. */
export function servicesLevel(source: ReportSource): readonly Block[] {
  const { results, profile } = source.input;
  return [
    heading(1, reportTitles.servicesLevel(source.terms)),
    bandsTable(source),
    note(...noDataNote(source), reportNotes.bandOn(profile)),
    ...levelsChart(source),
    ...remarks(
      source,
      results.indicators.filter(({ indicator }) => indicator.level === "service"),
    ),
    prose("general.servicios", placeTexts.servicesRemarks(source.terms)),
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
    description: `${tableTitles.bands(source.year)}: cuántos indicadores de objetivo y de ${source.terms.service} hay en cada nivel.`,
    look: "grid",
    widths: [3, 3, 4, 4],
    align: "LCRR",
    header: tableTitles.bandsHeader(source.terms),
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

function remarks(source: ReportSource, services: readonly IndicatorResult[]): readonly Block[] {
  const { whole, service } = source.terms;
  const shown = presentedCounts(source.input.results.counts.service, source.input.profile);
  return [
    paragraph(
      bandCountsSentence(capitalised(whole), shown, service, (name, value) => source.count(`conteo.service.${name}`, value, "nota")),
      "remark",
    ),
    ...lowest(source, services),
    ...farAbove(source, services),
    ...misleadingLevels(source, "service"),
  ];
}

/** The lowest by figure; who shares the last figure told is counted, not left out in silence. */
function lowest(source: ReportSource, services: readonly IndicatorResult[]): readonly Block[] {
  const { service } = source.terms;
  const low = services.filter(({ band }) => band === "low").sort((a, b) => valueOf(a) - valueOf(b));
  if (low.length === 0) return [paragraph(phrase`Ningún indicador de ${service} está en el nivel bajo.`, "remark")];
  const named = low.slice(0, MOST_NAMED);
  const last = named.at(-1);
  const others = last ? low.slice(MOST_NAMED).filter((result) => printed(result) === printed(last)).length : 0;
  const more = others === 0 ? "" : ` (hay ${others} más con el mismo cumplimiento que el último)`;
  return namedRemark({
    results: named,
    one: (only) => phrase`El único indicador de ${service} en el nivel bajo es ${only}.`,
    many: phrase`Los indicadores de ${service} con menor cumplimiento son${more}`,
    told: (result) => progressOf(source, result),
  });
}

function farAbove(source: ReportSource, services: readonly IndicatorResult[]): readonly Block[] {
  const above = services.filter(isFarAbove).sort((a, b) => valueOf(b) - valueOf(a));
  const named = above.slice(0, MOST_NAMED);
  const first = above.length > named.length ? "; los mayores son" : "";
  const count = source.count("conteo.service.doble", above.length, "nota");
  return namedRemark({
    results: named,
    one: (only) => phrase`Pasa del doble de lo esperado ${only}: conviene revisar su logro esperado o su dato.`,
    many: phrase`${count} indicadores de ${source.terms.service} pasan del doble de lo esperado, y conviene revisar sus logros esperados o sus datos${first}`,
    told: (result) => phrase`${progressOf(source, result)}${timesExpected(result)}`,
  });
}

/** A percent in the thousands says nothing to who reads it. */
const MANY_TIMES = 1000;

function timesExpected({ reading: { actual, target } }: IndicatorResult): string {
  if (!isKnown(actual) || !isKnown(target) || target <= 0 || (actual / target) * 100 < MANY_TIMES) return "";
  return `, unas ${Math.round(actual / target)} veces lo esperado`;
}

function progressOf(source: ReportSource, { indicator, progress1 }: IndicatorResult): Phrase {
  return phrase`cumplimiento de ${source.progress(indicator.code, 1, progress1.value, "nota")}`;
}

function printed(result: IndicatorResult): string {
  return roundHalfAway(valueOf(result), 1).toFixed(1);
}

function valueOf({ progress1: { value } }: IndicatorResult): number {
  return isKnown(value) ? value : 0;
}
