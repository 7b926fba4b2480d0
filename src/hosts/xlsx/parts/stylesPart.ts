import type { BandRule, CellStyle } from "../../../engine/plan";
import { borderWith, dxfFor, fillFor, fontWith, lookAsked, lookOfDxf, numberFormatOfDxf, xfWith } from "../cells/cellLook";
import { BUILT_IN_FORMATS, builtInFormatNumber, FIRST_CUSTOM_FORMAT } from "../cells/numberFormats";
import { TRANSITIONAL, XML_HEAD, type Namespaces } from "../../../opc/xml/namespaces";
import { ProblemFound, problems } from "../problems";
import { childOrder } from "../../../opc/schema/schemaTable";
import { TextSplices } from "../../../opc/xml/textSplices";
import { fragmentFor } from "../../../opc/xml/xmlFragment";
import type { XmlScope } from "../../../opc/xml/xmlScope";
import { attributeOf, escapeXml, isTrue, withAttribute } from "../../../opc/xml/xmlTag";
import { childOf, childrenNamed, rootOf, type XmlElement } from "../../../opc/xml/xmlText";

/** The lists of styles.xml this host adds to. */
type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

const LISTS: readonly ListName[] = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"];
const ORDER = childOrder("x:Stylesheet");
const ITEMS: Readonly<Record<ListName, string>> = {
  numFmts: "numFmt",
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellXfs: "xf",
  dxfs: "dxf",
};
const MAX_CELL_FORMATS = 65_000;
/** numFmtId is a 32-bit number in the schema; Excel itself keeps it in 16 bits. */
const LAST_FORMAT_ID = 65_535;

/** What a workbook without styles.xml starts from. */
export function emptyStyles({ sheet }: Namespaces = TRANSITIONAL): string {
  return (
    `${XML_HEAD}<styleSheet xmlns="${sheet}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}

export const EMPTY_STYLES = emptyStyles();

/** styles.xml: looks are looked up and appended, never changed, so that no other cell looks different afterwards. */
export class StylesPart {
  #xml: string;
  #sections: ReadonlyMap<ListName, XmlElement>;
  readonly #lists = new Map<ListName, string[]>();
  readonly #added = new Map<ListName, string[]>();
  readonly #memo = new Map<string, number>();
  readonly #formatCodes: (string | undefined)[] = [];
  #hasDefaults = false;

  /** `highestUsed`: the highest cell format that any cell names, whether the file has it or not. */
  constructor(
    xml: string,
    private readonly highestUsed: () => number = () => 0,
  ) {
    this.#xml = xml;
    this.#sections = sectionsOf(xml);
    for (const name of LISTS) {
      const section = this.#sections.get(name);
      this.#lists.set(name, section ? childrenNamed(xml, section, ITEMS[name]).map((item) => xml.slice(item.start, item.end)) : []);
      this.#added.set(name, []);
    }
  }

  /** Number format code, in English, of a cell format. */
  numberFormat(cellFormat: number): string {
    return (this.#formatCodes[cellFormat] ??= this.#findNumberFormat(cellFormat));
  }

  /** Number format code of a conditional look; undefined where it leaves the cell's own. */
  conditionalNumberFormat(look: number): string | undefined {
    return numberFormatOfDxf(this.#list("dxfs")[look] ?? "");
  }

  /** Index of the cell format that results from a look asked for on top of an existing one (`like` is the caller's to resolve). */
  cellFormat(base: number, style: CellStyle): number {
    const asked = lookAsked(style);
    if (asked === "") return base;
    const key = `${base} ${asked}`;
    let index = this.#memo.get(key);
    if (index === undefined) this.#memo.set(key, (index = this.#buildCellFormat(base, style)));
    return index;
  }

  /** All that a cell format says, whatever its numbers are. */
  wholeLook(cellFormat: number): string {
    const xf = this.#list("cellXfs")[cellFormat] ?? "";
    const item = (list: ListName, id: string) => this.#list(list)[Number(attributeOf(xf, id) ?? 0)] ?? "";
    const rest = xf.replace(/\s(?:numFmtId|fontId|fillId|borderId|apply\w+)="[^"]*"/g, "");
    return [item("fonts", "fontId"), item("fills", "fillId"), item("borders", "borderId"), this.numberFormat(cellFormat), rest].join("\n");
  }

  /** Whether its cells may be typed in where their sheet is protected. */
  isUnlocked(cellFormat: number): boolean {
    const protection = /<(?:\w+:)?protection\b[^>]*>/.exec(this.#list("cellXfs")[cellFormat] ?? "")?.[0] ?? "";
    const locked = attributeOf(protection, "locked");
    return locked !== undefined && !isTrue(locked);
  }

  get formatCount(): number {
    return this.#list("cellXfs").length;
  }

  /** Look of a conditional format of ours. */
  bandLook(index: number): Pick<BandRule, "fill" | "color" | "bold" | "italic"> {
    return lookOfDxf(this.#list("dxfs")[index] ?? "");
  }

  /** The same cell format without the mark of a text typed with an apostrophe: under it Excel shows a formula as its text. */
  unquoted(cellFormat: number): number {
    const xf = this.#list("cellXfs")[cellFormat];
    if (xf === undefined || !isTrue(attributeOf(xf, "quotePrefix"))) return cellFormat;
    const plain = this.#indexOf("cellXfs", withAttribute(xf, "quotePrefix", undefined));
    if (plain > MAX_CELL_FORMATS) throw new ProblemFound(problems.tooManyFormats());
    return plain;
  }

  /** Index of the look of a conditional format. */
  bandFormat(rule: Pick<BandRule, "fill" | "color" | "bold" | "italic">): number {
    return this.#indexOf("dxfs", this.#ours("dxfs", dxfFor(rule)));
  }

  /** True when something was appended. */
  get isChanged(): boolean {
    return LISTS.some((name) => (this.#added.get(name) ?? []).length > 0);
  }

  toString(): string {
    const splices = new TextSplices(this.#xml);
    for (const [name, section] of this.#sections) {
      const added = this.#added.get(name) ?? [];
      if (added.length === 0) continue;
      splices.setAttribute(section, "count", this.#list(name).length);
      splices.appendText(section, added.join(""));
    }
    return splices.toString();
  }

  #findNumberFormat(cellFormat: number): string {
    const xf = this.#list("cellXfs")[cellFormat];
    const number = Number(attributeOf(xf ?? "", "numFmtId") ?? 0);
    const custom = this.#list("numFmts").find((item) => attributeOf(item, "numFmtId") === String(number));
    return (custom && attributeOf(custom, "formatCode")) ?? BUILT_IN_FORMATS.get(number) ?? "General";
  }

  #buildCellFormat(base: number, style: CellStyle): number {
    this.#ensureDefaults();
    const formats = this.#list("cellXfs");
    const from = formats[base] ?? this.#defaultFormat();
    const idOf = (name: string) => Number(attributeOf(from, name) ?? 0);
    const ids: { numFmtId?: number; fontId?: number; fillId?: number; borderId?: number } = {};
    if (style.numberFormat !== undefined) ids.numFmtId = this.#numberFormatId(style.numberFormat);
    if (style.bold !== undefined || style.italic !== undefined || style.size !== undefined || style.color !== undefined)
      ids.fontId = this.#derived("fonts", idOf("fontId"), (font, scope) => fontWith(font, scope, style));
    if (style.fill !== undefined) ids.fillId = this.#indexOf("fills", this.#ours("fills", fillFor(style.fill)));
    if (style.borderTop || style.borderBottom || style.border)
      ids.borderId = this.#derived("borders", idOf("borderId"), (border, scope) => borderWith(border, scope, style));
    const built = xfWith(from, this.#scope("cellXfs"), ids, style);
    if (built === formats[base]) return base;
    const index = this.#indexOf("cellXfs", built);
    if (index > MAX_CELL_FORMATS) throw new ProblemFound(problems.tooManyFormats());
    return index;
  }

  #numberFormatId(code: string): number {
    const builtIn = builtInFormatNumber(code);
    if (builtIn !== undefined) return builtIn;
    const taken = new Set<number>();
    for (const item of this.#list("numFmts")) {
      const number = Number(attributeOf(item, "numFmtId"));
      if (attributeOf(item, "formatCode") === code) return number;
      taken.add(number);
    }
    // Formats of conditional looks have numbers of their own in the same count.
    for (const item of this.#list("dxfs")) for (const [, number] of item.matchAll(/numFmtId\s*=\s*["'](\d+)/g)) taken.add(Number(number));
    const next = freeFormatId(taken);
    this.#append("numFmts", this.#ours("numFmts", `<x:numFmt numFmtId="${next}" formatCode="${escapeXml(code)}"/>`));
    return next;
  }

  #derived(list: ListName, base: number, derive: (item: string, scope: XmlScope) => string): number {
    const from = this.#list(list)[base] ?? this.#list(list)[0] ?? this.#ours(list, `<x:${ITEMS[list]}/>`);
    const built = derive(from, this.#scope(list));
    return built === from && this.#list(list)[base] !== undefined ? base : this.#indexOf(list, built);
  }

  #indexOf(list: ListName, item: string): number {
    const at = this.#list(list).indexOf(item);
    return at >= 0 ? at : this.#append(list, item);
  }

  #append(list: ListName, item: string): number {
    this.#added.get(list)?.push(item);
    return this.#list(list).push(item) - 1;
  }

  /** XML of ours as that list of the file writes it. */
  #ours(list: ListName, fragment: string): string {
    return fragmentFor(this.#section(list), fragment);
  }

  #scope(list: ListName): XmlScope {
    return this.#section(list).scope;
  }

  /** The element that holds a list, put where it belongs if the file has none. */
  #section(list: ListName): XmlElement {
    const standing = this.#sections.get(list);
    if (standing) return standing;
    const splices = new TextSplices(this.#xml);
    splices.insertInOrder(rootOf(this.#xml), list, `<x:${list} count="0"/>`, ORDER);
    this.#xml = splices.toString();
    this.#sections = sectionsOf(this.#xml);
    return this.#section(list);
  }

  #list(name: ListName): string[] {
    return this.#lists.get(name) ?? [];
  }

  /** The first font, fills and border have fixed meanings: they must exist before others are added. */
  #ensureDefaults(): void {
    if (this.#hasDefaults) return;
    this.#hasDefaults = true;
    const add = (list: ListName, fragment: string) => this.#append(list, this.#ours(list, fragment));
    if (this.#list("fonts").length === 0) add("fonts", '<x:font><x:sz val="11"/><x:name val="Calibri"/></x:font>');
    if (this.#list("fills").length === 0) add("fills", '<x:fill><x:patternFill patternType="none"/></x:fill>');
    if (this.#list("fills").length === 1) add("fills", '<x:fill><x:patternFill patternType="gray125"/></x:fill>');
    if (this.#list("borders").length === 0) add("borders", "<x:border><x:left/><x:right/><x:top/><x:bottom/><x:diagonal/></x:border>");
    // Cells that name formats the file does not have show the default: new formats must not land on those numbers.
    const needed = Math.min(this.highestUsed(), MAX_CELL_FORMATS) + 1;
    while (this.#list("cellXfs").length < needed) this.#append("cellXfs", this.#defaultFormat());
  }

  #defaultFormat(): string {
    return this.#ours("cellXfs", '<x:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>');
  }
}

function sectionsOf(xml: string): Map<ListName, XmlElement> {
  const root = rootOf(xml);
  return new Map(
    LISTS.flatMap((name): [ListName, XmlElement][] => {
      const section = childOf(xml, root, name);
      return section ? [[name, section]] : [];
    }),
  );
}

/** The next number; where that is taken up to the last one allowed, the lowest free. */
function freeFormatId(taken: ReadonlySet<number>): number {
  let next = FIRST_CUSTOM_FORMAT;
  for (const number of taken) if (number >= next) next = number + 1;
  if (next <= LAST_FORMAT_ID) return next;
  next = FIRST_CUSTOM_FORMAT;
  while (taken.has(next)) next++;
  return next;
}
