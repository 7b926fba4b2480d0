import type { CancelSignal } from "../../../engine/host";
import { ExcelFailure, isPassingFailure, isPayloadFailure } from "./excelFailure";

/** What a piece of work needs of Excel: the workbook, and a trip to it. An Excel.RequestContext is one. */
export interface Batch {
  readonly workbook: Excel.Workbook;
  sync(): Promise<void>;
}

/**
 * Part of the work that is sent to Excel whole. It makes its objects anew each time it is queued: those of a refused request are of no
 * use.
 */
export interface Piece {
  /** Estimated bytes of the request or of its answer, whichever is bigger. */
  readonly size: number;
  queue(): void;
  /** Takes what the request brought. */
  settle?(): void;
  /** Read in the very request that carries the piece, before anything of it is written: what the piece is about to write over. */
  readonly heads?: readonly Piece[];
  /** Two smaller pieces that do the same, or undefined when it cannot be cut. */
  split?(): readonly Piece[] | undefined;
  /**
   * A question that Excel may refuse by itself, for things of other people in the sheet: it never stops the others. It is asked again
   * apart, cut where it can be, and told when it got no answer.
   */
  refused?(error: unknown): void;
}

export interface PackedSync {
  readonly signal?: CancelSignal | undefined;
  /** Share done of this work, 0 to 1. */
  readonly onShare?: ((share: number) => void) | undefined;
  /** Read at the head and at the end of each request. */
  readonly around?: Around | undefined;
}

export interface Around {
  readonly head: () => Piece;
  readonly end: () => Piece;
  /** Asked after each request that was carried out; what it throws stops the others. */
  readonly judge: () => void;
}

/** Excel on the web refuses requests and answers above 5 MB; the rest is room for what the estimate misses. */
export const REQUEST_BUDGET = 4_000_000;

/**
 * Sends the pieces in order in as few requests as fit the limit: one for a workbook of ordinary size. Too big a request is halved and sent
 * again.
 */
export async function syncInPacks(batch: Batch, pieces: readonly Piece[], { signal, onShare, around }: PackedSync = {}): Promise<void> {
  const total = sizeOf(pieces);
  let done = 0;
  for (const pack of packsOf(pieces)) {
    stopIfCancelled(signal);
    await syncPack(batch, pack, around);
    done += sizeOf(pack);
    if (total > 0) onShare?.(done / total);
  }
}

export function stopIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new ExcelFailure({ code: "cancelled", message: "Cancelado: no se escribió nada." });
}

async function syncPack(batch: Batch, pack: readonly Piece[], around: Around | undefined): Promise<void> {
  const heads = [...(around ? [around.head()] : []), ...pack.flatMap(({ heads: own = [] }) => own)];
  const all = [...heads, ...pack, ...(around ? [around.end()] : [])];
  all.forEach((piece) => piece.queue());
  try {
    await batch.sync();
  } catch (error) {
    const parts = isPayloadFailure(error) ? (halve(pack) ?? apart(pack, error)) : apart(pack, error);
    if (!parts) throw error;
    for (const part of parts) await syncPack(batch, part, around);
    return;
  }
  all.forEach((piece) => piece.settle?.());
  around?.judge();
}

/** What must be answered, and then each doubtful question by itself; undefined where nothing in the pack is doubtful. */
function apart(pack: readonly Piece[], error: unknown): (readonly Piece[])[] | undefined {
  const doubtful = pack.filter(({ refused }) => refused !== undefined);
  if (doubtful.length === 0 || isPassingFailure(error)) return undefined;
  if (pack.length > 1)
    return [pack.filter(({ refused }) => refused === undefined), ...doubtful.map((piece) => [piece])].filter(({ length }) => length > 0);

  const [piece] = doubtful;
  const smaller = piece?.split?.();
  if (!smaller) piece?.refused?.(error);
  return smaller?.map((each) => [each]) ?? [];
}

function halve(pack: readonly Piece[]): (readonly Piece[])[] | undefined {
  if (pack.length === 1) return pack[0]?.split?.()?.map((piece) => [piece]);

  const middle = Math.ceil(pack.length / 2);
  return [pack.slice(0, middle), pack.slice(middle)];
}

/** Heads come with the answer, and what is written goes with the request: each has the limit to itself. */
function packsOf(pieces: readonly Piece[]): Piece[][] {
  const packs: Piece[][] = [];
  let room = 0;
  let headRoom = 0;
  for (const piece of pieces) {
    const heads = sizeOf(piece.heads ?? []);
    if (packs.length === 0 || piece.size > room || heads > headRoom) {
      packs.push([]);
      room = headRoom = REQUEST_BUDGET;
    }
    packs.at(-1)?.push(piece);
    room -= piece.size;
    headRoom -= heads;
  }
  return packs;
}

function sizeOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { size }) => sum + size, 0);
}
