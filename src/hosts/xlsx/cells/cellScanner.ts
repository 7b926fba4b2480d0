import { MAX_COLUMNS, MAX_ROWS } from "../../../engine/address";
import { byte, ByteTags } from "../../../opc/xml/byteTags";
import { XmlFault } from "../../../opc/xml/xmlFault";
import { readColumn } from "./addressBytes";

const EQUALS = 61;
const SPACE = 32;
const C = 99;
const F = 102;
const I = 105;
const O = 111;
const R = 114;
const S = 115;
const T = 116;
const V = 118;
const W = 119;
/** What fits in the arrays of the cells, above what Excel admits. */
const HIGHEST_STYLE = 0xffff;

/** How a cell stores its value, the `t` attribute. */
export type CellKind = "number" | "shared" | "text" | "inline" | "boolean" | "error" | "date";

/**
 * Walks the rows and cells of a sheet in its bytes, without making an object or a string per cell: a matrix of three million cells is read
 * this way.
 * After `nextRow` and `nextCell` the fields tell about the current one; offsets are into the bytes.
 */
export class CellScanner extends ByteTags {
  row = -1;
  rowStyle = -1;
  isRowHidden = false;
  rowStart = 0;
  rowTagEnd = 0;
  isRowSelfClosed = false;
  /** Start of the row's closing tag, known once its cells are through. */
  rowInnerEnd = 0;

  column = -1;
  style = 0;
  kind: CellKind = "number";
  cellStart = 0;
  cellTagEnd = 0;
  cellEnd = 0;
  isCellSelfClosed = false;

  /** Start of the content of <v>, or -1. */
  valueStart = -1;
  valueEnd = -1;
  /** Start of <is>, or -1. */
  inlineStart = -1;
  inlineEnd = -1;
  /** Start of the tag <f>, or -1. */
  formulaStart = -1;
  formulaTagEnd = -1;
  /** End of the text of the formula; equal to `formulaTagEnd` when it has none. */
  formulaTextEnd = -1;
  formulaEnd = -1;

  /** Which of r, s and t the tag had already. */
  #seen = 0;

  /** True while the cells of the row are not through. */
  #isInRow = false;

  nextRow(): boolean {
    // Who does not want the cells of a row goes straight to the next one.
    while (this.#isInRow) {
      if (!this.nextTag()) throw new XmlFault("damaged");
      if (this.isClosing && this.#isRowTag()) this.#isInRow = false;
    }
    while (this.nextTag()) {
      // Rows are all that stands here, each through to its end: a closing tag more is one too many.
      if (this.isClosing) throw new XmlFault("damaged");
      if (!this.#isRowTag()) {
        if (!this.isSelfClosed) this.skipElement();
        continue;
      }
      this.#readRowTag();
      return true;
    }
    return false;
  }

  /** False at the end of the row. */
  nextCell(): boolean {
    if (this.isRowSelfClosed) return false;
    while (this.nextTag()) {
      if (this.isClosing) {
        if (!this.#isRowTag()) throw new XmlFault("damaged");
        this.#isInRow = false;
        this.rowInnerEnd = this.tagStart;
        return false;
      }
      if (this.isNamed(C)) {
        this.#readCell();
        return true;
      }
      if (!this.isSelfClosed) this.skipElement();
    }
    throw new XmlFault("damaged");
  }

  #readRowTag(): void {
    this.rowStart = this.tagStart;
    this.rowTagEnd = this.tagEnd;
    this.rowInnerEnd = this.tagEnd;
    this.isRowSelfClosed = this.isSelfClosed;
    this.#isInRow = !this.isSelfClosed;
    this.rowStyle = -1;
    this.isRowHidden = false;
    this.column = -1;
    const tag = this.tagText();
    const number = /\sr\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (this.row < 0 || this.row >= MAX_ROWS) throw new XmlFault("damaged");
    // A row without height is as unseen as one that says it is hidden.
    if (tag.includes("hidden")) this.isRowHidden = /\shidden\s*=\s*["'](?:1|true|on)["']/.test(tag);
    if (tag.includes("ht")) this.isRowHidden ||= /\sht\s*=\s*["']0*\.?0*["']/.test(tag);
    if (tag.includes("customFormat")) this.rowStyle = Number(/\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? -1);
  }

  #readCell(): void {
    this.cellStart = this.tagStart;
    this.cellTagEnd = this.tagEnd;
    this.isCellSelfClosed = this.isSelfClosed;
    this.style = 0;
    this.kind = "number";
    this.valueStart = this.inlineStart = this.formulaStart = -1;
    const before = this.column;
    this.column = -1;
    this.#readCellAttributes();
    if (this.column < 0) this.column = before + 1;
    if (this.column >= MAX_COLUMNS) throw new XmlFault("damaged");
    if (!this.isCellSelfClosed) this.#readCellContent();
    this.cellEnd = this.tagEnd;
  }

  /** r, s and t of a cell, read in place: this runs millions of times. */
  #readCellAttributes(): void {
    const bytes = this.bytes;
    let at = this.nameEnd;
    const end = this.isSelfClosed ? this.tagEnd - 2 : this.tagEnd - 1;
    this.#seen = 0;
    while (at < end) {
      while (at < end && byte(bytes, at) <= SPACE) at++;
      if (at >= end) return;
      const nameStart = at;
      while (at < end && byte(bytes, at) !== EQUALS && byte(bytes, at) > SPACE) at++;
      const nameEnd = at;
      at = afterBlanks(bytes, at, end);
      const isGiven = byte(bytes, at) === EQUALS;
      at = afterBlanks(bytes, at + 1, end);
      const quote = byte(bytes, at++);
      // A word without a value, a value without quotes: what the cell says, and where it stands, is not certain.
      if (!isGiven || nameEnd === nameStart || (quote !== 34 && quote !== 39)) throw new XmlFault("damaged");
      const valueStart = at;
      while (at < end && byte(bytes, at) !== quote) at++;
      if (at >= end) throw new XmlFault("damaged");
      if (nameEnd - nameStart === 1) this.#readCellAttribute(byte(bytes, nameStart), valueStart, at);
      at++;
    }
  }

  #readCellAttribute(name: number, from: number, to: number): void {
    const mark = name === R ? 1 : name === S ? 2 : name === T ? 4 : 0;
    if ((this.#seen & mark) !== 0) throw new XmlFault("damaged");
    this.#seen |= mark;
    if (name === R) this.column = readColumn(this.bytes, from, to, this.row);
    else if (name === S) this.style = readStyle(this.bytes, from, to);
    else if (name === T) this.kind = readKind(this.bytes, from, to);
  }

  #readCellContent(): void {
    while (this.nextTag()) {
      if (this.isClosing) {
        if (!this.isNamed(C)) throw new XmlFault("damaged");
        return;
      }
      if (this.isNamed(V)) this.#readValue();
      else if (this.isNamed(F)) this.#readFormula();
      else if (this.isNamed(I, S)) this.#readInline();
      else if (!this.isSelfClosed) this.skipElement();
    }
  }

  /** Of two values programs take the first or the last. */
  #checkFirst(start: number): void {
    if (start >= 0) throw new XmlFault("damaged");
  }

  #readValue(): void {
    this.#checkFirst(this.valueStart);
    if (this.isSelfClosed) return;
    this.valueStart = this.tagEnd;
    this.skipElement();
    this.valueEnd = this.tagStart;
  }

  #readInline(): void {
    this.#checkFirst(this.inlineStart);
    this.inlineStart = this.tagStart;
    if (!this.isSelfClosed) this.skipElement();
    this.inlineEnd = this.tagEnd;
  }

  #readFormula(): void {
    this.#checkFirst(this.formulaStart);
    this.formulaStart = this.tagStart;
    this.formulaTagEnd = this.formulaTextEnd = this.tagEnd;
    if (!this.isSelfClosed) {
      this.skipElement();
      this.formulaTextEnd = this.tagStart;
    }
    this.formulaEnd = this.tagEnd;
  }

  #isRowTag(): boolean {
    const at = this.nameStart;
    return this.nameEnd - at === 3 && byte(this.bytes, at) === R && byte(this.bytes, at + 1) === O && byte(this.bytes, at + 2) === W;
  }
}

function afterBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && byte(bytes, at) <= SPACE) at++;
  return at;
}

/** Number of a cell format. */
function readStyle(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = byte(bytes, at) - 48;
    number = number * 10 + digit;
    if (digit < 0 || digit > 9 || number > HIGHEST_STYLE) throw new XmlFault("damaged");
  }
  return number;
}

function readKind(bytes: Uint8Array, from: number, to: number): CellKind {
  const first = byte(bytes, from);
  if (to - from === 1)
    return first === S ? "shared" : first === 98 ? "boolean" : first === 101 ? "error" : first === 100 ? "date" : "number";
  return first === S ? "text" : "inline";
}
