import { cellAddress } from "../../address";
import type { PolicyFacts } from "../../domain/policy";
import type { ConfirmedRating } from "../../domain/rating";
import type { Grid } from "../../grid";
import type { Matrix } from "../../reader/matrix";
import { fold } from "../../reader/text/fold";
import { levelInText } from "../../sheets/kit/summaryState";
import { reportDataTexts as texts, type ReportDatum } from "../../words/sheets/reportDataTexts";

/** General data of the report that the planner gave once for the workbook: what she says stands before what the sheet says. */
export type ReportData = Partial<Readonly<Record<Exclude<ReportDatum, "rating">, string>>> & { readonly rating?: ConfirmedRating };

/** Her lines in the order of the page. */
const DATA = Object.keys(texts.labels) as readonly ReportDatum[];

/** The lines of the settings sheet: what it is, as given, as without it, what it says. */
export function reportDataRows(data: ReportData): readonly (readonly (string | null)[])[] {
  const written = (datum: ReportDatum): string | null =>
    datum === "rating" ? (data.rating ? texts.confirmation(data.rating) : null) : (data[datum] ?? null);
  return DATA.map((datum) => [texts.labels[datum], written(datum), texts.otherwise[datum], texts.explanations[datum]]);
}

/** Reads them back; undefined where none is given. `lines`: first row of each label, as compared. */
export function readReportData(grid: Grid, lines: ReadonlyMap<string, number>, refused: string[]): ReportData | undefined {
  const column = grid.area.column + 1;
  let data: ReportData = {};
  for (const datum of DATA) {
    const row = lines.get(fold(texts.labels[datum]));
    const value = row === undefined ? null : grid.value(row, column);
    const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    if (row === undefined || text === "") continue;
    const rating = datum === "rating" ? readConfirmation(text) : undefined;
    if (datum !== "rating") data = { ...data, [datum]: text };
    else if (rating) data = { ...data, rating };
    else refused.push(texts.notUnderstood(cellAddress(row, column), text));
  }
  return Object.keys(data).length === 0 ? undefined : data;
}

/** «2023: Intermedio, Inicial, Avanzado», as a person may write it. */
function readConfirmation(text: string): ConfirmedRating | undefined {
  const [, year, said = ""] = /^((?:19|20)\d\d)\s*[:.,–—-]\s*(.*)$/su.exec(text) ?? [];
  const levels = said.split(/[,;·]|\s+y\s+/u).map((word) => levelInText(fold(word)));
  const [objectives, services, followUp] = levels;
  if (year === undefined || levels.length !== 3 || !objectives || !services || !followUp) return undefined;
  return { year: Number(year), levels: [objectives, services, followUp] };
}

/** The matrix with what the workbook remembers of whose it is. */
export function withReportData(matrix: Matrix, data: ReportData | undefined): Matrix {
  if (!data) return matrix;
  const { policy } = matrix;
  const { title = policy.title } = data;
  return { ...matrix, policy: { ...policy, ...(title !== undefined && { title }), facts: { ...policy.facts, ...factsOf(data) } } };
}

function factsOf({ title: _, rating: __, ...facts }: ReportData): PolicyFacts {
  return facts;
}
