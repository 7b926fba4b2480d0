import { perCharacter } from "../../../reader/text/fold";

/** Lower case, no accents, every character in its place: what the tables of words are read against. */
export const plain = perCharacter((character) => {
  const lower = character.length === 1 ? character.normalize("NFD").charAt(0).toLowerCase() : character;
  return /\s/.test(lower) ? " " : lower.length === character.length ? lower : character;
});

/** A stretch of a sentence. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function isInside({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => start < span.end && end > span.start);
}

/** The text with those stretches blotted out, so that nothing begins or ends in them. Offsets stay. */
export function blot(text: string, spans: readonly Span[], mark = "·"): string {
  let blotted = "";
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    blotted += text.slice(from, Math.max(from, start)) + mark.repeat(end - Math.max(from, start));
    from = end;
  }
  return blotted + text.slice(from);
}

/** Letters around a figure that its tables of words are read from. */
const REACH = 60;

/** What stands right before and right after a stretch of a plain text. */
export function around(text: string, { start, end }: Span): { readonly left: string; readonly right: string } {
  return { left: text.slice(Math.max(0, start - REACH), start), right: text.slice(end, end + REACH) };
}
