import type { XmlScope } from "../xmlScope";
import { ASCII_NAME, BEGINS_NAME, KINDS, PLAIN_VALUE } from "./byteKinds";

const SPACE = 32;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const GT = 62;

/** The elements that are open: where their names stand, and the prefixes bound inside them. */
export class OpenNames {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  depth = 0;
  /** Scopes of open elements that declare prefixes themselves; nearly always none. */
  readonly #inner: { readonly depth: number; readonly scope: XmlScope }[] = [];
  /** The last prefix found bound, in bytes: most tags of a part have the same. */
  #known: Uint8Array = new Uint8Array(0);

  constructor(private readonly outer: XmlScope) {}

  get scope(): XmlScope {
    return this.#inner[this.#inner.length - 1]?.scope ?? this.outer;
  }

  open(start: number, end: number, scope?: XmlScope): void {
    this.starts[this.depth] = start;
    this.ends[this.depth++] = end;
    if (scope && scope !== this.scope) this.#inner.push({ depth: this.depth, scope });
  }

  close(): void {
    if (this.#inner[this.#inner.length - 1]?.depth === this.depth) this.#inner.pop();
    this.depth--;
  }

  /** True for a prefix that the outer scope binds; false says nothing. */
  isKnown(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#inner.length > 0) return false;
    const known = this.#known;
    if (known.length === end - start) {
      let i = 0;
      while (i < known.length && known[i] === bytes[start + i]) i++;
      if (i === known.length) return true;
    }
    const prefix = bytes.slice(start, end);
    if (!this.outer.uriOf(new TextDecoder().decode(prefix))) return false;
    this.#known = prefix;
    return true;
  }
}

/** After a tag of the usual kind (names in ASCII, few attributes, nothing declared), which is kept in `names`; −1 where it is another, or none. */
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
    if (!names.isKnown(bytes, start, at) || !beginsName(bytes[++at])) return -1;
    while (inName[bytes[at] as number] === 1) at++;
  }
  const end = at;
  at = afterAttributes(bytes, at);
  if (at < 0) return -1;
  if (bytes[at] === GT) {
    names.open(start, end);
    return at + 1;
  }
  return bytes[at + 1] === GT ? at + 2 : -1;
}

/** Up to three attributes without prefix and without anything in their values that needs a look; −1 otherwise. */
function afterAttributes(bytes: Uint8Array, from: number): number {
  const inName = ASCII_NAME;
  const plain = PLAIN_VALUE;
  let at = from;
  let first = 0;
  let firstEnd = 0;
  let second = 0;
  let secondEnd = 0;
  for (let count = 0; ; count++) {
    if (bytes[at] === GT || bytes[at] === SLASH) return at;
    if (bytes[at] !== SPACE || count === 3) return -1;
    const start = ++at;
    if (bytes[at] === SLASH) return at;
    if (!beginsName(bytes[at])) return -1;
    while (inName[bytes[at] as number] === 1) at++;
    if (bytes[at] !== EQUALS || isDeclaration(bytes, start, at)) return -1;
    if (count > 0 && isSame(bytes, first, firstEnd, start, at)) return -1;
    if (count > 1 && isSame(bytes, second, secondEnd, start, at)) return -1;
    if (count === 0) {
      first = start;
      firstEnd = at;
    } else {
      second = start;
      secondEnd = at;
    }
    const quote = bytes[++at];
    if (quote !== 34 && quote !== 39) return -1;
    do at++;
    while (plain[bytes[at] as number] === 1);
    if (bytes[at++] !== quote) return -1;
  }
}

function beginsName(code: number | undefined): boolean {
  return code !== undefined && code < 128 && ((KINDS[code] as number) & BEGINS_NAME) !== 0;
}

function isDeclaration(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 5 && bytes[start] === 120 && bytes[start + 1] === 109;
}

function isSame(bytes: Uint8Array, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let i = 0; i < end - start; i++) if (bytes[start + i] !== bytes[otherStart + i]) return false;
  return true;
}
