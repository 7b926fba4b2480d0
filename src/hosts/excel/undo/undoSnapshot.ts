import type { ApplyOutcome } from "../../../engine/host";
import { failureOf, isOvertaken, isRefusedWhole, type ExcelFailure } from "../run/excelFailure";
import { inExcel } from "../run/excelRun";
import type { KnownBook } from "../read/readGrid";
import { restoreSnapshot, type Restored } from "./restoreSnapshot";
import type { Snapshot } from "./snapshot";
import { lookUpUndo, type UndoProgress } from "./undoProgress";

export type UndoOutcome = ApplyOutcome & { readonly kept?: number };

/** How often an undo is tried while people work in its sheets. */
const TRIES = 4;

/**
 * «Deshacer». Where a request fails, what became of it is looked up: Excel may have carried it out and only its answer is missing.
 * What is not finished is told, and pressing again finishes it.
 */
export async function undoSnapshot(snapshot: Snapshot, known: KnownBook, withBands = true): Promise<UndoOutcome> {
  const doing = `deshacer «${snapshot.title}»`;
  let share: number | undefined;
  const options = { keepEdits: true, withBands, onShare: (part: number) => void (share = part) };
  const restore = async (tries = TRIES): Promise<Restored> =>
    inExcel(doing, (context) => restoreSnapshot(context, snapshot, known, options)).catch((error: unknown) => {
      if (tries === 1 || !isOvertaken(error)) throw error;
      return restore(tries - 1);
    });
  try {
    return done(await restore());
  } catch (error) {
    const failure = failureOf(error, doing);
    const hasBegun = share !== undefined && (share > 0 || !isRefusedWhole(failure));
    if (!hasBegun) return refused(failure, "No se deshizo nada. Puedes pulsar «Deshacer» otra vez.");

    const progress = await inExcel(doing, (context) => lookUpUndo(context, snapshot, known)).catch(() => undefined);
    // What is done stays done: once more finishes what is missing.
    const finished = progress && !progress.isUntouched ? await restore().catch(() => undefined) : undefined;
    return finished ? done(finished) : refused(failure, howFar(progress), progress?.isUntouched !== true);
  }
}

function done({ cells, kept, remarks }: Restored): UndoOutcome {
  return { ok: true, report: { cellsWritten: cells, sheets: [], ...(remarks.length > 0 && { remarks }) }, kept };
}

function refused({ problem }: ExcelFailure, howItStands: string, isHalfDone = false): UndoOutcome {
  return { ok: false, problem: { ...problem, ...(isHalfDone && { code: "halfDone" }), message: `${problem.message} ${howItStands}` } };
}

function howFar(progress: UndoProgress | undefined): string {
  if (!progress) return "Excel no dice cuánto quedó deshecho. Puedes pulsar «Deshacer» otra vez: se termina lo que falte.";
  if (progress.isUntouched) return "No se deshizo nada. Puedes pulsar «Deshacer» otra vez.";
  const { back, cells, sheets, isBack } = progress;
  const missing = [
    ...(back < cells ? ["las demás"] : []),
    ...sheets.map((name) => `quitar la hoja «${name}»`),
    ...(isBack ? ["revisar formatos y colores"] : []),
  ];
  const left = missing.length > 0 ? missing.join(" y ") : "lo demás de las hojas de PNTP";
  const are = back === 1 ? "está como antes 1" : `están como antes ${back}`;
  return `Ya ${are} de ${cells === 1 ? "1 celda" : `${cells} celdas`}; falta ${left}. Puedes pulsar «Deshacer» otra vez.`;
}
