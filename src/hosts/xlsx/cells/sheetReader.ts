import { parseRect } from "../../../engine/address";
import { BUDGET, BudgetFault } from "../../../opc/budget";
import { CellScanner, type CellKind } from "./cellScanner";
import {
  checkedText,
  decodeBytes,
  decodePlainText,
  decodeRichText,
  decodeText,
  readNumber,
  serialOfIsoDate,
  writtenNumber,
} from "./cellText";
import { DistinctTexts } from "./distinctTexts";
import { BOOLEAN, EMPTY, ERROR, NUMBER, OWN_TEXT, SHARED_TEXT, SheetCells, type ArrayBlock, type SharedMaster } from "./sheetCells";
import { attributeOf } from "../../../opc/xml/xmlTag";
import { XmlFault } from "../../../opc/xml/xmlFault";

/** Excel admits 8192 characters; in a file some functions have longer names. */
const LONGEST_FORMULA = 4 * 8192;
/** As many of these as the file has room for cost nothing out of proportion. */
const SHORT_FORMULA = 200;

/** Reads the rows of a sheet (the inside of its sheetData). `mostText`: letters of its own that it may hold. */
export function readSheetCells(...of: ConstructorParameters<typeof SheetReading>): SheetCells {
  return new SheetReading(...of).read();
}

class SheetReading {
  readonly #scanner: CellScanner;
  readonly #rows: number[] = [];
  readonly #rowFirst: number[] = [];
  #count = 0;
  #columns = new Uint16Array(1024);
  #kinds = new Uint8Array(1024);
  #numbers = new Float64Array(1024);
  #styles = new Uint16Array(1024);
  #formulaAt: Int32Array | undefined;
  readonly #formulas: string[] = [];
  readonly #groups: (SharedMaster | undefined)[] = [];
  readonly #groupOf = new Map<string, number>();
  readonly #arrays: ArrayBlock[] = [];
  readonly #ownTexts: DistinctTexts;
  readonly #rowStyles = new Map<number, number>();
  readonly #hiddenRows = new Set<number>();
  #sharedLength = 0;
  #firstRow = Infinity;
  #lastRow = -1;
  #firstColumn = Infinity;
  #lastColumn = -1;

  constructor(
    readonly bytes: Uint8Array,
    readonly sharedTexts: readonly string[],
    readonly date1904: boolean,
    mostText: number = BUDGET.textPart,
  ) {
    this.#scanner = new CellScanner(bytes);
    this.#ownTexts = new DistinctTexts(bytes, mostText);
  }

  read(): SheetCells {
    const scanner = this.#scanner;
    while (scanner.nextRow()) {
      this.#startRow();
      for (let last = -1; scanner.nextCell(); last = scanner.column) {
        if (scanner.column <= last) throw new XmlFault("damaged");
        this.#addCell();
      }
    }
    this.#rowFirst.push(this.#count);
    return this.#finish();
  }

  #startRow(): void {
    const { row, rowStyle, isRowHidden } = this.#scanner;
    const last = this.#rows[this.#rows.length - 1] ?? -1;
    if (row <= last) throw new XmlFault("damaged");
    this.#rows.push(row);
    this.#rowFirst.push(this.#count);
    if (rowStyle >= 0) this.#rowStyles.set(row, rowStyle);
    if (isRowHidden) this.#hiddenRows.add(row);
  }

  #addCell(): void {
    if (this.#count === this.#columns.length) this.#grow();
    const scanner = this.#scanner;
    const cell = this.#count++;
    this.#columns[cell] = scanner.column;
    this.#styles[cell] = scanner.style;
    if (scanner.isCellSelfClosed) return;
    this.#readValue(cell);
    if (scanner.formulaStart >= 0) this.#readFormula(cell);
    if (this.#kinds[cell] === EMPTY && scanner.formulaStart < 0) return;
    this.#firstRow = Math.min(this.#firstRow, scanner.row);
    this.#lastRow = scanner.row;
    if (scanner.column < this.#firstColumn) this.#firstColumn = scanner.column;
    if (scanner.column > this.#lastColumn) this.#lastColumn = scanner.column;
  }

  #readValue(cell: number): void {
    const { kind, valueStart, valueEnd, inlineStart, inlineEnd } = this.#scanner;
    if (kind === "inline") {
      if (inlineStart >= 0) this.#setOwnText(cell, this.#ownTexts.numberOf(inlineStart, inlineEnd, decodeRichText));
      return;
    }
    if (kind === "text") {
      this.#setOwnText(
        cell,
        valueStart < 0 ? this.#ownTexts.numberOf(0, 0, decodeText) : this.#ownTexts.numberOf(valueStart, valueEnd, decodePlainText),
      );
      return;
    }
    if (valueStart < 0 || valueEnd === valueStart) return;
    if (kind === "error") {
      this.#setText(cell, decodeText(this.bytes, valueStart, valueEnd));
      this.#kinds[cell] = ERROR;
      return;
    }
    this.#readNumber(cell);
  }

  #readNumber(cell: number): void {
    const { kind, valueStart, valueEnd } = this.#scanner;
    const number = kind === "date" ? undefined : readNumber(this.bytes, valueStart, valueEnd);
    if (number !== undefined) {
      if (kind === "shared") return this.#setSharedText(cell, number);
      this.#kinds[cell] = kind === "boolean" ? BOOLEAN : NUMBER;
      this.#numbers[cell] = number;
      return;
    }
    const text = decodeText(this.bytes, valueStart, valueEnd);
    const written = kind === "date" ? NaN : (writtenNumber(text) ?? NaN);
    if (kind === "shared") this.#setSharedText(cell, written);
    else if (kind === "number" && Number.isFinite(written)) {
      // A number in CDATA or with references is the same number.
      this.#kinds[cell] = NUMBER;
      this.#numbers[cell] = written;
    } else this.#readOther(cell, kind, text);
  }

  #readOther(cell: number, kind: CellKind, text: string): void {
    const serial = kind === "date" ? serialOfIsoDate(text, this.date1904) : undefined;
    if (kind === "boolean" || serial !== undefined) {
      this.#kinds[cell] = kind === "boolean" ? BOOLEAN : NUMBER;
      this.#numbers[cell] = serial ?? Number(text.trim() === "true");
    } else if (text.trim() !== "") this.#setText(cell, text);
  }

  /** A number that the table does not have would pass for an empty text. */
  #setSharedText(cell: number, number: number): void {
    if (this.sharedTexts[number] === undefined) throw new XmlFault("damaged");
    this.#kinds[cell] = SHARED_TEXT;
    this.#numbers[cell] = number;
  }

  /** A text that stands in a cell of another type: an error, or what is no number. */
  #setText(cell: number, text: string): void {
    this.#setOwnText(cell, this.#ownTexts.add(checkedText(text)));
  }

  #setOwnText(cell: number, text: number): void {
    this.#kinds[cell] = OWN_TEXT;
    this.#numbers[cell] = text;
  }

  #readFormula(cell: number): void {
    const { formulaStart, formulaTagEnd, row, column } = this.#scanner;
    const text = this.#formulaText();
    this.#formulaAt ??= new Int32Array(this.#columns.length);
    // <f> without attributes, by far the most frequent, has a tag of three characters (or a prefix).
    const tag = formulaTagEnd - formulaStart <= 3 ? "" : decodeBytes(this.bytes, formulaStart, formulaTagEnd);
    const kind = attributeOf(tag, "t");
    if (kind === "shared") {
      const id = attributeOf(tag, "si") ?? "";
      const group = this.#groupNumber(id);
      if (text !== "") this.#groups[group] ??= { id, row, column, text };
      this.#formulaAt[cell] = -group - 1;
      this.#countShared(this.#groups[group]?.text ?? text);
      return;
    }
    const area = kind === "array" || kind === "dataTable" ? parseRect(attributeOf(tag, "ref") ?? "") : undefined;
    if (area && area.rows * area.columns > 1) this.#arrays.push({ area, isSpill: kind === "dataTable" || this.#hasCellMetadata() });
    if (kind === "dataTable")
      this.#formulaAt[cell] = this.#formulas.push(`TABLE(${attributeOf(tag, "r1") ?? ""},${attributeOf(tag, "r2") ?? ""})`);
    else if (text !== "") this.#formulaAt[cell] = this.#formulas.push(text);
  }

  #formulaText(): string {
    const { formulaTagEnd, formulaTextEnd } = this.#scanner;
    if (formulaTextEnd <= formulaTagEnd) return "";
    const text = decodeText(this.bytes, formulaTagEnd, formulaTextEnd);
    if (text.length > LONGEST_FORMULA) throw new BudgetFault("formula");
    return text;
  }

  /** A long formula over many rows is a small file: each cell is given its own when it is asked for. */
  #countShared({ length }: string): void {
    if (length > SHORT_FORMULA) this.#sharedLength += length;
    if (this.#sharedLength > BUDGET.sharedFormulas) throw new BudgetFault("sharedFormulas");
  }

  /** cm marks the formulas that spill by themselves. */
  #hasCellMetadata(): boolean {
    return /\scm\s*=/.test(decodeBytes(this.bytes, this.#scanner.cellStart, this.#scanner.cellTagEnd));
  }

  #groupNumber(id: string): number {
    let group = this.#groupOf.get(id);
    if (group === undefined) this.#groupOf.set(id, (group = this.#groups.push(undefined) - 1));
    return group;
  }

  #grow(): void {
    const size = this.#count * 2;
    this.#columns = resized(this.#columns, new Uint16Array(size));
    this.#kinds = resized(this.#kinds, new Uint8Array(size));
    this.#numbers = resized(this.#numbers, new Float64Array(size));
    this.#styles = resized(this.#styles, new Uint16Array(size));
    if (this.#formulaAt) this.#formulaAt = resized(this.#formulaAt, new Int32Array(size));
  }

  #finish(): SheetCells {
    const count = this.#count;
    const used =
      this.#lastRow < 0
        ? undefined
        : {
            row: this.#firstRow,
            column: this.#firstColumn,
            rows: this.#lastRow - this.#firstRow + 1,
            columns: this.#lastColumn - this.#firstColumn + 1,
          };
    return new SheetCells(
      Int32Array.from(this.#rows),
      Int32Array.from(this.#rowFirst),
      this.#columns.slice(0, count),
      this.#kinds.slice(0, count),
      this.#numbers.slice(0, count),
      this.#styles.slice(0, count),
      this.#formulaAt?.slice(0, count),
      this.#formulas,
      this.#groups,
      this.#arrays,
      this.sharedTexts,
      this.#ownTexts.texts,
      this.#rowStyles,
      this.#hiddenRows,
      used,
    );
  }
}

function resized<A extends Uint8Array | Uint16Array | Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
