/**
 * A short number for a text, the same wherever it is computed: tells whether a paragraph is one that was generated. Spaces do not count.
 */
export function fingerprint(text: string): string {
  let number = 2166136261;
  for (const letter of text.normalize("NFC").replace(/\s+/g, "")) number = Math.imul(number ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return number.toString(36);
}
