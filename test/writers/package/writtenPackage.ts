import { attribute, childNamed, elementsOf, parseStrict, relationshipAttributes, type XmlNode } from "./xmlNode";
import { readZip } from "./zipFile";

export interface Link {
  readonly id: string;
  /** Last word of its type. */
  readonly kind: string;
  readonly target: string;
  /** Key of the part it leads to; undefined outside the package. */
  readonly to: string | undefined;
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: string | undefined;
  readonly relationship: string | undefined;
  readonly state: string;
  readonly kind: string | undefined;
  /** Key of its part. */
  readonly part: string | undefined;
}

export interface DefinedName {
  readonly name: string;
  readonly scope: string | undefined;
  readonly text: string;
  readonly node: XmlNode;
}

/** Names of parts are compared without case, with «/» and without percent signs: as Excel does. */
export function partKey(name: string): string {
  const slashes = name.replaceAll("\\", "/").replace(/^\/+/, "");
  try {
    return decodeURIComponent(slashes).toLowerCase();
  } catch {
    return slashes.toLowerCase();
  }
}

/** A workbook file as a judge sees it: parts, types, links, sheets, names. `faults` holds what could not be read. */
export class WrittenPackage {
  readonly faults = new Set<string>();
  readonly parts = new Map<string, Uint8Array>();
  readonly names = new Map<string, string>();
  readonly defaults = new Map<string, string>();
  readonly overrides = new Map<string, string>();
  readonly workbookPart: string;
  readonly workbook: XmlNode | undefined;
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly #trees = new Map<string, XmlNode | undefined>();

  constructor(bytes: Uint8Array) {
    for (const item of readZip(bytes)) {
      if (/[\\/]$/.test(item.name)) continue;
      const key = partKey(item.name);
      if (this.parts.has(key)) this.faults.add(`ZIP ${item.name}: twice in the package`);
      this.parts.set(key, item.bytes);
      this.names.set(key, item.name);
    }
    this.#readTypes();
    this.workbookPart = this.links("").find(({ kind }) => kind === "officeDocument")?.to ?? "";
    this.workbook = this.tree(this.workbookPart);
    const links = new Map(this.links(this.workbookPart).map((link) => [link.id, link]));
    this.sheets = elementsOf(childNamed(this.workbook, "sheets")).map((sheet) => {
      const relationship = relationshipAttributes(sheet).find(([name]) => name === "id")?.[1];
      const link = relationship === undefined ? undefined : links.get(relationship);
      return {
        name: attribute(sheet, "name") ?? "",
        sheetId: attribute(sheet, "sheetId"),
        relationship,
        state: attribute(sheet, "state") ?? "visible",
        kind: link?.kind,
        part: link?.to,
      };
    });
    this.definedNames = elementsOf(childNamed(this.workbook, "definedNames")).map((node) => {
      const scope = attribute(node, "localSheetId");
      const text = node.children.filter((child) => typeof child === "string").join("");
      return {
        name: attribute(node, "name") ?? "",
        scope: scope === undefined ? undefined : (this.sheets[Number(scope)]?.name ?? `?${scope}`),
        text,
        node,
      };
    });
  }

  tree(key: string): XmlNode | undefined {
    if (this.#trees.has(key)) return this.#trees.get(key);
    const bytes = this.parts.get(key);
    let tree: XmlNode | undefined;
    if (bytes !== undefined) {
      try {
        tree = parseStrict(bytes);
      } catch (error) {
        this.faults.add(`XML ${key}: ${(error as Error).message}`);
      }
    }
    this.#trees.set(key, tree);
    return tree;
  }

  links(part: string): readonly Link[] {
    return elementsOf(this.tree(relationshipsKey(part))).map((node) => {
      const target = attribute(node, "Target") ?? "";
      const outside = attribute(node, "TargetMode") === "External";
      return {
        id: attribute(node, "Id") ?? "",
        kind: (attribute(node, "Type") ?? "").split("/").at(-1) ?? "",
        target,
        to: outside ? undefined : resolved(part, target),
      };
    });
  }

  /** The part of the workbook of this kind: styles, sharedStrings, calcChain. */
  bookPart(kind: string): string | undefined {
    return this.links(this.workbookPart).find((link) => link.kind === kind)?.to;
  }

  typeOf(key: string): string | undefined {
    return this.overrides.get(key) ?? this.defaults.get(key.split(".").at(-1) ?? "");
  }

  /** Every part reached from this one through its relationships, with their .rels. */
  reachedFrom(part: string): ReadonlySet<string> {
    const reached = new Set([part]);
    const waiting = [part];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      reached.add(relationshipsKey(next));
      for (const { to } of this.links(next)) {
        if (to === undefined || reached.has(to) || !this.parts.has(to)) continue;
        reached.add(to);
        waiting.push(to);
      }
    }
    return reached;
  }

  #readTypes(): void {
    for (const node of elementsOf(this.tree("[content_types].xml"))) {
      const type = attribute(node, "ContentType") ?? "";
      const name = attribute(node, "PartName") ?? "";
      const [table, key] =
        node.local === "Default" ? [this.defaults, (attribute(node, "Extension") ?? "").toLowerCase()] : [this.overrides, partKey(name)];
      if (node.local === "Override" && !name.startsWith("/")) this.faults.add(`TYPE [Content_Types].xml: ${name} does not begin with «/»`);
      if (table.has(key)) this.faults.add(`TYPE [Content_Types].xml: ${key} twice`);
      table.set(key, type);
    }
  }
}

/** docProps/app.xml, wherever it stands; Strict writes its kind as one word. */
export function titlesPart(written: WrittenPackage): string | undefined {
  return written.links("").find(({ kind }) => kind === "extended-properties" || kind === "extendedProperties")?.to;
}

export function relationshipsKey(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function resolved(part: string, target: string): string {
  const path = partSteps(target);
  const steps = /^[\\/]/.test(target) ? [] : part.split("/").slice(0, -1);
  for (const step of path) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return partKey(steps.join("/"));
}

function partSteps(target: string): readonly string[] {
  return (target.split("#")[0] ?? "").replaceAll("\\", "/").split("/");
}
