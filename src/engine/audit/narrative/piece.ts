import { figuresOf, type TextFigure } from "./lexis/figures";
import { mentionsOf, type Mention } from "./mentions";
import { namesAndDates } from "./lexis/notFigures";
import { blot, isInside } from "./lexis/plain";
import type { SubjectIndex } from "./subjects";
import { sentencesOf, type Sentence, type TextParagraph } from "./lexis/text";

/** A sentence (or a table row) with what was found in it. */
export interface Piece {
  readonly paragraph: number;
  /** As it stands in the text, and where in its paragraph. */
  readonly quote: string;
  readonly start: number;
  /** The quote with figures, dates and laws blotted out: what the words around a figure are read from. */
  readonly cueText: string;
  readonly heading?: number;
  /** Header text over each figure of a table row, by index of `figures`. */
  readonly headers?: readonly string[];
  readonly cells?: readonly string[];
  /** Header text over each cell. */
  readonly columns?: readonly string[];
  readonly figures: readonly TextFigure[];
  readonly mentions: readonly Mention[];
}

/** Numbers that are no figures because of the matrix and its rules. */
export interface KnownNumbers {
  /** «línea 1818»: with the word before them. */
  readonly inNames: ReadonlySet<string>;
  /** Limits of the bands. */
  readonly limits: readonly number[];
}

/** Cuts the text into pieces and finds their figures and mentions. Numbers that belong to no indicator are left out. */
export function piecesOf(paragraphs: readonly TextParagraph[], index: SubjectIndex, known: KnownNumbers): readonly Piece[] {
  return paragraphs.flatMap((paragraph, number) =>
    paragraph.cells === undefined
      ? clausesOf(paragraph).map((sentence) => pieceOf(sentence, number, index, known, paragraph.heading))
      : [rowPiece(paragraph, paragraph.cells, number, index, known)],
  );
}

/** A heading is one piece, whatever stops it has: «OP.01. Fortalecer la vigilancia». */
function clausesOf({ text, heading }: TextParagraph): readonly Sentence[] {
  return heading === undefined ? sentencesOf(text) : [{ text: text.trim(), start: text.length - text.trimStart().length }];
}

function pieceOf({ text: quote, start }: Sentence, paragraph: number, index: SubjectIndex, known: KnownNumbers, heading?: number): Piece {
  const mentions = mentionsOf(quote, index);
  const names = namesAndDates(quote);
  const lists = serviceListSpans(quote);
  const figures = figuresOf(quote, { limits: known.limits, taken: mentions, names }).filter(
    (figure) => !isPartOfName(quote, figure, known.inNames) && !isInside(figure, lists),
  );
  const cueText = blot(quote, [...names.filter(({ start: from, end }) => /\d{4}/.test(quote.slice(from, end))), ...figures]);
  return { paragraph, quote, start, cueText, figures, mentions, ...(heading === undefined ? {} : { heading }) };
}

/**
 * Clauses that a semicolon joins, read as one: «48 eventos: 16 en Lima; 9 en Cusco». `originals` are its figures as they stand in their
 * own pieces.
 */
export interface Statement {
  readonly whole: Piece;
  readonly originals: readonly TextFigure[];
}

/** More clauses than any sentence of a report joins; keeps the work in proportion to the text. */
const MOST_CLAUSES = 40;

/** The pieces joined over their semicolons. */
export function statementsOf(pieces: readonly Piece[], paragraphs: readonly TextParagraph[]): readonly Statement[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && last.paragraph === piece.paragraph && last.quote.endsWith(";") && (groups.at(-1)?.length ?? 0) < MOST_CLAUSES)
      groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const originals = group.flatMap(({ figures }) => figures);
    if (group.length === 1) return [{ whole: first, originals }];
    const moved = group.flatMap(({ figures, start }) =>
      figures.map((figure) => ({ ...figure, start: figure.start + start - first.start, end: figure.end + start - first.start })),
    );
    const mentions = group.flatMap((piece) =>
      piece.mentions.map((mention) => ({
        ...mention,
        start: mention.start + piece.start - first.start,
        end: mention.end + piece.start - first.start,
      })),
    );
    const quote = (paragraphs[first.paragraph]?.text ?? "").slice(first.start, last.start + last.quote.length);
    return [{ whole: { ...first, quote, cueText: quote, figures: moved, mentions }, originals }];
  });
}

/** A table row is read cell by cell, so that the header over each cell says what its figure is. */
function rowPiece(paragraph: TextParagraph, cells: readonly string[], number: number, index: SubjectIndex, known: KnownNumbers): Piece {
  const figures: TextFigure[] = [];
  const headers: string[] = [];
  const mentions: Mention[] = [];
  let offset = 0;
  cells.forEach((cell, column) => {
    const piece = pieceOf({ text: cell, start: 0 }, number, index, known);
    const isNumberOfRow = column === 0 && /^\s*\d{1,3}\s*$/.test(cell);
    const at = Math.max(0, paragraph.text.indexOf(cell, offset));
    for (const figure of isNumberOfRow ? [] : piece.figures) {
      figures.push({ ...figure, start: figure.start + at, end: figure.end + at });
      headers.push(paragraph.header?.[column] ?? "");
    }
    mentions.push(...piece.mentions.map((mention) => ({ ...mention, start: mention.start + at, end: mention.end + at })));
    offset = at + cell.length;
  });
  return {
    paragraph: number,
    quote: paragraph.text,
    start: 0,
    cueText: paragraph.text,
    figures,
    headers,
    cells,
    columns: paragraph.header ?? [],
    mentions,
  };
}

const LONGEST_WORD = 40;

/** A number that is part of a name of the matrix («Línea 1818», «Ley 28950»), known by the word before it. */
function isPartOfName(quote: string, figure: TextFigure, nameNumbers: ReadonlySet<string>): boolean {
  const before = /([\p{L}°º.]+)\s*$/u.exec(quote.slice(Math.max(0, figure.start - LONGEST_WORD), figure.start))?.[1];
  return before !== undefined && nameNumbers.has(`${before.toLowerCase()} ${figure.text.trim()}`);
}

const SERVICE_LIST =
  /\bservicios\b[^.;\d]{0,80}?(?:N\s*[°º]\s*)?((?:S\.?\s?)?\d{1,2}(?:\s*(?:,|y|e)\s*(?:S\.?\s?)?\d{1,2}){2,})(?![\d%]|[.,]\d)/giu;

/** Where a sentence lists services by number («los servicios 02, 03, 04 y 05»): judged as a list, not as figures. */
export function serviceListSpans(
  quote: string,
): readonly { readonly start: number; readonly end: number; readonly numbers: readonly number[] }[] {
  return [...quote.matchAll(SERVICE_LIST)].map((match) => {
    const list = match[1] ?? "";
    const end = match.index + match[0].length;
    return { start: end - list.length, end, numbers: [...list.matchAll(/\d{1,2}/g)].map((number) => Number(number[0])) };
  });
}
