import { bandLabel } from "../../words/labels";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { placeTexts, reportNotes, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { cell, heading, note, place, prose } from "../blocks";
import type { Block, TableBlock } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** III. Every indicator below alto or without data, with a place for its measure. */
export function improvementChapter(source: ReportSource): readonly Block[] {
  const below = source.input.results.indicators.filter(
    ({ band, progress1 }) => band !== "high" && !("reason" in progress1 && progress1.reason === "not-applicable"),
  );
  return [
    heading(1, reportTitles.improvement),
    ...(below.length === 0 ? [note(reportNotes.noImprovement)] : [improvementTable(source, below)]),
    prose("general.alternativas", placeTexts.closing),
  ];
}

function improvementTable(source: ReportSource, below: ReportSource["input"]["results"]["indicators"]): TableBlock {
  return {
    block: "table",
    caption: tableTitles.improvement,
    description: `${tableTitles.improvement}: avance, nivel y alternativa de mejora.`,
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
