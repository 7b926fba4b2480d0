import { timeOfSerial } from "../../days";
import { ND, type Figure } from "../../domain/figure";
import {
  entriesOf,
  sealToWrite,
  type PendingItem,
  type RoundBook,
  type RoundNews,
  type RoundSheetNames,
  type StandingRow,
} from "../../followup/book";
import { boardOf, ownersOf, type Board } from "../../followup/board";
import { readCut, type RoundCut } from "../../followup/cut";
import { verifyLedger, type LedgerEntry, type LedgerSeal, type Sha256 } from "../../followup/ledger";
import { recordKey, type FollowUpParagraph, type NamedRecord, type RecordOrigin } from "../../followup/record";
import { withNews } from "../../followup/withNews";
import type { Grid } from "../../grid";
import type { ReadOptions, WorkbookHost } from "../../host";
import { freeSheetName } from "../../ownership/freeSheetName";
import type { PutSheet } from "../../plan";
import type { Matrix } from "../../reader/matrix";
import { fold } from "../../reader/text/fold";
import { buildBoardSheet } from "../../sheets/followup/boardSheet";
import { BOARD_PENDING_COLUMNS } from "../../sheets/followup/boardPending";
import { buildLedgerSheet, LEDGER_COLUMNS } from "../../sheets/followup/ledgerSheet";
import {
  buildParagraphsSheet,
  buildRegistrySheet,
  CALENDARS_APART,
  PARAGRAPH_COLUMNS,
  REGISTRY_COLUMNS,
} from "../../sheets/followup/registrySheet";
import { boardTexts, pendingLabel } from "../../words/followup/boardTexts";
import { ledgerTexts, paragraphsTexts, readSeal, registryTexts, roundProblems } from "../../words/followup/roundTexts";
import { ourSheets } from "../../words/sheets/ourSheets";
import { keptCut, readKeptCuts } from "./keptCuts";
import { readRoundSight } from "./roundSight";
import { readStandingTable, type ReadRow, type StandingTable } from "./standingTable";

export type RoundBookOutcome = { readonly ok: true; readonly book: RoundBook } | { readonly ok: false; readonly message: string };

/**
 * What the workbook keeps of the rounds, from its sheets of ours; an empty book where there is none yet. Refused where a table lost a
 * column: written anew it would lose what stood there.
 */
export async function readRoundBook(
  host: WorkbookHost,
  sha256: Sha256,
  options: Pick<ReadOptions, "isBackground"> = {},
): Promise<RoundBookOutcome> {
  // Asked for together: in Excel each question is a trip.
  const [sheets, board, registry, paragraphs, ledger] = await Promise.all([
    host.listSheets(),
    ...(["board", "registry", "paragraphs", "ledger"] as const).map((name) => findGrid(host, ourSheets[name].owner, options)),
  ]);
  const taken = sheets.map(({ name }) => name);
  const named = (grid: Grid | undefined, title: string): string => grid?.sheet ?? freeSheetName(title, taken);
  const names: RoundSheetNames = {
    board: named(board, ourSheets.board.title),
    registry: named(registry, ourSheets.registry.title),
    paragraphs: named(paragraphs, ourSheets.paragraphs.title),
    ledger: named(ledger, ourSheets.ledger.title),
  };
  const tables = {
    registry: registry && readStandingTable(registry, registryTexts.headers, REGISTRY_COLUMNS),
    paragraphs: paragraphs && readStandingTable(paragraphs, paragraphsTexts.headers, PARAGRAPH_COLUMNS),
    ledger: ledger && readStandingTable(ledger, ledgerTexts.headers, LEDGER_COLUMNS),
  };
  for (const name of ["registry", "paragraphs", "ledger"] as const) {
    const table = tables[name];
    if (table && !table.ok) return { ok: false, message: roundProblems.lostColumns(names[name], table.lost) };
  }
  const rows = (ledger && ledgerIn(ledger)) ?? [];
  const entries = entriesOf({ ledger: rows });
  const { cuts, grids } = await readKeptCuts(host, sheets, entries, sha256, options);
  const above = ledger && tables.ledger?.ok ? sealIn(ledger, tables.ledger.header) : [];
  const onBoard = board ? sealIn(board, board.area.row + board.area.rows) : [];
  const seals = [...above, ...cuts.map((each) => each.ledger).filter(({ count }) => count > 0)];
  const own = [board, registry, paragraphs, ledger].flatMap((grid) => grid ?? []);
  const figures = [...(registry ? [registry] : []), ...grids];
  const readers = { registry: registryIn, ledger: ledgerIn, cut: (grid: Grid) => keptCut(grid, sha256) };
  const sight = await readRoundSight(host, { sheets, own: [...own, ...grids], figures, ledger: rows, readers }, options);
  return {
    ok: true,
    book: {
      registry: (registry && registryIn(registry)) ?? [],
      paragraphs: (paragraphs && paragraphsIn(paragraphs)) ?? [],
      ledger: rows,
      // The board stays where «Deshacer» found words of hers in it: what it misses is told, and not carried on.
      ledgerState: verifyLedger(entries, sha256, [...seals, ...onBoard]),
      seals,
      pending: board ? pendingIn(board) : [],
      cuts,
      sight,
      sheets: names,
    },
  };
}

export interface RoundRequest {
  readonly matrix: Matrix;
  readonly grid: Grid;
  readonly book: RoundBook;
  /** What to add; without it the sheets are only refreshed. */
  readonly news?: RoundNews;
  /** The cut that the board shows. */
  readonly cut: RoundCut;
  /** Now, ISO 8601 with Lima's offset (`limaTime`). */
  readonly at: string;
  readonly sha256: Sha256;
}

/** The sheets of the round with the news in them, and the book as it then stands. The registry comes first: the board counts over it. */
export function roundSteps({ matrix, grid, book, news = {}, cut, at, sha256 }: RoundRequest): {
  readonly steps: readonly PutSheet[];
  readonly book: RoundBook;
  readonly board: Board;
} {
  const after = withNews(book, news, at, sha256);
  const board = boardOf(matrix.policy, ownersOf(matrix.policy), after, cut);
  const steps = [
    buildRegistrySheet(after, matrix.sheet, grid.date1904),
    ...(after.paragraphs.length > 0 ? [buildParagraphsSheet(after, after.sheets.registry, grid.date1904)] : []),
    ...(after.ledger.length > 0 ? [buildLedgerSheet(after, after.sheets.registry)] : []),
    buildBoardSheet({ grid, matrix, board, at, registrySheet: after.sheets.registry, seal: sealToWrite(after) }),
  ];
  return { steps, book: after, board };
}

async function findGrid(host: WorkbookHost, owner: string, options: Pick<ReadOptions, "isBackground">): Promise<Grid | undefined> {
  const found = await host.findName(owner);
  return found && host.readGrid(found.sheet, options);
}

function rowsOf<Column extends string>(table: StandingTable<Column> | undefined): readonly ReadRow<Column>[] {
  return table?.ok ? table.rows : [];
}

/** The rows of «Registro PNTP»; undefined where it lost a column. */
export function registryIn(grid: Grid): RoundBook["registry"] | undefined {
  const table = readStandingTable(grid, registryTexts.headers, REGISTRY_COLUMNS);
  return table.ok ? table.rows.map((row) => registryRow(row, grid.date1904 === true)) : undefined;
}

/** The rows of «Párrafos PNTP», likewise. */
export function paragraphsIn(grid: Grid): RoundBook["paragraphs"] | undefined {
  const table = readStandingTable(grid, paragraphsTexts.headers, PARAGRAPH_COLUMNS);
  return table.ok ? table.rows.map((row) => paragraphRow(row, grid.date1904 === true)) : undefined;
}

/** The rows of «Bitácora PNTP», likewise. */
export function ledgerIn(grid: Grid): RoundBook["ledger"] | undefined {
  const table = readStandingTable(grid, ledgerTexts.headers, LEDGER_COLUMNS);
  return table.ok ? table.rows.map(ledgerRow) : undefined;
}

type RegistryColumn = (typeof REGISTRY_COLUMNS)[number];

function registryRow(row: ReadRow<RegistryColumn>, date1904: boolean): StandingRow<NamedRecord> {
  const cut = readCut(row.text("cut"));
  const value = figureIn(row);
  if (row.text("code") === "" || cut === undefined || value === undefined) return { cells: row.cells, row: row.row };
  const [numerator, denominator] = [row.number("numerator"), row.number("denominator")];
  const item: NamedRecord = {
    key: recordKey(row.text("code")),
    code: row.text("code"),
    name: row.text("name"),
    cut,
    entity: row.text("entity"),
    value,
    ...texts(row, ["reason", "source", "comment"]),
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    origin: originIn(row, date1904),
  };
  return { cells: row.cells, row: row.row, item };
}

/** A number, or ND; undefined for an empty cell and for what is no figure. */
function figureIn(row: ReadRow<RegistryColumn>): Figure | undefined {
  return row.number("value") ?? (fold(row.text("value")) === "nd" ? ND : undefined);
}

function paragraphRow(row: ReadRow<(typeof PARAGRAPH_COLUMNS)[number]>, date1904: boolean): StandingRow<FollowUpParagraph> {
  const cut = readCut(row.text("cut"));
  if (row.text("node") === "" || row.text("text") === "" || cut === undefined) return { cells: row.cells, row: row.row };
  const item = { node: row.text("node"), cut, entity: row.text("entity"), text: row.text("text"), origin: originIn(row, date1904) };
  return { cells: row.cells, row: row.row, item };
}

function originIn(row: ReadRow<"file" | "fingerprint" | "cell" | "receivedAt">, date1904: boolean): RecordOrigin {
  const received = row.value("receivedAt");
  return {
    file: row.text("file"),
    fingerprint: row.text("fingerprint"),
    cell: row.text("cell"),
    receivedAt: typeof received === "number" ? timeOfSerial(received + (date1904 ? CALENDARS_APART : 0)) : row.text("receivedAt"),
  };
}

function ledgerRow(row: ReadRow<(typeof LEDGER_COLUMNS)[number]>): StandingRow<LedgerEntry> {
  const number = Number(row.text("number"));
  const text = (column: (typeof LEDGER_COLUMNS)[number]): string => row.text(column);
  const item: LedgerEntry = {
    // A row without its number is none of the chain, and stands before it.
    number: Number.isInteger(number) ? number : 0,
    at: text("at"),
    action: text("action"),
    code: text("code"),
    cut: text("cut"),
    before: text("before"),
    after: text("after"),
    entity: text("entity"),
    file: text("file"),
    mark: text("mark").toLowerCase(),
  };
  return { cells: row.cells, row: row.row, item };
}

/** What the line above the ledger says of it, and the last one of the board. */
function sealIn(grid: Grid, end: number): readonly LedgerSeal[] {
  for (let row = end - 1; row >= grid.area.row; row--) {
    for (let column = grid.area.column; column < grid.area.column + grid.area.columns; column++) {
      const seal = readSeal(String(grid.value(row, column) ?? ""));
      if (seal) return [seal];
    }
  }
  return [];
}

const PENDING_COLUMNS = Object.keys(BOARD_PENDING_COLUMNS) as readonly (keyof typeof BOARD_PENDING_COLUMNS)[];

/** What waits, from the board. A row goes when she deletes it. */
export function pendingIn(grid: Grid): readonly PendingItem[] {
  return rowsOf(readStandingTable(grid, boardTexts.pendingHeaders, PENDING_COLUMNS)).flatMap((row) => {
    const kind = (["asks", "refused"] as const).find((each) => fold(pendingLabel[each]) === fold(row.text("kind")));
    if (kind === undefined) return [];
    return [
      { kind, file: row.text("file"), cut: row.text("cut"), sentence: row.text("sentence"), ...texts(row, ["cell", "code", "entity"]) },
    ];
  });
}

/** The columns that say something, by name. */
function texts<Column extends string, Wanted extends Column>(
  row: ReadRow<Column>,
  columns: readonly Wanted[],
): Partial<Record<Wanted, string>> {
  const said: Partial<Record<Wanted, string>> = {};
  for (const column of columns) if (row.text(column) !== "") said[column] = row.text(column);
  return said;
}
