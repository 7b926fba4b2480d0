import { XML_HEAD } from "./namespaces";
import { TextSplices, appendInside } from "./textSplices";
import { attributeOf, escapeXml } from "./xmlTag";
import { childrenOf, rootOf, tagOf } from "./xmlText";

/** A link from one part to another, or to the outside. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type: worksheet, drawing, calcChain … */
  readonly kind: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Where the relationships of a part are kept; "" is the package itself. */
export function relationshipsPath(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(part.lastIndexOf("/") + 1)}.rels`;
}

export function readRelationships(xml: string | undefined): Relationship[] {
  if (xml === undefined) return [];
  return childrenOf(xml, rootOf(xml)).map((element) => {
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

/** The file with one more link, and the id it got. */
export function withRelationship(xml: string | undefined, type: string, target: string): { xml: string; id: string } {
  const text = xml ?? `${XML_HEAD}<Relationships xmlns="${NAMESPACE}"></Relationships>`;
  const used = new Set(readRelationships(text).map((relationship) => relationship.id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const root = rootOf(text);
  const splices = new TextSplices(text);
  appendInside(splices, root, `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`);
  return { xml: splices.toString(), id };
}

export function withoutRelationship(xml: string, id: string): string {
  const splices = new TextSplices(xml);
  for (const element of childrenOf(xml, rootOf(xml))) {
    if (attributeOf(tagOf(xml, element), "Id") === id) splices.replace(element.start, element.end, "");
  }
  return splices.toString();
}

/** Path of the part a target names, seen from the part that names it. */
export function resolveTarget(from: string, target: string): string {
  const path = decodeTarget(target.split("#")[0] ?? "");
  if (path.startsWith("/")) return path.slice(1);
  const steps: string[] = [];
  for (const step of (folderOf(from) + path).split("/")) {
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
  return "../".repeat(start.length - shared) + end.slice(shared).join("/");
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
