import type { BandRule, CellStyle } from "../../engine/plan";
import { borderWith, dxfFor, fillFor, fontWith, xfWith } from "./cellLook";
import { BUILT_IN_FORMATS, builtInFormatNumber, FIRST_CUSTOM_FORMAT } from "./numberFormats";
import { TRANSITIONAL, XML_HEAD } from "../../opc/namespaces";
import { ProblemFound, problems } from "./problems";
import { appendInside, TextSplices } from "../../opc/textSplices";
import { attributeOf, escapeXml, withAttribute } from "../../opc/xmlTag";
import { childrenOf, rootOf, tagOf, type XmlElement } from "../../opc/xmlText";

/** The lists of styles.xml this host adds to. */
type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

const LISTS: readonly ListName[] = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"];
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
const MAX_CELL_FORMATS = 65_000;

/** What a workbook without styles.xml starts from. */
export const EMPTY_STYLES =
  `${XML_HEAD}<styleSheet xmlns="${TRANSITIONAL.sheet}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** styles.xml: looks are looked up and appended, never changed, so that no other cell looks different afterwards. */
export class StylesPart {
  readonly #xml: string;
  readonly #root: XmlElement;
  readonly #prefix: string;
  readonly #sections = new Map<string, XmlElement>();
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
    this.#root = rootOf(xml);
    this.#prefix = this.#root.prefix;
    for (const section of childrenOf(xml, this.#root)) this.#sections.set(section.local, section);
    for (const name of LISTS) {
      const section = this.#sections.get(name);
      this.#lists.set(name, section ? childrenOf(xml, section).map((item) => xml.slice(item.start, item.end)) : []);
      this.#added.set(name, []);
    }
  }

  /** Number format code, in English, of a cell format. */
  numberFormat(cellFormat: number): string {
    return (this.#formatCodes[cellFormat] ??= this.#findNumberFormat(cellFormat));
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

  /** Index of the look of a conditional format. */
  bandFormat(rule: Pick<BandRule, "fill" | "color" | "bold" | "italic">): number {
    return this.#indexOf("dxfs", dxfFor(rule, this.#prefix));
  }

  /** True when something was appended. */
  get isChanged(): boolean {
    return LISTS.some((name) => (this.#added.get(name) ?? []).length > 0);
  }

  toString(): string {
    const splices = new TextSplices(this.#xml);
    for (const name of LISTS) this.#writeList(name, splices);
    return splices.toString();
  }

  #findNumberFormat(cellFormat: number): string {
    const xf = this.#list("cellXfs")[cellFormat];
    const number = Number(attributeOf(openingTag(xf ?? ""), "numFmtId") ?? 0);
    const custom = this.#list("numFmts").find((item) => attributeOf(item, "numFmtId") === String(number));
    return (custom && attributeOf(custom, "formatCode")) ?? BUILT_IN_FORMATS.get(number) ?? "General";
  }

  #buildCellFormat(base: number, style: CellStyle): number {
    this.#ensureDefaults();
    const formats = this.#list("cellXfs");
    const from = formats[base] ?? this.#defaultFormat();
    const tag = openingTag(from);
    const idOf = (name: string) => Number(attributeOf(tag, name) ?? 0);
    const ids: { numFmtId?: number; fontId?: number; fillId?: number; borderId?: number } = {};
    if (style.numberFormat !== undefined) ids.numFmtId = this.#numberFormatId(style.numberFormat);
    if (style.bold !== undefined || style.italic !== undefined || style.size !== undefined || style.color !== undefined)
      ids.fontId = this.#derived("fonts", idOf("fontId"), (font) => fontWith(font, style, this.#prefix));
    if (style.fill !== undefined) ids.fillId = this.#indexOf("fills", fillFor(style.fill, this.#prefix));
    if (style.borderTop || style.borderBottom) ids.borderId = this.#derived("borders", idOf("borderId"), (border) => borderWith(border, style, this.#prefix));
    const built = xfWith(from, ids, style, this.#prefix);
    if (built === formats[base]) return base;
    const index = this.#indexOf("cellXfs", built);
    if (index > MAX_CELL_FORMATS) throw new ProblemFound(problems.tooManyFormats());
    return index;
  }

  #numberFormatId(code: string): number {
    const builtIn = builtInFormatNumber(code);
    if (builtIn !== undefined) return builtIn;
    let next = FIRST_CUSTOM_FORMAT;
    for (const item of this.#list("numFmts")) {
      const number = Number(attributeOf(item, "numFmtId"));
      if (attributeOf(item, "formatCode") === code) return number;
      if (number >= next) next = number + 1;
    }
    this.#append("numFmts", `<${this.#prefix}numFmt numFmtId="${next}" formatCode="${escapeXml(code)}"/>`);
    return next;
  }

  #derived(list: ListName, base: number, derive: (item: string) => string): number {
    const from = this.#list(list)[base] ?? this.#list(list)[0] ?? "";
    const built = derive(from);
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

  #list(name: ListName): string[] {
    return this.#lists.get(name) ?? [];
  }

  /** The first font, fills and border have fixed meanings: they must exist before others are added. */
  #ensureDefaults(): void {
    if (this.#hasDefaults) return;
    this.#hasDefaults = true;
    const p = this.#prefix;
    if (this.#list("fonts").length === 0) this.#append("fonts", `<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`);
    if (this.#list("fills").length === 0) this.#append("fills", `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`);
    if (this.#list("fills").length === 1) this.#append("fills", `<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`);
    if (this.#list("borders").length === 0) this.#append("borders", `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`);
    // Cells that name formats the file does not have show the default: new formats must not land on those numbers.
    const needed = Math.min(this.highestUsed(), MAX_CELL_FORMATS) + 1;
    while (this.#list("cellXfs").length < needed) this.#append("cellXfs", this.#defaultFormat());
  }

  #defaultFormat(): string {
    return `<${this.#prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
  }

  #writeList(name: ListName, splices: TextSplices): void {
    const added = this.#added.get(name) ?? [];
    if (added.length === 0) return;
    const section = this.#sections.get(name);
    const count = this.#list(name).length;
    if (section) {
      appendInside(splices, section, added.join(""), withAttribute(tagOf(this.#xml, section), "count", count));
      return;
    }
    const place = ORDER.indexOf(name);
    const next = [...this.#sections.values()].find((other) => ORDER.indexOf(other.local) > place);
    const text = `<${this.#prefix}${name} count="${count}">${added.join("")}</${this.#prefix}${name}>`;
    splices.insert(next?.start ?? this.#root.innerEnd, text);
  }
}

/** The look as a key, without the cell it starts from; asked for every cell of a matrix. */
function lookAsked(style: CellStyle): string {
  let asked = "";
  for (const [name, value] of Object.entries(style)) if (name !== "like" && value !== undefined) asked += `${name}:${JSON.stringify(value)};`;
  return asked;
}

function openingTag(xml: string): string {
  return xml.slice(0, xml.indexOf(">") + 1);
}

