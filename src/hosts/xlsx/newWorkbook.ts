import { CONTENT_TYPES_PATH } from "../../opc/contentTypes";
import { Package } from "../../opc/package";
import { CONTENT_TYPES, PACKAGE_RELATIONSHIPS, TRANSITIONAL, XML_HEAD } from "../../opc/xml/namespaces";
import { escapeText } from "../../opc/xml/xmlTag";
import { portableCodec, type Codec } from "../../opc/zip/codec";
import { EntryPacker } from "../../opc/zip/entryPacker";
import { Zip } from "../../opc/zip/zip";
import { emptyStyles } from "./parts/stylesPart";
import { Workbook } from "./workbook";
import { XlsxHost } from "./xlsxHost";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

/**
 * A workbook without any sheet: the first plan gives it its sheets, and only then can it be saved. The same plans give the same bytes,
 * whenever and wherever: no clock and nobody's name is in it. `title` is what programs show among its properties.
 */
export function newWorkbook(title = "", codec: Codec = portableCodec): XlsxHost {
  const entries = Object.entries(partsOf(title)).map(([path, xml]) => {
    const packer = new EntryPacker(codec);
    packer.pushText(XML_HEAD + xml);
    return packer.finish(path);
  });
  return new XlsxHost(new Workbook(new Package(new Zip(entries), undefined, codec)), true);
}

function partsOf(title: string): Readonly<Record<string, string>> {
  return {
    [CONTENT_TYPES_PATH]:
      `<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${OFFICE}.spreadsheetml.styles+xml"/>` +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
      `<Override PartName="/docProps/app.xml" ContentType="${OFFICE}.extended-properties+xml"/></Types>`,
    "_rels/.rels": relationships([
      [`${TRANSITIONAL.relationships}/officeDocument`, "xl/workbook.xml"],
      [CORE.replace("/metadata/", "/relationships/metadata/"), "docProps/core.xml"],
      [`${TRANSITIONAL.relationships}/extended-properties`, "docProps/app.xml"],
    ]),
    "xl/workbook.xml":
      `<workbook xmlns="${TRANSITIONAL.sheet}" xmlns:r="${TRANSITIONAL.relationships}"><workbookPr/>` +
      '<bookViews><workbookView activeTab="0"/></bookViews><sheets></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": relationships([[`${TRANSITIONAL.relationships}/styles`, "styles.xml"]]),
    "xl/styles.xml": emptyStyles().slice(XML_HEAD.length),
    "docProps/core.xml":
      `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `${title === "" ? "" : `<dc:title>${escapeText(title)}</dc:title>`}<dc:creator>PNTP</dc:creator></cp:coreProperties>`,
    "docProps/app.xml":
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>PNTP</Application></Properties>',
  };
}

function relationships(links: readonly (readonly [type: string, target: string])[]): string {
  const items = links.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${items.join("")}</Relationships>`;
}
