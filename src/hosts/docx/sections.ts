/** Headers and footers that a section refers to, as XML. */
export function referencesOf(sectPr: string): string {
  return (sectPr.match(/<w:(?:header|footer)Reference\b[^>]*\/>/g) ?? []).join("");
}

/** A section of ours with the headers and footers of another. */
export function withReferences(sectPr: string, references: string): string {
  const plain = sectPr.replace(/<w:(?:header|footer)Reference\b[^>]*\/>/g, "").replace(/<w:titlePg\b[^>]*\/>/g, "");
  return /^<w:sectPr\b[^>]*\/>$/.test(plain) ? `<w:sectPr>${references}</w:sectPr>` : plain.replace(/^(<w:sectPr\b[^>]*>)/, (start) => start + references);
}

/** First section properties in a stretch of XML; undefined where there are none. */
export function firstSection(xml: string): string | undefined {
  return /<w:sectPr\b[^>]*\/>|<w:sectPr\b[^>]*>.*?<\/w:sectPr>/s.exec(xml)?.[0];
}
