import type { DecimalSign } from "../words/figureText";
import { previewFigure, previewTexts } from "../words/pane/previewTexts";
import { asStanding, changesBand, type ChangePreview, type FigureChange, type Losses } from "./changePreview";
import type { CellValue } from "../grid";
import { isHerFormula } from "../sheets/matrix/herCells";
import type { Fill } from "./fill";

const MOST_NAMED = 8;

/** The preview as sentences: band changes first, then what else changes, what is lost, and where it is written. */
export function sentencesOf(preview: Omit<ChangePreview, "sentences">, fill: Fill): readonly string[] {
  const { decimal } = fill.request.matrix;
  const say = (change: FigureChange): string => changeSentence(change, decimal.separator);
  const bandChanges = preview.figureChanges.filter(changesBand);
  const others = preview.figureChanges.filter((change) => !changesBand(change));
  const moreBands = bandChanges.length - MOST_NAMED;
  const moreOthers = others.length - MOST_NAMED;
  return [
    ...bandChanges.slice(0, MOST_NAMED).map(say),
    ...(moreBands > 0 ? [previewTexts.moreBandChanges(moreBands)] : []),
    ...(preview.figures > 0 ? [figuresSentence(preview)] : []),
    ...others.slice(0, MOST_NAMED).map(say),
    ...(moreOthers > 0 ? [previewTexts.moreChanges(moreOthers)] : []),
    ...[preview.losses.typed, preview.losses.formulas].flatMap((sentence) => sentence ?? []),
    ...(preview.cellsWritten > 0 ? [previewTexts.written(preview.cellsWritten, preview.ranges, preview.within, preview.overwritten)] : []),
    ...(preview.newColumns.length > 0 ? [previewTexts.newColumns(preview.newColumns)] : []),
    ...(preview.unmerged.length > 0 ? [previewTexts.unmerged(preview.unmerged)] : []),
    ...(preview.coloured.length > 0 ? [previewTexts.coloured(preview.coloured)] : []),
    ...preview.sheets.map(({ name, refreshed }) => previewTexts.sheet(name, refreshed)),
  ];
}

/** What of hers is replaced or kept, or would be if the file were written: each cell by name, as far as a sentence goes. */
export function lossesOf({ hers, mode, request }: Fill, when: "now" | "ifWritten"): Losses {
  const { separator } = request.matrix.decimal;
  const shown = (value: CellValue): string => previewFigure(asStanding(value), separator);
  const typed = hers.filter((each) => !isHerFormula(each)).map(({ code, cell, shows }) => `${code} ${shown(shows)} (${cellOnly(cell)})`);
  const formulas = hers.filter(isHerFormula);
  const named = formulas.map(({ code, cell, formula, shows, computed, agrees }) =>
    previewTexts.herFormula(code, cellOnly(cell), formula, shown(shows), agrees ? undefined : previewFigure(computed, separator)),
  );
  const replacement = previewTexts.replacement[mode];
  return {
    ...(typed.length > 0 && { typed: previewTexts.typed(typed, replacement, when) }),
    ...(named.length > 0 && {
      formulas: request.keepFormulas
        ? previewTexts.keptFormulas(
            named,
            formulas.some(({ agrees }) => !agrees),
            when,
          )
        : previewTexts.replacedFormulas(named, replacement, when),
    }),
  };
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

function changeSentence({ code, cell, type, before, after, bandBefore, bandAfter }: FigureChange, decimal: DecimalSign): string {
  const from = previewFigure(before, decimal);
  const to = previewFigure(after, decimal);
  const isBandChange = bandBefore !== undefined && bandAfter !== undefined && bandBefore !== bandAfter;
  return isBandChange
    ? previewTexts.bandChange(code, bandBefore, bandAfter, from, to, cellOnly(cell))
    : previewTexts.change(code, type, from, to, cellOnly(cell));
}
