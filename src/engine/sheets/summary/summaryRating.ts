import { cellAddress } from "../../address";
import { roundHalfAway } from "../../domain/rounding";
import type { RatingLevel } from "../../domain/profile";
import type { Rating, RatingCriterion } from "../../domain/results";
import { bandLabel, ratingLabel } from "../../words/labels";
import { summaryTexts } from "../../words/sheets/summaryTexts";
import { lines, type PageFlow, type PlacedTable } from "../kit/pageFlow";
import type { CanvasCell, SheetCanvas } from "../kit/sheetCanvas";
import { termsOf } from "../kit/terms";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { countColumn, type BandTable } from "./summaryCounts";
import { objectivesRange } from "./summaryObjectives";
import { beginTable, columnOf, putNote } from "./summaryParts";
import { LEVEL_NAMES } from "../kit/summaryState";
import type { SummaryInput, SummarySource } from "./summarySource";

const column = { evidence: 2, proposed: 3, level: 4, word: 5, weight: 6, points: 7 } as const;

/** What the evidence of the criteria refers to. */
export interface RatingPlaces {
  readonly objectives: readonly [number, number] | undefined;
  readonly bands: BandTable;
}

/** Rows of the table of the valoración. */
export interface RatingTable extends PlacedTable {
  readonly next: number;
  readonly total: number;
}

const LABELS = { title: summaryTexts.ratingSection, labels: summaryTexts.ratingHeader, align: "LLLCCCRRR" };

/** Keeps its place on the page, since what it counts may stand below. */
export function placeRating(canvas: SheetCanvas, flow: PageFlow, row: number, { results }: SummaryInput): RatingTable {
  const placed = beginTable(canvas, flow, row, LABELS, lines(results.rating.criteria.length + 1), 2);
  return { ...placed, total: placed.after - 1, next: placed.after + 3 };
}

/**
 * Valoración (V1–V6): the proposed level with its evidence, the level that stands (which may be typed over), weights and points; the score
 * recomputes live.
 */
export function putRating(
  canvas: SheetCanvas,
  { rows, total }: RatingTable,
  input: SummaryInput,
  source: SummarySource,
  places: RatingPlaces,
): void {
  const { rating } = input.results;
  rating.criteria.forEach((criterion, index) =>
    putCriterion(
      canvas,
      rows[index] ?? total,
      criterion,
      termsOf(input.results).criteria[criterion.criterion],
      reachedFormula(criterion, input, source, places),
    ),
  );
  putTotal(canvas, rows[0] ?? total, total, rating, input);
  putNote(canvas, total + 1, summaryTexts.ratingNote(input.profile.ratingCuts));
  putNote(canvas, total + 2, summaryTexts.ratingEditNote);
}

function putCriterion(canvas: SheetCanvas, row: number, criterion: RatingCriterion, label: string, reached: string | undefined): void {
  const at = (of: number): string => cellAddress(row, of);
  const { reached: count, total, intermediateFrom, advancedFrom, share } = criterion.evidence;
  const words = summaryTexts.evidence[criterion.evidence.of ?? criterion.criterion](total);
  const proposal: RatingLevel = roundHalfAway(share, 9) >= advancedFrom ? 3 : roundHalfAway(share, 9) >= intermediateFrom ? 2 : 1;
  const percent = `ROUND((${reached ?? ""})/${total}*100,9)`;
  const canPropose = reached !== undefined && total > 0;

  canvas.put(row, 0, { value: label, style: looks.longText });
  canvas.put(row, 1, { style: looks.longText });
  canvas.put(row, column.evidence, {
    ...(canPropose ? { formula: `=(${reached})&"${words}"` } : {}),
    value: `${count}${words}`,
    style: looks.small,
  });
  canvas.put(row, column.proposed, {
    ...(canPropose ? { formula: `=IF(${percent}>=${advancedFrom},3,IF(${percent}>=${intermediateFrom},2,1))` } : {}),
    value: proposal,
    style: looks.center,
  });
  canvas.put(row, column.level, {
    ...(criterion.chosen ? {} : { formula: `=${at(column.proposed)}` }),
    value: criterion.level,
    style: looks.input,
  });
  canvas.put(row, column.word, { formula: `=${wordFormula(at(column.level))}`, value: ratingLabel[criterion.level], style: looks.center });
  canvas.put(row, column.weight, { value: criterion.weight, style: looks.count });
  canvas.put(row, column.points, { formula: `=${at(column.level)}*${at(column.weight)}`, value: criterion.points, style: looks.count });
  canvas.put(row, columnOf.change, { style: looks.count });
  canvas.name(LEVEL_NAMES[criterion.criterion], row, column.level);
}

function putTotal(canvas: SheetCanvas, first: number, row: number, rating: Rating, { profile }: SummaryInput): void {
  const sum = (of: number): string => `SUM(${cellAddress(first, of)}:${cellAddress(row - 1, of)})`;
  const score = cellAddress(row, column.level);
  const { intermediate, advanced } = profile.ratingCuts;
  const level = `IF(ROUND(${score},9)>=ROUND(${advanced},9),"${ratingLabel[3]}",IF(ROUND(${score},9)>=ROUND(${intermediate},9),"${ratingLabel[2]}","${ratingLabel[1]}"))`;
  canvas.putLook(row, looks.totalText);
  canvas.put(row, 0, { value: summaryTexts.ratingTotal, style: looks.totalText });
  canvas.put(row, column.level, {
    formula: `=${cellAddress(row, column.points)}/${cellAddress(row, column.weight)}`,
    value: rating.score,
    style: { ...looks.total, numberFormat: "#,##0.0", align: "center" },
  });
  canvas.put(row, column.word, { formula: `=${level}`, value: ratingLabel[rating.level], style: { ...looks.totalText, align: "center" } });
  canvas.put(row, column.weight, {
    formula: `=${sum(column.weight)}`,
    value: rating.criteria.reduce((total, { weight }) => total + weight, 0),
    style: looks.total,
  });
  canvas.put(row, column.points, { formula: `=${sum(column.points)}`, value: rating.points, style: looks.total });
  canvas.name("PNTP_Valoracion", row, column.level);
}

function wordFormula(level: string): string {
  return `IF(${level}=3,"${ratingLabel[3]}",IF(${level}=2,"${ratingLabel[2]}",IF(${level}=1,"${ratingLabel[1]}","Escribe 1, 2 o 3")))`;
}

/** How many reach what the criterion looks at, from the tables above; undefined where it cannot be counted from the Avance cells. */
function reachedFormula(
  { criterion, evidence }: RatingCriterion,
  { results }: SummaryInput,
  source: SummarySource,
  { objectives, bands }: RatingPlaces,
): string | undefined {
  switch (criterion) {
    case "objectives": {
      if (!objectives) return undefined;
      const words = objectivesRange(objectives, columnOf.band);
      return `COUNTIF(${words},"${bandLabel.medium}")+COUNTIF(${words},"${bandLabel.high}")`;
    }
    case "services":
      return `${cellAddress(bands.service, countColumn.medium)}+${cellAddress(bands.service, countColumn.high)}`;
    case "followUp": {
      // A figure in Avance 1 and having both target and actual are the same but for edge cases (LE = 0, signs): where they differ the
      // count is fixed.
      const known =
        results.counts.objective.total - results.counts.objective.noData + results.counts.service.total - results.counts.service.noData;
      if (!source.isLive || known !== evidence.reached || evidence.of === "answers") return undefined;
      const withFigure = (row: number): string => `${cellAddress(row, countColumn.total)}-${cellAddress(row, countColumn.noData)}`;
      return `${withFigure(bands.objective)}+${withFigure(bands.service)}`;
    }
  }
}

/** Text of a cell that shows a score. */
export function scoreCell(total: number): CanvasCell["formula"] {
  return `=${cellAddress(total, column.level)}`;
}

export function scoreWordFormula(total: number): string {
  return `=${cellAddress(total, column.word)}`;
}
