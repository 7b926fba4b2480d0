import { ND } from "../../domain/figure";
import { withTheirData } from "../../domain/rating";
import type { IndicatorResult } from "../../domain/results";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { phrase, type Phrase } from "../../words/reportTexts/phrase";
import { reasonInWords } from "../../words/reportTexts/reasonWords";
import { placeTexts, reportNotes, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { closedCut, roundDelivery } from "./roundDelivery";
import { cell, heading, note, paragraph, prose } from "../blocks";
import type { Block, TableBlock } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** How complete the data are, and every Avance that cannot be computed with its reason. */
export function followUpSection(source: ReportSource): readonly Block[] {
  const { board, closed } = source.input;
  const missing = source.input.results.indicators.filter(({ progress1, progress2 }) => progress1.value === ND || progress2.value === ND);
  return [
    heading(1, reportTitles.followUp),
    paragraph(completeness(source)),
    ...(board ? roundDelivery(source, board) : []),
    ...(closed ? closedCut(source, closed) : []),
    prose("general.seguimiento", placeTexts.followUp),
    ...(missing.length === 0 ? [note(reportNotes.noNoData)] : [noDataTable(missing)]),
  ];
}

/** «La matriz tiene 50 indicadores: 47 con logro esperado y valor obtenido en 2023, y 3 a los que les falta alguno.» */
function completeness(source: ReportSource): Phrase {
  const { results } = source.input;
  const { complete: reached, total } = withTheirData(results.indicators);
  const [all, complete, incomplete] = [
    source.count("conteo.seguimiento.total", total, "nota"),
    source.count("conteo.seguimiento.completos", reached, "nota"),
    source.count("conteo.seguimiento.incompletos", total - reached, "nota"),
  ];
  const year = String(results.year);
  if (reached === total) return phrase`Los ${all} indicadores de la matriz tienen logro esperado y valor obtenido en ${year}.`;
  if (reached === 0) return phrase`Ningún indicador de la matriz tiene logro esperado y valor obtenido en ${year}.`;
  const lacking = phrase`${incomplete} ${total - reached === 1 ? "al que le" : "a los que les"} falta alguno de los dos`;
  return phrase`La matriz tiene ${all} indicadores: ${complete} con logro esperado y valor obtenido en ${year}, y ${lacking}.`;
}

function noDataTable(missing: readonly IndicatorResult[]): TableBlock {
  return {
    block: "table",
    caption: tableTitles.noData,
    description: `${tableTitles.noData}: indicador, responsable y motivo.`,
    look: "grid",
    widths: [3.1, 6.4, 2.6, 1.7, 3.7],
    align: "LLLLL",
    header: tableTitles.noDataHeader,
    rows: missing.map(({ indicator, progress1, progress2 }) => {
      const reason = "reason" in progress1 ? progress1.reason : "reason" in progress2 ? progress2.reason : undefined;
      return {
        cells: [
          cell(indicator.code),
          cell(nameAsTitle(indicator.name)),
          cell(indicator.responsible ?? tableTitles.noResponsible),
          cell(progress1.value !== ND ? "Tipo 2" : progress2.value === ND ? tableTitles.bothTypes : "Tipo 1"),
          cell(reason === undefined ? "" : capital(reasonInWords(reason))),
        ],
      };
    }),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
