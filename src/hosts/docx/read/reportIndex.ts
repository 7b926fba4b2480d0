import type { ReportRow } from "../../../engine/document/reportDocument";
import { XML_HEAD } from "../../../opc/xml/namespaces";
import { escapeXml } from "../../../opc/xml/xmlTag";
import { readTree } from "../../../opc/xml/xmlTree";
import { XmlFault } from "../../../opc/xml/xmlFault";

const NAMESPACE = "urn:pntp:informe:1";

/**
 * What a report remembers of how it was made, in a part that Word keeps and does not show: year, codes with names, and a number per
 * generated paragraph.
 */
export interface ReportIndex {
  readonly year: number;
  readonly rows: readonly ReportRow[];
  readonly paragraphs: ReadonlySet<string>;
  /** Of the texts that ask her to write, or that the matrix answers: not hers. */
  readonly placeholders: ReadonlySet<string>;
}

/** An answer is ours in its own place only. */
export function answerMark(id: string, answer: string): string {
  return `${id}:${answer}`;
}

export function indexXml({ year, rows, paragraphs, placeholders }: ReportIndex): string {
  const written = rows.map(({ code, name }) => `<fila codigo="${escapeXml(code)}" nombre="${escapeXml(name.replace(/\s+/g, " "))}"/>`);
  const numbers = `<parrafos>${[...paragraphs].join(" ")}</parrafos><lugares>${[...placeholders].join(" ")}</lugares>`;
  return `${XML_HEAD}<informe xmlns="${NAMESPACE}" anio="${year}">${written.join("")}${numbers}</informe>`;
}

/** Reads the index; undefined where the part is another's, or was damaged. */
export function readIndex(xml: string): ReportIndex | undefined {
  if (!xml.includes(NAMESPACE)) return undefined;
  try {
    const root = readTree(xml);
    if (!root.is(NAMESPACE, "informe")) return undefined;
    const rows = root.elements.filter((node) => node.is(NAMESPACE, "fila"));
    const numbers = (name: string): ReadonlySet<string> => new Set(root.child(NAMESPACE, name)?.text.split(/\s+/).filter(Boolean));
    return {
      year: Number(root.attribute("", "anio")),
      rows: rows.map((row) => ({ code: row.attribute("", "codigo") ?? "", name: row.attribute("", "nombre") ?? "" })),
      paragraphs: numbers("parrafos"),
      placeholders: numbers("lugares"),
    };
  } catch (error) {
    if (error instanceof XmlFault) return undefined;
    throw error;
  }
}
