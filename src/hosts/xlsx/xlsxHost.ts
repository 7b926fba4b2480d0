import { planProblems } from "../../engine/checks/planProblems";
import type { Rect } from "../../engine/address";
import type { Grid } from "../../engine/grid";
import type { ApplyOptions, ApplyOutcome, HostProblem, ReadOptions, SheetInfo, WorkbookHost } from "../../engine/host";
import type { Plan } from "../../engine/plan";
import { isInverse, type InversePlan } from "../../engine/inverse/steps";
import { invert } from "./inverse/invert";
import { sheetSight, type SheetSight } from "./looks/sheetSight";
import { undrawnIn } from "./looks/undrawn";
import { lastSaved } from "./parts/lastSaved";
import type { TraceName } from "../../engine/ownership/traceNames";
import { rememberNames } from "./ourSheets/ownedNames";
import { keepParts, keptParts } from "./parts/keptParts";
import { isSigned } from "./parts/signedPackage";
import { checkPlan, checkSources } from "./planChecks";
import { damagedPart, FILE_PROBLEMS, ProblemFound, problems } from "./problems";
import type { Workbook } from "./workbook";
import { WorkbookDraft } from "./workbookDraft";
import { BudgetFault, excessText } from "../../opc/budget";
import { checkWritten, WrittenFault } from "../../opc/check/checkWritten";
import type { Package } from "../../opc/package";
import { XmlFault } from "../../opc/xml/xmlFault";
import { ZipFault } from "../../opc/zip/zipEntry";

/** An .xlsx file as a host: what a plan does not name stays, byte for byte. */
export class XlsxHost implements WorkbookHost {
  #workbook: Workbook;
  /** As it came, to tell what was wrong before from what we did; undefined where all of it is ours. */
  readonly #opened: Package | undefined;

  constructor(workbook: Workbook, isNew = false) {
    this.#workbook = workbook;
    this.#opened = isNew ? undefined : workbook.pkg;
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    return this.#workbook.listSheets();
  }

  async readGrid(sheet: string, options: ReadOptions = {}): Promise<Grid> {
    const entry = this.#workbook.part.findSheet(sheet);
    const grid = entry && this.#workbook.grid(entry, options.within);
    if (!grid) throw new ProblemFound(planProblems.sheetMissing(sheet));
    options.onProgress?.(1, `Leyendo «${grid.sheet}»`);
    return grid;
  }

  async findName(name: string): Promise<{ readonly sheet: string; readonly area: Rect } | undefined> {
    return this.#workbook.part.findName(name);
  }

  async apply(plan: Plan | InversePlan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
    try {
      if (isInverse(plan)) return this.#takeBack(plan);
      checkPlan(this.#workbook, plan);
      checkSources(this.#workbook, plan, options.expected ?? []);
      const draft = new WorkbookDraft(this.#workbook);
      for (const [i, step] of plan.steps.entries()) {
        options.onProgress?.(i / (plan.steps.length + 1), plan.title);
        await options.pause?.();
        refuseIfCancelled(options);
        draft.carryOut(step);
      }
      await options.pause?.();
      const { workbook, report } = draft.finish();
      refuseIfCancelled(options);
      const before = this.#workbook;
      this.#workbook = workbook;
      options.onProgress?.(1, plan.title);
      return { ok: true, report, inverse: () => invert(plan.title, before, workbook, draft.refreshed) };
    } catch (fault) {
      return { ok: false, problem: problemOf(fault) };
    }
  }

  #takeBack(plan: InversePlan): ApplyOutcome {
    const before = this.#workbook;
    const draft = new WorkbookDraft(before);
    const { cells, kept, remarks } = draft.takeBack(plan);
    const { workbook } = draft.finish();
    this.#workbook = workbook;
    const told = { ...(kept.length > 0 && { kept }), ...(remarks.length > 0 && { remarks }) };
    return {
      ok: true,
      report: { cellsWritten: cells, sheets: [], ...told },
      inverse: () => invert(plan.inverseOf, before, workbook, draft.refreshed),
    };
  }

  /** True while it carries a digital signature; a plan that changes anything takes it away. */
  get isSigned(): boolean {
    return isSigned(this.#workbook.pkg);
  }

  /** A sheet as a person sees it; undefined where there is none of that name. */
  sight(sheet: string): SheetSight | undefined {
    return sheetSight(this.#workbook, sheet);
  }

  /** What is drawn over cells and stays as it is: «2 gráficos». */
  get undrawn(): readonly string[] {
    return undrawnIn(this.#workbook);
  }

  /** Takes over what another program remembers of our cells in a sheet of ours (names that hold texts, with «=»). */
  remember(owner: string, names: readonly TraceName[]): void {
    rememberNames(this.#workbook.part, owner, names);
  }

  /** What the workbook keeps to take changes of ours back. */
  get kept(): readonly string[] {
    return keptParts(this.#workbook.pkg);
  }

  keep(parts: readonly string[]): void {
    keepParts(this.#workbook.pkg, parts);
  }

  /** Day the workbook was last saved, AAAA-MM-DD, if it says so itself. */
  lastSaved(): string | undefined {
    return lastSaved(this.#workbook.pkg);
  }

  /**
   * The workbook as it is now, as the bytes of a file that was read back. Throws `ProblemFound` above 4 GB and where a part that was to be
   * changed came damaged, `WrittenFault` (a defect of ours) where the bytes are not as they must be.
   */
  save(): Uint8Array {
    try {
      const { bytes, pkg } = this.#workbook.pkg.written();
      checkWritten(pkg, this.#opened);
      return bytes;
    } catch (fault) {
      if (fault instanceof ZipFault && fault.reason === "tooLarge") throw new ProblemFound(problems.tooLarge());
      if (fault instanceof ZipFault) throw new WrittenFault([fault.message]);
      throw fault instanceof XmlFault || fault instanceof BudgetFault ? new ProblemFound(problemOf(fault)) : fault;
    }
  }
}

function refuseIfCancelled({ signal }: ApplyOptions): void {
  if (signal?.aborted) throw new ProblemFound(planProblems.cancelled());
}

/** What was foreseen has its sentence; anything else is a bug and must be seen as one. */
function problemOf(fault: unknown): HostProblem {
  if (fault instanceof ProblemFound) return fault.problem;
  // Parts that reading did not need, found broken when they are edited.
  if (fault instanceof XmlFault) return damagedPart(fault);
  if (fault instanceof BudgetFault) return { code: "tooLarge", message: excessText(fault) };
  if (fault instanceof ZipFault) return FILE_PROBLEMS.damaged;
  throw fault;
}
