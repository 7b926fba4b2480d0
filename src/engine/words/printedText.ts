/**
 * What a terminal obeys, and what it does not show: control characters but the line feed, those that turn a line around, and those that
 * have no width or no ink, by which two names look like one.
 */
export const HIDDEN = new RegExp(
  [
    String.raw`(?!\n)\p{Cc}|(?!\u200d|\ufe0f)[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]|\u2800`,
    // Within an emoji (a family, a trade, a heart in colour) these two are part of the picture.
    String.raw`(?<!\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d|\u200d(?!\p{Extended_Pictographic})`,
    String.raw`(?<!\p{Extended_Pictographic})\ufe0f(?!\u20e3)`,
  ].join("|"),
  "gu",
);

/** Every one of them as a mark. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 32) return String.fromCharCode(0x2400 + code);
    return code === 127 ? "␡" : `«U+${code.toString(16).toUpperCase().padStart(4, "0")}»`;
  });
}

/** Longer than any sentence of ours: what a file or a call put into it is cut. */
const LONGEST_LINE = 1200;

/** A sentence on one line of its own: line breaks of the texts it quotes would pass for lines of ours. */
export function oneLine(text: string): string {
  const cut = text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text;
  return cut.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ");
}
