/** Value of an attribute of a tag; the name carries its prefix. */
export function attributeOf(tag: string, name: string): string | undefined {
  const match = attributePattern(name).exec(tag);
  return match ? unescapeXml(match[2] ?? match[3] ?? "") : undefined;
}

/** Value of the r:id-like attribute, whatever prefix the file uses. */
export function relationshipIdOf(tag: string): string | undefined {
  return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
}

/** The same tag with an attribute set, or taken away (undefined); everything else as it was written. */
export function withAttribute(tag: string, name: string, value: string | number | undefined): string {
  const match = attributePattern(name).exec(tag);
  const written = value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`;
  if (match) return tag.slice(0, match.index) + written + tag.slice(match.index + match[0].length);
  const close = /\s*\/?>$/.exec(tag);
  return close ? tag.slice(0, close.index) + written + close[0].trimStart() : tag;
}

/** True for the ways XML Schema writes a true boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"\n\r\t]/g, (c) => ENTITIES[c] ?? c)
    // eslint-disable-next-line no-control-regex -- these have no place in XML at all
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

/** Text between tags: line breaks stay as they are. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (c) => ENTITIES[c] ?? c);
}

export function unescapeXml(text: string): string {
  if (text.includes("<![CDATA[")) return unescapeCdata(text);
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const patterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) patterns.set(name, (pattern = new RegExp(`\\s${name.replaceAll(".", "\\.")}\\s*=\\s*("([^"]*)"|'([^']*)')`)));
  return pattern;
}

function unescapeCdata(text: string): string {
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : unescapeXml(piece)))
    .join("");
}
