import { isOnText, type Dismissal, type ReviewedFinding } from "../../audit/dismissals";
import type { Finding, Severity } from "../../domain/finding";
import { BAND_MARK, type PutSheet } from "../../plan";
import type { Matrix } from "../../reader/matrix";
import { findingsSheetTexts as texts } from "../../words/sheets/findingsSheetTexts";
import { severityCounts } from "../../words/findingCount";
import { findingText, findingTexts, severityWord } from "../../words/findingTexts";
import { cellAddress } from "../../address";
import { bandStyle } from "../kit/bandStyles";
import { SheetCanvas } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { ourSheets } from "../../words/sheets/ourSheets";
import { FINDINGS_COLUMNS } from "./findingsColumns";

const WIDTHS = [13, 15, 17, 30, 72, 10, 30, 26, 26];
const PRINTED_COLUMNS = 7;
const HEADER_ROW = 4;
/** «No aplica», and the reason beside it. */
const DISMISSED_COLUMN = FINDINGS_COLUMNS.indexOf("dismissed");
const severityStyle: Readonly<
  Record<Severity, { readonly fill: string; readonly color: string; readonly bold?: boolean; readonly italic?: boolean }>
> = {
  error: bandStyle.low,
  warning: { fill: bandStyle.medium.fill, color: bandStyle.medium.color },
  note: { fill: bandStyle.noData.fill, color: bandStyle.noData.color },
};

export interface FindingsInput {
  readonly matrix: Matrix;
  readonly year: number;
  readonly findings: readonly ReviewedFinding[];
  /** What was decided on the report's text: no review of the matrix finds it again, so it is kept as it stands. */
  readonly onText: readonly Dismissal[];
  /** What was decided on findings that are no more. */
  readonly gone: readonly Dismissal[];
}

/**
 * The sheet «Hallazgos PNTP»: one row a finding, gravest first, equal ones together, with a link to its cell and the planner's «No aplica»
 * kept; those set aside stand last.
 */
export function buildFindingsSheet(input: FindingsInput): PutSheet {
  const canvas = new SheetCanvas(WIDTHS);
  const rows = [...input.findings].sort((a, b) => Number(a.dismissed !== undefined) - Number(b.dismissed !== undefined));
  putTitle(canvas, input);
  canvas.putRow(
    HEADER_ROW,
    FINDINGS_COLUMNS.map((column) => ({ value: texts.headers[column], style: looks.header })),
  );
  canvas.rowHeights[HEADER_ROW] = 24;
  rows.forEach((reviewed, index) => putFinding(canvas, HEADER_ROW + 1 + index, reviewed));
  const kept = [...input.onText, ...input.gone];
  kept.forEach((decision, index) => putKeptDecision(canvas, HEADER_ROW + 1 + rows.length + index, decision));
  const count = rows.length + kept.length;
  if (count === 0) canvas.put(HEADER_ROW + 1, 0, { value: texts.none, style: looks.fact });
  const last = HEADER_ROW + Math.max(1, count);
  colourSeverities(canvas, last);
  const table = { row: HEADER_ROW, column: 0, rows: last - HEADER_ROW + 1, columns: WIDTHS.length };
  return {
    step: "putSheet",
    name: texts.sheet,
    owner: ourSheets.findings.owner,
    position: { after: input.matrix.sheet },
    content: {
      cells: canvas.finish(),
      columnWidths: WIDTHS,
      rowHeights: canvas.rowHeights,
      bandRules: canvas.bandRules,
      frozenRows: HEADER_ROW + 1,
      showGridlines: false,
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: last + 1, columns: PRINTED_COLUMNS },
        titleRows: [HEADER_ROW, HEADER_ROW],
        footer: { left: texts.footerLeft(input.year), right: texts.footerRight },
      },
      names: canvas.names,
      inputs: [{ row: HEADER_ROW + 1, column: DISMISSED_COLUMN, rows: last - HEADER_ROW, columns: 2 }],
      hyperlinks: canvas.hyperlinks,
      ...(count > 0 ? { autoFilter: table } : {}),
      tabColor: sheetColours.tab,
    },
  };
}

/** Sentences are tall: what stands beside one is read from its first line. */
const read = {
  text: { ...looks.text, valign: "top" },
  center: { ...looks.center, valign: "top" },
  small: { ...looks.small, valign: "top" },
} as const;

function putTitle(canvas: SheetCanvas, { matrix, year, findings, onText }: FindingsInput): void {
  const open = findings.filter(({ dismissed }) => dismissed === undefined);
  canvas.put(0, 0, { value: texts.title, style: looks.title });
  canvas.rowHeights[0] = 30;
  canvas.put(1, 0, { value: texts.subtitle(matrix.policy.title ?? texts.untitled, year), style: looks.fact });
  canvas.put(2, 0, {
    value: texts.counts(
      severityCounts(open.map(({ finding }) => finding)),
      findings.length - open.length,
      onText.filter((each) => !each.isNote).length,
    ),
    style: { ...looks.fact, bold: true },
  });
  canvas.put(3, 0, { value: texts.how, style: looks.note });
}

function putFinding(canvas: SheetCanvas, row: number, { finding, evidence, dismissed, reopened, unseen, noted }: ReviewedFinding): void {
  const setAside = dismissed ?? unseen;
  const words = setAside ?? noted ?? reopened ?? "";
  const sentence = `${reopened === undefined ? "" : texts.reopened(reopened)}${withoutCell(finding)}`;
  canvas.putRow(row, [
    { value: severityWord(finding.severity), style: read.center },
    {
      value: finding.cell ?? "",
      style: { ...read.text, color: sheetColours.navy },
      ...(finding.cell === undefined ? {} : { link: finding.cell }),
    },
    { value: finding.code ?? "", style: read.text },
    { value: findingTexts[finding.rule]?.title ?? finding.rule, style: { ...read.text, bold: true } },
    { value: sentence, style: read.text },
    { value: setAside === undefined ? null : texts.yes, style: { ...read.center, fill: sheetColours.input } },
    { value: words === "" ? null : words, style: { ...read.text, fill: sheetColours.input } },
    { value: finding.rule, style: read.small },
    { value: evidence, style: read.small },
  ]);
}

/**
 * An alarm of the report's text that was accepted, or a finding set aside that is no more; its row is undone as the others are, by taking
 * «Sí» away.
 */
function putKeptDecision(canvas: SheetCanvas, row: number, decision: Dismissal): void {
  const { about, cell, told, reason, rule, evidence, isNote } = decision;
  const isText = isOnText(decision);
  canvas.putRow(row, [
    { value: isText ? texts.ofText : texts.gone, style: read.center },
    { value: cell ?? "", style: { ...read.text, color: sheetColours.navy }, ...(cell === undefined || !isText ? {} : { link: cell }) },
    { value: about === cell ? "" : about, style: read.text },
    { value: isText ? texts.textTitle : (findingTexts[rule]?.title ?? rule), style: { ...read.text, bold: true } },
    { value: told ?? "", style: read.text },
    { value: isNote ? null : texts.yes, style: { ...read.center, fill: sheetColours.input } },
    { value: reason === "" ? null : reason, style: { ...read.text, fill: sheetColours.input } },
    { value: rule, style: read.small },
    { value: evidence, style: read.small },
  ]);
}

/** The sentence names the code; the cell has a column of its own. */
function withoutCell(finding: Finding): string {
  if (finding.code === undefined) return findingText(finding);
  const { rule, severity, code, data } = finding;
  return findingText({ rule, severity, code, data });
}

/** The word takes the colour of its severity and keeps it when the table is sorted. */
function colourSeverities(canvas: SheetCanvas, last: number): void {
  const first = HEADER_ROW + 1;
  const area = { row: first, column: 0, rows: last - first + 1, columns: 1 };
  for (const severity of ["error", "warning", "note"] as const) {
    canvas.bandRules.push({
      area,
      formula: `=AND(${BAND_MARK}=0,${cellAddress(first, 0)}="${severityWord(severity)}")`,
      ...severityStyle[severity],
    });
  }
}
