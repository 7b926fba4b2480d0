import { cellAddress, type Rect } from "../../engine/address";
import type { CellWrite, SheetContent } from "../../engine/plan";
import { areaOf, CellEdits } from "./cellEdits";
import { CellScanner } from "./cellScanner";
import { decodeBytes } from "./cellText";
import { cellXml } from "./cellXml";
import type { CompactGrid } from "./compactGrid";
import { formulaForFile } from "./fileFormula";
import { ProblemFound, problems } from "./problems";
import { contains } from "./sheetCells";
import { escapeText } from "../../opc/xmlTag";

/** A cell of the user that stands beside what is ours. */
interface KeptCell {
  readonly column: number;
  readonly xml: string;
  readonly isBlank: boolean;
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
  /** What the last run wrote; undefined for a new sheet. */
  readonly owned: Rect | undefined;
  readonly content: SheetContent;
  styleOf(write: CellWrite): number;
}

/** Inside of sheetData with our cells in place of those we wrote before, what the user added around them kept; and the cells it spans. */
export function ownedRowsXml(rows: OwnedRows): { xml: string; area: Rect } {
  const kept = keptRows(rows);
  const edits = new CellEdits(rows.content.cells);
  const ours = oursByRow(edits);
  const heights = rows.content.rowHeights ?? {};
  const numbers = new Set([...kept.keys(), ...ours.keys(), ...Object.keys(heights).map(Number)]);
  const xml = [...numbers]
    .sort((a, b) => a - b)
    .map((row) => rowXml(rows, row, ours.get(row) ?? [], kept.get(row), heights[row]))
    .join("");
  const keptCells = [...kept].flatMap(([row, { cells }]) => cells.map(({ column }) => ({ row, column })));
  return { xml, area: areaOf([...rows.content.cells, ...keptCells]) ?? rows.content.print.area };
}

function rowXml(rows: OwnedRows, row: number, ours: readonly CellWrite[], kept: KeptRow | undefined, height: number | undefined): string {
  const p = rows.prefix;
  const isOurs = ours.length > 0 || height !== undefined || (rows.owned !== undefined && row >= rows.owned.row && row < rows.owned.row + rows.owned.rows);
  const cells = [
    ...ours.map((write) => ({ column: write.column, xml: ourCellXml(rows, write) })),
    ...(kept?.cells ?? []).filter((cell) => isFree(rows, row, cell, ours)),
  ].sort((a, b) => a.column - b.column);
  if (isOurs && cells.length === 0 && height === undefined) return "";
  const ownTag = `<${p}row r="${row + 1}"${height === undefined ? "" : ` ht="${height}" customHeight="1"`}>`;
  return `${isOurs ? ownTag : (kept?.tag ?? ownTag)}${cells.map((cell) => cell.xml).join("")}</${p}row>`;
}

/** False for a blank cell of the user where ours goes; content of the user there is a problem. */
function isFree(rows: OwnedRows, row: number, cell: KeptCell, ours: readonly CellWrite[]): boolean {
  const collides = ours.some((write) => write.column === cell.column);
  if (collides && !cell.isBlank) throw new ProblemFound(problems.ownedSheetInUse({ sheet: rows.grid.sheet, row, column: cell.column }));
  return !collides;
}

function ourCellXml(rows: OwnedRows, write: CellWrite): string {
  const formula = write.formula === undefined ? {} : { formula: formulaForFile(write.formula) };
  return cellXml(rows.prefix, write.row, write.column, { ...formula, value: write.value ?? null, style: rows.styleOf(write) });
}

function oursByRow(edits: CellEdits): Map<number, CellWrite[]> {
  const rows = new Map<number, CellWrite[]>();
  for (let i = 0, write = edits.at(i); write; write = edits.at(++i)) {
    const row = rows.get(write.row);
    if (row) row.push(write);
    else rows.set(write.row, [write]);
  }
  return rows;
}

function keptRows(rows: OwnedRows): Map<number, KeptRow> {
  const kept = new Map<number, KeptRow>();
  const scanner = new CellScanner(rows.bytes);
  while (scanner.nextRow()) {
    const cells: KeptCell[] = [];
    while (scanner.nextCell()) if (!rows.owned || !contains(rows.owned, scanner.row, scanner.column)) cells.push(keptCell(rows, scanner));
    const tag = decodeBytes(rows.bytes, scanner.rowStart, scanner.rowTagEnd).replace(/\s*\/?>$/, ">");
    kept.set(scanner.row, { tag, cells });
  }
  return kept;
}

/** The cell as it is written, with its address and, if its formula was shared, its own formula. */
function keptCell(rows: OwnedRows, scanner: CellScanner): KeptCell {
  const { row, column, cellStart, cellTagEnd, cellEnd, formulaStart, formulaTagEnd, formulaEnd } = scanner;
  const isBlank = scanner.isCellSelfClosed || (scanner.valueStart < 0 && scanner.inlineStart < 0 && formulaStart < 0);
  const text = (from: number, to: number) => decodeBytes(rows.bytes, from, to);
  const tag = text(cellStart, cellTagEnd);
  const addressed = /\sr\s*=/.test(tag) ? tag : tag.replace(/^<[^\s/>]+/, (name) => `${name} r="${cellAddress(row, column)}"`);
  if (formulaStart < 0 || !/\bt\s*=\s*["']shared/.test(text(formulaStart, formulaTagEnd))) return { column, isBlank, xml: addressed + text(cellTagEnd, cellEnd) };
  const cell = rows.grid.cells.find(row, column);
  const formula = rows.grid.cells.fileFormula(cell, row, column) ?? "";
  const own = `<${rows.prefix}f>${escapeText(formula)}</${rows.prefix}f>`;
  return { column, isBlank, xml: addressed + text(cellTagEnd, formulaStart) + own + text(formulaEnd, cellEnd) };
}
