import { STRICT, TRANSITIONAL, transitionalName } from "../../../opc/xml/namespaces";
import type { Package } from "../../../opc/package";

/** What a package is read and written through here. */
interface TextParts {
  readonly pkg: Package;
  text(path: string): string;
}

const STRICT_START = "http://purl.oclc.org/ooxml/";

export function isStrict(pkg: Package): boolean {
  return pkg.namespaces === STRICT;
}

/**
 * A «Strict Open XML» document under the usual names: what the report brings is written in those, and the two kinds may not be mixed
 * in one document.
 */
export function asTransitional(parts: TextParts): void {
  for (const path of parts.pkg.paths()) {
    if (!/\.(?:xml|rels)$/i.test(path)) continue;
    const xml = parts.text(path);
    if (xml.includes(STRICT_START)) parts.pkg.setText(path, renamed(xml));
  }
}

function renamed(xml: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let start = xml.indexOf(STRICT_START); start >= 0; start = xml.indexOf(STRICT_START, at)) {
    let end = start;
    while (end < xml.length && !"\"'<> ".includes(xml.charAt(end))) end++;
    pieces.push(xml.slice(at, start), usualName(xml.slice(start, end)));
    at = end;
  }
  return pieces.join("") + xml.slice(at);
}

/** Types of relationships are longer than the vocabulary they begin with. */
function usualName(uri: string): string {
  if (!uri.startsWith(`${STRICT.relationships}/`)) return transitionalName(uri);
  const kind = uri.slice(STRICT.relationships.length + 1).replace(/(?<=[a-z])Properties$/, "-properties");
  return `${TRANSITIONAL.relationships}/${kind}`;
}
