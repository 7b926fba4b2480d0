import type { Grid } from "../grid";
import type { CancelSignal, Progress, SheetInfo, WorkbookHost } from "../host";
import type { Profile } from "../domain/profile";
import type { Matrix, ReaderChoices, ReadOutcome } from "../reader/matrix";
import { withTextsAsRead } from "../reader/partOfGrid";
import { readWorkbook } from "../reader/readWorkbook";
import { chosenLevel, LEVEL_NAMES, type SummaryState } from "../sheets/kit/summaryState";
import { withClosedCuts } from "../reader/above/closedCuts";
import type { ClosedYear } from "../domain/policy";
import { isCutTitle } from "../words/followup/cutTexts";
import { findClosedYears } from "./followup/closedYears";
import type { RoundAnswers } from "./followup/roundAnswers";
import { ourSheets, OWNERS } from "../words/sheets/ourSheets";

export interface ReadRequest {
  /** Only this sheet is read. */
  readonly sheet?: string;
  readonly choices?: ReaderChoices;
  /** As ReadOptions.isBackground. */
  readonly isBackground?: boolean;
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
}

/** What the workbook has: the grids read, the matrices found in them, and our summary sheet where there is one. */
export interface MatricesRead {
  readonly grids: readonly Grid[];
  readonly outcome: ReadOutcome;
  readonly summary?: SummaryState;
  /** The years that were closed. */
  readonly closed: readonly ClosedYear[];
  /** What the entities answered in its rounds, where there were some. */
  readonly answers?: RoundAnswers;
  /** A matrix with how complete its rounds are; comes with the answers. */
  readonly withDeliveries?: (matrix: Matrix) => Matrix;
}

/**
 * Reads the sheets that may hold a matrix and finds it. Our own sheets and those hidden from the user's menus are left out; hidden ones
 * count only where no other has a matrix.
 */
export async function readMatrices(host: WorkbookHost, request: ReadRequest = {}): Promise<MatricesRead> {
  const { sheets, ours, ...found } = await findMatrices(host, request);
  const kept = await readRounds(host, sheets, { ...found, ours }, request);
  return { ...found, ...kept, outcome: withRounds(found.outcome, kept, request.choices) };
}

/** The sheets of an earlier reading once more, in the light of other choices. */
export function readAgain({ grids, ...kept }: MatricesRead, choices: ReaderChoices): ReadOutcome {
  return withRounds(readWorkbook(grids, choices), kept, choices);
}

/** What of the rounds figures rest on: the years that were closed, and what the entities answered. */
type KeptRounds = Pick<MatricesRead, "closed" | "answers" | "withDeliveries">;

async function readRounds(
  host: WorkbookHost,
  sheets: readonly SheetInfo[],
  { outcome, ours }: Pick<Found, "outcome" | "ours">,
  request: ReadRequest,
): Promise<KeptRounds> {
  const registry = ours.get(ourSheets.registry.owner);
  const [closed, answers] = await Promise.all([
    findClosedYears(host, sheets, outcome, request),
    registry === undefined || outcome.matrices.length === 0 ? undefined : answersIn(host, registry, ours, request),
  ]);
  return { closed, ...answers };
}

/** What reads them is large, and most workbooks have no round: it comes on demand. */
async function answersIn(
  host: WorkbookHost,
  registry: string,
  ours: OurPlaces,
  request: ReadRequest,
): Promise<Pick<KeptRounds, "answers" | "withDeliveries">> {
  const { readAnswers, withDeliveries } = await import("./followup/roundAnswers");
  const [board, paragraphs, ledger] = (["board", "paragraphs", "ledger"] as const).map((name) => ours.get(ourSheets[name].owner));
  const answers = await readAnswers(host, { registry, board, paragraphs, ledger }, request);
  return answers ? { answers, withDeliveries: (matrix) => withDeliveries(matrix, answers) } : {};
}

function withRounds(outcome: ReadOutcome, { closed, withDeliveries }: KeptRounds, choices: ReaderChoices = {}): ReadOutcome {
  const settled = settleCuts(outcome, closed, choices);
  return withDeliveries ? { ...settled, matrices: settled.matrices.map(withDeliveries) } : settled;
}

function settleCuts(outcome: ReadOutcome, closed: readonly ClosedYear[], choices: ReaderChoices): ReadOutcome {
  if (closed.length === 0) return outcome;
  // Of several matrices a cut is of the one that it names.
  const isOf = ({ policy: { title } }: Matrix, { policy }: ClosedYear): boolean => outcome.matrices.length === 1 || title === policy;
  const settled = outcome.matrices.map((matrix) =>
    withClosedCuts(
      matrix,
      closed.filter((each) => isOf(matrix, each)),
      choices,
    ),
  );
  return { ...outcome, matrices: settled };
}

type Found = Omit<MatricesRead, keyof KeptRounds> & { readonly sheets: readonly SheetInfo[]; readonly ours: OurPlaces };

async function findMatrices(host: WorkbookHost, request: ReadRequest): Promise<Found> {
  const wanted = request.sheet ?? request.choices?.sheet;
  // Asked for together: where each question is a trip (Excel), the host makes one of them all.
  const [ours, levels, sheets] = await Promise.all([findOurSheets(host), findLevelCells(host), host.listSheets()]);
  const owned = new Set(ours.values());
  const used = sheets.filter(
    ({ used: area, name }) => area !== undefined && (wanted === undefined ? !owned.has(name) : isSameName(name, wanted)),
  );
  const visible = used.filter(({ visibility }) => visibility === "visible" || wanted !== undefined);
  const [read, summary] = await Promise.all([readSheets(host, visible, request), readSummaryState(host, levels, request)]);
  if (read.outcome.matrices.length > 0 || wanted !== undefined) return { ...read, ...summary, sheets, ours };

  const hidden = await readSheets(
    host,
    used.filter(({ visibility }) => visibility === "hidden"),
    request,
  );
  if (hidden.outcome.matrices.length > 0) return { ...hidden, ...summary, sheets, ours };

  // A name of ours may point into the user's own matrix: better found there than not at all.
  const named = await readSheets(
    host,
    sheets.filter(({ used: area, name, visibility }) => area !== undefined && visibility === "visible" && owned.has(name)),
    request,
  );
  return { ...(named.outcome.matrices.length > 0 ? named : read), ...summary, sheets, ours };
}

/** The grid a matrix was read from. */
export function gridOf(read: MatricesRead, matrix: Matrix): Grid {
  const grid = read.grids.find(({ sheet }) => sheet === matrix.sheet);
  if (!grid) throw new Error(`No grid was read for the sheet of the matrix: ${matrix.sheet}`);
  return grid;
}

async function readSheets(
  host: WorkbookHost,
  sheets: readonly SheetInfo[],
  { choices, onProgress, signal, isBackground = false }: ReadRequest,
): Promise<Pick<MatricesRead, "grids" | "outcome">> {
  const shares = sheets.map(() => 0);
  const tell =
    (index: number) =>
    (done: number, doing: string): void => {
      shares[index] = done;
      onProgress?.(shares.reduce((sum, share) => sum + share, 0) / sheets.length, doing);
    };
  const whole = await Promise.all(
    sheets.map(({ name, used }, index) =>
      host.readGrid(name, {
        isBackground,
        ...(used && { within: used }),
        ...(onProgress && { onProgress: tell(index) }),
        ...(signal && { signal }),
      }),
    ),
  );
  // A closed cut has the headers of a matrix, and is none, whatever its sheet is called.
  const grids = whole.filter((grid) => !isCutTitle(grid.value(0, 0))).map(withTextsAsRead);
  return { grids, outcome: readWorkbook(grids, choices) };
}

/** The sheet that each mark of ours leads to. */
type OurPlaces = ReadonlyMap<string, string>;

async function findOurSheets(host: WorkbookHost): Promise<OurPlaces> {
  const found = await Promise.all(OWNERS.map(async (owner) => [owner, (await host.findName(owner))?.sheet] as const));
  return new Map(found.flatMap(([owner, sheet]) => (sheet === undefined ? [] : [[owner, sheet] as const])));
}

/** Where our summary stands, and in it the levels of the valoración. */
interface LevelCells {
  readonly owner: NamedPlace | undefined;
  readonly objectives: NamedPlace | undefined;
  readonly services: NamedPlace | undefined;
  readonly followUp: NamedPlace | undefined;
}

type NamedPlace = NonNullable<Awaited<ReturnType<WorkbookHost["findName"]>>>;

async function findLevelCells(host: WorkbookHost): Promise<LevelCells> {
  const names = [ourSheets.summary.owner, LEVEL_NAMES.objectives, LEVEL_NAMES.services, LEVEL_NAMES.followUp];
  const [owner, objectives, services, followUp] = await Promise.all(names.map((name) => host.findName(name)));
  return { owner, objectives, services, followUp };
}

/** Levels of the valoración that the planner typed over the proposals in our summary. */
async function readSummaryState(
  host: WorkbookHost,
  { owner, ...cells }: LevelCells,
  { isBackground = false }: ReadRequest,
): Promise<{ readonly summary?: SummaryState }> {
  if (!owner) return {};
  const level = async (found: NamedPlace | undefined): Promise<Profile["ratingLevels"]["objectives"]> => {
    // A name that leads elsewhere, to a hidden sheet perhaps, chooses nothing: levels are typed in the summary.
    if (!found || !isSameName(found.sheet, owner.sheet)) return null;
    const { row, column } = found.area;
    const cell = await host.readGrid(found.sheet, { within: { row, column, rows: 1, columns: 1 }, isBackground });
    return chosenLevel(cell.value(row, column), cell.formula(row, column));
  };
  const [objectives, services, followUp] = await Promise.all([level(cells.objectives), level(cells.services), level(cells.followUp)]);
  return { summary: { sheet: owner.sheet, levels: { objectives, services, followUp } } };
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
