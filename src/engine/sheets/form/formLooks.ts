import type { CellStyle } from "../../plan";
import { sheetColours } from "../kit/sheetStyles";

/** Colours of a form beside those of all our sheets: what is to be filled is light blue with its own frame, and nothing else is. */
export const formColours = {
  inputEdge: "#8fb1d8",
  inputHead: "#2f6199",
  shaded: "#f2f2f2",
  faint: "#9a9a9a",
  liveHead: "#5a6470",
} as const;

const rule = { weight: "thin", color: sheetColours.rule } as const;
const body = { size: 10, valign: "center", borderBottom: rule } as const satisfies CellStyle;
const head = { size: 9, bold: true, color: sheetColours.white, wrap: true, valign: "center", align: "center" } as const satisfies CellStyle;
const group = { size: 9, align: "left", valign: "center", color: sheetColours.grey } as const satisfies CellStyle;
const input = {
  size: 10,
  valign: "center",
  fill: "#e6f0fb",
  border: { weight: "thin", color: formColours.inputEdge },
  unlocked: true,
} as const satisfies CellStyle;

/** Looks of the cells of a form: on paper it stands at four fifths, and what is written at 10 points is read at 8. */
export const formLooks = {
  title: { size: 16, bold: true, color: sheetColours.navy, valign: "center" },
  counter: { size: 14, bold: true, color: sheetColours.navy, align: "right", valign: "center" },
  bar: { size: 10, color: formColours.inputHead, align: "right", valign: "center", border: rule },
  counterNote: { size: 10, color: sheetColours.grey, align: "right", valign: "center" },
  label: { size: 10, color: sheetColours.grey, valign: "center" },
  fact: { size: 11, align: "left", valign: "center" },
  strong: { size: 11, bold: true, align: "left", valign: "center" },
  guide: { size: 10, color: sheetColours.text, valign: "center", italic: true },
  groups: {
    known: { ...group, borderBottom: { weight: "medium", color: sheetColours.navy } },
    fill: { ...group, bold: true, color: formColours.inputHead, borderBottom: { weight: "medium", color: formColours.inputHead } },
    live: { ...group, borderBottom: { weight: "medium", color: formColours.liveHead } },
  },
  heads: {
    known: { ...head, fill: sheetColours.navy },
    fill: { ...head, fill: formColours.inputHead },
    live: { ...head, fill: formColours.liveHead },
  },
  code: { ...body, align: "left" },
  name: { ...body, align: "left", wrap: true },
  known: { ...body, align: "center", wrap: true },
  target: { ...body, align: "right", bold: true },
  past: { ...body, align: "right", color: sheetColours.grey },
  figureInput: { ...input, align: "right" },
  textInput: { ...input, align: "left", wrap: true },
  notAsked: { ...body, size: 9, align: "center", italic: true, color: formColours.faint, fill: formColours.shaded },
  live: { ...body, align: "right" },
  band: { ...body, align: "center" },
  state: { ...body, align: "left", wrap: true, indent: 1 },
  paragraph: { ...input, align: "left", valign: "top", wrap: true },
  count: { ...body, align: "center", color: sheetColours.grey },
  number: { size: 11, bold: true, color: formColours.inputHead, align: "right", valign: "top" },
  line: { size: 11, align: "left", valign: "top", wrap: true },
  note: { size: 9, color: sheetColours.grey, align: "left", valign: "top", wrap: true },
} as const satisfies Record<string, CellStyle | Record<string, CellStyle>>;
