import { CONTENT_TYPES_PATH } from "../../../opc/contentTypes";
import { relationshipsPath, type Relationship } from "../../../opc/relationships";
import { elementsIn, XmlNode } from "../../../opc/xml/xmlTree";
import { partKey } from "../../../opc/partName";
import { withoutActiveFields, type ActiveField } from "./activeFields";
import { withoutRemotePictures } from "./remotePlaces";
import { R, W } from "./wordNames";
import type { WordPackage } from "./wordPackage";

/** A document as it may go into another: nothing in it acts by itself. */
export interface CleanWord {
  readonly word: WordPackage;
  /** As it came. */
  readonly before: WordPackage;
  /** What was left out. */
  readonly active: ReadonlySet<ActiveKind>;
}

/** A document without what acts by itself; `keepsOutside`: what only asks something of another place stays. */
export function cleanWord(before: WordPackage, keepsOutside: boolean): CleanWord {
  const word = before.fork();
  // Some programs read a package that does not say which part is the document; Word does not.
  if (!word.pkg.links("").some(({ kind }) => kind === "officeDocument")) word.pkg.link("", "officeDocument", word.main);
  return { word, before, active: leaveOutActive(word, keepsOutside) };
}

/** What a document can bring that acts by itself or asks something of another place when it is opened. */
export type ActiveKind = "macros" | "template" | "image" | "chunk" | "field" | "control" | "object" | "signature" | "loose" | "other";

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

/** Gives what there was. */
function leaveOutActive(word: WordPackage, keepsOutside: boolean): ReadonlySet<ActiveKind> {
  const isGone = (kind: ActiveKind | undefined): kind is ActiveKind => kind !== undefined && !(keepsOutside && OUTSIDE.has(kind));
  const found = new Set<ActiveKind>();
  const textParts = new Set([word.main, ...TEXT_PARTS.flatMap((kind) => word.related(kind))].map(partKey));
  if (dropUnlinked(word)) found.add("loose");
  let hasUnlinked = false;
  for (const part of ["", ...word.pkg.paths().filter((path) => /\.xml$/i.test(path))]) {
    const kindOf = (link: Relationship): ActiveKind | undefined =>
      textParts.has(partKey(part)) && OBJECTS.has(link.kind) && !link.isExternal ? "object" : activeKind(link);
    const gone = word.pkg.links(part).filter((link) => isGone(kindOf(link)));
    for (const kind of gone.map(kindOf).filter(isGone)) found.add(kind);
    const ids = new Set(gone.map(({ id }) => id));
    if (ids.size > 0) unlink(word, part, ids);
    hasUnlinked ||= ids.size > 0;
    cleanPart(word, part, ids, textParts.has(partKey(part)) ? isGone : () => false, found);
  }
  if (hasUnlinked) dropUnlinked(word);
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
  const [seesFields, seesPictures] = [isGone("macros"), isGone("image")];
  if (part === "" || !word.pkg.has(part) || (ids.size === 0 && !seesFields && !seesPictures)) return;
  const root = word.tree(part);
  const fields = seesFields ? withoutActiveFields(root, isGone) : new Set<ActiveField>();
  const hasFields = fields.size > 0;
  const hasPictures = seesPictures && withoutRemotePictures(root);
  for (const kind of fields) found.add(kind);
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

/** Takes away the parts that no link leads to, with their own links; says whether there was one. */
function dropUnlinked(word: WordPackage): boolean {
  const { pkg } = word;
  const linked = new Set([CONTENT_TYPES_PATH, "mimetype"].map(partKey));
  const waiting = ["", word.main];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (linked.has(partKey(path))) continue;
    linked.add(partKey(path)).add(partKey(relationshipsPath(path)));
    for (const link of pkg.links(path)) if (link.path !== undefined) waiting.push(link.path);
  }
  const dropped = pkg.paths().filter((path) => !path.endsWith("/") && !linked.has(partKey(path)));
  for (const path of dropped) pkg.remove(path);
  if (dropped.length > 0) word.forgetTypes(new Set(dropped.map(partKey)));
  return dropped.length > 0;
}
