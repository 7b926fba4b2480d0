import type { Rect } from "../../engine/address";
import { BandSearch, restoreBandsPiece } from "./bandFormats";
import { cellKey, writePieces } from "./cellInputs";
import { syncInPacks, type Piece } from "./packedSync";
import { gatherLooks, paintArea, PAINT_SIZE } from "./paintCells";
import { contains, coverCells, rowBands, type Cell } from "./rectangles";
import { restoreChart } from "./sheetChart";
import { rangeOf } from "./sheetRange";
import { editedSince, type CellsBefore, type HomeBefore, type Snapshot } from "./snapshot";

export interface Restored {
  readonly cells: number;
  /** Cells left as they are, since somebody edited them after the plan was applied. */
  readonly kept: number;
}

/**
 * Puts everything a plan touched back as it stood: cells, formats, conditional formats and sheets of ours, defined names.
 * It does not matter how much of the plan had been written. `keepEdits` leaves alone the cells edited since.
 */
export async function restoreSnapshot(context: Excel.RequestContext, snapshot: Snapshot, { keepEdits }: { readonly keepEdits: boolean }): Promise<Restored> {
  const now = new PresentState(context, snapshot, keepEdits);
  await syncInPacks(context, now.pieces());
  const cells = snapshot.cells.filter(({ sheetId }) => now.hasSheet(sheetId)).map((before) => (keepEdits ? withoutEdits(before, now) : { before, kept: 0 }));
  await syncInPacks(context, [
    ...cells.flatMap(({ before }) => [...cellPieces(context, before), mergePiece(() => sheetOf(context, before.sheetId), before.merges)]),
    ...snapshot.bands.filter(({ sheetId }) => now.hasSheet(sheetId)).map(({ sheetId, bands }) => restoreBandsPiece(() => sheetOf(context, sheetId), now.bandIds(sheetId), bands)),
    ...snapshot.homes.filter(({ sheetId }) => now.hasSheet(sheetId)).flatMap((home) => homePieces(context, home, now)),
    namesPiece(context, snapshot, now),
    ...now.madeSheets().map((id): Piece => ({ size: 300, queue: () => sheetOf(context, id).delete() })),
  ]);
  return { cells: cells.reduce((sum, { before }) => sum + before.cells.length, 0), kept: cells.reduce((sum, { kept }) => sum + kept, 0) };
}

/** How the things to be put back stand at this moment. */
class PresentState {
  readonly #sheets: Excel.WorksheetCollection;
  readonly #names: Excel.NamedItemCollection;
  readonly #bands = new Map<string, BandSearch>();
  readonly #charts = new Map<string, Excel.ChartCollection>();
  readonly #cells = new Map<string, Map<string, unknown>>();

  constructor(private readonly context: Excel.RequestContext, private readonly snapshot: Snapshot, private readonly withCells: boolean) {
    this.#sheets = context.workbook.worksheets;
    this.#names = context.workbook.names;
    for (const { sheetId } of [...snapshot.bands, ...snapshot.homes]) this.#bands.set(sheetId, new BandSearch(() => this.#sheet(sheetId)));
  }

  pieces(): Piece[] {
    const workbook: Piece = {
      size: 5_000,
      queue: () => {
        this.#sheets.load("items/id,items/name");
        this.#names.load("items/name");
        for (const { sheetId } of this.snapshot.homes) this.#charts.set(sheetId, this.#sheet(sheetId).charts.load("items/name,items/series/items/name"));
      },
    };
    const written = this.withCells ? this.snapshot.cells.flatMap((before) => this.#cellPieces(before)) : [];
    return [workbook, ...[...this.#bands.values()].map((search) => search.listPiece()), ...written];
  }

  hasSheet(id: string): boolean {
    return this.#sheets.items.some((sheet) => sheet.id === id);
  }

  bandIds(sheetId: string): readonly string[] {
    return this.#bands.get(sheetId)?.ids ?? [];
  }

  hasName(name: string): boolean {
    return this.#names.items.some((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  charts(sheetId: string): readonly { readonly name: string; readonly series: number }[] {
    return this.#charts.get(sheetId)?.items.map(({ name, series }) => ({ name, series: series.items.length })) ?? [];
  }

  /** Sheets that were not there before and carry a name the plan gave. */
  madeSheets(): string[] {
    return this.#sheets.items.filter(({ id, name }) => !this.snapshot.sheetIds.has(id) && this.snapshot.made.includes(name)).map(({ id }) => id);
  }

  formula(sheetId: string, cell: Cell): unknown {
    return this.#cells.get(sheetId)?.get(cellKey(cell));
  }

  #sheet(id: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItemOrNullObject(id);
  }

  #cellPieces({ sheetId, cells }: CellsBefore): Piece[] {
    const found = this.#cells.get(sheetId) ?? new Map<string, unknown>();
    this.#cells.set(sheetId, found);
    return coverCells(cells).flatMap((rect) => rowBands(rect, 10_000)).map((rect): Piece => {
      let range: Excel.Range;
      return {
        size: rect.rows * rect.columns * 200,
        queue: () => {
          range = rangeOf(this.#sheet(sheetId), rect);
          range.load("formulas");
        },
        settle: () => {
          if (range.isNullObject) return;
          (range.formulas as unknown[][]).forEach((line, row) => line.forEach((formula, column) => found.set(cellKey({ row: rect.row + row, column: rect.column + column }), formula)));
        },
      };
    });
  }
}

/** Where something was edited since (or moved by inserted rows), only the cells that still hold what we left are put back. */
function withoutEdits(before: CellsBefore, now: PresentState): { before: CellsBefore; kept: number } {
  const edited = editedSince(before, (row, column) => now.formula(before.sheetId, { row, column }));
  if (edited.length === 0) return { before, kept: 0 };

  const edits = new Set(edited.map(cellKey));
  const isOurs = (cell: Cell) => before.written.has(cellKey(cell)) && !edits.has(cellKey(cell));
  // Joining an area again would lose what was typed under it since.
  const merges = before.merges.filter((area) => !edited.some((cell) => contains(area, cell)));
  return { before: { ...before, cells: before.cells.filter(isOurs), looks: before.looks.filter(isOurs), merges }, kept: edited.length };
}

function cellPieces(context: Excel.RequestContext, { sheetId, cells, looks }: Pick<CellsBefore, "sheetId" | "cells" | "looks">): Piece[] {
  const sheet = () => sheetOf(context, sheetId);
  return [...writePieces(sheet, cells), ...gatherLooks(looks).map((area): Piece => ({ size: PAINT_SIZE, queue: () => paintArea(sheet(), area) }))];
}

/** Once the cells they cover are empty again. */
function mergePiece(sheet: () => Excel.Worksheet, areas: readonly Rect[]): Piece {
  return { size: areas.length * 300, queue: () => areas.forEach((area) => rangeOf(sheet(), area).merge()) };
}

/** Links go before the cells: Excel restyles a linked cell, and writes its text. */
function homePieces(context: Excel.RequestContext, home: HomeBefore, now: PresentState): Piece[] {
  const sheet = () => sheetOf(context, home.sheetId);
  const clear: Piece = { size: 500, queue: () => rangeOf(sheet(), home.reach).clear(Excel.ClearApplyTo.all) };
  const links: Piece = { size: home.links.length * 600, queue: () => home.links.forEach(({ row, column, link }) => (sheet().getCell(row, column).hyperlink = link)) };
  const layout: Piece = {
    size: 1000 + home.charts.length * 2000,
    queue: () => {
      for (const { name, series } of now.charts(home.sheetId)) {
        const before = home.charts.find((chart) => chart.name === name);
        if (before) restoreChart(context, sheet(), before, series);
        else sheet().charts.getItem(name).delete();
      }
      if (home.printArea !== undefined) sheet().pageLayout.setPrintArea(home.printArea.replace(/^.*!/, ""));
    },
  };
  return [restoreBandsPiece(sheet, now.bandIds(home.sheetId), []), clear, links, ...cellPieces(context, home), restoreBandsPiece(sheet, [], home.bands), layout];
}

function namesPiece(context: Excel.RequestContext, { names }: Snapshot, now: PresentState): Piece {
  return {
    size: names.size * 500,
    queue: () => {
      for (const [name, formula] of names) {
        const isThere = now.hasName(name);
        if (formula === undefined && isThere) context.workbook.names.getItem(name).delete();
        if (formula !== undefined && isThere) context.workbook.names.getItem(name).formula = formula;
        if (formula !== undefined && !isThere) context.workbook.names.add(name, formula);
      }
    },
  };
}

function sheetOf(context: Excel.RequestContext, id: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id);
}
