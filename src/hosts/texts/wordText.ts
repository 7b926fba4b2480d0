import type { TextParagraph } from "../../engine/audit/narrative/lexis/text";
import { TRANSITIONAL } from "../../opc/xml/namespaces";
import { limitsWithin, readEvents, type DocumentAllowance, type XmlOpening } from "../../opc/xml/xmlEvents";
import { listMark } from "./listMark";
import { raised } from "./raised";
import { wordValue, type StyleKind } from "./wordStyles";

/** What is not read: deleted and moved-away text, the older twin of a text box, field codes, what properties were before. */
const SKIPPED = new Set(["del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "pPrChange", "rPrChange"]);

interface OpenParagraph {
  text: string;
  kind: StyleKind | undefined;
  /** Depth by its own numbering; «none» where that takes it out of its style's list. */
  list?: number | "none";
}

interface OpenTable {
  cells: string[];
  cell: string | undefined;
  header: readonly string[] | undefined;
}

/**
 * The paragraphs of a WordprocessingML part, in reading order: a table row is one paragraph with its cells; a text box follows its
 * paragraph.
 */
export function paragraphsOf(xml: string, kinds: ReadonlyMap<string, StyleKind>, left: DocumentAllowance): readonly TextParagraph[] {
  const reader = new WordReader(kinds);
  readEvents(xml, reader, limitsWithin(left));
  return reader.paragraphs;
}

const MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";

/** The name of an element by which it is read; «» for those of other vocabularies, which only hold others. */
function nameOf({ uri, local }: XmlOpening): string {
  const isRead = uri === TRANSITIONAL.word || local === "Fallback" || (uri === MATH && local === "t");
  return isRead ? local : "";
}

class WordReader {
  readonly paragraphs: TextParagraph[] = [];
  private readonly stack: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private skipping = 0;
  /** Of the elements that are open. */
  private readonly names: string[] = [];
  private isText = false;
  private isRunHidden = false;
  private isRunRaised = false;

  constructor(private readonly kinds: ReadonlyMap<string, StyleKind>) {}

  /** What an element does where it opens, given its w:val; the others do nothing. */
  private readonly opened = new Map<string, (value: string) => void>(
    Object.entries({
      p: () => this.stack.push({ text: "", kind: undefined }),
      pStyle: (value: string) => this.withParagraph((paragraph) => (paragraph.kind = this.kinds.get(value) ?? paragraph.kind)),
      outlineLvl: (value: string) =>
        this.withParagraph((paragraph) => {
          if (Number(value) < 9) paragraph.kind ??= { heading: Number(value) + 1 };
        }),
      numPr: () => this.withParagraph((paragraph) => (paragraph.list = 0)),
      ilvl: (value: string) => this.withParagraph((paragraph) => (paragraph.list = Number(value))),
      numId: (value: string) => {
        if (value === "0") this.withParagraph((paragraph) => (paragraph.list = "none"));
      },
      r: () => (this.isRunHidden = this.isRunRaised = false),
      vertAlign: (value: string) => (this.isRunRaised = value === "superscript"),
      vanish: (value: string) => (this.isRunHidden = value !== "false" && value !== "0"),
      t: () => (this.isText = !this.isRunHidden),
      tab: () => this.add(" "),
      br: () => this.add(" "),
      cr: () => this.add(" "),
      noBreakHyphen: () => this.add("-"),
      tbl: () => this.tables.push({ cells: [], cell: undefined, header: undefined }),
      tc: () => this.withTable((table) => (table.cell = "")),
    }),
  );

  private readonly closed = new Map<string, () => void>(
    Object.entries({
      t: () => (this.isText = false),
      p: () => this.closeParagraph(),
      tc: () =>
        this.withTable((table) => {
          table.cells.push((table.cell ?? "").trim());
          table.cell = undefined;
        }),
      tr: () => this.closeRow(),
      tbl: () => this.tables.pop(),
    }),
  );

  open(opening: XmlOpening): void {
    const name = nameOf(opening);
    this.names.push(name);
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping++;
      return;
    }
    this.opened.get(name)?.(wordValue(opening, "val") ?? "");
  }

  close(): void {
    const name = this.names.pop() ?? "";
    if (this.skipping > 0) {
      this.skipping--;
      return;
    }
    this.closed.get(name)?.();
  }

  text(text: string): void {
    if (this.isText && this.skipping === 0) this.add(this.isRunRaised ? raised(text) : text);
  }

  private add(text: string): void {
    this.withParagraph((paragraph) => (paragraph.text += text));
  }

  private withParagraph(change: (paragraph: OpenParagraph) => void): void {
    const paragraph = this.stack.at(-1);
    if (paragraph) change(paragraph);
  }

  private closeParagraph(): void {
    const paragraph = this.stack.pop();
    const text = paragraph?.text.replace(/\s+/g, " ").trim() ?? "";
    if (!paragraph || text === "" || paragraph.kind === "contents") return;
    const table = this.tables.at(-1);
    if (table?.cell !== undefined) table.cell = `${table.cell} ${text}`;
    else
      this.paragraphs.push(
        paragraph.kind && "heading" in paragraph.kind ? { text, heading: paragraph.kind.heading } : asItem(text, paragraph),
      );
  }

  private closeRow(): void {
    this.withTable((table) => {
      const cells = table.cells;
      if (cells.some((cell) => cell !== ""))
        this.paragraphs.push({ text: cells.join(" | "), cells, ...(table.header ? { header: table.header } : {}) });
      table.header ??= cells;
      table.cells = [];
    });
  }

  private withTable(change: (table: OpenTable) => void): void {
    const table = this.tables.at(-1);
    if (table) change(table);
  }
}

/** A paragraph with its depth in a list, by numbering, by its style or by a mark typed by hand. */
function asItem(text: string, { list, kind }: OpenParagraph): TextParagraph {
  const depth = list ?? (kind !== undefined && kind !== "contents" && "list" in kind ? kind.list : undefined);
  if (typeof depth === "number") return { text, list: depth };
  const mark = listMark(text);
  return mark ? { text: text.slice(mark.length), list: 0 } : { text };
}
