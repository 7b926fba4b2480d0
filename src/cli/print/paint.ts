import { ownSequence } from "../terminal";
import type { Band } from "../../engine/domain/results";
import type { Severity } from "../../engine/domain/finding";

/** Colours of a terminal; without colours every painter gives its text back. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly band: (band: Band) => (text: string) => string;
  readonly severity: (severity: Severity) => (text: string) => string;
}

const BAND_CODE: Readonly<Record<Band, number>> = { low: 31, medium: 33, high: 32, noData: 90 };
const SEVERITY_CODE: Readonly<Record<Severity, number>> = { error: 31, warning: 33, note: 90 };

export function paintFor(colors: boolean): Paint {
  const ansi = (code: number) => (text: string) => (colors ? `${ownSequence(`[${code}m`)}${text}${ownSequence("[0m")}` : text);
  return { bold: ansi(1), faint: ansi(90), band: (band) => ansi(BAND_CODE[band]), severity: (severity) => ansi(SEVERITY_CODE[severity]) };
}
