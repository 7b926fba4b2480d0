import { absoluteAddress, cellAddress } from "../../address";
import { unansweredIn, type AnswerState, type Board } from "../../followup/board";
import { answerLabel, boardTexts as texts } from "../../words/followup/boardTexts";
import { TABLE_ROW, type SheetCanvas } from "../kit/sheetCanvas";
import { sheetStyles as looks } from "../kit/sheetStyles";
import { at, entityHeight, isCriterion, putHeader, putSection, small, STRIP, type Places } from "./boardLayout";

/** Four figures: how complete, who delivered, what is missing, what waits. */
export function putStrip(canvas: SheetCanvas, board: Board, { entities }: Places): void {
  const [label, figure, note] = [STRIP, STRIP + 1, STRIP + 2] as const;
  canvas.putLook(label, small(looks.figureLabel));
  canvas.putLook(note, small(looks.figureNote));
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
      value: unansweredIn(board.counts),
      format: "0",
      note: texts.missingNote,
    },
    { column: at.fourth, label: texts.pending, value: board.pending.length, format: "0", note: texts.pendingNote },
  ];
  for (const block of blocks) {
    canvas.put(label, block.column, { value: block.label, style: small(looks.figureLabel) });
    canvas.put(figure, block.column, {
      ...("formula" in block ? { formula: block.formula } : {}),
      value: block.value,
      style: { ...looks.figure, numberFormat: block.format },
    });
    canvas.put(note, block.column, { value: block.note, style: small(looks.figureNote) });
  }
}

/** A row for each entity, and all of them. */
export function putEntities(canvas: SheetCanvas, board: Board, { entities, owed, settled }: Places): void {
  putSection(canvas, entities.section, texts.byEntity);
  for (const header of [entities.header, ...entities.repeated]) putHeader(canvas, header, texts.entityHeader, "LRLRRRRRCL");
  const listed = [...owed.rows, ...settled.rows];
  // From the first indicator to the last, over what is pending: no row there has a state and an entity.
  const run = (column: number): string => `${absoluteAddress(listed[0] ?? 0, column)}:${absoluteAddress(listed.at(-1) ?? 0, column)}`;
  const count = (row: number, ...states: readonly AnswerState[]): string =>
    `=${states.map((state) => `COUNTIFS(${run(at.entity)},$${cellAddress(row, at.entity)},${run(at.total)},"${answerLabel[state]}")`).join("+")}`;

  board.entities.forEach((entity, index) => {
    const row = entities.rows[index] ?? 0;
    canvas.rowHeights[row] = entityHeight(entity);
    const { counts } = entity;
    const isLive = isCriterion(entity.name) && listed.length > 0;
    const live = (formula: string): { formula?: string } => (isLive ? { formula } : {});
    canvas.putRow(row, [
      { value: entity.name === "" ? texts.noResponsible : entity.name, style: { ...looks.text, bold: true } },
      shareCell(row, entity.share, isLive),
      undefined,
      { value: entity.rows.length, style: looks.count },
      { ...live(count(row, "reported", "onlyInMatrix")), value: counts.reported + counts.onlyInMatrix, style: looks.count },
      { ...live(count(row, "ndWithReason")), value: counts.ndWithReason, style: zeroAsDash },
      { ...live(count(row, "doubt")), value: counts.doubt, style: zeroAsDash },
      { ...live(count(row, "missing", "refused", "ndWithoutReason")), value: unansweredIn(counts), style: zeroAsDash },
      { value: texts.deliveredOn(entity.deliveredAt, entity.files), style: looks.center },
      { value: entity.files.length === 0 ? texts.noDelivery : entity.files.join(", "), style: small(looks.small) },
    ]);
    canvas.putBar(row, at.wide, { ...live(`=${cellAddress(row, at.share)}`), value: entity.share });
  });
  putTotals(canvas, board, entities.rows);
  canvas.put(entities.after, 0, { value: texts.entityNote, style: small(looks.note) });
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

function putTotals(canvas: SheetCanvas, board: Board, rows: readonly number[]): void {
  const total = rows.at(-1) ?? 0;
  canvas.rowHeights[total] = TABLE_ROW + 2;
  canvas.putLook(total, looks.totalText);
  canvas.put(total, at.entity, { value: texts.allEntities, style: looks.totalText });
  const { counts } = board;
  const values: Readonly<Record<number, number>> = {
    [at.total]: board.total,
    [at.first]: counts.reported + counts.onlyInMatrix,
    [at.second]: counts.ndWithReason,
    [at.third]: counts.doubt,
    [at.fourth]: unansweredIn(counts),
  };
  for (const [column, value] of Object.entries(values)) {
    const first = cellAddress(rows[0] ?? 0, Number(column));
    const last = cellAddress(total - 1, Number(column));
    canvas.put(total, Number(column), { ...(rows.length > 1 ? { formula: `=SUM(${first}:${last})` } : {}), value, style: looks.total });
  }
  canvas.put(total, at.share, { formula: shareFormula(total), value: board.share, style: { ...looks.total, numberFormat: '0" %"' } });
}
