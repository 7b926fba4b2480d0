import { elementsIn, type XmlNode } from "../../../opc/xml/xmlTree";

/** An address of another computer, at the beginning of a text or of one of its words: //x, \\x, https://x. */
export const REMOTE = /(?:^|[\s"“”'])(?:\w{1,10}:)?[\\/]{2}/;

const VML = "urn:schemas-microsoft-com:vml";
const PICTURES = new Set(["imagedata", "fill", "stroke"]);
const SOURCES = new Set(["src", "href"]);

/** Takes from old drawings the pictures that they name by address and not by a link of the part; says whether there was one. */
export function withoutRemotePictures(root: XmlNode): boolean {
  let found = false;
  for (const parent of elementsIn(root)) {
    for (const node of parent.elements) {
      if (node.uri !== VML || !PICTURES.has(node.local)) continue;
      const kept = node.attributes.filter(({ local, value }) => !SOURCES.has(local) || !REMOTE.test(value));
      found ||= kept.length < node.attributes.length;
      node.attributes = kept;
    }
  }
  return found;
}
