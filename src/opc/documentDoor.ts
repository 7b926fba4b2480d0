import { BudgetFault, excessText } from "./budget";
import { CONTENT_TYPES_PATH } from "./contentTypes";
import { Package } from "./package";
import { repeatedLink } from "./relationships";
import { XmlFault } from "./xml/xmlFault";
import { Zip } from "./zip/zip";
import { ZipFault, type ZipFaultReason } from "./zip/zipEntry";

/** Why bytes are no text document that can be read; `excess` comes with its sentence. */
export type DoorFault =
  | {
      readonly fault:
        "old" | "openDocument" | "notZip" | "noDocument" | "noBody" | "damaged" | "content" | "dtd" | "repeated" | "protected" | "tooLarge";
    }
  | { readonly fault: "excess"; readonly sentence: string };

export class DoorRefusal extends Error {
  constructor(readonly fault: DoorFault) {
    super(fault.fault);
    this.name = "DoorRefusal";
  }
}

/** Largest part that is unpacked to be read as text: far above any report, far below what would fill the memory. */
const LARGEST_PART = 64 * 2 ** 20;

/** A text document as its reader sees it: parts are reached from the main one, whatever their names. */
export class DocumentPackage {
  constructor(
    readonly pkg: Package,
    readonly zip: Zip,
    /** Path of the main part, as the package's own links name it. */
    readonly main: string,
  ) {}

  /** Throws `DoorRefusal` and the faults of what is damaged; `doorFault` reads them. */
  static open(bytes: Uint8Array): DocumentPackage {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new DoorRefusal({ fault: "old" });
    const zip = Zip.open(bytes);
    if (zip.repeated !== undefined) throw new DoorRefusal({ fault: "repeated" });
    const pkg = new Package(zip);
    const mimetype = zip.get("mimetype");
    if (mimetype && mimetype.size < 200 && pkg.text("mimetype")?.includes("opendocument")) throw new DoorRefusal({ fault: "openDocument" });
    if (repeatedLink(pkg.links(""), ["officeDocument"])) throw new DoorRefusal({ fault: "repeated" });
    const main = pkg.links("").find(({ kind, path }) => kind === "officeDocument" && path !== undefined)?.path ?? USUAL_MAIN;
    if (!pkg.has(main) || !TEXT_TYPES.test(mainType(pkg, main))) throw new DoorRefusal({ fault: "noDocument" });
    return new DocumentPackage(pkg, zip, main);
  }

  fork(): DocumentPackage {
    return new DocumentPackage(this.pkg.fork(), this.zip, this.main);
  }

  /** Parts of a kind («styles», «header») that the main part, or another, is linked to. */
  related(kind: string, from = this.main): string[] {
    return this.pkg
      .links(from)
      .flatMap((link) => (link.kind === kind && link.path !== undefined && this.pkg.has(link.path) ? [link.path] : []));
  }

  /** Bytes of a part as it came. */
  size(path: string): number {
    return this.zip.get(path)?.size ?? 0;
  }

  /** Text of a part; throws where its bytes are no text. */
  text(path: string): string {
    if (this.size(path) > LARGEST_PART) throw new DoorRefusal({ fault: "tooLarge" });
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(this.pkg.xmlBytes(path) ?? new Uint8Array());
    } catch (error) {
      throw error instanceof TypeError ? new XmlFault("damaged", path) : error;
    }
  }
}

/** Documents, templates and those with macros; «application/xml» is how some programs call any part. */
const TEXT_TYPES = /wordprocessingml|ms-word|^(?:application|text)\/xml$|^$/;

function mainType(pkg: Package, main: string): string {
  return pkg.has(CONTENT_TYPES_PATH) ? (pkg.contentType(main) ?? "") : "";
}

/** Of packages that do not link their main part: programs read it all the same. */
const USUAL_MAIN = "word/document.xml";

const ZIP_FAULTS: Readonly<Record<ZipFaultReason, DoorFault>> = {
  notZip: { fault: "notZip" },
  truncated: { fault: "damaged" },
  damaged: { fault: "damaged" },
  unsupported: { fault: "damaged" },
  encrypted: { fault: "protected" },
  tooLarge: { fault: "tooLarge" },
};

/** What an error says of the document; one that says nothing of it is a bug, and goes on. */
export function doorFault(error: unknown): DoorFault {
  if (error instanceof DoorRefusal) return error.fault;
  if (error instanceof ZipFault) return ZIP_FAULTS[error.reason];
  if (error instanceof XmlFault) return { fault: error.reason === "dtd" ? "dtd" : "content" };
  if (error instanceof BudgetFault) return { fault: "excess", sentence: excessText(error) };
  throw error;
}
