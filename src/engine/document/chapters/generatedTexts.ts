import { plainText, type Phrase } from "../../words/reportTexts/phrase";
import { reportTitles } from "../../words/reportTexts/reportTitles";
import { fingerprint } from "../fingerprint";
import { prosePlaces, type Cell, type ReportDocument, type TableBlock } from "../reportDocument";
import { skeleton } from "./skeleton";

/** The cover of an earlier report may tell the day of another cut: its month is a word. */
const EVERY_MONTH = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, "0")}-15`);

/** As Word shows them before the text. */
const BULLETS: Readonly<Record<string, string>> = { remark: "•", item: "–" };

/** A text of the report, and whether figures stand in it. */
export interface GeneratedText {
  readonly text: string;
  readonly hasFigures: boolean;
}

export interface GeneratedParagraph extends GeneratedText {
  readonly under: string;
}

export interface GeneratedCell extends GeneratedText {
  /** Hers to write in. */
  readonly isPlace: boolean;
}

/** What a report says, to tell it in a document without marks. */
export class GeneratedTexts {
  /** Fingerprints of every text. */
  readonly exact = new Set<string>();
  readonly headings = new Set<string>();
  /** By skeleton. */
  readonly paragraphs = new Map<string, GeneratedParagraph[]>();
  /** Skeletons of the headers of its tables; "" where there is a table without one. */
  readonly headers = new Set<string>();
  readonly #rows = new Map<string, readonly GeneratedCell[]>();

  constructor(readonly document: ReportDocument) {
    let under = "";
    for (const day of EVERY_MONTH) this.#addPhrase([{ text: reportTitles.coverData(day) }], under);
    for (const { blocks } of document.sections) {
      for (const block of blocks) {
        if (block.block === "heading") {
          under = block.text;
          this.headings.add(fingerprint(block.text));
          this.#add(block.text);
        } else if (block.block === "paragraph") this.#addPhrase(block.runs, under, BULLETS[block.look] ?? "");
        else if (block.block === "cover") [block.title, block.policy, ...block.lines].forEach((text) => this.#addPhrase([{ text }], under));
        else if (block.block === "contents") this.#add(block.title);
        else if (block.block === "signatures") {
          block.roles.forEach((role) => this.#add(role));
          this.#addDescription(reportTitles.signaturesTable(block.roles));
        } else if (block.block === "chart") this.#addPhrase([{ text: block.caption }], under);
        else if (block.block === "table") this.#addTable(block, under);
      }
    }
    for (const { placeholder, about, answer } of prosePlaces(document))
      [placeholder, about, answer ?? about].forEach((text) => this.#add(text));
    [reportTitles.leftover, reportTitles.leftoverNote, reportTitles.leftoverPlace, reportTitles.looseAtStart].forEach((text) =>
      this.#add(text),
    );
  }

  /** The row of a table with this header whose first cell says so; under that heading, if there is one there. */
  row(header: string, first: string, under: string): readonly GeneratedCell[] | undefined {
    return this.#rows.get(rowKey(header, first, under)) ?? (header === "" ? undefined : this.#rows.get(rowKey(header, first, "")));
  }

  #add(text: string): void {
    if (text.trim() !== "") this.exact.add(fingerprint(text));
  }

  #addPhrase(runs: Phrase, under: string, before = ""): void {
    const text = before + plainText(runs);
    this.#add(text);
    const key = skeleton(text);
    const paragraph = { text, under, hasFigures: runs.some((run) => "figure" in run) };
    const held = this.paragraphs.get(key);
    if (held) held.push(paragraph);
    else this.paragraphs.set(key, [paragraph]);
  }

  /** Programs that have no alternative text show it over the table, its two parts together. */
  #addDescription(description: string): void {
    const short = description.split(":")[0] ?? description;
    [short, description, short + description].forEach((text) => this.#add(text));
  }

  #addTable({ caption, description, header, rows }: TableBlock, under: string): void {
    this.#addDescription(description);
    if (caption !== undefined) this.#addPhrase([{ text: caption }], under);
    for (const text of header ?? []) this.#add(text);
    const key = headerKey(header ?? []);
    this.headers.add(key);
    for (const { cells } of rows) {
      const row = cells.map(generatedCell);
      for (const cell of row) this.#add(cell.text);
      const first = row[0]?.text ?? "";
      if (!this.#rows.has(rowKey(key, first, ""))) this.#rows.set(rowKey(key, first, ""), row);
      this.#rows.set(rowKey(key, first, under), row);
    }
  }
}

/** What tells a table: its header, whatever years it names. */
export function headerKey(header: readonly string[]): string {
  return header.length === 0 ? "" : skeleton(header.join("|"));
}

function rowKey(header: string, first: string, under: string): string {
  return `${header}|${fingerprint(first)}|${fingerprint(under)}`;
}

function generatedCell(cell: Cell): GeneratedCell {
  if ("prose" in cell) return { text: cell.prose.answer ?? cell.prose.placeholder, hasFigures: false, isPlace: true };
  return { text: plainText(cell.runs), hasFigures: cell.runs.some((run) => "figure" in run), isPlace: false };
}
