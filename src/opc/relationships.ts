import { PACKAGE_RELATIONSHIPS, XML_HEAD } from "./xml/namespaces";
import { decodeName, folderOf, partKey, partUri } from "./partName";
import { TextSplices } from "./xml/textSplices";
import { attributeOf, escapeXml } from "./xml/xmlTag";
import { childrenNamed, rootOf, tagOf } from "./xml/xmlText";

/** A link from one part to another, or to the outside. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: worksheet, drawing, calcChain … */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

const EMPTY = `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;

/** Where the relationships of a part are kept; "" is the package itself. Old .NET writes the names of the zip with «\\». */
export function relationshipsPath(part: string): string {
  const path = part.replaceAll("\\", "/");
  return `${folderOf(path)}_rels/${path.slice(path.lastIndexOf("/") + 1)}.rels`;
}

/** The part whose relationships these are; undefined for what is no such file. */
export function relationshipsOwner(path: string): string | undefined {
  const match = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(path.replaceAll("\\", "/").replace(/^\/+/, ""));
  return match ? `${match[1] ?? ""}${match[2] ?? ""}` : undefined;
}

export function readRelationships(xml: string | undefined): Relationship[] {
  if (xml === undefined) return [];
  return childrenNamed(xml, rootOf(xml), "Relationship").map((element) => {
    const tag = tagOf(xml, element);
    const type = attributeOf(tag, "Type") ?? "";
    return {
      id: attributeOf(tag, "Id") ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      type,
      target: attributeOf(tag, "Target") ?? "",
      isExternal: attributeOf(tag, "TargetMode") === "External",
    };
  });
}

/** A link that is there twice: by its id, or of a kind that leads to one part. Programs follow one or the other. */
export function repeatedLink(
  links: readonly (Relationship & { readonly path: string | undefined })[],
  once: readonly string[],
): Relationship | undefined {
  const seen = new Map<string, string>();
  return links.find(({ id, kind, path = "" }) => {
    const keys = [`id ${id}`, ...(once.includes(kind) ? [kind] : [])];
    const isRepeated = keys.some((key) => seen.has(key) && (key !== kind || seen.get(key) !== partKey(path)));
    for (const key of keys) seen.set(key, partKey(path));
    return isRepeated;
  });
}

/** The file with one more link, and the id it got. */
export function withRelationship(xml: string | undefined, type: string, target: string): { xml: string; id: string } {
  const text = xml ?? EMPTY;
  const used = new Set(readRelationships(text).map((relationship) => relationship.id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const splices = new TextSplices(text);
  splices.append(rootOf(text), `<rel:Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`);
  return { xml: splices.toString(), id };
}

export function withoutRelationship(xml: string, id: string): string {
  const splices = new TextSplices(xml);
  for (const element of childrenNamed(xml, rootOf(xml), "Relationship"))
    if (attributeOf(tagOf(xml, element), "Id") === id) splices.remove(element);
  return splices.toString();
}

/** Path of the part a target names, seen from the part that names it. */
export function resolveTarget(from: string, target: string): string {
  const path = decodeName(target.split("#")[0] ?? "").replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folderOf(from) + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Target that leads from one part to another. */
export function relativeTarget(from: string, to: string): string {
  const start = folderOf(from).split("/").filter(Boolean);
  const end = to.split("/");
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared++;
  return partUri("../".repeat(start.length - shared) + end.slice(shared).join("/"));
}
