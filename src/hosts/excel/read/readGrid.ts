import { rectAddress, type Rect } from "../../../engine/address";
import type { Grid } from "../../../engine/grid";
import type { ReadOptions } from "../../../engine/host";
import type { BandTexts } from "./bandFormats";
import type { ChartSources } from "./chartSources";
import { ExcelFailure, isPassingFailure } from "../run/excelFailure";
import { buildGrid, emptyGrid, type LoadedBlock } from "./loadedGrid";
import { MergedAreas, type KnownMerges } from "./mergedAreas";
import { syncInPacks, type Batch, type Piece } from "../run/packedSync";
import { cellCount, intersect, rowBands } from "./rectangles";
import type { SheetIds } from "./sheetIds";
import { rangeOf, rectOf, rectProperties } from "./sheetRange";

/** What is known of the workbook from one reading to the next. */
export interface KnownBook {
  readonly ids: SheetIds;
  readonly merges: KnownMerges;
  readonly texts: BandTexts;
  readonly charts: ChartSources;
}

/** A cell with its value, its type, formula and format in an answer, in bytes: measured on matrices with long names. */
const BYTES_PER_CELL = 170;
/** Values, formulas and formats of this many cells stay well under what a request may take. */
const CELLS_PER_PIECE = 23_000;
/** Beyond this a sheet is not a matrix but stray formatting or a data dump; loading it would hang Excel. */
const MOST_CELLS = 4_000_000;

/**
 * Reads a sheet. Two requests when it is of ordinary size: the first counts the cells, the second loads them; one when the caller says
 * which part it wants (`within`) and that part is small.
 */
export async function readGrid(batch: Batch, sheet: string, options: ReadOptions, known: KnownBook): Promise<Grid> {
  if (options.within && cellCount(options.within) <= CELLS_PER_PIECE) {
    const direct = new Reading(batch.workbook, sheet, options, known);
    if (await readDirectly(batch, direct)) return direct.result();
  }

  const reading = new Reading(batch.workbook, sheet, options, known);
  reading.queueArea();
  await batch.sync();
  reading.settleArea();
  await syncInPacks(batch, reading.pieces(), {
    signal: options.signal,
    onShare: (share) => options.onProgress?.(share, `Leyendo «${sheet}»`),
  });
  return reading.result();
}

/**
 * Everything in one request; false when it was refused (the sheet is missing, the answer too big, too many merged areas) and the cautious
 * way must find out why.
 */
async function readDirectly(batch: Batch, reading: Reading): Promise<boolean> {
  const piece = reading.directPiece();
  try {
    reading.queueArea();
    piece.queue();
    await batch.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error && !isPassingFailure(error)) return false;
    throw error;
  }
  reading.settleArea();
  piece.settle?.();
  return true;
}

/** One sheet being read: what was queued for it, and what came. */
class Reading {
  area: Rect | undefined;
  readonly #sheet: Excel.Worksheet;
  readonly #used: Excel.Range;
  readonly #blocks: LoadedBlock[] = [];
  #facts: AreaFacts | undefined;
  #merges: MergedAreas | undefined;

  constructor(
    workbook: Excel.Workbook,
    readonly name: string,
    readonly options: ReadOptions,
    private readonly known: KnownBook,
  ) {
    this.#sheet = workbook.worksheets.getItemOrNullObject(known.ids.keyOf(name));
    this.#used = this.#sheet.getUsedRangeOrNullObject(true);
  }

  queueArea(): void {
    this.#sheet.load("id,name");
    this.#sheet.protection.load("protected");
    this.#used.load(`${rectProperties},rowHidden,columnHidden`);
  }

  settleArea(): void {
    if (this.#sheet.isNullObject || !isSameSheet(this.#sheet.name, this.name)) {
      this.known.ids.forget(this.name);
      throw missing(this.name);
    }
    this.known.ids.remember(this.#sheet.name, this.#sheet.id);
    if (this.#used.isNullObject) return;

    const used = rectOf(this.#used);
    const { within } = this.options;
    this.area = within ? intersect(used, within) : used;
    if (this.area && cellCount(this.area) > MOST_CELLS) throw tooLarge(this.name, this.area);
  }

  /** The content in bands of rows, and once the hidden rows and the merged areas. */
  pieces(): Piece[] {
    const { area } = this;
    if (!area) return [];
    return [this.#factsPiece(area), ...this.#mergePieces(area), ...rowBands(area, CELLS_PER_PIECE).map((rect) => this.#contentPiece(rect))];
  }

  /** All of `within`, before it is known how much of it is used. */
  directPiece(): Piece {
    const within = this.options.within as Rect;
    const parts = [this.#factsPiece(within), ...this.#mergePieces(within), this.#contentPiece(within)];
    return { size: 0, queue: () => parts.forEach((part) => part.queue()), settle: () => parts.forEach((part) => part.settle?.()) };
  }

  #mergePieces(area: Rect): Piece[] {
    if (this.options.isBackground) return [];
    this.#merges = new MergedAreas(() => this.#sheet, area);
    return this.#merges.pieces();
  }

  result(): Grid {
    const { area } = this;
    const facts = { sheet: this.#sheet.name, isProtected: this.#sheet.protection.protected };
    if (!area) return emptyGrid(facts);
    if (this.#merges) this.known.merges.remember(this.#sheet.id, this.#merges);
    const merges = this.#merges?.areas ?? this.known.merges.of(this.#sheet.id);
    const { hiddenRows = new Set<number>(), hiddenColumns = new Set<number>() } = this.#facts ?? {};
    return buildGrid(
      { ...facts, area, merges: merges.filter((merge) => intersect(merge, area)), hiddenRows, hiddenColumns },
      this.#blocks.map((block) => crop(block, area)),
    );
  }

  #contentPiece(rect: Rect): Piece {
    let range: Excel.Range;
    return {
      size: cellCount(rect) * BYTES_PER_CELL,
      queue: () => {
        range = rangeOf(this.#sheet, rect);
        range.load("values,valueTypes,formulas,numberFormat");
      },
      settle: () => {
        const { values, valueTypes, formulas, numberFormat: numberFormats } = range;
        this.#blocks.push({ rect, values, valueTypes, formulas, numberFormats });
      },
      split: () =>
        rect.rows < 2 ? undefined : rowBands(rect, Math.ceil(rect.rows / 2) * rect.columns).map((half) => this.#contentPiece(half)),
    };
  }

  /** `false` in the used range's own rowHidden means that none is; before it is known, or when it is mixed, each row is asked. */
  #factsPiece(rect: Rect): Piece {
    const mayHide = (property: "rowHidden" | "columnHidden") =>
      this.area === undefined || (this.#used[property] as boolean | null) !== false;
    const asksRows = mayHide("rowHidden");
    const asksColumns = mayHide("columnHidden");
    let rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | undefined;
    let columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | undefined;
    return {
      size: asksRows ? rect.rows * 24 : 1000,
      queue: () => {
        const range = rangeOf(this.#sheet, rect);
        if (asksRows) rows = range.getRowProperties({ rowHidden: true });
        if (asksColumns) columns = range.getColumnProperties({ columnHidden: true });
      },
      settle: () => {
        this.#facts = {
          hiddenRows: numbersWhere(rows?.value, ({ rowHidden }) => rowHidden, rect.row),
          hiddenColumns: numbersWhere(columns?.value, ({ columnHidden }) => columnHidden, rect.column),
        };
      },
    };
  }
}

interface AreaFacts {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

function numbersWhere<T>(items: readonly T[] | undefined, test: (item: T) => boolean | undefined, first: number): Set<number> {
  const numbers = new Set<number>();
  items?.forEach((item, index) => test(item) && numbers.add(first + index));
  return numbers;
}

/** A block read wider than the used part, cut to it. */
function crop(block: LoadedBlock, area: Rect): LoadedBlock {
  const rect = intersect(block.rect, area);
  if (!rect || rectAddress(rect) === rectAddress(block.rect)) return block;

  const top = rect.row - block.rect.row;
  const left = rect.column - block.rect.column;
  const cut = (table: readonly (readonly unknown[])[]) =>
    table.slice(top, top + rect.rows).map((row) => row.slice(left, left + rect.columns));
  return {
    rect,
    values: cut(block.values),
    valueTypes: cut(block.valueTypes),
    formulas: cut(block.formulas),
    numberFormats: cut(block.numberFormats),
  };
}

function isSameSheet(a: string, b: string): boolean {
  return a.toLocaleLowerCase("es") === b.toLocaleLowerCase("es");
}

function missing(sheet: string): ExcelFailure {
  return new ExcelFailure({
    code: "sheetMissing",
    message: `La hoja «${sheet}» ya no está en el libro con ese nombre. Elige la hoja de la matriz y calcula de nuevo.`,
  });
}

function tooLarge(sheet: string, area: Rect): ExcelFailure {
  const cells = cellCount(area).toLocaleString("en-US");
  return new ExcelFailure({
    code: "tooLarge",
    message:
      `La hoja «${sheet}» ocupa ${rectAddress(area)} (${cells} celdas): es demasiado para una matriz. Suele haber ` +
      "datos sueltos muy abajo o muy a la derecha; bórralos, o pasa la matriz a otra hoja.",
  });
}
