/** An attribute as a tag writes it. */
export interface TagAttribute {
  /** With its prefix. */
  readonly name: string;
  readonly value: string;
}

/** Where an attribute stands in its tag. */
interface Span {
  /** Of the blank before its name. */
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** After the closing quote. */
  readonly end: number;
}

/** The attributes of an opening tag in their order; what comes after the tag is not looked at. */
export function attributesOf(tag: string): TagAttribute[] {
  const attributes: TagAttribute[] = [];
  for (let span = spanFrom(tag, nameEndOf(tag)); span; span = spanFrom(tag, span.end)) {
    attributes.push({ name: tag.slice(span.nameStart, span.nameEnd), value: unescapeXml(tag.slice(span.valueStart, span.valueEnd)) });
  }
  return attributes;
}

/** Value of an attribute of a tag; the name carries its prefix. */
export function attributeOf(tag: string, name: string): string | undefined {
  const span = spanNamed(tag, name);
  return span && unescapeXml(tag.slice(span.valueStart, span.valueEnd));
}

/** The same text with an attribute of its first tag set, or taken away (undefined); everything else as it was written. */
export function withAttribute(tag: string, name: string, value: string | number | undefined): string {
  const written = value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`;
  const span = spanNamed(tag, name);
  if (span) return tag.slice(0, span.start) + written + tag.slice(span.end);
  const end = attributesEnd(tag);
  return tag.slice(0, end) + written + tag.slice(end);
}

/** The opening tag of an element that has content, whether it was written so or self-closed. */
export function openedTag(tag: string): string {
  return `${tag.slice(0, attributesEnd(tag))}>`;
}

/** The same tag with its name and those of its attributes changed. */
export function renamedTag(tag: string, rename: (name: string, kind: "element" | "attribute") => string): string {
  const nameEnd = nameEndOf(tag);
  let renamed = `<${rename(tag.slice(1, nameEnd), "element")}`;
  let at = nameEnd;
  for (let span = spanFrom(tag, nameEnd); span; span = spanFrom(tag, span.end)) {
    renamed += tag.slice(at, span.nameStart) + rename(tag.slice(span.nameStart, span.nameEnd), "attribute");
    at = span.nameEnd;
  }
  return renamed + tag.slice(at);
}

/** True for the ways XML Schema writes a true boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

export function escapeXml(text: string): string {
  if (!MARKED.test(text)) return text;
  return withoutForbidden(text.replace(/[&<>"\n\r\t]/g, (c) => ENTITIES[c] ?? c));
}

/** Text between tags: line breaks stay as they are. */
export function escapeText(text: string): string {
  if (!MARKED.test(text)) return text;
  return withoutForbidden(text.replace(/[&<>]/g, (c) => ENTITIES[c] ?? c));
}

export function unescapeXml(text: string): string {
  if (text.includes("<![CDATA[")) return unescapeCdata(text);
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    // Beyond the last one there is no character: who looks whether a text is sound must see it.
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\uffff";
  });
}

/* eslint-disable no-control-regex -- these are the ones */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/* eslint-enable no-control-regex */

export function hasForbidden(text: string): boolean {
  return text.search(FORBIDDEN) >= 0;
}

/** The characters that have no place in XML at all: control characters, half pairs, U+FFFE and U+FFFF. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN, "");
}

/** Something in it has to be written otherwise; in most texts there is nothing. */
/* eslint-disable no-control-regex -- these are the ones */
const MARKED = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
const NAMED: ReadonlyMap<string, string> = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }));

const isBlank = (code: number) => code === 32 || code === 10 || code === 13 || code === 9;
const EQUALS = 61;
const GT = 62;
const SLASH = 47;

function nameEndOf(tag: string): number {
  let at = 1;
  for (let code = tag.charCodeAt(at); at < tag.length && !isBlank(code) && code !== GT && code !== SLASH;) code = tag.charCodeAt(++at);
  return at;
}

function spanNamed(tag: string, name: string): Span | undefined {
  if (!tag.includes(name)) return undefined;
  for (let span = spanFrom(tag, nameEndOf(tag)); span; span = spanFrom(tag, span.end)) {
    if (span.nameEnd - span.nameStart === name.length && tag.startsWith(name, span.nameStart)) return span;
  }
  return undefined;
}

/** The first attribute from a place on; undefined at the end of the tag, and where something stands that is no attribute. */
function spanFrom(tag: string, from: number): Span | undefined {
  const nameStart = afterBlanks(tag, from);
  let nameEnd = nameStart;
  for (let code = tag.charCodeAt(nameEnd); nameEnd < tag.length && !isBlank(code) && code !== EQUALS && code !== GT && code !== SLASH;) {
    code = tag.charCodeAt(++nameEnd);
  }
  const equals = afterBlanks(tag, nameEnd);
  if (nameEnd === nameStart || tag.charCodeAt(equals) !== EQUALS) return undefined;
  const quote = afterBlanks(tag, equals + 1);
  const mark = tag.charAt(quote);
  const valueEnd = mark === '"' || mark === "'" ? tag.indexOf(mark, quote + 1) : -1;
  return valueEnd < 0 ? undefined : { start: from, nameStart, nameEnd, valueStart: quote + 1, valueEnd, end: valueEnd + 1 };
}

function afterBlanks(tag: string, from: number): number {
  let at = from;
  while (isBlank(tag.charCodeAt(at))) at++;
  return at;
}

/** After the last attribute, or the name where there is none. */
function attributesEnd(tag: string): number {
  let end = nameEndOf(tag);
  for (let span = spanFrom(tag, end); span; span = spanFrom(tag, span.end)) end = span.end;
  return end;
}

function unescapeCdata(text: string): string {
  let plain = "";
  let at = 0;
  for (let open = text.indexOf("<![CDATA["); open >= 0; open = text.indexOf("<![CDATA[", at)) {
    const close = text.indexOf("]]>", open);
    if (close < 0) break;
    plain += unescapeXml(text.slice(at, open)) + text.slice(open + 9, close);
    at = close + 3;
  }
  const rest = text.slice(at);
  return plain + (rest.includes("<![CDATA[") ? rest : unescapeXml(rest));
}
