import { limaDay } from "../../../engine/days";
import type { Package } from "../../../opc/package";
import { XmlFault } from "../../../opc/xml/xmlFault";
import { elementsNamed, textOf } from "../../../opc/xml/xmlText";
import { ZipFault } from "../../../opc/zip/zipEntry";

/** Day in Lima (AAAA-MM-DD) on which the program that wrote the workbook says it was saved; undefined where it does not say, or not legibly. */
export function lastSaved(pkg: Package): string | undefined {
  try {
    return savedDay(pkg);
  } catch (fault) {
    if (fault instanceof XmlFault || fault instanceof ZipFault) return undefined;
    throw fault;
  }
}

function savedDay(pkg: Package): string | undefined {
  const path = pkg.links("").find(({ type }) => type.endsWith("/core-properties"))?.path;
  const xml = path === undefined ? undefined : pkg.text(path);
  const [modified] = xml === undefined ? [] : elementsNamed(xml, "modified");
  const said = xml === undefined || !modified ? "" : textOf(xml, modified).trim();
  // Without a zone it is the day as it was written there; Date.parse would take it for this machine's.
  const [, plain] = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]*)?$/.exec(said) ?? [];
  const time = Date.parse(plain === undefined ? said : `${plain}T12:00:00Z`);
  return Number.isNaN(time) ? undefined : limaDay(time);
}
