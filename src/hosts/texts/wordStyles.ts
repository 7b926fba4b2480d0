import { SaxesParser } from "saxes";

/** What a paragraph style means for reading: a heading with its level, or a line of the table of contents. */
export type StyleKind = { readonly heading: number } | "contents";

/** Kinds of the paragraph styles of styles.xml, by style id. */
export function styleKinds(stylesXml: string): ReadonlyMap<string, StyleKind> {
  const kinds = new Map<string, StyleKind>();
  if (stylesXml === "") return kinds;
  let style: string | undefined;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const local = name.replace(/^.*:/, "");
    const value = attributes["w:val"] ?? "";
    if (local === "style") style = attributes["w:styleId"];
    if (style === undefined) return;
    if (local === "name") {
      const heading = /^(?:heading|t[ií]tulo)\s+([1-9])$/i.exec(value);
      if (heading) kinds.set(style, { heading: Number(heading[1]) });
      else if (/^title$/i.test(value)) kinds.set(style, { heading: 1 });
      else if (/^(?:toc|tdc|table of figures)\b/i.test(value)) kinds.set(style, "contents");
    }
    if (local === "outlineLvl" && !kinds.has(style) && Number(value) < 9) kinds.set(style, { heading: Number(value) + 1 });
  });
  parser.on("closetag", ({ name }) => {
    if (name.endsWith("style")) style = undefined;
  });
  parser.write(stylesXml).close();
  return kinds;
}
