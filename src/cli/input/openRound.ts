import { currentCut } from "../../engine/actions/followup/planBoard";
import { readRoundBook } from "../../engine/actions/followup/roundBook";
import { limaTime } from "../../engine/days";
import { recordsOf, type RoundBook } from "../../engine/followup/book";
import type { RoundCut } from "../../engine/followup/cut";
import { sha256 } from "../../hosts/sha256";
import { isRefusal, Refusal } from "../refusal";
import type { Terminal } from "../terminal";
import { unknownCut } from "./cutOption";
import type { OpenBook } from "./openBook";

/** A workbook's round, and the cut that is asked about. */
export interface OpenRound {
  readonly book: RoundBook;
  readonly cut: RoundCut;
  /** Now, ISO 8601 with Lima's offset. */
  readonly at: string;
}

/** Reads what the workbook keeps of the rounds. `asked`: the cut of the call. */
export async function openRound({ host, matrix }: OpenBook, asked: RoundCut | undefined, { now }: Terminal): Promise<OpenRound | Refusal> {
  const read = await readRoundBook(host, sha256);
  if (!read.ok) return new Refusal(read.message);
  const cut = asked ?? currentCut(matrix, read.book);
  if (cut === undefined)
    return new Refusal("No se sabe de qué corte: la matriz no tiene valores obtenidos.", "Dilo con --corte, por ejemplo --corte 2024");
  const unknown = unknownCut(cut, [...matrix.policy.periods, ...recordsOf(read.book).map((record) => record.cut)]);
  if (isRefusal(unknown)) return unknown;
  return { book: read.book, cut, at: limaTime(now()) };
}

/** What the workbook keeps of the rounds, for commands that only look at it; undefined where its tables cannot be read. */
export async function roundOf({ host }: Pick<OpenBook, "host">): Promise<RoundBook | undefined> {
  const read = await readRoundBook(host, sha256);
  return read.ok ? read.book : undefined;
}
