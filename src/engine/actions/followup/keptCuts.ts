import { cutFingerprint, type ClosedRow, type ClosedValue, type KeptCut } from "../../followup/closedCut";
import { readCut } from "../../followup/cut";
import type { LedgerEntry, Sha256 } from "../../followup/ledger";
import type { Grid } from "../../grid";
import type { ReadOptions, SheetInfo, WorkbookHost } from "../../host";
import { fold } from "../../reader/text/fold";
import { readCutFacts } from "../../sheets/followup/cutFacts";
import { CUT_COLUMNS } from "../../sheets/followup/cutSheet";
import { bandOfWord, cutTexts } from "../../words/followup/cutTexts";
import { periodText } from "../../words/periodText";
import { cutSheet } from "../../words/sheets/ourSheets";
import { readStandingTable, type ReadRow } from "./standingTable";

/** The cuts that the ledger says were closed, the last closing of each: what its fingerprint was. */
export function closings(ledger: readonly LedgerEntry[]): ReadonlyMap<string, LedgerEntry> {
  const found = new Map<string, LedgerEntry>();
  for (const entry of ledger) if (fold(entry.action) === cutTexts.action) found.set(entry.cut, entry);
  return found;
}

/** The closed cuts of a workbook: those that the ledger names, and sheets that are called like one of ours. */
export async function readKeptCuts(
  host: WorkbookHost,
  sheets: readonly SheetInfo[],
  ledger: readonly LedgerEntry[],
  sha256: Sha256,
  options: Pick<ReadOptions, "isBackground">,
): Promise<{ readonly cuts: readonly KeptCut[]; readonly grids: readonly Grid[] }> {
  const named = sheets.flatMap(({ name }) => /^Corte (\d{4}(?:-I{1,2})?) PNTP/i.exec(name)?.[1] ?? []);
  const cuts = [...new Set([...closings(ledger).keys(), ...named])].sort();
  const places = await Promise.all(cuts.map((cut) => host.findName(cutSheet(cut).owner)));
  const grids = await Promise.all(places.map((place) => place && host.readGrid(place.sheet, options)));
  const found = grids.flatMap((grid) => grid ?? []);
  return { cuts: found.flatMap((grid) => keptCut(grid, sha256) ?? []), grids: found };
}

/** A sheet read as one of a closed cut. */
export function keptCut(grid: Grid, sha256: Sha256): KeptCut | undefined {
  const facts = readCutFacts(grid);
  const cut = readCut(facts.cut);
  const whole = readStandingTable(grid, cutTexts.headers, CUT_COLUMNS);
  // Cuts that were closed before their units were kept have all but those.
  const table = whole.ok ? whole : readStandingTable(grid, cutTexts.headers, WITHOUT_UNIT);
  if (cut === undefined || !table.ok) return undefined;
  const closed = {
    cut,
    policy: facts.policy,
    closedAt: facts.closedAt,
    rules: facts.rules,
    rating: facts.rating,
    open: facts.open,
    ledger: { count: Number(facts.count) || 0, mark: facts.mark.toLowerCase() },
    rows: table.rows.map((row) => ({ ...closedRow(row), ...(whole.ok ? { unit: unitIn(row) } : {}) })),
  };
  return { ...closed, sheet: grid.sheet, fingerprint: facts.fingerprint.toLowerCase(), computed: cutFingerprint(closed, sha256) };
}

type CutColumn = (typeof CUT_COLUMNS)[number];
type OldColumn = Exclude<CutColumn, "unit">;
const WITHOUT_UNIT = CUT_COLUMNS.filter((column): column is OldColumn => column !== "unit");

function unitIn(row: ReadRow<OldColumn>): string {
  return (row as ReadRow<CutColumn>).text("unit");
}

function closedRow(row: ReadRow<OldColumn>): ClosedRow {
  const value = (column: OldColumn): ClosedValue => row.number(column) ?? row.text(column);
  return {
    code: row.text("code"),
    name: row.text("name"),
    responsible: row.text("responsible"),
    target: value("target"),
    actual: value("actual"),
    progress1: value("progress1"),
    progress2: value("progress2"),
    // A word that is no band is a change: the fingerprint tells it.
    band: bandOfWord(row.text("band")) ?? "noData",
  };
}

/** «2023», as a person names the cut of a closed one. */
export function cutName({ cut }: Pick<KeptCut, "cut">): string {
  return periodText(cut);
}
