import { isOnText, type Dismissal } from "../../audit/dismissals";
import type { Grid } from "../../grid";
import type { ReadOptions, WorkbookHost } from "../../host";
import { fold } from "../../reader/text/fold";
import { FINDINGS_COLUMNS } from "../../sheets/findings/findingsColumns";
import { findDecisions } from "./decisionPlace";
import { findingsSheetTexts as texts } from "../../words/sheets/findingsSheetTexts";
import { ourSheets } from "../../words/sheets/ourSheets";

/** The findings set aside in «Hallazgos PNTP» of the workbook; none where there is no such sheet. */
export async function readDismissals(host: WorkbookHost, options: Pick<ReadOptions, "isBackground"> = {}): Promise<readonly Dismissal[]> {
  const found = await findDecisions(host, ourSheets.findings.owner);
  if (!found) return [];
  const { sheet, visibility } = found;
  return dismissalsOf(await host.readGrid(sheet, options)).map((each) => ({ ...each, place: { sheet, visibility } }));
}

/** Columns a decision is read from; the others may be deleted or renamed. */
const NEEDED = ["cell", "code", "dismissed", "reason", "rule", "evidence"] as const satisfies readonly (typeof FINDINGS_COLUMNS)[number][];

/** Rows with something in «No aplica», or words in its reason; the planner may have sorted, filtered or moved the columns. */
export function dismissalsOf(grid: Grid): readonly Dismissal[] {
  const header = findHeader(grid);
  if (!header) return [];
  const { area } = grid;
  const dismissals: Dismissal[] = [];
  for (let row = header.row + 1; row < area.row + area.rows; row++) {
    const text = (column: (typeof NEEDED)[number]): string => String(grid.value(row, header.columns[column]) ?? "").trim();
    const isNote = isNo(text("dismissed"));
    if (text("rule") === "" || (isNote && text("reason") === "")) continue;
    const cell = text("cell");
    const decision = {
      rule: text("rule"),
      about: text("code") || cell,
      ...(cell === "" ? {} : { cell }),
      evidence: text("evidence"),
      reason: text("reason"),
      ...(isNote && { isNote }),
    };
    const told = toldIn(grid, row, header.told);
    dismissals.push(told === "" && !isOnText(decision) ? decision : { ...decision, told });
  }
  return dismissals;
}

function toldIn(grid: Grid, row: number, column: number | undefined): string {
  return column === undefined ? "" : String(grid.value(row, column) ?? "").trim();
}

function isNo(text: string): boolean {
  return ["", "no", "n", "0", "false"].includes(fold(text));
}

type Columns = Record<(typeof NEEDED)[number], number>;

interface Header {
  readonly row: number;
  readonly columns: Columns;
  /** The column that tells each finding, where it is still there. */
  readonly told: number | undefined;
}

function findHeader(grid: Grid): Header | undefined {
  const { area } = grid;
  for (let row = area.row; row < area.row + Math.min(area.rows, 20); row++) {
    const found: Partial<Columns> = {};
    let told: number | undefined;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const text = fold(String(grid.value(row, column) ?? ""));
      for (const name of NEEDED) if (text === fold(texts.headers[name])) found[name] ??= column;
      if (text === fold(texts.headers.finding)) told ??= column;
    }
    if (NEEDED.every((name) => found[name] !== undefined)) return { row, columns: found as Columns, told };
  }
  return asWritten(grid);
}

const RULE_ID = /^[a-z]+\.[a-z0-9-]+$/;

/** Where she deleted the header: the columns as we write them, from the first row that names a rule in its place. */
function asWritten(grid: Grid): Header | undefined {
  const { row: top, rows } = grid.area;
  const at = (name: (typeof FINDINGS_COLUMNS)[number]): number => FINDINGS_COLUMNS.indexOf(name);
  for (let row = top; row < top + Math.min(rows, 20); row++) {
    if (!RULE_ID.test(String(grid.value(row, at("rule")) ?? ""))) continue;
    return { row: row - 1, columns: Object.fromEntries(NEEDED.map((name) => [name, at(name)])) as Columns, told: at("finding") };
  }
  return undefined;
}
