/** Points that a line of text takes at 11 points, and what is kept free above and below. */
const LINE = 15;
const MARGIN = 3;
/** What Excel lets a row be; for more it refuses the whole of what is written. */
const TALLEST = 409;

/**
 * Height in points of a cell whose text wraps in `width` characters; estimated on the generous side, since no host here can measure fonts.
 */
export function wrappedHeight(text: string, width: number, size = 11, isBold = false): number {
  const capacity = Math.max(4, Math.floor((width * 11 * (isBold ? 0.98 : 1.06)) / size));
  const lines = text.split("\n").reduce((sum, line) => sum + wrappedLines(line, capacity), 0);
  return Math.min(TALLEST, lines * LINE * (size / 11) + MARGIN);
}

function wrappedLines(text: string, capacity: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= capacity) {
      used = needed;
      continue;
    }
    if (used > 0) lines++;
    lines += Math.floor(Math.max(0, word.length - 1) / capacity);
    used = word.length % capacity || Math.min(word.length, capacity);
  }
  return lines;
}
