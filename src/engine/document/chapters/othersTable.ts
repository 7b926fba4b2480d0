import type { IndicatorResult } from "../../domain/results";
import { bandLabel } from "../../words/labels";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { tableTitles } from "../../words/reportTexts/reportTitles";
import { cell } from "../blocks";
import type { TableBlock } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** Indicators that are told in a table alone. */
export function othersTable(source: ReportSource, caption: string, others: readonly IndicatorResult[]): TableBlock {
  return {
    block: "table",
    caption,
    description: `${caption}: indicador, responsable, Avance Tipo 1 y nivel.`,
    look: "grid",
    widths: [3.1, 7.6, 2.8, 2.2, 1.8],
    align: "LLLRC",
    header: tableTitles.otherServicesHeader(source.year),
    rows: others.map(({ indicator, progress1, band }) => ({
      cells: [
        cell(indicator.code),
        cell(nameAsTitle(indicator.name)),
        cell(indicator.responsible ?? tableTitles.noResponsible),
        cell(source.progressInColumn(indicator.code, 1, progress1.value, "tabla")),
        { ...cell(bandLabel[band]), band },
      ],
    })),
  };
}
