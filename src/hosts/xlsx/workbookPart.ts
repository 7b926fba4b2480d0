import { absoluteAddress, parseRect, quotedSheet, type Rect } from "../../engine/address";
import type { SheetInfo } from "../../engine/host";
import type { Package } from "../../opc/package";
import { appendInside, TextSplices } from "../../opc/textSplices";
import { attributeOf, escapeText, escapeXml, isTrue, relationshipIdOf, withAttribute } from "../../opc/xmlTag";
import { childOf, childrenOf, rootOf, tagOf, textOf, XmlFault, type XmlElement } from "../../opc/xmlText";

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

export interface DefinedName {
  readonly name: string;
  /** Text of the formula without «=». */
  readonly text: string;
  /** Index of the sheet it belongs to; undefined at workbook level. */
  readonly localSheet: number | undefined;
}

const NAMES_FOLLOW = ["calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"];
const CALC_FOLLOWS = NAMES_FOLLOW.slice(1);

/** workbook.xml: the sheets in their order, the names, and how it is to be recalculated. Edits go to the package at once. */
export class WorkbookPart {
  readonly #package: Package;
  readonly path: string;

  constructor(pkg: Package) {
    const path = pkg.workbookPath;
    if (path === undefined || !pkg.has(path)) throw new XmlFault("damaged");
    this.#package = pkg;
    this.path = path;
  }

  get sheets(): SheetEntry[] {
    const { xml, root } = this.#read();
    const links = new Map(this.#package.links(this.path).map((link) => [link.id, link]));
    const list = childOf(xml, root, "sheets");
    if (!list) throw new XmlFault("damaged");
    return childrenOf(xml, list).map((element, index) => {
      const tag = tagOf(xml, element);
      const link = links.get(relationshipIdOf(tag) ?? "");
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
    return list ? childrenOf(xml, list).map((element) => readName(xml, element)) : [];
  }

  /** Where a workbook-level name points, if it is one rectangle of cells. */
  findName(name: string): { sheet: string; area: Rect } | undefined {
    const found = this.names.find((entry) => entry.localSheet === undefined && entry.name.toLowerCase() === name.toLowerCase());
    return found && parseReference(found.text);
  }

  /** Adds or replaces a name; one that already says the same is left as it is. */
  setName(name: string, text: string, options: { readonly localSheet?: number; readonly isHidden?: boolean } = {}): void {
    const { xml, root } = this.#read();
    const p = root.prefix;
    const local = options.localSheet;
    const element = `<${p}definedName name="${escapeXml(name)}"${local === undefined ? "" : ` localSheetId="${local}"`}${options.isHidden ? ' hidden="1"' : ""}>${escapeText(text)}</${p}definedName>`;
    const splices = new TextSplices(xml);
    const list = childOf(xml, root, "definedNames");
    const same = list && childrenOf(xml, list).find((entry) => isNamed(readName(xml, entry), name, local));
    if (same) {
      if (textOf(xml, same) === text) return;
      splices.replace(same.tagEnd, same.innerEnd, escapeText(text));
    } else if (list) appendInside(splices, list, element);
    else splices.insert(this.#placeBefore(xml, root, NAMES_FOLLOW), `<${p}definedNames>${element}</${p}definedNames>`);
    this.#write(splices);
  }

  removeName(name: string, localSheet?: number): void {
    const { xml, root } = this.#read();
    const list = childOf(xml, root, "definedNames");
    if (!list) return;
    const entries = childrenOf(xml, list);
    const gone = entries.filter((entry) => isNamed(readName(xml, entry), name, localSheet));
    const splices = new TextSplices(xml);
    if (gone.length === entries.length && gone.length > 0) splices.replace(list.start, list.end, "");
    else for (const entry of gone) splices.replace(entry.start, entry.end, "");
    this.#write(splices);
  }

  /** Lists a new sheet at a place; names and views that count sheets are counted again. */
  addSheet(name: string, path: string, index: number): void {
    const relationshipId = this.#package.link(this.path, "worksheet", path);
    const sheetId = Math.max(0, ...this.sheets.map((sheet) => sheet.sheetId)) + 1;
    const { xml, root } = this.#read();
    const list = childOf(xml, root, "sheets");
    if (!list) throw new XmlFault("damaged");
    const splices = new TextSplices(xml);
    const prefix = /\s([\w.-]+):id\s*=/.exec(xml.slice(list.start, list.end))?.[1] ?? "r";
    const element = `<${root.prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${prefix}:id="${relationshipId}"/>`;
    splices.insert(childrenOf(xml, list)[index]?.start ?? list.innerEnd, element);
    shiftSheetNumbers(xml, root, index, splices);
    this.#write(splices);
  }

  /** Every value is to be computed again when the workbook is next opened. */
  requestFullCalculation(): void {
    const { xml, root } = this.#read();
    const splices = new TextSplices(xml);
    const calc = childOf(xml, root, "calcPr");
    if (calc) splices.replace(calc.start, calc.tagEnd, withAttribute(tagOf(xml, calc), "fullCalcOnLoad", 1));
    else splices.insert(this.#placeBefore(xml, root, CALC_FOLLOWS), `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
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

  #placeBefore(xml: string, root: XmlElement, following: readonly string[]): number {
    return childrenOf(xml, root).find((child) => following.includes(child.local))?.start ?? root.innerEnd;
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

function readName(xml: string, element: XmlElement): DefinedName {
  const tag = tagOf(xml, element);
  const local = attributeOf(tag, "localSheetId");
  return { name: attributeOf(tag, "name") ?? "", text: textOf(xml, element), localSheet: local === undefined ? undefined : Number(local) };
}

function isNamed(entry: DefinedName, name: string, localSheet: number | undefined): boolean {
  return entry.name.toLowerCase() === name.toLowerCase() && entry.localSheet === localSheet;
}

/** A sheet put before others moves their numbers up: names of one sheet, the active tab, the first tab in sight. */
function shiftSheetNumbers(xml: string, root: XmlElement, index: number, splices: TextSplices): void {
  const names = childOf(xml, root, "definedNames");
  const views = childOf(xml, root, "bookViews");
  const shift = (element: XmlElement, attributes: readonly string[]) => {
    const shifted = attributes.reduce((tag, attribute) => {
      const number = Number(attributeOf(tag, attribute) ?? -1);
      return number >= index ? withAttribute(tag, attribute, number + 1) : tag;
    }, tagOf(xml, element));
    splices.replace(element.start, element.tagEnd, shifted);
  };
  for (const element of names ? childrenOf(xml, names) : []) shift(element, ["localSheetId"]);
  for (const element of views ? childrenOf(xml, views) : []) shift(element, ["activeTab", "firstSheet"]);
}
