import { cellAddress, type Rect } from "../../../engine/address";
import type { CellWrite, SheetContent } from "../../../engine/plan";
import { areaAround, areaOf, CellEdits, contentArea } from "../cells/cellEdits";
import { CellScanner } from "../cells/cellScanner";
import { decodeBytes } from "../cells/cellText";
import { cellXml } from "../cells/cellXml";
import type { CompactGrid } from "../cells/compactGrid";
import { formulaForFile } from "../cells/fileFormula";
import type { SheetRefresh } from "../../../engine/ownership/refreshSheet";
import { attributeOf, escapeText, isTrue, openedTag, withAttribute } from "../../../opc/xml/xmlTag";

/** A cell of the user that stands beside what is ours. */
interface KeptCell {
  readonly column: number;
  readonly xml: string;
}

interface KeptRow {
  readonly tag: string;
  readonly cells: readonly KeptCell[];
}

export interface OwnedRows {
  /** Inside of sheetData as it was. */
  readonly bytes: Uint8Array;
  readonly prefix: string;
  readonly grid: CompactGrid;
  /** How the sheet is written anew; undefined for a new one. */
  readonly refresh: SheetRefresh | undefined;
  readonly content: SheetContent;
  /** Where a filter of before hid rows: they are others now, and a hidden one would be missed. */
  readonly filtered: readonly Rect[];
  styleOf(write: CellWrite): number;
}

/**
 * Inside of sheetData with our cells in place of those we wrote before, what the user put among them kept; and the cells it spans. Row by
 * row as they are asked for: a table of 100,000 rows is never held as text.
 */
export function ownedRowsXml(rows: OwnedRows): { xml: Iterable<string>; area: Rect } {
  const kept = keptRows(rows);
  const edits = new CellEdits(rows.refresh?.writesOf(rows.content.cells) ?? rows.content.cells);
  const keptCells = [...kept].flatMap(([row, { cells }]) => cells.map(({ column }) => ({ row, column })));
  const areas = [contentArea(rows.content), areaOf(keptCells)].flatMap((area) => area ?? []);
  return { xml: rowsInOrder(rows, edits, kept), area: areaAround(areas) ?? rows.content.print.area };
}

function* rowsInOrder(rows: OwnedRows, edits: CellEdits, kept: ReadonlyMap<number, KeptRow>): Generator<string> {
  const heights = rows.content.rowHeights ?? {};
  const others = [...new Set([...kept.keys(), ...Object.keys(heights).map(Number)])].sort((a, b) => a - b);
  let next = 0;
  const without = function* (before: number): Generator<string> {
    for (let row = others[next]; row !== undefined && row < before; row = others[++next])
      yield rowXml(rows, row, [], kept.get(row), heights[row]);
  };
  for (let at = 0, first = edits.at(0); first; first = edits.at(at)) {
    const { row } = first;
    const ours: CellWrite[] = [];
    for (let write: CellWrite | undefined = first; write?.row === row; write = edits.at(++at)) ours.push(write);
    yield* without(row);
    if (others[next] === row) next++;
    yield rowXml(rows, row, ours, kept.get(row), heights[row]);
  }
  yield* without(Infinity);
  const { longRows } = rows.content;
  for (let index = 0; longRows && index < longRows.count; index++)
    yield rowXml(rows, longRows.first + index, longRows.cellsOf(index), undefined, longRows.height);
}

function rowXml(rows: OwnedRows, row: number, ours: readonly CellWrite[], kept: KeptRow | undefined, height: number | undefined): string {
  const p = rows.prefix;
  const taken = new Set(ours.map(({ column }) => column));
  const cells = [
    ...ours.map((write) => ({ column: write.column, xml: ourCellXml(rows, write) })),
    ...(kept?.cells ?? []).filter(({ column }) => !taken.has(column)),
  ].sort((a, b) => a.column - b.column);
  const tag = kept === undefined ? withHeight(`<${p}row r="${row + 1}">`, height) : rowTag(rows, row, kept.tag, height);
  if (cells.length === 0 && /^<[^\s>]+\s+r="\d+"\s*>$/.test(tag)) return "";
  return `${tag}${cells.map((cell) => cell.xml).join("")}</${p}row>`;
}

/** The user's row: hidden, grouped, with her look or the height she gave it; ours where it is the one we gave. */
function rowTag({ refresh, filtered }: OwnedRows, row: number, tag: string, height: number | undefined): string {
  const standing = Number(attributeOf(tag, "ht") ?? 0);
  const isCustom = isTrue(attributeOf(tag, "customHeight"));
  const isHers = isCustom && refresh?.ownsHeight(row, standing) === false;
  const isShown = filtered.some((area) => row > area.row && row < area.row + area.rows);
  const plain = withAttribute(isShown ? withAttribute(tag, "hidden", undefined) : tag, "spans", undefined);
  return isHers ? plain : withHeight(withAttribute(withAttribute(plain, "ht", undefined), "customHeight", undefined), height);
}

function withHeight(tag: string, height: number | undefined): string {
  return height === undefined ? tag : withAttribute(withAttribute(tag, "ht", height), "customHeight", 1);
}

function ourCellXml(rows: OwnedRows, write: CellWrite): string {
  const formula = write.formula === undefined ? {} : { formula: formulaForFile(write.formula) };
  return cellXml(rows.prefix, write.row, write.column, { ...formula, value: write.value ?? null, style: rows.styleOf(write) });
}

/** What is not ours, each cell where it will stand. */
function keptRows(rows: OwnedRows): Map<number, KeptRow> {
  const kept = new Map<number, KeptRow & { readonly cells: KeptCell[] }>();
  const moved = new Map(rows.refresh?.moves.map(({ from, to }) => [cellAddress(from.row, from.column), to]));
  const scanner = new CellScanner(rows.bytes);
  const rowAt = (row: number, tag: string) => {
    const known = kept.get(row);
    if (known) return known;
    const made = { tag, cells: [] as KeptCell[] };
    kept.set(row, made);
    return made;
  };
  const arrivals: { readonly to: { row: number; column: number }; readonly cell: KeptCell }[] = [];
  while (scanner.nextRow()) {
    const row = rowAt(scanner.row, numbered(decodeBytes(rows.bytes, scanner.rowStart, scanner.rowTagEnd), scanner.row));
    while (scanner.nextCell()) {
      const to = moved.get(cellAddress(scanner.row, scanner.column));
      if (to) arrivals.push({ to, cell: keptCell(rows, scanner, to) });
      else if (!rows.refresh?.own.owns(scanner.row, scanner.column)) row.cells.push(keptCell(rows, scanner, scanner));
    }
  }
  for (const { to, cell } of arrivals) {
    const row = rowAt(to.row, `<${rows.prefix}row r="${to.row + 1}">`);
    const standing = row.cells.findIndex(({ column }) => column === to.column);
    if (standing >= 0) row.cells.splice(standing, 1);
    row.cells.push(cell);
  }
  return kept;
}

/** The opening tag of a row; one without number says it. */
function numbered(tag: string, row: number): string {
  const open = openedTag(tag);
  return attributeOf(open, "r") === undefined ? withAttribute(open, "r", row + 1) : open;
}

/** The cell as it is written, at its place of now and, if its formula was shared, with its own formula. */
function keptCell(rows: OwnedRows, scanner: CellScanner, { row, column }: { readonly row: number; readonly column: number }): KeptCell {
  const { cellStart, cellTagEnd, cellEnd, formulaStart, formulaTagEnd, formulaEnd } = scanner;
  const text = (from: number, to: number) => decodeBytes(rows.bytes, from, to);
  const tag = text(cellStart, cellTagEnd);
  const isThere = row === scanner.row && column === scanner.column && /\sr\s*=/.test(tag);
  const addressed = isThere ? tag : withAttribute(tag, "r", cellAddress(row, column));
  if (formulaStart < 0 || !/\bt\s*=\s*["']shared/.test(text(formulaStart, formulaTagEnd)))
    return { column, xml: addressed + text(cellTagEnd, cellEnd) };
  const cell = rows.grid.cells.find(scanner.row, scanner.column);
  const formula = rows.grid.cells.fileFormula(cell, scanner.row, scanner.column) ?? "";
  const own = `<${rows.prefix}f>${escapeText(formula)}</${rows.prefix}f>`;
  return { column, xml: addressed + text(cellTagEnd, formulaStart) + own + text(formulaEnd, cellEnd) };
}
