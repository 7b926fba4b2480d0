import type { XmlScope } from "../xml/xmlScope";
import { afterCharacter, afterReference, FORBIDDEN, KINDS, PLAIN_TEXT } from "./byteKinds";
import { CheckedTags } from "./checkedTags";
import { afterUsualTag, OpenNames } from "./usualTags";

const LT = 60;
const GT = 62;
const AMPERSAND = 38;
const BRACKET = 93;

/**
 * Whether bytes are what may stand inside an element: XML well formed, its prefixes bound, UTF-8 and nothing that XML forbids.
 * In one pass without making strings: the cells of a sheet can be most of a gigabyte. The answer is where it fails, or −1.
 */
export function faultInside(bytes: Uint8Array, scope: XmlScope): number {
  const names = new OpenNames(scope);
  const tags = new CheckedTags(bytes, names);
  const { length } = bytes;
  const plain = PLAIN_TEXT;
  let at = 0;
  while (at < length) {
    const code = bytes[at] as number;
    if (plain[code] === 1) {
      at++;
      continue;
    }
    let next = at + 1;
    if (code === LT) {
      next = afterUsualTag(bytes, at, names);
      if (next < 0) next = tags.after(at);
    } else if (code === AMPERSAND) next = afterReference(bytes, at);
    else if (code >= 128) next = afterCharacter(bytes, at);
    else if (
      ((KINDS[code] as number) & FORBIDDEN) !== 0 ||
      (code === GT && at >= 2 && bytes[at - 1] === BRACKET && bytes[at - 2] === BRACKET)
    )
      return at;
    if (next < 0) return at;
    at = next;
  }
  return names.depth === 0 ? -1 : length;
}
