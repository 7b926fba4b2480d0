import { cellAddress } from "../../../engine/address";
import { cellKey, type InputCell } from "../read/cellInputs";
import { hasShifted, typedIn, type HeldCell, type LeftInSheet } from "../../../engine/inverse/ownEdits";
import { heldOf, sameInExcel } from "../read/heldContent";
import { isKept } from "../read/keptInput";
import type { PresentState } from "../read/presentState";
import { contains, tileCells, type Cell } from "../read/rectangles";
import type { LeftCells } from "./leftCells";
import type { CellsBefore, HomeBefore, MadeSheet, Snapshot } from "./snapshot";

/** What of a snapshot is put back, now that somebody may have worked in the sheets since. */
export interface UndoScope {
  readonly cells: readonly CellsBefore[];
  readonly homes: readonly HomeBefore[];
  /** Sheets that the plan made and that go. */
  readonly doomed: readonly { readonly id: string; readonly name: string }[];
  readonly names: ReadonlyMap<string, string | undefined>;
  /** Cells left as they are, since somebody edited them. */
  readonly kept: number;
  /** What stays or could not be put back beside the cells; sentences for the user. */
  readonly remarks: readonly string[];
}

/** Everything, as a plan that failed half-way goes back. */
export function wholeScope({ cells, homes, names, made, madeIds }: Snapshot, now: PresentState): UndoScope {
  const isThere = ({ sheetId }: { readonly sheetId: string }) => now.hasSheet(sheetId);
  const others = made
    .filter((each) => !madeIds.has(each.sheetName) && isSomebodyElses(each, now))
    .map((each) => now.madeSheet(each.sheetName)?.id);
  const going = now.madeSheets().filter((id) => !others.includes(id));
  const doomed = going.map((id) => ({ id, name: now.sheetName(id) }));
  return { cells: cells.filter(isThere), homes: homes.filter(isThere), doomed, names, kept: 0, remarks: [] };
}

/** A sheet known by nothing but the name that the plan wanted to give: somebody may have been quicker. */
function isSomebodyElses(made: MadeSheet, now: PresentState): boolean {
  const sheet = now.madeSheet(made.sheetName);
  if (!sheet) return false;
  const hasOtherChart = sheet.charts.some((name) => !made.planCharts.includes(name));
  return typedIn(leftIn(made.left), sheet.cells.map(heldCell)).length > 0 || hasOtherChart || sheet.drawings > 0;
}

/** What nobody has touched since: what is hers by now stays, and is told. */
export function untouchedScope(snapshot: Snapshot, now: PresentState): UndoScope {
  const whole = wholeScope(snapshot, now);
  const cells = whole.cells.map((before) => withoutEdits(before, now));
  const moved = whole.homes.filter((home) => hasShifted(leftIn(home.left), presentOf(home, now).map(heldCell), editsIn(home, now)));
  const homes = whole.homes.filter((home) => !moved.includes(home)).map((home) => homeWithoutEdits(home, now));
  const staying = stayingSheets(snapshot.made, now);
  const kept = [...cells, ...homes].reduce((sum, each) => sum + each.kept, 0);
  const keptNames = new Set([...moved, ...staying.map(({ made }) => made)].flatMap(({ names }) => names));
  return {
    cells: cells.map(({ before }) => before),
    homes: homes.map(({ before }) => before),
    doomed: whole.doomed.filter(({ id }) => !staying.some((sheet) => sheet.id === id)),
    names: new Map([...snapshot.names].filter(([name]) => !keptNames.has(name))),
    kept,
    remarks: [
      ...goneSheets(snapshot, now),
      ...staying.map(({ remark }) => remark),
      ...moved.map(({ sheetId }) => movedRemark(now.sheetName(sheetId))),
    ],
  };
}

interface StayingSheet {
  readonly id: string;
  readonly made: MadeSheet;
  readonly remark: string;
}

function stayingSheets(made: readonly MadeSheet[], now: PresentState): StayingSheet[] {
  const going = new Set<string>();
  return made.flatMap((each) => {
    const id = now.madeSheet(each.sheetName)?.id;
    const stays = stayingSheet(each, now, going);
    if (id !== undefined && !stays) going.add(id);
    return stays ?? [];
  });
}

/** A sheet that the plan made goes only while everything in it is the plan's. */
function stayingSheet(made: MadeSheet, now: PresentState, going: ReadonlySet<string>): StayingSheet | undefined {
  const sheet = now.madeSheet(made.sheetName);
  if (!sheet) return undefined;
  const { id, name } = sheet;
  const stays = (why: string): StayingSheet => ({
    id,
    made,
    remark: `La hoja «${name}» se queda: ${why}. Si ya no la necesitas, elimínala.`,
  });
  const [first, ...others] = typedIn(leftIn(made.left), sheet.cells.map(heldCell));
  if (first) return stays(`tiene contenido tuyo en ${cellAddress(first.row, first.column)}${moreCells(others.length)}`);
  if (sheet.charts.some((name) => !made.planCharts.includes(name))) return stays("tiene un gráfico tuyo");
  if (sheet.drawings > 0) return stays("tiene una imagen o un dibujo tuyo");
  if (sheet.name !== made.sheetName) return stays("le cambiaste el nombre");
  return now.canDelete(sheet.id, going) ? undefined : stays("Excel no deja quitar la única hoja visible, ni una muy oculta");
}

function leftIn(left: LeftCells): LeftInSheet {
  const cells = left.cells
    .filter((cell) => left.has(cell))
    .map(({ row, column }) => ({ row, column, content: left.contentOf({ row, column }) }));
  return { cells: cells.map(heldCell), same: sameInExcel };
}

function heldCell({ row, column, content }: Cell & { readonly content: unknown }): HeldCell {
  return { row, column, held: heldOf(content) };
}

function moreCells(count: number): string {
  return count === 0 ? "" : ` y ${count === 1 ? "1 celda" : `${count} celdas`} más`;
}

function movedRemark(sheet: string): string {
  const why = "después de aplicar se insertaron, quitaron o movieron filas o columnas";
  return `La hoja «${sheet}» se queda como está: ${why}. Calcula de nuevo para actualizarla.`;
}

function goneSheets({ cells, homes }: Snapshot, now: PresentState): string[] {
  const gone = [...cells, ...homes].filter(({ sheetId }) => !now.hasSheet(sheetId)).map(({ left }) => left.sheetName);
  return [...new Set(gone)].map((name) => `La hoja «${name}» ya no está en el libro: lo suyo no se pudo deshacer.`);
}

/** Where something was edited since (or moved by inserted rows), only the cells that still hold what we left are put back. */
function withoutEdits(before: CellsBefore, now: PresentState): { before: CellsBefore; kept: number } {
  const present = (cell: Cell) => now.formula(before.sheetId, cell);
  const edited = before.cells.filter((cell) => before.left.has(cell) && !isOurs(before, cell, present(cell)));
  const bystanders = before.bystanders.filter((cell) => cell.input !== undefined && isKept(cell.input, present(cell)));
  const standing = { ...before, bystanders };
  if (edited.length === 0) return { before: standing, kept: 0 };

  const edits = new Set(edited.map(cellKey));
  const isPutBack = (cell: Cell) => before.left.has(cell) && !edits.has(cellKey(cell));
  // Joining an area again would lose what was typed under it since.
  const merges = before.merges.filter((area) => !edited.some((cell) => contains(area, cell)));
  const cells = before.cells.filter(isPutBack);
  return { before: { ...standing, cells, looks: before.looks.filter(isPutBack), merges }, kept: edited.length };
}

/** A cell holds what the plan left in it or what it held before: an attempt to undo that failed half-way edits nothing. */
function isOurs({ left }: Pick<CellsBefore, "left">, cell: InputCell, now: unknown): boolean {
  return left.isAsLeft(cell, now) || (cell.input !== undefined && isKept(cell.input, now));
}

/** A blank cell of our sheet holds nothing of hers; an undo that failed half-way leaves such. */
function editsIn(home: HomeBefore, now: PresentState): InputCell[] {
  return home.cells.filter((cell) => {
    const content = now.formula(home.sheetId, cell);
    return content !== undefined && content !== "" && !isOurs(home, cell, content);
  });
}

function presentOf({ sheetId, cells }: HomeBefore, now: PresentState): { row: number; column: number; content: unknown }[] {
  const present = cells.map(({ row, column }) => ({ row, column, content: now.formula(sheetId, { row, column }) }));
  return present.filter(({ content }) => content !== undefined && content !== "");
}

function homeWithoutEdits(home: HomeBefore, now: PresentState): { before: HomeBefore; kept: number } {
  const edited = editsIn(home, now);
  if (edited.length === 0) return { before: home, kept: 0 };

  const stays = new Set(edited.map(cellKey));
  // Her own cell that cannot come back to its place keeps the one it was given.
  for (const { from, to } of home.moves) if (stays.has(cellKey(from))) stays.add(cellKey(to));
  const goes = (cell: Cell) => !stays.has(cellKey(cell));
  const cells = home.cells.filter(goes);
  const looks = home.looks.filter(goes);
  return { before: { ...home, cells, looks, links: home.links.filter(goes), touched: tileCells(cells) }, kept: edited.length };
}
