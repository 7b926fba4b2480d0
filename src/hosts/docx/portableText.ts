/** What a text loses when it goes to a document that is not its own: pictures, notes, comments, links and lists live in other parts of its file. */
export function portable(content: string): { readonly content: string; readonly hasLost: boolean } {
  const plain = content
    .replace(/<w:r\b[^>]*>(?:(?!<\/w:r>).)*<w:(?:drawing|pict|object|footnoteReference|endnoteReference|commentReference)\b.*?<\/w:r>/gs, "")
    .replace(/<mc:AlternateContent\b.*?<\/mc:AlternateContent>/gs, "")
    .replace(/<w:comment(?:RangeStart|RangeEnd)\b[^>]*\/>/g, "")
    .replace(/<w:hyperlink\b[^>]*>|<\/w:hyperlink>/g, "")
    .replace(/<w:numPr>.*?<\/w:numPr>/gs, "");
  return { content: plain, hasLost: plain !== content };
}
