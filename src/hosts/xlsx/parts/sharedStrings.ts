import { ByteTags } from "../../../opc/xml/byteTags";
import { XmlFault } from "../../../opc/xml/xmlFault";
import { checkedText, decodeText, richText, unescapeXstring } from "../cells/cellText";

const I = 105;
const S = 115;
const T = 116;

/** The texts of a workbook's string table, in order. Read from bytes, so that none of them keeps the whole table alive. */
export function readSharedStrings(bytes: Uint8Array | undefined): string[] {
  return bytes ? new TextTable(bytes).read() : [];
}

class TextTable extends ByteTags {
  readonly #decoder = new TextDecoder();
  #depth = 0;

  read(): string[] {
    // No program opens a book with them in its table of texts: what we copy on must be readable.
    if (holdsForbidden(this.bytes)) throw new XmlFault("damaged");
    const texts: string[] = [];
    while (this.nextTag()) {
      if (this.isClosing) this.#depth--;
      else if (this.isNamed(S, I)) texts.push(this.isSelfClosed ? "" : checkedText(this.#readItem()));
      else if (!this.isSelfClosed) this.#depth++;
    }
    if (this.#depth !== 0) throw new XmlFault("damaged");
    return texts;
  }

  /** The usual <si><t>…</t></si> is read without making a text of its tags. */
  #readItem(): string {
    const start = this.tagStart;
    const textStart = this.#next() && !this.isClosing && !this.isSelfClosed && this.isNamed(T) ? this.tagEnd : -1;
    if (textStart < 0) return this.#readRich(start);
    if (!this.#next() || !this.isClosing || !this.isNamed(T)) return this.#readRich(start, 2);
    const textEnd = this.tagStart;
    if (this.#next() && this.isClosing && this.isNamed(S, I)) return unescapeXstring(decodeText(this.bytes, textStart, textEnd));
    return this.#readRich(start);
  }

  /** The rest of an item; `depth` elements are open before the tag that was read last. */
  #readRich(start: number, before = 1): string {
    let depth = before;
    for (;;) {
      if (this.isClosing) depth--;
      else if (!this.isSelfClosed) depth++;
      if (depth === 0) break;
      this.#next();
    }
    if (!this.isNamed(S, I)) throw new XmlFault("damaged");
    return richText(this.#decoder.decode(this.bytes.subarray(start, this.tagEnd)));
  }

  #next(): true {
    if (!this.nextTag()) throw new XmlFault("damaged");
    return true;
  }
}

/** Control characters that XML does not have; as texts they are spelled _x0003_. */
function holdsForbidden(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at] as number;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true;
  }
  return false;
}
