import { rectAddress, type Rect } from "../../../engine/address";
import type { CellWrite, Hyperlink, PrintSetup, SheetContent } from "../../../engine/plan";
import { resultOf, writePieces, type HeadOf, type InputCell } from "../read/cellInputs";
import { lookOf } from "../read/cellLook";
import { besidePieces, openPieces } from "./besideCells";
import { chartPieces } from "./sheetChart";
import type { Piece } from "../run/packedSync";
import { gatherLooks, paintArea, PAINT_SIZE } from "./paintCells";
import { cellCount } from "../read/rectangles";
import { rangeOf } from "../read/sheetRange";
import { renamed, type FormerSheet, type SheetTarget } from "../read/sheetTarget";
import { inputOf, type CellInput } from "../read/typedText";

/** Up to this many cells the writing goes in the request of the clearing. */
export const REREAD = 4_000;

/**
 * Pieces that fill a sheet of ours. A refreshed sheet keeps what the user gave it: widths, heights, panes, tab colour, charts' places.
 * Links go before the text (Excel restyles a linked cell), looks after it, charts last.
 */
export function contentPieces(target: SheetTarget, content: SheetContent, headOf: HeadOf): Piece[] {
  const { sheet, former } = target;
  // What goes with the clearing is read with it; what may go in later requests is read again.
  const isLong = former && cellCount(former.reach) > REREAD;
  const looks = content.cells.flatMap(({ row, column, style }) => (style ? [{ row, column, look: lookOf(style, undefined) }] : []));
  return [
    ...openPieces(target),
    ...(former ? [clearPiece(sheet, former, headOf)] : [setUpPiece(sheet, content)]),
    ...(content.hyperlinks?.length ? [linksPiece(target, content.hyperlinks)] : []),
    ...writePieces(sheet, contentInputs(target, content), isLong ? headOf : undefined),
    ...gatherLooks([...looks, ...(former?.movedLooks ?? [])]).map((area): Piece => ({
      size: PAINT_SIZE,
      queue: () => paintArea(sheet(), area),
    })),
    ...besidePieces(target, content),
    ...(content.autoFilter ? [filterPiece(sheet, content.autoFilter)] : []),
    ...(target.withPrint ? [printPiece(sheet, content.print, content.columnWidths, !former)] : []),
    ...chartPieces(target, content.charts ?? [], former?.charts ?? []),
  ];
}

/** What the cells of a sheet of ours are to hold, those of the user that move included. */
export function contentInputs(target: SheetTarget, content: SheetContent): InputCell[] {
  return [...content.cells.map((cell) => inputCell(cell, target)), ...(target.former?.movedInputs ?? [])];
}

function inputCell(cell: CellWrite, target: SheetTarget): InputCell {
  const { row, column, formula, value, style } = cell;
  const input: CellInput | undefined =
    formula !== undefined ? renamed(formula, target.renamings) : value !== undefined ? inputOf(value) : undefined;
  return {
    row,
    column,
    ...(input !== undefined && { input }),
    ...resultOf(cell),
    ...(style?.numberFormat !== undefined && { numberFormat: style.numberFormat }),
  };
}

function clearPiece(sheet: () => Excel.Worksheet, { cleared, reach }: FormerSheet, headOf: HeadOf): Piece {
  return { size: cleared.length * 500, queue: () => cleared.forEach((area) => clearOurs(rangeOf(sheet(), area))), heads: headOf(reach) };
}

/** Content, look and link; comments and validations are the user's. A part of a merged area cannot be cleared before it is split. */
export function clearOurs(range: Excel.Range): void {
  range.unmerge();
  range.clear(Excel.ClearApplyTo.removeHyperlinks);
  range.clear(Excel.ClearApplyTo.contents);
  range.clear(Excel.ClearApplyTo.formats);
}

function setUpPiece(sheet: () => Excel.Worksheet, content: SheetContent): Piece {
  return {
    size: 1000 + content.columnWidths.length * 400,
    queue: () => {
      const target = sheet();
      target.showGridlines = content.showGridlines;
      if (content.tabColor !== undefined) target.tabColor = content.tabColor;
      if (content.frozenRows) target.freezePanes.freezeRows(content.frozenRows);
      for (const { first, count, width } of equalWidths(content.columnWidths))
        target.getRangeByIndexes(0, first, 1, count).format.columnWidth = pointsOf(width);
      for (const [row, height] of Object.entries(content.rowHeights ?? {}))
        target.getRangeByIndexes(Number(row), 0, 1, 1).format.rowHeight = height;
    },
  };
}

function linksPiece(target: SheetTarget, links: readonly Hyperlink[]): Piece {
  return {
    size: links.length * 600,
    queue: () => {
      for (const { row, column, to, tip } of links) {
        target.sheet().getCell(row, column).hyperlink = {
          documentReference: renamed(to, target.renamings),
          ...(tip !== undefined && { screenTip: tip }),
        };
      }
    },
  };
}

function filterPiece(sheet: () => Excel.Worksheet, area: Rect): Piece {
  return { size: 500, queue: () => sheet().autoFilter.apply(rangeOf(sheet(), area)) };
}

/** A4, one page wide. On a refresh only what follows the size of the content. */
function printPiece(
  sheet: () => Excel.Worksheet,
  { orientation, area, titleRows, pageBreaks, footer, pagesTall }: PrintSetup,
  widths: readonly number[],
  isNew: boolean,
): Piece {
  return {
    size: 3000 + (pageBreaks?.length ?? 0) * 300,
    queue: () => {
      const { pageLayout } = sheet();
      pageLayout.setPrintArea(rectAddress(area));
      // They go with the tables, so those of before do not stay.
      if (pageBreaks) {
        const breaks = sheet().horizontalPageBreaks;
        if (!isNew) breaks.removePageBreaks();
        for (const row of pageBreaks) breaks.add(`A${row + 1}`);
      }
      if (!isNew) return;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.orientation = orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
      // Excel takes the fit only while its Page Layout tab is shown (office-js #1860): the scale that fits the width stays where it does
      // not.
      pageLayout.zoom = { scale: scaleToWidth(widths, orientation) };
      pageLayout.zoom = { horizontalFitToPages: 1, ...(pagesTall && { verticalFitToPages: pagesTall }) };
      if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.leftFooter = footer.left;
      defaultForAllPages.rightFooter = footer.right;
    },
  };
}

/** Points between the normal margins of an A4 sheet. */
const PAPER_WIDTH = { portrait: 494, landscape: 741 } as const;

/** Percentage at which the columns fit the width of a page; never larger than life. */
function scaleToWidth(widths: readonly number[], orientation: PrintSetup["orientation"]): number {
  const width = widths.reduce((sum, characters) => sum + pointsOf(characters), 0);
  return Math.max(10, Math.min(100, Math.floor((PAPER_WIDTH[orientation] / Math.max(1, width)) * 100)));
}

/** Runs of neighbouring columns of the same width. */
function equalWidths(widths: readonly number[]): { first: number; count: number; width: number }[] {
  const runs: { first: number; count: number; width: number }[] = [];
  widths.forEach((width, column) => {
    const last = runs.at(-1);
    if (last?.width === width) last.count += 1;
    else runs.push({ first: column, count: 1, width });
  });
  return runs;
}

/** Width in characters of the default font → points, as Office.js wants it: 7 pixels a digit and 5 of margin, at 96 pixels an inch. */
function pointsOf(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}
