import { fold } from "../../../reader/text/fold";
import type { Piece } from "../piece";
import type { TextParagraph } from "../lexis/text";
import type { Mention } from "../mentions";
import { wordsOf, type Word } from "./words";

/** What stands over a paragraph: its heading, the list items it hangs from. It is weak evidence, never the only one. */
export interface Context {
  /** Mentions of the nearest heading that names anything, and of the list items above, nearest first. */
  readonly headingMentions: readonly Mention[];
  readonly parentMentions: readonly Mention[];
  readonly headingWords: readonly Word[];
  readonly parentWords: readonly Word[];
  readonly headingText: string;
  readonly isListItem: boolean;
}

export const NO_CONTEXT: Context = {
  headingMentions: [],
  parentMentions: [],
  headingWords: [],
  parentWords: [],
  headingText: "",
  isListItem: false,
};

interface Line {
  readonly depth: number;
  readonly mentions: readonly Mention[];
  readonly words: readonly Word[];
}

/** The context of each paragraph, by its number. */
export function contextsOf(pieces: readonly Piece[], paragraphs: readonly TextParagraph[]): readonly Context[] {
  const byParagraph = new Map<number, Piece[]>();
  for (const piece of pieces) byParagraph.set(piece.paragraph, [...(byParagraph.get(piece.paragraph) ?? []), piece]);
  let heading: Line & { text: string } = { depth: 0, mentions: [], words: [], text: "" };
  let list: Line[] = [];
  return paragraphs.map((paragraph, number): Context => {
    const own = byParagraph.get(number) ?? [];
    const mentions = own.flatMap((piece) => piece.mentions);
    const isHeading = paragraph.heading !== undefined || isLabel(paragraph, own);
    const depth = paragraph.list;
    if (depth === undefined && paragraph.cells === undefined) list = leadIn(paragraph, paragraphs[number + 1], mentions);
    else if (depth !== undefined) list = list.filter((line) => line.depth < depth);
    const context: Context = {
      headingMentions: heading.mentions,
      headingWords: heading.words,
      headingText: heading.text,
      isListItem: depth !== undefined,
      parentMentions: list.flatMap((line) => line.mentions).reverse(),
      parentWords: list.flatMap((line) => line.words),
    };
    if (isHeading) {
      heading = { depth: paragraph.heading ?? 9, mentions, words: wordsOf(paragraph.text), text: fold(paragraph.text) };
      list = [];
    } else if (depth !== undefined) list.push({ depth, mentions, words: wordsOf(paragraph.text) });
    return isHeading ? NO_CONTEXT : context;
  });
}

const LONGEST_LABEL = 160;

/** «Ficha 2. Suicidio juvenil (IOP.03.02)» right over a list: what its items are of. */
function leadIn({ text, heading }: TextParagraph, next: TextParagraph | undefined, mentions: readonly Mention[]): Line[] {
  const isOver = heading === undefined && next?.list !== undefined && text.length <= LONGEST_LABEL && !/[.;,]\s*$/.test(text);
  return isOver && mentions.some(({ subject }) => subject?.kind === "indicators") ? [{ depth: -1, mentions, words: wordsOf(text) }] : [];
}

/** A line that only names what follows: short, no stop at its end, no figures, opening with a code, a number or in capitals. */
function isLabel({ text, cells, list }: TextParagraph, pieces: readonly Piece[]): boolean {
  if (cells !== undefined || list !== undefined || text.length > LONGEST_LABEL || /[.;,]\s*$/.test(text)) return false;
  if (pieces.some(({ figures }) => figures.length > 0)) return false;
  const opensWithCode = (pieces[0]?.mentions[0]?.start ?? Infinity) < 4;
  return opensWithCode || /^\s*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[A-Z])[.)]\s+\p{Lu}/u.test(text) || text === text.toUpperCase();
}
