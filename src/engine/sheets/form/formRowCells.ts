import { isKnown, ND } from "../../domain/figure";
import type { Period } from "../../domain/policy";
import type { Profile } from "../../domain/profile";
import type { RoundCut } from "../../followup/cut";
import { bandOf } from "../../domain/band";
import type { Form, FormFigure, FormRow } from "../../followup/form";
import { formProgress } from "../../followup/formProgress";
import { shownUnit } from "../../followup/shownUnit";
import { formState } from "../../followup/formState";
import { formStateWords, formTexts as texts, formWords } from "../../words/followup/formTexts";
import { bandLabel, directionLabel, undefinedDirectionLabel } from "../../words/labels";
import type { CellStyle } from "../../plan";
import { cellAddress } from "../../address";
import { bandWordFormula } from "../kit/bandStyles";
import { valuesFormat } from "../kit/figureFormats";
import type { SheetCanvas } from "../kit/sheetCanvas";
import { wrappedHeight } from "../kit/wrappedHeight";
import { inCell, progressFormula, quotientFormula, stateFormula } from "./formFormulas";
import { fieldsOf, type FormColumns } from "./formLayout";
import { formLooks as looks } from "./formLooks";

/** Room for what people type, in points: four lines. */
const LOWEST_ROW = 54;

/** One indicator of the sheet «Reporte», in row `at`. */
export function putFormRow(
  canvas: SheetCanvas,
  at: number,
  row: FormRow,
  columns: FormColumns,
  { cut, profile }: { readonly cut: RoundCut; readonly profile: Profile },
): void {
  putKnown(canvas, at, row, columns);
  putInputs(canvas, at, row, columns);
  putLive(canvas, at, row, columns, { cut, profile });
  canvas.rowHeights[at] = Math.max(LOWEST_ROW, wrappedHeight(row.name, columns.widths[columns.name] ?? 22, 10) + 4);
}

function putKnown(canvas: SheetCanvas, at: number, row: FormRow, columns: FormColumns): void {
  const format: CellStyle = { numberFormat: row.unit === "percent" ? "0.0##%" : valuesFormat(valuesOf(row)) };
  const figure = ({ value, kind }: FormFigure): string | number =>
    isKnown(value) ? inCell(row, value) : kind === "noColumn" ? texts.noTarget : ND;
  const direction = row.direction === undefined ? undefinedDirectionLabel : directionLabel[row.direction];
  canvas.put(at, columns.code, { value: row.code, style: looks.code });
  canvas.put(at, columns.name, { value: row.name, style: looks.name });
  canvas.put(at, columns.direction, { value: direction, style: looks.known });
  canvas.put(at, columns.unit, { value: shownUnit(row), style: looks.known });
  canvas.put(at, columns.target, { value: figure(row.target), style: { ...looks.target, ...format } });
  columns.last.forEach((column, index) => {
    const last = row.last[index];
    if (last) canvas.put(at, column, { value: figure(last), style: { ...looks.past, ...format } });
  });
}

function valuesOf({ target, last }: FormRow): readonly FormFigure["value"][] {
  return [target, ...last].map(({ value }) => value);
}

function putInputs(canvas: SheetCanvas, at: number, row: FormRow, columns: FormColumns): void {
  const { actual } = row;
  const asked = new Map(fieldsOf(columns, row));
  for (const [field, column] of asked) {
    const isFigure = field === "value" || field === "numerator" || field === "denominator";
    const style: CellStyle = {
      ...(isFigure ? looks.figureInput : looks.textInput),
      ...(field === "value" && { bold: true, ...(row.unit === "percent" && { numberFormat: "0.0##%" }) }),
    };
    canvas.put(at, column, { style, ...(field === "value" && isKnown(actual.value) && { value: inCell(row, actual.value) }) });
  }
  for (const field of ["numerator", "denominator"] as const) {
    const column = columns[field];
    if (column !== undefined && !asked.has(field)) canvas.put(at, column, { value: formWords.notAsked, style: looks.notAsked });
  }
  if (columns.quotient !== undefined && !row.asksQuotient) canvas.put(at, columns.quotient, { style: looks.notAsked });
}

function putLive(
  canvas: SheetCanvas,
  at: number,
  row: FormRow,
  columns: FormColumns,
  { cut, profile }: { readonly cut: RoundCut; readonly profile: Profile },
): void {
  const answers = isKnown(row.actual.value) ? { value: row.actual.value } : {};
  const progress = formProgress(row, row.actual.value, profile).value;
  if (columns.quotient !== undefined && row.asksQuotient)
    canvas.put(at, columns.quotient, {
      formula: quotientFormula(row, at, columns),
      value: "",
      style: { ...looks.live, numberFormat: row.unit === "percent" ? "0.0#%" : "#,##0.0#" },
    });
  canvas.put(at, columns.progress, {
    formula: progressFormula(row, at, columns, profile),
    value: progress,
    style: { ...looks.live, bold: true, numberFormat: "#,##0.0" },
  });
  // Half a year against the target of the year has no level yet.
  const isOfYear = isOfWholeYear(row.target.period, cut);
  canvas.put(at, columns.band, {
    ...(!isOfYear && { formula: `=${bandWordFormula(cellAddress(at, columns.progress), profile, bandLabel)}` }),
    value: isOfYear ? texts.ofYear : bandLabel[bandOf(progress, profile)],
    style: looks.band,
  });
  canvas.put(at, columns.state, {
    formula: stateFormula(row, at, columns),
    value: formStateWords(formState(row, answers)),
    style: looks.state,
  });
}

/** Whether a half is held against the target of its year: the matrix has none for the half. */
export function isOfWholeYear(target: Period, cut: RoundCut): boolean {
  return cut.months !== undefined && target.months === undefined;
}

/** Whether a row is complete as the form was made. */
export function isCompleteAsSent(row: Form["rows"][number]): boolean {
  return isKnown(row.actual.value) && formState(row, { value: row.actual.value }).is === "complete";
}
