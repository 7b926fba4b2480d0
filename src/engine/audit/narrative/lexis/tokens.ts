import { fold } from "../../../reader/text/fold";
import type { Mention } from "../mentions";
import type { Piece } from "../piece";
import type { TextFigure } from "./figures";
import { oncePer } from "./oncePer";

/** A word, sign, number, figure or mention of a sentence, in order; `text` is folded. */
export interface Token {
  readonly kind: "word" | "mark" | "number" | "figure" | "mention";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Value of a number or figure, where it has one. */
  readonly value?: number;
  readonly isPercent?: true;
  readonly figure?: TextFigure;
  /** Index of the figure in its piece. */
  readonly position?: number;
  readonly mention?: Mention;
}

const TOKEN = /(\d+(?:[.,]\d+)*)(\s?%)?|(\p{L}[\p{L}\p{M}]*)|>=|<=|[^\s\p{L}\d]/gu;

type Read = Pick<Piece, "quote" | "figures" | "mentions">;

/** The sentence as tokens; figures and mentions stand whole. */
export const tokensOf: (piece: Read) => readonly Token[] = oncePer(({ quote, figures, mentions }: Read) => {
  const whole: Token[] = [
    ...figures.map((figure, position) => figureToken(figure, position)),
    ...mentions.map((mention): Token => ({ kind: "mention", text: fold(mention.text), start: mention.start, end: mention.end, mention })),
  ].sort((a, b) => a.start - b.start);
  const tokens: Token[] = [];
  let from = 0;
  for (const token of whole) {
    if (token.start < from) continue;
    pushPlain(tokens, quote, from, token.start);
    tokens.push(token);
    from = token.end;
  }
  pushPlain(tokens, quote, from, quote.length);
  return tokens;
});

function figureToken(figure: TextFigure, position: number): Token {
  const value = figure.readings[0]?.value;
  return {
    kind: "figure",
    text: fold(figure.text),
    start: figure.start,
    end: figure.end,
    figure,
    position,
    ...(value === undefined ? {} : { value }),
    ...(figure.isPercent ? { isPercent: true } : {}),
  };
}

function pushPlain(tokens: Token[], quote: string, from: number, to: number): void {
  if (to <= from) return;
  for (const match of quote.slice(from, to).matchAll(TOKEN)) {
    const [text, number, percent, word] = match;
    const start = from + match.index;
    const end = start + text.length;
    if (number !== undefined) {
      const value = Number(number.replace(",", "."));
      tokens.push({
        kind: "number",
        text: number,
        start,
        end,
        ...(Number.isFinite(value) ? { value } : {}),
        ...(percent === undefined ? {} : { isPercent: true }),
      });
    } else tokens.push({ kind: word === undefined ? "mark" : "word", text: fold(text), start, end });
  }
}
