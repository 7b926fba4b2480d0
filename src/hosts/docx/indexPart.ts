import { XML_HEAD } from "../../opc/xml/namespaces";
import { indexXml, readIndex, type ReportIndex } from "./read/reportIndex";
import { WORD_TYPE } from "./read/wordNames";
import type { WordPackage } from "./read/wordPackage";

const ITEM_ID = "{7A0E4C52-93F1-4B7C-9D25-50E1B6A4F3D1}";
const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Largest part that may be an index: that of sixty indicators has 19 KB. */
const LARGEST_INDEX = 2 * 2 ** 20;

/** The index of a report of ours, wherever a program put its part; undefined where the document has none. */
export function findIndex(word: WordPackage): ReportIndex | undefined {
  const path = indexPath(word);
  return path === undefined ? undefined : readIndex(word.text(path));
}

/** Writes the index over the one the document has, or as a new custom XML part. */
export function setIndex(word: WordPackage, index: ReportIndex): void {
  const { pkg, main } = word;
  const known = indexPath(word);
  if (known !== undefined) {
    pkg.setText(known, indexXml(index));
    return;
  }
  const item = pkg.addPart("customXml/item#.xml", "application/xml", indexXml(index));
  const properties = pkg.addPart(
    "customXml/itemProps#.xml",
    WORD_TYPE.customXmlProperties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  pkg.link(item, "customXmlProps", properties);
  pkg.link(main, "customXml", item);
}

function indexPath(word: WordPackage): string | undefined {
  const linked = word.related("customXml");
  const others = word.pkg.paths().filter((path) => /^customXml\/item\d+\.xml$/i.test(path) && !linked.includes(path));
  return [...linked, ...others].find((path) => word.size(path) <= LARGEST_INDEX && readIndex(word.text(path)) !== undefined);
}
