import type { LinkedPart, Package } from "../../../opc/package";

/** True when the file carries a digital signature: any change to its parts makes it claim what is no longer so. */
export function isSigned(pkg: Package): boolean {
  return origins(pkg).length > 0;
}

/** Takes the signatures away, with their certificates: a file that was changed is one that nobody has signed. */
export function dropSignatures(pkg: Package): void {
  for (const { id, path } of origins(pkg)) {
    pkg.unlink("", id);
    if (path !== undefined && pkg.has(path)) dropWithLinked(pkg, path);
  }
}

function origins(pkg: Package): readonly LinkedPart[] {
  return pkg.links("").filter(({ type }) => type.endsWith("/digital-signature/origin"));
}

function dropWithLinked(pkg: Package, path: string): void {
  const linked = pkg.links(path);
  pkg.dropPart(path);
  for (const { path: next } of linked) if (next !== undefined && pkg.has(next)) dropWithLinked(pkg, next);
}
