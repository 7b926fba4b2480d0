import type { Phrase } from "../words/reportTexts/phrase";
import { phrase } from "../words/reportTexts/phrase";
import { cutText } from "./plainText";
import type { Cell, HeadingBlock, ParagraphBlock, ProseBlock, ProsePlace } from "./reportDocument";

/** Short makers of blocks, so that a section reads as its page. */
export function heading(level: HeadingBlock["level"], text: string): HeadingBlock {
  return { block: "heading", level, text };
}

export function paragraph(runs: Phrase, look: ParagraphBlock["look"] = "body"): ParagraphBlock {
  return { block: "paragraph", look, runs };
}

export function note(...texts: readonly string[]): ParagraphBlock {
  return { block: "paragraph", look: "note", runs: phrase`${texts.join(" ")}` };
}

export function place(id: string, [about, placeholder]: readonly [string, string]): ProsePlace {
  return { id, about: cutText(about, 64), placeholder };
}

/** A place that the matrix itself answers, where it does. */
export function answeredPlace(id: string, words: readonly [string, string], answer: string | undefined): ProsePlace {
  return answer === undefined ? place(id, words) : { ...place(id, words), answer };
}

export function prose(id: string, words: readonly [string, string]): ProseBlock {
  return { block: "prose", ...place(id, words) };
}

export function cell(...parts: readonly (Phrase[number] | Phrase | string | undefined)[]): Cell {
  return { runs: parts.reduce<Phrase>((runs, part) => (part === undefined ? runs : phrase`${runs}${part}`), []) };
}
