import { cellAddress, columnName, type Rect } from "../../address";
import { shortDay } from "../../days";
import type { Period } from "../../domain/policy";
import type { Profile } from "../../domain/profile";
import type { RoundCut } from "../../followup/cut";
import type { Form } from "../../followup/form";
import type { FormPlaces } from "../../followup/formPlaces";
import type { CellStyle, PutSheet } from "../../plan";
import { formFieldHeader, formTexts as texts, formWords } from "../../words/followup/formTexts";
import { periodText } from "../../words/periodText";
import { ourSheets } from "../../words/sheets/ourSheets";
import { SheetCanvas } from "../kit/sheetCanvas";
import { sheetColours } from "../kit/sheetStyles";
import { stateRules } from "./formColourRules";
import { quoted } from "./formFormulas";
import { fieldsOf, formColumns, formRow as at, type FormColumns } from "./formLayout";
import { formLooks as looks } from "./formLooks";
import { isCompleteAsSent, isOfWholeYear, putFormRow } from "./formRowCells";
import { formValidations } from "./formValidations";
import { paragraphsFilled } from "./formParagraphs";

/** The sheet «Reporte»: what an entity looks at and fills, and where its cells to fill stand. */
export function buildReportSheet(form: Form, profile: Profile): { readonly sheet: PutSheet; readonly rows: FormPlaces["rows"] } {
  const columns = formColumns(form);
  const canvas = new SheetCanvas(columns.widths);
  putTitle(canvas, form, columns);
  putHeader(canvas, form, columns);
  form.rows.forEach((row, index) => putFormRow(canvas, at.first + index, row, columns, { cut: form.cut, profile }));
  canvas.bandRules.push(...stateRules(columns, { row: at.first, column: 0, rows: form.rows.length, columns: columns.widths.length }));
  const cut = periodText(form.cut);
  const end = at.first + form.rows.length;
  const inputs = form.rows.map((row, index) => fieldsOf(columns, row).map(([field, column]) => ({ field, row: at.first + index, column })));
  const sheet: PutSheet = {
    step: "putSheet",
    name: formWords.sheets.report,
    owner: ourSheets.form.owner,
    content: {
      cells: canvas.finish(),
      columnWidths: columns.widths,
      rowHeights: canvas.rowHeights,
      bandRules: canvas.bandRules,
      frozenRows: at.first,
      showGridlines: false,
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: end, columns: columns.widths.length },
        titleRows: [at.header, at.header],
        footer: { left: texts.footerLeft(form.entity.replaceAll("&", "&&"), cut), right: texts.footerRight },
      },
      inputs: inputs.flat().map(({ row, column }): Rect => ({ row, column, rows: 1, columns: 1 })),
      validations: formValidations(form, columns),
      isProtected: true,
      tabColor: sheetColours.tab,
    },
  };
  const places = inputs.map((fields) => Object.fromEntries(fields.map(({ field, row, column }) => [field, cellAddress(row, column)])));
  return { sheet, rows: places };
}

function putTitle(canvas: SheetCanvas, form: Form, columns: FormColumns): void {
  const cut = periodText(form.cut);
  const facts: readonly (readonly [row: number, label: string, value: string, style: CellStyle])[] = [
    [at.policy, texts.policy, form.policy, looks.fact],
    [at.entity, texts.entity, form.entity, looks.strong],
    [at.cut, texts.cut, texts.cutFact(form.cut), looks.fact],
  ];
  canvas.put(at.title, 0, { value: texts.title(cut), style: looks.title });
  for (const [row, label, value, style] of facts) {
    canvas.put(row, 0, { value: label, style: looks.label });
    canvas.put(row, 1, { value, style });
  }
  // Long names of entities run over what is known of the indicators.
  const beside = columns.value;
  if (form.contact !== undefined) {
    canvas.put(at.entity, beside, { value: texts.contact, style: looks.label });
    canvas.put(at.entity, beside + 1, { value: form.contact, style: looks.strong });
  }
  if (form.until !== undefined) {
    canvas.put(at.cut, beside, { value: texts.until, style: looks.label });
    canvas.put(at.cut, beside + 1, { value: shortDay(form.until), style: looks.strong });
  }
  canvas.put(at.guide, 0, { value: texts.guide, style: looks.guide });
  putCounter(canvas, form, columns);
  Object.assign(canvas.rowHeights, {
    [at.title]: 26,
    [at.policy]: 16,
    [at.entity]: 18,
    [at.cut]: 16,
    [at.guide]: 18,
    [at.groups]: 15,
    [at.header]: 41,
  });
}

/** «5 de 7 indicadores completos», a bar and the paragraphs, at the right edge of the title. */
function putCounter(canvas: SheetCanvas, form: Form, columns: FormColumns): void {
  const total = form.rows.length;
  const state = columnName(columns.state);
  const word = formWords.complete;
  const states = `${state}${at.first + 1}:${state}${at.first + total}`;
  const count = `SUMPRODUCT(--(LEFT(${states},${word.length})=${quoted(word)}))`;
  const done = form.rows.filter(isCompleteAsSent).length;
  canvas.put(at.title, columns.state, {
    formula: `=${count}&${quoted(texts.completeOf(total))}`,
    value: `${done}${texts.completeOf(total)}`,
    style: looks.counter,
  });
  canvas.putBar(at.policy, columns.state, { formula: `=100*${count}/${total}`, value: (100 * done) / total, style: looks.bar });
  if (form.paragraphs.length > 0)
    canvas.put(at.entity, columns.state, {
      formula: `=${paragraphsFilled(form.paragraphs.length)}&${quoted(texts.paragraphsOf(form.paragraphs.length))}`,
      value: `0${texts.paragraphsOf(form.paragraphs.length)}`,
      style: looks.counterNote,
    });
}

type Group = keyof typeof looks.groups;

function putHeader(canvas: SheetCanvas, { rows, cut }: Form, columns: FormColumns): void {
  const fields = formFieldHeader(periodText(cut));
  const { headers } = texts;
  const all: readonly (readonly [column: number | undefined, text: string, group: Group])[] = [
    [columns.code, headers.code, "known"],
    [columns.name, headers.name, "known"],
    [columns.direction, headers.direction, "known"],
    [columns.unit, headers.unit, "known"],
    [columns.target, targetHeader(rows[0]?.target.period ?? cut, cut), "known"],
    ...columns.last.map((column, index) => [column, headers.last(periodText(rows[0]?.last[index]?.period ?? cut)), "known"] as const),
    [columns.value, fields.value, "fill"],
    [columns.numerator, fields.numerator, "fill"],
    [columns.denominator, fields.denominator, "fill"],
    [columns.quotient, headers.quotient, "live"],
    [columns.progress, headers.progress, "live"],
    [columns.band, headers.band, "live"],
    [columns.source, fields.source, "fill"],
    [columns.reason, fields.reason, "fill"],
    [columns.comment, fields.comment, "fill"],
    [columns.state, headers.state, "live"],
  ];
  let before: Group | undefined;
  for (const [column, text, group] of all) {
    if (column === undefined) continue;
    canvas.put(at.header, column, { value: text, style: looks.heads[group] });
    canvas.put(at.groups, column, {
      style: looks.groups[group],
      ...(group !== before && column !== columns.state && { value: texts.groups[group] }),
    });
    before = group;
  }
}

/** «Logro esperado 2024», and of a half that is held against its year «(meta del año)». */
function targetHeader(period: Period, cut: RoundCut): string {
  const header = texts.headers.target(periodText(period));
  return isOfWholeYear(period, cut) ? `${header} (${texts.ofYear.toLowerCase()})` : header;
}
