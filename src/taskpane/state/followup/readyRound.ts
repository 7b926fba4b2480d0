import { missingColumns } from "../../../engine/actions/followup/cutColumns";
import { verifyRound } from "../../../engine/actions/followup/verifyRound";
import { boardOf, ownersOf } from "../../../engine/followup/board";
import type { RoundBook } from "../../../engine/followup/book";
import { buildForms } from "../../../engine/followup/buildForms";
import type { RoundCut } from "../../../engine/followup/cut";
import { readEntities } from "../../../engine/followup/entities";
import { cutColumnTexts } from "../../../engine/words/followup/cutColumnTexts";
import { formsToldTexts } from "../../../engine/words/followup/formsToldTexts";
import { sha256 } from "../../../hosts/sha256";
import type { PaneModel } from "../paneModel";
import type { ReadyRound } from "./followUpState";

/** What the tab shows of a matrix, of what its workbook keeps of the rounds, and of a cut. */
export function readyRound({ matrix, profile }: PaneModel, book: RoundBook, cut: RoundCut): ReadyRound {
  const { policy } = matrix;
  const { ledger, registry, sheets, cuts } = verifyRound(book, matrix, profile);
  const isWhole = ledger.isWhole && registry.isWhole && !sheets.some(({ breaks }) => breaks);
  const notices = [...registry.faults, ...sheets].map(({ sentence }) => sentence);
  const forms = buildForms({ matrix, cut, sha256, profile });
  return {
    kind: "ready",
    board: boardOf(policy, ownersOf(policy), book, cut),
    entities: readEntities(policy.indicators),
    told: forms.ok ? formsToldTexts(forms.told, cut, policy.indicators.length) : [],
    lacks: missingColumns(matrix, cut).map(({ role, period }) => cutColumnTexts.named(role, period)),
    ledger: { isEmpty: isWhole && ledger.count === 0, isWhole, sentence: ledger.sentence, notices },
    cuts,
  };
}
