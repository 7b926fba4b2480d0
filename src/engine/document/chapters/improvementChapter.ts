import type { Band, IndicatorResult } from "../../domain/results";
import { bandLabel } from "../../words/labels";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { placeTexts, reportNotes, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { cell, heading, note, place, prose } from "../blocks";
import type { Block, TableBlock } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** III. Every indicator below alto or without data (or of the levels asked for), with a place for its measure. */
export function improvementChapter(source: ReportSource): readonly Block[] {
  const below = source.input.results.indicators.filter(
    ({ indicator, band, progress1 }) =>
      source.hasPlace(indicator.code, band, BELOW_HIGH) && !("reason" in progress1 && progress1.reason === "not-applicable"),
  );
  return [
    heading(1, reportTitles.improvement),
    ...(below.length === 0 ? [note(reportNotes.noImprovement(source.input.only))] : [improvementTable(source, below)]),
    prose("general.alternativas", placeTexts.closing),
  ];
}

const BELOW_HIGH: readonly Band[] = ["low", "medium", "noData"];

function improvementTable(source: ReportSource, below: readonly IndicatorResult[]): TableBlock {
  const caption = tableTitles.improvement(source.input.only);
  return {
    block: "table",
    caption,
    description: `${caption}: avance, nivel y alternativa de mejora.`,
    look: "grid",
    widths: [3.1, 5.3, 2, 1.7, 5.4],
    align: "LLRCL",
    header: tableTitles.improvementHeader(source.year),
    rows: below.map(({ indicator, progress1, band }) => ({
      cells: [
        cell(indicator.code),
        cell(nameAsTitle(indicator.name), ` (${indicator.responsible?.trim() ?? tableTitles.noResponsible})`),
        cell(source.progressInColumn(indicator.code, 1, progress1.value, "mejora")),
        { ...cell(bandLabel[band]), band },
        { prose: place(`mejora:${indicator.code}`, placeTexts.improvement(indicator.code)) },
      ],
    })),
  };
}
