import type { Verdict } from "../../../engine/followup/inbox";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { ToneTag, type Tone } from "../../parts/ToneTag";

const TONES: Readonly<Record<Verdict, Tone>> = {
  new: "high",
  changes: "brand",
  asks: "medium",
  refused: "low",
  missing: "noData",
  same: "noData",
};

/** What becomes of a value, in words on its colour. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  return <ToneTag tone={TONES[verdict]}>{followUpTexts.verdicts[verdict]}</ToneTag>;
}
