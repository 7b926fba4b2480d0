import type { Package } from "../../../opc/package";
import { TextSplices } from "../../../opc/xml/textSplices";
import { escapeText } from "../../../opc/xml/xmlTag";
import { XmlFault } from "../../../opc/xml/xmlFault";
import { childrenOf, rootOf, textOf, type XmlElement } from "../../../opc/xml/xmlText";
import type { WorkbookPart } from "./workbookPart";

/** Keeps true what docProps/app.xml tells of the sheets («Hojas de cálculo: 3», and their names), where it tells it at all. */
export function keepTitles(pkg: Package, workbook: WorkbookPart): void {
  const path = pkg.links("").find(({ type }) => type.endsWith("/extended-properties") || type.endsWith("/extendedProperties"))?.path;
  const xml = path === undefined ? undefined : pkg.text(path);
  if (path === undefined || xml === undefined) return;
  try {
    const names = workbook.sheets.filter((sheet) => sheet.isWorksheet).map(({ name }) => name);
    pkg.setText(path, withTitles(xml, names));
  } catch (fault) {
    // Nobody needs this part to open the workbook: one that cannot be read stays as it is.
    if (!(fault instanceof XmlFault)) throw fault;
  }
}

/** The first pair of the headings counts the worksheets, and the titles begin with as many names. */
function withTitles(xml: string, names: readonly string[]): string {
  const counts = vectorIn(xml, "HeadingPairs");
  const titles = vectorIn(xml, "TitlesOfParts");
  const pair = counts && childrenOf(xml, counts)[1];
  const count = pair && childrenOf(xml, pair)[0];
  const [first, ...more] = titles ? childrenOf(xml, titles) : [];
  const told = count ? Number(textOf(xml, count)) : NaN;
  if (!titles || !count || !first || !(told >= 1) || told > more.length + 1) return xml;
  const last = [first, ...more][told - 1] ?? first;
  const splices = new TextSplices(xml);
  splices.replace(count.tagEnd, count.innerEnd, String(names.length));
  splices.replace(first.start, last.end, names.map((name) => `<${first.name}>${escapeText(name)}</${first.name}>`).join(""));
  splices.setAttribute(titles, "size", more.length + 1 - told + names.length);
  return splices.toString();
}

function vectorIn(xml: string, local: string): XmlElement | undefined {
  const list = childrenOf(xml, rootOf(xml)).find((child) => child.local === local);
  return list && childrenOf(xml, list)[0];
}
