import type { ReportRow } from "../../engine/report/document/reportDocument";
import { escapeXml, unescapeXml } from "./xmlText";

const NAMESPACE = "urn:pntp:informe:1";

/** What a report remembers of how it was made, in a part that Word keeps and does not show: year, codes with names, and a number per generated paragraph. */
export interface ReportIndex {
  readonly year: number;
  readonly rows: readonly ReportRow[];
  readonly paragraphs: ReadonlySet<string>;
  /** Of the texts that ask her to write. */
  readonly placeholders: ReadonlySet<string>;
}

export function indexXml({ year, rows, paragraphs, placeholders }: ReportIndex): string {
  const written = rows.map(({ code, name }) => `<fila codigo="${escapeXml(code)}" nombre="${escapeXml(name.replace(/\s+/g, " "))}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<informe xmlns="${NAMESPACE}" anio="${year}">${written.join("")}<parrafos>${[...paragraphs].join(" ")}</parrafos><lugares>${[...placeholders].join(" ")}</lugares></informe>`;
}

/** Reads the index; undefined where the part is another's. */
export function readIndex(xml: string): ReportIndex | undefined {
  if (!xml.includes(`"${NAMESPACE}"`)) return undefined;
  const rows = [...xml.matchAll(/<(?:\w+:)?fila\b([^>]*)>/g)].map(([, attributes = ""]) => ({ code: attribute(attributes, "codigo"), name: attribute(attributes, "nombre") }));
  const numbers = (name: string): ReadonlySet<string> => new Set((new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`).exec(xml)?.[1] ?? "").split(/\s+/).filter(Boolean));
  return { year: Number(attribute(/<(?:\w+:)?informe\b([^>]*)>/.exec(xml)?.[1] ?? "", "anio")), rows, paragraphs: numbers("parrafos"), placeholders: numbers("lugares") };
}

function attribute(attributes: string, name: string): string {
  return unescapeXml(new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.slice(1).find((value) => value !== undefined) ?? "");
}
