import type { Platform } from "./platform";
import { HostError } from "./wire/hostError";

/** What the person can still undo with Ctrl+Z, and the groups in which an add-in wants its own steps. */
export class UserUndo {
  /** Edits of the person that Ctrl+Z would take back. */
  steps = 0;
  #groups = 0;

  /** Told of each member before it is used: some empty the stack, and cannot be in a group. */
  use(member: string, { withoutUndo, mergedAreasEmptyUndo }: Platform): void {
    if (withoutUndo.has(member)) {
      if (this.#groups > 0) throw new HostError("UndoNotSupported", "Undo isn't supported for this operation.");
      this.steps = 0;
    }
    if (mergedAreasEmptyUndo && member.startsWith("Range.getMergedAreas")) this.steps = 0;
  }

  async inGroup<Result>(run: () => Promise<Result>): Promise<Result> {
    this.#groups++;
    try {
      return await run();
    } finally {
      this.#groups--;
    }
  }
}

interface Library {
  run: (...args: unknown[]) => Promise<unknown>;
}

/**
 * The npm library stops at ExcelApi 1.15 and drops `mergeUndoGroup`; the one in force sends it. This makes an option that is given
 * reach the host, so that nobody uses it and stays green here.
 */
export function sendUndoGroups(library: object, undo: UserUndo): void {
  const excel = library as Library;
  const run = excel.run.bind(excel);
  excel.run = (...args) => {
    const [options] = args;
    const isGroup = typeof options === "object" && options !== null && (options as { mergeUndoGroup?: unknown }).mergeUndoGroup === true;
    return isGroup && Office.context.requirements.isSetSupported("ExcelApi", "1.20") ? undo.inGroup(() => run(...args)) : run(...args);
  };
}
