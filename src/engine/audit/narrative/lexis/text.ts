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

/** A dot that ends nothing: «N.°», «D.S.», «art.», «OP.01», «S.21», «38.7». */
const ABBREVIATION =
  /(?:\b(?:[A-ZÁÉÍÓÚÑ]|N|Nro|nro|n|art|Art|inc|núm|num|pág|págs|p|pp|Sr|Sra|Dr|Dra|Av|Jr|etc|aprox|cf|vs|ss|Min|Mag|Ing|Lic|Tel|ref|Ref|ISS|IOP|OP|SS|LN|OEI|AEI|Ud|EE|UU))\.$/u;

/** «Av. Abancay», «Sra. Quispe»: always followed by a name. */
const BEFORE_A_NAME = /\b(?:Av|Jr|Ca|Psje|Urb|Sr|Sra|Dr|Dra|Ing|Lic|Mag|Abog|Gral|Cmdte)\.$/u;

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

function endsInAbbreviation(text: string, start: number, dot: number, end: number): boolean {
  if (!ABBREVIATION.test(text.slice(Math.max(start, dot - 8), dot + 1))) return false;
  const next = text.slice(end).trimStart()[0] ?? "";
  if (BEFORE_A_NAME.test(text.slice(Math.max(start, dot - 6), dot + 1))) return next !== "";
  return next !== "" && (/[\d\p{Ll}°º(]/u.test(next) || /^(?:D|R|S|M|U|[A-Z])\.$/u.test(text.slice(dot - 1, dot + 1)));
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed !== "") sentences.push({ text: trimmed, start: start + piece.indexOf(trimmed) });
}
