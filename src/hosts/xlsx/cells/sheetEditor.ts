import { cellAddress } from "../../../engine/address";
import { isCellError, type CellValue } from "../../../engine/grid";
import type { CellWrite } from "../../../engine/plan";
import { changesContent, type CellEdits, type FileWrite } from "./cellEdits";
import { CellScanner } from "./cellScanner";
import { decodeBytes } from "./cellText";
import { cellXml, spelledCell } from "./cellXml";
import type { CompactGrid } from "./compactGrid";
import { callsOurFunction, formulaForFile } from "./fileFormula";
import { shiftFormula } from "./sharedFormula";
import type { SharedMaster } from "./sheetCells";
import { attributeOf, escapeText, openedTag, withAttribute } from "../../../opc/xml/xmlTag";

/** Where the edited cells of a sheet go; an `EntryPacker` is one. */
export interface ByteSink {
  pushBytes(bytes: Uint8Array, from?: number, to?: number): void;
  pushText(text: string): void;
}

export interface EditEffect {
  /** A formula was written, replaced or taken away. */
  formulasChanged: boolean;
  /** Something a formula may look at was changed. */
  contentChanged: boolean;
  /** Any byte is different. */
  isChanged: boolean;
}

export interface SheetEdit {
  /** Inside of sheetData. */
  readonly bytes: Uint8Array;
  readonly prefix: string;
  /** The same sheet, read. */
  readonly grid: CompactGrid;
  readonly edits: CellEdits;
  /** Cell format of a write, from the look the cell has now. */
  styleOf(write: FileWrite): number;
  /** The `cm` of formulas that spill by themselves; the part that it counts in is made when it is first asked for. */
  spillMetadata(): number;
}

/** Copies the cells of a sheet with the edits spliced in; a cell that already says what is asked keeps its bytes. */
export function editCells(edit: SheetEdit, sink: ByteSink): EditEffect {
  return new CellSplicing(edit, sink).run();
}

/** In one of the formulas of a hundred thousand cells that are nearly never ours. */
const OURS = /PNTP\./i;

class CellSplicing {
  readonly #scanner: CellScanner;
  readonly #unshared: ReadonlyMap<string, SharedMaster>;
  readonly #effect: EditEffect = { formulasChanged: false, contentChanged: false, isChanged: false };
  #copied = 0;
  #next = 0;

  constructor(
    private readonly edit: SheetEdit,
    private readonly sink: ByteSink,
  ) {
    this.#scanner = new CellScanner(edit.bytes);
    this.#unshared = this.#mastersOverwritten();
  }

  run(): EditEffect {
    const { bytes, edits } = this.edit;
    const scanner = this.#scanner;
    while ((this.#next < edits.length || this.#unshared.size > 0) && scanner.nextRow()) {
      this.#addRowsBefore(scanner.row, scanner.rowStart);
      const isEdited = edits.at(this.#next)?.row === scanner.row;
      if (isEdited && scanner.isRowSelfClosed) this.#fillEmptyRow();
      else if (isEdited || this.#unshared.size > 0) this.#editRow();
    }
    this.#addRowsBefore(Infinity, bytes.length);
    this.sink.pushBytes(bytes, this.#copied, bytes.length);
    return this.#effect;
  }

  /** Rows that have no element yet. */
  #addRowsBefore(row: number, at: number): void {
    const p = this.edit.prefix;
    for (let write = this.edit.edits.at(this.#next); write && write.row < row; write = this.edit.edits.at(this.#next)) {
      const cells = this.#newCellsOfRow(write.row);
      if (cells !== "") this.#splice(at, at, `<${p}row r="${write.row + 1}">${cells}</${p}row>`);
    }
  }

  #fillEmptyRow(): void {
    const { row, rowStart, rowTagEnd } = this.#scanner;
    const tag = this.#widenedTag() ?? decodeBytes(this.edit.bytes, rowStart, rowTagEnd);
    const cells = this.#newCellsOfRow(row);
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "row";
    if (cells !== "") this.#splice(rowStart, rowTagEnd, `${openedTag(tag)}${cells}</${name}>`);
  }

  #editRow(): void {
    const scanner = this.#scanner;
    const { row, rowStart, rowTagEnd } = scanner;
    const tag = this.#widenedTag();
    if (tag !== undefined) this.#splice(rowStart, rowTagEnd, tag);
    while (scanner.nextCell()) {
      this.#addCellsBefore(row, scanner.column, scanner.cellStart);
      const write = this.edit.edits.at(this.#next);
      if (write?.row === row && write.column === scanner.column) {
        this.#next++;
        this.#replaceCell(write);
      } else if (scanner.formulaStart >= 0 && this.#unshared.size > 0) this.#unshareCell();
    }
    this.#addCellsBefore(row, Infinity, scanner.rowInnerEnd);
  }

  #addCellsBefore(row: number, column: number, at: number): void {
    for (let write = this.edit.edits.at(this.#next); write?.row === row && write.column < column; write = this.edit.edits.at(this.#next)) {
      this.#next++;
      const xml = this.#newCell(write);
      if (xml !== "") this.#splice(at, at, xml);
    }
  }

  #newCellsOfRow(row: number): string {
    let cells = "";
    for (let write = this.edit.edits.at(this.#next); write?.row === row; write = this.edit.edits.at(this.#next)) {
      this.#next++;
      cells += this.#newCell(write);
    }
    return cells;
  }

  /** Empty when the cell would show nothing that it does not show without being there. */
  #newCell(write: FileWrite): string {
    const style = this.edit.styleOf(write);
    const isBlank = write.formula === undefined && (write.value ?? null) === null;
    if (isBlank && style === this.edit.grid.cellFormat(write.row, write.column)) return "";
    if (!isBlank) this.#noteContent(write.formula !== undefined);
    return this.#cellXml(write, style);
  }

  #replaceCell(write: FileWrite): void {
    const { cellStart, cellTagEnd, cellEnd, style: oldStyle, formulaStart } = this.#scanner;
    const style = this.edit.styleOf(write);
    if (!changesContent(write) || this.#holdsAlready(write)) {
      if (style !== oldStyle)
        this.#splice(cellStart, cellTagEnd, withAttribute(decodeBytes(this.edit.bytes, cellStart, cellTagEnd), "s", style));
      if (formulaStart >= 0 && this.#unshared.size > 0) this.#unshareCell();
      return;
    }
    this.#noteContent(write.formula !== undefined || formulaStart >= 0);
    this.#splice(cellStart, cellEnd, this.#cellXml(write, style));
  }

  #cellXml(write: FileWrite, style: number): string {
    const spelled = spelledCell(write, style, this.edit.grid.cells.sharedTexts);
    if (spelled !== undefined) return spelled;
    const formula = write.formula === undefined ? {} : { formula: formulaForFile(write.formula), metadata: this.#metadataOf(write) };
    return cellXml(this.edit.prefix, write.row, write.column, { ...formula, value: write.value ?? null, style });
  }

  /** Excel keeps a function of an add-in as a formula that spills, whatever it gives. */
  #metadataOf({ formula }: CellWrite): number | undefined {
    return formula !== undefined && OURS.test(formula) && callsOurFunction(formulaForFile(formula)) ? this.edit.spillMetadata() : undefined;
  }

  /** True when the cell has this very formula and result, or this constant. */
  #holdsAlready(write: CellWrite): boolean {
    const { formulaStart, formulaTagEnd, cellStart, cellTagEnd } = this.#scanner;
    const tag = formulaStart < 0 ? "" : decodeBytes(this.edit.bytes, formulaStart, formulaTagEnd);
    const kind = attributeOf(tag, "t");
    const metadata = this.#metadataOf(write);
    if (metadata === undefined) return kind !== "array" && kind !== "dataTable" && holds(this.edit.grid, write);
    const isInItsForm = kind === "array" && attributeOf(tag, "ref") === cellAddress(write.row, write.column);
    return (
      isInItsForm &&
      attributeOf(decodeBytes(this.edit.bytes, cellStart, cellTagEnd), "cm") === String(metadata) &&
      holds(this.edit.grid, write)
    );
  }

  /** A cell whose formula was read from one that is gone gets its own. */
  #unshareCell(): void {
    const { formulaStart, formulaTagEnd, formulaEnd, row, column } = this.#scanner;
    const tag = decodeBytes(this.edit.bytes, formulaStart, formulaTagEnd);
    const master = attributeOf(tag, "t") === "shared" ? this.#unshared.get(attributeOf(tag, "si") ?? "") : undefined;
    if (!master) return;
    const p = this.edit.prefix;
    this.#splice(
      formulaStart,
      formulaEnd,
      `<${p}f>${escapeText(shiftFormula(master.text, row - master.row, column - master.column))}</${p}f>`,
    );
  }

  #mastersOverwritten(): Map<string, SharedMaster> {
    const { grid, edits } = this.edit;
    const overwritten = new Map<string, SharedMaster>();
    for (const master of grid.cells.sharedGroups) {
      const write = master && edits.find(master.row, master.column);
      if (write && changesContent(write) && !holds(grid, write)) overwritten.set(master.id, master);
    }
    return overwritten;
  }

  /** The row's tag with its `spans` (a hint of the columns it uses) widened, or undefined when the edits stay within. */
  #widenedTag(): string | undefined {
    const { row, rowStart, rowTagEnd } = this.#scanner;
    const tag = decodeBytes(this.edit.bytes, rowStart, rowTagEnd);
    const spans = /^(\d+):(\d+)$/.exec(attributeOf(tag, "spans") ?? "");
    if (!spans) return undefined;
    let first = Number(spans[1]);
    let last = Number(spans[2]);
    for (let i = this.#next, write = this.edit.edits.at(i); write?.row === row; write = this.edit.edits.at(++i)) {
      first = Math.min(first, write.column + 1);
      last = Math.max(last, write.column + 1);
    }
    return `${first}:${last}` === spans[0] ? undefined : withAttribute(tag, "spans", `${first}:${last}`);
  }

  #noteContent(touchesFormula: boolean): void {
    this.#effect.contentChanged = true;
    if (touchesFormula) this.#effect.formulasChanged = true;
  }

  #splice(from: number, to: number, text: string): void {
    this.sink.pushBytes(this.edit.bytes, this.#copied, from);
    this.sink.pushText(text);
    this.#copied = to;
    this.#effect.isChanged = true;
  }
}

function holds(grid: CompactGrid, write: CellWrite): boolean {
  const { row, column } = write;
  const cell = grid.cells.find(row, column);
  if (cell < 0) return false;
  const formula = grid.cells.fileFormula(cell, row, column);
  const wanted = write.formula === undefined ? undefined : formulaForFile(write.formula);
  if (formula !== wanted) return false;
  return (write.value === undefined && formula !== undefined) || sameValue(grid.cells.valueAt(cell), write.value ?? null);
}

/** Equal as cell values: errors by their text. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}
