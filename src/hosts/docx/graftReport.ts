import { strToU8 } from "fflate";
import type { ReportDocument } from "../../engine/report/document/reportDocument";
import { scanBody, type BodyScan } from "./scanBody";
import { firstSection, referencesOf, withReferences } from "./sections";
import { joinStyles, renameStyles, usedStyles } from "./stylePart";
import { fillMarks, hasReportMark, markValues } from "./templateMarks";
import { partText, type Parts } from "./wordPackage";

/** A document that the report is written into: the earlier report (its looks, pictures, notes and pages around stay), or a template. */
export interface BaseDocument {
  readonly kind: "earlier" | "template";
  readonly parts: Parts;
}

export interface Grafted {
  readonly parts: Parts;
  /** Marks of the template that nobody knows. */
  readonly unknownMarks: readonly string[];
  /** The template has text of its own, and no mark that says where the report goes. */
  readonly hasLostText: boolean;
  readonly hasPageNumbers: boolean;
}

/** The report inside another document's package. */
export function graftReport(report: ReportDocument, ours: Parts, base: BaseDocument): Grafted {
  const unknown = new Set<string>();
  const filled = base.kind === "template" ? withMarks(base.parts, report, unknown) : base.parts;
  const baseXml = partText(filled, "word/document.xml");
  const scan = scanBody(baseXml);
  const place = placeOf(base.kind, baseXml, scan);
  const ourXml = partText(ours, "word/document.xml");
  const styles = joinStyles(partText(filled, "word/styles.xml"), partText(ours, "word/styles.xml"), usedStyles(ourXml));
  const body = renameStyles(joinBodies(base.kind, ourXml, baseXml, scan, place), styles.ids);
  const root = joinedRoot(baseXml, ourXml);
  const documentXml = `${root}${body}${baseXml.slice(scan.body.end)}`;
  return {
    parts: { ...filled, "word/document.xml": strToU8(documentXml), "word/styles.xml": strToU8(styles.stylesXml) },
    unknownMarks: [...unknown],
    hasLostText: place.hasLostText,
    hasPageNumbers: base.kind === "earlier" || Object.keys(filled).some((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path) && /\bPAGE\b/.test(partText(filled, path))),
  };
}

function withMarks(parts: Parts, report: ReportDocument, unknown: Set<string>): Parts {
  const values = markValues(report);
  const filled = { ...parts };
  for (const path of Object.keys(parts)) {
    if (/^word\/(?:document|header\d*|footer\d*)\.xml$/.test(path)) filled[path] = strToU8(fillMarks(partText(parts, path), values, unknown));
  }
  return filled;
}

/** First and last child of the body that the report takes the place of; last below first: none. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly hasLostText: boolean;
}

function placeOf(kind: BaseDocument["kind"], xml: string, { children, report, paragraphs }: BodyScan): Place {
  const end = children.at(-1)?.name === "sectPr" ? children.length - 2 : children.length - 1;
  if (kind === "earlier") return { first: report?.[0] ?? 0, last: Math.min(report?.[1] ?? end, end), hasLostText: false };
  const marked = children.findIndex((child) => child.name !== "sectPr" && hasReportMark(xml.slice(child.start, child.end)));
  if (marked >= 0) return { first: marked, last: marked, hasLostText: false };
  return { first: 0, last: end, hasLostText: paragraphs.some(({ text }) => text !== "") };
}

function joinBodies(kind: BaseDocument["kind"], ourXml: string, baseXml: string, baseScan: BodyScan, { first, last }: Place): string {
  const { children, body } = baseScan;
  const start = children[first]?.start ?? body.start;
  const end = last < first ? start : (children[last]?.end ?? body.end);
  const [before, after] = [baseXml.slice(body.start, start), baseXml.slice(end, body.end)];
  const lastChild = children.at(-1);
  const ownSection = lastChild?.name === "sectPr" ? baseXml.slice(lastChild.start, lastChild.end) : "<w:sectPr/>";
  const hasPagesAfter = after.replace(ownSection, "").trim() !== "";

  const our = splitOurs(ourXml);
  const portraitSection = (kind === "earlier" ? firstSection(baseXml.slice(start, end)) : undefined) ?? ownSection;
  const content = our.content.replace(/<w:sectPr\b[^>]*>.*?<\/w:sectPr>/s, portraitSection);
  const landscape = kind === "earlier" && !hasPagesAfter ? ownSection : withReferences(our.section, referencesOf(ownSection));
  if (!hasPagesAfter) return `${before}${content}${landscape}`;
  return `${before}${content}<w:p><w:pPr>${landscape}</w:pPr></w:p>${after}`;
}

/** Our body without its last section properties, and those. */
function splitOurs(xml: string): { readonly content: string; readonly section: string } {
  const { children, body } = scanBody(xml);
  const section = children.at(-1);
  if (section?.name !== "sectPr") return { content: xml.slice(body.start, body.end), section: "<w:sectPr/>" };
  return { content: xml.slice(body.start, section.start), section: xml.slice(section.start, section.end) };
}

/** What stands before the body, with the namespaces of both documents. */
function joinedRoot(baseXml: string, ourXml: string): string {
  const [base, ours] = [rootOf(baseXml), rootOf(ourXml)];
  const known = new Set([...base.matchAll(/\sxmlns:(\w+)=/g)].map(([, prefix]) => prefix));
  const added = [...ours.matchAll(/\sxmlns:(\w+)="[^"]*"/g)].filter(([, prefix]) => !known.has(prefix)).map(([declaration]) => declaration);
  const ignorable = new Set([base, ours].flatMap((root) => (/mc:Ignorable="([^"]*)"/.exec(root)?.[1] ?? "").split(/\s+/)).filter(Boolean));
  const root = base.replace(/\smc:Ignorable="[^"]*"/, "").replace(/>$/, `${added.join("")} mc:Ignorable="${[...ignorable].join(" ")}">`);
  const start = baseXml.indexOf(base);
  return baseXml.slice(0, start) + root + baseXml.slice(start + base.length, baseXml.indexOf(">", baseXml.indexOf("<w:body")) + 1);
}

function rootOf(xml: string): string {
  return /<w:document\b[^>]*>/.exec(xml)?.[0] ?? "<w:document>";
}
