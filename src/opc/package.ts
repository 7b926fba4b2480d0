import { BUDGET, BudgetFault, checkTextPart } from "./budget";
import { portableCodec, type Codec } from "./zip/codec";
import {
  CONTENT_TYPE,
  CONTENT_TYPES_PATH,
  contentTypeOf,
  readContentTypes,
  withContentType,
  withDefaultType,
  withoutContentType,
  type ContentTypes,
} from "./contentTypes";
import { STRICT, TRANSITIONAL, type Namespaces } from "./xml/namespaces";
import { partKey } from "./partName";
import {
  readRelationships,
  relationshipsOwner,
  relationshipsPath,
  relativeTarget,
  resolveTarget,
  withRelationship,
  withoutRelationship,
  type Relationship,
} from "./relationships";
import { asUtf8, decodeXml, encodeXml } from "./xml/xmlEncoding";
import { EntryPacker } from "./zip/entryPacker";
import { Zip } from "./zip/zip";
import { unpackTexts } from "./zip/unpackTexts";
import { unpack, type ZipEntry } from "./zip/zipEntry";

/** Parts that were found within the budget: many are asked for again and again. */
const weighed = new WeakSet<ZipEntry>();
/** Links that were read already: names and types are looked up all the time. */
const linksRead = new WeakMap<ZipEntry, readonly Relationship[]>();

export interface LinkedPart extends Relationship {
  /** Path of the part inside the package; undefined for links to the outside. */
  readonly path: string | undefined;
}

/** The parts of a workbook file and the links between them. Edits wait in memory until `packed`; a `fork` can be thrown away. */
export class Package {
  readonly #zip: Zip;
  readonly #codec: Codec;
  /** undefined: the part was taken away. */
  readonly #changes = new Map<string, { readonly path: string; readonly content: string | ZipEntry | undefined }>();
  /** Asked for by every sheet of a workbook: thousands of sheets would resolve thousands of links each. */
  readonly #links = new Map<string, { readonly version: unknown; readonly links: readonly LinkedPart[] }>();
  #types: { readonly version: unknown; readonly types: ContentTypes } | undefined;
  /** The largest part unpacked so far: reading and editing the matrix follow each other. */
  #unpacked: { readonly entry: ZipEntry; readonly bytes: Uint8Array } | undefined;

  /** `before`: the same package a moment ago, whose unpacked parts still serve. */
  constructor(zip: Zip, before?: Package, codec: Codec = portableCodec) {
    this.#zip = zip;
    this.#codec = before ? before.#codec : codec;
    if (before) this.#unpacked = before.#unpacked;
  }

  fork(): Package {
    const copy = new Package(this.#zip, this);
    for (const [key, change] of this.#changes) copy.#changes.set(key, change);
    return copy;
  }

  has(path: string): boolean {
    return this.#content(path) !== undefined;
  }

  paths(): string[] {
    const kept = this.#zip.entries.filter((entry) => this.has(entry.name)).map((entry) => entry.name.replaceAll("\\", "/"));
    const added = [...this.#changes.values()].filter(({ path, content }) => content !== undefined && !this.#zip.get(path));
    return [...kept, ...added.map(({ path }) => path)];
  }

  /** Bytes of a part, or letters of one that waits to be packed; nothing is unpacked for it. */
  size(path: string): number | undefined {
    const content = this.#content(path);
    return typeof content === "object" ? content.size : content?.length;
  }

  text(path: string): string | undefined {
    const content = this.#content(path);
    return typeof content === "object" ? this.#unpackText(content) : content;
  }

  /** Bytes of an XML part in UTF-8. */
  xmlBytes(path: string): Uint8Array | undefined {
    const entry = this.#content(path);
    if (typeof entry !== "object") return entry === undefined ? undefined : encodeXml(entry);
    if (this.#unpacked?.entry === entry) return this.#unpacked.bytes;
    const bytes = asUtf8(unpackTexts(entry, this.#codec));
    if (bytes.length >= (this.#unpacked?.bytes.length ?? 0)) this.#unpacked = { entry, bytes };
    return bytes;
  }

  /** The same of a part whose texts are all held: one that is out of proportion is refused before it is unpacked. */
  heldBytes(path: string): Uint8Array | undefined {
    const entry = this.#content(path);
    if (typeof entry === "object" && entry.size > BUDGET.textPart) throw new BudgetFault("textPart", entry.name);
    return this.xmlBytes(path);
  }

  /** True when the part is the very same in another package, as it is packed. */
  isSamePart(path: string, other: Package): boolean {
    const [ours, theirs] = [this.#content(path), other.#content(path)];
    if (typeof ours !== "object" || typeof theirs !== "object") return ours === theirs;
    return ours.crc === theirs.crc && ours.size === theirs.size && ours.packed.length === theirs.packed.length;
  }

  /** The package as it is now, read anew from the bytes it is written as; and those bytes. */
  written(): { readonly bytes: Uint8Array; readonly pkg: Package } {
    const bytes = this.packed().write();
    return { bytes, pkg: new Package(Zip.open(bytes), undefined, this.#codec) };
  }

  /** Something that changes when, and only when, the content of the part does. */
  version(path: string): unknown {
    return this.#content(path);
  }

  setText(path: string, xml: string): void {
    if (this.text(path) !== xml) this.#changes.set(partKey(path), { path, content: xml });
  }

  /** Sets a part that is too large for one text; `pack` says whether it differs from what stood there. */
  setEntry(path: string, pack: (packer: EntryPacker) => boolean): void {
    const packer = new EntryPacker(this.#codec);
    if (!pack(packer)) return;
    this.#changes.set(partKey(path), { path, content: packer.finish(path, this.#zip.get(path)) });
  }

  remove(path: string): void {
    this.#changes.set(partKey(path), { path, content: undefined });
  }

  /**
   * Adds a part with its type; the number in the pattern («xl/charts/chart#.xml») is the first whose name nothing in the package mentions.
   * «xl/styles#?.xml» is a name that programs look for: the number is left out unless another part has it or is linked under it.
   */
  addPart(pattern: string, contentType: string, xml: string): string {
    const isWanted = pattern.includes("#?");
    const taken = this.#takenNames();
    if (!isWanted) for (const part of this.contentTypes.parts.keys()) taken.add(part);
    let number = isWanted ? 0 : 1;
    const numbered = () => pattern.replace(/#\??/, number === 0 ? "" : String(number));
    while (taken.has(partKey(numbered()))) number++;
    this.setPart(numbered(), contentType, xml);
    return numbered();
  }

  /** A part under a name that is given: one that links speak of and that is not there. */
  setPart(path: string, contentType: string, xml: string): void {
    this.setText(path, xml);
    this.setContentType(path, contentType);
  }

  /** Takes a part away that nothing leads to any more, with its type and its own links. */
  dropPart(path: string): void {
    if (
      this.relationshipFiles().some((owner) =>
        this.links(owner).some((link) => link.path !== undefined && partKey(link.path) === partKey(path)),
      )
    )
      return;
    this.remove(path);
    if (this.has(relationshipsPath(path))) this.remove(relationshipsPath(path));
    this.setText(CONTENT_TYPES_PATH, withoutContentType(this.#typesText(), path));
  }

  contentType(path: string): string | undefined {
    return contentTypeOf(this.contentTypes, path);
  }

  get contentTypes(): ContentTypes {
    const version = this.version(CONTENT_TYPES_PATH);
    if (this.#types && this.#types.version === version) return this.#types.types;
    const types = readContentTypes(this.#typesText());
    this.#types = { version, types };
    return types;
  }

  /** The parts that have links of their own; "" is the package. */
  relationshipFiles(): string[] {
    return this.paths().flatMap((path) => relationshipsOwner(path) ?? []);
  }

  setContentType(path: string, contentType: string): void {
    this.setText(CONTENT_TYPES_PATH, withContentType(this.#typesText(), path, contentType));
  }

  links(part: string): readonly LinkedPart[] {
    const path = relationshipsPath(part);
    const version = this.version(path);
    const known = this.#links.get(path);
    if (known && known.version === version) return known.links;
    const links = this.#relationships(path).map((relationship) => ({
      ...relationship,
      path: relationship.isExternal ? undefined : resolveTarget(part, relationship.target),
    }));
    this.#links.set(path, { version, links });
    return links;
  }

  /** Links one part to another; gives the relationship id. */
  link(from: string, kind: string, to: string): string {
    const path = relationshipsPath(this.#zip.get(from)?.name ?? from);
    const { xml, id } = withRelationship(this.text(path), `${this.namespaces.relationships}/${kind}`, relativeTarget(from, to));
    this.setText(path, xml);
    if (this.contentType(path) === undefined)
      this.setText(CONTENT_TYPES_PATH, withDefaultType(this.#typesText(), "rels", CONTENT_TYPE.relationships));
    return id;
  }

  unlink(from: string, id: string): void {
    const path = relationshipsPath(from);
    const xml = this.text(path);
    if (xml !== undefined) this.setText(path, withoutRelationship(xml, id));
  }

  /** Path of the workbook part, whatever its folder and name. */
  get workbookPath(): string | undefined {
    return this.links("").find((link) => link.kind === "officeDocument")?.path;
  }

  get namespaces(): Namespaces {
    return this.links("").some((link) => link.type.startsWith(STRICT.relationships)) ? STRICT : TRANSITIONAL;
  }

  /** The container with every waiting edit packed in; what nobody edited is the very same bytes. */
  packed(): Zip {
    const changes = new Map<string, ZipEntry | undefined>();
    for (const [key, { path, content }] of this.#changes)
      changes.set(key, typeof content === "string" ? this.#pack(path, content) : content);
    return this.#zip.with(changes);
  }

  #unpackText(entry: ZipEntry): string {
    if (entry.size > BUDGET.textPart) throw new BudgetFault("textPart", entry.name);
    const bytes = unpack(entry, this.#codec);
    if (!weighed.has(entry)) checkTextPart(asUtf8(bytes), entry.name);
    weighed.add(entry);
    return decodeXml(bytes);
  }

  #content(path: string): string | ZipEntry | undefined {
    const change = this.#changes.get(partKey(path));
    return change ? change.content : this.#zip.get(path);
  }

  #pack(path: string, xml: string): ZipEntry {
    const packer = new EntryPacker(this.#codec);
    packer.pushBytes(encodeXml(xml));
    return packer.finish(path, this.#zip.get(path));
  }

  #relationships(path: string): readonly Relationship[] {
    const content = this.#content(path);
    if (typeof content !== "object") return readRelationships(content);
    let read = linksRead.get(content);
    if (!read) linksRead.set(content, (read = readRelationships(this.text(path))));
    return read;
  }

  /** The names of parts, and those that links speak of though nothing is there. */
  #takenNames(): Set<string> {
    const linked = this.relationshipFiles().flatMap((owner) => this.links(owner).flatMap(({ path }) => path ?? []));
    return new Set([...this.paths(), ...linked].map(partKey));
  }

  #typesText(): string {
    return this.text(CONTENT_TYPES_PATH) ?? "";
  }
}
