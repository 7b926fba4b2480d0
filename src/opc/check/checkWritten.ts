import { CONTENT_TYPES_PATH } from "../contentTypes";
import type { Package } from "../package";
import { XmlFault } from "../xml/xmlFault";
import { packageFaults } from "./packageFaults";
import { partFaults, type PartFaults } from "./partFaults";

/** A file that we were about to hand over and that is not as it must be: a defect of ours, and nothing is written. */
export class WrittenFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`el archivo escrito no pasó la comprobación (${faults.slice(0, SHOWN).join("; ")}${faults.length > SHOWN ? "; …" : ""})`);
    this.name = "WrittenFault";
  }
}

const SHOWN = 2;

/**
 * The last step before a file is handed over. Every part that we made or changed is read anew, from the packed bytes, as the strictest of
 * programs would read it, and the package must close. What was wrong in the file as it came is not ours: it stays. But a part that no
 * strict program could read may not be copied on: `XmlFault`, with its name. `before` is undefined for a package that is all ours.
 */
export function checkWritten(after: Package, before?: Package): void {
  const faults: string[] = [];
  for (const path of after.paths()) {
    if (path.endsWith("/") || (before && after.isSamePart(path, before))) continue;
    faults.push(...changedPartFaults(path, after, before).map((fault) => `${path}: ${fault}`));
  }
  const known = before ? packageFaults(before) : new Set<string>();
  for (const fault of packageFaults(after)) if (!known.has(fault)) faults.push(fault);
  if (faults.length > 0) throw new WrittenFault(faults);
}

function changedPartFaults(path: string, after: Package, before: Package | undefined): string[] {
  const contentType = typeOf(path, after);
  if (!/[+/]xml$/.test(contentType) && path !== CONTENT_TYPES_PATH) return [];
  const was = before?.has(path) ? before : undefined;
  // Text that was read leniently may have been mended on the way: the part as it came has to be sound itself. Cells are copied as they are.
  if (was && !read(path, was, false).isWellFormed) throw new XmlFault("damaged", path);
  const now = read(path, after, true);
  if (!now.isWellFormed && was && !read(path, was, true).isWellFormed) throw new XmlFault("damaged", path);
  if (!now.isWellFormed) return ["no es XML bien formado"];
  const found = [...now.faults, ...danglingReferences(path, now, after)];
  if (found.length === 0 || !was) return found;
  const then = read(path, was, false);
  const known = new Set([...then.faults, ...danglingReferences(path, then, was)]);
  return found.filter((fault) => !known.has(fault));
}

function danglingReferences(path: string, { references }: PartFaults, pkg: Package): string[] {
  const ids = new Set(pkg.links(path).map(({ id }) => id));
  return [...references].filter((id) => !ids.has(id)).map((id) => `usa el vínculo ${id}, que no está`);
}

function read(path: string, pkg: Package, cells: boolean): PartFaults {
  return partFaults({ path, contentType: typeOf(path, pkg), bytes: pkg.xmlBytes(path) ?? new Uint8Array(0) }, cells);
}

function typeOf(path: string, pkg: Package): string {
  return pkg.contentType(path) ?? "";
}
