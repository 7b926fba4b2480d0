import type { ReportDocument } from "../../engine/document/reportDocument";
import { elementsIn, XmlNode } from "../../opc/xml/xmlTree";
import { wordElement } from "./fragment";
import { withoutHalfFields } from "./read/activeFields";
import { scanBody, type BodyScan } from "./read/scanBody";
import { firstSection, sectionEnd, withReferencesOf } from "./sections";
import { joinStyles, renameStyles, usedStyles } from "./stylePart";
import { fillMarks, hasReportMark, markValues, type MarkTally } from "./read/templateMarks";
import { dropCharts, putCharts } from "./wordCharts";
import { MC, W, WORD_TYPE } from "./read/wordNames";
import type { WordPackage } from "./read/wordPackage";

/** A document that the report is written into: the earlier report (its looks, pictures, notes and pages around stay), or a template. */
export interface BaseDocument {
  readonly kind: "earlier" | "template";
  /** Without what acts by itself. */
  readonly parts: WordPackage;
}

export interface Grafted {
  readonly word: WordPackage;
  /** Marks of the template that nobody knows. */
  readonly unknownMarks: readonly string[];
  /** The template has text of its own, and no mark that says where the report goes. */
  readonly hasLostText: boolean;
  readonly hasPageNumbers: boolean;
}

/** The report, whose document is `ours` in the package `own`, inside a copy of another document's package. */
export function graftReport(report: ReportDocument, own: WordPackage, ours: XmlNode, base: BaseDocument): Grafted {
  const word = base.parts.fork();
  const tally: MarkTally = { unknown: new Set(), filled: 0 };
  const document = word.document();
  if (base.kind === "template") fillTemplate(word, document, report, tally);
  const scan = scanBody(document);
  const place = placeOf(base.kind, report, scan);
  renameStyles(ours, joinedStyles(word, own, usedStyles(ours)));
  takeCharts(word, report, ours, document, place);
  joinBodies(base.kind, ours, document, place);
  joinRoots(document, ours);
  word.setTree(word.main, document);
  word.setType(word.main, WORD_TYPE.document);
  return {
    word,
    unknownMarks: [...tally.unknown],
    hasLostText: place.hasLostText,
    hasPageNumbers: base.kind === "earlier" || hasPageNumbers(word),
  };
}

/** The charts of ours in place of those that stood where the report goes; what else shows one keeps it. */
function takeCharts(word: WordPackage, report: ReportDocument, ours: XmlNode, document: XmlNode, { first, last }: Place): void {
  const children = document.child(W, "body")?.elements ?? [];
  const isGone = (_: XmlNode, index: number): boolean => index >= first && index <= last;
  dropCharts(word, children.filter(isGone), [...children.filter((node, index) => !isGone(node, index)), ours]);
  putCharts(word, report, ours);
}

function fillTemplate(word: WordPackage, document: XmlNode, report: ReportDocument, tally: MarkTally): void {
  const values = markValues(report);
  fillMarks(document, values, tally);
  for (const path of headersAndFooters(word)) {
    const tree = word.tree(path);
    if (fillMarks(tree, values, tally)) word.setTree(path, tree);
  }
}

function headersAndFooters(word: WordPackage): readonly string[] {
  return [...word.related("header"), ...word.related("footer")];
}

function hasPageNumbers(word: WordPackage): boolean {
  return headersAndFooters(word).some((path) =>
    elementsIn(word.tree(path)).some(
      (node) =>
        (node.is(W, "instrText") && /\bPAGE\b/i.test(node.text)) ||
        (node.is(W, "fldSimple") && /\bPAGE\b/i.test(node.attribute(W, "instr") ?? "")) ||
        node.is(W, "pgNum"),
    ),
  );
}

/** First and last child of the body that the report takes the place of; last below first: none. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly hasLostText: boolean;
}

function placeOf(kind: BaseDocument["kind"], report: ReportDocument, { children, report: marked, paragraphs }: BodyScan): Place {
  const end = children.at(-1)?.is(W, "sectPr") ? children.length - 2 : children.length - 1;
  if (kind === "earlier") {
    const [first, last] = report.replaces ?? marked ?? [0, end];
    // Where no mark says where the report ends, blank paragraphs behind it are not pages of hers.
    const isLast =
      report.replaces !== undefined && !paragraphs.some(({ child, text, hasPicture }) => child > last && (text !== "" || hasPicture));
    return { first, last: isLast ? end : Math.min(last, end), hasLostText: false };
  }
  const mark = children.findIndex((child) => !child.is(W, "sectPr") && hasReportMark(child));
  if (mark >= 0) return { first: mark, last: mark, hasLostText: false };
  return { first: 0, last: end, hasLostText: paragraphs.some(({ text }) => text !== "") };
}

function joinedStyles(word: WordPackage, own: WordPackage, used: ReadonlySet<string>): ReadonlyMap<string, string> {
  const ours = own.tree(stylesPath(own) ?? "");
  const path = stylesPath(word);
  if (path !== undefined) {
    const base = word.tree(path);
    const ids = joinStyles(base, ours, used);
    word.setTree(path, base);
    return ids;
  }
  // Without styles of its own the document takes ours, all of them.
  const empty = word.related("styles");
  for (const { id, kind } of word.pkg.links(word.main)) if (kind === "styles") word.pkg.unlink(word.main, id);
  for (const one of empty) word.pkg.dropPart(one);
  const xml = own.text(stylesPath(own) ?? "");
  const folder = word.main.slice(0, word.main.lastIndexOf("/") + 1);
  const added = word.pkg.addPart(`${folder}styles${empty.length > 0 ? "#" : "#?"}.xml`, WORD_TYPE.styles, xml);
  word.pkg.link(word.main, "styles", added);
  return new Map();
}

function stylesPath(word: WordPackage): string | undefined {
  return word.related("styles").find((path) => word.text(path).trim() !== "");
}

/** Puts our body into the base's, in the place of what the report replaces. */
function joinBodies(kind: BaseDocument["kind"], ours: XmlNode, document: XmlNode, { first, last }: Place): void {
  const body = document.child(W, "body");
  const children = body?.elements ?? [];
  const lastChild = children.at(-1);
  const ownSection = lastChild?.is(W, "sectPr") ? lastChild : undefined;
  const inner = ownSection ? children.slice(0, -1) : children;
  const [before, replaced, after] = [inner.slice(0, first), inner.slice(first, last + 1), inner.slice(Math.max(last + 1, first))];

  const our = splitOurs(ours);
  const hasPagesAfter = after.length > 0;
  const portrait = firstSection(replaced) ?? ownSection ?? withReferencesOf(undefined, firstSection(our.content) ?? our.section);
  for (const node of our.content) replaceSections(node, portrait);
  const landscape = kind === "earlier" && !hasPagesAfter && ownSection ? ownSection : withReferencesOf(ownSection, our.section);
  const around = (nodes: readonly XmlNode[]): readonly XmlNode[] => withWholeFields(withoutNames(nodes, our.content));
  const ending = hasPagesAfter ? [sectionEnd(landscape), ...around(after), ...(ownSection ? [ownSection] : [])] : [landscape];
  if (body) body.children = [...around(before), ...our.content, ...ending];
}

/** A field that began before what is replaced, and would end behind it, would take the report for its own. */
function withWholeFields(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const root = new XmlNode("", "");
  root.children = [...nodes];
  withoutHalfFields(root);
  return root.elements;
}

function replaceSections(node: XmlNode, section: XmlNode): void {
  for (const parent of elementsIn(node, (one) => !one.is(W, "sectPr"))) {
    if (parent.child(W, "sectPr"))
      parent.children = parent.children.map((child) => (typeof child !== "string" && child.is(W, "sectPr") ? section.clone() : child));
  }
}

/** Our body without its last section properties, and those. */
function splitOurs(ours: XmlNode): { readonly content: readonly XmlNode[]; readonly section: XmlNode } {
  const children = ours.child(W, "body")?.elements ?? [];
  const section = children.at(-1);
  return section?.is(W, "sectPr") ? { content: children.slice(0, -1), section } : { content: children, section: wordElement("sectPr") };
}

/** The pages around without bookmarks that are named as ours are: a name may stand once. */
function withoutNames(around: readonly XmlNode[], ours: readonly XmlNode[]): readonly XmlNode[] {
  const names = new Set(
    ours.flatMap((node) => elementsIn(node).flatMap((one) => (one.is(W, "bookmarkStart") ? [one.attribute(W, "name")] : []))),
  );
  const ids = new Set<string | undefined>();
  const isGone = (node: XmlNode): boolean => {
    if (node.is(W, "bookmarkStart") && names.has(node.attribute(W, "name"))) ids.add(node.attribute(W, "id"));
    return (node.is(W, "bookmarkStart") || node.is(W, "bookmarkEnd")) && ids.has(node.attribute(W, "id"));
  };
  const kept = around.filter((node) => !isGone(node));
  for (const node of kept)
    for (const parent of elementsIn(node)) parent.children = parent.children.filter((child) => typeof child === "string" || !isGone(child));
  return kept;
}

/** The base's root with the prefixes that our content uses, where it leaves them free, and what a reader may pass over. */
function joinRoots(document: XmlNode, ours: XmlNode): void {
  const declared = new Map(document.declared);
  for (const [prefix, uri] of ours.declared ?? []) if (!declared.has(prefix) && prefix !== "") declared.set(prefix, uri);
  const ignorable = new Set<string>();
  for (const root of [document, ours]) {
    for (const prefix of (root.attribute(MC, "Ignorable") ?? "").split(/\s+/)) {
      const uri = root.declared?.get(prefix);
      const written = [...declared].find(([one, bound]) => bound === uri && (root !== document || one === prefix))?.[0];
      if (uri !== undefined && written !== undefined) ignorable.add(written);
    }
  }
  document.declared = declared;
  document.setAttribute(W, "conformance", undefined);
  document.setAttribute(MC, "Ignorable", ignorable.size === 0 ? undefined : [...ignorable].join(" "), "mc");
}
