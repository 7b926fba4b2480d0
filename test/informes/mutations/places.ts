import type { TextParagraph } from "../../../src/engine/audit/narrative/lexis/text";
import type { GoldFigure, Report } from "../gold";
import { squeezed } from "../pairing";

/** Where a figure of the gold stands in the paragraphs as they are read: from `start` (code points), `text` as it is there. */
export interface FigurePlace {
  readonly paragraph: number;
  readonly start: number;
}

/** Lines of the gold's text are paragraphs, but for list marks and notes, which readers take away or put elsewhere. */
export function placesOf({ texto, cifras, paragraphs }: Report["twin"]): ReadonlyMap<GoldFigure, FigurePlace> {
  const places = new Map<GoldFigure, FigurePlace>();
  const free = paragraphs.map(({ text }, index) => ({ index, ...squeezed(text) }));
  let lineStart = 0;
  for (const line of texto.split("\n")) {
    const { flat, at } = squeezed(line);
    const length = [...line].length;
    const from = lineStart;
    lineStart += length + 1;
    const position = flat ? free.findIndex((one) => one.flat !== "" && alignment(flat, one.flat) !== undefined) : -1;
    const [own] = position < 0 ? [] : free.splice(position, 1);
    const aligned = own && alignment(flat, own.flat);
    if (!aligned) continue;
    for (const figure of cifras) {
      if (figure.inicio < from || figure.inicio >= from + length) continue;
      const first = at.findIndex((index) => index >= figure.inicio - from);
      const size = squeezed(figure.texto).flat.length;
      const last = aligned[first + size - 1];
      const letter = last === undefined ? undefined : own.at[last - size + 1];
      if (letter === undefined) continue;
      // «-15.2 %» begins before its first digit.
      const start = letter - (squeezed(figure.texto).at[0] ?? 0);
      const there = [...(paragraphs[own.index]?.text ?? "")].slice(start).join("");
      if (start >= 0 && there.startsWith(figure.texto)) places.set(figure, { paragraph: own.index, start });
    }
  }
  return places;
}

/** Index in `paragraph` of each letter of `line`; undefined where they differ in more than digits that only the line has. */
function alignment(line: string, paragraph: string): readonly (number | undefined)[] | undefined {
  if (line.length - paragraph.length > 6) return undefined;
  const found: (number | undefined)[] = [];
  let next = 0;
  for (const letter of line) {
    if (letter === paragraph[next]) found.push(next++);
    else if (/\d/.test(letter)) found.push(undefined);
    else return undefined;
  }
  return next === paragraph.length ? found : undefined;
}

/** The paragraph with other letters in the place of some. */
export function replaced(paragraph: TextParagraph, start: number, length: number, by: string): TextParagraph {
  const letters = [...paragraph.text];
  const text = [...letters.slice(0, start), by, ...letters.slice(start + length)].join("");
  if (!paragraph.cells) return { ...paragraph, text };
  return { ...paragraph, text, cells: text.split(" | ") };
}
