import { KEPT_NAMESPACE } from "../../../opc/keptPart";
import type { Package } from "../../../opc/package";
import { XML_HEAD } from "../../../opc/xml/namespaces";

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Bytes that a part of ours may have; a larger one is not looked into. */
const LARGEST = 2 * 2 ** 20;

/** What a workbook keeps to take changes of ours back, as Excel gives it to the add-in: the custom XML parts of our namespace. */
export function keptParts(pkg: Package): readonly string[] {
  return keptIn(pkg).map(({ xml }) => xml);
}

/** Keeps these and no other ones; a part that stays is left as it is. */
export function keepParts(pkg: Package, parts: readonly string[]): void {
  const main = pkg.workbookPath;
  if (main === undefined) return;
  const standing = keptIn(pkg);
  for (const { id, path } of standing.filter((part) => !parts.includes(part.xml))) {
    const properties = pkg.links(path).find(({ kind }) => kind === "customXmlProps");
    pkg.unlink(main, id);
    if (properties?.path !== undefined) {
      pkg.unlink(path, properties.id);
      pkg.dropPart(properties.path);
    }
    pkg.dropPart(path);
  }
  for (const xml of parts.filter((part) => !standing.some((each) => each.xml === part))) add(pkg, main, xml);
}

function keptIn(pkg: Package): { readonly id: string; readonly path: string; readonly xml: string }[] {
  const main = pkg.workbookPath;
  if (main === undefined) return [];
  return pkg.links(main).flatMap(({ id, kind, path }) => {
    if (kind !== "customXml" || path === undefined || (pkg.size(path) ?? 0) > LARGEST) return [];
    const xml = pkg.text(path)?.replace(/^\s*<\?xml[^>]*\?>\s*/, "");
    return xml !== undefined && isOurs(xml) ? [{ id, path, xml }] : [];
  });
}

function isOurs(xml: string): boolean {
  return new RegExp(`^<(?:[\\w-]+:)?deshacer\\s[^<>]*xmlns(?::[\\w-]+)?=["']${KEPT_NAMESPACE}["']`).test(xml);
}

function add(pkg: Package, main: string, xml: string): void {
  const item = pkg.addPart("customXml/item#.xml", "application/xml", `${XML_HEAD}${xml}`);
  const properties = pkg.addPart(
    "customXml/itemProps#.xml",
    PROPERTIES_TYPE,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${itemId(xml)}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${KEPT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  pkg.link(item, "customXmlProps", properties);
  pkg.link(main, "customXml", item);
}

/** An id of the content: the same book gives the same bytes. */
function itemId(xml: string): string {
  const words = [0x811c9dc5, 0x01000193, 0xdeadbeef, 0x9e3779b9].map((seed) => {
    let hash = seed;
    for (let at = 0; at < xml.length; at++) hash = Math.imul(hash ^ xml.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).toUpperCase().padStart(8, "0");
  });
  const digits = words.join("");
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}}`;
}
