import type { Severity } from "../../engine/domain/finding";
import { severityWord } from "../../engine/words/findingTexts";
import { ToneTag, type Tone } from "./ToneTag";

const TONES: Readonly<Record<Severity, Tone>> = { error: "low", warning: "medium", note: "noData" };

/** Gravity in words on its colour: Error, Advertencia, Nota. */
export function SeverityTag({ severity }: { readonly severity: Severity }) {
  return <ToneTag tone={TONES[severity]}>{severityWord(severity)}</ToneTag>;
}
