import { checkWritten } from "../../../opc/check/checkWritten";
import { XML } from "../../../opc/xml/namespaces";
import type { XmlNode } from "../../../opc/xml/xmlTree";
import { findIndex } from "../indexPart";
import { scanBody } from "../read/scanBody";
import { openWord, type WordPackage } from "../read/wordPackage";
import { linesOf, type TextLine } from "./textPlaces";

/** A figure of a document's text, and what should stand there instead. */
export interface Correction {
  /** The paragraph as it is read, and where in it the figure is. */
  readonly line: string;
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** Whether a document is a report that `informe` made, worked on or not. */
export function isOurReport(name: string, bytes: Uint8Array): boolean {
  const opened = openWord(name, bytes);
  if (!opened.ok) return false;
  const { texts, figures, report } = scanBody(opened.parts.document());
  return findIndex(opened.parts) !== undefined || texts.length + figures.length > 0 || report !== undefined;
}

/**
 * The document with one figure put right, in the looks of what stood there; undefined where that figure has not one place in it, or where
 * the document is signed.
 */
export function correctFigure(name: string, bytes: Uint8Array, correction: Correction): Uint8Array | undefined {
  const opened = openWord(name, bytes);
  if (!opened.ok || isSigned(opened.parts)) return undefined;
  const word = opened.parts.fork();
  const parts = [word.main, ...word.related("footnotes"), ...word.related("endnotes")].map((path) => ({ path, root: word.tree(path) }));
  const found = parts.flatMap(({ path, root }) =>
    linesOf(root).flatMap((line) => (line.text === correction.line ? [{ path, root, line }] : [])),
  );
  const [place, other] = found;
  if (!place || other || !replace(place.line, correction)) return undefined;
  word.setTree(place.path, place.root);
  const { bytes: written, pkg } = word.pkg.written();
  checkWritten(pkg, opened.parts.pkg);
  return written;
}

/** Writes what changes in the first of the elements that hold it, and takes the rest away from the others. */
function replace({ text, letters }: TextLine, { start, end, right }: Correction): boolean {
  const wrong = text.slice(start, end);
  const ahead = sharedStart(wrong, right);
  const behind = sharedStart(reversed(wrong.slice(ahead)), reversed(right.slice(ahead)));
  // At least one letter is written over: what is put in takes its looks.
  const from = Math.max(start, Math.min(start + ahead, end - behind - 1));
  const changing = letters.slice(from, end - behind);
  const put = right.slice(from - start, right.length - behind);
  const [first] = changing;
  if (!first?.node || changing.some(({ node }) => node === undefined)) return false;
  const gone = new Map<XmlNode, Set<number>>();
  for (const { node, at } of changing) if (node) gone.set(node, (gone.get(node) ?? new Set()).add(at));
  for (const [node, places] of gone) {
    const next = node.text
      .split("")
      .map((letter, at) => (node === first.node && at === first.at ? put : places.has(at) ? "" : letter))
      .join("");
    node.children = [next];
    if (/^\s|\s$/.test(next)) node.setAttribute(XML, "space", "preserve", "xml");
  }
  return true;
}

function isSigned({ pkg }: WordPackage): boolean {
  return pkg.paths().some((path) => path.toLowerCase().startsWith("_xmlsignatures/"));
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared;
}

function reversed(text: string): string {
  return text.split("").reverse().join("");
}
