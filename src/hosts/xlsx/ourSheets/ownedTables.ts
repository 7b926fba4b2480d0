import { parseRect, type Rect } from "../../../engine/address";
import { planProblems } from "../../../engine/checks/planProblems";
import type { CellPlace } from "../../../engine/ownership/ownCells";
import { doOverlap, isSameTable, sortTables, widthOf } from "../../../engine/ownership/ownTables";
import type { SheetContent, SheetTable } from "../../../engine/plan";
import { CONTENT_TYPE } from "../../../opc/contentTypes";
import type { Package } from "../../../opc/package";
import { TRANSITIONAL } from "../../../opc/xml/namespaces";
import { attributeOf } from "../../../opc/xml/xmlTag";
import { childrenNamed, foreignAttribute } from "../../../opc/xml/xmlText";
import { readTables, type SheetTable as FileTable } from "../cells/tables";
import type { SheetElements } from "../cells/worksheetXml";
import { newTable, refreshedTable, tableIds, tableNames } from "../parts/tablePart";
import type { WorkbookPart } from "../parts/workbookPart";
import { ProblemFound } from "../problems";

/** A sheet of ours whose tables are put. */
export interface TabledSheet {
  readonly name: string;
  readonly path: string;
  readonly elements: SheetElements;
  /** Names of our tables of before. */
  readonly former: readonly string[];
  /** Text that a cell will show, ours or hers. */
  textAt(place: CellPlace): string | undefined;
}

/**
 * Makes our tables; one that stands grows or shrinks in place, with its id, the name she gave it and the columns she added at its right
 * end. One no longer made becomes plain cells. Hers stay; one that is in the way is told.
 */
export function putTables(pkg: Package, part: WorkbookPart, sheet: TabledSheet, tables: readonly SheetTable[]): void {
  const standing = readTables(pkg, sheet.path);
  if (standing.length + tables.length === 0) return;
  const { matches, gone, hers } = sortTables(standing, tables, sheet.former);
  for (const { path } of gone) dropTable(pkg, sheet, path);
  for (const { wanted, table } of matches) {
    const columns = columnsOf(sheet, wanted, table);
    const area = { ...wanted.area, columns: columns.length };
    const inTheWay = hers.find((other) => doOverlap(other.area, area));
    if (inTheWay) throw new ProblemFound(planProblems.tableInTheWay({ sheet: sheet.name, ...inTheWay.area }, inTheWay.name));
    if (table) pkg.setText(table.path, refreshedTable(pkg.text(table.path) ?? "", area, columns));
    else addTable(pkg, part, sheet, { ...wanted, area }, columns);
  }
}

/** Where a filter that goes with the refresh hides rows: those of our tables, and that of the sheet where ours takes its place. */
export function filteredAreas(pkg: Package, path: string, elements: SheetElements, { tables = [], autoFilter }: SheetContent): Rect[] {
  const hides = (xml: string) => /<(?:\w+:)?filterColumn\b/.test(xml);
  const ofSheet = autoFilter && elements.find("autoFilter");
  const standing = ofSheet && hides(elements.text(ofSheet)) ? parseRect(attributeOf(elements.text(ofSheet), "ref") ?? "") : undefined;
  const ofTables = readTables(pkg, path).filter(
    (table) => tables.some(({ area }) => doOverlap(area, table.area)) && hides(pkg.text(table.path) ?? ""),
  );
  return [...(standing ? [standing] : []), ...ofTables.map(({ area }) => area)];
}

/** Names of the columns: ours, then those she added while their header cells still stand there. */
function columnsOf({ textAt }: TabledSheet, wanted: SheetTable, standing: FileTable | undefined): string[] {
  const { area } = wanted;
  const ours = area.column + area.columns;
  const last = area.column + widthOf(wanted, standing);
  const names: string[] = [];
  for (let column = area.column; column < last; column++) {
    const name = textAt({ row: area.row, column });
    if (name === undefined || (column >= ours && names.some((other) => isSameTable(other, name)))) break;
    names.push(name);
  }
  return names;
}

function addTable(pkg: Package, part: WorkbookPart, sheet: TabledSheet, table: SheetTable, columns: readonly string[]): void {
  const isTaken = [...tableNames(pkg), ...part.names.map(({ name }) => name)].some((name) => isSameTable(name, table.name));
  if (isTaken) throw new ProblemFound(planProblems.nameTaken(table.name));
  const id = Math.max(0, ...tableIds(pkg)) + 1;
  const path = pkg.addPart("xl/tables/table#.xml", CONTENT_TYPE.table, newTable({ ...table, id, columns }, pkg.namespaces));
  const link = pkg.link(sheet.path, "table", path);
  sheet.elements.editInside("tableParts", (splices, list) => {
    splices.append(list, `<x:tablePart r:id="${link}"/>`);
    splices.setAttribute(list, "count", childrenNamed(splices.xml, list, "tablePart").length + 1);
  });
}

function dropTable(pkg: Package, { path: sheet, elements }: TabledSheet, path: string): void {
  const link = pkg.links(sheet).find((each) => each.path === path);
  if (!link) return;
  elements.editInside("tableParts", (splices, list) => {
    const items = childrenNamed(splices.xml, list, "tablePart");
    const gone = items.filter((item) => foreignAttribute(splices.xml, item, TRANSITIONAL.relationships, "id") === link.id);
    if (gone.length === items.length) return splices.remove(list);
    for (const item of gone) splices.remove(item);
    splices.setAttribute(list, "count", items.length - gone.length);
  });
  pkg.unlink(sheet, link.id);
  pkg.dropPart(path);
}
