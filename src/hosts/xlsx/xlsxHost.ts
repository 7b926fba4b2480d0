import type { Rect } from "../../engine/address";
import type { Grid } from "../../engine/grid";
import type { ApplyOptions, ApplyOutcome, HostProblem, ReadOptions, SheetInfo, WorkbookHost } from "../../engine/host";
import type { Plan } from "../../engine/plan";
import { lastSaved } from "./lastSaved";
import { checkSources } from "./planChecks";
import { FILE_PROBLEMS, ProblemFound, problems } from "./problems";
import type { Workbook } from "./workbook";
import { WorkbookDraft } from "./workbookDraft";
import { XmlFault } from "../../opc/xmlText";
import { ZipFault } from "../../opc/zipEntry";

/** An .xlsx file as a host: what a plan does not name stays, byte for byte. */
export class XlsxHost implements WorkbookHost {
  #workbook: Workbook;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    return this.#workbook.listSheets();
  }

  async readGrid(sheet: string, options: ReadOptions = {}): Promise<Grid> {
    const entry = this.#workbook.part.findSheet(sheet);
    const grid = entry && this.#workbook.grid(entry, options.within);
    if (!grid) throw new ProblemFound(problems.sheetMissing(sheet));
    options.onProgress?.(1, `Leyendo «${grid.sheet}»`);
    return grid;
  }

  async findName(name: string): Promise<{ readonly sheet: string; readonly area: Rect } | undefined> {
    return this.#workbook.part.findName(name);
  }

  async apply(plan: Plan, options: ApplyOptions = {}): Promise<ApplyOutcome> {
    try {
      checkSources(this.#workbook, plan, options.expected ?? []);
      const draft = new WorkbookDraft(this.#workbook);
      plan.steps.forEach((step, i) => {
        refuseIfCancelled(options);
        options.onProgress?.(i / (plan.steps.length + 1), plan.title);
        draft.carryOut(step);
      });
      const { workbook, report } = draft.finish();
      refuseIfCancelled(options);
      this.#workbook = workbook;
      options.onProgress?.(1, plan.title);
      return { ok: true, report };
    } catch (fault) {
      return { ok: false, problem: problemOf(fault) };
    }
  }

  /** Day the workbook was last saved, AAAA-MM-DD, if it says so itself. */
  lastSaved(): string | undefined {
    return lastSaved(this.#workbook.pkg);
  }

  /** The workbook as it is now, as the bytes of a file. Throws `ProblemFound` above 4 GB. */
  save(): Uint8Array {
    try {
      return this.#workbook.pkg.packed().write();
    } catch (fault) {
      throw fault instanceof ZipFault ? new ProblemFound(problems.tooLarge()) : fault;
    }
  }
}

function refuseIfCancelled({ signal }: ApplyOptions): void {
  if (signal?.aborted) throw new ProblemFound(problems.cancelled());
}

/** What was foreseen has its sentence; anything else is a bug and must be seen as one. */
function problemOf(fault: unknown): HostProblem {
  if (fault instanceof ProblemFound) return fault.problem;
  // Parts that reading did not need, found broken when they are edited.
  if (fault instanceof XmlFault) return FILE_PROBLEMS[fault.reason];
  if (fault instanceof ZipFault) return FILE_PROBLEMS.damaged;
  throw fault;
}
