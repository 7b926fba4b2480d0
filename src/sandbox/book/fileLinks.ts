import { parseRect } from "../../engine/address";
import type { LinkedPart } from "../../opc/package";
import type { SheetElements } from "../../hosts/xlsx/cells/worksheetXml";
import { TRANSITIONAL } from "../../opc/xml/namespaces";
import { attributeOf } from "../../opc/xml/xmlTag";
import { childrenNamed, foreignAttribute } from "../../opc/xml/xmlText";
import type { HyperlinkData } from "../excel/model/book/workbookData";

/** The links of a sheet of a file, by the row and column of their first cell: «8 0». */
export function fileLinks(elements: SheetElements, links: readonly LinkedPart[]): ReadonlyMap<string, HyperlinkData> {
  const found = elements.find("hyperlinks");
  return new Map(
    (found ? childrenNamed(elements.xml, found, "hyperlink") : []).flatMap((element): [string, HyperlinkData][] => {
      const text = elements.text(element);
      const at = parseRect(attributeOf(text, "ref") ?? "");
      const id = foreignAttribute(elements.xml, element, TRANSITIONAL.relationships, "id");
      return at ? [[`${at.row} ${at.column}`, linkOf(text, id, links)]] : [];
    }),
  );
}

function linkOf(text: string, id: string | undefined, links: readonly LinkedPart[]): HyperlinkData {
  const address = id === undefined ? undefined : links.find((link) => link.id === id)?.target;
  const place = attributeOf(text, "location");
  const tip = attributeOf(text, "tooltip");
  return {
    ...(address !== undefined && { address }),
    ...(place !== undefined && { documentReference: place }),
    ...(tip !== undefined && { screenTip: tip }),
  };
}
