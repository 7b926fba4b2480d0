import { cellAddress } from "../../address";
import { ANSWER_STATES, type AnswerState, type BoardRow } from "../../followup/board";
import { BAND_MARK } from "../../plan";
import { answerLabel, boardTexts as texts } from "../../words/followup/boardTexts";
import { bandStyle } from "../kit/bandStyles";
import type { PlacedTable } from "../kit/pageFlow";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { at, indicatorHeight, isCriterion, putHeader, putSection, small } from "./boardLayout";
import { stateFormula, type BoardSource } from "./boardSource";

/** Look of each state: the colour says how much it asks for somebody, the word says what. */
const stateStyle: Readonly<
  Record<AnswerState, { readonly fill: string; readonly color: string; readonly bold?: boolean; readonly italic?: boolean }>
> = {
  missing: bandStyle.low,
  refused: bandStyle.low,
  doubt: bandStyle.medium,
  ndWithoutReason: bandStyle.medium,
  onlyInMatrix: bandStyle.noData,
  ndWithReason: bandStyle.noData,
  reported: bandStyle.high,
};

/** A row for each indicator of each entity, with what is known of it. */
export function putIndicators(
  canvas: SheetCanvas,
  place: PlacedTable,
  rows: readonly BoardRow[],
  words: { readonly title: string; readonly none: string },
  source: BoardSource,
): void {
  putSection(canvas, place.section, words.title);
  if (rows.length === 0) canvas.put(place.header, 0, { value: words.none, style: looks.fact });
  else for (const header of [place.header, ...place.repeated]) putHeader(canvas, header, texts.indicatorHeader, "LLLCLLLLLL", false);
  rows.forEach((each, index) => {
    const row = place.rows[index] ?? 0;
    canvas.rowHeights[row] = indicatorHeight(each);
    canvas.putLook(row, looks.longText);
    const { indicator, entity, state, note } = each;
    canvas.putRow(row, [
      { value: entity === "" ? texts.noResponsible : entity, style: looks.text },
      { value: indicator.code, style: looks.text },
      { value: indicator.name, style: looks.text },
      { ...(isCriterion(entity) ? { formula: stateFormula(source, row, each) } : {}), value: answerLabel[state], style: looks.center },
      { value: note ?? null, style: { ...small(looks.longText), color: sheetColours.grey, indent: 1 } },
    ]);
  });
  colourStates(canvas, place.rows);
}

/** The state takes its colour by its word, so that it keeps up with the formula. */
function colourStates(canvas: SheetCanvas, rows: readonly number[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const area = { row: first, column: at.total, rows: (rows.at(-1) ?? first) - first + 1, columns: 1 };
  for (const state of ANSWER_STATES) {
    canvas.bandRules.push({
      area,
      formula: `=AND(${BAND_MARK}=0,${cellAddress(first, at.total)}="${answerLabel[state]}")`,
      ...stateStyle[state],
    });
  }
}
