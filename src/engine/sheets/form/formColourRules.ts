import { cellAddress, columnName, type Rect } from "../../address";
import { BAND_MARK, type BandRule } from "../../plan";
import { formStateText, formWords } from "../../words/followup/formTexts";
import { bandLabel } from "../../words/labels";
import { bandPalette } from "../kit/bandPalette";
import { BANDS, bandStyle } from "../kit/bandStyles";
import { quoted } from "./formFormulas";
import type { FormColumns } from "./formLayout";

/** Colours that follow what is typed: the band, what is complete or in doubt, and the cell that is missing. */
export function stateRules(columns: FormColumns, rows: Rect): readonly BandRule[] {
  const down = (column: number): Rect => ({ ...rows, column, columns: 1 });
  const state = `$${columnName(columns.state)}${rows.row + 1}`;
  const rule = (column: number, condition: string, look: Pick<BandRule, "fill" | "color" | "bold" | "italic">): BandRule => ({
    area: down(column),
    formula: `=AND(${BAND_MARK}=0,${condition})`,
    ...look,
  });
  const doubt = { fill: bandPalette.medium.fill, color: bandPalette.medium.text } as const;
  const missing = (column: number | undefined, ...texts: readonly string[]): readonly BandRule[] =>
    column === undefined ? [] : texts.map((text) => rule(column, `${state}=${quoted(text)}`, doubt));
  const t = formStateText;
  return [
    ...BANDS.map((band) => rule(columns.band, `${cellAddress(rows.row, columns.band)}=${quoted(bandLabel[band])}`, bandStyle[band])),
    rule(columns.state, `LEFT(${state},${formWords.complete.length})=${quoted(formWords.complete)}`, bandStyle.high),
    rule(
      columns.state,
      `AND(${state}<>${quoted(t.untouched)},LEFT(${state},${formWords.complete.length})<>${quoted(formWords.complete)})`,
      doubt,
    ),
    rule(
      columns.value,
      `OR(LEFT(${state},1)="¿",LEFT(${state},6)="Revise",LEFT(${state},12)=${quoted(t.otherQuotient[0].slice(0, 12))})`,
      doubt,
    ),
    ...missing(columns.value, t.noValue, t.notFigure),
    ...missing(columns.numerator, t.noNumerator, t.operandNotFigure),
    ...missing(columns.denominator, t.noDenominator, t.operandNotFigure, t.zeroDenominator),
    ...missing(columns.source, t.noSource),
    ...missing(columns.reason, t.noReason, t.valueAndReason),
    ...missing(columns.comment, t.noExplanation),
  ];
}
