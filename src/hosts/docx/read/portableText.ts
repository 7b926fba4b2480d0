import { elementsIn, XmlNode } from "../../../opc/xml/xmlTree";
import { MC, R, W } from "./wordNames";

const WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

/** What lives in other parts of its file: pictures, notes, comments, links and lists. */
const LEFT_BEHIND = new Set([
  "drawing",
  "pict",
  "object",
  "footnoteReference",
  "endnoteReference",
  "commentReference",
  "commentRangeStart",
  "commentRangeEnd",
  "numPr",
  "altChunk",
  "subDoc",
]);

/** A text that goes to a document that is not its own, without what would stay behind. The nodes given are left as they are. */
export function portable(nodes: readonly (XmlNode | string)[]): {
  readonly nodes: readonly (XmlNode | string)[];
  readonly hasLost: boolean;
} {
  const root = new XmlNode("", "");
  root.children = nodes.map((node) => (node instanceof XmlNode ? node.clone() : node));
  let hasLost = false;
  for (const parent of elementsIn(root)) {
    // Numbers of paragraphs mean something in their file only.
    const attributes = parent.attributes.filter(({ uri }) => uri !== WORD_2010 && uri !== R);
    if (parent.attributes.some(({ uri }) => uri === R)) hasLost = true;
    parent.attributes = attributes;
    const kept = parent.children.flatMap((child): (XmlNode | string)[] => {
      if (!(child instanceof XmlNode)) return [child];
      if (child.is(W, "hyperlink")) return child.children;
      return isLeftBehind(child) ? [] : [child];
    });
    if (kept.length !== parent.children.length || kept.some((child, at) => child !== parent.children[at])) hasLost = true;
    parent.children = kept;
  }
  return { nodes: root.children, hasLost };
}

function isLeftBehind(node: XmlNode): boolean {
  return (node.uri === W && LEFT_BEHIND.has(node.local)) || node.is(MC, "AlternateContent");
}
