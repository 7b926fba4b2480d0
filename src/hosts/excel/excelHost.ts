import type { Rect } from "../../engine/address";
import type { ConditionalNumberFormat, Grid } from "../../engine/grid";
import type { ApplyOptions, ApplyOutcome, HostProblem, ReadOptions, SheetInfo, UndoSight, WorkbookHost } from "../../engine/host";
import { MOST_KEPT_STEPS } from "../../engine/inverse/record/keptStep";
import type { Plan } from "../../engine/plan";
import { BandTexts } from "./read/bandFormats";
import { ChartSources } from "./read/chartSources";
import { inExcel } from "./run/excelRun";
import { KnownMerges } from "./read/mergedAreas";
import { readGrid, type KnownBook } from "./read/readGrid";
import { readSelection, selectCells, type SelectedCells } from "./read/selection";
import { SharedTurn } from "./run/sharedTurn";
import { SheetIds } from "./read/sheetIds";
import { rectOf, rectProperties } from "./read/sheetRange";
import type { LastTaken, TakenSnapshot } from "./undo/keptSteps";
import type { Snapshot } from "./undo/snapshot";
import type { UndoOutcome } from "./undo/undoSnapshot";
import { watchWorkbook, type WorkbookWatcher } from "./watch";

/**
 * The workbook open in Excel. Whatever Excel refuses is thrown as an ExcelFailure (its message is for the planner), or is the outcome's
 * problem.
 */
export interface ExcelHost extends WorkbookHost {
  /** The number formats that conditional formats of a sheet give; its grids come without them, which cost two requests more. */
  conditionalFormats(sheet: string): Promise<readonly ConditionalNumberFormat[]>;
  /** Shows the sheet and selects the cells. */
  select(sheet: string, area: Rect): Promise<void>;
  /** What the user has selected now; undefined when it is not one block of cells. */
  selected(): Promise<SelectedCells | undefined>;
  /** Tells of edits and of the selection until the function it gives back is called. */
  watch(watcher: WorkbookWatcher): Promise<() => void>;
  /** What «Deshacer» would put back and keep now, of the last change that this session or the workbook remembers. */
  undoSight(): Promise<UndoSightOutcome>;
  /** «Deshacer»: puts back what that change did; cells edited since then are left alone and told in `kept`. */
  undo(): Promise<UndoOutcome>;
}

export type UndoSightOutcome = { readonly ok: true; readonly sight: UndoSight } | { readonly ok: false; readonly problem: HostProblem };

/** Also where the part that keeps it cannot be loaded: hence not among the words that come with it. */
const KEEPING_FAILED = "No se pudo guardar en el libro cómo deshacer este cambio: puedes deshacerlo mientras este panel siga abierto.";

/** The one way in for pane and ribbon. Office.js must be ready. */
export function createExcelHost(): ExcelHost {
  return new LiveWorkbook();
}

class LiveWorkbook implements ExcelHost {
  readonly #ids = new SheetIds();
  readonly #known: KnownBook = { ids: this.#ids, merges: new KnownMerges(), texts: new BandTexts(), charts: new ChartSources() };
  readonly #reads = new SharedTurn();
  readonly #taken: TakenSnapshot[] = [];
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

  async conditionalFormats(sheet: string): Promise<readonly ConditionalNumberFormat[]> {
    const { readConditionalNumbers } = await import("./read/conditionalNumbers");
    // A request of its own: rules that Excel cannot tell of must stop no other reading.
    return inExcel(`leer los formatos condicionales de «${sheet}»`, (context) =>
      readConditionalNumbers(context, () => context.workbook.worksheets.getItem(this.#ids.keyOf(sheet))),
    );
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
      // What writes is loaded when something is written: the first figure does not wait for it.
      const { applyPlan } = await import("./apply/applyPlan");
      const { outcome, snapshot } = await applyPlan(plan, options, this.#known);
      if (!snapshot) return outcome;
      const at = new Date().toISOString();
      const keeping = outcome.ok ? await this.#keep(snapshot, at) : {};
      this.#taken.push({ snapshot, at, ...(keeping.part !== undefined && { part: keeping.part }) });
      if (this.#taken.length > MOST_KEPT_STEPS) this.#taken.shift();
      return outcome.ok && keeping.remark !== undefined ? withRemark(outcome, keeping.remark) : outcome;
    });
  }

  /** A change that cannot be kept in the workbook is written all the same, and told. */
  async #keep(snapshot: Snapshot, at: string): Promise<{ readonly part?: string; readonly remark?: string }> {
    try {
      const { keepStep } = await import("./undo/keptSteps");
      return await keepStep(snapshot, at);
    } catch {
      return { remark: KEEPING_FAILED };
    }
  }

  undoSight(): Promise<UndoSightOutcome> {
    return this.#inTurn(async () => {
      const last = await this.#last();
      if (!last.ok) return last;
      const { seeUndo } = await import("./undo/seeUndo");
      return seeUndo(last.taken, this.#known);
    });
  }

  undo(): Promise<UndoOutcome> {
    return this.#inTurn(() => this.#undoLast());
  }

  /** Of this session, or of an earlier one that the workbook remembers. */
  async #last(): Promise<LastTaken> {
    const own = this.#taken.at(-1);
    if (own) return { ok: true, taken: own };
    const { lastKept } = await import("./undo/keptSteps");
    const kept = await lastKept();
    if (!kept.ok) return kept;
    // What an undo that breaks leaves half-way is remembered in it.
    this.#taken.push(kept.taken);
    return { ok: true, taken: kept.taken };
  }

  async #undoLast(): Promise<UndoOutcome> {
    const last = await this.#last();
    if (!last.ok) return last;
    const { snapshot, part, remarks } = last.taken;
    const { undoSnapshot } = await import("./undo/undoSnapshot");
    const outcome = await undoSnapshot(snapshot, this.#known);
    if (!outcome.ok) return outcome;
    this.#taken.pop();
    const { dropStep } = await import("./undo/keptSteps");
    // Undone once more it would find everything as it was.
    if (part !== undefined) await dropStep(part).catch(() => undefined);
    return (remarks ?? []).reduce<UndoOutcome>((told, remark) => (told.ok ? withRemark(told, remark) : told), outcome);
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

function withRemark<T extends ApplyOutcome & { readonly ok: true }>(outcome: T, remark: string): T {
  return { ...outcome, report: { ...outcome.report, remarks: [...(outcome.report.remarks ?? []), remark] } };
}

function visibilityOf({ visibility }: Excel.Worksheet): SheetInfo["visibility"] {
  return visibility === "VeryHidden" ? "veryHidden" : visibility === "Hidden" ? "hidden" : "visible";
}
