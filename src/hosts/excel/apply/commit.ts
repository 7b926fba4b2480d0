import type { ApplyOptions, ApplyOutcome, ApplyReport } from "../../../engine/host";
import type { Plan } from "../../../engine/plan";
import { bandsPiece } from "../read/bandFormats";
import { colourRemarks, movedRemark, paintBands, type BandJob } from "./bandPaint";
import { BandSearch } from "../read/bandSearch";
import { BeforeState, type BandTarget } from "./beforeState";
import type { InputCell } from "../read/cellInputs";
import { checkPieces, settleWrites, type CheckedCells } from "./checkedWrite";
import { ExcelFailure, isRefusedWhole, mayBeDone } from "../run/excelFailure";
import { guardOf } from "./commitGuard";
import type { Guard } from "./guard";
import { LeftCells } from "../undo/leftCells";
import { homesOf, makePieces, namesPiece, type Homes, type SettledHome } from "./madeSheets";
import { stopIfCancelled, syncInPacks, type Piece } from "../run/packedSync";
import { findProblem } from "./planProblems";
import type { KnownBook } from "../read/readGrid";
import { closePieces, openLocks, tableRemarks } from "./besideCells";
import { contentInputs, contentPieces } from "./sheetContent";
import type { SheetTarget } from "../read/sheetTarget";
import { asOverwritten } from "../undo/overwrittenState";
import { takeSnapshot, type Snapshot } from "../undo/snapshot";
import { splitPiece, targetInputs, targetPieces } from "./userCells";

/** One commit, from the look at the workbook to the last colour. */
export class Commit {
  snapshot: Snapshot | undefined;
  /** true once colours of the user's sheets may have been touched. */
  hasPainted = false;
  /** Somebody was quicker than the writing: what was overwritten stands in the snapshot. */
  isOvertaken = false;
  /** What was written in an earlier request stands elsewhere by now. */
  isTorn = false;
  #hasWritten = false;

  constructor(
    private readonly plan: Plan,
    private readonly options: ApplyOptions,
    private readonly known: KnownBook,
    private readonly withPrint: boolean,
  ) {}

  async run(context: Excel.RequestContext): Promise<ApplyOutcome> {
    const { plan, options, known } = this;
    const before = new BeforeState(context, plan, options.expected ?? [], known);
    await before.read({ signal: options.signal, onShare: (share) => options.onProgress?.(share * 0.3, "Comprobando la hoja") });
    const problem = findProblem(plan, before, known.ids);
    if (problem) return { ok: false, problem };

    const homes = homesOf(before);
    const idOf = (name: string) => before.sheetByName(name)?.id ?? name;
    const targets = homes.settled.map((settled) => this.#targetOf(context, settled, homes.renamings));
    const user = before.writes.map((target) => new LeftCells(target.step.sheet, targetInputs(target)));
    const ours = targets.map((target, index) => new LeftCells(target.name, leftIn(target, homes.settled[index])));
    const snapshot = takeSnapshot(plan.title, before, idOf, { homes, user, ours });
    this.snapshot = snapshot;
    // Before the writing: names that are asked for again no longer hold the formulas they had.
    const report = reportOf(before, homes);
    stopIfCancelled(options.signal);
    const writes = [
      ...user.map((left, index) =>
        checked(left, () => context.workbook.worksheets.getItem(idOf(left.sheetName)), before.writes[index]?.bystanders),
      ),
      ...ours.map((left, index) => checked(left, targets[index]?.sheet ?? (() => context.workbook.worksheets.getItem(left.sheetName)))),
    ];
    const guard = guardOf(before, idOf, snapshot.names, user, homes.settled, ours);
    const pieces = [
      ...this.#pieces(context, before, idOf, homes.settled, targets, guard),
      namesPiece(context.workbook, homes.names, before),
    ];
    const readBack = () => [...checkPieces(writes), ...madePieces(context, snapshot)];
    const locked = await openLocks(context, targets);
    if (locked) return { ok: false, problem: locked };
    // What is open must be closed again, whatever comes.
    this.#hasWritten ||= targets.some(({ former }) => former?.beside.isProtected);
    const writing = syncInPacks(context, [...pieces, ...readBack()], {
      signal: options.signal,
      around: guard,
      onShare: (share) => {
        this.#hasWritten = true;
        options.onProgress?.(0.3 + share * 0.6, "Escribiendo en la hoja");
      },
    });
    await writing.catch(async (error: unknown) => {
      this.isOvertaken = guard.isOvertaken;
      this.isTorn = guard.isTorn;
      if (guard.isOvertaken) this.snapshot = asOverwritten(snapshot, guard);
      if (guard.isOvertaken || !mayBeDone(error) || !(await isCarriedOut(context, snapshot, readBack(), [...user, ...ours]))) throw error;
    });
    await settleWrites(context, writes);
    const painted = await this.#paint(context, before, idOf, homes.settled, targets, guard);
    const contents = targets.flatMap((target, index) => homes.settled.slice(index, index + 1).map(({ home }) => ({ target, home })));
    const closing = contents.flatMap(({ target, home }) => closePieces(target, home.step.content));
    if (closing.length > 0) await syncInPacks(context, closing);
    const remarks = [...painted, ...contents.flatMap(({ target, home }) => tableRemarks(target, home.step.content))];
    return { ok: true, report: { ...report, ...(remarks.length > 0 && { remarks }) } };
  }

  /** true when Excel refused the very first thing: a sheet of the name that ours was to have was made since. */
  isFirstSheetTaken({ officeCode, location }: ExcelFailure): boolean {
    const isAdding = officeCode === "ItemAlreadyExists" && /Worksheet(?:Collection)?s?\.add$/i.test(location ?? "");
    return isAdding && !this.#hasWritten && this.snapshot?.made.length === 1;
  }

  /**
   * false when the request that failed was the first one and Excel refuses it as a whole: nothing has changed, and going back would only
   * make the user wait.
   */
  mayHaveWritten(failure: ExcelFailure): boolean {
    return this.#hasWritten || !isRefusedWhole(failure);
  }

  #pieces(
    { workbook }: Excel.RequestContext,
    before: BeforeState,
    idOf: (sheet: string) => string,
    homes: readonly SettledHome[],
    targets: readonly SheetTarget[],
    { overwritten }: Guard,
  ): Piece[] {
    const sheetOf = (name: string) => () => workbook.worksheets.getItem(idOf(name));
    return [
      // First of all: where another pane was quicker to make a sheet of that name, nothing has been written yet.
      ...homes.flatMap((settled) => makePieces(workbook, before, settled)),
      ...before.splits.map(({ sheet, areas }) => splitPiece(sheetOf(sheet), areas)),
      ...before.writes.flatMap((target) => {
        const sheet = sheetOf(target.step.sheet);
        return targetPieces(target, sheet, overwritten.headsIn(idOf(target.step.sheet), sheet));
      }),
      ...homes.flatMap((settled, index) => {
        const target = targets[index];
        if (!target) return [];
        const headOf = overwritten.headsIn(settled.home.exists ? settled.home.id : settled.name, target.sheet);
        return contentPieces(target, settled.home.content, headOf);
      }),
    ];
  }

  #targetOf({ workbook }: Excel.RequestContext, { home, name }: SettledHome, renamings: SheetTarget["renamings"]): SheetTarget {
    const { refresh } = home;
    const former = refresh && {
      area: home.area,
      reach: home.reach,
      charts: home.charts,
      beside: home.beside,
      cleared: refresh.cleared,
      movedInputs: refresh.movedInputs,
      movedLooks: refresh.movedLooks,
    };
    return {
      name,
      renamings,
      sheet: () => workbook.worksheets.getItem(home.exists ? home.id : name),
      workbook: () => workbook,
      former,
      chartSources: this.known.charts,
      withPrint: this.withPrint,
    };
  }

  /** Colours that cannot be put are told; they are a failure only where the plan is nothing else. */
  async #paint(
    context: Excel.RequestContext,
    before: BeforeState,
    idOf: (sheet: string) => string,
    homes: readonly SettledHome[],
    targets: readonly SheetTarget[],
    guard: Guard,
  ): Promise<string[]> {
    const { texts } = this.known;
    const jobs = [
      ...before.bands.map((target) => userJob(target, () => context.workbook.worksheets.getItem(idOf(target.step.sheet)), this.known)),
      ...homes.flatMap(({ home, name }, index): BandJob[] => {
        const rules = home.step.content.bandRules ?? [];
        const sheet = targets[index]?.sheet;
        if (!sheet || (rules.length === 0 && !home.keepsColours)) return [];
        const again: BandJob["again"] = (standing) => bandsPiece(sheet, standing, rules, texts);
        // Clearing its cells took the former ones away, but for those over cells of hers.
        return [
          {
            sheetName: name,
            first: home.keepsColours ? "search" : again([]),
            again,
            search: () =>
              new BandSearch(
                sheet,
                rules.map(({ area }) => area),
                texts,
              ),
          },
        ];
      }),
    ];
    if (jobs.length === 0) return [];
    stopIfCancelled(this.options.signal);
    this.hasPainted = jobs.some(({ first }) => first !== undefined);
    const blind = await paintBands(context, jobs, guard);
    const remarks = [...colourRemarks(blind), ...(guard.isOvertaken ? [movedRemark(jobs)] : [])];
    this.options.onProgress?.(1, "Escribiendo en la hoja");
    const [remark] = remarks;
    if (remark !== undefined && this.plan.steps.every(({ step }) => step === "formatBands"))
      throw new ExcelFailure({ code: "hostFailure", message: remark });
    return remarks;
  }
}

function leftIn(target: SheetTarget, settled: SettledHome | undefined): InputCell[] {
  return settled ? contentInputs(target, settled.home.content) : [];
}

/** What is read back: the user's cells with their table columns, and the cells of our own sheets. */
function checked(
  { sheetName, cells, written }: LeftCells,
  sheet: () => Excel.Worksheet,
  bystanders: readonly InputCell[] = [],
): CheckedCells {
  return { sheetName, sheet, cells, bystanders, written };
}

/** By its id a sheet is known again after somebody renamed it. */
function madePieces({ workbook }: Excel.RequestContext, { made, madeIds }: Snapshot): Piece[] {
  return made.map(({ sheetName }): Piece => {
    let sheet: Excel.Worksheet;
    return {
      size: 300,
      queue: () => void (sheet = workbook.worksheets.getItem(sheetName).load("id")),
      settle: () => madeIds.set(sheetName, sheet.id),
    };
  });
}

/** Looks up what became of a request whose answer is missing: Excel works in order, and the names go last. */
async function isCarriedOut(
  context: Excel.RequestContext,
  { made, names, cells, homes }: Snapshot,
  readBack: readonly Piece[],
  left: readonly LeftCells[],
): Promise<boolean> {
  // Where the cells held all of it already, they cannot tell.
  const wouldTell =
    made.length > 0 ||
    [...cells, ...homes].some((before) => before.cells.some((cell) => before.left.has(cell) && !before.left.isAsLeft(cell, cell.input)));
  if (!wouldTell) return false;
  try {
    const standing = context.workbook.names.load("items/name");
    await syncInPacks(context, readBack);
    const there = new Set(standing.items.map(({ name }) => name.toLowerCase()));
    const isWritten = left.every((each) => each.cells.every((cell) => !each.has(cell) || each.isWritten(cell)));
    return isWritten && [...names.keys()].every((name) => there.has(name.toLowerCase()));
  } catch {
    return false;
  }
}

function userJob({ step, search }: BandTarget, sheet: () => Excel.Worksheet, { texts }: KnownBook): BandJob {
  const again: BandJob["again"] = (standing) => bandsPiece(sheet, standing, step.rules, texts);
  return {
    sheetName: step.sheet,
    first: search.isBlind ? undefined : again(search.standing),
    again,
    search: () =>
      new BandSearch(
        sheet,
        step.rules.map(({ area }) => area),
        texts,
      ),
  };
}

function reportOf(before: BeforeState, { settled, omitted }: Homes): ApplyReport {
  const names = before.names.items.map(({ name, formula }) => ({ name, text: String(formula) }));
  const sheets = settled.map(({ home, name }) => {
    const { moves: moved = [], doubtful = [] } = home.refresh ?? {};
    const given = home.names.ok ? Object.keys(home.names.names) : [];
    const astray = home.refresh?.astray(names, given) ?? [];
    const told = { ...(moved.length > 0 && { moved }), ...(astray.length > 0 && { astray }), ...(doubtful.length > 0 && { doubtful }) };
    return { wanted: home.step.name, name, created: !home.exists, ...told };
  });
  return {
    cellsWritten: before.writes.reduce((sum, { step }) => sum + step.cells.length, 0),
    sheets,
    ...(omitted.length > 0 && { omitted }),
  };
}
