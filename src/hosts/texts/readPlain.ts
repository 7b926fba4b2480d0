import type { TextParagraph } from "../../engine/audit/narrative/lexis/text";
import { listMark } from "./listMark";
import { raised } from "./raised";

/** A line of more bars than any table has columns is a text like another. */
const MOST_CELLS = 1000;

/**
 * Plain text or Markdown: `#` and underlined headings, `|` tables, list marks and emphasis taken off; a line is a paragraph unless it was
 * broken to fit its page.
 */
export function readPlain(text: string): readonly TextParagraph[] {
  const paragraphs: TextParagraph[] = [];
  let tableHeader: readonly string[] | undefined;
  let isInTable = false;
  const lists = new Lists();
  for (const { line, indent } of unbrokenLines(text)) {
    const cells = rowOf(line);
    if (cells) {
      if (cells.every((cell) => /^:?-{2,}:?$/.test(cell))) continue;
      if (!isInTable) tableHeader = cells;
      paragraphs.push({ text: cells.join(" | "), cells, ...(isInTable && tableHeader ? { header: tableHeader } : {}) });
      isInTable = true;
      continue;
    }
    isInTable = false;
    const [underline] = /^(?:={3,}|-{3,})$/.exec(line) ?? [];
    const above = paragraphs.at(-1);
    if (
      underline !== undefined &&
      above?.heading === undefined &&
      above?.cells === undefined &&
      above &&
      above.text.length < 200 &&
      !above.text.endsWith(".")
    ) {
      paragraphs[paragraphs.length - 1] = { text: above.text, heading: underline.startsWith("=") ? 1 : 2 };
      continue;
    }
    const paragraph = line === "" ? undefined : textParagraph(line, indent, lists);
    if (paragraph) paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** The cells of a row of a table. */
function rowOf(line: string): readonly string[] | undefined {
  const cells = line.startsWith("|") ? line.replace(/^\||\|$/g, "").split("|") : [];
  return cells.length > 0 && cells.length <= MOST_CELLS ? cells.map((cell) => unmark(cell.trim())) : undefined;
}

/**
 * Lines of a text copied from a PDF or a mail are broken at its margin: one that ends in no stop and goes on in lower case, a figure or a
 * bracket is the same paragraph.
 */
function unbrokenLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  /** The line that is going on, piece by piece: a text of one paragraph is joined once, not once a line. */
  let pieces: string[] = [];
  let length = 0;
  let indent = 0;
  for (const raw of text.replace(/\r\n?/g, "\n").replaceAll("\v", " ").replaceAll("\u2028", " ").split("\n")) {
    const line = raw.replace(/\u00a0/g, " ").trim();
    const [first = ""] = pieces;
    const isBroken =
      length > 40 &&
      /[\p{L}\d,%)»”-]$/u.test(pieces.at(-1)?.slice(-2) ?? "") &&
      !/^[#|]/.test(first) &&
      /^[\p{Ll}\d(«“%]/u.test(line) &&
      !/^(?:\d+[.)]|\(?(?:\p{Ll}{1,4}|\d{1,2})\))\s/u.test(line);
    if (isBroken) {
      pieces.push(line);
      length += line.length + 1;
      continue;
    }
    if (pieces.length > 0) lines.push({ line: pieces.join(" "), indent });
    indent = indentOf(raw);
    pieces = [line];
    length = line.length;
  }
  return pieces.length > 0 ? [...lines, { line: pieces.join(" "), indent }] : lines;
}

interface Line {
  readonly line: string;
  /** Columns before its first letter; a tab goes to the next fourth. */
  readonly indent: number;
}

function indentOf(raw: string): number {
  let column = 0;
  for (const character of raw) {
    if (character === "\t") column += 4 - (column % 4);
    else if (/\s/u.test(character)) column++;
    else break;
  }
  return column;
}

/** Depth of the items of lists, by how far each is indented against those before it. */
class Lists {
  private indents: number[] = [];

  depthOf(indent: number): number {
    while (this.indents.length > 1 && indent < (this.indents.at(-1) ?? 0)) this.indents.pop();
    const last = this.indents.at(-1);
    if (last === undefined || indent > last + 1) this.indents.push(indent);
    return this.indents.length - 1;
  }

  end(): void {
    this.indents = [];
  }
}

function textParagraph(line: string, indent: number, lists: Lists): TextParagraph | undefined {
  const mark = listMark(line);
  if (!mark) lists.end();
  if (/^(?:-{3,}|\*{3,}|={3,})$/.test(line)) return undefined;
  const heading = /^(#{1,6})\s+/.exec(line);
  if (heading) return { text: unmark(withoutClosingMarks(line.slice(heading[0].length))), heading: heading[1]?.length ?? 1 };
  return mark ? { text: unmark(line.slice(mark.length)), list: lists.depthOf(indent) } : { text: unmark(line) };
}

/** «# Título ##» → «Título». */
function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === "#") end--;
  return text.slice(0, end).trim();
}

/** Emphasis and marks of notes: «**OP.01**» → «OP.01», «casos^1» and «casos[^1]» → «casos¹». */
function unmark(text: string): string {
  return text
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .replace(/\\([*_#[\]|])/g, "$1")
    .replace(/\[\^(\d{1,3})\]|(?<=\S)\^(\d{1,3})\^?/g, (_, noted?: string, typed?: string) => raised(noted ?? typed ?? ""));
}
