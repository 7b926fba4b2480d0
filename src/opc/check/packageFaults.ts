import { CONTENT_TYPES_PATH } from "../contentTypes";
import type { Package } from "../package";
import { partKey } from "../partName";

/** What does not close in a package: parts without type, entries and links that lead nowhere, two parts of one name. */
export function packageFaults(pkg: Package): Set<string> {
  const faults = new Set<string>();
  const paths = pkg.paths();
  const seen = new Set<string>();
  for (const path of paths) {
    if (path.endsWith("/")) continue;
    if (seen.has(partKey(path))) faults.add(`dos partes se llaman ${path}`);
    seen.add(partKey(path));
    if (partKey(path) !== partKey(CONTENT_TYPES_PATH) && pkg.contentType(path) === undefined)
      faults.add(`${path} no tiene tipo de contenido`);
  }
  for (const part of pkg.contentTypes.parts.keys()) if (!seen.has(part)) faults.add(`se declara el tipo de ${part}, que no está`);
  for (const owner of pkg.relationshipFiles()) {
    if (owner !== "" && !seen.has(partKey(owner))) faults.add(`hay vínculos de ${owner}, que no está`);
    for (const { id, path } of pkg.links(owner)) {
      if (path !== undefined && path !== "" && !seen.has(partKey(path)))
        faults.add(`el vínculo ${id} de ${owner || "el paquete"} lleva a ${path}, que no está`);
    }
  }
  return faults;
}
