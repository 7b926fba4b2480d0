import type { ApplyOutcome, Undone } from "../../../engine/host";
import { failureOf, isOvertaken, isRefusedWhole, type ExcelFailure } from "../run/excelFailure";
import { inExcel } from "../run/excelRun";
import type { KnownBook } from "../read/readGrid";
import { restoreSnapshot, type Restored } from "./restoreSnapshot";
import type { Snapshot } from "./snapshot";
import { lookUpUndo, type UndoProgress } from "./undoProgress";

export type UndoOutcome = ApplyOutcome & { readonly kept?: number; readonly undone?: Undone };

/** How often an undo is tried while people work in its sheets. */
const TRIES = 4;

interface UndoOptions {
  readonly withBands?: boolean;
  /** The plan may be written in part. */
  readonly isHalfDone?: boolean;
}

/**
 * «Deshacer». Where a request fails, what became of it is looked up: Excel may have carried it out and only its answer is missing.
 * What is not finished is told, and pressing again finishes it.
 */
export async function undoSnapshot(
  snapshot: Snapshot,
  known: KnownBook,
  { withBands = true, isHalfDone = false }: UndoOptions = {},
): Promise<UndoOutcome> {
  const doing = `deshacer «${snapshot.title}»`;
  let share: number | undefined;
  const restore = (isHalf: boolean): Promise<Restored> =>
    whileOvertaken(() =>
      inExcel(doing, (context) =>
        restoreSnapshot(context, snapshot, known, { isHalfDone: isHalf, withBands, onShare: (part) => void (share = part) }),
      ),
    );
  try {
    return done(await restore(isHalfDone));
  } catch (error) {
    const failure = failureOf(error, doing);
    const hasBegun = share !== undefined && (share > 0 || !isRefusedWhole(failure));
    if (!hasBegun) return refused(failure, "No se deshizo nada. Puedes pulsar «Deshacer» otra vez.");

    const progress = await inExcel(doing, (context) => lookUpUndo(context, snapshot, known)).catch(() => undefined);
    // What is done stays done: once more finishes what is missing.
    const finished = progress && !progress.isUntouched ? await restore(true).catch(() => undefined) : undefined;
    return finished ? done(finished) : refused(failure, howFar(progress), progress?.isUntouched !== true);
  }
}

/** What puts back around what she does, tried again while she is quicker. */
async function whileOvertaken(restore: () => Promise<Restored>): Promise<Restored> {
  for (let tries = 1; ; tries++) {
    try {
      return await restore();
    } catch (error) {
      if (tries === TRIES || !isOvertaken(error)) throw error;
    }
  }
}

/** A plan that failed half-way goes back while the user waits; should Excel refuse once more, it is asked again before giving up. */
export async function goBack(snapshot: Snapshot, known: KnownBook, withBands: boolean): Promise<Restored | undefined> {
  const options = { isHalfDone: true, withBands };
  for (let tries = 0; tries < 3; tries++) {
    try {
      return await whileOvertaken(() =>
        inExcel("volver atrás", (context) => restoreSnapshot(context, snapshot, known, options), { waitForEdit: true }),
      );
    } catch {
      continue;
    }
  }
  return undefined;
}

function done({ cells, kept, undone, remarks }: Restored): UndoOutcome {
  const report = { cellsWritten: cells, sheets: [], kept, ...(remarks.length > 0 && { remarks }) };
  return { ok: true, report, kept: kept.length, undone };
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
