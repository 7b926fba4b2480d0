import { shortDay } from "../../days";
import type { Profile } from "../../domain/profile";
import { LONGEST_PARAGRAPH, type Form } from "../../followup/form";
import { identityTable, IDENTITY_SHEET } from "../../followup/formIdentity";
import type { FormPlaces } from "../../followup/formPlaces";
import type { CellWrite, PutSheet } from "../../plan";
import { formTexts, formWords } from "../../words/followup/formTexts";
import { periodText } from "../../words/periodText";
import { ourSheets } from "../../words/sheets/ourSheets";
import { SheetCanvas } from "../kit/sheetCanvas";
import { wrappedHeight } from "../kit/wrappedHeight";
import { formLooks as looks } from "./formLooks";
import { termsOfForm } from "./formParagraphs";

const texts = formTexts.instructions;
const WIDTHS = [5, 92] as const;

/** The sheet «Instrucciones»: half a page. */
export function buildInstructions(form: Form, profile: Profile): PutSheet {
  const { entity, cut, contact, until } = form;
  const canvas = new SheetCanvas(WIDTHS);
  canvas.put(0, 0, { value: texts.title, style: looks.title });
  canvas.rowHeights[0] = 30;
  const sendTo = texts.sendTo(contact, until === undefined ? undefined : shortDay(until));
  const lines = [...texts.lines(LONGEST_PARAGRAPH, termsOfForm(form)), ...(sendTo === undefined ? [] : [sendTo])];
  lines.forEach((value, index) => {
    canvas.put(index + 2, 0, { value: `${index + 1}.`, style: looks.number });
    canvas.put(index + 2, 1, { value, style: looks.line });
    canvas.rowHeights[index + 2] = wrappedHeight(value, WIDTHS[1]) + 4;
  });
  const end = lines.length + 3;
  canvas.put(end, 1, { value: texts.bands(profile.thresholds), style: looks.note });
  canvas.rowHeights[end] = wrappedHeight(texts.bands(profile.thresholds), WIDTHS[1], 9) + 4;
  return {
    step: "putSheet",
    name: formWords.sheets.instructions,
    owner: ourSheets.formInstructions.owner,
    content: {
      cells: canvas.finish(),
      columnWidths: WIDTHS,
      rowHeights: canvas.rowHeights,
      showGridlines: false,
      print: {
        orientation: "portrait",
        area: { row: 0, column: 0, rows: end + 1, columns: WIDTHS.length },
        footer: { left: formTexts.footerLeft(entity.replaceAll("&", "&&"), periodText(cut)), right: formTexts.footerRight },
      },
      isProtected: true,
    },
  };
}

/** The hidden sheet by which the form is known when it comes back. */
export function buildIdentitySheet(form: Form, places: FormPlaces): PutSheet {
  const table = identityTable({ form, places });
  const cells = table.flatMap((values, row) =>
    values.flatMap((value, column): readonly CellWrite[] => (value === null ? [] : [{ row, column, value }])),
  );
  const columns = Math.max(...table.map((values) => values.length));
  return {
    step: "putSheet",
    name: IDENTITY_SHEET,
    owner: ourSheets.formIdentity.owner,
    content: {
      cells,
      columnWidths: [24, 40],
      showGridlines: true,
      print: { orientation: "landscape", area: { row: 0, column: 0, rows: table.length, columns }, footer: { left: "", right: "" } },
      isProtected: true,
      visibility: "veryHidden",
    },
  };
}
