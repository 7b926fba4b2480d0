import { planProblems } from "../../../engine/checks/planProblems";
import { cellAddress, rectAddress, type Rect } from "../../../engine/address";
import { freeSheetName } from "../../../engine/ownership/freeSheetName";
import { replaceSheet, type SheetRefresh } from "../../../engine/ownership/refreshSheet";
import type { CellPlace } from "../../../engine/ownership/ownCells";
import { wholeContent } from "../../../engine/longRows";
import { tracedValidations } from "../../../engine/ownership/sheetTrace";
import type { CellWrite, PutSheet, SheetContent } from "../../../engine/plan";
import { replaceBands } from "../parts/bandFormats";
import type { CompactGrid } from "../cells/compactGrid";
import { dropMerges } from "../cells/mergeCells";
import { addEmptySheet } from "./newSheet";
import { putSheetElements, type LinkPlaces } from "./ownedElements";
import { withFreeNames } from "./ownedNames";
import { ownedRowsXml } from "./ownedRows";
import { filteredAreas, putTables } from "./ownedTables";
import { putValidations } from "./ownedValidations";
import { putLock } from "./ownLock";
import { findWritableSheet } from "../planChecks";
import { ProblemFound } from "../problems";
import { putCharts } from "../charts/sheetCharts";
import { planRefresh } from "../standingSheet";
import type { StylesPart } from "../parts/stylesPart";
import type { Workbook } from "../workbook";
import { SheetElements, splitWorksheet } from "../cells/worksheetXml";
import { withAttribute } from "../../../opc/xml/xmlTag";

/** A sheet of ours and where it stands; how it is written anew, where it stood already. */
export interface OwnedSheet {
  readonly name: string;
  readonly path: string;
  readonly refresh: SheetRefresh | undefined;
  /** What is put there, with names that are free for it. */
  readonly step: PutSheet;
}

/**
 * Finds the sheet that the owner's name and what we wrote in it mark as ours, or makes it under a free name. Undefined: it may not be made
 * and the plan can do without it.
 */
export function findOrMakeSheet(workbook: Workbook, asked: PutSheet): OwnedSheet | undefined {
  const { name, owner, position, optional } = asked;
  const { part, pkg } = workbook;
  const marked = part.findName(owner);
  const entry = marked && part.findSheet(marked.sheet);
  const step = withFreeNames(workbook, asked, entry?.name);
  if (marked && entry) {
    const { path, grid } = findWritableSheet(workbook, entry.name);
    const whole = { ...step, content: wholeContent(step.content) };
    const refresh = step.isStanding ? replaceSheet(marked.area) : planRefresh(workbook, whole, grid);
    return { name: entry.name, path, refresh, step: whole };
  }
  const free = freeSheetName(
    name,
    part.sheets.map((sheet) => sheet.name),
  );
  if (part.isStructureLocked && optional) return undefined;
  const path = addEmptySheet(pkg, part, { name: free, after: position?.after, visibility: step.content.visibility });
  return { name: free, path, refresh: undefined, step };
}

/** Writes the content of a sheet of ours; true when anything in it is different from before. */
export function fillSheet(workbook: Workbook, sheet: OwnedSheet, content: SheetContent, styles: StylesPart): boolean {
  const { pkg, part } = workbook;
  const { refresh } = sheet;
  const entry = part.findSheet(sheet.name);
  const grid = entry && workbook.grid(entry);
  const bytes = pkg.xmlBytes(sheet.path);
  if (!grid || !bytes) throw new ProblemFound(planProblems.sheetMissing(sheet.name));
  const xml = splitWorksheet(bytes);
  const elements = new SheetElements(xml);
  const styleOf = looksOf(content.cells, styles);
  const filtered = filteredAreas(pkg, sheet.path, elements, content);
  const rows = ownedRowsXml({ bytes: xml.cells, prefix: xml.prefix, grid, refresh, content, filtered, styleOf });

  const places = ourPlaces(content, refresh);
  const former = refresh?.before ?? { tables: [], validations: [], isProtected: false };
  putSheetElements(elements, content, places, refresh !== undefined);
  putLock(elements, content, former.isProtected);
  const marks = [...former.validations, ...tracedValidations(content)].map(({ mark }) => mark);
  putValidations(elements, content.validations ?? [], { marks, isOurs: places.isOurs, isWhole: sheet.step.isStanding === true });
  dropMerges(elements, new Set(refresh?.split.map(rectAddress)));
  replaceBands(elements, content.bandRules ?? [], (rule) => styles.bandFormat(rule));
  putCharts(pkg, { name: sheet.name, path: sheet.path, elements }, content.charts ?? []);
  const textAt = (place: CellPlace) => shownText(place, content, refresh, grid);
  putTables(pkg, part, { name: sheet.name, path: sheet.path, elements, former: former.tables, textAt }, content.tables ?? []);
  putDimension(elements, rows.area);
  const { head, tail } = elements.halves();
  if (refresh === undefined) {
    pkg.setEntry(sheet.path, (packer) => {
      packer.pushText(head);
      for (const row of rows.xml) packer.pushText(row);
      packer.pushText(tail);
      return true;
    });
    return true;
  }
  const before = pkg.version(sheet.path);
  pkg.setText(sheet.path, head + [...rows.xml].join("") + tail);
  return pkg.version(sheet.path) !== before;
}

/** Whether a link stands in a cell of ours, as it was or as it will be; and where the links of moved cells go. */
function ourPlaces({ cells }: SheetContent, refresh: SheetRefresh | undefined): LinkPlaces {
  // Asked for where the sheet has links or validations alone: a long table has neither.
  let places: ReadonlySet<string> | undefined;
  const written = (): ReadonlySet<string> =>
    (places ??= new Set((refresh?.writesOf(cells) ?? cells).map(({ row, column }) => cellAddress(row, column))));
  const moved = new Map(refresh?.moves.map(({ from, to }) => [cellAddress(from.row, from.column), cellAddress(to.row, to.column)]));
  return {
    isOurs: (row, column) =>
      !moved.has(cellAddress(row, column)) && (written().has(cellAddress(row, column)) || refresh?.own.owns(row, column) === true),
    movedTo: (row, column) => moved.get(cellAddress(row, column)),
  };
}

/** Text that a cell will show: that of the content, or what she has there. */
function shownText(
  { row, column }: CellPlace,
  { cells }: SheetContent,
  refresh: SheetRefresh | undefined,
  grid: CompactGrid,
): string | undefined {
  const isThere = (place: CellPlace) => place.row === row && place.column === column;
  const ours = cells.find((write) => isThere(write) && (write.value ?? null) !== null);
  const arrived = refresh?.moves.find(({ to }) => isThere(to));
  const isHers =
    arrived !== undefined || (refresh !== undefined && !refresh.own.owns(row, column) && !refresh.moves.some(({ from }) => isThere(from)));
  const from = arrived?.from ?? { row, column };
  const value = ours ? ours.value : isHers ? grid.value(from.row, from.column) : null;
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** Looks are built from the workbook's default one; `like` names another cell of the same content. */
function looksOf(cells: readonly CellWrite[], styles: StylesPart): (write: CellWrite) => number {
  let places: ReadonlyMap<string, CellWrite> | undefined;
  const byPlace = (): ReadonlyMap<string, CellWrite> => (places ??= new Map(cells.map((write) => [`${write.row} ${write.column}`, write])));
  const lookOf = ({ style }: CellWrite, depth = 0): number => {
    if (!style) return 0;
    const model = style.like && depth < 8 ? byPlace().get(`${style.like.row} ${style.like.column}`) : undefined;
    return styles.cellFormat(model ? lookOf(model, depth + 1) : 0, style);
  };
  return (write) => lookOf(write);
}

function putDimension(elements: SheetElements, area: Rect): void {
  const found = elements.find("dimension");
  if (found) elements.replace(found, withAttribute(elements.text(found), "ref", rectAddress(area)));
}
