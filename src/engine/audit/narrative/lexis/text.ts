import { plain } from "./plain";

/** A paragraph of the planner's text, as it is read from .docx, .md, .txt or the clipboard. */
export interface TextParagraph {
  readonly text: string;
  /** 1–6 where the paragraph is a heading. */
  readonly heading?: number;
  /** Depth of an item of a list, 0 first. */
  readonly list?: number;
  /** Cells of a table row, and the header row of its table; `text` is then the cells joined by « | ». */
  readonly cells?: readonly string[];
  readonly header?: readonly string[];
}

export interface Sentence {
  readonly text: string;
  /** Offset of the sentence in its paragraph. */
  readonly start: number;
}

/** Before a dot that ends no sentence where a figure, a bracket or lower case follows: «art. 5», «p. p. menos», «aprox. 30 %». */
const SHORT = new Set(
  (
    "n nro nros nº num nums art arts inc incs lit lits cap caps pag pags parr fig figs vol ed p pp pto ptos prom max min aprox " +
    "cf vs ss etc ej ref tel telf cel fax exp resol dir of dpto dep prov dist urb mz lt av jr ca psje km " +
    "s/ ud uds sr sra sres dr dra drs ing lic mag abog econ gral cmdte cnel resp obs aut cia al cit op"
  ).split(" "),
);

/** «30 ha. de bosque»: before a figure they end the sentence. */
const SHORT_UNITS = new Set("kms ha has hab hrs mill".split(" "));

/** «Av. Abancay», «Sra. Quispe»: always followed by a name. */
const BEFORE_A_NAME = new Set("av jr ca psje urb sr sra dr dra drs ing lic mag abog econ gral cmdte cnel".split(" "));

/** «D. S. N°», «J. C. Pérez», «EE. UU. donó»: letters that stand for words; «tipo I.» is none. */
const INITIAL = /^(?:\p{Lu}{1,2}|[ap])$/u;

/** Splits a paragraph into sentences, keeping where each stands. Figures, codes and abbreviations do not end one. */
export function sentencesOf(paragraph: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(/[.!?;]+["»”)]*(?=\s|$)|\n+/gu)) {
    const end = match.index + match[0].length;
    const isNewLine = match[0].startsWith("\n");
    if (!isNewLine && match[0][0] === "." && endsInAbbreviation(paragraph, start, match.index, end)) continue;
    // A semicolon separates full clauses only in long enumerations: cutting there keeps one subject per piece.
    push(sentences, paragraph, start, end);
    start = end;
  }
  push(sentences, paragraph, start, paragraph.length);
  return sentences.flatMap(partsOf);
}

/** Longer than any sentence of a report. Text without stops is cut at a space: the work stays in proportion to its length. */
const LONGEST_SENTENCE = 3000;

function partsOf({ text, start }: Sentence): readonly Sentence[] {
  if (text.length <= LONGEST_SENTENCE) return [{ text, start }];
  const parts: Sentence[] = [];
  for (let from = 0; from < text.length;) {
    const space = text.lastIndexOf(" ", from + LONGEST_SENTENCE);
    const to = from + LONGEST_SENTENCE >= text.length ? text.length : space > from ? space : from + LONGEST_SENTENCE;
    push(parts, text, from, to);
    from = to;
  }
  return parts.map((part) => ({ ...part, start: part.start + start }));
}

const LONGEST_SHORT = 8;

function endsInAbbreviation(text: string, start: number, dot: number, end: number): boolean {
  const next = text.slice(end, end + LONGEST_SHORT).trimStart();
  if (next === "") return false;
  const before = text.slice(Math.max(start, dot - 3 * LONGEST_SHORT), dot);
  const word = /[\p{L}/º]+$/u.exec(before)?.[0] ?? "";
  const short = plain(word);
  const goesOn = /^[\d\p{Ll}°º(,;:]/u.test(next);
  if (SHORT_UNITS.has(short)) return /^\p{Ll}/u.test(next);
  if (goesOn && (SHORT.has(short) || CODE_WORD.test(word) || isShortInDots(before))) return true;
  if (BEFORE_A_NAME.has(short)) return true;
  return INITIAL.test(word) && (goesOn || isInitialOfName(before, word, next));
}

/** «ISS. 02», «OEI. 3». */
const CODE_WORD = /^(?:I?OP|I?SS|I?OE[IRSL]?|I?AE[IRSL]?|LN)$/;

/** «p.ej.», «et al.», «a.m.»: a letter after another dot. */
function isShortInDots(before: string): boolean {
  return /(?:^|[\s(])\p{L}\.\s?\p{L}{1,3}$/u.test(before);
}

/** «J. Pérez», «D. S. N°»: another letter or a name follows, and no word in lower case stands right before («tipo I. La meta»). */
function isInitialOfName(before: string, initial: string, next: string): boolean {
  if (!/^\p{Lu}/u.test(initial)) return false;
  if (/^(?:\p{Lu}{1,2}\.|N\s?[.°º])/u.test(next)) return true;
  const left = before.slice(0, before.length - initial.length).trimEnd();
  return /(?:^|\p{Lu}\.|\p{Lu}\p{Ll}+|\p{Lu}{2,})$/u.test(left) && initial.length === 1;
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed !== "") sentences.push({ text: trimmed, start: start + piece.indexOf(trimmed) });
}
