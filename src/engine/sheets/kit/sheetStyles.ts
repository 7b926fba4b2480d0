import type { CellStyle } from "../../plan";

/** Colours of the sheets this tool makes; the bands have their own. */
export const sheetColours = {
  navy: "#1f3b5c",
  white: "#ffffff",
  text: "#242424",
  grey: "#616161",
  rule: "#d1d1d1",
  input: "#eef4fb",
  bar: "#86a9d1",
  tab: "#1f3b5c",
} as const;

const rule = { weight: "thin", color: sheetColours.rule } as const;

/** Looks of the cells of our sheets, by what they hold. */
export const sheetStyles = {
  title: { size: 18, bold: true, color: sheetColours.navy, valign: "center" },
  label: { color: sheetColours.grey, valign: "top" },
  fact: { align: "left", valign: "top" },
  date: { align: "left", numberFormat: "dd/mm/yyyy", valign: "top" },
  figureLabel: { size: 9, color: sheetColours.grey, borderTop: { weight: "medium", color: sheetColours.navy }, valign: "center" },
  figure: { size: 18, bold: true, color: sheetColours.navy, align: "left", valign: "center" },
  figureNote: { size: 9, color: sheetColours.grey, borderBottom: rule, valign: "center", align: "left" },
  section: { size: 13, bold: true, color: sheetColours.navy, valign: "center" },
  header: { bold: true, color: sheetColours.white, fill: sheetColours.navy, wrap: true, valign: "center", align: "left" },
  headerRight: { bold: true, color: sheetColours.white, fill: sheetColours.navy, wrap: true, valign: "center", align: "right" },
  headerCenter: { bold: true, color: sheetColours.white, fill: sheetColours.navy, wrap: true, valign: "center", align: "center" },
  text: { align: "left", valign: "center", wrap: true, borderBottom: rule },
  /** Runs over the empty cells to its right. */
  longText: { align: "left", valign: "center", borderBottom: rule },
  small: { align: "left", valign: "center", wrap: true, size: 9, color: sheetColours.grey, borderBottom: rule },
  percent: { align: "right", valign: "center", numberFormat: "#,##0.0", borderBottom: rule },
  count: { align: "right", valign: "center", numberFormat: "#,##0", borderBottom: rule },
  change: { align: "right", valign: "center", numberFormat: '"▲ "#,##0.0;"▼ "#,##0.0;0.0', borderBottom: rule },
  center: { align: "center", valign: "center", borderBottom: rule },
  /** Its figure is not seen where bars are drawn. */
  bar: { align: "right", valign: "center", size: 9, color: sheetColours.navy, numberFormat: "0", borderBottom: rule },
  input: {
    align: "center",
    valign: "center",
    bold: true,
    fill: sheetColours.input,
    borderBottom: { weight: "medium", color: sheetColours.navy },
  },
  total: { bold: true, align: "right", valign: "center", numberFormat: "#,##0", borderTop: { weight: "thin", color: sheetColours.navy } },
  totalText: { bold: true, align: "left", valign: "center", borderTop: { weight: "thin", color: sheetColours.navy } },
  note: { size: 9, color: sheetColours.grey, align: "left", valign: "top" },
  signature: { size: 9, color: sheetColours.grey, align: "left", valign: "top", borderTop: { weight: "thin", color: sheetColours.text } },
} as const satisfies Record<string, CellStyle>;
