import { quotedSheet, rectAddress, type Rect } from "../../engine/address";
import type { CellWrite, PutSheet, SheetContent } from "../../engine/plan";
import { replaceBands } from "./bandFormats";
import { areaOf } from "./cellEdits";
import { addEmptySheet } from "./newSheet";
import { putSheetElements } from "./ownedElements";
import { ownedRowsXml } from "./ownedRows";
import { checkLimits, findWritableSheet } from "./planChecks";
import { ProblemFound, problems } from "./problems";
import { putCharts } from "./sheetCharts";
import { freeSheetName } from "./sheetNames";
import type { StylesPart } from "./stylesPart";
import type { Workbook } from "./workbook";
import { absoluteReference, parseReference } from "./workbookPart";
import { SheetElements, splitWorksheet } from "./worksheetXml";
import { withAttribute } from "../../opc/xmlTag";

/** A sheet of ours, where it stands and what we wrote there last time. */
export interface OwnedSheet {
  readonly name: string;
  readonly path: string;
  readonly created: boolean;
  readonly owned: Rect | undefined;
}

/** Finds the sheet that the owner's name marks as ours, or makes it under a free name. */
export function findOrMakeSheet(workbook: Workbook, { name, owner, position }: PutSheet): OwnedSheet {
  const { part, pkg } = workbook;
  const marked = part.findName(owner);
  const entry = marked && part.findSheet(marked.sheet);
  if (marked && entry?.isWorksheet) {
    const { path } = findWritableSheet(workbook, entry.name);
    return { name: entry.name, path, created: false, owned: marked.area };
  }
  const taken = part.sheets.map((sheet) => sheet.name);
  const free = freeSheetName(name, taken);
  if (part.isStructureLocked) throw new ProblemFound(problems.structureProtected(free));
  return { name: free, path: addEmptySheet(pkg, part, free, position?.after), created: true, owned: undefined };
}

/** Writes the content of a sheet of ours; true when anything in it is different from before. */
export function fillSheet(workbook: Workbook, sheet: OwnedSheet, content: SheetContent, styles: StylesPart): boolean {
  const { pkg, part } = workbook;
  const entry = part.findSheet(sheet.name);
  const grid = entry && workbook.grid(entry);
  const bytes = pkg.xmlBytes(sheet.path);
  if (!grid || !bytes) throw new ProblemFound(problems.sheetMissing(sheet.name));
  for (const write of content.cells) checkLimits(sheet.name, write);
  const xml = splitWorksheet(bytes);
  const written = areaOf(content.cells) ?? content.print.area;
  const rows = ownedRowsXml({ bytes: xml.cells, prefix: xml.prefix, grid, owned: sheet.owned, content, styleOf: looksOf(content.cells, styles) });

  const elements = new SheetElements(xml);
  putSheetElements(elements, content, written, sheet.owned);
  replaceBands(elements, content.bandRules ?? [], (rule) => styles.bandFormat(rule));
  putCharts(pkg, { name: sheet.name, path: sheet.path, elements }, content.charts ?? []);
  putDimension(elements, rows.area);
  const { head, tail } = elements.halves();
  const before = pkg.version(sheet.path);
  pkg.setText(sheet.path, head + rows.xml + tail);
  return pkg.version(sheet.path) !== before || sheet.created;
}

/** Names of the sheet: the owner's mark, the main cells, what is printed, what is filtered. */
export function nameSheet({ part }: Workbook, { name }: OwnedSheet, { owner, content }: PutSheet): void {
  const index = part.findSheet(name)?.index;
  if (index === undefined) return;
  const written = areaOf(content.cells) ?? content.print.area;
  const names: Readonly<Record<string, Rect>> = { ...content.names, [owner]: written };
  for (const stale of part.names) {
    const isOurs = stale.localSheet === undefined && stale.name.startsWith("PNTP_") && names[stale.name] === undefined;
    if (isOurs && parseReference(stale.text)?.sheet.toLowerCase() === name.toLowerCase()) part.removeName(stale.name);
  }
  for (const [label, area] of Object.entries(names)) part.setName(label, absoluteReference(name, area));
  part.setName("_xlnm.Print_Area", absoluteReference(name, content.print.area), { localSheet: index });
  const titles = content.print.titleRows;
  if (titles) part.setName("_xlnm.Print_Titles", `${quotedSheet(name)}!$${titles[0] + 1}:$${titles[1] + 1}`, { localSheet: index });
  else part.removeName("_xlnm.Print_Titles", index);
  if (content.autoFilter) part.setName("_xlnm._FilterDatabase", absoluteReference(name, content.autoFilter), { localSheet: index, isHidden: true });
  else part.removeName("_xlnm._FilterDatabase", index);
}

/** Looks are built from the workbook's default one; `like` names another cell of the same content. */
function looksOf(cells: readonly CellWrite[], styles: StylesPart): (write: CellWrite) => number {
  const byPlace = new Map(cells.map((write) => [`${write.row} ${write.column}`, write]));
  const lookOf = ({ style }: CellWrite, depth = 0): number => {
    if (!style) return 0;
    const model = style.like && depth < 8 ? byPlace.get(`${style.like.row} ${style.like.column}`) : undefined;
    return styles.cellFormat(model ? lookOf(model, depth + 1) : 0, style);
  };
  return (write) => lookOf(write);
}

function putDimension(elements: SheetElements, area: Rect): void {
  const found = elements.find("dimension");
  if (found) elements.replace(found, withAttribute(elements.text(found), "ref", rectAddress(area)));
}
