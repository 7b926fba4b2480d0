import type { XmlScope } from "../xml/xmlScope";
import { afterCharacter, afterReference, BEGINS_NAME, BLANK, FORBIDDEN, IN_NAME, KINDS, startsWith } from "./byteKinds";
import type { OpenNames } from "./usualTags";

const AMPERSAND = 38;
const SLASH = 47;
const COLON = 58;
const LT = 60;
const EQUALS = 61;
const GT = 62;
const BANG = 33;
const QUESTION = 63;

/** Where the names of a tag stand; their prefixes are read from there. */
interface Name {
  readonly start: number;
  readonly colon: number;
  readonly end: number;
}

/**
 * Every kind of tag, comment and instruction, with all that may be in it. Each method gives where it ends, or −1 where it is not well
 * formed.
 */
export class CheckedTags {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly names: OpenNames,
  ) {}

  after(start: number): number {
    const mark = this.bytes[start + 1];
    if (mark === SLASH) return this.#afterClosing(start + 2);
    if (mark === BANG) return this.#afterCommentOrCdata(start);
    return mark === QUESTION ? this.#afterInstruction(start + 2) : this.#afterOpening(start);
  }

  #afterClosing(from: number): number {
    const { bytes, names } = this;
    if (names.depth === 0) return -1;
    const start = names.starts[names.depth - 1] as number;
    const end = names.ends[names.depth - 1] as number;
    for (let i = start; i < end; i++) if (bytes[from + i - start] !== bytes[i]) return -1;
    const at = this.#afterBlanks(from + end - start);
    if (bytes[at] !== GT) return -1;
    names.close();
    return at + 1;
  }

  #afterOpening(start: number): number {
    const { bytes, names } = this;
    const name = this.#nameAt(start + 1);
    const attributes: Name[] = [];
    let at = name?.end ?? -1;
    for (;;) {
      if (at < 0) return -1;
      const next = this.#afterBlanks(at);
      if (bytes[next] === GT || bytes[next] === SLASH) {
        at = next;
        break;
      }
      const attribute = next > at ? this.#nameAt(next) : undefined;
      if (!attribute) return -1;
      attributes.push(attribute);
      at = this.#afterValue(attribute.end);
    }
    const isSelfClosed = bytes[at] === SLASH;
    const end = isSelfClosed ? at + 2 : at + 1;
    if (bytes[end - 1] !== GT || !name) return -1;
    const scope = this.#isDeclaring(attributes) ? names.scope.inside(this.#text(start, end)) : names.scope;
    if (!this.#isResolved(name, attributes, scope)) return -1;
    if (isSelfClosed) return end;
    names.open(name.start, name.end);
    if (scope !== names.scope) names.declare(scope);
    return end;
  }

  #nameAt(start: number): Name | undefined {
    const { bytes } = this;
    let at = start;
    let colon = -1;
    if (((KINDS[bytes[at] ?? LT] as number) & BEGINS_NAME) === 0) return undefined;
    while (at >= 0) {
      const code = bytes[at] ?? LT;
      if (code === COLON) {
        if (colon >= 0 || ((KINDS[bytes[at + 1] ?? LT] as number) & BEGINS_NAME) === 0) return undefined;
        colon = at++;
      } else if (((KINDS[code] as number) & IN_NAME) === 0) return { start, colon, end: at };
      else at = code >= 128 ? afterCharacter(bytes, at) : at + 1;
    }
    return undefined;
  }

  #afterValue(from: number): number {
    const { bytes } = this;
    let at = this.#afterBlanks(from);
    if (bytes[at] !== EQUALS) return -1;
    at = this.#afterBlanks(at + 1);
    const quote = bytes[at++] ?? LT;
    if (quote !== 34 && quote !== 39) return -1;
    while (at >= 0) {
      const code = bytes[at] ?? LT;
      if (code === quote) return at + 1;
      if (code === LT || ((KINDS[code] as number) & FORBIDDEN) !== 0) return -1;
      at = code === AMPERSAND ? afterReference(bytes, at) : code >= 128 ? afterCharacter(bytes, at) : at + 1;
    }
    return -1;
  }

  #isDeclaring(attributes: readonly Name[]): boolean {
    return attributes.some(({ start, end, colon }) => startsWith(this.bytes, "xmlns", start) && (end === start + 5 || colon === start + 5));
  }

  /** True when every prefix is bound and no attribute is there twice, under whatever prefixes. */
  #isResolved(name: Name, attributes: readonly Name[], scope: XmlScope): boolean {
    const uriOf = ({ start, colon }: Name) => (colon < 0 ? "" : scope.uriOf(this.#text(start, colon)));
    if (name.colon >= 0 && !uriOf(name)) return false;
    const seen = new Set<string>();
    for (const attribute of attributes) {
      const isDeclaration = attribute.colon >= 0 && this.#text(attribute.start, attribute.colon) === "xmlns";
      const uri = isDeclaration ? "xmlns" : uriOf(attribute);
      const local = this.#text(attribute.colon < 0 ? attribute.start : attribute.colon + 1, attribute.end);
      if (attribute.colon >= 0 && !uri) return false;
      if (seen.has(`${uri} ${local}`)) return false;
      seen.add(`${uri} ${local}`);
    }
    return true;
  }

  #afterCommentOrCdata(start: number): number {
    if (startsWith(this.bytes, "<![CDATA[", start)) return this.names.depth === 0 ? -1 : this.#afterMark("]]>", start + 9);
    if (!startsWith(this.bytes, "<!--", start)) return -1;
    const end = this.#afterMark("--", start + 4);
    return end >= 0 && this.bytes[end] === GT ? end + 1 : -1;
  }

  #afterInstruction(start: number): number {
    const name = this.#nameAt(start);
    if (!name || name.colon >= 0 || this.#text(name.start, name.end).toLowerCase() === "xml") return -1;
    const code = this.bytes[name.end] ?? LT;
    return code === QUESTION || ((KINDS[code] as number) & BLANK) !== 0 ? this.#afterMark("?>", name.end) : -1;
  }

  /** After the next mark, over whatever characters come before it. */
  #afterMark(mark: string, from: number): number {
    const { bytes } = this;
    for (let at = from; at >= 0 && at < bytes.length;) {
      const code = bytes[at] as number;
      if (code === mark.charCodeAt(0) && startsWith(bytes, mark, at)) return at + mark.length;
      if (((KINDS[code] as number) & FORBIDDEN) !== 0) return -1;
      at = code >= 128 ? afterCharacter(bytes, at) : at + 1;
    }
    return -1;
  }

  #afterBlanks(from: number): number {
    let at = from;
    while (((KINDS[this.bytes[at] ?? LT] as number) & BLANK) !== 0) at++;
    return at;
  }

  #text(from: number, to: number): string {
    return new TextDecoder().decode(this.bytes.subarray(from, to));
  }
}
