import { cutYear, yearsWithActuals } from "../../domain/computePolicy";
import type { ClosedYear } from "../../domain/policy";
import type { ReadOptions, SheetInfo, WorkbookHost } from "../../host";
import type { ReadOutcome } from "../../reader/matrix";
import { readCutFacts } from "../../sheets/followup/cutFacts";
import { cutSheet } from "../../words/sheets/ourSheets";

/**
 * The years of a workbook that were closed: the sheets called like one of ours, and those that bear our mark for a year after the cut of a
 * matrix. Where there can be none, nothing is asked of the workbook.
 */
export async function findClosedYears(
  host: WorkbookHost,
  sheets: readonly SheetInfo[],
  { matrices }: ReadOutcome,
  { isBackground = false }: Pick<ReadOptions, "isBackground">,
): Promise<readonly ClosedYear[]> {
  const named = sheets.flatMap(({ name }) => /^Corte (\d{4}) PNTP/i.exec(name)?.[1] ?? []);
  const later = matrices.flatMap(({ policy }) => yearsWithActuals(policy).filter((year) => year > (cutYear(policy) ?? year)));
  const years = [...new Set([...named.map(Number), ...later])].sort((a, b) => a - b);
  const found = await Promise.all(years.map((year) => closedYear(host, year, isBackground)));
  return found.flatMap((each) => each ?? []);
}

/** Rows and columns in which the facts of a closed cut stand. */
const ABOVE = { row: 0, column: 0, rows: 40, columns: 12 };

async function closedYear(host: WorkbookHost, year: number, isBackground: boolean): Promise<ClosedYear | undefined> {
  const place = await host.findName(cutSheet(String(year)).owner);
  if (place === undefined) return undefined;
  const { cut, closedAt, policy } = readCutFacts(await host.readGrid(place.sheet, { within: ABOVE, isBackground }));
  const day = /^\d{4}-\d\d-\d\d/.exec(closedAt)?.[0];
  return cut === String(year) && day !== undefined ? { year, day, sheet: place.sheet, policy } : undefined;
}
