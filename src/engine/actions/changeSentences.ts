import { previewFigure, previewTexts, type DecimalMark } from "../words/pane/previewTexts";
import { changesBand, type ChangePreview, type FigureChange } from "./changePreview";
import type { Fill } from "./fill";

const MOST_NAMED = 8;

/** The preview as sentences: band changes first, then what else changes, what is lost, and where it is written. */
export function sentencesOf(preview: Omit<ChangePreview, "sentences">, { mode, request }: Fill): readonly string[] {
  const { decimal } = request.matrix;
  const say = (change: FigureChange): string => changeSentence(change, decimal.separator);
  const bandChanges = preview.figureChanges.filter(changesBand);
  const others = preview.figureChanges.filter((change) => !changesBand(change));
  const moreBands = bandChanges.length - MOST_NAMED;
  const moreOthers = others.length - MOST_NAMED;
  const cellsOf = (changes: readonly FigureChange[]): readonly string[] =>
    changes.map(({ code, cell, before }) => `${code} ${previewFigure(before, decimal.separator)} (${cellOnly(cell)})`);
  return [
    ...bandChanges.slice(0, MOST_NAMED).map(say),
    ...(moreBands > 0 ? [previewTexts.moreBandChanges(moreBands)] : []),
    ...(preview.figures > 0 ? [figuresSentence(preview)] : []),
    ...others.slice(0, MOST_NAMED).map(say),
    ...(moreOthers > 0 ? [previewTexts.moreChanges(moreOthers)] : []),
    ...(preview.typedFigures.length > 0 ? [previewTexts.typed(cellsOf(preview.typedFigures), previewTexts.replacement[mode])] : []),
    ...(preview.otherFormulas.length > 0
      ? [previewTexts.otherFormulas(preview.otherFormulas.map(({ cell, formula }) => `${cellOnly(cell)} ${formula}`))]
      : []),
    ...(preview.cellsWritten > 0 ? [previewTexts.written(preview.cellsWritten, preview.ranges, preview.within, preview.overwritten)] : []),
    ...(preview.newColumns.length > 0 ? [previewTexts.newColumns(preview.newColumns)] : []),
    ...(preview.unmerged.length > 0 ? [previewTexts.unmerged(preview.unmerged)] : []),
    ...(preview.coloured.length > 0 ? [previewTexts.coloured(preview.coloured)] : []),
    ...preview.sheets.map(({ name, refreshed }) => previewTexts.sheet(name, refreshed)),
  ];
}

function figuresSentence({ figures, figureChanges, filled }: Omit<ChangePreview, "sentences">): string {
  if (filled === figures) return previewTexts.firstTime(figures);
  const standing =
    figureChanges.length > 0 ? previewTexts.changed(figureChanges.length, figures - filled) : previewTexts.noChange(figures - filled);
  return filled > 0 ? `${standing} ${previewTexts.filled(filled)}` : standing;
}

/** The cell within its sheet, which another sentence names: «T12». */
function cellOnly(cell: string): string {
  return cell.slice(cell.lastIndexOf("!") + 1);
}

function changeSentence({ code, cell, type, before, after, bandBefore, bandAfter }: FigureChange, decimal: DecimalMark): string {
  const from = previewFigure(before, decimal);
  const to = previewFigure(after, decimal);
  const isBandChange = bandBefore !== undefined && bandAfter !== undefined && bandBefore !== bandAfter;
  return isBandChange
    ? previewTexts.bandChange(code, bandBefore, bandAfter, from, to, cellOnly(cell))
    : previewTexts.change(code, type, from, to, cellOnly(cell));
}
