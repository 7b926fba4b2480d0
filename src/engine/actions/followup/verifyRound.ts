import { matrixChanges, type CutChange, type KeptCut } from "../../followup/closedCut";
import { entriesOf, type RoundBook } from "../../followup/book";
import type { Profile } from "../../domain/profile";
import type { Matrix } from "../../reader/matrix";
import { verifyTexts } from "../../words/followup/verifyTexts";
import { ledgerSentence } from "../../words/followup/ledgerSentence";
import { closings, cutName } from "./keptCuts";

/** What the check of a workbook's ledger and closed cuts found. */
export interface RoundCheck {
  readonly isWhole: boolean;
  readonly ledger: {
    readonly count: number;
    readonly isWhole: boolean;
    /** Row of the sheet where it breaks, from 1, and the entry's N.º. */
    readonly row?: number;
    readonly number?: number;
    readonly how?: string;
    readonly sentence: string;
  };
  readonly cuts: readonly CutCheck[];
}

export interface CutCheck {
  readonly cut: string;
  readonly isWhole: boolean;
  readonly sentence: string;
  /** Where the sheet stands; absent where it is gone. */
  readonly kept?: KeptCut;
  /** What of the matrix is not as it was signed: no break, since the signed figures stand in the sheet. */
  readonly changes: readonly CutChange[];
}

/** «Verificar»: whether every entry follows from the one before, and every closed cut is as it was signed. */
export function verifyRound(book: RoundBook, matrix: Matrix, profile: Profile): RoundCheck {
  const { ledgerState: state, ledger } = book;
  const row = state.isWhole ? undefined : ledger[state.index]?.row;
  const ledgerCheck = {
    count: ledger.length,
    isWhole: state.isWhole,
    ...(row === undefined ? {} : { row: row + 1 }),
    ...(state.isWhole ? {} : { number: state.number, how: verifyTexts.how[state.how] }),
    sentence: ledgerSentence(state, book.sheets.ledger, row === undefined ? undefined : row + 1),
  };
  const closed = closings(entriesOf(book));
  const names = [...new Set([...closed.keys(), ...book.cuts.map(cutName)])].sort();
  const cuts = names.map((cut): CutCheck => {
    const kept = book.cuts.find((each) => cutName(each) === cut);
    const entry = closed.get(cut);
    if (!kept) return { cut, isWhole: false, sentence: verifyTexts.gone(cut), changes: [] };
    const changes = matrixChanges(kept, matrix.policy, profile);
    if (kept.fingerprint !== kept.computed) return { cut, kept, changes, isWhole: false, sentence: verifyTexts.altered(cut, kept.sheet) };
    if (!entry) return { cut, kept, changes, isWhole: false, sentence: verifyTexts.unlogged(cut, book.sheets.ledger) };
    if (entry.after !== kept.fingerprint)
      return { cut, kept, changes, isWhole: false, sentence: verifyTexts.other(cut, book.sheets.ledger) };
    return { cut, kept, changes, isWhole: true, sentence: verifyTexts.whole(cut, kept.closedAt, kept.fingerprint) };
  });
  return { isWhole: state.isWhole && cuts.every(({ isWhole }) => isWhole), ledger: ledgerCheck, cuts };
}
