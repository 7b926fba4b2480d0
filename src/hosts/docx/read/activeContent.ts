import { relationshipsPath, type Relationship } from "../../../opc/relationships";
import { elementsIn, XmlNode } from "../../../opc/xml/xmlTree";
import { partKey } from "../../../opc/partName";
import { withoutActiveFields } from "./activeFields";
import { withoutRemotePictures } from "./remotePlaces";
import { R, W } from "./wordNames";
import type { WordPackage } from "./wordPackage";

/** What a document can bring that acts by itself or asks something of another place when it is opened. */
export type ActiveKind = "macros" | "template" | "image" | "chunk" | "field" | "control" | "object" | "signature" | "other";

/** Links that start code, or whose parts do. */
const MACROS = new Set(["vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars", "extensibility"]);
const CONTROLS = new Set(["control", "activeXControl", "activeXControlBinary"]);
/** A file of another program inside the text: a double click opens it, whatever it is. Under a chart it is the chart's own figures. */
const OBJECTS = new Set(["oleObject", "package"]);
/** Where fields and drawings stand; texts to be put in later among them. */
const TEXT_PARTS = ["header", "footer", "footnotes", "endnotes", "comments", "glossaryDocument"];
/** A picture without its source stays in the text as an empty frame; of other elements nothing is left without their link. */
const FRAMES = new Set(["blip", "imagedata", "fill", "stroke", "hlinkClick", "hlinkHover", "svgBlip"]);

/** What can be asked for: what runs, or would no longer hold, never goes along. */
const OUTSIDE: ReadonlySet<ActiveKind> = new Set<ActiveKind>(["template", "image", "chunk", "field", "object", "other"]);

/**
 * Leaves out of a document what acts by itself; gives what there was. `keepsOutside`: what only asks something of another place stays.
 * A copy of the document must be given.
 */
export function leaveOutActive(word: WordPackage, keepsOutside: boolean): ReadonlySet<ActiveKind> {
  const isGone = (kind: ActiveKind | undefined): kind is ActiveKind => kind !== undefined && !(keepsOutside && OUTSIDE.has(kind));
  const found = new Set<ActiveKind>();
  const textParts = new Set([word.main, ...TEXT_PARTS.flatMap((kind) => word.related(kind))].map(partKey));
  const unlinked: string[] = [];
  for (const part of ["", ...word.pkg.paths().filter((path) => /\.xml$/i.test(path))]) {
    const kindOf = (link: Relationship): ActiveKind | undefined =>
      textParts.has(partKey(part)) && OBJECTS.has(link.kind) && !link.isExternal ? "object" : activeKind(link);
    const gone = word.pkg.links(part).filter((link) => isGone(kindOf(link)));
    for (const kind of gone.map(kindOf).filter(isGone)) found.add(kind);
    unlinked.push(...gone.flatMap(({ path }) => path ?? []));
    const ids = new Set(gone.map(({ id }) => id));
    if (ids.size > 0) unlink(word, part, ids);
    cleanPart(word, part, ids, textParts.has(partKey(part)) ? isGone : () => false, found);
  }
  if (unlinked.length > 0) dropUnlinked(word, unlinked);
  return found;
}

function activeKind({ kind, isExternal }: Relationship): ActiveKind | undefined {
  if (MACROS.has(kind)) return "macros";
  if (CONTROLS.has(kind)) return "control";
  if (kind === "aFChunk") return "chunk";
  if (kind === "origin") return "signature";
  if (!isExternal || kind === "hyperlink") return undefined;
  if (kind === "attachedTemplate") return "template";
  return kind === "image" ? "image" : "other";
}

function unlink(word: WordPackage, part: string, ids: ReadonlySet<string>): void {
  const path = relationshipsPath(part);
  const root = word.tree(path);
  root.children = root.elements.filter((node) => !ids.has(node.attribute("", "Id") ?? ""));
  word.setTree(path, root);
}

function cleanPart(
  word: WordPackage,
  part: string,
  ids: ReadonlySet<string>,
  isGone: (kind: ActiveKind) => boolean,
  found: Set<ActiveKind>,
): void {
  const [seesFields, seesPictures] = [isGone("field"), isGone("image")];
  if (part === "" || !word.pkg.has(part) || (ids.size === 0 && !seesFields && !seesPictures)) return;
  const root = word.tree(part);
  const hasFields = seesFields && withoutActiveFields(root);
  const hasPictures = seesPictures && withoutRemotePictures(root);
  if (hasFields) found.add("field");
  if (hasPictures) found.add("image");
  if (ids.size > 0) withoutLinks(root, ids);
  if (hasFields || hasPictures || ids.size > 0) word.setTree(part, root);
}

function withoutLinks(root: XmlNode, ids: ReadonlySet<string>): void {
  const isLinked = (node: XmlNode): boolean => node.attributes.some(({ uri, value }) => uri === R && ids.has(value));
  for (const parent of elementsIn(root)) {
    const kept = parent.children.filter((child) => typeof child === "string" || !isLinked(child) || FRAMES.has(child.local));
    // A merge without its source is no merge.
    const isEmptied = kept.length < parent.children.length && parent.is(W, "mailMerge");
    parent.children = isEmptied ? [] : kept;
    for (const child of kept)
      if (child instanceof XmlNode && isLinked(child))
        child.attributes = child.attributes.filter(({ uri, value }) => uri !== R || !ids.has(value));
  }
  root.children = root.children.filter((child) => typeof child === "string" || !child.is(W, "mailMerge") || child.children.length > 0);
}

/** Takes away the parts that nothing leads to any more, with those that only they led to. */
function dropUnlinked(word: WordPackage, unlinked: readonly string[]): void {
  const { pkg } = word;
  const leading = new Map<string, number>();
  for (const owner of pkg.relationshipFiles()) {
    for (const { path } of pkg.links(owner)) if (path !== undefined) leading.set(partKey(path), (leading.get(partKey(path)) ?? 0) + 1);
  }
  const dropped = new Set<string>();
  const waiting = [...unlinked];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const key = partKey(path);
    if (dropped.has(key) || (leading.get(key) ?? 0) > 0 || !pkg.has(path)) continue;
    dropped.add(key);
    for (const link of pkg.links(path)) {
      if (link.path === undefined) continue;
      leading.set(partKey(link.path), (leading.get(partKey(link.path)) ?? 1) - 1);
      waiting.push(link.path);
    }
    pkg.remove(path);
    if (pkg.has(relationshipsPath(path))) pkg.remove(relationshipsPath(path));
  }
  word.forgetTypes(dropped);
}
