import type { Rect } from "../../engine/address";
import type { Grid } from "../../engine/grid";
import type { ApplyOptions, ApplyOutcome, ReadOptions, SheetInfo, WorkbookHost } from "../../engine/host";
import type { Plan } from "../../engine/plan";
import { applyPlan } from "./apply/applyPlan";
import { BandTexts } from "./read/bandFormats";
import { ChartSources } from "./read/chartSources";
import { inExcel } from "./run/excelRun";
import { KnownMerges } from "./read/mergedAreas";
import { readGrid, type KnownBook } from "./read/readGrid";
import { readSelection, selectCells, type SelectedCells } from "./read/selection";
import { SharedTurn } from "./run/sharedTurn";
import { SheetIds } from "./read/sheetIds";
import { rectOf, rectProperties } from "./read/sheetRange";
import type { Snapshot } from "./undo/snapshot";
import { undoSnapshot, type UndoOutcome } from "./undo/undoSnapshot";
import { watchWorkbook, type WorkbookWatcher } from "./watch";

/**
 * The workbook open in Excel. Whatever Excel refuses is thrown as an ExcelFailure (its message is for the planner), or is the outcome's
 * problem.
 */
export interface ExcelHost extends WorkbookHost {
  /** Shows the sheet and selects the cells. */
  select(sheet: string, area: Rect): Promise<void>;
  /** What the user has selected now; undefined when it is not one block of cells. */
  selected(): Promise<SelectedCells | undefined>;
  /** Tells of edits and of the selection until the function it gives back is called. */
  watch(watcher: WorkbookWatcher): Promise<() => void>;
  /** Title of the last plan that can be taken back. */
  readonly undoable: string | undefined;
  /** «Deshacer»: puts back what the last `apply` changed; cells edited since then are left alone and counted in `kept`. */
  undo(): Promise<UndoOutcome>;
}

/** Steps that «Deshacer» can go back. */
const MOST_SNAPSHOTS = 10;

/** The one way in for pane and ribbon. Office.js must be ready. */
export function createExcelHost(): ExcelHost {
  return new LiveWorkbook();
}

class LiveWorkbook implements ExcelHost {
  readonly #ids = new SheetIds();
  readonly #known: KnownBook = { ids: this.#ids, merges: new KnownMerges(), texts: new BandTexts(), charts: new ChartSources() };
  readonly #reads = new SharedTurn();
  readonly #snapshots: Snapshot[] = [];
  #lastWrite: Promise<unknown> = Promise.resolve();

  listSheets(): Promise<readonly SheetInfo[]> {
    return this.#reads.run("leer las hojas del libro", async (batch) => {
      const { worksheets } = batch.workbook;
      worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
      await batch.sync();
      const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(rectProperties));
      await batch.sync();
      return worksheets.items.map((sheet, index) => {
        this.#ids.remember(sheet.name, sheet.id);
        const range = used[index];
        return {
          name: sheet.name,
          visibility: visibilityOf(sheet),
          isProtected: sheet.protection.protected,
          ...(range && !range.isNullObject && { used: rectOf(range) }),
        };
      });
    });
  }

  readGrid(sheet: string, options: ReadOptions = {}): Promise<Grid> {
    return this.#reads.run(`leer la hoja «${sheet}»`, (batch) => readGrid(batch, sheet, options, this.#known));
  }

  findName(name: string): Promise<{ readonly sheet: string; readonly area: Rect } | undefined> {
    return this.#reads.run(`buscar el nombre ${name}`, async (batch) => {
      const range = batch.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load(rectProperties);
      range.worksheet.load("id,name");
      await batch.sync();
      if (range.isNullObject) return undefined;
      this.#ids.remember(range.worksheet.name, range.worksheet.id);
      return { sheet: range.worksheet.name, area: rectOf(range) };
    });
  }

  apply(plan: Plan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
    return this.#inTurn(async () => {
      const { outcome, snapshot } = await applyPlan(plan, options, this.#known);
      if (snapshot) this.#snapshots.push(snapshot);
      if (this.#snapshots.length > MOST_SNAPSHOTS) this.#snapshots.shift();
      return outcome;
    });
  }

  get undoable(): string | undefined {
    return this.#snapshots.at(-1)?.title;
  }

  undo(): Promise<UndoOutcome> {
    return this.#inTurn(() => this.#undoLast());
  }

  async #undoLast(): Promise<UndoOutcome> {
    const snapshot = this.#snapshots.at(-1);
    if (!snapshot)
      return {
        ok: false,
        problem: { code: "unsupported", message: "No hay nada que deshacer: en esta sesión no se ha aplicado ningún cambio." },
      };

    const outcome = await undoSnapshot(snapshot, this.#known);
    if (outcome.ok) this.#snapshots.pop();
    return outcome;
  }

  /** Writes are one after the other: one that fails goes back to how it found the workbook, and must not take another one's work along. */
  #inTurn<Outcome>(write: () => Promise<Outcome>): Promise<Outcome> {
    const turn = this.#lastWrite.then(write);
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  select(sheet: string, area: Rect): Promise<void> {
    return inExcel(`ir a la hoja «${sheet}»`, (context) => selectCells(context, this.#ids.keyOf(sheet), area));
  }

  selected(): Promise<SelectedCells | undefined> {
    return inExcel("leer la selección", readSelection);
  }

  watch(watcher: WorkbookWatcher): Promise<() => void> {
    return watchWorkbook(watcher);
  }
}

function visibilityOf({ visibility }: Excel.Worksheet): SheetInfo["visibility"] {
  return visibility === "VeryHidden" ? "veryHidden" : visibility === "Hidden" ? "hidden" : "visible";
}
