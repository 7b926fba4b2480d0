import type { XmlScope } from "../xml/xmlScope";
import { ASCII_NAME, BEGINS_NAME, KINDS, PLAIN_VALUE } from "./byteKinds";

const SPACE = 32;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const GT = 62;

/** Attributes beyond which a tag is none of the usual kind. */
const MANY = 10;
const ELEMENT = 0;
const ATTRIBUTE = 1;

/** The elements that are open: where their names stand, and the prefixes bound inside them. */
export class OpenNames {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  depth = 0;
  /** Depth of the innermost open element that declares prefixes; 0 when none does, as nearly always. */
  declaredAt = 0;
  /** Of the tag that is being read. */
  readonly attributeStarts = new Int32Array(MANY);
  readonly attributeEnds = new Int32Array(MANY);
  readonly #inner: { readonly depth: number; readonly scope: XmlScope }[] = [];
  /** The last prefixes found bound, of an element and of an attribute, in bytes: most tags of a part have the same. */
  readonly #known: [Uint8Array, Uint8Array] = [new Uint8Array(0), new Uint8Array(0)];

  constructor(private readonly outer: XmlScope) {}

  get scope(): XmlScope {
    return this.#inner[this.#inner.length - 1]?.scope ?? this.outer;
  }

  open(start: number, end: number): void {
    this.starts[this.depth] = start;
    this.ends[this.depth++] = end;
  }

  /** Of the element opened last: prefixes are bound anew inside it. */
  declare(scope: XmlScope): void {
    this.#inner.push({ depth: this.depth, scope });
    this.declaredAt = this.depth;
  }

  close(): void {
    if (this.declaredAt === this.depth) {
      this.#inner.pop();
      this.declaredAt = this.#inner[this.#inner.length - 1]?.depth ?? 0;
    }
    this.depth--;
  }

  /** True for a prefix that the outer scope binds; false says nothing. */
  isKnown(kind: 0 | 1, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.declaredAt > 0) return false;
    const known = this.#known[kind];
    if (known.length === end - start) {
      let i = 0;
      while (i < known.length && known[i] === bytes[start + i]) i++;
      if (i === known.length) return true;
    }
    const prefix = bytes.slice(start, end);
    if (!this.outer.uriOf(new TextDecoder().decode(prefix))) return false;
    this.#known[kind] = prefix;
    return true;
  }
}

/**
 * After a tag of the usual kind (names in ASCII, few attributes, nothing declared), which is kept in `names`; −1 where it is another, or
 * none.
 */
export function afterUsualTag(bytes: Uint8Array, start: number, names: OpenNames): number {
  return bytes[start + 1] === SLASH ? afterClosing(bytes, start, names) : afterOpening(bytes, start, names);
}

function afterClosing(bytes: Uint8Array, tagStart: number, names: OpenNames): number {
  if (names.depth === 0) return -1;
  const start = names.starts[names.depth - 1] as number;
  const end = names.ends[names.depth - 1] as number;
  let at = tagStart + 2;
  for (let i = start; i < end; i++, at++) if (bytes[at] !== bytes[i]) return -1;
  if (bytes[at] !== GT) return -1;
  names.close();
  return at + 1;
}

function afterOpening(bytes: Uint8Array, tagStart: number, names: OpenNames): number {
  const inName = ASCII_NAME;
  const start = tagStart + 1;
  let at = start;
  if (!beginsName(bytes[at])) return -1;
  while (inName[bytes[at] as number] === 1) at++;
  if (bytes[at] === COLON) {
    if (!names.isKnown(ELEMENT, bytes, start, at) || !beginsName(bytes[++at])) return -1;
    while (inName[bytes[at] as number] === 1) at++;
  }
  const end = at;
  at = afterAttributes(bytes, at, names);
  if (at < 0) return -1;
  if (bytes[at] === GT) {
    names.open(start, end);
    return at + 1;
  }
  return bytes[at + 1] === GT ? at + 2 : -1;
}

/**
 * Attributes that declare nothing, not many, one with a prefix at most, and without anything in their values that needs a look; −1
 * otherwise.
 */
function afterAttributes(bytes: Uint8Array, from: number, names: OpenNames): number {
  const inName = ASCII_NAME;
  const { attributeStarts, attributeEnds } = names;
  let isPrefixed = false;
  let at = from;
  for (let count = 0; count < MANY; count++) {
    if (bytes[at] === GT || bytes[at] === SLASH) return at;
    if (bytes[at] !== SPACE) return -1;
    const start = ++at;
    if (bytes[at] === SLASH) return at;
    if (!beginsName(bytes[at])) return -1;
    while (inName[bytes[at] as number] === 1) at++;
    if (bytes[at] === COLON) {
      if (isPrefixed || isXmlns(bytes, start) || !names.isKnown(ATTRIBUTE, bytes, start, at) || !beginsName(bytes[++at])) return -1;
      isPrefixed = true;
      while (inName[bytes[at] as number] === 1) at++;
    }
    if (bytes[at] !== EQUALS || isDeclaration(bytes, start, at)) return -1;
    for (let i = 0; i < count; i++) if (isSame(bytes, attributeStarts[i] as number, attributeEnds[i] as number, start, at)) return -1;
    attributeStarts[count] = start;
    attributeEnds[count] = at;
    at = afterValue(bytes, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function afterValue(bytes: Uint8Array, start: number): number {
  const plain = PLAIN_VALUE;
  const quote = bytes[start];
  if (quote !== 34 && quote !== 39) return -1;
  let at = start + 1;
  while (plain[bytes[at] as number] === 1) at++;
  return bytes[at] === quote ? at + 1 : -1;
}

function beginsName(code: number | undefined): boolean {
  return code !== undefined && code < 128 && ((KINDS[code] as number) & BEGINS_NAME) !== 0;
}

function isDeclaration(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 5 && isXmlns(bytes, start);
}

function isXmlns(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 120 && bytes[start + 1] === 109;
}

function isSame(bytes: Uint8Array, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (bytes[start] !== bytes[otherStart] || end - start !== otherEnd - otherStart) return false;
  for (let i = 0; i < end - start; i++) if (bytes[start + i] !== bytes[otherStart + i]) return false;
  return true;
}
