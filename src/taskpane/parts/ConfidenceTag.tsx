import type { Confidence } from "../../engine/reader/matrix";
import { confidenceWord } from "../../engine/words/labels";
import { ToneTag, type Tone } from "./ToneTag";

const TONES: Readonly<Record<Confidence, Tone>> = { sure: "high", likely: "medium", doubtful: "low" };

/** How sure the reading is, in words: Segura, Probable, Dudosa. */
export function ConfidenceTag({ confidence }: { readonly confidence: Confidence }) {
  return <ToneTag tone={TONES[confidence]}>{confidenceWord[confidence]}</ToneTag>;
}
