import { descendants, relationshipAttributes } from "./xmlNode";
import { partKey, relationshipsKey, type WrittenPackage } from "./writtenPackage";

/** What is wrong with the package itself: parts that are no XML, types and relationships that lead nowhere, parts nothing leads to. */
export function closureFaults(written: WrittenPackage): readonly string[] {
  const faults: string[] = [];
  for (const key of written.parts.keys()) {
    if (/\.(xml|rels|vml)$/.test(key)) written.tree(key);
    if (key !== "[content_types].xml" && written.typeOf(key) === undefined) faults.push(`TYPE ${key}: no content type`);
  }
  for (const key of written.overrides.keys())
    if (!written.parts.has(key)) faults.push(`TYPE [Content_Types].xml: Override of a part that is not there: ${key}`);
  for (const key of written.parts.keys()) {
    if (key.endsWith(".rels")) faults.push(...linkFaults(written, key));
    else if (key.endsWith(".xml") && !key.startsWith("customxml")) faults.push(...idFaults(written, key));
  }
  const reached = written.reachedFrom("");
  for (const key of written.parts.keys()) {
    if (key !== "[content_types].xml" && !reached.has(key)) faults.push(`RELS ${key}: nothing leads to it`);
  }
  return [...faults, ...written.faults];
}

function linkFaults(written: WrittenPackage, rels: string): readonly string[] {
  const owner = rels.replace(/_rels\/([^/]*)\.rels$/, "$1");
  const faults = owner !== "" && !written.parts.has(owner) ? [`RELS ${rels}: of a part that is not there`] : [];
  const seen = new Set<string>();
  for (const { id, to, target } of written.links(owner)) {
    if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id)) faults.push(`RELS ${rels}: «${id}» is no id`);
    if (seen.has(id)) faults.push(`RELS ${rels}: ${id} twice`);
    seen.add(id);
    if (to !== undefined && !target.startsWith("#") && !target.includes("NULL") && !written.parts.has(partKey(to)))
      faults.push(`RELS ${rels}: ${id} leads to ${target}, which is not there`);
  }
  return faults;
}

/** Every r:id of a part stands in its .rels. */
function idFaults(written: WrittenPackage, key: string): readonly string[] {
  const root = written.tree(key);
  if (root === undefined) return [];
  const known = new Set(written.links(key).map(({ id }) => id));
  const faults: string[] = [];
  for (const node of descendants(root)) {
    for (const [, id] of relationshipAttributes(node)) {
      if (!known.has(id)) faults.push(`RELS ${key}: <${node.local}> names ${id}, which is not in ${relationshipsKey(key)}`);
    }
  }
  return faults;
}
