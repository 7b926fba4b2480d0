import { cellAddress, parseRect, rectAddress, type Rect } from "../../engine/address";
import type { Hyperlink, PrintSetup, SheetContent } from "../../engine/plan";
import { colorHex } from "./cellLook";
import { intersection } from "./compactGrid";
import type { SheetElements } from "./worksheetXml";
import { attributeOf, escapeText, escapeXml, withAttribute } from "../../opc/xmlTag";
import { childrenOf, rootOf, tagOf, withChildren } from "../../opc/xmlText";

const A4 = 9;
/** Calibri 11: digits are 7 pixels wide and a cell has 5 of padding; widths count in 256ths. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** Everything of a sheet of ours but its cells, conditional formats and drawings. What the user added (zoom, header, other columns …) stays. */
export function putSheetElements(elements: SheetElements, prefix: string, content: SheetContent, written: Rect, owned: Rect | undefined): void {
  putProperties(elements, prefix, content.tabColor);
  putView(elements, prefix, content);
  putColumns(elements, prefix, content.columnWidths);
  elements.put("autoFilter", content.autoFilter && `<${prefix}autoFilter ref="${rectAddress(content.autoFilter)}"/>`);
  putHyperlinks(elements, prefix, content.hyperlinks ?? [], owned ? [owned, written] : [written]);
  putPageSetup(elements, prefix, content.print);
  putFooter(elements, prefix, content.print.footer);
}

function putProperties(elements: SheetElements, p: string, tabColor: string | undefined): void {
  const found = elements.find("sheetPr");
  const text = found ? elements.text(found) : `<${p}sheetPr/>`;
  const color = tabColor === undefined ? undefined : `<${p}tabColor rgb="${colorHex(tabColor)}"/>`;
  const parts = { ...(color ? { tabColor: color } : {}), pageSetUpPr: `<${p}pageSetUpPr fitToPage="1"/>` };
  elements.put("sheetPr", withChildren(text, parts, ["tabColor", "outlinePr", "pageSetUpPr"]));
}

function putView(elements: SheetElements, p: string, { frozenRows, showGridlines }: SheetContent): void {
  const views = elements.find("sheetViews");
  const view = views && childrenOf(elements.xml, views)[0];
  const text = view ? elements.text(view) : `<${p}sheetView workbookViewId="0"/>`;
  const root = rootOf(text);
  const tag = withAttribute(text.slice(0, root.tagEnd), "showGridLines", showGridlines ? undefined : 0);
  const edited = withChildren(tag + text.slice(root.tagEnd), paneParts(text, p, frozenRows ?? 0), ["pane", "selection", "pivotSelection", "extLst"]);
  if (view) elements.replace(view, edited);
  else elements.put("sheetViews", `<${p}sheetViews>${edited}</${p}sheetViews>`);
}

/** The frozen rows; where they are frozen already, the user's own scroll and selection stay. */
function paneParts(view: string, p: string, frozenRows: number): Record<string, string> {
  const pane = childrenOf(view, rootOf(view)).find((child) => child.local === "pane");
  const frozen = Number((pane && attributeOf(tagOf(view, pane), "ySplit")) ?? 0);
  if (frozen === frozenRows) return {};
  if (frozenRows === 0) return { pane: "", selection: "" };
  return {
    pane: `<${p}pane ySplit="${frozenRows}" topLeftCell="${cellAddress(frozenRows, 0)}" activePane="bottomLeft" state="frozen"/>`,
    selection: `<${p}selection pane="bottomLeft" activeCell="${cellAddress(frozenRows, 0)}" sqref="${cellAddress(frozenRows, 0)}"/>`,
  };
}

function putColumns(elements: SheetElements, p: string, widths: readonly number[]): void {
  const found = elements.find("cols");
  const beyond = (found ? childrenOf(elements.xml, found) : []).flatMap((column) => {
    const tag = elements.text(column);
    const isBeyond = Number(attributeOf(tag, "max") ?? 0) > widths.length;
    const first = Math.max(Number(attributeOf(tag, "min") ?? 1), widths.length + 1);
    return isBeyond ? [withAttribute(tag, "min", first)] : [];
  });
  const ours = widths.map((width, i) => `<${p}col min="${i + 1}" max="${i + 1}" width="${fileWidth(width)}" customWidth="1"/>`);
  const all = [...ours, ...beyond].join("");
  elements.put("cols", all === "" ? undefined : `<${p}cols>${all}</${p}cols>`);
}

function fileWidth(characters: number): number {
  return Math.trunc(((characters * DIGIT_PIXELS + PADDING_PIXELS) / DIGIT_PIXELS) * 256) / 256;
}

/** Ours are links inside the workbook within our cells; the user's others stay. */
function putHyperlinks(elements: SheetElements, p: string, links: readonly Hyperlink[], areas: readonly Rect[]): void {
  const found = elements.find("hyperlinks");
  const kept = (found ? childrenOf(elements.xml, found) : [])
    .map((element) => elements.text(element))
    .filter((link) => {
      const at = parseRect(attributeOf(link, "ref") ?? "");
      const isExternal = /\s[\w.-]+:id\s*=/.test(link);
      return isExternal || !at || areas.every((area) => intersection(area, at).rows === 0);
    });
  const ours = links.map(({ row, column, to, tip }) => {
    const tooltip = tip === undefined ? "" : ` tooltip="${escapeXml(tip)}"`;
    return `<${p}hyperlink ref="${cellAddress(row, column)}" location="${escapeXml(to)}"${tooltip}/>`;
  });
  const all = [...kept, ...ours].join("");
  elements.put("hyperlinks", all === "" ? undefined : `<${p}hyperlinks>${all}</${p}hyperlinks>`);
}

function putPageSetup(elements: SheetElements, p: string, { orientation, pagesTall }: PrintSetup): void {
  const found = elements.find("pageSetup");
  let tag = found ? elements.text(found) : `<${p}pageSetup/>`;
  const wanted = { paperSize: A4, fitToWidth: 1, fitToHeight: pagesTall ?? 0, orientation };
  for (const [name, value] of Object.entries(wanted)) tag = withAttribute(tag, name, value);
  // A fixed scale would win over the fit.
  elements.put("pageSetup", withAttribute(tag, "scale", undefined));
}

function putFooter(elements: SheetElements, p: string, { left, right }: PrintSetup["footer"]): void {
  const found = elements.find("headerFooter");
  const text = found ? elements.text(found) : `<${p}headerFooter/>`;
  const sides = `${left === "" ? "" : `&L${left}`}${right === "" ? "" : `&R${right}`}`;
  const footer = `<${p}oddFooter>${escapeText(sides)}</${p}oddFooter>`;
  elements.put("headerFooter", withChildren(text, { oddFooter: sides === "" ? "" : footer }, ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"]));
}
