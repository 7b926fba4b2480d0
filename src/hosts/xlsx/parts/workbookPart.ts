import { absoluteAddress, parseRect, quotedSheet, type Rect } from "../../../engine/address";
import type { SheetInfo } from "../../../engine/host";
import type { Package } from "../../../opc/package";
import { freeSheetId, shiftSheetNumbers } from "./sheetNumbers";
import { isNamed, readName, type DefinedName } from "./definedName";
import { TRANSITIONAL } from "../../../opc/xml/namespaces";
import { relationshipsPath } from "../../../opc/relationships";
import { childOrder } from "../../../opc/schema/schemaTable";
import { TextSplices } from "../../../opc/xml/textSplices";
import { attributeOf, escapeText, escapeXml, isTrue } from "../../../opc/xml/xmlTag";
import { XmlFault } from "../../../opc/xml/xmlFault";
import { childOf, childrenNamed, foreignAttribute, rootOf, tagOf, textOf, type XmlElement } from "../../../opc/xml/xmlText";

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: SheetInfo["visibility"];
  /** Place in the workbook, counting chart sheets. */
  readonly index: number;
  /** Part, found through its relationship; undefined when the link leads nowhere. */
  readonly path: string | undefined;
  readonly isWorksheet: boolean;
}

interface NewSheetEntry extends Pick<SheetEntry, "name"> {
  readonly path: string;
  readonly visibility?: SheetEntry["visibility"] | undefined;
}

const ORDER = childOrder("x:Workbook");

/** workbook.xml: the sheets in their order, the names, and how it is to be recalculated. Edits go to the package at once. */
export class WorkbookPart {
  readonly #package: Package;
  readonly path: string;
  #sheets: { readonly version: readonly [unknown, unknown]; readonly sheets: readonly SheetEntry[] } | undefined;

  constructor(pkg: Package) {
    const path = pkg.workbookPath;
    if (path === undefined || !pkg.has(path)) throw new XmlFault("damaged");
    this.#package = pkg;
    this.path = path;
  }

  get sheets(): readonly SheetEntry[] {
    const version = [this.#package.version(this.path), this.#package.version(relationshipsPath(this.path))] as const;
    // Looked up for each sheet: a workbook of thousands would be read thousands of times.
    const known = this.#sheets;
    if (known && known.version[0] === version[0] && known.version[1] === version[1]) return known.sheets;
    const sheets = this.#readSheets();
    this.#sheets = { version, sheets };
    return sheets;
  }

  #readSheets(): SheetEntry[] {
    const { xml, root } = this.#read();
    const links = new Map(this.#package.links(this.path).map((link) => [link.id, link]));
    const list = childOf(xml, root, "sheets");
    if (!list) throw new XmlFault("damaged");
    return childrenNamed(xml, list, "sheet").map((element, index) => {
      const tag = tagOf(xml, element);
      const link = links.get(foreignAttribute(xml, element, TRANSITIONAL.relationships, "id") ?? "");
      const state = attributeOf(tag, "state");
      return {
        name: attributeOf(tag, "name") ?? "",
        sheetId: Number(attributeOf(tag, "sheetId") ?? 0),
        visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        index,
        path: link?.path,
        isWorksheet: link?.kind === "worksheet",
      };
    });
  }

  /** Sheet names do not tell upper from lower case. */
  findSheet(name: string): SheetEntry | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  get date1904(): boolean {
    const { xml, root } = this.#read();
    const properties = childOf(xml, root, "workbookPr");
    return properties !== undefined && isTrue(attributeOf(tagOf(xml, properties), "date1904"));
  }

  /** True when sheets may not be added or moved. */
  get isStructureLocked(): boolean {
    const { xml, root } = this.#read();
    const protection = childOf(xml, root, "workbookProtection");
    return protection !== undefined && isTrue(attributeOf(tagOf(xml, protection), "lockStructure"));
  }

  get names(): DefinedName[] {
    const { xml, root } = this.#read();
    const list = childOf(xml, root, "definedNames");
    return list ? childrenNamed(xml, list, "definedName").map((element) => readName(xml, element)) : [];
  }

  /**
   * Where a workbook-level name points, if it is one rectangle of cells of a sheet that is there: other programs leave the names of one
   * that they delete.
   */
  findName(name: string): { sheet: string; area: Rect } | undefined {
    const found = this.names.find((entry) => entry.localSheet === undefined && entry.name.toLowerCase() === name.toLowerCase());
    const place = found && parseReference(found.text);
    return place && this.findSheet(place.sheet) ? place : undefined;
  }

  /** Adds or replaces a name; one that already says the same is left as it is. */
  setName(name: string, text: string, options: { readonly localSheet?: number; readonly isHidden?: boolean } = {}): void {
    const { xml, root } = this.#read();
    const local = options.localSheet;
    const place = local === undefined ? "" : ` localSheetId="${local}"`;
    const attributes = `name="${escapeXml(name)}"${place}${options.isHidden ? ' hidden="1"' : ""}`;
    const element = `<x:definedName ${attributes}>${escapeText(text)}</x:definedName>`;
    const splices = new TextSplices(xml);
    const list = childOf(xml, root, "definedNames");
    const same = list && childrenNamed(xml, list, "definedName").find((entry) => isNamed(readName(xml, entry), name, local));
    if (same && textOf(xml, same) === text) return;
    if (same && !same.isSelfClosed) splices.replace(same.tagEnd, same.innerEnd, escapeText(text));
    else if (list) splices.insertBefore(list, same, element);
    else splices.insertInOrder(root, "definedNames", `<x:definedNames>${element}</x:definedNames>`, ORDER);
    if (same?.isSelfClosed) splices.remove(same);
    this.#write(splices);
  }

  removeName(name: string, localSheet?: number): void {
    const { xml, root } = this.#read();
    const list = childOf(xml, root, "definedNames");
    if (!list) return;
    const entries = childrenNamed(xml, list, "definedName");
    const gone = entries.filter((entry) => isNamed(readName(xml, entry), name, localSheet));
    const splices = new TextSplices(xml);
    if (gone.length === entries.length && gone.length > 0) splices.remove(list);
    else for (const entry of gone) splices.remove(entry);
    this.#write(splices);
  }

  /** Lists a new sheet at a place; names and views that count sheets are counted again. */
  addSheet({ name, path, visibility = "visible" }: NewSheetEntry, index: number): void {
    const relationshipId = this.#package.link(this.path, "worksheet", path);
    const sheetId = freeSheetId(this.sheets.map((sheet) => sheet.sheetId));
    const { xml, root } = this.#read();
    const list = childOf(xml, root, "sheets");
    if (!list) throw new XmlFault("damaged");
    const splices = new TextSplices(xml);
    const next = childrenNamed(xml, list, "sheet")[index];
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    splices.insertBefore(list, next, `<x:sheet name="${escapeXml(name)}" sheetId="${sheetId}"${state} r:id="${relationshipId}"/>`);
    shiftSheetNumbers(xml, root, index, splices);
    this.#write(splices);
  }

  /** Takes a sheet off the list, with the names that belong to it. */
  removeSheet({ index, name }: SheetEntry): void {
    for (const { name: local, localSheet } of this.names) if (localSheet === index) this.removeName(local, index);
    const { xml, root } = this.#read();
    const element = childrenNamed(xml, childOf(xml, root, "sheets") ?? root, "sheet")[index];
    const id = element && foreignAttribute(xml, element, TRANSITIONAL.relationships, "id");
    const path = this.findSheet(name)?.path;
    if (!element || id === undefined || path === undefined) throw new XmlFault("damaged", this.path);
    const splices = new TextSplices(xml);
    splices.remove(element);
    shiftSheetNumbers(xml, root, index + 1, splices, -1);
    this.#write(splices);
    this.#package.unlink(this.path, id);
    for (const link of this.#package.links(path)) {
      this.#package.unlink(path, link.id);
      if (link.path !== undefined) this.#package.dropPart(link.path);
    }
    this.#package.dropPart(path);
  }

  /** The sheet that is shown when the workbook opens is one that can be seen. */
  showVisibleSheet(): void {
    const { xml, root } = this.#read();
    const views = childOf(xml, root, "bookViews");
    const view = views && childOf(xml, views, "workbookView");
    const active = Number((view && attributeOf(tagOf(xml, view), "activeTab")) ?? 0);
    const first = this.sheets.find(({ visibility }) => visibility === "visible");
    if (!view || !first || this.sheets[active]?.visibility === "visible") return;
    const splices = new TextSplices(xml);
    splices.setAttribute(view, "activeTab", first.index);
    this.#write(splices);
  }

  /** Every value is to be computed again when the workbook is next opened. */
  requestFullCalculation(): void {
    const { xml, root } = this.#read();
    const splices = new TextSplices(xml);
    const calc = childOf(xml, root, "calcPr");
    if (calc) splices.setAttribute(calc, "fullCalcOnLoad", 1);
    else splices.insertInOrder(root, "calcPr", '<x:calcPr fullCalcOnLoad="1"/>', ORDER);
    this.#write(splices);
  }

  /** Results stay as they are in the file until something they look at changes. */
  keepResults(): void {
    const { xml, root } = this.#read();
    const calc = childOf(xml, root, "calcPr");
    if (!calc) return;
    const splices = new TextSplices(xml);
    splices.setAttribute(calc, "fullCalcOnLoad", undefined);
    this.#write(splices);
  }

  /** The calculation chain lists every formula cell; Excel makes it anew when it is missing, and repairs the file when it is wrong. */
  dropCalculationChain(): void {
    for (const link of this.#package.links(this.path)) {
      if (link.kind !== "calcChain") continue;
      this.#package.unlink(this.path, link.id);
      if (link.path !== undefined) this.#package.dropPart(link.path);
    }
  }

  /** Part of a kind linked from the workbook: styles, sharedStrings … */
  linkedPath(kind: string): string | undefined {
    return this.#package.links(this.path).find((link) => link.kind === kind)?.path;
  }

  #read(): { xml: string; root: XmlElement } {
    const xml = this.#package.text(this.path) ?? "";
    return { xml, root: rootOf(xml) };
  }

  #write(splices: TextSplices): void {
    this.#package.setText(this.path, splices.toString());
  }
}

/** «'Matriz 2023'!$A$1:$B$2» → sheet and area; undefined for anything else. */
export function parseReference(text: string): { sheet: string; area: Rect } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,()[\]]+))!([^!,\s]+)$/.exec(text.trim());
  const area = parseRect(match?.[3] ?? "");
  if (!match || !area) return undefined;
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), area };
}

/** «'Matriz 2023'!$A$1:$B$2». */
export function absoluteReference(sheet: string, { row, column, rows, columns }: Rect): string {
  const first = absoluteAddress(row, column);
  const cells = rows === 1 && columns === 1 ? first : `${first}:${absoluteAddress(row + rows - 1, column + columns - 1)}`;
  return `${quotedSheet(sheet)}!${cells}`;
}
