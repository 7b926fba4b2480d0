import { strToU8 } from "fflate";
import { indexXml, readIndex, type ReportIndex } from "./reportIndex";
import { partText, type Parts } from "./wordPackage";

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const DOCUMENT_RELS = "word/_rels/document.xml.rels";
const ITEM_ID = "{7A0E4C52-93F1-4B7C-9D25-50E1B6A4F3D1}";

/** The index of a report of ours, wherever Word put its part; undefined where the document is no report of ours. */
export function findIndex(parts: Parts): ReportIndex | undefined {
  const path = indexPath(parts);
  return path === undefined ? undefined : readIndex(partText(parts, path));
}

/** The parts with their index: written over the one they have, or as a new custom XML part. */
export function withIndex(parts: Parts, index: ReportIndex): Parts {
  const known = indexPath(parts);
  if (known !== undefined) return { ...parts, [known]: strToU8(indexXml(index)) };
  const number = freeNumber(parts);
  return {
    ...parts,
    [`customXml/item${number}.xml`]: strToU8(indexXml(index)),
    [`customXml/itemProps${number}.xml`]: strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    ),
    [`customXml/_rels/item${number}.xml.rels`]: strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
    ),
    [DOCUMENT_RELS]: strToU8(partText(parts, DOCUMENT_RELS).replace("</Relationships>", `<Relationship Id="rIdPntp${number}" Type="${CUSTOM_XML}" Target="../customXml/item${number}.xml"/></Relationships>`)),
    "[Content_Types].xml": strToU8(
      partText(parts, "[Content_Types].xml").replace(
        "</Types>",
        `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
      ),
    ),
  };
}

function indexPath(parts: Parts): string | undefined {
  return Object.keys(parts).find((path) => /^customXml\/item\d+\.xml$/.test(path) && readIndex(partText(parts, path)) !== undefined);
}

function freeNumber(parts: Parts): number {
  let number = 1;
  while (parts[`customXml/item${number}.xml`] || parts[`customXml/itemProps${number}.xml`]) number++;
  return number;
}
