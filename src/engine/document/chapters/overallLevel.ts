import { isConfirmed } from "../../domain/rating";
import { ratingLabel } from "../../words/labels";
import { phrase } from "../../words/reportTexts/phrase";
import { placeTexts, reportNotes, reportTitles, tableTitles } from "../../words/reportTexts/reportTitles";
import { cell, heading, note, paragraph, prose } from "../blocks";
import type { Block } from "../reportDocument";
import type { ReportSource } from "../reportSource";

/** Valoración: level, weight and points of each criterion, score and level of the policy. */
export function overallLevel(source: ReportSource): readonly Block[] {
  const { rating } = source.input.results;
  const isAllDecided = isConfirmed(rating, source.year, source.input.confirmed);
  const weights = rating.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const level = ratingLabel[rating.level].toLowerCase();
  const score = source.score("puntaje", rating.score);
  return [
    heading(1, reportTitles.overall(source.terms)),
    paragraph(
      phrase`El nivel general ${source.terms.ofWhole} en ${String(source.year)} es ${{ text: level, look: "strong" }}, con un puntaje de ${score}.`,
    ),
    {
      block: "table",
      caption: tableTitles.rating(source.terms),
      description: `${tableTitles.rating(source.terms)}: peso, nivel y puntos de cada criterio.`,
      look: "grid",
      widths: [7, 2.5, 4, 2.5],
      align: "LRLR",
      header: tableTitles.ratingHeader,
      rows: [
        ...rating.criteria.map(({ criterion, level: own, weight, points, chosen }) => ({
          cells: [
            cell(source.terms.criteria[criterion]),
            cell(source.score(`${criterion}.peso`, weight)),
            cell(`${ratingLabel[own]}${chosen || isAllDecided ? "" : ` ${reportTitles.proposed}`}`),
            cell(source.score(`${criterion}.puntos`, points)),
          ],
        })),
        {
          isStrong: true,
          cells: [
            cell(tableTitles.total),
            cell(source.score("pesos", weights)),
            cell(ratingLabel[rating.level]),
            cell(source.score("puntos", rating.points)),
          ],
        },
      ],
    },
    note(reportNotes.ratingRule),
    prose("general.valoracion", placeTexts.overall(source.terms)),
  ];
}
