import type { BandTexts } from "./bandFormats";
import { BandSearch } from "./bandSearch";
import { AskedSheet, type PresentContent } from "./askedSheet";
import { PresentCells } from "./presentCells";
import { AskedAreas, type SheetAreas } from "../undo/sheetAreas";
import { SheetShape } from "./sheetShape";
import { StandingBeside } from "./standingBeside";
import { isMissing } from "../run/excelFailure";
import { syncInPacks, type Piece } from "../run/packedSync";
import type { Cell } from "./rectangles";
import type { BandsBefore, Snapshot } from "../undo/snapshot";

/** A sheet that the plan made, with all that stands in it now. */
export interface PresentSheet {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly PresentContent[];
  readonly charts: readonly string[];
  /** Pictures, boxes and drawings: the plan makes none. */
  readonly drawings: number;
}

interface Asked {
  readonly bands: readonly BandsBefore[];
  readonly texts: BandTexts;
}

/** How the things to be put back stand at this moment. */
export class PresentState {
  readonly #sheets: Excel.WorksheetCollection;
  readonly #names: Excel.NamedItemCollection;
  readonly shape: SheetShape;
  readonly bands: readonly (BandsBefore & { readonly search: BandSearch })[];
  readonly #charts = new Map<string, Excel.ChartCollection>();
  readonly #areas = new Map<string, AskedAreas>();
  readonly #beside = new Map<string, StandingBeside>();
  readonly #cells: Map<string, PresentCells>;
  #made: readonly AskedSheet[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly snapshot: Snapshot,
    asked: Asked,
  ) {
    this.shape = this.shapeNow();
    const { cells, homes } = snapshot;
    this.#cells = new Map([
      ...cells.map((before) => {
        const { sheetId, anchors, bystanders, looks } = before;
        const wanted = { cells: [...before.cells, ...bystanders, ...looks], anchors, withLooks: looks.length > 0 };
        return [sheetId, new PresentCells(() => this.#sheet(sheetId), wanted)] as const;
      }),
      ...homes.map(
        (home) => [home.sheetId, new PresentCells(() => this.#sheet(home.sheetId), { cells: home.cells, withLooks: true })] as const,
      ),
    ]);
    this.#sheets = context.workbook.worksheets;
    this.#names = context.workbook.names;
    this.bands = asked.bands.map((band) => ({ ...band, search: new BandSearch(() => this.#sheet(band.sheetId), band.areas, asked.texts) }));
  }

  /** One request; more where colours of ours or sheets that the plan made stand. */
  async read(): Promise<void> {
    await syncInPacks(this.context, this.#pieces()).catch(async (error: unknown) => {
      if (!isMissing(error)) throw error;
      await this.#leaveOutGone();
      await syncInPacks(this.context, this.#pieces());
    });
    const details = this.bands.flatMap(({ search }) => search.detailPieces());
    const moved = [...this.#cells.values()].flatMap((cells) => cells.movedPieces());
    const beside = [...this.#beside].flatMap(([id, found]) => (this.hasSheet(id) ? found.pieces([]) : []));
    const more = [...details, ...moved, ...beside];
    if (more.length > 0) await syncInPacks(this.context, more);
    await this.#readMade();
  }

  /** A question about the cells of a sheet that is gone spoils the request for all. */
  async #leaveOutGone(): Promise<void> {
    const sheets = this.context.workbook.worksheets.load("items/id");
    await this.context.sync();
    for (const id of [...this.#cells.keys()]) if (!sheets.items.some((sheet) => sheet.id === id)) this.#cells.delete(id);
  }

  /** What addresses rest on, to be read once more. */
  shapeNow(names: readonly string[] = []): SheetShape {
    const { cells, homes } = this.snapshot;
    const watched = [
      ...cells.map(({ sheetId, anchors }) => ({ key: sheetId, anchors })),
      ...homes.map(({ sheetId }) => ({ key: sheetId, anchors: [] })),
    ];
    return new SheetShape(this.context.workbook, watched, names);
  }

  async #readMade(): Promise<void> {
    this.#made = this.madeSheets().map((id) => new AskedSheet(id, this.#sheet(id)));
    if (this.#made.length === 0) return;
    await syncInPacks(
      this.context,
      this.#made.map((sheet) => sheet.listPiece()),
    );
    await syncInPacks(
      this.context,
      this.#made.flatMap((sheet) => sheet.contentPieces()),
    );
  }

  #pieces(): Piece[] {
    const workbook: Piece = {
      size: 5_000,
      queue: () => {
        this.#sheets.load("items/id,items/name,items/visibility,items/protection/protected");
        this.#names.load("items/name,items/formula");
        for (const { sheetId } of this.snapshot.homes) {
          this.#charts.set(sheetId, this.#sheet(sheetId).charts.load("items/name,items/series/items/name"));
          this.#areas.set(sheetId, new AskedAreas(this.#sheet(sheetId)));
          this.#beside.set(sheetId, new StandingBeside(this.#sheet(sheetId)));
        }
      },
    };
    const cells = [...this.#cells.values()].flatMap((each) => each.pieces());
    return [workbook, this.shape.piece(), ...this.bands.map(({ search }) => search.listPiece()), ...cells];
  }

  hasSheet(id: string): boolean {
    return this.#sheets.items.some((sheet) => sheet.id === id);
  }

  sheetName(id: string): string {
    return this.#sheets.items.find((sheet) => sheet.id === id)?.name ?? id;
  }

  hasName(name: string): boolean {
    return this.formulaOfName(name) !== undefined;
  }

  formulaOfName(name: string): string | undefined {
    const found = this.#names.items.find((item) => item.name.toLowerCase() === name.toLowerCase());
    return found && String(found.formula);
  }

  charts(sheetId: string): readonly { readonly name: string; readonly series: number }[] {
    return this.#charts.get(sheetId)?.items.map(({ name, series }) => ({ name, series: series.items.length })) ?? [];
  }

  areas(sheetId: string): SheetAreas | undefined {
    return this.#areas.get(sheetId)?.found;
  }

  beside(sheetId: string): StandingBeside | undefined {
    return this.#beside.get(sheetId);
  }

  /** Sheets that the plan made; where it did not come to learn their ids, those that were not there before and carry a name it gave. */
  madeSheets(): string[] {
    const { made, madeIds, sheetIds } = this.snapshot;
    return made.flatMap(({ sheetName }) => this.#idOfMade(sheetName, madeIds.get(sheetName), sheetIds) ?? []);
  }

  #idOfMade(wanted: string, known: string | undefined, before: ReadonlySet<string>): string | undefined {
    return this.#sheets.items.find(({ id, name }) => (known === undefined ? name === wanted && !before.has(id) : id === known))?.id;
  }

  /** Whether Excel lets all of these go: one visible sheet must be left. A very hidden one of the plan is hidden before it goes. */
  canDelete(id: string, alsoGoing: ReadonlySet<string>): boolean {
    const isVisible = ({ visibility }: Excel.Worksheet): boolean => visibility === "Visible";
    const sheet = this.#sheets.items.find((each) => each.id === id);
    const isLeft = this.#sheets.items.some((each) => each.id !== id && isVisible(each) && !alsoGoing.has(each.id));
    return sheet !== undefined && (sheet.visibility !== "VeryHidden" || this.#isMadeVeryHidden(id)) && isLeft;
  }

  #isMadeVeryHidden(id: string): boolean {
    const { made } = this.snapshot;
    return made.some(({ sheetName, isVeryHidden }) => isVeryHidden === true && this.madeSheet(sheetName)?.id === id);
  }

  /** The sheet made under that name, as it stands now. */
  madeSheet(wanted: string): PresentSheet | undefined {
    const id = this.#idOfMade(wanted, this.snapshot.madeIds.get(wanted), this.snapshot.sheetIds);
    const asked = this.#made.find((sheet) => sheet.id === id);
    return asked && { id: asked.id, name: this.sheetName(asked.id), cells: asked.cells, charts: asked.charts, drawings: asked.drawings };
  }

  isProtected(id: string): boolean {
    return this.#sheets.items.find((sheet) => sheet.id === id)?.protection.protected === true;
  }

  cellsOf(sheetId: string): PresentCells | undefined {
    return this.#cells.get(sheetId);
  }

  /** As `formulas` gives it. */
  content(sheetId: string, cell: Cell): unknown {
    return this.#cells.get(sheetId)?.at(cell)?.content;
  }

  /** Reads once more, in the request that takes a sheet of the plan's away, all that stands in it. */
  againPiece(id: string): Piece | undefined {
    return this.#made.find((sheet) => sheet.id === id)?.againPiece();
  }

  /** Whether somebody worked in one of them since. */
  get hasOtherwise(): boolean {
    return this.#made.some((sheet) => sheet.hasOtherwise);
  }

  #sheet(id: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItemOrNullObject(id);
  }
}
