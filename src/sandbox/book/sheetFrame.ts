import { MAX_COLUMNS, MAX_ROWS, parseRect, type Rect } from "../../engine/address";
import { CellScanner } from "../../hosts/xlsx/cells/cellScanner";
import { decodeBytes } from "../../hosts/xlsx/cells/cellText";
import type { SheetElements } from "../../hosts/xlsx/cells/worksheetXml";
import { attributeOf, isTrue } from "../../opc/xml/xmlTag";
import { childOf, childrenOf, tagOf } from "../../opc/xml/xmlText";
import type { Look } from "../excel/model/book/look";
import type { LineData, SheetData } from "../excel/model/book/workbookData";
import type { FileColours } from "./fileColours";

/** A column's width in characters of Calibri 11 as points; parts of a pixel are kept, so that saving gives the same width back. */
const pointsOfWidth = (characters: number) => characters * 7 * 0.75;

type Frame = Omit<SheetData, "name" | "cells" | "conditionalFormats" | "page">;

/** What surrounds the cells of a sheet in a file: widths, heights, panes, merges, protection, filter. */
export function readFrame(elements: SheetElements, cells: Uint8Array, looks: readonly Look[], colours: FileColours): Frame {
  const { xml } = elements;
  const tag = (local: string) => {
    const found = elements.find(local);
    return found && tagOf(xml, found);
  };
  const filter = parseRect(attributeOf(tag("autoFilter") ?? "", "ref") ?? "");
  const protection = tag("sheetProtection");
  return {
    columns: columnsOf(elements, looks),
    rows: rowsOf(cells, looks),
    merges: mergesOf(elements),
    ...viewOf(elements),
    ...tabColor(elements, colours),
    ...(filter && { autoFilter: filter }),
    ...(protection !== undefined && isTrue(attributeOf(protection, "sheet")) && { protection: {} }),
  };
}

function columnsOf(elements: SheetElements, looks: readonly Look[]): LineData[] {
  const format = elements.find("sheetFormatPr");
  const standard = format && attributeOf(tagOf(elements.xml, format), "defaultColWidth");
  const found = elements.find("cols");
  const given = (found ? childrenOf(elements.xml, found) : []).map((column): LineData => {
    const tag = tagOf(elements.xml, column);
    const first = Number(attributeOf(tag, "min") ?? 1);
    const last = Math.min(Number(attributeOf(tag, "max") ?? first), MAX_COLUMNS);
    const width = attributeOf(tag, "width");
    const look = looks[Number(attributeOf(tag, "style") ?? 0)];
    return {
      at: first - 1,
      // A style that runs to the last column would be kept column by column: what nobody reaches is left out.
      count: Math.min(last, first + 255) - first + 1,
      ...(width !== undefined && { size: pointsOfWidth(Number(width)) }),
      ...(isTrue(attributeOf(tag, "hidden")) && { hidden: true }),
      ...(look && Object.keys(look).length > 0 && { style: look }),
    };
  });
  return standard === undefined ? given : [{ at: 0, count: 64, size: pointsOfWidth(Number(standard)) }, ...given];
}

function rowsOf(cells: Uint8Array, looks: readonly Look[]): LineData[] {
  const rows: LineData[] = [];
  const scanner = new CellScanner(cells);
  while (scanner.nextRow()) {
    const { row, rowStart, rowTagEnd, rowStyle, isRowHidden } = scanner;
    const height = attributeOf(decodeBytes(cells, rowStart, rowTagEnd), "ht");
    const look = rowStyle >= 0 ? looks[rowStyle] : undefined;
    if (height === undefined && !isRowHidden && !look) continue;
    rows.push({
      at: row,
      ...(height !== undefined && { size: Number(height) }),
      ...(isRowHidden && { hidden: true }),
      ...(look && { style: look }),
    });
  }
  return rows;
}

function mergesOf(elements: SheetElements): Rect[] {
  const found = elements.find("mergeCells");
  return (found ? childrenOf(elements.xml, found) : []).flatMap((merge) => {
    const area = parseRect(attributeOf(tagOf(elements.xml, merge), "ref") ?? "");
    return area ? [area] : [];
  });
}

function viewOf(elements: SheetElements): Pick<SheetData, "frozen" | "showGridlines" | "showHeadings"> {
  const { xml } = elements;
  const views = elements.find("sheetViews");
  const view = views && childrenOf(xml, views)[0];
  if (!view) return {};
  const tag = tagOf(xml, view);
  const pane = childOf(xml, view, "pane");
  const paneTag = pane ? tagOf(xml, pane) : "";
  const isFrozen = (attributeOf(paneTag, "state") ?? "").startsWith("frozen");
  const split = (name: string, most: number) => Math.min(Math.round(Number(attributeOf(paneTag, name) ?? 0)), most);
  const grid = attributeOf(tag, "showGridLines");
  const headings = attributeOf(tag, "showRowColHeaders");
  return {
    ...(isFrozen && { frozen: { rows: split("ySplit", MAX_ROWS), columns: split("xSplit", MAX_COLUMNS) } }),
    ...(grid !== undefined && { showGridlines: isTrue(grid) }),
    ...(headings !== undefined && { showHeadings: isTrue(headings) }),
  };
}

function tabColor(elements: SheetElements, colours: FileColours): Pick<SheetData, "tabColor"> {
  const properties = elements.find("sheetPr");
  const color = properties && childOf(elements.xml, properties, "tabColor");
  const read = color && colours(tagOf(elements.xml, color));
  return read === undefined ? {} : { tabColor: read };
}
