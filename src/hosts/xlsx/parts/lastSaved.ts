import type { Package } from "../../../opc/package";
import { XmlFault } from "../../../opc/xml/xmlFault";
import { elementsNamed, textOf } from "../../../opc/xml/xmlText";
import { ZipFault } from "../../../opc/zip/zipEntry";

/** Peru keeps UTC−5 all year: the day a planner saved on, whatever this machine's time zone. */
const LIMA_OFFSET_MS = -5 * 3_600_000;

/** Day (AAAA-MM-DD) on which the program that wrote the workbook says it was saved; undefined where it does not say, or not legibly. */
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
  const time = xml === undefined || !modified ? NaN : Date.parse(textOf(xml, modified));
  return Number.isNaN(time) ? undefined : new Date(time + LIMA_OFFSET_MS).toISOString().slice(0, 10);
}
