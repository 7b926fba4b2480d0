import type { StandingCell, StandingRow } from "../../followup/book";
import type { CellStyle, CellWrite, PutSheet } from "../../plan";
import { valuesFormat } from "../kit/figureFormats";
import { SheetCanvas } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";

/** Row of the header of every table of the round; its rows stand below it, and nothing below them. */
export const TABLE_HEADER = 4;

/** As large as what is in the cells: these tables print at less than their size. */
const NOTE: CellStyle = { ...looks.note, size: 11 };

export interface TableColumn<Item> {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly style: CellStyle;
  /** Its heading stands over figures. */
  readonly isRight?: true;
  /** Each figure is shown with the decimals it has. */
  readonly isFigure?: true;
  /** Null: the cell stays empty. */
  readonly of: (item: Item) => CellWrite["value"];
}

export interface RoundTable<Item> {
  readonly sheet: { readonly owner: string; readonly title: string };
  readonly tableName: string;
  readonly title: string;
  /** Below the title, one a row, at most three: what it is, how to use it, what else is read back. */
  readonly lines: readonly string[];
  readonly columns: readonly TableColumn<Item>[];
  readonly rows: readonly StandingRow<Item>[];
  /** How many of its columns are printed. */
  readonly printed: number;
  readonly footer: { readonly left: string; readonly right: string };
  readonly after: string;
  /** Nobody types in it. */
  readonly isProtected?: true;
}

/**
 * A sheet with one real table. Its rows are cells that come back in the next content (`inputs`): what she corrects in one, the rows she
 * adds and those she takes away stay so.
 */
export function buildRoundTable<Item>({ columns, rows, ...table }: RoundTable<Item>): PutSheet {
  const canvas = new SheetCanvas(columns.map(({ width }) => width));
  canvas.put(0, 0, { value: table.title, style: looks.title });
  canvas.rowHeights[0] = 30;
  table.lines.forEach((value, index) => canvas.put(1 + index, 0, { value, style: index === 0 ? looks.fact : NOTE }));
  canvas.putRow(
    TABLE_HEADER,
    columns.map(({ header, isRight, style: { indent = 0 } }) => ({
      value: header,
      style: { ...(isRight ? looks.headerRight : looks.header), ...(indent > 0 && { indent }) },
    })),
  );
  canvas.rowHeights[TABLE_HEADER] = 34;
  rows.forEach((row, index) => putStandingRow(canvas, TABLE_HEADER + 1 + index, row, columns));
  // A table has a row to write in, also where nothing is in it.
  const count = Math.max(1, rows.length);
  if (rows.length === 0) columns.forEach(({ style }, column) => canvas.put(TABLE_HEADER + 1, column, { value: null, style }));
  const area = { row: TABLE_HEADER, column: 0, rows: count + 1, columns: columns.length };
  return {
    step: "putSheet",
    name: table.sheet.title,
    owner: table.sheet.owner,
    position: { after: table.after },
    content: {
      cells: canvas.finish(),
      columnWidths: columns.map(({ width }) => width),
      rowHeights: canvas.rowHeights,
      frozenRows: TABLE_HEADER + 1,
      showGridlines: false,
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: TABLE_HEADER + 1 + count, columns: table.printed },
        titleRows: [TABLE_HEADER, TABLE_HEADER],
        footer: table.footer,
      },
      inputs: [{ ...area, row: TABLE_HEADER + 1, rows: count }],
      ...(table.isProtected ? { isProtected: true as const } : {}),
      tables: [{ name: table.tableName, area }],
      tabColor: sheetColours.tab,
    },
  };
}

function putStandingRow<Item>(canvas: SheetCanvas, row: number, { cells, item }: StandingRow<Item>, columns: readonly TableColumn<Item>[]) {
  columns.forEach(({ style, isFigure, of }, column) => {
    const standing = cells[column];
    const value = standing === undefined ? (item === undefined ? null : of(item)) : standing.value;
    const look = isFigure && typeof value === "number" ? { ...style, numberFormat: valuesFormat([value]) } : style;
    canvas.put(row, column, standing === undefined ? { value, style: look } : standingCell(standing, look));
  });
}

function standingCell({ value, formula, format }: StandingCell, style: CellStyle) {
  return { value, ...(formula === undefined ? {} : { formula }), style: format === undefined ? style : { ...style, numberFormat: format } };
}

/** Looks of what these tables hold. */
export const cellLooks = {
  text: { ...looks.text, valign: "top" },
  /** Long and of no use to the eye: it stays on its line. */
  mark: { ...looks.small, wrap: false, valign: "top" },
  figure: { align: "right", valign: "top", indent: 1, numberFormat: "#,##0.0###", borderBottom: looks.text.borderBottom },
  time: { align: "left", valign: "top", numberFormat: "dd/mm/yyyy hh:mm", borderBottom: looks.text.borderBottom },
} as const satisfies Record<string, CellStyle>;
