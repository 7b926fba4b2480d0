import { absoluteAddress, cellAddress } from "../../address";
import { shortDay } from "../../days";
import { ANSWER_STATES, type AnswerState, type Board, type BoardEntity, type BoardRow } from "../../followup/board";
import { BAND_MARK, type PutSheet } from "../../plan";
import { answerLabel, boardTexts as texts } from "../../words/followup/boardTexts";
import { periodText } from "../../words/periodText";
import { ourSheets } from "../../words/sheets/ourSheets";
import { bandStyle } from "../kit/bandStyles";
import { PageFlow } from "../kit/pageFlow";
import { SheetCanvas, TABLE_ROW } from "../kit/sheetCanvas";
import { sheetColours, sheetStyles as looks } from "../kit/sheetStyles";
import { at, BOARD_WIDTHS, rowHeight } from "./boardLayout";
import { putPendingHeader, putPendingRow } from "./boardPending";
import { stateFormula, type BoardSource } from "./boardSource";

export interface BoardInput extends Omit<BoardSource, "pending" | "cut"> {
  readonly board: Board;
  /** When it was made (ISO 8601). */
  readonly at: string;
}

const HEADER_HEIGHT = 34;
const SECTION_HEIGHT = 24;
const NOTE_HEIGHT = 15;
const STRIP = 3;
const TOP = STRIP + 4;
const TITLE_HEIGHT = 30;
/** Points of what stands above the first table. */
const ABOVE = TITLE_HEIGHT + 110;
/** Characters of the bar of an entity that is complete. */
const BAR_BLOCKS = 36;

/** Look of each state: the colour says how much it asks for somebody, the word says what. */
const stateStyle: Readonly<
  Record<AnswerState, { readonly fill: string; readonly color: string; readonly bold?: boolean; readonly italic?: boolean }>
> = {
  missing: bandStyle.low,
  doubt: bandStyle.medium,
  ndWithoutReason: bandStyle.medium,
  onlyInMatrix: bandStyle.noData,
  ndWithReason: bandStyle.noData,
  reported: bandStyle.high,
};

/**
 * The sheet «Seguimiento PNTP»: how complete the cut is, each entity with what it owes, every indicator with what is known of it, and what
 * came back and waits for somebody; what is missing always first. Its counts are formulas over the registry and the matrix.
 */
export function buildBoardSheet(input: BoardInput): PutSheet {
  const { board } = input;
  const canvas = new SheetCanvas(BOARD_WIDTHS);
  const flow = new PageFlow(BOARD_WIDTHS, ABOVE, 0, "landscape");
  const places = placeTables(flow, board);
  putTitle(canvas, input);
  const pending = { first: places.pending.rows[0] ?? 0, last: places.pending.rows.at(-1) ?? 0 };
  const source: BoardSource = { ...input, cut: board.cut, ...(board.pending.length > 0 ? { pending } : {}) };
  putStrip(canvas, board, places);
  putEntities(canvas, board, places);
  putIndicators(canvas, board, places, source);
  const end = putPending(canvas, board, places);
  colourStates(canvas, places.indicators.rows);
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
      ...(board.pending.length === 0
        ? {}
        : { inputs: [{ row: pending.first, column: 0, rows: pending.last - pending.first + 1, columns: BOARD_WIDTHS.length }] }),
      tabColor: sheetColours.tab,
    },
  };
}

type Places = ReturnType<typeof placeTables>;

function placeTables(flow: PageFlow, board: Board) {
  const head = SECTION_HEIGHT + HEADER_HEIGHT;
  const entities = flow.place(TOP, {
    head,
    header: HEADER_HEIGHT,
    items: [...board.entities.map((entity) => entityHeight(entity)), TABLE_ROW],
    tail: NOTE_HEIGHT * 2,
  });
  const indicators = flow.place(entities.after + 2, {
    head,
    header: HEADER_HEIGHT,
    items: board.rows.map(indicatorHeight),
    tail: NOTE_HEIGHT,
  });
  const items = board.pending.map(({ file, sentence }) => rowHeight({ [at.entity]: file, [at.wide]: sentence }));
  const pending = flow.place(Math.max(indicators.after, indicators.header + 2) + 1, {
    head,
    header: HEADER_HEIGHT,
    items,
    tail: NOTE_HEIGHT,
  });
  return { entities, indicators, pending };
}

function entityHeight({ name, files }: BoardEntity): number {
  return rowHeight({ [at.entity]: name, [at.file]: files.join(", ") });
}

function indicatorHeight({ indicator, entity }: BoardRow): number {
  return rowHeight({ [at.entity]: entity, [at.share]: indicator.code, [at.wide]: indicator.name });
}

function putTitle(canvas: SheetCanvas, { board, matrix, at: made }: BoardInput): void {
  canvas.put(0, 0, { value: texts.title, style: looks.title });
  canvas.rowHeights[0] = TITLE_HEIGHT;
  canvas.put(1, 0, {
    value: texts.subtitle(matrix.policy.title ?? texts.untitled, periodText(board.cut), shortDay(made.slice(0, 10))),
    style: looks.fact,
  });
}

/** Four figures: how complete, who delivered, what is missing, what waits. */
function putStrip(canvas: SheetCanvas, board: Board, { entities }: Places): void {
  const [label, figure, note] = [STRIP, STRIP + 1, STRIP + 2] as const;
  canvas.putLook(label, looks.figureLabel);
  canvas.putLook(note, looks.figureNote);
  canvas.rowHeights[figure] = 28;
  const total = entities.rows.at(-1) ?? 0;
  const blocks = [
    {
      column: at.entity,
      label: texts.complete,
      formula: `=${cellAddress(total, at.share)}`,
      value: board.share,
      format: '0" %"',
      note: texts.completeNote(board.answered, board.total),
    },
    { column: at.wide, label: texts.delivered, value: board.delivered, format: "0", note: texts.deliveredNote(board.entities.length) },
    {
      column: at.total,
      label: texts.missing,
      formula: `=${cellAddress(total, at.fourth)}`,
      value: missingIn(board.counts),
      format: "0",
      note: texts.missingNote,
    },
    { column: at.fourth, label: texts.pending, value: board.pending.length, format: "0", note: texts.pendingNote },
  ];
  for (const block of blocks) {
    canvas.put(label, block.column, { value: block.label, style: looks.figureLabel });
    canvas.put(figure, block.column, {
      ...("formula" in block ? { formula: block.formula } : {}),
      value: block.value,
      style: { ...looks.figure, numberFormat: block.format },
    });
    canvas.put(note, block.column, { value: block.note, style: looks.figureNote });
  }
}

function missingIn(counts: Board["counts"]): number {
  return counts.missing + counts.ndWithoutReason;
}

function putHeader(canvas: SheetCanvas, row: number, labels: readonly string[], right: ReadonlySet<number>): void {
  canvas.rowHeights[row] = HEADER_HEIGHT;
  labels.forEach((value, column) =>
    canvas.put(row, column, { value: value === "" ? null : value, style: right.has(column) ? looks.headerRight : looks.header }),
  );
}

function putSection(canvas: SheetCanvas, row: number, title: string): void {
  canvas.put(row, 0, { value: title, style: looks.section });
  canvas.rowHeights[row] = SECTION_HEIGHT;
}

const FIGURE_COLUMNS: ReadonlySet<number> = new Set([at.share, at.total, at.first, at.second, at.third, at.fourth]);

function putEntities(canvas: SheetCanvas, board: Board, { entities, indicators }: Places): void {
  putSection(canvas, entities.section, texts.byEntity);
  for (const header of [entities.header, ...entities.repeated]) putHeader(canvas, header, texts.entityHeader, FIGURE_COLUMNS);
  const run = (column: number): string =>
    `${absoluteAddress(indicators.rows[0] ?? 0, column)}:${absoluteAddress(indicators.rows.at(-1) ?? 0, column)}`;
  const count = (row: number, ...states: readonly AnswerState[]): string =>
    `=${states.map((state) => `COUNTIFS(${run(at.entity)},$${cellAddress(row, at.entity)},${run(at.total)},"${answerLabel[state]}")`).join("+")}`;

  board.entities.forEach((entity, index) => {
    const row = entities.rows[index] ?? 0;
    canvas.rowHeights[row] = entityHeight(entity);
    const { counts } = entity;
    const isLive = isCriterion(entity.name) && indicators.rows.length > 0;
    const live = (formula: string): { formula?: string } => (isLive ? { formula } : {});
    const total = `=COUNTIFS(${run(at.entity)},$${cellAddress(row, at.entity)})`;
    canvas.putRow(row, [
      { value: entity.name === "" ? texts.noResponsible : entity.name, style: { ...looks.text, bold: true } },
      shareCell(row, entity.share, isLive),
      barCell(row, entity.share, isLive),
      { ...live(total), value: entity.rows.length, style: looks.count },
      { ...live(count(row, "reported", "onlyInMatrix")), value: counts.reported + counts.onlyInMatrix, style: looks.count },
      { ...live(count(row, "ndWithReason")), value: counts.ndWithReason, style: zeroAsDash },
      { ...live(count(row, "doubt")), value: counts.doubt, style: zeroAsDash },
      { ...live(count(row, "missing", "ndWithoutReason")), value: missingIn(counts), style: zeroAsDash },
      { value: entity.deliveredAt === undefined ? texts.noDelivery : shortDay(entity.deliveredAt.slice(0, 10)), style: looks.center },
      { value: entity.files.length === 0 ? texts.noDelivery : entity.files.join(", "), style: looks.small },
    ]);
  });
  putTotals(canvas, board, entities.rows);
  canvas.put(entities.after, 0, { value: texts.entityNote, style: looks.note });
}

/** Whether COUNTIFS finds a name as it is written. */
function isCriterion(name: string): boolean {
  return !/^[=<>]|[*?~]/.test(name) && name.length < 250;
}

const zeroAsDash = { ...looks.count, numberFormat: '#,##0;-#,##0;"–"' } as const;

/** Data and ND with reason, out of all. */
function shareFormula(row: number): string {
  const cell = (column: number): string => cellAddress(row, column);
  return `=IF(${cell(at.total)}=0,0,(${cell(at.first)}+${cell(at.second)})/${cell(at.total)}*100)`;
}

function shareCell(row: number, share: number, isLive: boolean) {
  return {
    ...(isLive ? { formula: shareFormula(row) } : {}),
    value: share,
    style: { ...looks.percent, numberFormat: '0" %"', bold: true },
  };
}

/** A bar of characters: it prints, and follows the figure in any spreadsheet. */
function barCell(row: number, share: number, isLive: boolean) {
  const cell = cellAddress(row, at.share);
  return {
    ...(isLive ? { formula: `=REPT("█",ROUND(${cell}/100*${BAR_BLOCKS},0))` } : {}),
    value: "█".repeat(Math.round((share / 100) * BAR_BLOCKS)),
    style: looks.bar,
  };
}

function putTotals(canvas: SheetCanvas, board: Board, rows: readonly number[]): void {
  const total = rows.at(-1) ?? 0;
  canvas.putLook(total, looks.totalText);
  canvas.put(total, at.entity, { value: texts.allEntities, style: looks.totalText });
  const { counts } = board;
  const values: Readonly<Record<number, number>> = {
    [at.total]: board.total,
    [at.first]: counts.reported + counts.onlyInMatrix,
    [at.second]: counts.ndWithReason,
    [at.third]: counts.doubt,
    [at.fourth]: missingIn(counts),
  };
  for (const [column, value] of Object.entries(values)) {
    const first = cellAddress(rows[0] ?? 0, Number(column));
    const last = cellAddress(total - 1, Number(column));
    canvas.put(total, Number(column), { ...(rows.length > 1 ? { formula: `=SUM(${first}:${last})` } : {}), value, style: looks.total });
  }
  canvas.put(total, at.share, { formula: shareFormula(total), value: board.share, style: { ...looks.total, numberFormat: '0" %"' } });
}

function putIndicators(canvas: SheetCanvas, board: Board, { indicators }: Places, source: BoardSource): void {
  putSection(canvas, indicators.section, texts.byIndicator);
  for (const header of [indicators.header, ...indicators.repeated]) putHeader(canvas, header, texts.indicatorHeader, new Set());
  if (board.rows.length === 0) canvas.put(indicators.header + 1, 0, { value: texts.noIndicators, style: looks.fact });
  board.rows.forEach((each, index) => {
    const row = indicators.rows[index] ?? 0;
    canvas.rowHeights[row] = indicatorHeight(each);
    canvas.putLook(row, looks.longText);
    const { indicator, entity, state, note } = each;
    canvas.putRow(row, [
      { value: entity === "" ? texts.noResponsible : entity, style: looks.text },
      { value: indicator.code, style: looks.text },
      { value: indicator.name, style: looks.text },
      { ...(isCriterion(entity) ? { formula: stateFormula(source, row, each) } : {}), value: answerLabel[state], style: looks.center },
      { value: note ?? null, style: { ...looks.longText, size: 9, color: sheetColours.grey } },
    ]);
  });
}

/** The state takes its colour by its word, so that it keeps up with the formula. */
function colourStates(canvas: SheetCanvas, rows: readonly number[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const area = { row: first, column: at.total, rows: (rows.at(-1) ?? first) - first + 1, columns: 1 };
  for (const state of ANSWER_STATES) {
    canvas.bandRules.push({
      area,
      formula: `=AND(${BAND_MARK}=0,${cellAddress(first, at.total)}="${answerLabel[state]}")`,
      ...stateStyle[state],
    });
  }
}

/** Answers the row after the last. */
function putPending(canvas: SheetCanvas, { pending }: Board, { pending: place }: Places): number {
  putSection(canvas, place.section, texts.pendingTitle);
  if (pending.length === 0) {
    canvas.put(place.header, 0, { value: texts.nothingPending, style: looks.fact });
    return place.header + 1;
  }
  for (const header of [place.header, ...place.repeated]) putPendingHeader(canvas, header);
  pending.forEach((item, index) => putPendingRow(canvas, place.rows[index] ?? 0, item));
  canvas.put(place.after, 0, { value: texts.pendingNote2, style: looks.note });
  return place.after + 1;
}
