/** A style as styles.xml has it. */
interface WordStyle {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly xml: string;
}

export interface JoinedStyles {
  readonly stylesXml: string;
  /** Id in the base of each style of ours. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The base's styles with those of ours that it lacks. A style is known by its name, which Word translates in its id («Ttulo1» is «heading 1»); the base's own look wins. */
export function joinStyles(base: string, ours: string, used: ReadonlySet<string>): JoinedStyles {
  const baseStyles = stylesOf(base);
  const ourStyles = new Map(stylesOf(ours).map((style) => [style.id, style]));
  const byName = new Map(baseStyles.map((style) => [keyOf(style), style.id]));
  const taken = new Set(baseStyles.map(({ id }) => id));
  const ids = new Map<string, string>();
  const added: WordStyle[] = [];
  const settle = (id: string): void => {
    const style = ourStyles.get(id);
    if (!style || ids.has(id)) return;
    const known = byName.get(keyOf(style));
    ids.set(id, known ?? (taken.has(id) ? `${id}PNTP` : id));
    if (known !== undefined) return;
    added.push(style);
    for (const [, other = ""] of style.xml.matchAll(/<w:(?:basedOn|next|link) w:val="([^"]*)"/g)) settle(other);
  };
  for (const id of used) settle(id);
  const blocks = added.map(({ xml }) =>
    xml
      .replace(/ w:default="(?:1|true)"/, "")
      .replace(/(w:styleId=")([^"]*)"/, (_, start: string, id: string) => `${start}${ids.get(id) ?? id}"`)
      .replace(/(<w:(?:basedOn|next|link) w:val=")([^"]*)"/g, (_, start: string, id: string) => `${start}${ids.get(id) ?? id}"`),
  );
  return { stylesXml: base.replace("</w:styles>", `${blocks.join("")}</w:styles>`), ids };
}

/** Ids of the styles that a document uses. */
export function usedStyles(documentXml: string): ReadonlySet<string> {
  return new Set([...documentXml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)].map(([, id = ""]) => id));
}

export function renameStyles(documentXml: string, ids: ReadonlyMap<string, string>): string {
  return documentXml.replace(/(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)"/g, (_, start: string, id: string) => `${start}${ids.get(id) ?? id}"`);
}

function stylesOf(xml: string): readonly WordStyle[] {
  return [...xml.matchAll(/<w:style\b([^>]*)>.*?<\/w:style>/gs)].map(([whole, attributes = ""]) => ({
    id: /w:styleId="([^"]*)"/.exec(attributes)?.[1] ?? "",
    type: /w:type="([^"]*)"/.exec(attributes)?.[1] ?? "paragraph",
    name: /<w:name w:val="([^"]*)"/.exec(whole)?.[1] ?? "",
    xml: whole,
  }));
}

function keyOf({ type, name }: WordStyle): string {
  return `${type}|${name.toLowerCase()}`;
}
