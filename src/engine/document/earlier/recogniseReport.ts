import type { ReportChange } from "../../words/reportTexts/reportChange";
import { isFormerText } from "../../words/reportTexts/formerTexts";
import { reportTitles } from "../../words/reportTexts/reportTitles";
import type { LooseText, UnmarkedParagraph, UnmarkedReport } from "./earlierReport";
import { fingerprint } from "../fingerprint";
import { GeneratedTexts, headerKey, type GeneratedCell, type GeneratedParagraph, type GeneratedText } from "../chapters/generatedTexts";
import type { ReportDocument } from "../reportDocument";
import { isFigure, numbersIn, skeleton } from "../chapters/skeleton";

export interface Recognised {
  /** Of the report that the document is nearest to. */
  readonly year: number;
  /** What is not the report's, between its first and its last block. */
  readonly loose: readonly LooseText[];
  readonly changes: readonly ReportChange[];
  readonly blocks: readonly [first: number, last: number];
}

/** Paragraphs that say what the report says, from which on a document is taken for one of ours. */
const ENOUGH = 6;

/**
 * Tells in a document without marks what the report of this matrix says, word for word or with other figures, from what is hers. What is
 * only similar is hers: it is better that she deletes a sentence of ours than that one of hers is lost. Undefined where the document is no
 * report of ours.
 */
export function recogniseReport(unmarked: UnmarkedReport, reports: readonly ReportDocument[]): Recognised | undefined {
  const texts = reports.map((report) => new GeneratedTexts(report));
  const score = ({ exact }: GeneratedTexts): number =>
    unmarked.paragraphs.filter(({ text }) => text !== "" && exact.has(fingerprint(text))).length;
  const scores = texts.map(score);
  const nearest = texts[scores.indexOf(Math.max(...scores))];
  if (!nearest) return undefined;
  const reader = new UnmarkedReader(unmarked, texts, nearest);
  reader.read();
  return unmarked.isSurely || (reader.sure >= ENOUGH && reader.headings >= 2) ? reader.result() : undefined;
}

class UnmarkedReader {
  /** Paragraphs outside of tables that are surely ours. */
  sure = 0;
  headings = 0;
  readonly #loose: { readonly block: number; readonly text: LooseText }[] = [];
  readonly #changes: ReportChange[] = [];
  readonly #used = new Set<GeneratedParagraph>();
  readonly #told = new Set<string>();
  #under = "";
  #first = Number.POSITIVE_INFINITY;
  #last = -1;

  constructor(
    private readonly unmarked: UnmarkedReport,
    private readonly all: readonly GeneratedTexts[],
    private readonly nearest: GeneratedTexts,
  ) {}

  read(): void {
    const { paragraphs } = this.unmarked;
    for (let at = 0; at < paragraphs.length;) {
      const paragraph = paragraphs[at];
      const table = paragraph?.cell?.table;
      if (!paragraph) return;
      let end = at + 1;
      if (table === undefined) this.#readParagraph(paragraph);
      else {
        while (paragraphs[end]?.cell?.table === table) end++;
        this.#readTable(table, paragraphs.slice(at, end));
      }
      at = end;
    }
  }

  result(): Recognised {
    const [first, last] = this.unmarked.marked ?? [Math.min(this.#first, Math.max(this.#last, 0)), this.#last];
    const loose = this.#loose.filter(({ block }) => block >= first && block <= last).map(({ text }) => text);
    return { year: this.nearest.document.year, loose, changes: this.#changes, blocks: [first, last] };
  }

  #readParagraph(paragraph: UnmarkedParagraph): void {
    const { text } = paragraph;
    if (this.#isHeading(text)) {
      this.#under = text;
      this.headings++;
    }
    if (text !== "" && this.#isGenerated(paragraph)) {
      this.sure++;
      this.#own(paragraph);
      if (!paragraph.hasPicture) return;
    }
    this.#keep(paragraph);
  }

  #isHeading(text: string): boolean {
    return this.all.some(({ headings }) => headings.has(fingerprint(text)));
  }

  #isExact({ text, generated }: Pick<UnmarkedParagraph, "text" | "generated">): boolean {
    return [text, generated].map(fingerprint).some((one) => this.unmarked.known.has(one) || this.all.some(({ exact }) => exact.has(one)));
  }

  #isGenerated(paragraph: UnmarkedParagraph): boolean {
    const { text } = paragraph;
    // A line of a table of contents ends in the number of its page.
    if (this.#isExact(paragraph) || this.#isHeading(text.replace(/\d+$/, "")) || LEFTOVER.test(text) || isFormerText(text)) return true;
    const candidates = (this.nearest.paragraphs.get(skeleton(text)) ?? []).filter((one) => !this.#used.has(one));
    const same = candidates.find(({ under }) => under === this.#under) ?? candidates[0];
    if (!same) return false;
    this.#used.add(same);
    this.#compare(text, same, this.#under);
    return true;
  }

  /** Tells the figures that are not those of the report. */
  #compare(text: string, { text: now, hasFigures }: GeneratedText, under: string): void {
    if (!hasFigures) return;
    const [before, after] = [numbersIn(text), numbersIn(now)];
    after.forEach((figure, at) => this.#tell(under, before[at] ?? "", figure));
  }

  #tell(under: string, before: string, now: string): void {
    const key = JSON.stringify([under, before, now]);
    if (plainFigure(before) === plainFigure(now) || this.#told.has(key)) return;
    this.#told.add(key);
    this.#changes.push({ change: "figure-differs", under, before, now });
  }

  #own({ block }: UnmarkedParagraph): void {
    this.#first = Math.min(this.#first, block);
    this.#last = Math.max(this.#last, block);
  }

  #keep(paragraph: UnmarkedParagraph, under = this.#under): void {
    if (paragraph.text === "" && !paragraph.hasPicture) return;
    const { text, block } = paragraph;
    this.#loose.push({
      block,
      text: {
        under,
        text,
        get content() {
          return paragraph.content;
        },
      },
    });
  }

  #readTable(table: number, paragraphs: readonly UnmarkedParagraph[]): void {
    const rows = rowsOf(paragraphs);
    const header = headerKey((rows[0] ?? []).map(textOf));
    const isOurs = header !== "" && this.nearest.headers.has(header);
    const written = paragraphs.filter(({ text }) => text !== "");
    const exact = written.filter((paragraph) => this.#isExact(paragraph)).length;
    const [first] = paragraphs;
    if (!first) return;
    if (!isOurs && (exact * 2 < written.length || written.length === 0)) {
      const text = written.map((paragraph) => paragraph.text).join(" | ");
      const { unmarked } = this;
      if (text !== "" || paragraphs.some(({ hasPicture }) => hasPicture))
        this.#loose.push({
          block: first.block,
          text: {
            under: this.#under,
            text,
            get content() {
              return unmarked.table(table);
            },
          },
        });
      return;
    }
    this.#own(first);
    for (const row of isOurs ? rows.slice(1) : rows) this.#readRow(row, isOurs ? header : "");
  }

  #readRow(row: readonly (readonly UnmarkedParagraph[])[], header: string): void {
    const first = textOf(row[0] ?? []);
    const generated = this.nearest.row(header, first, this.#under);
    const under = [this.#under, first].filter((part) => part !== "" && part.length < 40).join(", ");
    row.forEach((cell, column) => {
      if (!this.#isOwnCell(cell, generated?.[column], under))
        for (const paragraph of cell) if (!this.#isExact(paragraph) || paragraph.hasPicture) this.#keep(paragraph, under);
    });
  }

  #isOwnCell(cell: readonly UnmarkedParagraph[], generated: GeneratedCell | undefined, under: string): boolean {
    const text = textOf(cell);
    if (cell.some(({ hasPicture }) => hasPicture)) return false;
    if (text === "" || (generated && fingerprint(text) === fingerprint(generated.text))) return true;
    const whole = { text, generated: cell.map((paragraph) => paragraph.generated).join("\n") };
    if (!generated || generated.isPlace) return this.#isExact(whole);
    if (generated.hasFigures && isFigure(text) && isFigure(generated.text)) {
      // Figures that are still marked are told by their marks.
      if (whole.generated === text) this.#tell(under, text, generated.text);
      return true;
    }
    if (this.#isExact(whole)) return true;
    if (!generated.hasFigures || skeleton(text) !== skeleton(generated.text)) return false;
    this.#compare(text, generated, under);
    return true;
  }
}

/** What is written over each text of the end section. */
const LEFTOVER = new RegExp(`^${reportTitles.looseUnder("").replace(/»$/, "")}`);

/** Cells of each row, each with its paragraphs. */
function rowsOf(paragraphs: readonly UnmarkedParagraph[]): readonly (readonly (readonly UnmarkedParagraph[])[])[] {
  const rows: UnmarkedParagraph[][][] = [];
  for (const paragraph of paragraphs) {
    const { row, column } = paragraph.cell ?? { row: 0, column: 0 };
    ((rows[row] ??= [])[column] ??= []).push(paragraph);
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? []));
}

function textOf(cell: readonly UnmarkedParagraph[]): string {
  return cell
    .map(({ text }) => text)
    .join("\n")
    .trim();
}

/** A figure without what reports of other days, or of the other convention, part its thousands and decimals with. */
function plainFigure(text: string): string {
  return text
    .replace(/\s/g, "")
    .replace(/−/g, "-")
    .replace(/[.,](?=\d{3}(?!\d))/g, "")
    .replace(",", ".");
}
