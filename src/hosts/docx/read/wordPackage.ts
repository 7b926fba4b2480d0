import { docxTexts } from "../../../engine/words/reportTexts/docxTexts";
import { BUDGET } from "../../../opc/budget";
import { CONTENT_TYPES_PATH, withContentType, withoutContentType } from "../../../opc/contentTypes";
import { doorFault, DocumentPackage, DoorRefusal, type DoorFault } from "../../../opc/documentDoor";
import { relationshipsPath } from "../../../opc/relationships";
import type { DocumentAllowance } from "../../../opc/xml/xmlEvents";
import { readTree, writeTree, type XmlNode } from "../../../opc/xml/xmlTree";
import { partKey } from "../../../opc/partName";
import { findIndex } from "../indexPart";
import { asTransitional, isStrict } from "./strictPackage";
import { W } from "./wordNames";

/** The parts that are read when the document is opened, so that damage is told before any work: those that a report is written into. */
const EDITED = ["styles", "header", "footer", "settings", "footnotes", "endnotes", "comments", "glossaryDocument"] as const;

/** A Word document as parts. The one that was opened stays as it is: what is written goes into a fork. */
export class WordPackage extends DocumentPackage {
  static override open(bytes: Uint8Array): WordPackage {
    const { pkg, zip, main } = DocumentPackage.open(bytes);
    const word = new WordPackage(pkg, zip, main);
    if (isStrict(pkg)) asTransitional(word);
    return word;
  }

  override fork(): WordPackage {
    return new WordPackage(this.pkg.fork(), this.zip, this.main);
  }

  /** A part that is read again is not weighed again. */
  readonly #weighed = new Set<string>();
  readonly #left: DocumentAllowance = { elements: BUDGET.documentElements, text: BUDGET.documentText };

  tree(path: string): XmlNode {
    const key = partKey(path);
    const root = readTree(this.text(path), this.#weighed.has(key) ? undefined : this.#left);
    this.#weighed.add(key);
    return root;
  }

  /** The document; refused where it is none, or has no body. */
  document(): XmlNode {
    const root = this.tree(this.main);
    if (!root.is(W, "document")) throw new DoorRefusal({ fault: "noDocument" });
    if (!root.child(W, "body")) throw new DoorRefusal({ fault: "noBody" });
    return root;
  }

  setTree(path: string, root: XmlNode): void {
    this.pkg.setText(path, writeTree(root));
  }

  setType(path: string, type: string): void {
    if (this.pkg.contentType(path) === type) return;
    this.pkg.setText(CONTENT_TYPES_PATH, withContentType(withoutContentType(this.#types, path), path, type));
  }

  /** Takes the types of parts that are gone, given by their keys, in one pass. */
  forgetTypes(gone: ReadonlySet<string>): void {
    const root = this.tree(CONTENT_TYPES_PATH);
    root.children = root.elements.filter((node) => !gone.has(partKey(node.attribute("", "PartName") ?? "")));
    this.setTree(CONTENT_TYPES_PATH, root);
  }

  get #types(): string {
    return this.pkg.text(CONTENT_TYPES_PATH) ?? "";
  }
}

export type OpenedWord = { readonly ok: true; readonly parts: WordPackage } | { readonly ok: false; readonly message: string };

/** Opens a Word document and reads what will be edited; `name` is how the person knows it. */
export function openWord(name: string, bytes: Uint8Array): OpenedWord {
  try {
    const parts = WordPackage.open(bytes);
    if (!parts.pkg.has(CONTENT_TYPES_PATH)) throw new DoorRefusal({ fault: "damaged" });
    parts.tree(CONTENT_TYPES_PATH);
    for (const owner of parts.pkg.relationshipFiles()) parts.tree(relationshipsPath(owner));
    parts.document();
    findIndex(parts);
    for (const kind of EDITED) for (const path of parts.related(kind)) if (parts.text(path) !== "") parts.tree(path);
    return { ok: true, parts };
  } catch (error) {
    return refusedWord(name, error);
  }
}

/** The sentence for a document that cannot be read; a bug goes on. */
export function refusedWord(name: string, error: unknown): { readonly ok: false; readonly message: string } {
  return { ok: false, message: sentenceOf(name, doorFault(error)) };
}

function sentenceOf(name: string, fault: DoorFault): string {
  return fault.fault === "excess" ? fault.sentence : docxTexts.unread[fault.fault](name);
}
