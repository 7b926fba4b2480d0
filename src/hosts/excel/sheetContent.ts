import { rectAddress, type Rect } from "../../engine/address";
import type { CellWrite, Hyperlink, PrintSetup, SheetContent } from "../../engine/plan";
import { bandsPiece } from "./bandFormats";
import { writePieces, type InputCell } from "./cellInputs";
import { lookOf } from "./cellLook";
import { chartPieces } from "./sheetChart";
import type { Piece } from "./packedSync";
import { gatherLooks, paintArea, PAINT_SIZE } from "./paintCells";
import { rangeOf } from "./sheetRange";
import { renamed, type FormerSheet, type SheetTarget } from "./sheetTarget";
import { inputOf, type CellInput } from "./typedText";

/**
 * Pieces that fill a sheet of ours. A refreshed sheet keeps what the user gave it: widths, heights, panes, tab colour, charts' places.
 * Links go before the text (Excel restyles a linked cell), looks after it, charts last.
 */
export function contentPieces(target: SheetTarget, content: SheetContent): Piece[] {
  const { sheet, former } = target;
  const cells = content.cells.map((cell) => inputCell(cell, target));
  const looks = content.cells.flatMap(({ row, column, style }) => (style ? [{ row, column, look: lookOf(style, undefined) }] : []));
  return [
    ...(former ? [clearPiece(sheet, former)] : [setUpPiece(sheet, content)]),
    ...(content.hyperlinks?.length ? [linksPiece(target, content.hyperlinks)] : []),
    ...writePieces(sheet, cells),
    ...gatherLooks(looks).map((area): Piece => ({ size: PAINT_SIZE, queue: () => paintArea(sheet(), area) })),
    bandsPiece(sheet, [], content.bandRules ?? []),
    ...(content.autoFilter ? [filterPiece(sheet, content.autoFilter)] : []),
    ...(target.withPrint ? [printPiece(sheet, content.print, !former)] : []),
    ...chartPieces(target, content.charts ?? [], former?.charts ?? []),
  ];
}

function inputCell({ row, column, formula, value, style }: CellWrite, target: SheetTarget): InputCell {
  const input: CellInput | undefined = formula !== undefined ? renamed(formula, target.renamings) : value !== undefined ? inputOf(value) : undefined;
  return { row, column, ...(input !== undefined && { input }), ...(style?.numberFormat !== undefined && { numberFormat: style.numberFormat }) };
}

function clearPiece(sheet: () => Excel.Worksheet, { area, bandIds }: FormerSheet): Piece {
  return {
    size: 1000 + bandIds.length * 300,
    queue: () => {
      const formats = sheet().getRange().conditionalFormats;
      for (const id of bandIds) formats.getItem(id).delete();
      rangeOf(sheet(), area).clear(Excel.ClearApplyTo.all);
    },
  };
}

function setUpPiece(sheet: () => Excel.Worksheet, content: SheetContent): Piece {
  return {
    size: 1000 + content.columnWidths.length * 400,
    queue: () => {
      const target = sheet();
      target.showGridlines = content.showGridlines;
      if (content.tabColor !== undefined) target.tabColor = content.tabColor;
      if (content.frozenRows) target.freezePanes.freezeRows(content.frozenRows);
      for (const { first, count, width } of equalWidths(content.columnWidths)) target.getRangeByIndexes(0, first, 1, count).format.columnWidth = pointsOf(width);
      for (const [row, height] of Object.entries(content.rowHeights ?? {})) target.getRangeByIndexes(Number(row), 0, 1, 1).format.rowHeight = height;
    },
  };
}

function linksPiece(target: SheetTarget, links: readonly Hyperlink[]): Piece {
  return {
    size: links.length * 600,
    queue: () => {
      for (const { row, column, to, tip } of links) {
        target.sheet().getCell(row, column).hyperlink = { documentReference: renamed(to, target.renamings), ...(tip !== undefined && { screenTip: tip }) };
      }
    },
  };
}

function filterPiece(sheet: () => Excel.Worksheet, area: Rect): Piece {
  return { size: 500, queue: () => sheet().autoFilter.apply(rangeOf(sheet(), area)) };
}

/** A4, one page wide. On a refresh only what follows the size of the content. */
function printPiece(sheet: () => Excel.Worksheet, { orientation, area, titleRows, footer, pagesTall }: PrintSetup, isNew: boolean): Piece {
  return {
    size: 3000,
    queue: () => {
      const { pageLayout } = sheet();
      pageLayout.setPrintArea(rectAddress(area));
      if (!isNew) return;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.orientation = orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
      pageLayout.zoom = { horizontalFitToPages: 1, ...(pagesTall && { verticalFitToPages: pagesTall }) };
      if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.leftFooter = footer.left;
      defaultForAllPages.rightFooter = footer.right;
    },
  };
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
