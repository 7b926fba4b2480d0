import { MAX_COLUMNS, MAX_ROWS } from "../../../engine/address";
import { attributeOf, isTrue } from "../../../opc/xml/xmlTag";
import { childOf, childrenOf, tagOf } from "../../../opc/xml/xmlText";
import { CellScanner } from "../cells/cellScanner";
import { decodeBytes } from "../cells/cellText";
import type { SheetElements } from "../cells/worksheetXml";
import type { FileColours } from "./fileColours";
import type { Look } from "./look";

/** One or several rows or columns: `at` is the first, zero-based. */
export interface LineData {
  readonly at: number;
  readonly count?: number;
  /** Points: height of rows, width of columns. */
  readonly size?: number;
  readonly hidden?: boolean;
  /** Look of the whole line, for cells that have none. */
  readonly style?: Look;
}

/** How a sheet is shown, cells apart. */
export interface SheetLines {
  readonly columns: readonly LineData[];
  readonly rows: readonly LineData[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly showHeadings?: boolean;
  /** 1 is 100 %. */
  readonly zoom?: number;
}

/** A column's width in characters of Calibri 11 as points; parts of a pixel are kept, so that saving gives the same width back. */
const pointsOfWidth = (characters: number) => characters * 7 * 0.75;

/** Widths, heights, panes and colour of the tab, as the file says them. `cells`: the rows as bytes. */
export function readSheetLines(elements: SheetElements, cells: Uint8Array, looks: readonly Look[], colours: FileColours): SheetLines {
  return { columns: columnsOf(elements, looks), rows: rowsOf(cells, looks), ...viewOf(elements), ...tabColor(elements, colours) };
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

function viewOf(elements: SheetElements): Pick<SheetLines, "frozen" | "showGridlines" | "showHeadings" | "zoom"> {
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
  const zoom = Number(attributeOf(tag, "zoomScale") ?? 100) / 100;
  return {
    ...(isFrozen && { frozen: { rows: split("ySplit", MAX_ROWS), columns: split("xSplit", MAX_COLUMNS) } }),
    ...(grid !== undefined && { showGridlines: isTrue(grid) }),
    ...(headings !== undefined && { showHeadings: isTrue(headings) }),
    // As far as Excel lets it: other numbers are no zoom.
    ...(zoom >= 0.1 && zoom <= 4 && { zoom }),
  };
}

function tabColor(elements: SheetElements, colours: FileColours): Pick<SheetLines, "tabColor"> {
  const properties = elements.find("sheetPr");
  const color = properties && childOf(elements.xml, properties, "tabColor");
  const read = color && colours(tagOf(elements.xml, color));
  return read === undefined ? {} : { tabColor: read };
}
