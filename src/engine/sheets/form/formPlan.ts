import type { Profile } from "../../domain/profile";
import type { Form } from "../../followup/form";
import type { FormPlaces } from "../../followup/formPlaces";
import type { Plan } from "../../plan";
import { formTexts, formWords } from "../../words/followup/formTexts";
import { periodText } from "../../words/periodText";
import { buildIdentitySheet, buildInstructions } from "./formHelp";
import { buildParagraphSheet } from "./formParagraphs";
import { buildReportSheet } from "./formReport";

/** The sheets of one form, for a new workbook. */
export function buildFormPlan(form: Form, profile: Profile): Plan {
  const report = buildReportSheet(form, profile);
  const paragraphs = buildParagraphSheet(form);
  const places: FormPlaces = {
    report: formWords.sheets.report,
    paragraphSheet: formWords.sheets.paragraphs,
    rows: report.rows,
    paragraphs: paragraphs?.cells ?? [],
  };
  return {
    title: formTexts.planTitle(form.entity, periodText(form.cut)),
    steps: [report.sheet, ...(paragraphs ? [paragraphs.sheet] : []), buildInstructions(form, profile), buildIdentitySheet(form, places)],
    sources: [],
  };
}
