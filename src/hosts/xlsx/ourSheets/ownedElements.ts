import { cellAddress, MAX_COLUMNS, parseRect, rectAddress, type Rect } from "../../../engine/address";
import type { Hyperlink, PrintSetup, SheetContent } from "../../../engine/plan";
import { colorHex } from "../cells/cellLook";
import type { SheetElements } from "../cells/worksheetXml";
import { TRANSITIONAL } from "../../../opc/xml/namespaces";
import { childOrder } from "../../../opc/schema/schemaTable";
import type { TextSplices } from "../../../opc/xml/textSplices";
import { fragmentFor } from "../../../opc/xml/xmlFragment";
import { attributeOf, escapeText, escapeXml, isTrue, withAttribute } from "../../../opc/xml/xmlTag";
import { childOf, childrenNamed, foreignAttribute, tagOf, type XmlElement } from "../../../opc/xml/xmlText";

const A4 = 9;
/** Calibri 11: digits are 7 pixels wide and a cell has 5 of padding; widths count in 256ths. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;

/** Where the links of a sheet of ours stand. */
export interface LinkPlaces {
  isOurs(row: number, column: number): boolean;
  /** New address of a cell of the user that gave way. */
  movedTo(row: number, column: number): string | undefined;
}

/**
 * Everything of a sheet of ours but its cells, conditional formats and drawings. What the user added or chose since (zoom, header, widths,
 * a filter …) stays.
 */
export function putSheetElements(elements: SheetElements, content: SheetContent, places: LinkPlaces, isStanding: boolean): void {
  putProperties(elements, content.tabColor);
  putView(elements, content);
  putColumns(elements, content.columnWidths, isStanding);
  putFilter(elements, content);
  putHyperlinks(elements, content.hyperlinks ?? [], places);
  putPageSetup(elements, content.print, isStanding);
  putFooter(elements, content.print.footer);
  putPageBreaks(elements, content.print.pageBreaks);
}

function putProperties(elements: SheetElements, tabColor: string | undefined): void {
  elements.editInside("sheetPr", (splices, properties) => {
    const order = childOrder("x:SheetPr");
    if (tabColor !== undefined) splices.putChild(properties, "tabColor", `<x:tabColor rgb="${colorHex(tabColor)}"/>`, order);
    const fit = childOf(splices.xml, properties, "pageSetUpPr");
    if (fit) splices.setAttribute(fit, "fitToPage", 1);
    else splices.insertInOrder(properties, "pageSetUpPr", '<x:pageSetUpPr fitToPage="1"/>', order);
  });
}

function putView(elements: SheetElements, { frozenRows, showGridlines }: SheetContent): void {
  const views = elements.find("sheetViews");
  if (!views || !childOf(elements.xml, views, "sheetView"))
    elements.put("sheetViews", '<x:sheetViews><x:sheetView workbookViewId="0"/></x:sheetViews>');
  elements.editInside("sheetViews", (splices, standing) => {
    const view = childOf(splices.xml, standing, "sheetView");
    if (!view) return;
    splices.setAttribute(view, "showGridLines", showGridlines ? undefined : 0);
    freezeRows(splices, view, frozenRows ?? 0);
  });
}

/** The frozen rows; where they are frozen already, the user's own scroll and selection stay. */
function freezeRows(splices: TextSplices, view: XmlElement, frozenRows: number): void {
  const pane = childOf(splices.xml, view, "pane");
  if (Number((pane && attributeOf(tagOf(splices.xml, pane), "ySplit")) ?? 0) === frozenRows) return;
  const first = cellAddress(frozenRows, 0);
  const order = childOrder("x:SheetView");
  const frozen = `<x:pane ySplit="${frozenRows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>`;
  splices.putChild(view, "pane", frozenRows === 0 ? "" : frozen, order);
  splices.putChild(
    view,
    "selection",
    frozenRows === 0 ? "" : `<x:selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`,
    order,
  );
}

/** Our widths where the column has none yet; whether a column is hidden or grouped, and its look, is the user's. */
function putColumns(elements: SheetElements, widths: readonly number[], isStanding: boolean): void {
  const runs = elements.all("cols").flatMap((list) => childrenNamed(elements.xml, list, "col").map((column) => elements.text(column)));
  const ends = (tag: string) => [Number(attributeOf(tag, "min") ?? 1), Number(attributeOf(tag, "max") ?? 1)] as const;
  const ours = widths.map((width, i) => {
    const standing = runs.find((tag) => ends(tag)[0] <= i + 1 && i + 1 <= ends(tag)[1]);
    const isChosen = isStanding && standing !== undefined && isTrue(attributeOf(standing, "customWidth"));
    return { standing, attributes: { min: i + 1, max: i + 1, ...(isChosen ? {} : { width: fileWidth(width), customWidth: 1 }) } };
  });
  const beyond = runs.flatMap((tag) => {
    const [first, last] = ends(tag);
    return last > widths.length ? [{ standing: tag, attributes: { min: Math.max(first, widths.length + 1) } }] : [];
  });
  for (const list of elements.all("cols").reverse()) elements.replace(list, "");
  if (ours.length + beyond.length === 0) return;
  elements.editInside("cols", (splices, list) => {
    const bare = fragmentFor(list, "<x:col/>");
    const columns = [...ours, ...beyond].map(({ standing, attributes }) =>
      Object.entries(attributes).reduce((tag, [name, value]) => withAttribute(tag, name, value), standing ?? bare),
    );
    splices.appendText(list, columns.join(""));
  });
}

function fileWidth(characters: number): number {
  return Math.trunc(((characters * DIGIT_PIXELS + PADDING_PIXELS) / DIGIT_PIXELS) * 256) / 256;
}

/** Ours are links inside the workbook in our cells; the user's others stay, and go with the cells that move. */
function putHyperlinks(elements: SheetElements, links: readonly Hyperlink[], places: LinkPlaces): void {
  const standing = elements.find("hyperlinks");
  const placeOf = (xml: string, link: XmlElement) => parseRect(attributeOf(tagOf(xml, link), "ref") ?? "");
  const isOurs = (xml: string, link: XmlElement) => {
    const at = placeOf(xml, link);
    const isExternal = foreignAttribute(xml, link, TRANSITIONAL.relationships, "id") !== undefined;
    return !isExternal && at !== undefined && places.isOurs(at.row, at.column);
  };
  const all = standing ? childrenNamed(elements.xml, standing, "hyperlink") : [];
  const kept = all.filter((link) => !isOurs(elements.xml, link));
  if (kept.length + links.length === 0) return elements.put("hyperlinks", undefined);
  elements.editInside("hyperlinks", (splices, list) => {
    for (const link of childrenNamed(splices.xml, list, "hyperlink")) {
      const at = placeOf(splices.xml, link);
      const to = at && places.movedTo(at.row, at.column);
      if (isOurs(splices.xml, link)) splices.remove(link);
      else if (to !== undefined) splices.setAttribute(link, "ref", to);
    }
    for (const { row, column, to, tip } of links) {
      const tooltip = tip === undefined ? "" : ` tooltip="${escapeXml(tip)}"`;
      splices.append(list, `<x:hyperlink ref="${cellAddress(row, column)}" location="${escapeXml(to)}"${tooltip}/>`);
    }
  });
}

function putPageSetup(elements: SheetElements, { orientation, pagesTall }: PrintSetup, isStanding: boolean): void {
  if (isStanding && elements.find("pageSetup")) return;
  elements.editInside("pageSetup", (splices, setup) => {
    // A fixed scale would win over the fit.
    const wanted = { paperSize: A4, scale: undefined, fitToWidth: 1, fitToHeight: pagesTall ?? 0, orientation };
    for (const [name, value] of Object.entries(wanted)) splices.setAttribute(setup, name, value);
  });
}

/** Rows that begin a page, where the content says which; they go with the tables, so those of before do not stay. */
function putPageBreaks(elements: SheetElements, rows: readonly number[] | undefined): void {
  if (rows === undefined) return;
  const breaks = rows.map((row) => `<x:brk id="${row}" max="${MAX_COLUMNS - 1}" man="1"/>`);
  elements.put(
    "rowBreaks",
    rows.length === 0
      ? undefined
      : `<x:rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</x:rowBreaks>`,
  );
}

/** Ours, or the one she put where we have none, while there is still a heading under its first button. */
function putFilter(elements: SheetElements, content: SheetContent): void {
  if (!content.autoFilter && standingFilter(elements, content)) return;
  elements.put("autoFilter", content.autoFilter && `<x:autoFilter ref="${rectAddress(content.autoFilter)}"/>`);
}

/** The filter of the user in a sheet of ours that has none of its own. */
function standingFilter(elements: SheetElements, { cells }: SheetContent): Rect | undefined {
  const filter = elements.find("autoFilter");
  const area = filter && parseRect(attributeOf(elements.text(filter), "ref") ?? "");
  const first = area && cells.find(({ row, column }) => row === area.row && column === area.column);
  return (first?.value ?? null) === null ? undefined : area;
}

function putFooter(elements: SheetElements, { left, right }: PrintSetup["footer"]): void {
  const sides = `${left === "" ? "" : `&L${left}`}${right === "" ? "" : `&R${right}`}`;
  const footer = sides === "" ? "" : `<x:oddFooter>${escapeText(sides)}</x:oddFooter>`;
  elements.editInside("headerFooter", (splices, element) => splices.putChild(element, "oddFooter", footer, childOrder("x:HeaderFooter")));
}
