import { ByteTags } from "./xml/byteTags";

/**
 * What a package may cost, for every door (.xlsx, .docx, templates): far above any honest file, so that a small hostile one cannot take the
 * machine. A file that asks for more is refused before the work is done, with the sentence of `excessText`.
 */
export const BUDGET = {
  /** Entries of the container. */
  parts: 20_000,
  /** Bytes of all parts, unpacked. */
  expanded: 1.5 * 2 ** 30,
  /** All parts together against the file; sheets seldom shrink beyond 60 times, deflate itself stops at 1032. */
  ratio: 250,
  /** Below this many bytes the ratio says nothing: blank formatted rows shrink to almost nothing. */
  ratioCountsFrom: 16 * 2 ** 20,
  /** Sheets of a workbook; each is a part. */
  sheets: 5_000,
  /** Characters that the long shared formulas of a sheet take when each cell has its own. */
  sharedFormulas: 32 * 2 ** 20,
  /** Bytes of one part that is held as text and walked element by element, of the table of texts, or of the own texts of all sheets. */
  textPart: 256 * 2 ** 20,
  /** Elements of such a part. */
  elements: 600_000,
  /** Elements of a Word document, all its parts together; a report of sixty indicators has some thirty thousand. */
  documentElements: 250_000,
  /** Characters of its text, or of a text to be checked; a thousand pages have some three millions. */
  documentText: 4_000_000,
  /** Marks of a template that are filled: each becomes a text as long as the name of a policy. */
  marks: 2_000,
  /** Paragraphs of a text that is checked against the matrix; a thousand pages have some thirty thousand. */
  paragraphs: 100_000,
  /** Attributes of one element; the richest of Office have some fifty. */
  attributes: 1000,
  /** Elements inside one another; libxml2, and with it LibreOffice, reads no deeper. */
  depth: 256,
} as const;

/** What is out of proportion. */
export type Excess =
  | "parts"
  | "sheets"
  | "formula"
  | "sharedFormulas"
  | "attributes"
  | "text"
  | "paragraphs"
  | "expanded"
  | "overlap"
  | "textPart"
  | "elements"
  | "documentElements"
  | "documentText"
  | "marks"
  | "depth";

/** A file that asks for more than its budget. `where` is the part, or "" for the whole file. */
export class BudgetFault extends Error {
  constructor(
    readonly excess: Excess,
    readonly where = "",
  ) {
    super(`${excess} ${where}`.trim());
    this.name = "BudgetFault";
  }
}

/** Refuses a part that is to be read as text: its size, its depth, the number of its elements. One pass over the bytes; nothing is kept. */
export function checkTextPart(bytes: Uint8Array, part: string): void {
  if (bytes.length > BUDGET.textPart) throw new BudgetFault("textPart", part);
  const { elements, depth, attributes } = new Weighing(bytes).weigh();
  if (attributes > BUDGET.attributes) throw new BudgetFault("attributes", part);
  if (depth > BUDGET.depth) throw new BudgetFault("depth", part);
  if (elements > BUDGET.elements) throw new BudgetFault("elements", part);
}

/** The sentence that names what is out of proportion, for whoever opens the file: what, where, why, what to do. */
export function excessText({ excess, where }: BudgetFault): string {
  const part = where === "" ? "El archivo" : `La parte «${where}» del archivo`;
  return (
    `${part} ${EXCESSES[excess]}, algo desmedido que ningún programa de oficina escribe, y no se abre por seguridad. ` +
    "Pide el original a quien lo envió."
  );
}

const count = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, "\u00a0");

const EXCESSES: Readonly<Record<Excess, string>> = {
  parts: `tiene más de ${count(BUDGET.parts)} partes`,
  sheets: `tiene más de ${count(BUDGET.sheets)} hojas`,
  formula: "tiene una fórmula más larga de lo que Excel admite",
  sharedFormulas: `repite fórmulas largas que juntas ocupan más de ${BUDGET.sharedFormulas / 2 ** 20} MB`,
  expanded: `se expande a más de 1,5 GB, o a más de ${BUDGET.ratio} veces lo que ocupa`,
  overlap: "ocupa, descomprimida, los mismos bytes que otra",
  textPart: `ocupa más de ${BUDGET.textPart / 2 ** 20} MB de texto`,
  elements: `tiene más de ${count(BUDGET.elements)} elementos`,
  documentElements: `tiene más de ${count(BUDGET.documentElements)} elementos`,
  marks: `tiene más de ${count(BUDGET.marks)} marcas por llenar`,
  documentText: `tiene más de ${BUDGET.documentText / 1_000_000} millones de letras`,
  text: "tiene una celda con más de 32 767 caracteres, el máximo de Excel",
  paragraphs: `tiene más de ${count(BUDGET.paragraphs)} párrafos`,
  attributes: `tiene un elemento con más de ${count(BUDGET.attributes)} atributos`,
  depth: `anida elementos a más de ${BUDGET.depth} niveles`,
};

/** Counts; stops as soon as a limit is passed. */
class Weighing extends ByteTags {
  weigh(): { readonly elements: number; readonly depth: number; readonly attributes: number } {
    let most = 0;
    let elements = 0;
    let depth = 0;
    let deepest = 0;
    while (elements <= BUDGET.elements && deepest <= BUDGET.depth && most <= BUDGET.attributes && this.nextTag()) {
      if (this.attributes > most) most = this.attributes;
      if (this.isClosing) depth--;
      else {
        elements++;
        deepest = Math.max(deepest, depth + 1);
        if (!this.isSelfClosed) depth++;
      }
    }
    return { elements, depth: deepest, attributes: most };
  }
}
