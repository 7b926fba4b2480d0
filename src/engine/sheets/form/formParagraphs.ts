import { cellAddress, quotedSheet } from "../../address";
import { LONGEST_PARAGRAPH, type Form } from "../../followup/form";
import type { PutSheet } from "../../plan";
import { hierarchyTerms, type HierarchyTerms } from "../../words/hierarchyTerms";
import { formTexts, formWords } from "../../words/followup/formTexts";
import { periodText } from "../../words/periodText";
import { ourSheets } from "../../words/sheets/ourSheets";
import { SheetCanvas } from "../kit/sheetCanvas";
import { sheetColours } from "../kit/sheetStyles";
import { quoted } from "./formFormulas";
import { formLooks as looks } from "./formLooks";

const texts = formTexts.paragraphs;
const WIDTHS = [14, 34, 92, 14] as const;
const at = { title: 0, guide: 1, header: 3, first: 4 } as const;
const column = { code: 0, name: 1, text: 2, count: 3 } as const;
/** Points for 600 characters at 10 points in that width. */
const HEIGHT = 84;

/** How many paragraphs have text, as a formula of the sheet «Reporte» without «=». */
export function paragraphsFilled(count: number): string {
  const cells = `${quotedSheet(formWords.sheets.paragraphs)}!${cellAddress(at.first, column.text)}:${cellAddress(at.first + count - 1, column.text)}`;
  return `SUMPRODUCT(--(LEN(${cells})>0))`;
}

/** What the rows of a form are called, told by their codes. */
export function termsOfForm({ rows, paragraphs }: Pick<Form, "rows" | "paragraphs">): HierarchyTerms {
  return hierarchyTerms([...rows, ...paragraphs].map(({ code }) => code));
}

/** The sheet «Párrafos»: what the entity says of each service for the report. Undefined where there is none to ask for. */
export function buildParagraphSheet(form: Form): { readonly sheet: PutSheet; readonly cells: readonly string[] } | undefined {
  const { entity, cut, paragraphs } = form;
  if (paragraphs.length === 0) return undefined;
  const canvas = new SheetCanvas(WIDTHS);
  const cutName = periodText(cut);
  canvas.put(at.title, 0, { value: texts.title(cutName), style: looks.title });
  canvas.put(at.guide, 0, { value: texts.guide(termsOfForm(form)), style: looks.guide });
  texts
    .headers(termsOfForm(form))
    .forEach((value, index) =>
      canvas.put(at.header, index, {
        value,
        style: index === column.text ? looks.heads.fill : index === column.count ? looks.heads.live : looks.heads.known,
      }),
    );
  paragraphs.forEach(({ code, name }, index) => {
    const row = at.first + index;
    const length = `LEN(${cellAddress(row, column.text)})`;
    canvas.put(row, column.code, { value: code, style: looks.code });
    canvas.put(row, column.name, { value: name, style: looks.name });
    canvas.put(row, column.text, { style: looks.paragraph });
    canvas.put(row, column.count, {
      formula: `=${length}&IF(${length}>${LONGEST_PARAGRAPH},${quoted(texts.tooLong(LONGEST_PARAGRAPH))},${quoted(texts.countOf(LONGEST_PARAGRAPH))})`,
      value: `0${texts.countOf(LONGEST_PARAGRAPH)}`,
      style: looks.count,
    });
    canvas.rowHeights[row] = HEIGHT;
  });
  Object.assign(canvas.rowHeights, { [at.title]: 26, [at.guide]: 18, [at.header]: 22 });
  const area = { row: at.first, column: column.text, rows: paragraphs.length, columns: 1 };
  const sheet: PutSheet = {
    step: "putSheet",
    name: formWords.sheets.paragraphs,
    owner: ourSheets.formParagraphs.owner,
    content: {
      cells: canvas.finish(),
      columnWidths: WIDTHS,
      rowHeights: canvas.rowHeights,
      frozenRows: at.first,
      showGridlines: false,
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: at.first + paragraphs.length, columns: WIDTHS.length },
        titleRows: [at.header, at.header],
        footer: { left: formTexts.footerLeft(entity.replaceAll("&", "&&"), cutName), right: formTexts.footerRight },
      },
      inputs: [area],
      validations: [
        {
          area,
          rule: { kind: "textLength", max: LONGEST_PARAGRAPH },
          prompt: formTexts.prompts.paragraph,
          error: { style: "warning", ...formTexts.errors.paragraph },
        },
      ],
      isProtected: true,
      tabColor: sheetColours.tab,
    },
  };
  return { sheet, cells: paragraphs.map((_, index) => cellAddress(at.first + index, column.text)) };
}
