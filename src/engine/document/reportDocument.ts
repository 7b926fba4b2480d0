import type { BookStamp } from "../days";
import type { ConfirmedRating } from "../domain/rating";
import type { Band } from "../domain/results";
import type { DrawnChart } from "../plan";
import type { Phrase } from "../words/reportTexts/phrase";

/** Reporte de cumplimiento as data: what it says and how it is laid out, whatever writes it (.docx, text). */
export interface ReportDocument {
  readonly title: string;
  /** Política or plan; empty where nothing says its name. */
  readonly subject: string;
  readonly year: number;
  /** Fecha de corte, AAAA-MM-DD. */
  readonly cut: string;
  /** When the book was saved or the figures computed. */
  readonly stamp?: BookStamp;
  readonly footer: string;
  /** The levels of the valoración, and whether somebody decided all of them. */
  readonly rating: ConfirmedRating & { readonly isDecided: boolean };
  readonly sections: readonly DocumentSection[];
  /** Codes with their names: text follows its indicator by name when codes move. */
  readonly rows: readonly ReportRow[];
  /** First and last block of the earlier document that it takes the place of, where no mark says so. */
  readonly replaces?: readonly [first: number, last: number];
}

export interface ReportRow {
  readonly code: string;
  readonly name: string;
}

export interface DocumentSection {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

export type Block = CoverBlock | ContentsBlock | HeadingBlock | ParagraphBlock | ProseBlock | TableBlock | ChartBlock | SignaturesBlock;

/** First page: title, policy, what it covers. */
export interface CoverBlock {
  readonly block: "cover";
  readonly title: string;
  readonly policy: string;
  readonly lines: readonly string[];
}

/** Table of contents of the headings of levels 1 and 2. */
export interface ContentsBlock {
  readonly block: "contents";
  readonly title: string;
}

export interface HeadingBlock {
  readonly block: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly block: "paragraph";
  /** remark: a bullet; item: a line of a list under the paragraph before it. */
  readonly look: "body" | "remark" | "item" | "note";
  readonly runs: Phrase;
}

/** A place for the planner's text. */
export interface ProseBlock extends ProsePlace {
  readonly block: "prose";
}

/** `id` is a topic («general.resumen») or a topic with the code it is about («logros:IOP.01.01»). */
export interface ProsePlace {
  readonly id: string;
  /** Name of the place as Word shows it on its frame. */
  readonly about: string;
  /** What stands there until she writes. */
  readonly placeholder: string;
  /** What the matrix says there: it stands as text, also for signing, until she writes something else. */
  readonly answer?: string;
  /** Her text of the earlier report. `content` belongs to the host that read it. */
  readonly kept?: KeptText;
}

export interface KeptText {
  readonly text: string;
  readonly content: string;
}

export interface TableBlock {
  readonly block: "table";
  /** Over the table: «Tabla 1. …». */
  readonly caption?: string;
  /** For who cannot see it. */
  readonly description: string;
  readonly look: "grid" | "facts" | "matrix";
  /** Shares of the width, in any unit. */
  readonly widths: readonly number[];
  /** L, C or R of each column. */
  readonly align: string;
  /** Repeated on every page; none for `facts`. */
  readonly header?: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A chart that holds its own figures; its caption says what the table beside it is of. */
export interface ChartBlock {
  readonly block: "chart";
  /** «Gráfico 1. …» */
  readonly caption: string;
  readonly chart: DrawnChart;
  /** In widths of the page's text. */
  readonly height: number;
}

export interface TableRow {
  readonly cells: readonly Cell[];
  /** A row of the tree that is no indicator, or a total. */
  readonly isStrong?: boolean;
}

/** `span`: how many columns it takes. */
export type Cell = { readonly runs: Phrase; readonly band?: Band; readonly span?: number } | { readonly prose: ProsePlace };

/** Lines for «Elaborado por», «Revisado por» and «Aprobado por», each with room for a signature. */
export interface SignaturesBlock {
  readonly block: "signatures";
  readonly roles: readonly string[];
}

/** Every place for the planner's text, in order. */
export function prosePlaces(document: ReportDocument): readonly ProsePlace[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly ProsePlace[] => {
      if (block.block === "prose") return [block];
      return block.block === "table"
        ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => ("prose" in cell ? [cell.prose] : [])))
        : [];
    }),
  );
}

/** Code a place is about, as in «logros:IOP.01.01»; undefined where it is about none. */
export function codeOfPlace(id: string): string | undefined {
  return id.includes(":") ? id.slice(id.indexOf(":") + 1) : undefined;
}
