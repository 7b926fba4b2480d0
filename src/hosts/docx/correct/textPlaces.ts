import type { XmlNode } from "../../../opc/xml/xmlTree";
import { MATH, MC, W } from "../read/wordNames";

/** One character as the text is read, and the element it stands in; undefined for spaces that stand in none. */
interface Letter {
  readonly letter: string;
  readonly node?: XmlNode;
  /** Offset in the text of the element. */
  readonly at: number;
}

/** A paragraph or a row of a table, as `hosts/texts` reads it, letter by letter. */
export class TextLine {
  readonly text: string;

  constructor(readonly letters: readonly Letter[]) {
    this.text = letters.map(({ letter }) => letter).join("");
  }
}

/** Not read: deleted and moved-away text, the older twin of a text box, field codes. */
const SKIPPED: ReadonlySet<string> = new Set(["del", "moveFrom", "instrText", "delText", "delInstrText"]);
const SPACES: Readonly<Record<string, string>> = { tab: " ", br: " ", cr: " ", noBreakHyphen: "-" };

/** Every line of a part, with the places of its letters. */
export function linesOf(root: XmlNode): readonly TextLine[] {
  const reader = new LineReader();
  reader.visit(root);
  return reader.lines;
}

interface OpenTable {
  cells: Letter[][];
  cell: Letter[] | undefined;
}

class LineReader {
  readonly lines: TextLine[] = [];
  private readonly paragraphs: Letter[][] = [];
  private readonly tables: OpenTable[] = [];
  private isHidden = false;

  visit(node: XmlNode): void {
    if (node.is(MC, "Fallback") || (node.uri === W && SKIPPED.has(node.local))) return;
    if (node.uri !== W) {
      if (node.is(MATH, "t")) this.addText(node);
      this.inside(node);
      return;
    }
    switch (node.local) {
      case "t":
        if (!this.isHidden) this.addText(node);
        return;
      case "p":
        this.paragraphs.push([]);
        this.inside(node);
        this.closeParagraph();
        return;
      case "r":
        this.isHidden = isHiddenRun(node);
        this.inside(node);
        return;
      case "tbl":
        this.tables.push({ cells: [], cell: undefined });
        this.inside(node);
        this.tables.pop();
        return;
      case "tr":
        this.inside(node);
        this.closeRow();
        return;
      case "tc":
        this.readCell(node);
        return;
      default: {
        const space = SPACES[node.local];
        if (space === undefined) this.inside(node);
        else this.paragraphs.at(-1)?.push({ letter: space, at: 0 });
      }
    }
  }

  private inside(node: XmlNode): void {
    for (const child of node.elements) this.visit(child);
  }

  private addText(node: XmlNode): void {
    const paragraph = this.paragraphs.at(-1);
    const text = node.children.filter((child) => typeof child === "string").join("");
    for (let at = 0; at < text.length; at++) paragraph?.push({ letter: text.charAt(at), node, at });
  }

  private closeParagraph(): void {
    const letters = squeezed(this.paragraphs.pop() ?? []);
    const cell = this.tables.at(-1)?.cell;
    if (letters.length === 0) return;
    if (cell === undefined) this.lines.push(new TextLine(letters));
    else cell.push(...(cell.length > 0 ? spaces(" ") : []), ...letters);
  }

  private readCell(node: XmlNode): void {
    const table = this.tables.at(-1);
    if (!table) return this.inside(node);
    table.cell = [];
    this.inside(node);
    table.cells.push(table.cell);
    table.cell = undefined;
  }

  private closeRow(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const letters = table.cells.flatMap((cell, index) => [...(index > 0 ? spaces(" | ") : []), ...cell]);
    if (table.cells.some((cell) => cell.length > 0)) this.lines.push(new TextLine(letters));
    table.cells = [];
  }
}

/** Spaces as one, none at the ends. */
function squeezed(letters: readonly Letter[]): Letter[] {
  const kept: Letter[] = [];
  for (const one of letters) {
    if (!/\s/.test(one.letter)) kept.push(one);
    else if (kept.length > 0 && kept.at(-1)?.letter !== " ") kept.push({ ...one, letter: " " });
  }
  if (kept.at(-1)?.letter === " ") kept.pop();
  return kept;
}

function spaces(text: string): Letter[] {
  return [...text].map((letter) => ({ letter, at: 0 }));
}

function isHiddenRun(run: XmlNode): boolean {
  const vanish = run.child(W, "rPr")?.child(W, "vanish");
  const value = vanish?.attribute(W, "val");
  return vanish !== undefined && value !== "false" && value !== "0";
}
