import type { AnswerState } from "../../../engine/followup/board";
import { answerLabel } from "../../../engine/words/followup/boardTexts";
import { ToneTag, type Tone } from "../../parts/ToneTag";

const TONES: Readonly<Record<AnswerState, Tone>> = {
  missing: "low",
  refused: "low",
  doubt: "medium",
  ndWithoutReason: "medium",
  onlyInMatrix: "noData",
  ndWithReason: "noData",
  reported: "high",
};

/** How an indicator stands in the round, in words on its colour. */
export function AnswerTag({ state }: { readonly state: AnswerState }) {
  return <ToneTag tone={TONES[state]}>{answerLabel[state]}</ToneTag>;
}
