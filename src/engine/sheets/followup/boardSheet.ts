import { shortDay } from "../../days";
import { ANSWERED, type Board, type BoardRow } from "../../followup/board";
import type { LedgerSeal } from "../../followup/ledger";
import type { PutSheet } from "../../plan";
import { boardTexts as texts } from "../../words/followup/boardTexts";
import { integrityTexts } from "../../words/followup/integrityTexts";
import { ledgerTexts } from "../../words/followup/roundTexts";
import { periodText } from "../../words/periodText";
import { ourSheets } from "../../words/sheets/ourSheets";
import { PageFlow, type PlacedTable } from "../kit/pageFlow";
import { SheetCanvas, TABLE_ROW } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { putEntities, putStrip } from "./boardEntities";
import {
  at,
  BOARD_WIDTHS,
  entityHeight,
  HEADER_HEIGHT,
  indicatorHeight,
  putSection,
  rowHeight,
  SECTION_HEIGHT,
  small,
  STRIP,
  type Places,
} from "./boardLayout";
import { putPendingHeader, putPendingRow } from "./boardPending";
import { putIndicators } from "./boardRows";
import type { BoardSource } from "./boardSource";

export interface BoardInput extends Omit<BoardSource, "pending" | "cut"> {
  readonly board: Board;
  /** When it was made (ISO 8601). */
  readonly at: string;
  /** What the ledger holds: told here too, so that taking the other sheets of the round away is missed. */
  readonly seal: LedgerSeal;
}

const NOTE_HEIGHT = 15;
const TOP = STRIP + 4;
const TITLE_HEIGHT = 30;
/** Points of what stands above the first table. */
const ABOVE = TITLE_HEIGHT + 110;

/**
 * The sheet «Seguimiento PNTP»: how complete the cut is, each entity with what it owes, every indicator with what is known of it, and what
 * came back and waits for somebody; what is missing always first. Its counts are formulas over the registry and the matrix.
 */
export function buildBoardSheet(input: BoardInput): PutSheet {
  const { board } = input;
  const canvas = new SheetCanvas(BOARD_WIDTHS);
  const flow = new PageFlow(BOARD_WIDTHS, ABOVE, 0, "landscape");
  const halves = halvesOf(board);
  const places = placeTables(flow, board, halves);
  putTitle(canvas, input);
  const pending = { first: places.pending.rows[0] ?? 0, last: places.pending.rows.at(-1) ?? 0 };
  const source: BoardSource = { ...input, cut: board.cut, ...(board.pending.length > 0 ? { pending } : {}) };
  putStrip(canvas, board, places);
  putEntities(canvas, board, places);
  putIndicators(canvas, places.owed, halves.owed, { title: texts.owedTitle(halves.owed.length), none: texts.nothingOwed }, source);
  putPending(canvas, board, places);
  const settled = { title: texts.settledTitle(halves.settled.length), none: texts.nothingSettled };
  putIndicators(canvas, places.settled, halves.settled, settled, source);
  const end = putSeal(canvas, places.settled.after, input.seal);
  const cut = periodText(board.cut);
  return {
    step: "putSheet",
    name: texts.sheet,
    owner: ourSheets.board.owner,
    position: { after: input.matrix.sheet },
    content: {
      cells: canvas.finish(),
      columnWidths: BOARD_WIDTHS,
      rowHeights: canvas.rowHeights,
      bandRules: canvas.bandRules,
      frozenRows: 1,
      showGridlines: false,
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: end, columns: BOARD_WIDTHS.length },
        pageBreaks: flow.breaks,
        footer: { left: texts.footerLeft(cut), right: texts.footerRight },
      },
      names: canvas.names,
      hyperlinks: canvas.hyperlinks,
      tabColor: sheetColours.tab,
    },
  };
}

/** Below everything; the row after it. */
function putSeal(canvas: SheetCanvas, row: number, { count, mark }: LedgerSeal): number {
  if (count === 0) return row;
  canvas.put(row, 0, { value: ledgerTexts.seal(count, mark), style: small(looks.note) });
  return row + 1;
}

interface Halves {
  readonly owed: readonly BoardRow[];
  readonly settled: readonly BoardRow[];
}

function halvesOf({ rows }: Board): Halves {
  return { owed: rows.filter(({ state }) => !ANSWERED.has(state)), settled: rows.filter(({ state }) => ANSWERED.has(state)) };
}

function placeTables(flow: PageFlow, board: Board, { owed, settled }: Halves): Places {
  const head = SECTION_HEIGHT + HEADER_HEIGHT;
  const table = (row: number, items: readonly number[]): PlacedTable => {
    const placed = flow.place(row, { head, header: HEADER_HEIGHT, items, tail: NOTE_HEIGHT * 2 });
    // An empty table has a sentence in the place of its header.
    return { ...placed, after: Math.max(placed.after, placed.header + 1) };
  };
  const entities = table(TOP, [...board.entities.map((entity) => entityHeight(entity)), TABLE_ROW]);
  const missing = table(entities.after + 2, owed.map(indicatorHeight));
  const pending = table(
    missing.after + 1,
    board.pending.map(({ file, sentence }) => rowHeight({ [at.entity]: file, [at.wide]: sentence })),
  );
  return { entities, owed: missing, pending, settled: table(pending.after + 2, settled.map(indicatorHeight)) };
}

function putTitle(canvas: SheetCanvas, { board, matrix, at: made }: BoardInput): void {
  canvas.put(0, 0, { value: texts.title, style: looks.title });
  canvas.rowHeights[0] = TITLE_HEIGHT;
  canvas.put(1, 0, {
    value: texts.subtitle(matrix.policy.title ?? texts.untitled, periodText(board.cut), shortDay(made.slice(0, 10))),
    style: looks.fact,
  });
  if (board.faults.length > 0) canvas.put(2, 0, { value: integrityTexts.boardNote(board.faults.length), style: looks.fact });
}

function putPending(canvas: SheetCanvas, { pending }: Board, { pending: place }: Places): void {
  putSection(canvas, place.section, texts.pendingTitle(pending.length));
  if (pending.length === 0) {
    canvas.put(place.header, 0, { value: texts.nothingPending, style: looks.fact });
    return;
  }
  for (const header of [place.header, ...place.repeated]) {
    putPendingHeader(canvas, header);
    canvas.rowHeights[header] = 24;
  }
  pending.forEach((item, index) => putPendingRow(canvas, place.rows[index] ?? 0, item));
  canvas.put(place.after, 0, { value: texts.pendingNote2, style: small(looks.note) });
}
