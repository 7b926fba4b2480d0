import type { ReportChange } from "../../words/reportTexts/reportChange";
import type { EarlierReport, UnmarkedReport } from "./earlierReport";
import { recogniseReport } from "./recogniseReport";
import type { ReportDocument, ReportRow } from "../reportDocument";

export interface Settled {
  readonly earlier: EarlierReport;
  readonly changes: readonly ReportChange[];
  readonly replaces: readonly [first: number, last: number];
}

/**
 * An earlier report without marks as one that has them: hers told from the report's. `reports`: what this matrix gives for each year.
 * Undefined where it is no report of ours.
 */
export function settleUnmarked(earlier: EarlierReport, unmarked: UnmarkedReport, reports: readonly ReportDocument[]): Settled | undefined {
  const recognised = recogniseReport(unmarked, reports);
  if (!recognised) return undefined;
  const { loose, changes, blocks, year } = recognised;
  const lost: ReportChange = { change: "marks-lost", texts: loose.length };
  return {
    earlier: { ...earlier, year: earlier.year ?? year, rows: earlier.rows.length > 0 ? earlier.rows : rowsIn(unmarked), loose },
    changes: [lost, ...changes],
    replaces: blocks,
  };
}

const CODE = /^\p{L}{2,5}(?:\.\d+)+$/u;

/** Codes with their names, as the annex lists them: the table that has most. */
function rowsIn({ paragraphs }: UnmarkedReport): readonly ReportRow[] {
  const tables = new Map<number, Map<number, { code?: string; name?: string }>>();
  for (const { cell, text } of paragraphs) {
    if (!cell || cell.column > 1) continue;
    const rows = tables.get(cell.table) ?? new Map<number, { code?: string; name?: string }>();
    tables.set(cell.table, rows);
    const row = rows.get(cell.row) ?? {};
    rows.set(cell.row, cell.column === 0 ? { ...row, code: text } : { ...row, name: text });
  }
  const listed = [...tables.values()].map((rows) =>
    [...rows.values()].flatMap(({ code = "", name = "" }) => (CODE.test(code) && name !== "" ? [{ code, name }] : [])),
  );
  return listed.reduce((most, rows) => (rows.length > most.length ? rows : most), []);
}
