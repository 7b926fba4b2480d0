import { CONTENT_TYPE } from "../../../opc/contentTypes";
import { DYNAMIC_ARRAY, XML_HEAD } from "../../../opc/xml/namespaces";
import type { Package } from "../../../opc/package";
import { folderOf } from "../../../opc/partName";
import { childOrder } from "../../../opc/schema/schemaTable";
import { TextSplices } from "../../../opc/xml/textSplices";
import { attributeOf, isTrue } from "../../../opc/xml/xmlTag";
import { childrenNamed, childrenOf, childOf, rootOf, tagOf, type XmlElement } from "../../../opc/xml/xmlText";
import type { WorkbookPart } from "./workbookPart";

const ORDER = childOrder("x:Metadata");
/** The kind of metadata that marks a formula as one that spills; the rest is what Excel says of it. */
const KIND = "XLDAPR";
const KIND_XML =
  `<x:metadataType name="${KIND}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ` +
  `splitFirst="1" rowColShift="1" ` +
  'clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const SPILLS_XML =
  '<x:bk><x:extLst><x:ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" ' +
  'fCollapsed="0"/></x:ext></x:extLst></x:bk>';

/** The `cm` of a cell whose formula spills: its number among the cell metadata of xl/metadata.xml, which is added to or made. */
export function spillMetadata(pkg: Package, workbook: WorkbookPart): number {
  const path = metadataPath(pkg, workbook);
  const kind = add(pkg.text(path) ?? "", {
    list: "metadataTypes",
    item: "metadataType",
    xml: KIND_XML,
    isSame: (xml, item) => attributeOf(tagOf(xml, item), "name") === KIND,
  });
  const spills = add(kind.xml, { list: "futureMetadata", name: KIND, item: "bk", xml: SPILLS_XML, isSame: saysThatItSpills });
  const isRecord = (xml: string, block: XmlElement): boolean => {
    const records = childrenOf(xml, block).map((record) => tagOf(xml, record));
    return (
      records.length === 1 &&
      records.every((tag) => attributeOf(tag, "t") === String(kind.index + 1) && attributeOf(tag, "v") === String(spills.index))
    );
  };
  const record = `<x:bk><x:rc t="${kind.index + 1}" v="${spills.index}"/></x:bk>`;
  const cell = add(spills.xml, { list: "cellMetadata", item: "bk", xml: record, isSame: isRecord });
  pkg.setText(path, cell.xml);
  return cell.index + 1;
}

function metadataPath(pkg: Package, workbook: WorkbookPart): string {
  const empty = `${XML_HEAD}<metadata xmlns="${pkg.namespaces.sheet}" xmlns:xda="${DYNAMIC_ARRAY}"></metadata>`;
  const known = workbook.linkedPath("sheetMetadata");
  if (known !== undefined && pkg.has(known)) return known;
  if (known !== undefined) {
    pkg.setPart(known, CONTENT_TYPE.metadata, empty);
    return known;
  }
  const path = pkg.addPart(`${folderOf(workbook.path)}metadata#?.xml`, CONTENT_TYPE.metadata, empty);
  pkg.link(workbook.path, "sheetMetadata", path);
  return path;
}

interface Addition {
  readonly list: string;
  /** Of the list, where there is one for each kind. */
  readonly name?: string;
  readonly item: string;
  readonly xml: string;
  isSame(xml: string, item: XmlElement): boolean;
}

/** The part with an item in a list of it, where it was or added at the end; and its place. */
function add(xml: string, { list, name, item, xml: fragment, isSame }: Addition): { readonly xml: string; readonly index: number } {
  const root = rootOf(xml);
  const found = childrenNamed(xml, root, list).find((each) => name === undefined || attributeOf(tagOf(xml, each), "name") === name);
  const splices = new TextSplices(xml);
  if (!found) {
    splices.insertInOrder(root, list, `<x:${list}${name === undefined ? "" : ` name="${name}"`} count="1">${fragment}</x:${list}>`, ORDER);
    return { xml: splices.toString(), index: 0 };
  }
  const items = childrenNamed(xml, found, item);
  const index = items.findIndex((each) => isSame(xml, each));
  if (index >= 0) return { xml, index };
  splices.setAttribute(found, "count", items.length + 1);
  splices.insertBefore(
    found,
    childrenOf(xml, found).find((child) => child.local === "extLst"),
    fragment,
  );
  return { xml: splices.toString(), index: items.length };
}

function saysThatItSpills(xml: string, block: XmlElement): boolean {
  const extensions = childOf(xml, block, "extLst");
  const said =
    extensions &&
    childrenOf(xml, extensions)
      .flatMap((extension) => childrenOf(xml, extension))
      .find(({ local }) => local === "dynamicArrayProperties");
  if (!said) return false;
  const tag = tagOf(xml, said);
  return isTrue(attributeOf(tag, "fDynamic")) && !isTrue(attributeOf(tag, "fCollapsed"));
}
