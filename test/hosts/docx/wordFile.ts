import { strToU8, zipSync } from "fflate";

const W = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface WordFileChoices {
  /** Path of the main part. */
  readonly main?: string;
  /** Its content type. */
  readonly type?: string;
  /** Kinds of the links from the main part, by their targets, beside those that names of parts tell. */
  readonly links?: readonly (readonly [kind: string, target: string, external?: "external"])[];
  /** Where the types of links begin. */
  readonly vocabulary?: string;
}

/**
 * A Word document from its parts, with the links and types that programs write: «word/styles.xml» is linked as styles, «word/header1.xml»
 * as header. Links get the ids rId1, rId2 … in order.
 */
export function wordFile(parts: Readonly<Record<string, string>>, choices: WordFileChoices = {}): Uint8Array {
  const { main = "word/document.xml", type = `${W}.document.main+xml`, links = [], vocabulary = RELATIONSHIPS } = choices;
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const named = Object.keys(parts).flatMap((path): (readonly [string, string, "external"?])[] => {
    const kind =
      path === main || !path.startsWith(folder) || path.includes("/_rels/")
        ? undefined
        : /^([a-z]+)\d*\.xml$/i.exec(path.slice(folder.length))?.[1];
    return kind === undefined ? [] : [[kind, path.slice(folder.length)]];
  });
  const relationships = [...named, ...links].map(
    ([kind, target, external], index) =>
      `<Relationship Id="rId${index + 1}" Type="${kind.includes("/") ? kind : `${vocabulary}/${kind}`}" ` +
      `Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  const overrides = named.map(([kind, target]) => `<Override PartName="/${folder}${target}" ContentType="${W}.${kind}+xml"/>`);
  const written: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ` +
      `ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override ` +
      `PartName="/${main}" ContentType="${type}"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationshipsXml(`<Relationship Id="rId1" Type="${vocabulary}/officeDocument" Target="${main}"/>`),
    ...(relationships.length === 0
      ? {}
      : { [`${folder}_rels/${main.slice(folder.length)}.rels`]: relationshipsXml(relationships.join("")) }),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(written).map(([name, text]) => [name, strToU8(text)])));
}

function relationshipsXml(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}
