import type { HostProblem, UndoSight } from "../../../engine/host";
import type { KnownBook } from "../read/readGrid";
import { PresentState } from "../read/presentState";
import { failureOf } from "../run/excelFailure";
import { inExcel } from "../run/excelRun";
import type { TakenSnapshot } from "./keptSteps";
import { undoneIn } from "./undoneIn";
import { untouchedScope } from "./undoScope";

/** What «Deshacer» would do now; it changes nothing. */
export async function seeUndo(
  { snapshot, at, remarks = [] }: TakenSnapshot,
  { texts }: KnownBook,
): Promise<{ readonly ok: true; readonly sight: UndoSight } | { readonly ok: false; readonly problem: HostProblem }> {
  const doing = `ver qué se deshace de «${snapshot.title}»`;
  try {
    return await inExcel(doing, async (context) => {
      const now = new PresentState(context, snapshot, { bands: snapshot.bands, texts });
      await now.read();
      const scope = untouchedScope(snapshot, now, false);
      return { ok: true, sight: { title: snapshot.title, at, ...undoneIn(scope, now), remarks: [...remarks, ...scope.remarks] } };
    });
  } catch (error) {
    return { ok: false, problem: failureOf(error, doing).problem };
  }
}
