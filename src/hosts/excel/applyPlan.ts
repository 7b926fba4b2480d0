import type { ApplyOptions, ApplyOutcome, ApplyReport, HostProblem } from "../../engine/host";
import type { Rect } from "../../engine/address";
import type { Plan, PutSheet } from "../../engine/plan";
import { bandsPiece } from "./bandFormats";
import { BeforeState, type WriteTarget } from "./beforeState";
import { writePieces, type InputCell } from "./cellInputs";
import { failureOf, type ExcelFailure } from "./excelFailure";
import { inExcel } from "./excelRun";
import { stopIfCancelled, syncInPacks, type Piece } from "./packedSync";
import { gatherLooks, paintArea, PAINT_SIZE, type PaintedCell } from "./paintCells";
import { findLimitProblem, findProblem } from "./planProblems";
import { restoreSnapshot } from "./restoreSnapshot";
import { contentPieces } from "./sheetContent";
import { rangeOf } from "./sheetRange";
import { spanOf, type SheetHome } from "./sheetHome";
import type { SheetIds } from "./sheetIds";
import { nameFormula, type Renaming } from "./sheetTarget";
import { lookOfWrite, takeSnapshot, type Snapshot } from "./snapshot";
import { inputOf } from "./typedText";

export interface Applied {
  readonly outcome: ApplyOutcome;
  /** What «Deshacer» goes back to, when the plan was written. */
  readonly snapshot?: Snapshot;
}

/**
 * Carries out a plan: one request reads how things stand and checks them, one writes. Whatever fails, the workbook ends up either with the
 * whole plan or as it was, and the outcome's message says which.
 */
export async function applyPlan(plan: Plan, options: ApplyOptions, ids: SheetIds): Promise<Applied> {
  const first = await attempt(plan, options, ids, true);
  // A computer without a printer refuses every print setting: better the whole plan without them than nothing.
  return first.isPrinterMissing ? attempt(plan, options, ids, false) : first;
}

async function attempt(plan: Plan, options: ApplyOptions, ids: SheetIds, withPrint: boolean): Promise<Applied & { isPrinterMissing?: boolean }> {
  const limit = findLimitProblem(plan);
  if (limit) return refused(limit);

  const commit = new Commit(plan, options, ids, withPrint);
  const doing = `aplicar «${plan.title}»`;
  try {
    return await inExcel(doing, (context) => commit.run(context), { undoGroup: true });
  } catch (error) {
    const failure = failureOf(error, doing);
    const problem = failure.officeCode === "ItemNotFound" && !commit.snapshot ? sheetGone(plan) : failure.problem;
    const isBack = !commit.snapshot || !commit.mayHaveWritten(failure) || (await goBack(commit.snapshot));
    if (!isBack) return refused({ ...problem, message: `${problem.message} Parte de los cambios quedó escrita: deshaz con Ctrl+Z o cierra el libro sin guardar.` });
    return { ...refused(saidUntouched(problem)), isPrinterMissing: withPrint && /PageLayout|HeaderFooter/i.test(failure.location ?? "") };
  }
}

/** One commit, from the look at the workbook to the last block written. */
class Commit {
  snapshot: Snapshot | undefined;
  #hasWritten = false;

  constructor(private readonly plan: Plan, private readonly options: ApplyOptions, private readonly ids: SheetIds, private readonly withPrint: boolean) {}

  async run(context: Excel.RequestContext): Promise<Applied> {
    const { plan, options, ids } = this;
    const before = new BeforeState(context, plan, options.expected ?? [], ids);
    await before.read({ signal: options.signal, onShare: (share) => options.onProgress?.(share * 0.3, "Comprobando la hoja") });
    const problem = findProblem(before, ids);
    if (problem) return refused(problem);

    const idOf = (name: string) => before.sheetByName(name)?.id ?? name;
    const homes = settleHomes(before);
    const made = homes.filter(({ home }) => !home.exists).map(({ name }) => name);
    const names = homes.flatMap(({ home, name }) => definedNames(home.step, name));
    this.snapshot = takeSnapshot(plan.title, before, idOf, made, names.map((defined) => defined.name));
    stopIfCancelled(options.signal);
    await syncInPacks(context, this.#pieces(context, before, homes, names, idOf, this.snapshot), {
      signal: options.signal,
      onShare: (share) => {
        this.#hasWritten = true;
        options.onProgress?.(0.3 + share * 0.7, "Escribiendo en la hoja");
      },
    });
    return { outcome: { ok: true, report: reportOf(before, homes) }, snapshot: this.snapshot };
  }

  /** false when the request that failed was the first one and Excel refuses it as a whole: nothing has changed, and going back would only make the user wait. */
  mayHaveWritten({ officeCode, problem }: ExcelFailure): boolean {
    return this.#hasWritten || !(problem.code === "cancelled" || /^(InvalidOperationInCellEditMode|RequestPayloadSizeLimitExceeded)$/.test(officeCode ?? ""));
  }

  #pieces(context: Excel.RequestContext, before: BeforeState, homes: readonly SettledHome[], names: readonly DefinedName[], idOf: (sheet: string) => string, snapshot: Snapshot): Piece[] {
    const { workbook } = context;
    const renamings = homes.map(({ home, name }) => ({ wanted: home.step.name, name })).filter(({ wanted, name }) => wanted !== name);
    const sheetOf = (name: string) => () => workbook.worksheets.getItem(idOf(name));
    return [
      ...before.splits.map((step) => splitPiece(sheetOf(step.sheet), step.areas)),
      ...before.writes.flatMap((target, index) => targetPieces(target, sheetOf(target.step.sheet), snapshot.cells[index]?.written)),
      ...before.bands.map(({ step, search }) => bandsPiece(sheetOf(step.sheet), search.ids, step.rules)),
      ...homes.flatMap((settled) => this.#homePieces(workbook, before, settled, renamings)),
      namesPiece(workbook, names, before),
    ];
  }

  #homePieces(workbook: Excel.Workbook, before: BeforeState, { home, name }: SettledHome, renamings: readonly Renaming[]): Piece[] {
    const sheet = () => workbook.worksheets.getItem(home.exists ? home.id : name);
    const former = home.exists ? { area: home.area, bandIds: home.bandIds, charts: home.charts } : undefined;
    const after = home.step.position && before.sheetByName(home.step.position.after);
    const make: Piece = {
      size: 500,
      queue: () => {
        const made = workbook.worksheets.add(name);
        if (after) made.position = after.position + 1;
      },
    };
    const target = { name, renamings, sheet, workbook: () => workbook, former, withPrint: this.withPrint };
    return [...(home.exists ? [] : [make]), ...contentPieces(target, home.step.content)];
  }
}

function splitPiece(sheet: () => Excel.Worksheet, areas: readonly Rect[]): Piece {
  return { size: areas.length * 300, queue: () => areas.forEach((area) => rangeOf(sheet(), area).unmerge()) };
}

/** Cells of the user's sheet, then their looks. */
function targetPieces({ step, cells }: WriteTarget, sheet: () => Excel.Worksheet, written: Map<string, unknown> | undefined): Piece[] {
  const inputs: InputCell[] = [];
  const looks: PaintedCell[] = [];
  for (const cell of step.cells) {
    const { row, column, formula, value } = cell;
    const { look, numberFormat } = lookOfWrite(cell, (r, c) => cells.at(r, c));
    const input = formula ?? (value === undefined ? undefined : inputOf(value));
    inputs.push({ row, column, ...(input !== undefined && { input }), ...(numberFormat !== undefined && { numberFormat }) });
    if (look) looks.push({ row, column, look });
  }
  return [...writePieces(sheet, inputs, written), ...gatherLooks(looks).map((area): Piece => ({ size: PAINT_SIZE, queue: () => paintArea(sheet(), area) }))];
}

interface SettledHome {
  readonly home: SheetHome;
  /** Name the sheet has, or will get. */
  readonly name: string;
}

/** Where each of our sheets goes: where it stands, or under a free name. */
function settleHomes(before: BeforeState): SettledHome[] {
  const taken = new Set(before.sheets.items.map(({ name }) => name.toLocaleLowerCase("es")));
  return before.homes.map((home) => {
    if (home.exists) return { home, name: home.name };
    let name = home.step.name;
    for (let number = 2; taken.has(name.toLocaleLowerCase("es")); number++) name = `${home.step.name} (${number})`;
    taken.add(name.toLocaleLowerCase("es"));
    return { home, name };
  });
}

interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

function definedNames(step: PutSheet, sheet: string): DefinedName[] {
  const cells = Object.entries(step.content.names ?? {}).map(([name, area]) => ({ name, formula: nameFormula(sheet, area) }));
  return [{ name: step.owner, formula: nameFormula(sheet, spanOf(step)) }, ...cells];
}

function namesPiece(workbook: Excel.Workbook, names: readonly DefinedName[], before: BeforeState): Piece {
  const standing = new Set(before.names.items.map(({ name }) => name.toLowerCase()));
  return {
    size: names.length * 500,
    queue: () => {
      for (const { name, formula } of names) {
        if (standing.has(name.toLowerCase())) workbook.names.getItem(name).formula = formula;
        else workbook.names.add(name, formula);
      }
    },
  };
}

function reportOf(before: BeforeState, homes: readonly SettledHome[]): ApplyReport {
  return { cellsWritten: before.writes.reduce((sum, { step }) => sum + step.cells.length, 0), sheets: homes.map(({ home, name }) => ({ wanted: home.step.name, name, created: !home.exists })) };
}

/** A failure half-way is undone while the user waits; should Excel refuse once more, it is asked again before giving up. */
async function goBack(snapshot: Snapshot): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) {
    try {
      await inExcel("volver atrás", (context) => restoreSnapshot(context, snapshot, { keepEdits: false }), { waitForEdit: true });
      return true;
    } catch {
      continue;
    }
  }
  return false;
}

function refused(problem: HostProblem): Applied {
  return { outcome: { ok: false, problem } };
}

function saidUntouched(problem: HostProblem): HostProblem {
  return /no se escribió nada/i.test(problem.message) ? problem : { ...problem, message: `${problem.message} El libro quedó como estaba.` };
}

function sheetGone(plan: Plan): HostProblem {
  const names = [...new Set(plan.steps.flatMap((step) => (step.step === "putSheet" ? [] : [`«${step.sheet}»`])))].join(", ");
  return { code: "sheetMissing", message: `La hoja ${names} ya no está en el libro: no se escribió nada. Elige la hoja de la matriz y calcula de nuevo.` };
}
