import { COMPATIBILITY, TRANSITIONAL } from "../xml/namespaces";
import { rootType, schemaType, type SchemaType } from "../schema/schemaTable";
import { vocabularyOf } from "../xml/xmlFragment";
import type { XmlAttribute, XmlListener, XmlOpening } from "../xml/xmlEvents";

/** Attributes that no two elements of a part may share, by type; names without regard to case. */
const UNIQUE: Readonly<Record<string, readonly string[]>> = {
  "x:Sheet": ["name", "sheetId", "r:id"],
  "x:TableColumn": ["id", "name"],
  "x:NumFmt": ["numFmtId"],
  "a:NonVisualDrawingProps": ["id"],
  "ct:Override": ["PartName"],
  "ct:Default": ["Extension"],
  "rel:Relationship": ["Id"],
  "w:Bookmark": ["w:id", "w:name"],
  "w:Style": ["w:styleId"],
};

/** The highest numbers that programs take. */
const HIGHEST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "x:Sheet": { sheetId: 65_534 },
  "x:CfRule": { priority: 2_147_483_647 },
  "x:NumFmt": { numFmtId: 65_535 },
  "a:NonVisualDrawingProps": { id: 2_147_483_647 },
};

interface Frame {
  /** With the prefix that we use for its vocabulary. */
  readonly name: string;
  readonly type: SchemaType | undefined;
  readonly typeName: string;
  /** Place of the last child, in the order of the schema. */
  place: number;
  last: string;
  children: number;
  readonly seen: Set<string>;
  readonly count: number | undefined;
  isAlternative: boolean;
}

/** Follows a part with the schema beside it and notes what the schema does not allow; what the table does not know passes. */
export class SchemaWalk implements XmlListener {
  readonly faults = new Set<string>();
  readonly references = new Set<string>();
  #root = "";
  readonly #open: Frame[] = [];
  readonly #unique = new Map<string, Set<string>>();

  /** The document element, with our prefix. */
  get root(): string {
    return this.#root;
  }

  open(opening: XmlOpening): void {
    const parent = this.#open[this.#open.length - 1];
    const name = nameOf(opening.uri, opening.local);
    const typeName = parent ? this.#placed(parent, name, opening) : (rootType(name) ?? "");
    if (!parent) this.#root = name;
    const type = schemaType(typeName);
    for (const attribute of opening.attributes) this.#refer(attribute);
    if (type) this.#checkAttributes(name, typeName, type, opening.attributes);
    const written = type?.attributes.has("count")
      ? opening.attributes.find(({ uri, local }) => uri === "" && local === "count")?.value
      : undefined;
    const isAlternative = opening.uri === COMPATIBILITY;
    const count = written === undefined ? undefined : Number(written);
    this.#open.push({ name, type, typeName, place: -1, last: "", children: 0, seen: new Set(), count, isAlternative });
  }

  close(): void {
    const frame = this.#open.pop();
    if (!frame?.type) return;
    const { name, type, seen, count, children, isAlternative } = frame;
    if (!isAlternative)
      for (const child of type.children.values())
        if (child.isRequired && !seen.has(child.name)) this.faults.add(`a <${name}> le falta <${child.name}>`);
    if (count !== undefined && !(count >= children)) this.faults.add(`<${name}> dice ${count} y tiene ${children}`);
  }

  text(): void {
    // Values are the reader's to check.
  }

  /** Type of a child, once its place among its siblings is checked. */
  #placed(parent: Frame, name: string, { uri }: XmlOpening): string {
    parent.children++;
    const { type } = parent;
    if (!type) return "";
    if (uri === COMPATIBILITY) {
      // What programs choose from may hold any of the children.
      parent.isAlternative = true;
      return "";
    }
    const own = parent.typeName.slice(0, parent.typeName.indexOf(":") + 1);
    const child = type.children.get(name.startsWith(own) ? name.slice(own.length) : name);
    if (!child) {
      if (!type.isOpen && vocabularyOf(uri) !== undefined) this.faults.add(`<${name}> no va dentro de <${parent.name}>`);
      return "";
    }
    if (child.place < parent.place) this.faults.add(`<${name}> va antes de <${parent.last}> en <${parent.name}>`);
    else if (!child.isRepeatable && parent.seen.has(child.name)) this.faults.add(`<${name}> está dos veces en <${parent.name}>`);
    parent.place = Math.max(parent.place, child.place);
    parent.last = name;
    parent.seen.add(child.name);
    return child.type ?? "";
  }

  #checkAttributes(name: string, typeName: string, type: SchemaType, attributes: readonly XmlAttribute[]): void {
    const values = new Map<string, string>();
    for (const { uri, local, value } of attributes) {
      if (uri === "") values.set(local, value);
      else if (uri === TRANSITIONAL.relationships) values.set(`r:${local}`, value);
      else if (uri === TRANSITIONAL.word && type.attributes.size > 0) values.set(`w:${local}`, value);
    }
    for (const attribute of values.keys()) if (!type.attributes.has(attribute)) this.faults.add(`<${name}> no lleva ${attribute}`);
    for (const [attribute, isRequired] of type.attributes)
      if (isRequired && !values.has(attribute)) this.faults.add(`a <${name}> le falta ${attribute}`);
    for (const attribute of UNIQUE[typeName] ?? []) this.#checkUnique(name, attribute, values.get(attribute));
    for (const [attribute, highest] of Object.entries(HIGHEST[typeName] ?? {})) {
      if (Number(values.get(attribute) ?? 0) > highest)
        this.faults.add(`<${name}> tiene ${attribute}=${values.get(attribute)}, más de ${highest}`);
    }
  }

  #checkUnique(name: string, attribute: string, value: string | undefined): void {
    if (value === undefined) return;
    const key = `${name} ${attribute}`;
    const seen = this.#unique.get(key) ?? new Set();
    const folded = attribute === "Id" ? value : value.toLowerCase();
    if (seen.has(folded)) this.faults.add(`dos <${name}> con ${attribute}=${value}`);
    this.#unique.set(key, seen.add(folded));
  }

  #refer({ uri, value }: XmlAttribute): void {
    if (uri === TRANSITIONAL.relationships && value !== "") this.references.add(value);
  }
}

function nameOf(uri: string, local: string): string {
  const vocabulary = vocabularyOf(uri);
  return vocabulary === undefined ? `{${uri}}${local}` : `${vocabulary}:${local}`;
}
