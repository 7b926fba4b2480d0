import { elementsIn, type XmlNode } from "../../opc/xml/xmlTree";
import { wordElement } from "./fragment";
import { W } from "./read/wordNames";

/** A section of ours with the headers and footers of another. */
export function withReferencesOf(other: XmlNode | undefined, section: XmlNode): XmlNode {
  const copy = section.clone();
  const references = (other?.elements ?? []).filter(isReference).map((node) => node.clone());
  copy.children = [...references, ...copy.elements.filter((node) => !isReference(node) && !node.is(W, "titlePg"))];
  return copy;
}

/** First section properties in some nodes; undefined where there are none. */
export function firstSection(nodes: readonly XmlNode[]): XmlNode | undefined {
  return nodes.flatMap((node) => elementsIn(node).filter((one) => one.is(W, "sectPr")))[0];
}

/** A paragraph that ends a section. */
export function sectionEnd(section: XmlNode): XmlNode {
  return wordElement("p", {}, [wordElement("pPr", {}, [section])]);
}

function isReference(node: XmlNode): boolean {
  return node.is(W, "headerReference") || node.is(W, "footerReference");
}
