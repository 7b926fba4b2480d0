import { boardOf, ownersOf } from "../../../engine/followup/board";
import type { RoundBook } from "../../../engine/followup/book";
import { buildForms } from "../../../engine/followup/buildForms";
import type { RoundCut } from "../../../engine/followup/cut";
import { readEntities } from "../../../engine/followup/entities";
import { formsToldTexts } from "../../../engine/words/followup/formsToldTexts";
import { ledgerSentence } from "../../../engine/words/followup/ledgerSentence";
import { sha256 } from "../../../hosts/sha256";
import type { PaneModel } from "../paneModel";
import type { LedgerSight, ReadyRound } from "./followUpState";

/** What the tab shows of a matrix, of what its workbook keeps of the rounds, and of a cut. */
export function readyRound({ matrix, profile }: PaneModel, book: RoundBook, cut: RoundCut): ReadyRound {
  const { policy } = matrix;
  const forms = buildForms({ matrix, cut, sha256, profile });
  return {
    kind: "ready",
    board: boardOf(policy, ownersOf(policy), book, cut),
    entities: readEntities(policy.indicators),
    told: forms.ok ? formsToldTexts(forms.told, cut, policy.indicators.length) : [],
    ledger: ledgerSight(book),
  };
}

function ledgerSight({ ledgerState: state, sheets }: RoundBook): LedgerSight {
  return { isEmpty: state.isWhole && state.count === 0, isWhole: state.isWhole, sentence: ledgerSentence(state, sheets.ledger) };
}
