import type { Band } from "../../domain/results";
import type { ClosedCut, ClosedRow, ClosedValue } from "../../followup/closedCut";
import type { CellStyle, PutSheet } from "../../plan";
import { BAND_MARK } from "../../plan";
import { cellAddress } from "../../address";
import { cutTexts as texts } from "../../words/followup/cutTexts";
import { bandLabel } from "../../words/labels";
import { periodText } from "../../words/periodText";
import { cutSheet } from "../../words/sheets/ourSheets";
import { bandStyle, BANDS } from "../kit/bandStyles";
import { valuesFormat } from "../kit/figureFormats";
import { SheetCanvas } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { cellLooks } from "./roundTable";

/** Columns of the table of a closed cut, in order. */
export const CUT_COLUMNS = ["code", "name", "responsible", "target", "actual", "progress1", "progress2", "band", "unit"] as const;

/** Facts above the table, one a row from the third on: the label in the first column, what it says in the second. */
export const CUT_FACTS = ["policy", "cut", "closedAt", "rating", "rules", "open", "count", "mark", "fingerprint"] as const;

const WIDTHS = [22, 62, 24, 11, 11, 12.5, 12.5, 11, 18];
/** Columns that are printed: the unit stands after them. */
const PRINTED = 8;
const FIRST_FACT = 1;
const HEADER = FIRST_FACT + CUT_FACTS.length + 2;

/** «Corte 2023 PNTP»: the figures of a cut as they were signed, with what they were signed under; nothing in it is computed. */
export function buildCutSheet(closed: ClosedCut, fingerprint: string, after: string): PutSheet {
  const canvas = new SheetCanvas(WIDTHS);
  const cut = periodText(closed.cut);
  const { owner, title } = cutSheet(cut);
  canvas.put(0, 0, { value: texts.title(cut), style: looks.title });
  canvas.rowHeights[0] = 30;
  putFacts(canvas, closed, fingerprint);
  canvas.put(HEADER - 1, 0, { value: texts.how, style: looks.note });
  canvas.putRow(
    HEADER,
    CUT_COLUMNS.map((column) => ({
      value: texts.headers[column],
      style: column === "band" ? looks.headerCenter : FIGURES.has(column) ? looks.headerRight : looks.header,
    })),
  );
  canvas.rowHeights[HEADER] = 34;
  closed.rows.forEach((row, index) => putClosedRow(canvas, HEADER + 1 + index, row));
  colourBands(canvas, closed.rows.length);
  const area = { row: HEADER, column: 0, rows: closed.rows.length + 1, columns: WIDTHS.length };
  return {
    step: "putSheet",
    name: title,
    owner,
    position: { after },
    content: {
      cells: canvas.finish(),
      columnWidths: WIDTHS,
      rowHeights: canvas.rowHeights,
      bandRules: canvas.bandRules,
      frozenRows: HEADER + 1,
      showGridlines: false,
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: HEADER + 1 + closed.rows.length, columns: PRINTED },
        titleRows: [HEADER, HEADER],
        footer: { left: texts.footerLeft(cut), right: texts.footerRight },
      },
      tables: [{ name: texts.table(cut), area }],
      isProtected: true,
      tabColor: sheetColours.tab,
    },
  };
}

const FIGURES: ReadonlySet<string> = new Set(["target", "actual", "progress1", "progress2"]);

function putFacts(canvas: SheetCanvas, closed: ClosedCut, fingerprint: string): void {
  const { policy, closedAt, rating, rules, open, ledger } = closed;
  const values = {
    policy,
    cut: periodText(closed.cut),
    closedAt,
    rating,
    rules,
    open,
    count: String(ledger.count),
    mark: ledger.mark,
    fingerprint,
  };
  CUT_FACTS.forEach((fact, index) => {
    const row = FIRST_FACT + index;
    canvas.put(row, 0, { value: texts.labels[fact], style: { ...looks.label, size: 9 } });
    canvas.put(row, 1, {
      value: values[fact] === "" ? null : values[fact],
      style: { ...looks.fact, bold: fact === "rating" || fact === "policy" },
    });
  });
}

function putClosedRow(canvas: SheetCanvas, row: number, closed: ClosedRow): void {
  const isObjective = closed.target === "" && closed.actual === "" && closed.responsible === "" && closed.progress1 !== "";
  const text = { ...cellLooks.text, ...(isObjective ? { bold: true } : {}) };
  const styles: Record<(typeof CUT_COLUMNS)[number], CellStyle> = {
    code: text,
    name: text,
    responsible: cellLooks.text,
    target: cellLooks.figure,
    actual: cellLooks.figure,
    progress1: { ...cellLooks.figure, numberFormat: "#,##0.0", bold: isObjective },
    progress2: { ...cellLooks.figure, numberFormat: "#,##0.0", bold: isObjective },
    band: { ...looks.center, valign: "top" },
    unit: cellLooks.text,
  };
  canvas.putRow(
    row,
    CUT_COLUMNS.map((column) => {
      const value: ClosedValue = column === "band" ? bandLabel[closed.band] : (closed[column] ?? "");
      const isRaw = typeof value === "number" && (column === "target" || column === "actual");
      return {
        value: value === "" ? null : value,
        style: isRaw ? { ...styles[column], numberFormat: valuesFormat([value]) } : styles[column],
      };
    }),
  );
}

function colourBands(canvas: SheetCanvas, count: number): void {
  const column = CUT_COLUMNS.indexOf("band");
  const area = { row: HEADER + 1, column, rows: Math.max(1, count), columns: 1 };
  for (const band of BANDS satisfies readonly Band[]) {
    canvas.bandRules.push({
      area,
      formula: `=AND(${BAND_MARK}=0,${cellAddress(HEADER + 1, column)}="${bandLabel[band]}")`,
      ...bandStyle[band],
    });
  }
}
