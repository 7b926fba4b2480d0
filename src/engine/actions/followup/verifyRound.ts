import { matrixChanges, type CutChange, type KeptCut } from "../../followup/closedCut";
import { entriesOf, recordsOf, type RoundBook } from "../../followup/book";
import { registryFaults, type RegistryFault } from "../../followup/integrity/registryFaults";
import type { Profile } from "../../domain/profile";
import type { Matrix } from "../../reader/matrix";
import { alikeText, hiddenText, integrityTexts, registryFaultText, shownText } from "../../words/followup/integrityTexts";
import { verifyTexts } from "../../words/followup/verifyTexts";
import { ledgerSentence } from "../../words/followup/ledgerSentence";
import { closings, cutName } from "./keptCuts";

/** What the check of a workbook's ledger and closed cuts found. */
export interface RoundCheck {
  /** Nothing that the ledger answers for is broken, and no sheet is taken for one that it answers for. */
  readonly isWhole: boolean;
  /** The matrix says what was signed, in every closed cut. */
  readonly isAsSigned: boolean;
  readonly ledger: {
    readonly count: number;
    readonly isWhole: boolean;
    /** Row of the sheet where it breaks, from 1, and the entry's N.º. */
    readonly row?: number;
    readonly number?: number;
    readonly how?: string;
    readonly sentence: string;
  };
  readonly registry: {
    readonly isWhole: boolean;
    readonly rows: number;
    readonly faults: readonly (RegistryFault & { readonly sentence: string })[];
    readonly sentence: string;
  };
  readonly cuts: readonly CutCheck[];
  /** What is hidden, alike or shown otherwise. */
  readonly sheets: readonly SheetNotice[];
}

export interface SheetNotice {
  readonly kind: "hidden" | "alike" | "format";
  readonly sheet: string;
  /** What it shows is not what the ledger answers for. */
  readonly breaks: boolean;
  readonly sentence: string;
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

function sheetNotices({ sight: { hidden, alike, shown } }: RoundBook): readonly SheetNotice[] {
  return [
    ...alike.map((each): SheetNotice => ({ kind: "alike", sheet: each.sheet, breaks: each.reads === "other", sentence: alikeText(each) })),
    ...hidden.map((each): SheetNotice => ({ kind: "hidden", sheet: each.sheet, breaks: false, sentence: hiddenText(each) })),
    ...shown.map((each): SheetNotice => ({ kind: "format", sheet: each.sheet, breaks: true, sentence: shownText(each) })),
  ];
}

function registryCheck(book: RoundBook): RoundCheck["registry"] {
  const { registry } = book.sheets;
  const faults = registryFaults(book).map((fault) => ({ ...fault, sentence: registryFaultText(fault, registry) }));
  const rows = recordsOf(book).length;
  const isWhole = faults.length === 0;
  return {
    isWhole,
    rows,
    faults,
    sentence: isWhole ? integrityTexts.registryWhole(registry, rows) : integrityTexts.registryBroken(registry, faults.length),
  };
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
  const registry = registryCheck(book);
  const sheets = sheetNotices(book);
  return {
    isWhole: state.isWhole && registry.isWhole && cuts.every(({ isWhole }) => isWhole) && !sheets.some(({ breaks }) => breaks),
    isAsSigned: cuts.every(({ changes }) => changes.length === 0),
    ledger: ledgerCheck,
    registry,
    cuts,
    sheets,
  };
}
