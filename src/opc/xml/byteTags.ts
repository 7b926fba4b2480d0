import { XmlFault } from "./xmlFault";

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const BANG = 33;
const QUESTION = 63;
const DASH = 45;
const BRACKET = 91;
const CLOSING_BRACKET = 93;
const SPACE = 32;
/** Shorter ones are made into a text faster without a decoder. */
const LONG_TAG = 200;

/** Walks the tags of XML in its bytes, without making strings; comments, instructions and CDATA are passed over, a DTD is refused. */
export class ByteTags {
  protected tagStart = 0;
  protected tagEnd = 0;
  /** Of the name without its prefix. */
  protected nameStart = 0;
  protected nameEnd = 0;
  protected isClosing = false;
  protected isSelfClosed = false;
  protected attributes = 0;
  #at: number;

  constructor(
    readonly bytes: Uint8Array,
    from = 0,
  ) {
    this.#at = from;
  }

  protected nextTag(): boolean {
    const bytes = this.bytes;
    const length = bytes.length;
    let at = this.#at;
    for (;;) {
      while (at < length && byte(bytes, at) !== LT) at++;
      if (at >= length) return false;
      const mark = byte(bytes, at + 1);
      if (mark !== BANG && mark !== QUESTION) break;
      at = this.#skipNonTag(at, mark);
    }
    this.tagStart = at++;
    this.isClosing = byte(bytes, at) === SLASH;
    if (this.isClosing) at++;
    this.nameStart = at;
    let code = byte(bytes, at);
    while (code > SPACE && code !== GT && code !== SLASH) {
      if (code === COLON) this.nameStart = at + 1;
      code = byte(bytes, ++at);
    }
    this.nameEnd = at;
    this.attributes = 0;
    while (code !== GT) {
      if (code === 34 || code === 39) {
        this.attributes++;
        const quote = code;
        do code = byte(bytes, ++at);
        while (code !== quote && at < length);
      }
      if (++at >= length) throw new XmlFault("damaged");
      code = byte(bytes, at);
    }
    this.isSelfClosed = byte(bytes, at - 1) === SLASH;
    this.#at = this.tagEnd = at + 1;
    return true;
  }

  /** From an opening tag to its closing one, which must be called the same: a value that another tag closes is not certain. */
  protected skipElement(): void {
    const start = this.nameStart;
    const end = this.nameEnd;
    for (let depth = 1; depth > 0;) {
      if (!this.nextTag()) throw new XmlFault("damaged");
      if (this.isClosing) depth--;
      else if (!this.isSelfClosed) depth++;
    }
    if (!this.#isSameName(start, end)) throw new XmlFault("damaged");
  }

  #isSameName(start: number, end: number): boolean {
    const length = end - start;
    if (this.nameEnd - this.nameStart !== length) return false;
    for (let i = 0; i < length; i++) if (byte(this.bytes, start + i) !== byte(this.bytes, this.nameStart + i)) return false;
    return true;
  }

  #skipNonTag(at: number, mark: number): number {
    const isCdata = mark === BANG && byte(this.bytes, at + 2) === BRACKET;
    const isComment = mark === BANG && byte(this.bytes, at + 2) === DASH;
    if (mark === BANG && !isCdata && !isComment) throw new XmlFault("dtd");
    const closing = isCdata ? CLOSING_BRACKET : isComment ? DASH : QUESTION; // ]]> --> ?>
    for (let end = this.#find(GT, at + 2); ; end = this.#find(GT, end + 1)) {
      if (byte(this.bytes, end - 1) === closing && (mark === QUESTION || byte(this.bytes, end - 2) === closing)) return end + 1;
    }
  }

  #find(code: number, from: number): number {
    const at = this.bytes.indexOf(code, from);
    if (at < 0) throw new XmlFault("damaged");
    return at;
  }

  protected isNamed(first: number, second?: number): boolean {
    const at = this.nameStart;
    if (this.nameEnd - at !== (second === undefined ? 1 : 2)) return false;
    return byte(this.bytes, at) === first && (second === undefined || byte(this.bytes, at + 1) === second);
  }

  /** The tag as text. */
  protected tagText(): string {
    if (this.tagEnd - this.tagStart > LONG_TAG) return new TextDecoder().decode(this.bytes.subarray(this.tagStart, this.tagEnd));
    let text = "";
    for (let at = this.tagStart; at < this.tagEnd; at++) text += String.fromCharCode(byte(this.bytes, at));
    return text;
  }
}

/** A byte of a place that may be past the end: there it equals no character, which ends every loop. */
export function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}
