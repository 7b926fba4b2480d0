import { decodeText, richText, unescapeXstring } from "./cellText";
import { XmlFault } from "../../opc/xmlText";

const LT = 60;

/** The texts of a workbook's string table, in order. Read from bytes, so that none of them keeps the whole table alive. */
export function readSharedStrings(bytes: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  if (!bytes) return texts;
  const decoder = new TextDecoder();
  let item = findTag(bytes, "si", 0);
  while (item) {
    if (item.isSelfClosed) {
      texts.push("");
      item = findTag(bytes, "si", item.tagEnd);
      continue;
    }
    const close = findTag(bytes, "/si", item.tagEnd);
    if (!close) throw new XmlFault("damaged");
    texts.push(plainText(bytes, item.tagEnd, close.start) ?? richText(decoder.decode(bytes.subarray(item.start, close.tagEnd))));
    item = findTag(bytes, "si", close.tagEnd);
  }
  return texts;
}

/** The usual <si><t>…</t></si>, read without looking at tags one by one; undefined for anything else. */
function plainText(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (bytes[from] !== LT || bytes[from + 1] !== 116) return undefined;
  const tagEnd = bytes.indexOf(62, from) + 1;
  if (tagEnd === 0 || bytes[tagEnd - 2] === 47) return undefined;
  const textEnd = bytes.indexOf(LT, tagEnd);
  const isOnlyChild = textEnd >= 0 && bytes[textEnd + 1] === 47 && bytes[textEnd + 2] === 116 && bytes.indexOf(LT, textEnd + 1) === to;
  return isOnlyChild ? unescapeXstring(decodeText(bytes, tagEnd, textEnd)) : undefined;
}

/** Next tag of that local name («si», «/si»), whatever its prefix. */
function findTag(bytes: Uint8Array, name: string, from: number) {
  const isClosing = name.startsWith("/");
  const local = isClosing ? name.slice(1) : name;
  for (let start = bytes.indexOf(LT, from); start >= 0; start = bytes.indexOf(LT, start + 1)) {
    let at = start + 1;
    if (bytes[at] === 33 && bytes[at + 1] !== 45 && bytes[at + 1] !== 91) throw new XmlFault("dtd");
    if ((bytes[at] === 47) !== isClosing) continue;
    if (isClosing) at++;
    let nameStart = at;
    let code = bytes[at] ?? 62;
    for (; code > 32 && code !== 62 && code !== 47; code = bytes[++at] ?? 62) if (code === 58) nameStart = at + 1;
    if (at - nameStart !== local.length || !matches(bytes, nameStart, local)) continue;
    const tagEnd = bytes.indexOf(62, at) + 1;
    return { start, tagEnd, isSelfClosed: bytes[tagEnd - 2] === 47 };
  }
  return undefined;
}

function matches(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
