import { invalidArgument, itemNotFound } from "../wire/hostError";
import { WireObject } from "../wire/wireObject";
import { textArgument } from "./arguments";
import type { HostObjects } from "./hostObjects";

/** Letters that Office on the web takes in a part (office-js #2408); desktops take more. */
const LONGEST = 1_048_576;

/** Excel.CustomXmlPartCollection: XML that programs keep in the file. */
export class CustomXmlPartCollection extends WireObject {
  static override readonly className = "CustomXmlPartCollection";
  readonly host: HostObjects;

  constructor(host: HostObjects) {
    super();
    this.host = host;
  }

  get #ids(): string[] {
    return [...this.host.book.customXml.keys()];
  }

  get items() {
    return this.#ids.map((id) => new CustomXmlPart(this.host, id));
  }

  add(xml: unknown) {
    const id = this.host.book.addCustomXml(checked(xml));
    return new CustomXmlPart(this.host, id);
  }

  getByNamespace(namespace: unknown) {
    return new CustomXmlPartScopedCollection(this.host, textArgument(namespace));
  }

  getCount() {
    return this.#ids.length;
  }

  getItem(id: unknown) {
    const part = this.getItemOrNullObject(id);
    if (!part) throw itemNotFound();
    return part;
  }

  getItemOrNullObject(id: unknown) {
    const wanted = textArgument(id);
    return this.#ids.includes(wanted) ? new CustomXmlPart(this.host, wanted) : null;
  }
}

/** Excel.CustomXmlPartScopedCollection: those of one namespace. */
export class CustomXmlPartScopedCollection extends WireObject {
  static override readonly className = "CustomXmlPartScopedCollection";
  readonly host: HostObjects;
  readonly namespace: string;

  constructor(host: HostObjects, namespace: string) {
    super();
    this.host = host;
    this.namespace = namespace;
  }

  get items() {
    return [...this.host.book.customXml]
      .filter(([, xml]) => namespaceOf(xml) === this.namespace)
      .map(([id]) => new CustomXmlPart(this.host, id));
  }

  getCount() {
    return this.items.length;
  }

  getItem(id: unknown) {
    const part = this.getItemOrNullObject(id);
    if (!part) throw itemNotFound();
    return part;
  }

  getItemOrNullObject(id: unknown) {
    const wanted = textArgument(id);
    return this.items.find((part) => part.id === wanted) ?? null;
  }
}

/** Excel.CustomXmlPart. */
export class CustomXmlPart extends WireObject {
  static override readonly className = "CustomXmlPart";
  static override readonly identity = "Id";
  readonly host: HostObjects;
  readonly part: string;

  constructor(host: HostObjects, part: string) {
    super();
    this.host = host;
    this.part = part;
  }

  get id() {
    return this.part;
  }

  getXml() {
    return this.#xml;
  }

  delete() {
    if (!this.host.book.customXml.delete(this.part)) throw itemNotFound();
    this.host.book.tell({ kind: "settings" });
  }

  get #xml(): string {
    const xml = this.host.book.customXml.get(this.part);
    if (xml === undefined) throw itemNotFound();
    return xml;
  }
}

/** Excel takes well-formed XML with one root, and no document type. */
function checked(xml: unknown): string {
  const text = textArgument(xml);
  if (text.length > LONGEST || /<!DOCTYPE/i.test(text) || !/^\s*(?:<\?xml[^>]*\?>\s*)?<([\w:-]+)[\s\S]*(?:<\/\1\s*>|\/>)\s*$/.test(text))
    throw invalidArgument();
  return text;
}

/** Namespace of the root. */
function namespaceOf(xml: string): string {
  const root = /<(?:([\w-]+):)?[\w-]+([^<>]*)>/.exec(xml.replace(/^\s*<\?xml[^>]*\?>/, ""));
  const prefix = root?.[1];
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return (
    new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`)
      .exec(root?.[2] ?? "")
      ?.slice(1)
      .find(Boolean) ?? ""
  );
}
