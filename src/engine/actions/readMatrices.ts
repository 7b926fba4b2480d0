import type { Grid } from "../grid";
import type { CancelSignal, Progress, SheetInfo, WorkbookHost } from "../host";
import type { Profile } from "../domain/profile";
import type { Matrix, ReaderChoices, ReadOutcome } from "../reader/matrix";
import { readWorkbook } from "../reader/readWorkbook";
import { chosenLevel, LEVEL_NAMES, SUMMARY_OWNER, type SummaryState } from "../report/summaryState";
import { OWNERS } from "../report/ourSheets";

export interface ReadRequest {
  /** Only this sheet is read. */
  readonly sheet?: string;
  readonly choices?: ReaderChoices;
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
}

/** What the workbook has: the grids read, the matrices found in them, and our summary sheet where there is one. */
export interface MatricesRead {
  readonly grids: readonly Grid[];
  readonly outcome: ReadOutcome;
  readonly summary?: SummaryState;
}

/** Reads the sheets that may hold a matrix and finds it. Our own sheets and those hidden from the user's menus are left out; hidden ones count only where no other has a matrix. */
export async function readMatrices(host: WorkbookHost, request: ReadRequest = {}): Promise<MatricesRead> {
  const wanted = request.sheet ?? request.choices?.sheet;
  const ours = await findOurSheets(host);
  const used = (await host.listSheets()).filter(({ used: area, name }) => area !== undefined && (wanted === undefined ? !ours.has(name) : isSameName(name, wanted)));
  const summary = await readSummaryState(host);
  const visible = used.filter(({ visibility }) => visibility === "visible" || wanted !== undefined);
  const read = await readSheets(host, visible, request);
  if (read.outcome.matrices.length > 0 || wanted !== undefined) return { ...read, ...summary };

  const hidden = await readSheets(host, used.filter(({ visibility }) => visibility === "hidden"), request);
  return { ...(hidden.outcome.matrices.length > 0 ? hidden : read), ...summary };
}

/** The grid a matrix was read from. */
export function gridOf(read: MatricesRead, matrix: Matrix): Grid {
  const grid = read.grids.find(({ sheet }) => sheet === matrix.sheet);
  if (!grid) throw new Error(`No grid was read for the sheet of the matrix: ${matrix.sheet}`);
  return grid;
}

async function readSheets(host: WorkbookHost, sheets: readonly SheetInfo[], { choices, onProgress, signal }: ReadRequest): Promise<Pick<MatricesRead, "grids" | "outcome">> {
  const grids: Grid[] = [];
  for (const [index, { name }] of sheets.entries()) {
    onProgress?.(index / sheets.length, `Leyendo la hoja ${name}`);
    const within = (done: number, doing: string): void => onProgress?.((index + done) / sheets.length, doing);
    grids.push(await host.readGrid(name, { ...(onProgress ? { onProgress: within } : {}), ...(signal ? { signal } : {}) }));
  }
  return { grids, outcome: readWorkbook(grids, choices) };
}

async function findOurSheets(host: WorkbookHost): Promise<ReadonlySet<string>> {
  const sheets = new Set<string>();
  for (const owner of OWNERS) {
    const found = await host.findName(owner);
    if (found) sheets.add(found.sheet);
  }
  return sheets;
}

/** Levels of the valoración that the planner typed over the proposals in our summary. */
async function readSummaryState(host: WorkbookHost): Promise<{ readonly summary?: SummaryState }> {
  const owner = await host.findName(SUMMARY_OWNER);
  if (!owner) return {};
  const level = async (name: string): Promise<Profile["ratingLevels"]["objectives"]> => {
    const found = await host.findName(name);
    if (!found) return null;
    const { row, column } = found.area;
    const cell = await host.readGrid(found.sheet, { within: { row, column, rows: 1, columns: 1 } });
    return chosenLevel(cell.value(row, column), cell.formula(row, column));
  };
  const levels = { objectives: await level(LEVEL_NAMES.objectives), services: await level(LEVEL_NAMES.services), followUp: await level(LEVEL_NAMES.followUp) };
  return { summary: { sheet: owner.sheet, levels } };
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
