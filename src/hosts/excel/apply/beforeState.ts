import type { Grid } from "../../../engine/grid";
import { rowAnchors } from "../../../engine/inverse/rowAnchors";
import type { RowAnchor } from "../../../engine/inverse/steps";
import type { CellWrite, FormatBands, Plan, PlanStep, UnmergeCells, WriteCells } from "../../../engine/plan";
import { areasOf } from "../read/bandFormats";
import { BandSearch } from "../read/bandSearch";
import { CellCapture } from "../read/cellCapture";
import { syncInPacks, type PackedSync, type Piece } from "../run/packedSync";
import { cellKey, type InputCell } from "../read/cellInputs";
import { MergedAreas } from "../read/mergedAreas";
import { coverCells, join } from "../read/rectangles";
import type { KnownBook } from "../read/readGrid";
import { SheetHome } from "./sheetHome";
import { SourceCheck } from "./sourceCheck";
import { SheetShape, type WatchedSheet } from "../read/sheetShape";
import { TableColumns } from "../read/tableColumns";
import { rectAddress, type Rect } from "../../../engine/address";

/**
 * Everything a commit must know before it writes: read in one request; in two where things of ours stand there already, or tables; in three
 * where colours of an earlier session do.
 */
export class BeforeState {
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly splits: readonly UnmergeCells[];
  readonly writes: readonly WriteTarget[];
  readonly bands: readonly BandTarget[];
  readonly homes: readonly SheetHome[];
  readonly sources: SourceCheck;
  readonly shape: SheetShape;
  readonly #watched: readonly WatchedSheet[];

  constructor(
    private readonly context: Excel.RequestContext,
    plan: Plan,
    expected: readonly Grid[],
    known: KnownBook,
  ) {
    const { workbook } = context;
    const { ids, texts } = known;
    this.sheets = workbook.worksheets;
    this.names = workbook.names;
    const sheetOf = (name: string) => this.sheets.getItem(ids.keyOf(name));
    this.splits = steps(plan, "unmergeCells");
    this.writes = steps(plan, "writeCells").map((step) => {
      const seen = expected.find(({ sheet }) => sheet === step.sheet);
      return new WriteTarget(() => sheetOf(step.sheet), step, this.#splitIn(step.sheet), seen);
    });
    this.bands = steps(plan, "formatBands").map((step) => ({
      step,
      search: new BandSearch(() => sheetOf(step.sheet), areasOf(step.rules), texts),
    }));
    this.homes = steps(plan, "putSheet").map((step) => new SheetHome(context, step, known, this));
    this.sources = new SourceCheck(sheetOf, plan.sources, expected, this.writes);
    const names = [
      ...plan.steps.flatMap((step) => (step.step === "putSheet" ? [] : [step.sheet])),
      ...plan.sources.map(({ sheet }) => sheet),
    ];
    this.#watched = [...new Set(names)].map((name) => ({
      key: ids.keyOf(name),
      anchors: this.writes.flatMap(({ step, anchors }) => (step.sheet === name ? anchors : [])),
    }));
    this.shape = this.shapeNow();
  }

  /** What the addresses of the plan rest on, to be read once more. */
  shapeNow(names: readonly string[] = []): SheetShape {
    return new SheetShape(this.context.workbook, this.#watched, names);
  }

  async read(options: PackedSync): Promise<void> {
    await syncInPacks(
      this.context,
      [
        this.#workbookPiece(),
        this.shape.piece(),
        ...this.sources.pieces(),
        ...this.writes.flatMap((target) => target.pieces()),
        ...this.bands.map(({ search }) => search.listPiece()),
        ...this.homes.flatMap((home) => home.findPieces()),
      ],
      options,
    );
    const searches = this.bands.map(({ search }) => search);
    const standing = [
      ...searches.flatMap((search) => search.detailPieces()),
      ...this.homes.flatMap((home) => home.capturePieces()),
      ...this.writes.flatMap((target) => target.tables.stripPieces()),
    ];
    if (standing.length > 0) await syncInPacks(this.context, standing, options);
    const texts = [...searches.flatMap((search) => search.textPieces()), ...this.homes.flatMap((home) => home.textPieces())];
    if (texts.length > 0) await syncInPacks(this.context, texts, options);
  }

  get isReadOnly(): boolean {
    return this.context.workbook.readOnly;
  }

  get isStructureProtected(): boolean {
    return this.context.workbook.protection.protected;
  }

  sheetById(id: string): Excel.Worksheet | undefined {
    return this.sheets.items.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): Excel.Worksheet | undefined {
    const folded = name.toLocaleLowerCase("es");
    return this.sheets.items.find((sheet) => sheet.name.toLocaleLowerCase("es") === folded);
  }

  hasSheet(name: string): boolean {
    return this.sheetByName(name) !== undefined;
  }

  /** What a workbook-level name holds. */
  formulaOf(name: string): string | undefined {
    const found = this.names.items.find((item) => item.name.toLowerCase() === name.toLowerCase());
    return found && String(found.formula);
  }

  #splitIn(sheet: string): readonly Rect[] {
    return this.splits.flatMap((step) => (step.sheet === sheet ? step.areas : []));
  }

  #workbookPiece(): Piece {
    return {
      size: 10_000,
      queue: () => {
        this.context.workbook.load("readOnly");
        this.context.workbook.protection.load("protected");
        this.sheets.load("items/id,items/name,items/position,items/protection/protected");
        this.names.load("items/name,items/formula");
      },
    };
  }
}

export interface BandTarget {
  readonly step: FormatBands;
  readonly search: BandSearch;
}

/** Cells of a user's sheet that are going to be written, as they stand. */
export class WriteTarget {
  readonly cells: CellCapture;
  readonly tables: TableColumns;
  /** Texts beside the cells, by which their rows are known. */
  readonly anchors: readonly RowAnchor[];
  readonly #merged: MergedAreas | undefined;

  constructor(
    sheet: () => Excel.Worksheet,
    readonly step: WriteCells,
    private readonly split: readonly Rect[],
    seen: Grid | undefined,
  ) {
    this.anchors = seen ? rowAnchors(seen, step.cells, step.cells.filter(isWritten)) : [];
    const touched = step.cells.flatMap((cell) => (cell.style?.like ? [cell, cell.style.like] : [cell]));
    const rects = coverCells(touched);
    this.cells = new CellCapture(
      sheet,
      rects,
      step.cells.some(({ style }) => style !== undefined),
    );
    this.#merged = rects.length > 0 ? new MergedAreas(sheet, rects.reduce(join)) : undefined;
    this.tables = new TableColumns(sheet, [...new Set(step.cells.filter(isWritten).map(({ column }) => column))]);
  }

  pieces(): Piece[] {
    return this.#merged ? [...this.#merged.pieces(), this.tables.listPiece(), ...this.cells.pieces()] : [];
  }

  /** Cells of the table columns written into that the plan does not write. */
  get bystanders(): readonly InputCell[] {
    const written = new Set(this.step.cells.map(cellKey));
    return this.tables.cells.filter((cell) => !written.has(cellKey(cell)));
  }

  /** Merged areas that the plan splits and that are there to be split: what «Deshacer» joins again. */
  get splitMerges(): readonly Rect[] {
    return this.standingMerges.filter((merge) => this.split.some((area) => rectAddress(area) === rectAddress(merge)));
  }

  /** As far as it is written. */
  get standingMerges(): readonly Rect[] {
    return this.#merged?.areas ?? [];
  }
}

function isWritten({ formula, value }: CellWrite): boolean {
  return formula !== undefined || value !== undefined;
}

function steps<K extends Plan["steps"][number]["step"]>(plan: Plan, kind: K): Extract<PlanStep, { step: K }>[] {
  return plan.steps.filter((step): step is Extract<PlanStep, { step: K }> => step.step === kind);
}
