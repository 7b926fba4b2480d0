import type { TextParagraph } from "../../engine/audit/narrative/lexis/text";

export type ReadText =
  { readonly ok: true; readonly paragraphs: readonly TextParagraph[] } | { readonly ok: false; readonly message: string };

export function problem(message: string): ReadText {
  return { ok: false, message };
}
