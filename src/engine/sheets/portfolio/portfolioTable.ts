import { cellAddress, type Rect } from "../../address";
import type { Band } from "../../domain/results";
import { BAND_MARK, type BandRule, type CellStyle, type CellWrite, type LongRows, type PutSheet, type SheetTable } from "../../plan";
import { bandLabel } from "../../words/labels";
import { portfolioTexts as texts } from "../../words/portfolio/portfolioTexts";
import type { OurSheet } from "../../words/sheets/ourSheets";
import { BANDS, bandStyle } from "../kit/bandStyles";
import { TABLE_ROW } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { wrappedHeight } from "../kit/wrappedHeight";

/** Row of the header of every list of the consolidated. */
export const LIST_HEADER = 4;

export interface ListColumn<Item> {
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle;
  readonly of: (item: Item) => Exclude<CellWrite["value"], undefined>;
  /** The same, live: English without «=», for the row of the item. */
  readonly formula?: (row: number) => string | undefined;
  /** The words of the levels are coloured. */
  readonly isBand?: true;
}

export interface List<Item> {
  readonly sheet: OurSheet;
  readonly title: string;
  /** Below the title, two at most. */
  readonly lines: readonly string[];
  readonly columns: readonly ListColumn<Item>[];
  readonly items: readonly Item[];
  readonly footer: string;
  /** How many of its columns are printed; without it, all. */
  readonly printed?: number;
  /** Name of the real table; without it, filter buttons. */
  readonly table?: string;
  readonly after: string;
  /** Its rows are made when they are asked for: no text of it goes over several lines, and none is a formula. */
  readonly isLong?: boolean;
}

/** A sheet with one list: title, header that repeats on every page, a row each. Made without a canvas: it may have 100,000 rows. */
export function buildList<Item>({ sheet, title, lines, columns, items, footer, printed, table, after, isLong }: List<Item>): PutSheet {
  const cells: CellWrite[] = [
    { row: 0, column: 0, value: title, style: looks.title },
    ...lines.map((value, index): CellWrite => ({ row: 1 + index, column: 0, value, style: index === 0 ? looks.fact : looks.note })),
    ...columns.map(({ header, style }, column): CellWrite => ({ row: LIST_HEADER, column, value: header, style: headerStyle(style) })),
  ];
  const rowHeights: Record<number, number> = { 0: 30, [LIST_HEADER]: 34 };
  const longRows: LongRows = {
    first: LIST_HEADER + 1,
    count: items.length,
    columns: columns.length,
    height: TABLE_ROW,
    cellsOf: (index) =>
      items
        .slice(index, index + 1)
        .flatMap((item) =>
          columns.map(({ style, of }, column): CellWrite => ({ row: LIST_HEADER + 1 + index, column, value: of(item), style })),
        ),
  };
  (isLong ? [] : items).forEach((item, index) => {
    const row = LIST_HEADER + 1 + index;
    let height = TABLE_ROW;
    columns.forEach(({ style, width, of, formula }, column) => {
      const value = of(item);
      const live = formula?.(row);
      cells.push({ row, column, ...(live !== undefined && { formula: `=${live}` }), value, style });
      if (style.wrap && typeof value === "string") height = Math.max(height, wrappedHeight(value, width, style.size));
    });
    rowHeights[row] = height;
  });
  const area: Rect = { row: LIST_HEADER, column: 0, rows: Math.max(1, items.length) + 1, columns: columns.length };
  const tables: readonly SheetTable[] = table === undefined ? [] : [{ name: table, area }];
  return {
    step: "putSheet",
    name: sheet.title,
    owner: sheet.owner,
    position: { after },
    content: {
      cells,
      columnWidths: columns.map(({ width }) => width),
      rowHeights,
      ...(isLong && { longRows }),
      bandRules: columns.flatMap(({ isBand }, column) =>
        isBand && items.length > 0 ? bandWordRules(column, LIST_HEADER + 1, items.length) : [],
      ),
      frozenRows: LIST_HEADER + 1,
      showGridlines: false,
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: area.row + area.rows, columns: printed ?? columns.length },
        titleRows: [LIST_HEADER, LIST_HEADER],
        footer: { left: footer, right: texts.footerRight },
      },
      ...(tables.length > 0 && items.length > 0 ? { tables } : { autoFilter: area }),
      tabColor: sheetColours.tab,
    },
  };
}

function headerStyle({ align }: CellStyle): CellStyle {
  return align === "right" ? looks.headerRight : align === "center" ? looks.headerCenter : looks.header;
}

/** Colours of the words «Bajo», «Medio», «Alto», «Sin dato» in a column. */
export function bandWordRules(column: number, first: number, rows: number): readonly BandRule[] {
  const area: Rect = { row: first, column, rows, columns: 1 };
  const rule = (band: Band): BandRule => ({
    area,
    formula: `=AND(${BAND_MARK}=0,${cellAddress(first, column)}="${bandLabel[band]}")`,
    ...bandStyle[band],
  });
  return BANDS.map(rule);
}

/** Looks of the cells of the lists. */
export const listLooks = {
  text: { ...looks.text, valign: "top" },
  line: { ...looks.longText, valign: "top" },
  small: { ...looks.small, valign: "top" },
  code: { ...looks.longText, valign: "top" },
  count: { ...looks.count, valign: "top" },
  percent: { ...looks.percent, valign: "top" },
  share: { ...looks.percent, valign: "top", numberFormat: "0%" },
  value: { ...looks.percent, valign: "top", numberFormat: "#,##0.####" },
  center: { ...looks.center, valign: "top" },
} as const satisfies Record<string, CellStyle>;
